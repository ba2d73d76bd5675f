// SPDX-License-Identifier: MIT
// What inspect.cpp needs of files and terminals, which has little to do with the library.
#ifndef DATAZONE_EXAMPLES_TERMINAL_HPP
#define DATAZONE_EXAMPLES_TERMINAL_HPP

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace example {

/// How many bytes at the front of a text a terminal must not get: control characters, and those
/// that reorder what stands around them.
inline std::size_t unsafe(std::string_view text) {
  const auto at = [text](std::size_t i) { return i < text.size() ? text[i] & 0xff : 0; };
  if (at(0) < 0x20 || at(0) == 0x7f) return 1;
  if (at(0) == 0xc2 && at(1) < 0xa0) return 2;
  const int rest = at(1) << 8 | at(2);
  const bool reorders = (rest >= 0x80a8 && rest <= 0x80ae) || (rest >= 0x81a6 && rest <= 0x81a9);
  return at(0) == 0xe2 && reorders ? 3 : 0;
}

/// The text with those bytes in hexadecimal.
inline std::string safe(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t count = unsafe(text);
    for (const char c : text.substr(0, count)) {
      char hex[8];
      std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(c & 0xff));
      out += hex;
    }
    if (count == 0) out += text.front();
    text.remove_prefix(count == 0 ? 1 : count);
  }
  return out;
}

/// The longest prefix of at most `limit` bytes that cuts no UTF-8 sequence, and no word if it can.
inline std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (text[limit] & 0xc0) == 0x80) --limit;
  const auto between = text.substr(0, limit).find_last_of(" ,");
  return text.substr(0, between != text.npos && between > limit / 2 ? between + 1 : limit);
}

inline void row(const char* name, std::string_view value) {
  std::printf("  %-12s %s\n", name, std::string(value).c_str());
}

/// A long text, wrapped, and cut after a dozen lines.
inline void paragraph(const char* name, const std::string& whole) {
  const auto shown = safe(cut(whole, 1000));
  for (std::string_view rest = shown; !rest.empty(); name = "") {
    const auto line = cut(rest, 84);
    row(name, line);
    rest.remove_prefix(line.size());
  }
  if (whole.size() > 1000) row("", "... " + std::to_string(whole.size()) + " bytes in all");
}

/// The whole file, or standard input for "-"; false, and errno, when it cannot be read.
inline bool read_file(const std::string& path, std::string& bytes) {
  std::FILE* const file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  constexpr std::size_t limit = std::size_t{1} << 30;
  std::string block(std::size_t{1} << 16, '\0');
  while (bytes.size() <= limit) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), file);
    bytes.append(block, 0, count);
    if (count < block.size()) break;
  }
  // A directory opens, and only fails here.
  const int reason = std::ferror(file) != 0 ? errno : bytes.size() > limit ? EFBIG : 0;
  if (file != stdin) std::fclose(file);
  errno = reason;
  return reason == 0;
}

}  // namespace example

#endif  // DATAZONE_EXAMPLES_TERMINAL_HPP
