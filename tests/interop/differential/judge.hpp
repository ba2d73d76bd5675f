// SPDX-License-Identifier: MIT
//
// One text, two decoders: ours, and simdjson's On-Demand filling the same model. On-Demand does not
// look into what nobody asks for, so simdjson's DOM parser, which reads everything, is heard too;
// and because On-Demand's numbers go through our conversion, the DOM says what they are.
// Both sides accept the text and give equal models and the same issues, or both refuse it, or a row
// of the table of differences says why not.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_JUDGE_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_JUDGE_HPP

#include <datazone/datazone.hpp>

#include "differences.hpp"
#include "dom.hpp"
#include "on_demand.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace differential {

// Offsets are left out: simdjson does not tell them.
inline std::vector<std::tuple<datazone::Errc, std::string_view, std::size_t>> sorted(
    const datazone::Issues& issues) {
  std::vector<std::tuple<datazone::Errc, std::string_view, std::size_t>> out;
  if (issues.empty()) return out;
  for (const datazone::Issue issue : issues)
    out.emplace_back(issue.code, issue.member, issue.index);
  std::sort(out.begin(), out.end());
  return out;
}

template <class T>
concept Page = requires(T page) { page.items; };

class Judge {
 public:
  /// Room for texts up to `longest` bytes, with the padding that simdjson reads.
  explicit Judge(std::size_t longest) : buffer_(longest + simdjson::SIMDJSON_PADDING, ' ') {}

  std::size_t compared = 0;
  std::size_t accepted = 0;   ///< by both
  std::size_t explained = 0;  ///< by the table
  std::size_t disagreements = 0;

  /// The verdict on `json`; a disagreement that no row explains is printed and counted.
  template <class T>
  bool agree(std::string_view json) {
    std::copy(json.begin(), json.end(), buffer_.begin());
    return agree_in_buffer<T>(json.size());
  }

  /// The same for the first `size` bytes of buffer(), which are not copied.
  template <class T>
  bool agree_in_buffer(std::size_t size) {
    ++compared;
    const std::string_view json(buffer_.data(), size);
    const datazone::Decoded<T> ours = datazone::decode<T>(json);
    auto document =
        parser_.iterate(simdjson::padded_string_view(buffer_.data(), size, buffer_.size()));
    const datazone::Decoded<T> theirs = decode_on_demand<T>(document);
    const bool equal = ours.value == theirs.value && sorted(ours.issues) == sorted(theirs.issues) &&
                       ours.issues.dropped() == theirs.issues.dropped();
    Verdicts verdicts{json, ours.error, theirs.error, simdjson::SUCCESS, equal};
    DomMember root{simdjson::UNINITIALIZED};
    const bool in_list = Page<T> && ours.error.index != datazone::Error::no_index;
    if (theirs || in_list) {
      root = dom_.parse(buffer_.data(), size, false);
      verdicts.whole = root.error();
    }
    const bool they_accept = theirs && verdicts.whole == simdjson::SUCCESS;
    bool elements_agree = true;
    if constexpr (Page<T>) elements_agree = judge_elements(size, ours, they_accept, verdicts.whole);
    if (!ours && !they_accept && elements_agree) return true;
    if (ours && they_accept && equal && elements_agree && holds(root, ours.value)) {
      ++accepted;
      return true;
    }
    if (explanation(verdicts) != nullptr) {
      ++explained;
      return true;
    }
    ++disagreements;
    if (disagreements <= 20) report(verdicts);
    return false;
  }

  /// Both accept in strict mode what they accept without an issue, and refuse everything else. For
  /// texts that agree() found accepted by both.
  template <class T>
  bool agree_when_strict(std::string_view json) {
    std::copy(json.begin(), json.end(), buffer_.begin());
    const datazone::Decoded<T> ours = datazone::decode<T>(json, datazone::Mode::strict);
    auto document =
        parser_.iterate(simdjson::padded_string_view(buffer_.data(), json.size(), buffer_.size()));
    const datazone::Decoded<T> theirs = decode_on_demand<T>(document, datazone::Mode::strict);
    return bool(ours) == ours.issues.empty() && bool(theirs) == theirs.issues.empty() &&
           ours.value == theirs.value && sorted(ours.issues) == sorted(theirs.issues);
  }

  char* buffer() { return buffer_.data(); }
  std::size_t longest() const { return buffer_.size() - simdjson::SIMDJSON_PADDING; }

 private:
  // simdjson's walk through a page's elements, each read with the decoder of one object. The second
  // judge takes a list only when our own reader does; this does not ask it. Where we find a fault
  // in an element of JSON that the DOM takes, On-Demand finds one too; what both accept is equal.
  template <Page T>
  bool judge_elements(std::size_t size, const datazone::Decoded<T>& ours, bool both_accept,
                      simdjson::error_code whole) {
    using Element = typename decltype(ours.value.items)::value_type;
    const bool in_list = ours.error.index != datazone::Error::no_index;
    const bool is_json = whole == simdjson::SUCCESS;
    if (in_list ? !is_json || ours.error.code == datazone::Errc::too_deep
                : !both_accept || !ours.value.items.has_value())
      return true;
    auto document =
        elements_.iterate(simdjson::padded_string_view(buffer_.data(), size, buffer_.size()));
    simdjson::ondemand::array array;
    if (!find_items(document.get_object(), array)) return in_list;
    auto next = ours.value.items.begin();
    std::size_t count = 0;
    for (auto result : array) {
      simdjson::ondemand::value value;
      simdjson::ondemand::json_type type{};
      if (std::move(result).get(value) != simdjson::SUCCESS ||
          value.type().get(type) != simdjson::SUCCESS)
        return in_list;
      if (type == simdjson::ondemand::json_type::null) continue;
      const datazone::Decoded<Element> element = decode_on_demand<Element>(value);
      if (!element) return in_list;
      if (in_list) continue;
      if (count++ == ours.value.items.size() || !(*next == element.value)) return false;
      ++next;
    }
    return !in_list && count == ours.value.items.size();
  }

  // A look-up by name would not see an escaped one.
  static bool find_items(simdjson::simdjson_result<simdjson::ondemand::object> object,
                         simdjson::ondemand::array& out) {
    for (auto field : object) {
      std::string_view key;
      if (field.unescaped_key().get(key) != simdjson::SUCCESS) return false;
      if (key == "items") return field.value().get_array().get(out) == simdjson::SUCCESS;
    }
    return false;
  }

  static void report(const Verdicts& verdicts) {
    std::string shown;
    for (const char c : verdicts.json.substr(0, 2000)) {
      const auto byte = static_cast<unsigned char>(c);
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned>(byte));
      if (byte < 0x20 || byte > 0x7E) {
        shown += escape;
      } else {
        shown += c;
      }
    }
    const auto said = [](const datazone::Error& error) {
      return std::string(datazone::to_string(error.code)) + " at " + std::to_string(error.offset) +
             ' ' + std::string(error.member);
    };
    std::printf("ours:      %s\nOn-Demand: %s\nDOM:       %s\n%s\n", said(verdicts.ours).c_str(),
                said(verdicts.on_demand).c_str(), simdjson::error_message(verdicts.whole),
                shown.c_str());
  }

  std::vector<char> buffer_;
  simdjson::ondemand::parser parser_;
  simdjson::ondemand::parser elements_;
  simdjson::dom::parser dom_;
};

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_JUDGE_HPP
