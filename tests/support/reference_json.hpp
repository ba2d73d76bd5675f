// SPDX-License-Identifier: MIT
// A second judge of JSON: a small recursive parser that follows RFC 8259's grammar line by line,
// shares nothing with the library, and is written for clarity alone. Not for deep input.
#ifndef DATAZONE_TESTS_SUPPORT_REFERENCE_JSON_HPP
#define DATAZONE_TESTS_SUPPORT_REFERENCE_JSON_HPP

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace datazone_test {

struct Json {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;               // a string's decoded bytes, a number's or literal's own
  std::vector<Json> items;        // an array's items, or an object's values
  std::vector<std::string> keys;  // an object's, each at the place of its value

  const Json* find(std::string_view name) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i] == name) {
        return &items[i];
      }
    }
    return nullptr;
  }
};

// Appends a code point as UTF-8.
inline void append_utf8(std::string& out, std::size_t code) {
  const auto put = [&out](std::size_t byte) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

// Where the first sequence that is not UTF-8 begins (Unicode 15, table 3-7), or the text's size; by
// decoding and encoding again.
inline std::size_t first_not_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    std::size_t length = 0;
    std::size_t code = 0;
    if (lead < 0x80) {
      length = 1, code = lead;
    } else if ((lead & 0xE0) == 0xC0) {
      length = 2, code = lead & 0x1FU;
    } else if ((lead & 0xF0) == 0xE0) {
      length = 3, code = lead & 0x0FU;
    } else if ((lead & 0xF8) == 0xF0) {
      length = 4, code = lead & 0x07U;
    } else {
      return i;
    }
    if (text.size() - i < length) {
      return i;
    }
    for (std::size_t k = 1; k < length; ++k) {
      const auto byte = static_cast<unsigned char>(text[i + k]);
      if ((byte & 0xC0) != 0x80) {
        return i;
      }
      code = (code << 6) | (byte & 0x3FU);
    }
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
      return i;
    }
    std::string again;
    append_utf8(again, code);
    if (again != text.substr(i, length)) {
      return i;
    }  // overlong
    i += length;
  }
  return i;
}

inline bool is_utf8(std::string_view text) { return first_not_utf8(text) == text.size(); }

class ReferenceParser {
 public:
  static std::optional<Json> parse(std::string_view text) {
    if (!is_utf8(text)) {
      return std::nullopt;
    }
    try {
      ReferenceParser parser(text);
      parser.blanks();
      Json value = parser.value();
      parser.blanks();
      if (parser.at_ != text.size()) {
        return std::nullopt;
      }
      return value;
    } catch (const std::runtime_error&) {
      return std::nullopt;
    }
  }

 private:
  explicit ReferenceParser(std::string_view text) : text_(text) {}

  [[noreturn]] static void fail() { throw std::runtime_error("not JSON"); }
  bool ended() const { return at_ == text_.size(); }
  char peek() const { return ended() ? '\0' : text_[at_]; }
  char take() {
    if (ended()) {
      fail();
    }
    return text_[at_++];
  }
  void expect(char byte) {
    if (take() != byte) {
      fail();
    }
  }
  void blanks() {
    while (!ended() && std::string_view(" \t\n\r").find(peek()) != std::string_view::npos) {
      ++at_;
    }
  }
  void literal(std::string_view word) {
    for (const char byte : word) {
      expect(byte);
    }
  }

  Json value() {
    switch (peek()) {
      case '{': return object();
      case '[': return array();
      case '"': return {Json::Kind::string, string(), {}, {}};
      case 't': literal("true"); return {Json::Kind::boolean, "true", {}, {}};
      case 'f': literal("false"); return {Json::Kind::boolean, "false", {}, {}};
      case 'n': literal("null"); return {Json::Kind::null, "null", {}, {}};
      default: return {Json::Kind::number, number(), {}, {}};
    }
  }

  Json object() {
    Json out{Json::Kind::object, {}, {}, {}};
    expect('{');
    blanks();
    if (peek() == '}') {
      return ++at_, out;
    }
    for (;;) {
      blanks();
      out.keys.push_back(string());
      blanks();
      expect(':');
      blanks();
      out.items.push_back(value());
      blanks();
      if (peek() == '}') {
        return ++at_, out;
      }
      expect(',');
    }
  }

  Json array() {
    Json out{Json::Kind::array, {}, {}, {}};
    expect('[');
    blanks();
    if (peek() == ']') {
      return ++at_, out;
    }
    for (;;) {
      blanks();
      out.items.push_back(value());
      blanks();
      if (peek() == ']') {
        return ++at_, out;
      }
      expect(',');
    }
  }

  std::size_t digits() {
    std::size_t count = 0;
    while (peek() >= '0' && peek() <= '9') {
      ++at_, ++count;
    }
    return count;
  }

  std::string number() {
    const std::size_t begin = at_;
    if (peek() == '-') {
      ++at_;
    }
    const char first = peek();
    const std::size_t whole = digits();
    if (whole == 0 || (first == '0' && whole > 1)) {
      fail();
    }
    if (peek() == '.') {
      ++at_;
      if (digits() == 0) {
        fail();
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') {
        ++at_;
      }
      if (digits() == 0) {
        fail();
      }
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::size_t hex4() {
    std::size_t code = 0;
    for (int i = 0; i < 4; ++i) {
      const auto digit =
          std::string_view("0123456789abcdef").find(static_cast<char>(take() | 0x20));
      if (digit == std::string_view::npos || text_[at_ - 1] < '0') {
        fail();
      }
      code = code * 16 + digit;
    }
    return code;
  }

  std::string string() {
    std::string out;
    expect('"');
    for (;;) {
      const char byte = take();
      if (byte == '"') {
        return out;
      }
      if (static_cast<unsigned char>(byte) < 0x20) {
        fail();
      }
      if (byte != '\\') {
        out.push_back(byte);
        continue;
      }
      const char letter = take();
      constexpr std::string_view from = "\"\\/bfnrt";
      constexpr std::string_view to = "\"\\/\b\f\n\r\t";
      if (const auto simple = from.find(letter); simple != std::string_view::npos) {
        out.push_back(to[simple]);
        continue;
      }
      if (letter != 'u') {
        fail();
      }
      std::size_t code = hex4();
      if (code >= 0xDC00 && code <= 0xDFFF) {
        fail();
      }
      if (code >= 0xD800 && code <= 0xDBFF) {
        expect('\\');
        expect('u');
        const std::size_t low = hex4();
        if (low < 0xDC00 || low > 0xDFFF) {
          fail();
        }
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      }
      append_utf8(out, code);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace datazone_test

#endif
