// SPDX-License-Identifier: MIT
//
// JSON written without the library and in as many ways as RFC 8259 and RFC 3339 allow: any order,
// blanks, escapes where none are needed, unknown members, offsets.
#ifndef DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_JSON_HPP
#define DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_JSON_HPP

#include "random.hpp"

#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

namespace properties {

class JsonSpeller {
 public:
  using Members = std::vector<std::pair<std::string_view, std::string>>;  // names, spelled values

  /// Plain: one way only, the shortest.
  JsonSpeller(Random& random, bool plain) : random_(random), plain_(plain) {}

  /// Does something happen that does so in so many of a hundred cases, and never in plain JSON?
  bool chance(unsigned percent) { return !plain_ && random_.chance(percent); }

  /// Moves the members about.
  std::string object(Members& members) {
    static constexpr std::string_view unknown[] = {
        "[[],{},[null,true]]", "-1.5E+09", "{\"id\":\"\\ud83d\\ude39\"}", "\"\\/\"", "false", "0"};
    if (!plain_) {
      if (random_.chance(40)) members.emplace_back("somethingNew", random_.one(unknown));
      if (random_.chance(20)) members.emplace_back("ID", random_.one(unknown));
      if (random_.chance(20)) members.emplace_back("", random_.one(unknown));
      for (std::size_t i = members.size(); i > 1; --i) {
        std::swap(members[i - 1], members[random_.below(i)]);
      }
    }
    std::string out = "{";
    for (const auto& [name, value] : members) {
      if (out.size() > 1) out += ',';
      // One by one: operands of + may be evaluated in any order, and each of these draws numbers.
      out += blank();
      out += string(name);
      out += blank();
      out += ':';
      out += blank();
      out += value;
      out += blank();
    }
    out += blank();
    return out + '}';
  }

  std::string blank() {
    static constexpr std::string_view blanks[] = {"", "", "", " ", "\n", "\r\n\t", "        "};
    return plain_ ? std::string() : std::string(random_.one(blanks));
  }

  /// Requires that the text is UTF-8.
  std::string string(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
      const auto lead = static_cast<unsigned char>(text[i]);
      const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      std::uint32_t code_point = size == 1 ? lead : lead & (0x7FU >> size);
      for (std::size_t k = 1; k < size; ++k) {
        code_point = (code_point << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
      }
      const std::string_view bytes = text.substr(i, size);
      i += size;
      static constexpr std::string_view letters = "\"\\/\b\f\n\r\t";
      const std::size_t letter = size == 1 ? letters.find(bytes[0]) : std::string_view::npos;
      const bool must = lead < 0x20 || lead == '"' || lead == '\\';
      if (letter != std::string_view::npos && (must || !plain_) && random_.chance(must ? 80 : 50)) {
        out += '\\';
        out += "\"\\/bfnrt"[letter];
      } else if (must || chance(10)) {
        const bool upper = random_.chance(50);
        if (code_point >= 0x10000) {
          append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10U), upper);
          append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FFU), upper);
        } else {
          append_unit(out, code_point, upper);
        }
      } else {
        out += bytes;
      }
    }
    return out + '"';
  }

  /// The calendar is the standard library's.
  std::string date_time(const datazone::Timestamp& value) {
    using namespace std::chrono;
    std::int64_t offset = plain_ || random_.chance(50) ? 0 : random_.between(-1439, 1439);
    std::int64_t local = value.seconds + offset * 60;
    if (local < -62'167'219'200 || local > 253'402'300'799) {
      offset = 0;
      local = value.seconds;
    }
    const sys_seconds instant{seconds{local}};
    const sys_days day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u%c%02d:%02d:%02d",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), chance(20) ? 't' : 'T',
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    std::string out = buffer;
    if (value.nanoseconds != 0 || random_.chance(30)) {
      std::snprintf(buffer, sizeof buffer, ".%09u", static_cast<unsigned>(value.nanoseconds));
      out += buffer;
      if (random_.chance(50)) {  // trailing zeros say nothing, nor do digits beyond the ninth
        while (out.back() == '0' && out[out.size() - 2] != '.') out.pop_back();
      } else if (!plain_) {
        for (std::size_t n = random_.below(12); n != 0; --n)
          out += random_.one(std::string_view("0159"));
      }
    }
    if (offset == 0) {
      static constexpr std::string_view zones[] = {"Z", "z", "+00:00", "-00:00"};
      out += plain_ ? "Z" : random_.one(zones);
    } else {
      const auto minutes = static_cast<int>(offset < 0 ? -offset : offset);
      std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60,
                    minutes % 60);
      out += buffer;
    }
    return out;
  }

 private:
  static void append_unit(std::string& out, std::uint32_t unit, bool upper) {
    char escape[8];
    std::snprintf(escape, sizeof escape, upper ? "\\u%04X" : "\\u%04x",
                  static_cast<unsigned>(unit));
    out += escape;
  }

  Random& random_;
  bool plain_;
};

}  // namespace properties

#endif  // DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_JSON_HPP
