// SPDX-License-Identifier: MIT
// URI templates of operations, taken apart while compiling: `/v2/domains/{domainIdentifier}/...`
// becomes literals and the members between them, found by their names.
#ifndef DATAZONE_HTTP_URI_HPP
#define DATAZONE_HTTP_URI_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What is wrong with a template, if anything; whoever makes one says it in words.
enum class UriFault : std::uint8_t {
  none,
  brace,    // one without its other half
  query,    // a question mark
  segment,  // a label that is not a whole segment
  unknown,  // a label that the table does not have
  twice,    // a label is named a second time
  missing,  // a label of the table is not named
};

/// A template with N labels, each a whole segment of the path, which a table lists in any order.
template <std::size_t N>
struct UriTemplate {
  std::string_view literals[N + 1]{};  // before each label, and behind the last one
  std::size_t labels[N + 1]{};         // behind each literal: its index in the table

  UriFault fault = UriFault::none;  // with one, nothing else is to be used

  consteval UriTemplate(std::string_view text, const std::array<std::string_view, N>& names)
      : fault{take_apart(text, names)} {}

 private:
  consteval UriFault take_apart(std::string_view text,
                                const std::array<std::string_view, N>& names) {
    if (text.find('?') != std::string_view::npos) return UriFault::query;
    bool used[N + 1]{};
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t open = text.find('{');
      if (open == std::string_view::npos) return UriFault::missing;
      const std::size_t close = text.find('}', open);
      if (close == std::string_view::npos || text.find('}') < open) return UriFault::brace;
      if (open == 0 || text[open - 1] != '/' ||
          (close + 1 != text.size() && text[close + 1] != '/'))
        return UriFault::segment;
      literals[i] = {text.data(), open};
      const std::string_view name{text.data() + open + 1, close - open - 1};
      std::size_t label = 0;
      while (label < N && names[label] != name) ++label;
      if (label == N) return UriFault::unknown;
      if (used[label]) return UriFault::twice;
      used[label] = true;
      labels[i] = label;
      text.remove_prefix(close + 1);
    }
    if (text.find('{') != std::string_view::npos) return UriFault::unknown;
    if (text.find('}') != std::string_view::npos) return UriFault::brace;
    literals[N] = text;
    return UriFault::none;
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
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_HTTP_URI_HPP
