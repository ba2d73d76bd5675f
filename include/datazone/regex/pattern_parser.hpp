// SPDX-License-Identifier: MIT
// Parses the pattern of an identifier while compiling.
#ifndef DATAZONE_REGEX_PATTERN_PARSER_HPP
#define DATAZONE_REGEX_PATTERN_PARSER_HPP

#include <cstddef>
#include <limits>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

// Never defined: a pattern that is at fault calls one while compiling, and the compiler names it.
void pattern_must_begin_with_a_caret();
void pattern_must_end_with_a_dollar();
void pattern_has_an_anchor_inside();
void pattern_has_a_group_which_is_not_supported();
void pattern_has_an_alternation_which_is_not_supported();
void pattern_has_a_dot_which_is_not_supported();
void pattern_has_an_escape_that_is_not_supported();
void pattern_has_a_lazy_or_possessive_quantifier_which_is_not_supported();
void pattern_has_a_quantifier_without_an_atom();
void pattern_has_a_malformed_quantifier();
void pattern_has_a_quantifier_whose_minimum_is_above_its_maximum();
void pattern_has_a_repeat_above_65535();
void pattern_has_an_unterminated_class();
void pattern_has_an_empty_class();
void pattern_has_a_class_range_in_reverse();
void pattern_has_a_non_ascii_byte();
void pattern_has_a_nul();
void pattern_has_an_unbalanced_bracket();
void pattern_is_not_deterministic_a_repeat_can_run_into_what_follows();

/// One atom and how often it may stand.
struct PatternStep {
  static constexpr std::size_t unlimited = (std::numeric_limits<std::size_t>::max)();
  Charset set{};
  std::size_t min = 1;
  std::size_t max = 1;

  constexpr bool is_literal() const noexcept {
    return set.first_from(set.first_from(0) + 1) == 256;
  }
};

/// Parses `text` (ECMA-262 syntax, the subset that identifiers use) into at most N steps.
template <std::size_t N>
class PatternParser {
 public:
  PatternStep steps[N + 1]{};
  std::size_t count = 0;

  consteval explicit PatternParser(std::string_view text) : text_{text} {
    if (text.empty() || text.front() != '^') pattern_must_begin_with_a_caret();
    ++at_;
    while (at_ + 1 < text_.size() && count < N) {
      steps[count].set = atom();
      quantifier(steps[count]);
      ++count;
    }
    if (at_ >= text_.size() || text_[at_] != '$') pattern_must_end_with_a_dollar();
    check_deterministic();
  }

  /// Do four steps of one byte each begin there?
  constexpr bool has_word(std::size_t index) const noexcept {
    for (std::size_t i = index; i < index + 4; ++i)
      if (i >= count || steps[i].min != 1 || steps[i].max != 1) return false;
    return true;
  }

 private:
  constexpr char take() { return text_[at_++]; }
  constexpr char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  static constexpr Charset single(char c) {
    if (to_byte(c) >= 0x80) pattern_has_a_non_ascii_byte();
    if (c == '\0') pattern_has_a_nul();
    Charset set{};
    set.add(to_byte(c), to_byte(c));
    return set;
  }

  constexpr Charset atom() {
    switch (const char c = take(); c) {
      case '[': return char_class();
      case '\\': return escape();
      case '(':
      case ')': pattern_has_a_group_which_is_not_supported(); break;
      case '|': pattern_has_an_alternation_which_is_not_supported(); break;
      case '.': pattern_has_a_dot_which_is_not_supported(); break;
      case '^':
      case '$': pattern_has_an_anchor_inside(); break;
      case '*':
      case '+':
      case '?': pattern_has_a_quantifier_without_an_atom(); break;
      case '{':
      case '}':
      case ']': pattern_has_an_unbalanced_bracket(); break;
      default: return single(c);
    }
    return {};
  }

  constexpr Charset escape() {
    Charset set{};
    const char c = peek();
    ++at_;
    if (c == 'd' || c == 'w') set.add('0', '9');
    if (c == 'w') {
      set.add('A', 'Z');
      set.add('a', 'z');
      set.add('_', '_');
    }
    if (c == 'd' || c == 'w') return set;
    if (std::string_view{"^$\\.*+?()[]{}|/-"}.find(c) == std::string_view::npos)
      pattern_has_an_escape_that_is_not_supported();
    return single(c);
  }

  constexpr Charset char_class() {
    Charset set{};
    const bool negated = peek() == '^';
    if (negated) ++at_;
    if (peek() == ']') pattern_has_an_empty_class();
    while (peek() != ']') {
      if (at_ + 1 >= text_.size()) pattern_has_an_unterminated_class();
      const bool is_escape = peek() == '\\';
      const char first = take();
      const bool is_shorthand = is_escape && (peek() == 'd' || peek() == 'w');
      const char low = is_escape ? peek() : first;
      set = set | (is_escape ? escape() : single(first));
      const bool is_range = peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']';
      if (!is_range) continue;
      ++at_;
      const bool to_escape = peek() == '\\';
      if (to_escape) ++at_;
      const char high = take();
      if (is_shorthand || (to_escape && (high == 'd' || high == 'w')))
        pattern_has_an_escape_that_is_not_supported();
      if (to_byte(high) >= 0x80) pattern_has_a_non_ascii_byte();
      if (low > high) pattern_has_a_class_range_in_reverse();
      set.add(to_byte(low), to_byte(high));
    }
    ++at_;
    return negated ? set.complement() : set;
  }

  constexpr std::size_t number() {
    if (!is_digit(peek())) pattern_has_a_malformed_quantifier();
    std::size_t value = 0;
    while (is_digit(peek())) {
      value = value * 10 + static_cast<std::size_t>(take() - '0');
      if (value > 65535) pattern_has_a_repeat_above_65535();
    }
    return value;
  }

  constexpr void quantifier(PatternStep& step) {
    const char c = peek();
    if (c != '*' && c != '+' && c != '?' && c != '{') return;
    ++at_;
    step.min = c == '+' ? 1 : 0;
    step.max = c == '?' ? 1 : PatternStep::unlimited;
    if (c == '{') {
      step.min = step.max = number();
      if (peek() == ',') {
        ++at_;
        step.max = peek() == '}' ? PatternStep::unlimited : number();
      }
      if (peek() != '}') pattern_has_a_malformed_quantifier();
      ++at_;
      if (step.min > step.max) pattern_has_a_quantifier_whose_minimum_is_above_its_maximum();
    }
    if (peek() == '?' || peek() == '+' || peek() == '*' || peek() == '{')
      pattern_has_a_lazy_or_possessive_quantifier_which_is_not_supported();
  }

  /// Greedy matching is exact when no repeat of open length can take what may come after it.
  constexpr void check_deterministic() const {
    for (std::size_t i = 0; i < count; ++i) {
      if (steps[i].min == steps[i].max) continue;
      for (std::size_t next = i + 1; next < count; ++next) {
        if (steps[i].set.intersects(steps[next].set))
          pattern_is_not_deterministic_a_repeat_can_run_into_what_follows();
        if (steps[next].min != 0) break;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

template <FixedString Pattern>
inline constexpr PatternParser<Pattern.size> parsed_pattern{Pattern.view()};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PATTERN_PARSER_HPP
