// SPDX-License-Identifier: MIT
// Request targets read and written the slow and obvious way: RFC 3986's percent-encoding, a path
// of words and labels, and the query of the calls that list.
#ifndef DATAZONE_TESTS_FUZZ_NAIVE_TARGET_HPP
#define DATAZONE_TESTS_FUZZ_NAIVE_TARGET_HPP

#include "naive_decode.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fuzz {

inline std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (naive_identifier(std::string_view(&c, 1), false) || c == '.' || c == '~') {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

// A part of a target and where it begins, its bytes decoded. Throws a Fault at the first sequence
// that is not UTF-8, or percent sign without two digits; a character that such a sign cuts short is
// the former.
inline std::string percent_decoded(std::string_view raw, std::size_t begin) {
  std::string text;
  std::vector<std::size_t> from;  // where in the target each byte of the text begins
  std::size_t i = 0;
  const auto hex = [](char c) {
    const auto found = std::string_view("0123456789abcdef0123456789ABCDEF").find(c);
    return found == std::string_view::npos ? -1 : static_cast<int>(found % 16);
  };
  bool good = true;
  for (; i < raw.size() && good; ++i) {
    char c = raw[i];
    if (c == '%') {
      const int high = i + 1 < raw.size() ? hex(raw[i + 1]) : -1;
      const int low = i + 2 < raw.size() ? hex(raw[i + 2]) : -1;
      good = high >= 0 && low >= 0;
      if (!good) break;
      c = static_cast<char>(high * 16 + low);
    }
    from.push_back(begin + i);
    text += c;
    if (raw[i] == '%') i += 2;
  }
  const auto fault = datazone_test::first_not_utf8(text);
  if (fault != text.size()) throw Fault{datazone::Errc::invalid_utf8, from[fault]};
  if (!good) throw Fault{datazone::Errc::invalid_escape, begin + i};
  return text;
}

class NaiveTarget {
 public:
  Remark error{datazone::Errc::ok, 0, ""};
  std::vector<Remark> issues{};
  std::map<std::string, std::string> words{};  // of labels and parameters by their names

  // In `path`, "{}" stands for each of the labels; the first one is a domain. `status` is the kind
  // of that parameter; a query is not looked at when it is an object.
  NaiveTarget(std::string_view target, const std::vector<std::string>& path,
              const std::vector<std::string>& labels, Kind status)
      : status_(status) {
    const auto mark = std::min(target.find('?'), target.size());
    try {
      read_path(target.substr(0, mark), path, labels);
      member_.clear();
      if (status != Kind::object && mark < target.size()) read_query(target, mark + 1);
    } catch (const Fault& fault) {
      error = {fault.code, fault.offset, member_};
      words.clear();
    }
  }

 private:
  using Part = std::pair<std::string_view, std::size_t>;  // and where it begins

  static std::vector<Part> split(std::string_view text, char by, std::size_t begin) {
    std::vector<Part> parts;
    for (;;) {
      const auto end = std::min(text.find(by, begin), text.size());
      parts.emplace_back(text.substr(begin, end - begin), begin);
      if (end == text.size()) return parts;
      begin = end + 1;
    }
  }

  void read_path(std::string_view text, const std::vector<std::string>& path,
                 const std::vector<std::string>& labels) {
    using enum datazone::Errc;
    const auto parts = split(text, '/', 0);
    bool same = parts.size() == path.size();
    for (std::size_t i = 0; same && i < path.size(); ++i)
      same = path[i] == "{}" || path[i] == parts[i].first;
    if (!same) throw Fault{no_route, 0};
    std::size_t next = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (path[i] != "{}") continue;
      const auto [raw, begin] = parts[i];
      member_ = labels[next];
      const std::string label = percent_decoded(raw, begin);
      // No identifier is longer, and dots change the path.
      if (label.empty() || label == "." || label == ".." || label.size() > 63)
        throw Fault{invalid_label, begin};
      words[member_] = label;
      if (!naive_identifier(label, next++ == 0)) issue(pattern_mismatch, begin);
    }
  }

  void read_query(std::string_view target, std::size_t mark) {
    std::set<std::string> seen;
    for (const auto& [parameter, begin] : split(target, '&', mark)) {
      const auto equals = std::min(parameter.find('='), parameter.size());
      const auto value = parameter.substr(std::min(equals + 1, parameter.size()));
      const auto value_begin = begin + parameter.size() - value.size();
      member_.clear();
      const std::string name = percent_decoded(parameter.substr(0, equals), begin);
      const bool known = name == "maxResults" || name == "nextToken" || name == "status";
      if (known) member_ = name;
      if (known && !seen.insert(name).second) throw Fault{datazone::Errc::duplicate_member, begin};
      const std::string text = percent_decoded(value, value_begin);
      if (!known) continue;
      words[name] = name == "maxResults" ? integer(text, value_begin) : text;
      if (name == "nextToken" && (characters(text) < 1 || characters(text) > 8192))
        issue(datazone::Errc::length_out_of_range, value_begin);
      if (name == "status" && !spellings(status_).contains(text))
        issue(datazone::Errc::unknown_enum_value, value_begin);
    }
  }

  std::string integer(const std::string& text, std::size_t begin) {
    using enum datazone::Errc;
    const bool minus = text.starts_with('-');
    const std::string digits = text.substr(minus ? 1 : 0);
    const bool is_integer = !digits.empty() && (digits == "0" || digits[0] != '0') &&
                            digits.find_first_not_of("0123456789") == std::string::npos;
    if (!is_integer) throw Fault{wrong_type, begin};
    if (digits.size() > 10) throw Fault{out_of_range, begin};
    const std::int64_t value = minus ? -std::stoll(digits) : std::stoll(digits);
    if (value != static_cast<std::int32_t>(value)) throw Fault{out_of_range, begin};
    if (value < 1 || value > 50) issue(out_of_range, begin);
    return std::to_string(value);
  }

  void issue(datazone::Errc code, std::size_t begin) { issues.push_back({code, begin, member_}); }

  Kind status_;
  std::string member_{};
};

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_NAIVE_TARGET_HPP
