// SPDX-License-Identifier: MIT
// The reader: JSON's grammar over a document, one pass, no recursion over what it skips.
#ifndef DATAZONE_JSON_READER_HPP
#define DATAZONE_JSON_READER_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/error.hpp"
#include "datazone/json/number.hpp"
#include "datazone/json/string.hpp"
#include "datazone/trail.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Reads one document. Functions take the place to read from and return the place after. The first
/// error is kept; from then on they return the end of the document, where every one stops.
class Reader {
 public:
  /// How many levels a skipped value may nest.
  static constexpr unsigned max_depth = 512;

  /// The paths are those of the value that is read.
  constexpr Reader(std::string_view json, const PathTable& paths, Error& error,
                   Issues& issues) noexcept
      : first_{json.data()},
        end_{json.data() + json.size()},
        error_{error},
        issues_{issues},
        trail_{&paths} {}

  constexpr const char* first() const noexcept { return first_; }
  constexpr const char* end() const noexcept { return end_; }
  constexpr bool failed() const noexcept { return error_.code != Errc::ok; }

  [[gnu::noinline]] constexpr const char* fail(Errc code, const char* at) noexcept {
    if (!failed()) error_ = {code, distance(first_, at), {}};
    return end_;
  }
  /// The byte at `at` is not allowed there, or there is none.
  [[gnu::noinline]] constexpr const char* unexpected(const char* at) noexcept {
    return fail(at == end_ ? Errc::truncated : Errc::unexpected_byte, at);
  }
  /// What a kind of value keeps of the last one, to read the next like it sooner.
  constexpr Memo& memo() noexcept { return memo_; }
  /// Where in the value the reader is: issues name it.
  constexpr Trail& trail() noexcept { return trail_; }
  /// Names the member that an error lies in, unless one further in has been named.
  constexpr void name_member() noexcept {
    if (!failed() || !error_.member.empty()) return;
    error_.member = trail_.path();
    error_.index = trail_.element;
  }
  [[gnu::noinline]] constexpr void add_issue(Errc code, const char* at) noexcept {
    issues_.add({code, distance(first_, at), trail_.path(), trail_.element});
  }

  /// An issue of the whole document: it names no member.
  constexpr void add_issue_of_all(Errc code, const char* at) noexcept {
    issues_.add({code, distance(first_, at), {}});
  }
  /// Is the value that is read the whole document's?
  constexpr bool is_at_root() const noexcept { return trail_.is_root; }

  /// The byte at p; a control that JSON never allows when there is none.
  [[gnu::always_inline]] constexpr char peek(const char* p) const noexcept {
    return p != end_ ? *p : '\0';
  }

  constexpr const char* skip_blanks(const char* p) const noexcept {
    if (p == end_ || to_byte(*p) > ' ') return p;
    return find_non_blank(p, end_);
  }
  /// Skips `c` and the blanks on both sides.
  [[gnu::always_inline]] constexpr const char* skip_token(const char* p, char c) noexcept {
    if (end_ - p > 1 && *p == c && to_byte(p[1]) > ' ') return p + 1;
    p = skip_blanks(p);
    return peek(p) == c ? skip_blanks(p + 1) : unexpected(p);
  }

  struct String {
    const char* begin;
    const char* end;  // its closing quote
    std::size_t shrinkage;
  };
  /// Reads the string whose opening quote is at p; after an error an empty one at the end.
  [[gnu::always_inline]] constexpr String read_string(const char* p) noexcept {
    const char* const special = find_special(p + 1, end_);
    if (special != end_ && *special == '"') return {p + 1, special, 0};
    return read_special_string(p + 1, special);
  }
  /// The place after a string.
  [[gnu::always_inline]] constexpr const char* after(const String& string) const noexcept {
    return string.end == end_ ? end_ : string.end + 1;
  }

  constexpr const char* skip_literal(const char* p, std::string_view literal) noexcept {
    for (const char c : literal) {
      if (peek(p) != c) return unexpected(p);
      ++p;
    }
    return p;
  }

  [[gnu::noinline]] constexpr Number read_number(const char* p) noexcept {
    Number number = detail::read_number(p, end_);
    number.end = after(number);
    return number;
  }

  /// A known member's value is of another type than the member's, if it is a value at all.
  [[gnu::noinline]] constexpr const char* wrong_type(const char* p) noexcept {
    const bool is_value =
        p != end_ && std::string_view{"{[\"-0123456789tfn"}.find(*p) != std::string_view::npos;
    return is_value ? fail(Errc::wrong_type, p) : unexpected(p);
  }

  /// Skips any value, and validates it. Its arrays and objects nest up to max_depth.
  constexpr const char* skip_value(const char* p) noexcept {
    const char c = peek(p);
    return c == '{' || c == '[' ? skip_container(p) : skip_scalar(p, c);
  }

  /// After the document: nothing but blanks.
  constexpr void finish(const char* p) noexcept {
    p = skip_blanks(p);
    if (p != end_) fail(Errc::trailing_bytes, p);
  }

 private:
  [[gnu::noinline]] constexpr String read_special_string(const char* p,
                                                         const char* special) noexcept {
    const StringEnd string_end = find_string_end(first_, p, special, end_);
    if (string_end.error == Errc::ok) return {p, string_end.at, string_end.shrinkage};
    fail(string_end.error, string_end.at);
    return {end_, end_, 0};
  }
  /// The place after the string at p, at once when it is short and plain.
  [[gnu::noinline]] constexpr const char* skip_string(const char* p) noexcept {
    if (has_vectors && at_run_time() && end_ - p > 16)
      if (const unsigned others = is_ordinary(Vector::load(p + 1)).mask() ^ 0xFFFFU; others != 0)
        if (const char* const special = p + 1 + lowest_bit(others); *special == '"')
          return special + 1;
    return after(read_string(p));
  }
  /// The place after a number; after one in error the end.
  constexpr const char* after(const Number& number) noexcept {
    if (number.error != Errc::ok) return fail(number.error, number.end);
    // A document does not end in a number.
    return number.end == end_ ? fail(Errc::truncated, end_) : number.end;
  }
  /// By a call, for the frames of what skips to be small.
  [[gnu::noinline]] constexpr const char* skip_number(const char* p) noexcept {
    return after(detail::read_number(p, end_));
  }
  [[gnu::always_inline]] constexpr const char* skip_scalar(const char* p, char c) noexcept {
    switch (c) {
      case '"': return skip_string(p);
      case 't': return skip_literal(p, "true");
      case 'f': return skip_literal(p, "false");
      case 'n': return skip_literal(p, "null");
      default: return c == '-' || is_digit(c) ? skip_number(p) : unexpected(p);
    }
  }
  /// Skips the array or object at p. An error leads to the end, where every step stops.
  [[gnu::noinline]] constexpr const char* skip_container(const char* p) noexcept {
    std::uint64_t objects[max_depth / 64]{};  // which of the containers around are objects
    bool in_object = false;
    for (unsigned depth = 0;;) {
      char c = peek(p);
      if (c == '{' || c == '[') {
        if (depth == max_depth) return fail(Errc::too_deep, p);
        objects[depth / 64] |= std::uint64_t{in_object} << (depth % 64);
        ++depth;
        in_object = c == '{';
        p = skip_blanks(p + 1);
        c = peek(p);
        if (c != (in_object ? '}' : ']')) {
          if (in_object) p = c == '"' ? skip_token(skip_string(p), ':') : unexpected(p);
          continue;
        }
      } else {
        p = skip_blanks(skip_scalar(p, c));
        c = peek(p);
      }
      while (c != ',') {  // after a value, or at the bracket that closes an empty container
        if (c != (in_object ? '}' : ']')) return unexpected(p);
        ++p;
        if (--depth == 0) return p;
        in_object = ((objects[depth / 64] >> (depth % 64)) & 1U) != 0;
        objects[depth / 64] &= ~(std::uint64_t{1} << (depth % 64));
        p = skip_blanks(p);
        c = peek(p);
      }
      p = skip_blanks(p + 1);
      if (in_object) p = peek(p) == '"' ? skip_token(skip_string(p), ':') : unexpected(p);
    }
  }

  const char* first_;
  const char* end_;
  Error& error_;
  Issues& issues_;
  Trail trail_;
  Memo memo_{};
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_READER_HPP
