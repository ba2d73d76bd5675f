// SPDX-License-Identifier: MIT
// Integers and booleans on the wire.
#ifndef DATAZONE_WIRE_SCALAR_HPP
#define DATAZONE_WIRE_SCALAR_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/json/number.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/value/text.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

template <class Int>
[[gnu::noinline]] constexpr const char* read_any_integer(Reader& reader, const char* p,
                                                         std::optional<Int>& out) noexcept {
  if (*p != '-' && !is_digit(*p)) return reader.wrong_type(p);
  const Number number = reader.read_number(p);
  if (reader.failed()) return reader.end();
  const Integer<Int> integer = to_integer<Int>(number);
  if (integer.error != Errc::ok) return reader.fail(integer.error, p);
  out = integer.value;
  if (!number.is_canonical_integer()) reader.add_issue(Errc::noncanonical_integer, p);
  return number.end;
}

/// One to seven digits, as nearly all are, in one word.
template <class Int>
[[gnu::noinline]] constexpr const char* read_integer(Reader& reader, const char* p,
                                                     std::optional<Int>& out) noexcept {
  constexpr std::size_t readable = 1 + sizeof(std::uint64_t);  // a sign, and a word of digits
  if (reads_words && at_run_time() && distance(p, reader.end()) > readable) {
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

/// Decimal digits without a zero before them, perhaps after a minus.
constexpr Integer<std::int64_t> read_digits(ByteCursor text) noexcept {
  const auto next = [&text]() noexcept { return text.done() ? '\0' : text.next(); };
  char c = next();
  const bool negative = c == '-';
  if (negative) c = next();
  if (c == '0' && !text.done()) return {Errc::wrong_type};
  constexpr std::uint64_t too_much = std::uint64_t{1} << 60;  // ten times that and 9 do not wrap
  std::uint64_t value = 0;
  bool fits = true;
  for (;; c = text.next()) {
    if (!is_digit(c)) return {Errc::wrong_type};
    fits = fits && value <= too_much;
    if (fits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (text.done()) break;
  }
  if (!fits) return {Errc::out_of_range};
  return in_range<std::int64_t>(value, negative);
}

/// A part of a target, of such digits. Errors: those of a text there, wrong_type, out_of_range (of
/// an int64).
[[gnu::noinline]] constexpr std::int64_t read_integer_in_uri(Reader& reader,
                                                             std::string_view part) noexcept {
  Text text;
  read_text_in_uri(reader, part, text);
  if (reader.failed()) return 0;
  const Integer<std::int64_t> integer = read_digits(TextAccess::bytes(text));
  if (integer.error != Errc::ok) reader.fail(integer.error, part.data());
  return integer.value;
}

[[gnu::noinline]] constexpr void write_integer(Writer& writer, std::size_t index,
                                               std::int64_t value) noexcept {
  writer.put_key(index);
  writer.put_integer(value);
}

template <class Rule>
struct IntegerRule {
  static constexpr bool holds(std::int64_t) noexcept { return true; }
};
template <std::int64_t Min, std::int64_t Max>
struct IntegerRule<Range<Min, Max>> {
  static constexpr bool holds(std::int64_t value) noexcept { return value >= Min && value <= Max; }
};

/// A number with point or exponent is read when it is an integer all the same, and is an issue; one
/// that an Int cannot hold is an error, one outside its Range an issue.
template <class Int, class Rule>
  requires(std::same_as<Int, std::int32_t> || std::same_as<Int, std::int64_t>)
struct Wire<std::optional<Int>, Rule> {
  using Value = std::optional<Int>;

  static constexpr const char* read(Reader& reader, const char* p, Value& out) noexcept {
    const char* const after = read_integer(reader, p, out);
    if (out && !IntegerRule<Rule>::holds(*out)) reader.add_issue(Errc::out_of_range, p);
    return after;
  }
  static constexpr void write(Writer& writer, std::size_t index, const Value& value) noexcept {
    write_integer(writer, index, *value);
  }
  static constexpr void validate(Validator& validator, std::size_t index,
                                 const Value& value) noexcept {
    if (!IntegerRule<Rule>::holds(*value)) validator.add(index, Errc::out_of_range);
  }
  [[gnu::noinline]] static constexpr void read_uri(Reader& reader, std::string_view part,
                                                   Value& out) noexcept {
    const std::int64_t value = read_integer_in_uri(reader, part);
    if (reader.failed()) return;
    if (value != static_cast<Int>(value)) {
      reader.fail(Errc::out_of_range, part.data());
      return;
    }
    out = static_cast<Int>(value);
    if (!IntegerRule<Rule>::holds(value)) reader.add_issue(Errc::out_of_range, part.data());
  }
  static constexpr void write_uri(Buffer& out, const Value& value) noexcept {
    out.put_integer(*value);
  }
};

template <class Rule>
struct Wire<std::optional<bool>, Rule> {
  using Value = std::optional<bool>;

  [[gnu::noinline]] static constexpr const char* read(Reader& reader, const char* p,
                                                      Value& out) noexcept {
    const char c = *p;
    if (c != 't' && c != 'f') return reader.wrong_type(p);
    const char* const after = reader.skip_literal(p, c == 't' ? "true" : "false");
    if (!reader.failed()) out = c == 't';
    return after;
  }
  static constexpr void write(Writer& writer, std::size_t index, const Value& value) noexcept {
    writer.put_key(index);
    writer.put(*value ? std::string_view{"true"} : std::string_view{"false"});
  }
  static constexpr void validate(Validator&, std::size_t, const Value&) noexcept {}
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_SCALAR_HPP
