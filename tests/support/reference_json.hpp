// SPDX-License-Identifier: MIT
// RFC 8259 read the slow and obvious way, one byte after the other, with owning strings: the
// oracle that the tests and the fuzz targets hold the library's reader against. It shares no code
// with it.
#ifndef DATAZONE_TESTS_SUPPORT_REFERENCE_JSON_HPP
#define DATAZONE_TESTS_SUPPORT_REFERENCE_JSON_HPP

#include <datazone/datazone.hpp>

#include "reference_utf8.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace datazone_test {

struct Fault {
  datazone::Errc code = datazone::Errc::ok;
  std::size_t offset = 0;
};

// Reads one token after the other. Throws a Fault at the first byte that cannot continue a valid
// text.
class NaiveJson {
 public:
  explicit NaiveJson(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  bool at_end() const { return at_ == text_.size(); }

  char peek() const {
    if (at_end()) fail(datazone::Errc::truncated);
    return text_[at_];
  }
  char take() {
    const char c = peek();
    ++at_;
    return c;
  }
  void expect(char wanted) {
    if (peek() != wanted) fail(datazone::Errc::unexpected_byte);
    ++at_;
  }
  void literal(std::string_view word) {
    for (const char c : word) expect(c);
  }
  void blanks() {
    while (!at_end() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }

  // From the opening quote to behind the closing one: the decoded text.
  std::string string() {
    std::string out;
    expect('"');
    for (;;) {
      const char c = peek();
      if (c == '"') {
        ++at_;
        return out;
      }
      if (static_cast<unsigned char>(c) < 0x20) fail(datazone::Errc::control_character);
      if (c == '\\') {
        append_utf8(out, escape());
        continue;
      }
      bool cut = false;
      const std::size_t size = utf8_sequence(text_.substr(at_), cut);
      if (cut) throw Fault{datazone::Errc::truncated, text_.size()};
      if (size == 0) fail(datazone::Errc::invalid_utf8);
      out += text_.substr(at_, size);
      at_ += size;
    }
  }

  // A number by the grammar, as it is written. What follows it is not looked at.
  std::string_view number() {
    const std::size_t begin = at_;
    if (peek() == '-') ++at_;
    if (peek() == '0')
      ++at_;
    else
      digits();
    if (!at_end() && text_[at_] == '.') {
      ++at_;
      digits();
    }
    if (!at_end() && (text_[at_] | 0x20) == 'e') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      digits();
    }
    if (at_end()) fail(datazone::Errc::truncated);  // inside an object, more has to come
    return text_.substr(begin, at_ - begin);
  }

  // Any value; `level` is the number of brackets open around it since its skipping began.
  void skip(std::size_t level = 0) {
    const char c = peek();
    if (c == '"') {
      string();
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      number();
    } else if (c == 't') {
      literal("true");
    } else if (c == 'f') {
      literal("false");
    } else if (c == 'n') {
      literal("null");
    } else if (c == '{' || c == '[') {
      if (level == 512) fail(datazone::Errc::too_deep);
      ++at_;
      container(c == '{' ? '}' : ']', level + 1);
    } else {
      fail(datazone::Errc::unexpected_byte);
    }
  }

 private:
  [[noreturn]] void fail(datazone::Errc code) const { throw Fault{code, at_}; }

  void digits() {
    if (peek() < '0' || peek() > '9') fail(datazone::Errc::unexpected_byte);
    while (!at_end() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  }

  void container(char close, std::size_t level) {
    blanks();
    if (peek() == close) {
      ++at_;
      return;
    }
    for (;;) {
      if (close == '}') {
        string();
        blanks();
        expect(':');
        blanks();
      }
      skip(level);
      blanks();
      if (take() == close) return;
      --at_;
      expect(',');
      blanks();
    }
  }

  static constexpr const char* hexadecimal = "0123456789abcdef0123456789ABCDEF";

  static unsigned hex(char c) {  // 16 when it is none
    const auto found = std::string_view(hexadecimal).find(c);
    return found == std::string_view::npos ? 16 : static_cast<unsigned>(found % 16);
  }

  unsigned hex4(std::size_t backslash) {
    unsigned value = 0;
    for (int i = 0; i < 4; ++i) {
      const unsigned digit = hex(take());
      if (digit > 15) throw Fault{datazone::Errc::invalid_escape, backslash};
      value = value * 16 + digit;
    }
    return value;
  }

  unsigned escape() {
    const std::size_t backslash = at_++;
    const char kind = take();
    const auto found = std::string_view("\"\\/bfnrt").find(kind);
    if (found != std::string_view::npos)
      return static_cast<unsigned char>(std::string_view("\"\\/\b\f\n\r\t")[found]);
    if (kind != 'u') throw Fault{datazone::Errc::invalid_escape, backslash};
    const unsigned high = hex4(backslash);
    if (high < 0xd800 || high > 0xdfff) return high;
    const Fault lone{datazone::Errc::lone_surrogate, backslash};
    if (high > 0xdbff) throw lone;
    // The low half is due; the first byte that cannot belong to it leaves the high half alone.
    unsigned low = 0;
    for (const char* wanted : {"\\", "u", "dD", "cdefCDEF", hexadecimal, hexadecimal}) {
      const char c = take();
      if (std::string_view(wanted).find(c) == std::string_view::npos) throw lone;
      low = low * 16 + hex(c) % 16;
    }
    low &= 0x3ffU;
    return 0x10000 + ((high - 0xd800) << 10) + low;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// A whole document, of any value. Not for deep input.
struct Json {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text{};               // a string's decoded bytes, a number's or literal's own
  std::vector<Json> items{};        // an array's items, or an object's values
  std::vector<std::string> keys{};  // an object's, each at the place of its value

  // Nothing when the text is not JSON.
  static std::optional<Json> parse(std::string_view text) {
    const std::string ended = std::string(text) + ' ';  // a number ends where another byte stands
    NaiveJson in(ended);
    try {
      in.blanks();
      Json value = read(in);
      in.blanks();
      return in.at_end() ? std::optional(value) : std::nullopt;
    } catch (const Fault&) {
      return std::nullopt;
    }
  }

  const Json* find(std::string_view name) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
      if (keys[i] == name) return &items[i];
    return nullptr;
  }

 private:
  static Json read(NaiveJson& in) {
    switch (in.peek()) {
      case '{': return container(in, Kind::object, '}');
      case '[': return container(in, Kind::array, ']');
      case '"': return {Kind::string, in.string()};
      case 't': return in.literal("true"), Json{Kind::boolean, "true"};
      case 'f': return in.literal("false"), Json{Kind::boolean, "false"};
      case 'n': return in.literal("null"), Json{Kind::null, "null"};
      default: return {Kind::number, std::string(in.number())};
    }
  }
  static Json container(NaiveJson& in, Kind kind, char close) {
    Json out{kind};
    in.take();
    in.blanks();
    while (in.peek() != close) {
      if (!out.items.empty()) {
        in.expect(',');
        in.blanks();
      }
      if (kind == Kind::object) {
        out.keys.push_back(in.string());
        in.blanks();
        in.expect(':');
        in.blanks();
      }
      out.items.push_back(read(in));
      in.blanks();
    }
    in.take();
    return out;
  }
};

}  // namespace datazone_test

#endif  // DATAZONE_TESTS_SUPPORT_REFERENCE_JSON_HPP
