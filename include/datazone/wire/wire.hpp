// SPDX-License-Identifier: MIT
// Wire<Value, Rule>: a kind of value as it goes over the wire. One struct for each kind; nothing
// else in the library knows the kinds.
#ifndef DATAZONE_WIRE_WIRE_HPP
#define DATAZONE_WIRE_WIRE_HPP

#include <cstddef>
#include <cstdint>
#include <limits>

#include "datazone/bytes/bytes.hpp"
#include "datazone/error.hpp"
#include "datazone/trail.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// The rule of a text that has from Min to Max characters (Unicode scalar values); the Smithy trait
/// `length`.
template <std::size_t Min, std::size_t Max>
struct Length {};
/// The rule of an integer from Min to Max; the Smithy trait `range`.
template <std::int64_t Min, std::int64_t Max>
struct Range {};

namespace detail {

/// No rule.
struct Anything {};
/// The rule of a text that may be of another type and then counts as absent: in an error's body.
struct Lenient {};
/// The rule of a text that may be a number in JSON, and then is the number's text.
struct TextOrNumber {};

/// Gathers the issues of a value that was not decoded.
class Validator {
 public:
  constexpr Validator(const PathTable& paths, Issues& issues) noexcept
      : trail_{&paths}, issues_{issues} {}

  constexpr Trail& trail() noexcept { return trail_; }
  /// Adds an issue of the member at an index, unless the code is ok.
  [[gnu::noinline]] constexpr void add(std::size_t index, Errc code) noexcept {
    trail_.set_member(index);
    if (code != Errc::ok) issues_.add({code, 0, trail_.path(), trail_.element});
  }

 private:
  Trail trail_;
  Issues& issues_;
};

/// Adds up the sizes of what a value views, up to the most that a size can hold; and moves it, if
/// it is to be moved, one after another.
struct Views {
  bool moves = false;
  char* to = nullptr;
  std::size_t size = 0;

  [[gnu::noinline]] constexpr void add(const char*& data, std::size_t n) noexcept {
    constexpr std::size_t most = (std::numeric_limits<std::size_t>::max)();
    size = n > most - size ? most : size + n;
    if (!moves) return;
    char* const end = copy(data, n, to);
    data = to;
    to = end;
  }
};

/// A kind has these static functions, as far as it can stand in a JSON body:
///   const char* read(Reader&, const char* p, Value&)   the value at p, which is not the end;
///                                                      returns the place after it
///   void write(Writer&, std::size_t, const Value&)
///                                                      the key and the value of the member at an
///                                                      index, which is present
///   void validate(Validator&, std::size_t, const Value&)
///                                                      what is wrong with the same
///   void each_view(Value&, Views&)                     adds the bytes that it views, if it can any
/// and as far as it can stand in the path or query of a target:
///   void read_uri(Reader&, std::string_view, Value&)   from its part of the target
///   void write_uri(Buffer&, const Value&)              percent-encoded
/// There is none for a type that is no kind: shape/check.hpp says so.
template <class Value, class Rule = Anything>
struct Wire;

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_WIRE_HPP
