// SPDX-License-Identifier: MIT
// The decoder as the service's API Reference and AWS restJson1 describe it, written once more on top of NaiveJson:
// a value is a map from wire paths to words. Compared with the library it must agree on every
// value, on every issue, and on code, offset and member of every error.
#ifndef DATAZONE_TESTS_FUZZ_NAIVE_DECODE_HPP
#define DATAZONE_TESTS_FUZZ_NAIVE_DECODE_HPP

#include "naive_json.hpp"
#include "naive_time.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

using Flat = std::map<std::string, std::string>;

struct Remark {
  datazone::Errc code;
  std::size_t offset;
  std::string member;
  friend bool operator==(const Remark&, const Remark&) = default;
};

enum class Kind {
  text,
  domain,
  identifier,
  status,
  type,
  error_type,
  lineage,
  time,
  integer,
  object
};

struct Member {
  const char* name;
  Kind kind;
  bool required = false;
  std::vector<Member> members{};
};

inline const std::vector<Member>& request_members() {
  static const std::vector<Member> members{{"clientToken", Kind::text}};
  return members;
}

inline const std::vector<Member>& run_members() {
  static const std::vector<Member> members{
      {"createdAt", Kind::time, true},
      {"dataSourceConfigurationSnapshot", Kind::text},
      {"dataSourceId", Kind::identifier, true},
      {"domainId", Kind::domain, true},
      {"errorMessage",
       Kind::object,
       false,
       {{"errorDetail", Kind::text}, {"errorType", Kind::error_type, true}}},
      {"id", Kind::identifier, true},
      {"projectId", Kind::identifier, true},
      {"runStatisticsForAssets",
       Kind::object,
       false,
       {{"added", Kind::integer},
        {"failed", Kind::integer},
        {"skipped", Kind::integer},
        {"unchanged", Kind::integer},
        {"updated", Kind::integer}}},
      {"startedAt", Kind::time},
      {"status", Kind::status, true},
      {"stoppedAt", Kind::time},
      {"type", Kind::type, true},
      {"updatedAt", Kind::time, true}};
  return members;
}

inline const std::vector<Member>& polled_run_members() {
  static const std::vector<Member> members = [] {
    auto list = run_members();
    list.insert(list.begin() + 6,
                {"lineageSummary", Kind::object, false, {{"importStatus", Kind::lineage}}});
    return list;
  }();
  return members;
}

inline const std::set<std::string>& spellings(Kind kind) {
  static const std::set<std::string> statuses{"REQUESTED", "RUNNING", "FAILED",
                                              "PARTIALLY_SUCCEEDED", "SUCCESS"};
  static const std::set<std::string> types{"PRIORITIZED", "SCHEDULED"};
  static const std::set<std::string> lineage{"IN_PROGRESS", "SUCCESS", "FAILED",
                                             "PARTIALLY_SUCCEEDED"};
  static const std::set<std::string> errors{"ACCESS_DENIED_EXCEPTION",
                                            "CONFLICT_EXCEPTION",
                                            "INTERNAL_SERVER_EXCEPTION",
                                            "RESOURCE_NOT_FOUND_EXCEPTION",
                                            "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
                                            "THROTTLING_EXCEPTION",
                                            "VALIDATION_EXCEPTION"};
  if (kind == Kind::status) return statuses;
  if (kind == Kind::type) return types;
  return kind == Kind::lineage ? lineage : errors;
}

inline bool naive_identifier(std::string_view text, bool domain) {
  if (domain && !text.starts_with("dzd-") && !text.starts_with("dzd_")) return false;
  if (domain) text.remove_prefix(4);
  return !text.empty() && text.size() <= 36 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-';
  });
}

inline std::string words(datazone::Timestamp time) {
  return std::to_string(time.seconds) + "+" + std::to_string(time.nanoseconds);
}

class NaiveDecoder {
 public:
  Fault error{};
  std::string member{};
  std::vector<Remark> remarks{};
  Flat value{};

  NaiveDecoder(std::string_view text, const std::vector<Member>& members) : text_(text), in_(text) {
    if (text.empty()) {
      missing(members, {}, "", 0);
      return;
    }
    try {
      document(members);
    } catch (const Fault& fault) {
      error = fault;
      value.clear();
    }
    // In document order; of one object's missing members, in the shape's.
    std::vector<Remark> sorted;
    for (const Remark& remark : remarks)
      sorted.insert(std::upper_bound(sorted.begin(), sorted.end(), remark,
                                     [](auto& a, auto& b) { return a.offset < b.offset; }),
                    remark);
    remarks = sorted;
  }

 private:
  [[noreturn]] static void fail(datazone::Errc code, std::size_t offset) {
    throw Fault{code, offset};
  }

  void document(const std::vector<Member>& members) {
    using enum datazone::Errc;
    if (text_.starts_with("\xef\xbb\xbf")) fail(byte_order_mark, 0);
    in_.blanks();
    kind_is("{");
    object(members, "");
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

  void object(const std::vector<Member>& members, const std::string& path) {
    std::set<std::string> seen;
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
      } else {
        member = path.empty() ? key : path + "." + key;
        if (!seen.insert(key).second) fail(datazone::Errc::duplicate_member, quote);
        known_value(*known);
        member = path;
      }
      in_.blanks();
    }
    missing(members, seen, path, in_.at());
    in_.expect('}');
  }

  void missing(const std::vector<Member>& members, std::set<std::string> seen,
               const std::string& path, std::size_t offset) {
    for (const Member& m : members) {
      const std::string name = path.empty() ? m.name : path + "." + m.name;
      if (!m.required || (seen.contains(m.name) && !nulls_.contains(name))) continue;
      remarks.push_back({datazone::Errc::missing_required, offset, name});
    }
  }

  void known_value(const Member& known) {
    using enum datazone::Errc;
    const std::size_t begin = in_.at();
    if (in_.peek() == 'n') {
      in_.literal("null");
      nulls_.insert(member);
      return;
    }
    const auto remark = [&](datazone::Errc code) { remarks.push_back({code, begin, member}); };
    if (known.kind == Kind::object) {
      kind_is("{");
      value[member] = "{}";
      object(known.members, std::string(member));
    } else if (known.kind == Kind::integer) {
      kind_is("-0123456789");
      integer(begin);
    } else if (known.kind == Kind::time) {
      kind_is("\"-0123456789");
      const bool quoted = in_.peek() == '"';
      const auto time = quoted ? naive_time(in_.string()) : naive_epoch(in_.number());
      if (!quoted || !time) remark(invalid_timestamp);
      if (time) value[member] = words(*time);
    } else {
      kind_is("\"");
      const std::string text = in_.string();
      value[member] = text;
      if (known.kind == Kind::domain || known.kind == Kind::identifier) {
        if (!naive_identifier(text, known.kind == Kind::domain)) remark(pattern_mismatch);
      } else if (known.kind != Kind::text && !spellings(known.kind).contains(text)) {
        remark(unknown_enum_value);
      }
    }
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
    if (!plain) remarks.push_back({noncanonical_integer, begin, member});
    value[member] = std::to_string(number);
  }

  std::string_view text_;
  NaiveJson in_;
  std::set<std::string> nulls_{};
};

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_NAIVE_DECODE_HPP
