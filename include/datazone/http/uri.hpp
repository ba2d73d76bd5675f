// SPDX-License-Identifier: MIT
// URI templates of operations, taken apart while compiling: `/v2/domains/{domainIdentifier}/...`
// becomes literals and the members between them, found by their names.
#ifndef DATAZONE_HTTP_URI_HPP
#define DATAZONE_HTTP_URI_HPP

#include <array>
#include <cstddef>
#include <string_view>

#include "datazone/bytes/bytes.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

// Never defined: the compiler names the one that a template calls when it does not fit its table.
void uri_template_has_an_unpaired_brace();
void uri_template_has_a_query();
void uri_template_has_a_label_that_is_not_a_whole_segment();
void uri_template_names_a_label_that_the_table_does_not_have();
void uri_template_names_a_label_twice();
void uri_template_does_not_name_every_label_of_the_table();

/// A template with N labels, each a whole segment of the path, which a table lists in any order.
template <std::size_t N>
struct UriTemplate {
  std::string_view literals[N + 1]{};  // before each label, and behind the last one
  std::size_t labels[N + 1]{};         // behind each literal: its index in the table

  consteval UriTemplate(std::string_view text, const std::array<std::string_view, N>& names) {
    if (text.find('?') != std::string_view::npos) uri_template_has_a_query();
    bool used[N + 1]{};
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t open = text.find('{');
      if (open == std::string_view::npos) uri_template_does_not_name_every_label_of_the_table();
      const std::size_t close = text.find('}', open);
      if (close == std::string_view::npos || text.find('}') < open)
        uri_template_has_an_unpaired_brace();
      if (open == 0 || text[open - 1] != '/' ||
          (close + 1 != text.size() && text[close + 1] != '/'))
        uri_template_has_a_label_that_is_not_a_whole_segment();
      literals[i] = {text.data(), open};
      const std::string_view name{text.data() + open + 1, close - open - 1};
      std::size_t label = 0;
      while (label < N && names[label] != name) ++label;
      if (label == N) uri_template_names_a_label_that_the_table_does_not_have();
      if (used[label]) uri_template_names_a_label_twice();
      used[label] = true;
      labels[i] = label;
      text.remove_prefix(close + 1);
    }
    if (text.find('{') != std::string_view::npos)
      uri_template_names_a_label_that_the_table_does_not_have();
    if (text.find('}') != std::string_view::npos) uri_template_has_an_unpaired_brace();
    literals[N] = text;
  }
};

/// The part of `text` before the first `c`, which it loses: all of it when there is none.
constexpr std::string_view take_until(std::string_view& text, char c) noexcept {
  std::size_t size = 0;
  while (size != text.size() && text[size] != c) ++size;
  const std::string_view part{text.data(), size};
  text.remove_prefix(size);
  return part;
}

/// Takes a path apart, at raw slashes, as the template says; `labels`, if there is room for them,
/// are still percent-encoded, in the order of the template. False when it is another path.
constexpr bool split_path(std::string_view path, std::string_view uri_template,
                          std::string_view* labels = nullptr) noexcept {
  for (;;) {
    const std::string_view literal = take_until(uri_template, '{');
    if (!starts_with(path, literal)) return false;
    path.remove_prefix(literal.size());
    if (uri_template.empty()) return path.empty();
    take_until(uri_template, '}');
    uri_template.remove_prefix(1);
    const std::string_view label = take_until(path, '/');
    if (labels == nullptr) continue;
    *labels = label;
    ++labels;  // not labels++, which clang 22's newer interpreter does not take
  }
}

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_HTTP_URI_HPP
