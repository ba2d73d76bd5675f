// SPDX-License-Identifier: MIT
// The decoder as the API pages and the AWS protocol describe it, once more on top of NaiveJson:
// a value is a map from wire paths to words. Compared with the library it must agree on every
// value, on every issue, and on code, offset and member of every error.
#ifndef DATAZONE_TESTS_FUZZ_NAIVE_DECODE_HPP
#define DATAZONE_TESTS_FUZZ_NAIVE_DECODE_HPP

#include "naive_shapes.hpp"
#include "naive_time.hpp"
#include "support/reference_json.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

using datazone_test::characters;
using datazone_test::Fault;
using datazone_test::NaiveJson;

/// From the place of each member, `items[0].id`, to its value in words.
using Flat = std::map<std::string, std::string>;

struct Remark {
  datazone::Errc code;
  std::size_t offset;
  std::string member;  // its wire path, `items.id`
  std::size_t index = datazone::Error::no_index;
  friend bool operator==(const Remark&, const Remark&) = default;
};

inline Remark as_remark(const datazone::Error& error) {
  return {error.code, error.offset, std::string(error.member), error.index};
}

inline std::string words(datazone::Timestamp time) {
  return std::to_string(time.seconds) + "+" + std::to_string(time.nanoseconds);
}

class NaiveDecoder {
 public:
  Remark error{datazone::Errc::ok, 0, ""};
  std::vector<Remark> remarks{};
  std::size_t dropped = 0;  // remarks that find no room
  Flat value{};

  NaiveDecoder(std::string_view text, const Members& members) : text_(text), in_(text) {
    if (text.empty()) {
      missing(members, {}, 0, "");
      return;
    }
    try {
      document(members);
    } catch (const Fault& fault) {
      error = {fault.code, fault.offset, member_, index_};
      value.clear();
    }
    // In document order; of one object's missing members, in the shape's.
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.offset < b.offset; });
    if (remarks.size() > datazone::Issues::capacity) {
      dropped = remarks.size() - datazone::Issues::capacity;
      remarks.resize(datazone::Issues::capacity, error);
    }
  }

 private:
  [[noreturn]] static void fail(datazone::Errc code, std::size_t offset) {
    throw Fault{code, offset};
  }

  void document(const Members& members) {
    using enum datazone::Errc;
    if (text_.starts_with("\xef\xbb\xbf")) fail(byte_order_mark, 0);
    in_.blanks();
    kind_is("{");
    object(members);
    in_.blanks();
    if (!in_.at_end()) fail(trailing_bytes, in_.at());
  }

  // The value begins as one of `wanted` does, or as no JSON value does.
  void kind_is(std::string_view wanted) const {
    const char c = in_.peek();
    if (wanted.find(c) != std::string_view::npos) return;
    constexpr std::string_view starts = "\"{[tfn-0123456789";
    fail(starts.find(c) == std::string_view::npos ? datazone::Errc::unexpected_byte
                                                  : datazone::Errc::wrong_type,
         in_.at());
  }

  using Seen = std::map<std::string, bool>;  // a known key, and whether its value is null

  void object(const Members& members) {
    const std::string path = member_;
    const std::string place = place_;
    Seen seen;
    std::size_t unknown = 0;
    in_.expect('{');
    in_.blanks();
    for (bool first = true; first || in_.peek() != '}'; first = false) {
      if (first && in_.peek() == '}') break;
      if (!first) {
        in_.expect(',');
        in_.blanks();
      }
      const std::size_t quote = in_.at();
      const std::string key = in_.string();
      const auto known = std::find_if(members.begin(), members.end(),
                                      [&](const Member& m) { return key == m.name; });
      in_.blanks();
      in_.expect(':');
      in_.blanks();
      (void)in_.peek();  // a value begins with its first byte; before it no member is named
      if (known == members.end()) {
        in_.skip();
        ++unknown;
      } else {
        member_ = path.empty() ? key : path + "." + key;
        place_ = place.empty() ? key : place + "." + key;
        if (seen.contains(key)) fail(datazone::Errc::duplicate_member, quote);
        seen[key] = in_.peek() == 'n';
        known_value(*known);
        member_ = path;
        place_ = place;
      }
      in_.blanks();
    }
    missing(members, seen, unknown, path);
    in_.expect('}');
  }

  void missing(const Members& members, const Seen& seen, std::size_t unknown,
               const std::string& path) {
    std::vector<Remark> absent;
    std::size_t there = 0;  // of the required ones
    for (const Member& m : members) {
      if (!m.required) continue;
      const auto found = seen.find(m.name);
      if (found != seen.end()) ++there;
      if (found != seen.end() && !found->second) continue;
      const std::string name = path.empty() ? m.name : path + "." + m.name;
      absent.push_back({datazone::Errc::missing_required, in_.at(), name, index_});
    }
    const bool is_root = path.empty();
    if (is_root && absent.size() > 1 &&
        (seen.empty() || (absent.size() > there && unknown > seen.size())))
      remarks.push_back({datazone::Errc::another_shape, in_.at(), ""});
    remarks.insert(remarks.end(), absent.begin(), absent.end());
  }

  void known_value(const Member& known) {
    using enum datazone::Errc;
    const std::size_t begin = in_.at();
    const auto remark = [&](datazone::Errc code) {
      remarks.push_back({code, begin, member_, index_});
    };
    if (in_.peek() == 'n') return in_.literal("null");
    if (known.kind == Kind::object) {
      kind_is("{");
      value[place_] = "{}";
      object(known.members);
    } else if (known.kind == Kind::list) {
      kind_is("[");
      list(known.members);
    } else if (known.kind == Kind::integer) {
      kind_is("-0123456789");
      integer(begin);
    } else if (known.kind == Kind::time) {
      kind_is("\"-0123456789");
      const bool quoted = in_.peek() == '"';
      const auto time = quoted ? naive_time(in_.string()) : naive_epoch(in_.number());
      if (!quoted || !time) remark(invalid_timestamp);
      if (time) value[place_] = words(*time);
    } else {
      const bool may_be_number = known.kind == Kind::text_or_number;
      kind_is(may_be_number ? "\"-0123456789" : "\"");
      const std::string text = in_.peek() == '"' ? in_.string() : std::string(in_.number());
      value[place_] = text;
      if (known.kind == Kind::domain || known.kind == Kind::identifier) {
        if (!naive_identifier(text, known.kind == Kind::domain)) remark(pattern_mismatch);
      } else if (known.kind == Kind::text) {
        if (const auto n = characters(text); n < known.min || n > known.max)
          remark(length_out_of_range);
      } else if (!may_be_number && !spellings(known.kind).contains(text)) {
        remark(unknown_enum_value);
      }
    }
  }

  // An element that is null is an issue, and none of the list. What goes wrong behind an element
  // is told of that element, and behind its comma of the next one.
  void list(const Members& elements) {
    const std::string path = member_;
    const std::string place = place_;
    std::size_t size = 0;
    in_.expect('[');
    in_.blanks();
    index_ = 0;
    while (in_.peek() != ']') {
      if (in_.peek() == 'n') {
        remarks.push_back({datazone::Errc::missing_required, in_.at(), path, index_});
        in_.literal("null");
      } else {
        kind_is("{");
        place_ = place + "[" + std::to_string(size++) + "]";
        object(elements);
      }
      in_.blanks();
      if (in_.peek() == ']') break;
      in_.expect(',');
      in_.blanks();
      ++index_;
      if (in_.peek() == ']') fail(datazone::Errc::unexpected_byte, in_.at());
    }
    in_.expect(']');
    index_ = datazone::Error::no_index;
    value[place] = "[" + std::to_string(size) + "]";
  }

  // Exact arithmetic on the digits: value = digits * 10^exponent.
  void integer(std::size_t begin) {
    using enum datazone::Errc;
    std::string raw(in_.number());
    const bool plain = raw.find_first_of(".eE") == std::string::npos;
    const bool minus = raw[0] == '-';
    if (minus) raw.erase(0, 1);
    const auto e = std::min(raw.find_first_of("eE"), raw.size());
    std::string digits = raw.substr(0, e);
    std::int64_t exponent = 0;
    if (e < raw.size()) {
      const bool negative = raw[e + 1] == '-';
      for (const char c : raw.substr(e + 1))  // saturates far above any input's length
        if (c >= '0' && c <= '9')
          exponent = std::min<std::int64_t>(exponent * 10 + (c - '0'), 1LL << 40);
      if (negative) exponent = -exponent;
    }
    const auto point = digits.find('.');
    if (point != std::string::npos) {
      exponent -= static_cast<std::int64_t>(digits.size() - point - 1);
      digits.erase(point, 1);
    }
    digits.erase(0, digits.find_first_not_of('0'));
    while (!digits.empty() && digits.back() == '0') {
      digits.pop_back();
      ++exponent;
    }
    if (digits.empty()) exponent = 0;
    if (exponent < 0) fail(wrong_type, begin);
    if (static_cast<std::int64_t>(digits.size()) + exponent > 10) fail(out_of_range, begin);
    digits.append(static_cast<std::size_t>(exponent), '0');
    const std::int64_t magnitude = digits.empty() ? 0 : std::stoll(digits);
    const std::int64_t number = minus ? -magnitude : magnitude;
    if (number < INT32_MIN || number > INT32_MAX) fail(out_of_range, begin);
    if (!plain) remarks.push_back({noncanonical_integer, begin, member_, index_});
    value[place_] = std::to_string(number);
  }

  std::string_view text_;
  NaiveJson in_;
  std::string member_{};
  std::string place_{};
  std::size_t index_ = datazone::Error::no_index;
};

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_NAIVE_DECODE_HPP
