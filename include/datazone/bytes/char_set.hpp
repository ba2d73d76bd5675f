// SPDX-License-Identifier: MIT
// Sets of bytes, text that can be a template argument, and the few byte primitives that
// constant evaluation needs a loop for.
#ifndef DATAZONE_BYTES_CHAR_SET_HPP
#define DATAZONE_BYTES_CHAR_SET_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace datazone {
inline namespace v0_1_0 {

/// Text as a template argument. `size` leaves out the terminating NUL.
template <std::size_t N>
struct FixedString {
  char text[N]{};
  static constexpr std::size_t size = N - 1;

  constexpr FixedString() noexcept = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to convert
  constexpr FixedString(const char (&literal)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i) text[i] = literal[i];
  }
  constexpr std::string_view view() const noexcept { return {text, size}; }
};
template <std::size_t N>
FixedString(const char (&)[N]) -> FixedString<N>;

namespace detail {

constexpr unsigned char to_byte(char c) noexcept { return static_cast<unsigned char>(c); }

constexpr std::size_t distance(const char* from, const char* to) noexcept {
  return static_cast<std::size_t>(to - from);
}

/// A view of [begin, end). Of other pointers than these GCC takes milliseconds, a tenth of all that
/// including this library costs, to learn that they are not the iterators of a range.
constexpr std::string_view between(const char* begin, const char* end) noexcept {
  return {begin, distance(begin, end)};
}

/// Copies n bytes that do not overlap; returns the end of the copy.
constexpr char* copy(const char* from, std::size_t n, char* to) noexcept {
  if (std::is_constant_evaluated()) {
    for (std::size_t i = 0; i < n; ++i) to[i] = from[i];
  } else if (n != 0) {  // memcpy must not see a null pointer, even for nothing
    std::memcpy(to, from, n);
  }
  return to + n;
}

constexpr bool equal(const char* a, const char* b, std::size_t n) noexcept {
  if (!std::is_constant_evaluated()) return n == 0 || std::memcmp(a, b, n) == 0;
  for (std::size_t i = 0; i < n; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

/// Not std's, whose form goes through substr, which can throw.
constexpr bool starts_with(std::string_view text, std::string_view prefix) noexcept {
  return text.size() >= prefix.size() && equal(text.data(), prefix.data(), prefix.size());
}

constexpr bool is_blank(char c) noexcept {  // RFC 8259, section 2: ws
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The value of a hexadecimal digit, or 16.
constexpr unsigned hex_value(char c) noexcept {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a') + 10U : 16U;
}

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
        return c + static_cast<unsigned>(std::countr_zero(rest));
    return 256;
  }
  friend constexpr bool operator==(const Charset&, const Charset&) noexcept = default;
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_CHAR_SET_HPP
