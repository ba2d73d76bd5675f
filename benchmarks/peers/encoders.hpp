// SPDX-License-Identifier: MIT
// The rivals of encode.cpp, one file each, and what they share: the digits of a timestamp, the
// enums' names and a plain check of UTF-8.
#ifndef DATAZONE_BENCHMARKS_PEERS_ENCODERS_HPP
#define DATAZONE_BENCHMARKS_PEERS_ENCODERS_HPP

#include <span>

#include "filler.hpp"

namespace peers {

// The JSON of a value whose texts are plain; empty when a text is not UTF-8. It lies in `out` or,
// where a library insists, in a buffer of its own that lives until the next call.
using Encode = std::string_view (*)(const datazone::StartDataSourceRunResponse&,
                                    std::span<char> out);

std::string_view encode_rapidjson(const datazone::StartDataSourceRunResponse&, std::span<char>);
std::string_view encode_nlohmann(const datazone::StartDataSourceRunResponse&, std::span<char>);
std::string_view encode_snprintf(const datazone::StartDataSourceRunResponse&, std::span<char>);
std::string_view encode_to_chars(const datazone::StartDataSourceRunResponse&, std::span<char>);

inline std::string_view text_of(const datazone::Text& text) { return *text.plain(); }

inline std::string_view name_of(const datazone::Open<datazone::DataSourceRunStatus>& status) {
  const auto known = status.known();
  return known ? status_names[static_cast<std::size_t>(*known)] : text_of(status.text());
}
inline std::string_view name_of(const datazone::Open<datazone::DataSourceRunType>& type) {
  const auto known = type.known();
  return known ? type_names[static_cast<std::size_t>(*known)] : text_of(type.text());
}
inline std::string_view name_of(const datazone::Open<datazone::DataSourceErrorType>& type) {
  const auto known = type.known();
  return known ? error_type_names[static_cast<std::size_t>(*known)] : text_of(type.text());
}

struct TimeParts {
  int year, month, day, hour, minute, second, millisecond;
};

inline TimeParts parts_of(datazone::Timestamp time) {
  std::int64_t days = time.seconds / 86400;
  auto rest = static_cast<int>(time.seconds % 86400);
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  const Date date = date_from_days(days);
  return {static_cast<int>(date.year),
          date.month,
          date.day,
          rest / 3600,
          rest / 60 % 60,
          rest % 60,
          static_cast<int>(time.nanoseconds / 1'000'000)};
}

inline char* put_digits(char* out, int number, int width) {
  for (int i = width - 1; i >= 0; --i, number /= 10) out[i] = static_cast<char>('0' + number % 10);
  return out + width;
}

// The digits of a timestamp, without quotes; 24 bytes at most.
inline char* put_timestamp(char* out, datazone::Timestamp time) {
  const TimeParts parts = parts_of(time);
  out = put_digits(out, parts.year, 4);
  *out++ = '-';
  out = put_digits(out, parts.month, 2);
  *out++ = '-';
  out = put_digits(out, parts.day, 2);
  *out++ = 'T';
  out = put_digits(out, parts.hour, 2);
  *out++ = ':';
  out = put_digits(out, parts.minute, 2);
  *out++ = ':';
  out = put_digits(out, parts.second, 2);
  if (parts.millisecond != 0) {
    *out++ = '.';
    out = put_digits(out, parts.millisecond, 3);
  }
  *out++ = 'Z';
  return out;
}

// The length of the UTF-8 sequence at `p`, whose first byte is not ASCII; 0 when it is not one.
inline std::size_t sequence_length(const char* p, const char* end) {
  const auto at = [p](std::size_t i) { return static_cast<unsigned char>(p[i]); };
  const auto rest = static_cast<std::size_t>(end - p);
  const auto tail = [&at](std::size_t i) { return (at(i) & 0xC0u) == 0x80u; };
  const unsigned lead = at(0);
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return rest >= 2 && tail(1) ? 2 : 0;
  if (lead < 0xF0) {
    if (rest < 3 || !tail(1) || !tail(2)) return 0;
    if ((lead == 0xE0 && at(1) < 0xA0) || (lead == 0xED && at(1) > 0x9F)) return 0;
    return 3;
  }
  if (lead > 0xF4 || rest < 4 || !tail(1) || !tail(2) || !tail(3)) return 0;
  if ((lead == 0xF0 && at(1) < 0x90) || (lead == 0xF4 && at(1) > 0x8F)) return 0;
  return 4;
}

// What a byte becomes inside a string: 0 as it is, 'u' six bytes, else a backslash and this letter.
inline constexpr auto escape_letters = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

// The text escaped, without quotes; null when it is not UTF-8. `out` has six bytes for each byte.
inline char* put_escaped(char* out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    const auto byte = static_cast<unsigned char>(*p);
    if (byte >= 0x80) {
      const std::size_t length = sequence_length(p, end);
      if (length == 0) return nullptr;
      for (std::size_t i = 0; i < length; ++i) *out++ = *p++;
      continue;
    }
    ++p;
    const char letter = escape_letters[byte];
    if (letter == 0) {
      *out++ = static_cast<char>(byte);
      continue;
    }
    *out++ = '\\';
    *out++ = letter;
    if (letter == 'u') {
      *out++ = '0';
      *out++ = '0';
      *out++ = hex[byte >> 4];
      *out++ = hex[byte & 15];
    }
  }
  return out;
}

}  // namespace peers

#endif
