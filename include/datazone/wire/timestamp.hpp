// SPDX-License-Identifier: MIT
// Timestamps on the wire: RFC 3339 as the AWS protocols write it, and epoch seconds when reading.
#ifndef DATAZONE_WIRE_TIMESTAMP_HPP
#define DATAZONE_WIRE_TIMESTAMP_HPP

#include <cstddef>
#include <cstdint>
#include <optional>

#include "datazone/bytes/bytes.hpp"
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
  if (has_usual_form && at_run_time() && distance(p, reader.end()) > 21 &&
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

[[gnu::noinline]] constexpr void write_quoted(Writer& writer, const Key& key, std::size_t index,
                                              const Timestamp& value) noexcept {
  writer.put_key(key, index);
  if (!value.is_valid()) return writer.fail(Errc::invalid_timestamp, 0);
  writer.put_up_to<timestamp_capacity + 2>([time = value](char* to) noexcept {
    *to = '"';
    to = write_timestamp(time, to + 1);
    *to = '"';
    return to + 1;
  });
}

template <>
struct Wire<std::optional<Timestamp>> {
  using Value = std::optional<Timestamp>;

  static constexpr const char* read(Reader& reader, const char* p, Value& out) noexcept {
    return read_timestamp(reader, p, out);
  }
  static constexpr void write(Writer& writer, const Key& key, std::size_t index,
                              const Value& value) noexcept {
    write_quoted(writer, key, index, *value);
  }
  static constexpr void validate(const Value& value, Validator& validator) noexcept {
    if (!value->is_valid()) validator.add(Errc::invalid_timestamp);
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_TIMESTAMP_HPP
