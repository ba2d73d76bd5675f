// SPDX-License-Identifier: MIT
// A naive oracle for patterns, with nothing of the library in it: a pattern maps the set of places
// of a text where it may begin to the set of those where it may end. No backtracking, no automaton.
#ifndef DATAZONE_TESTS_PATTERNS_ORACLE_HPP
#define DATAZONE_TESTS_PATTERNS_ORACLE_HPP

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oracle {

using Places = std::uint64_t;  // bit i: before character i of at most 62
using Text = std::u32string;

/// The code points of UTF-8, or an exception.
inline Text decode(std::string_view bytes) {
  Text text;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = [&](std::size_t k) -> unsigned {
      if (i + k >= bytes.size()) throw std::invalid_argument("cut");
      return static_cast<unsigned char>(bytes[i + k]);
    };
    const unsigned lead = byte(0);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) {
      if (byte(k) / 64 != 2) throw std::invalid_argument("no continuation");
      code = code * 64 + byte(k) % 64;
    }
    static constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool good = (lead < 0x80 || lead >= 0xC2) && code >= least[size] && code <= 0x10FFFF &&
                      (code < 0xD800 || code > 0xDFFF) && lead < 0xF8;
    if (!good) throw std::invalid_argument("no UTF-8");
    text += code;
    i += size;
  }
  return text;
}

class Pattern {
 public:
  explicit Pattern(std::string_view pattern) : p_{decode(pattern)} {
    root_ = choice();
    if (i_ != p_.size()) throw std::invalid_argument("unmatched )");
  }
  /// Requires at most 62 characters.
  bool matches(std::string_view bytes) const {
    try {
      const Text text = decode(bytes);
      return root_(text, (Places{2} << text.size()) - 1) != 0;
    } catch (const std::invalid_argument&) {
      return false;
    }
  }

 private:
  using Node = std::function<Places(const Text&, Places)>;
  using Set = std::function<bool(char32_t)>;

  bool is(char32_t c) const { return i_ < p_.size() && p_[i_] == c; }
  bool take(char32_t c) { return is(c) ? (++i_, true) : false; }
  bool take(std::u32string_view s) {
    if (p_.compare(i_, s.size(), s) != 0) return false;
    i_ += s.size();
    return true;
  }
  char32_t next() {
    if (i_ == p_.size()) throw std::invalid_argument("cut");
    return p_[i_++];
  }

  static Node one(Set set) {
    return [set](const Text& text, Places from) {
      Places to = 0;
      for (std::size_t i = 0; i < text.size(); ++i)
        if ((from >> i & 1) != 0 && set(text[i])) to |= Places{2} << i;
      return to;
    };
  }
  /// The places where the test holds.
  static Node where(std::function<bool(const Text&, std::size_t)> test) {
    return [test](const Text& text, Places from) {
      Places to = 0;
      for (std::size_t i = 0; i <= text.size(); ++i)
        if ((from >> i & 1) != 0 && test(text, i)) to |= Places{1} << i;
      return to;
    };
  }
  static bool word(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
  static bool space(char32_t c) {
    return (c >= 9 && c <= 13) || c == 32 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
  }
  static bool at_boundary(const Text& text, std::size_t i) {
    return (i > 0 && word(text[i - 1])) != (i < text.size() && word(text[i]));
  }

  Node choice() {
    std::vector<Node> all{sequence()};
    while (take(U'|')) all.push_back(sequence());
    return [all](const Text& text, Places from) {
      Places to = 0;
      for (const Node& node : all) to |= node(text, from);
      return to;
    };
  }
  Node sequence() {
    std::vector<Node> all;
    while (i_ < p_.size() && !is(U'|') && !is(U')')) {
      Node node = atom();
      all.push_back(repeated(std::move(node)));
    }
    return [all](const Text& text, Places from) {
      for (const Node& node : all) from = node(text, from);
      return from;
    };
  }
  Node group() {
    Node node = choice();
    if (!take(U')')) throw std::invalid_argument("unmatched (");
    return node;
  }
  Node atom() {
    if (take(U"(?=")) return ahead(group(), true);
    if (take(U"(?!")) return ahead(group(), false);
    if (take(U"(?<=")) return behind(group(), true);
    if (take(U"(?<!")) return behind(group(), false);
    if (take(U"(?:") || take(U'(')) return group();
    if (take(U'^')) return where([](const Text&, std::size_t i) { return i == 0; });
    if (take(U'$')) return where([](const Text& t, std::size_t i) { return i == t.size(); });
    if (take(U"\\b")) return where(at_boundary);
    if (take(U"\\B")) return where([](const Text& t, std::size_t i) { return !at_boundary(t, i); });
    if (take(U'.'))
      return one([](char32_t c) { return c != 10 && c != 13 && c != 0x2028 && c != 0x2029; });
    if (take(U'[')) return one(members());
    if (take(U'\\')) return one(escaped());
    const char32_t c = next();
    return one([c](char32_t x) { return x == c; });
  }
  static Node ahead(Node body, bool wanted) {
    return where([body, wanted](const Text& text, std::size_t i) {
      return (body(text, Places{1} << i) != 0) == wanted;
    });
  }
  static Node behind(Node body, bool wanted) {
    return where([body, wanted](const Text& text, std::size_t i) {
      return ((body(text, (Places{2} << i) - 1) >> i & 1) != 0) == wanted;
    });
  }
  char32_t hex(std::size_t digits) {
    char32_t value = 0;
    while (digits-- != 0) {
      const char32_t c = next();
      value = value * 16 + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    }
    return value;
  }
  Set escaped() {
    const char32_t c = next();
    const auto not_of = [](Set set) { return Set{[set](char32_t x) { return !set(x); }}; };
    const Set digit = [](char32_t x) { return x >= '0' && x <= '9'; };
    switch (c) {
      case 'd': return digit;
      case 'D': return not_of(digit);
      case 'w': return word;
      case 'W': return not_of(word);
      case 's': return space;
      case 'S': return not_of(space);
      default: break;
    }
    const char32_t code = c == 'n'   ? 10
                          : c == 't' ? 9
                          : c == 'r' ? 13
                          : c == 'u' ? hex(4)
                          : c == 'x' ? hex(2)
                                     : c;
    last_ = code;
    return [code](char32_t x) { return x == code; };
  }
  Set members() {
    const bool negated = take(U'^');
    std::vector<Set> all;
    while (!take(U']')) {
      const bool is_escape = is(U'\\');
      last_ = 0xFFFFFFFF;
      if (!is_escape) last_ = next();
      Set set = [c = last_](char32_t x) { return x == c; };
      if (is_escape) ++i_, set = escaped();
      const char32_t low = last_;
      if (low != 0xFFFFFFFF && is(U'-') && i_ + 1 < p_.size() && p_[i_ + 1] != U']') {
        ++i_;
        last_ = 0xFFFFFFFF;
        if (take(U'\\'))
          escaped();
        else
          last_ = next();
        if (last_ < low || last_ == 0xFFFFFFFF) throw std::invalid_argument("range");
        set = [low, high = last_](char32_t x) { return x >= low && x <= high; };
      }
      all.push_back(set);
    }
    return [all, negated](char32_t x) {
      bool found = false;
      for (const Set& set : all) found = found || set(x);
      return found != negated;
    };
  }
  std::size_t number() {
    std::size_t value = 0;
    while (i_ < p_.size() && p_[i_] >= U'0' && p_[i_] <= U'9') value = value * 10 + (next() - U'0');
    return value;
  }
  Node repeated(Node node) {
    std::size_t least = 0;
    std::size_t most = 1000;  // more than a text has places
    if (take(U'+')) {
      least = 1;
    } else if (take(U'?')) {
      most = 1;
    } else if (take(U'{')) {
      least = most = number();
      if (take(U',')) most = is(U'}') ? 1000 : number();
      if (!take(U'}')) throw std::invalid_argument("repeat");
      if (least > most) throw std::invalid_argument("reversed");
    } else if (!take(U'*')) {
      return node;
    }
    take(U'?');
    return [node, least, most](const Text& text, Places from) {
      for (std::size_t i = 0; i < least && from != 0; ++i) from = node(text, from);
      Places all = from;
      for (std::size_t i = least; i < most && from != 0; ++i) {
        from = node(text, from) & ~all;
        all |= from;
      }
      return all;
    };
  }

  Text p_;
  std::size_t i_ = 0;
  char32_t last_ = 0;
  Node root_;
};

}  // namespace oracle

#endif  // DATAZONE_TESTS_PATTERNS_ORACLE_HPP
