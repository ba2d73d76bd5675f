// SPDX-License-Identifier: MIT
// UTF-8 by the table of RFC 3629, section 4: the oracle of what is valid, and how much of it there
// is. It shares no code with the library.
#ifndef DATAZONE_TESTS_SUPPORT_REFERENCE_UTF8_HPP
#define DATAZONE_TESTS_SUPPORT_REFERENCE_UTF8_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace datazone_test {

// How many bytes the UTF-8 sequence at the front takes (RFC 3629, table of section 4); 0 when it
// is none. `cut` is set when the text ends inside a sequence that is good so far.
inline std::size_t utf8_sequence(std::string_view text, bool& cut) {
  const auto at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  cut = false;
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xc2 && lead <= 0xdf   ? 2
                           : lead >= 0xe0 && lead <= 0xef ? 3
                           : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                          : 0;
  for (std::size_t i = 1; i < size; ++i) {
    if (i == text.size()) {
      cut = true;
      return 0;
    }
    unsigned low = 0x80;
    unsigned high = 0xbf;
    if (i == 1 && lead == 0xe0) low = 0xa0;
    if (i == 1 && lead == 0xed) high = 0x9f;
    if (i == 1 && lead == 0xf0) low = 0x90;
    if (i == 1 && lead == 0xf4) high = 0x8f;
    if (at(i) < low || at(i) > high) return 0;
  }
  return size;
}

// The offset of the first byte that belongs to no UTF-8 sequence, or the text's size.
inline std::size_t first_not_utf8(std::string_view text) {
  bool cut = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = utf8_sequence(text.substr(i), cut);
    if (size == 0) return i;
    i += size;
  }
  return text.size();
}

inline bool is_utf8(std::string_view text) { return first_not_utf8(text) == text.size(); }

// How many characters the text has, which is UTF-8.
inline std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  bool cut = false;
  for (; !text.empty(); ++count) text.remove_prefix(utf8_sequence(text, cut));
  return count;
}

inline void append_utf8(std::string& out, unsigned point) {
  const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xc0 | point >> 6);
    put(0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    put(0xe0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3f));
    put(0x80 | (point & 0x3f));
  } else {
    put(0xf0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3f));
    put(0x80 | (point >> 6 & 0x3f));
    put(0x80 | (point & 0x3f));
  }
}

}  // namespace datazone_test

#endif  // DATAZONE_TESTS_SUPPORT_REFERENCE_UTF8_HPP
