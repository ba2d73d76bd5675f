// SPDX-License-Identifier: MIT
// What stands in square brackets: ECMA-262's CharacterClass, the ranges of its Annex B that begin
// or end at a shorthand, and java.util.regex.Pattern's intersection.
#ifndef DATAZONE_REGEX_CLASS_HPP
#define DATAZONE_REGEX_CLASS_HPP

#include <cstddef>

#include "datazone/regex/code_set.hpp"
#include "datazone/regex/escape.hpp"
#include "datazone/regex/fault.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// Reads a class, whose bracket has been taken. `has_intersection`: a class with && in it is read
/// as Java does, and may hold other classes; `depth` counts them.
template <class Set>
class ClassReader {
 public:
  constexpr ClassReader(Cursor& cursor, const char* text, bool fold) noexcept
      : cursor_{cursor}, text_{text}, fold_{fold} {}

  constexpr void read(Set& set, unsigned depth = 0) noexcept {
    const std::size_t from = cursor_.at - 1;
    const bool negated = cursor_.take('^');
    const bool as_java = depth != 0 || has_intersection();
    while (!cursor_.take(']')) {
      if (cursor_.done()) return cursor_.fail(Fault::unterminated_class, from);
      if (as_java && cursor_.peek() == '&' && cursor_.peek(1) == '&') {
        cursor_.at += 2;
        Set rest;
        rest_of(rest, depth);
        set.intersect(rest);
      } else if (as_java && cursor_.take('[')) {
        if (depth == 8) return cursor_.fail(Fault::nested_too_deep, cursor_.at);
        Set inner;
        read(inner, depth + 1);
        set.unite(inner);
      } else {
        read_range(set);
      }
    }
    if (fold_) set.fold_case();
    if (negated) set.complement();
    if (set.overflow) cursor_.fail(Fault::class_too_large, from);
  }

 private:
  /// What stands between && and the next && or the bracket that closes.
  constexpr void rest_of(Set& set, unsigned depth) noexcept {
    while (!cursor_.done() && cursor_.peek() != ']' &&
           !(cursor_.peek() == '&' && cursor_.peek(1) == '&')) {
      if (!cursor_.take('[')) {
        read_range(set);
        continue;
      }
      if (depth == 8) return cursor_.fail(Fault::nested_too_deep, cursor_.at);
      Set inner;
      read(inner, depth + 1);
      set.unite(inner);
    }
  }
  /// Is there && before the bracket that closes the class as Java counts them?
  constexpr bool has_intersection() const noexcept {
    bool found = false;
    unsigned open = 0;
    for (std::size_t i = 0; cursor_.at + i < cursor_.size(); ++i) {
      const char c = cursor_.peek(i);
      if (c == '\\')
        ++i;
      else if (c == '[')
        ++open;
      else if (c == ']' && open-- == 0)
        return found;
      else if (c == '&' && cursor_.peek(i + 1) == '&')
        found = true;
    }
    return false;
  }
  /// One character of a class, or false where it is a set, whose members are in `set` then.
  constexpr bool read_atom(Set& set, char32_t& code) noexcept {
    if (!cursor_.take('\\')) {
      code = cursor_.take_code();
      return true;
    }
    const Escape escape = read_escape(cursor_, text_, true, set);
    code = escape.code;
    return escape.kind == EscapeKind::code;
  }
  constexpr void read_range(Set& set) noexcept {
    const std::size_t from = cursor_.at;
    char32_t first = 0, last = 0;
    const bool first_is_code = read_atom(set, first);
    if (cursor_.peek() != '-' || cursor_.peek(1) == ']' || cursor_.at + 1 >= cursor_.size()) {
      if (first_is_code) set.add(first, first);
      return;
    }
    ++cursor_.at;
    const bool last_is_code = read_atom(set, last);
    if (first_is_code && last_is_code) {
      if (first > last) return cursor_.fail(Fault::reversed_range, from);
      return set.add(first, last);
    }
    set.add('-', '-');  // Annex B, NonemptyClassRanges: the hyphen stands for itself
    if (first_is_code) set.add(first, first);
    if (last_is_code) set.add(last, last);
  }

  Cursor& cursor_;
  const char* text_;
  bool fold_;
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_CLASS_HPP
