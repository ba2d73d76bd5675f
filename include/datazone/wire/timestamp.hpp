// SPDX-License-Identifier: MIT
// Timestamps on the wire: RFC 3339 as the AWS protocols write it, and epoch seconds when reading.
#ifndef DATAZONE_WIRE_TIMESTAMP_HPP
#define DATAZONE_WIRE_TIMESTAMP_HPP

#include <cstddef>
#include <cstdint>
#include <optional>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/json/number.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Epoch seconds, however the number is spelled, cut towards minus infinity to nanoseconds.
constexpr std::optional<Timestamp> epoch_seconds(const Number& number) noexcept {
  const std::int64_t digits = number.digits();
  std::int64_t i = 0;
  while (i < digits && number.digit(i) == 0) ++i;
  // The power of ten of the digit at i. Zero is zero with any exponent.
  std::int64_t power = i == digits ? 0 : number.whole_digits() + exponent_of(number) - 1 - i;
  if (power > 11) return std::nullopt;  // 9999-12-31 has twelve digits
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  for (; power >= -9; --power) {
    std::int64_t& value = power >= 0 ? seconds : nanoseconds;
    value = value * 10 + (i < digits ? std::int64_t{number.digit(i++)} : 0);
  }
  bool has_more = false;  // digits after the ninth
  for (; i < digits; ++i) has_more = has_more || number.digit(i) != 0;
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
  const bool is_number = *p == '-' || is_digit(*p);
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

/// One in the usual form, without a look at where the string ends.
[[gnu::noinline]] constexpr const char* read_timestamp(Reader& reader, const char* p,
                                                       std::optional<Timestamp>& out) noexcept {
  if (!reads_words || !at_run_time() || distance(p, reader.end()) <= 1 + usual_form_size ||
      *p != '"')
    return read_any_timestamp(reader, p, out);
  Timestamp usual;
  const char* const quote = read_usual_form(p + 1, reader.end() - 1, reader.memo(), usual);
  if (quote == p + 1 || *quote != '"') return read_any_timestamp(reader, p, out);
  out.emplace(usual);
  return quote + 1;
}

[[gnu::noinline]] constexpr void write_quoted(Writer& writer, std::size_t index,
                                              const Timestamp& value) noexcept {
  char* const to = writer.begin_member(index, timestamp_capacity + 2);
  if (!value.is_valid()) return writer.fail(Errc::invalid_timestamp, 0);
  char text[timestamp_capacity + 2]{};
  char* const begin = to != nullptr ? to : text;
  *begin = '"';
  char* const end = write_timestamp(value, begin + 1, writer.memo());
  *end = '"';
  if (to != nullptr)
    writer.set_end(end + 1);
  else
    writer.put(between(text, end + 1));
}

template <>
struct Wire<std::optional<Timestamp>> {
  using Value = std::optional<Timestamp>;

  static constexpr const char* read(Reader& reader, const char* p, Value& out) noexcept {
    return read_timestamp(reader, p, out);
  }
  static constexpr void write(Writer& writer, std::size_t index, const Value& value) noexcept {
    write_quoted(writer, index, *value);
  }
  static constexpr void validate(Validator& validator, std::size_t index,
                                 const Value& value) noexcept {
    if (!value->is_valid()) validator.add(index, Errc::invalid_timestamp);
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_TIMESTAMP_HPP
