// SPDX-License-Identifier: MIT
// Sets of bytes.
#ifndef DATAZONE_BYTES_CHAR_SET_HPP
#define DATAZONE_BYTES_CHAR_SET_HPP

#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/version.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// A set of bytes; its members are public so that it can be (part of) a template argument. They are
/// no array: GCC 11 and 12 give {x, 0} and {0, x} one mangled name when constant evaluation made
/// them, and with it one body to two checkers.
struct Charset {
  std::uint64_t from_0 = 0, from_64 = 0, from_128 = 0, from_192 = 0;

  /// The word that holds c, of a set or a constant one.
  template <class Set>
  static constexpr auto& word(Set& set, unsigned c) noexcept {
    return c < 128 ? c < 64 ? set.from_0 : set.from_64 : c < 192 ? set.from_128 : set.from_192;
  }
  constexpr bool contains(unsigned char c) const noexcept {
    return ((word(*this, c) >> (c % 64U)) & 1U) != 0;
  }
  constexpr void add(unsigned char first, unsigned char last) noexcept {
    for (unsigned c = first; c <= last; ++c) word(*this, c) |= std::uint64_t{1} << (c % 64U);
  }
  constexpr Charset complement() const noexcept {
    return {~from_0, ~from_64, ~from_128, ~from_192};
  }
  constexpr Charset operator|(const Charset& other) const noexcept {
    return {from_0 | other.from_0, from_64 | other.from_64, from_128 | other.from_128,
            from_192 | other.from_192};
  }
  constexpr Charset operator&(const Charset& other) const noexcept {
    return {from_0 & other.from_0, from_64 & other.from_64, from_128 & other.from_128,
            from_192 & other.from_192};
  }
  constexpr bool intersects(const Charset& other) const noexcept {
    return !((*this & other) == Charset{});
  }
  /// The first byte from c on that is in the set, or 256.
  constexpr unsigned first_from(unsigned c) const noexcept {
    for (; c < 256; c = (c | 63U) + 1)
      if (const std::uint64_t rest = word(*this, c) >> (c % 64U); rest != 0)
        return c + lowest_bit(rest);
    return 256;
  }
  friend constexpr bool operator==(const Charset&, const Charset&) noexcept = default;
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_CHAR_SET_HPP
