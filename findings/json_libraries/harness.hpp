// SPDX-License-Identifier: MIT
// One row of ../json_libraries.md. A library's file defines `library`, and `read`, which says what
// it makes of the member "k" of a document. With arguments: how many of these files it accepts.
#ifndef DATAZONE_FINDINGS_JSON_LIBRARIES_HARNESS_HPP
#define DATAZONE_FINDINGS_JSON_LIBRARIES_HARNESS_HPP

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

extern const char* const library;
// "error", "absent", "null", "other", or one of the three below. An "other" root is accepted too.
std::string read(const std::string& document);

inline std::string number(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

inline std::string integer(long long value) { return "int " + std::to_string(value); }

inline std::string bytes(std::string_view text) {
  std::string result;
  char byte[4];
  for (const unsigned char c : text) {
    std::snprintf(byte, sizeof byte, "%02x ", c);
    result += byte;
  }
  return result.substr(0, result.size() - !result.empty());
}

inline std::string nested(std::size_t levels) {
  return R"({"k":)" + std::string(levels, '[') + std::string(levels, ']') + '}';
}

// The most levels, the object's own included, up to 10,000.
inline std::string depth() {
  std::size_t good = 0, bad = 10'000;
  while (bad - good > 1) {
    const std::size_t middle = (good + bad) / 2;
    (read(nested(middle)) == "error" ? bad : good) = middle;
  }
  return bad == 10'000 ? "10000 or more" : std::to_string(good + 1);
}

inline int accepted(char** begin, char** end) {
  int count = 0;
  for (; begin != end; ++begin) {
    std::ifstream file(*begin, std::ios::binary);
    const std::string document((std::istreambuf_iterator<char>(file)), {});
    count += read(document) != "error";
  }
  return count;
}

int main(int count, char** arguments) {
  if (count > 1) {
    std::printf("%d\n", accepted(arguments + 1, arguments + count));
    return 0;
  }
  std::printf("| %s", library);
  for (const char* const document :
       {R"({"k":1,"k":2})", R"({"k":-0})", R"({"k":-0.0})", R"({"k":1e400})", R"({"k":1e-400})",
        R"({"k":9223372036854775808})", R"({"k":18446744073709551616})", R"({"k":"\ud800"})",
        R"({"k":"\udc00"})", R"({"k":"\ud800\u0041"})", R"({"k":"a\u0000b"})", R"({"k\u0000x":1})",
        "{\"k\":\"\xff\"}", "\xef\xbb\xbf{\"k\":1}"})
    std::printf(" | %s", read(document).c_str());
  std::printf(" | %s |\n", depth().c_str());
}

#endif
