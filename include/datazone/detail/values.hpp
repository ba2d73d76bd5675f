// SPDX-License-Identifier: MIT
// The values of members, by kind: each function reads one at p into its member and returns the
// place after it.
#ifndef DATAZONE_DETAIL_VALUES_HPP
#define DATAZONE_DETAIL_VALUES_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "datazone/detail/reader.hpp"
#include "datazone/enums.hpp"
#include "datazone/identifier.hpp"
#include "datazone/text.hpp"
#include "datazone/timestamp.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// Does the decoded text match? No identifier's pattern takes more than 63 bytes.
constexpr bool matches_decoded(const Text& text,
                               bool (*matches)(std::string_view) noexcept) noexcept {
  if (const auto plain = text.plain()) return matches(*plain);
  const ShortText<63> decoded{text};
  return decoded.fits() && matches(decoded.view());
}

[[gnu::noinline]] constexpr const char* read_text(Reader& reader, const char* p,
                                                  Text& out) noexcept {
  if (reader.peek(p) != '"') return reader.wrong_type(p);
  const Reader::String string = reader.read_string(p);
  out = TextAccess::make(string.begin, string.end, string.saved);
  return reader.after(string);
}

[[gnu::noinline]] constexpr const char* read_lenient_text(Reader& reader, const char* p,
                                                          Text& out) noexcept {
  return reader.peek(p) == '"' ? read_text(reader, p, out) : reader.skip_value(p);
}

/// Looks for the pattern first: what it takes needs no second look when a quote follows.
template <FixedString Pattern>
[[gnu::noinline]] constexpr const char* read_identifier(Reader& reader, const char* p,
                                                        Text& out) noexcept {
  if constexpr (is_plain_pattern<Pattern>) {
    if (reader.peek(p) == '"') {
      const char* end = p + 1;
      if (match_steps<Pattern, false>(end, reader.end()) && reader.peek(end) == '"') {
        out = TextAccess::make(p + 1, end, 0);
        return end + 1;
      }
    }
  }
  const char* const after = read_text(reader, p, out);
  if (!reader.failed() && !matches_decoded(out, &matches<Pattern>))
    reader.add_issue(Errc::pattern_mismatch, p);
  return after;
}

[[gnu::noinline]] constexpr const char* read_any_open(Reader& reader, const char* p, OpenValue& out,
                                                      const NameTable& spellings) noexcept {
  Text text;
  const char* const after = read_text(reader, p, text);
  if (reader.failed()) return after;
  out.assign(text, spellings);
  if (!out.is_known()) reader.add_issue(Errc::unknown_enum_value, p);
  return after;
}

[[gnu::noinline]] constexpr const char* read_open(Reader& reader, const char* p, OpenValue& out,
                                                  const NameTable& spellings) noexcept {
  if (finds_quoted && !std::is_constant_evaluated() && distance(p, reader.end()) >= 36 &&
      *p == '"') {  // without a look at where the string ends
    const std::size_t index = spellings.find_quoted(p);
    if (index != spellings.size()) {
      out.index = static_cast<std::uint8_t>(index);
      return p + spellings.key(index).size + 2;
    }
  }
  return read_any_open(reader, p, out, spellings);
}

/// Epoch seconds in plain decimal, cut towards minus infinity to nanoseconds.
constexpr std::optional<Timestamp> epoch_seconds(const Number& number) noexcept {
  if (number.has_exponent || distance(number.integer, number.point) > 12) return std::nullopt;
  std::int64_t seconds = value_of_digits(number.integer, number.point, 1'000'000'000'000);
  std::int64_t nanoseconds = 0;
  bool has_more = false;  // digits after the ninth
  std::int64_t unit = 100'000'000;
  for (const char* p = number.fraction; p != number.mantissa_end; ++p, unit /= 10) {
    nanoseconds += (*p - '0') * unit;
    has_more = has_more || (unit == 0 && *p != '0');
  }
  if (number.negative) {
    seconds = -seconds;
    nanoseconds = -nanoseconds - (has_more ? 1 : 0);
    if (nanoseconds < 0) {
      nanoseconds += 1'000'000'000;
      --seconds;
    }
  }
  const Timestamp result{seconds, static_cast<std::uint32_t>(nanoseconds)};
  if (!result.is_valid()) return std::nullopt;
  return result;
}

[[gnu::noinline]] constexpr const char* read_any_timestamp(Reader& reader, const char* p,
                                                           std::optional<Timestamp>& out) noexcept {
  const char* after = p;
  const bool is_number = reader.peek(p) == '-' || is_digit(reader.peek(p));
  if (is_number) {
    const Number number = reader.read_number(p);
    if (reader.failed()) return reader.end();
    after = number.end;
    out = epoch_seconds(number);
  } else {
    Text text;
    after = read_text(reader, p, text);
    if (reader.failed()) return after;
    out = DateTimeReader{TextAccess::bytes(text)}.read();
  }
  if (is_number || !out) reader.add_issue(Errc::invalid_timestamp, p);
  return after;
}

[[gnu::noinline]] constexpr const char* read_timestamp(Reader& reader, const char* p,
                                                       std::optional<Timestamp>& out) noexcept {
  if (has_usual_form && !std::is_constant_evaluated() && distance(p, reader.end()) > 21 &&
      *p == '"') {  // without a look at where the string ends
    Timestamp usual;
    const char* const quote = read_usual_form(p + 1, reader.end(), usual);
    if (quote != p + 1 && reader.peek(quote) == '"') {
      out = usual;
      return quote + 1;
    }
  }
  return read_any_timestamp(reader, p, out);
}

[[gnu::noinline]] constexpr const char* read_any_integer(
    Reader& reader, const char* p, std::optional<std::int32_t>& out) noexcept {
  if (const char c = reader.peek(p); c != '-' && !is_digit(c)) return reader.wrong_type(p);
  const Number number = reader.read_number(p);
  if (reader.failed()) return reader.end();
  const Int32 integer = to_int32(number);
  if (integer.error != Errc::ok) return reader.fail(integer.error, p);
  out = integer.value;
  if (!number.is_plain_integer()) reader.add_issue(Errc::noncanonical_integer, p);
  return number.end;
}

/// One to seven digits, as nearly all are, in one word.
[[gnu::noinline]] constexpr const char* read_integer(Reader& reader, const char* p,
                                                     std::optional<std::int32_t>& out) noexcept {
  if (has_usual_form && !std::is_constant_evaluated() && distance(p, reader.end()) > 9) {
    const char* const first = p + (*p == '-' ? 1 : 0);
    std::int32_t value = 0;
    const char* const after = read_short_integer(first, value);
    if (after != first && (*after == ',' || *after == '}') &&
        (*first != '0' || after == first + 1)) {
      out = first == p ? value : -value;
      return after;
    }
  }
  return read_any_integer(reader, p, out);
}

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_VALUES_HPP
