// SPDX-License-Identifier: MIT
// Sixteen bytes at a time, in the vectors of GCC and clang, which need no header: SSE2 on x86-64,
// NEON on little-endian AArch64, both part of their baselines; WebAssembly's vectors where
// -msimd128 is on, since an engine without them loads no part of such a module. Elsewhere, in
// constant evaluation and where a flag takes them away (a kernel's -mgeneral-regs-only), plain
// loops do the same work.
#ifndef DATAZONE_BYTES_VECTOR_HPP
#define DATAZONE_BYTES_VECTOR_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "datazone/bytes/bytes.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

#if defined(__GNUC__) &&                                                        \
    ((defined(__x86_64__) && defined(__SSE2__)) || defined(__wasm_simd128__) || \
     (defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)))
inline constexpr bool has_vectors = true;

/// Sixteen unsigned bytes. Comparisons give 0xFF for true.
struct Vector {
  using Bytes = unsigned char __attribute__((__vector_size__(16)));
  using Signed = signed char __attribute__((__vector_size__(16)));
  Bytes value;

  static Vector load(const char* p) noexcept {
    Vector v;
    std::memcpy(&v.value, p, sizeof v.value);
    return v;
  }
  static Vector of(std::uint64_t low, std::uint64_t high) noexcept {
    using Words = std::uint64_t __attribute__((__vector_size__(16)));
    return {reinterpret_cast<Bytes>(Words{low, high})};
  }
  static Vector all(unsigned char c) noexcept { return {Bytes{} + c}; }
  void store(char* p) const noexcept { std::memcpy(p, &value, sizeof value); }

  Vector operator|(Vector b) const noexcept { return {value | b.value}; }
  Vector operator&(Vector b) const noexcept { return {value & b.value}; }
  Vector operator^(Vector b) const noexcept { return {value ^ b.value}; }
  Vector operator-(Vector b) const noexcept { return {value - b.value}; }
  Vector is(Vector b) const noexcept { return {reinterpret_cast<Bytes>(value == b.value)}; }
  Vector at_most(Vector b) const noexcept { return {reinterpret_cast<Bytes>(value <= b.value)}; }
  Vector less_signed(Vector b) const noexcept {
    return {reinterpret_cast<Bytes>(reinterpret_cast<Signed>(value) <
                                    reinterpret_cast<Signed>(b.value))};
  }
  /// By how much each byte is above b's; 0 where it is not.
  Vector above(Vector b) const noexcept {
#if defined(__SSE2__) && !defined(__clang__)
    using Chars = char __attribute__((__vector_size__(16)));  // GCC knows no vector form of it
    return {reinterpret_cast<Bytes>(__builtin_ia32_psubusb128(reinterpret_cast<Chars>(value),
                                                              reinterpret_cast<Chars>(b.value)))};
#else
    return {value > b.value ? value - b.value : Bytes{}};
#endif
  }
  /// One bit a byte: its highest.
  unsigned mask() const noexcept {
#if defined(__SSE2__)
    using Chars = char __attribute__((__vector_size__(16)));
    return static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<Chars>(value)));
#elif defined(__wasm_simd128__)
    return static_cast<unsigned>(__builtin_wasm_bitmask_i8x16(reinterpret_cast<Signed>(value)));
#else
    using Words = std::uint64_t __attribute__((__vector_size__(16)));
    constexpr std::uint64_t gather = 0x0102040810204080;
    const auto high = reinterpret_cast<Words>(value >> 7);
    return static_cast<unsigned>(high[0] * gather >> 56 | (high[1] * gather >> 48 & 0xFF00U));
#endif
  }
};

#else
inline constexpr bool has_vectors = false;

struct Vector {  // compiles where has_vectors keeps it from being used
  unsigned char value[16];

  static Vector load(const char* p) noexcept {
    Vector v;
    std::memcpy(v.value, p, sizeof v.value);
    return v;
  }
  static Vector of(std::uint64_t low, std::uint64_t high) noexcept {
    Vector v;
    std::memcpy(v.value, &low, 8);
    std::memcpy(v.value + 8, &high, 8);
    return v;
  }
  static Vector all(unsigned char c) noexcept {
    Vector v;
    std::memset(v.value, c, sizeof v.value);
    return v;
  }
  void store(char* p) const noexcept { std::memcpy(p, value, sizeof value); }

  Vector operator|(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return x | y; });
  }
  Vector operator&(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return x & y; });
  }
  Vector operator^(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return x ^ y; });
  }
  Vector operator-(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return (x + 0x100U - y) & 0xFFU; });
  }
  Vector above(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return x > y ? x - y : 0U; });
  }
  Vector is(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return x == y ? 0xFFU : 0U; });
  }
  Vector at_most(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return x <= y ? 0xFFU : 0U; });
  }
  Vector less_signed(Vector b) const noexcept {
    return each(b, [](unsigned x, unsigned y) { return (x ^ 0x80U) < (y ^ 0x80U) ? 0xFFU : 0U; });
  }
  unsigned mask() const noexcept {
    unsigned bits = 0;
    for (unsigned i = 0; i < 16; ++i) bits |= unsigned{value[i]} >> 7 << i;
    return bits;
  }

 private:
  template <class Operation>
  Vector each(Vector b, Operation operation) const noexcept {
    for (unsigned i = 0; i < 16; ++i)
      b.value[i] = static_cast<unsigned char>(operation(value[i], b.value[i]));
    return b;
  }
};
#endif

/// Words tell digits and names apart where their first byte is the lowest.
inline constexpr bool reads_words = std::endian::native == std::endian::little;

template <class T>
T load_word(const char* p) noexcept {
  T word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

/// Copies n bytes, less than sixteen, without a call, in moves that may overlap.
inline void copy_short(const char* from, std::size_t n, char* to) noexcept {
  const auto both = [=]<class Word>(Word first) noexcept {
    const Word last = load_word<Word>(from + n - sizeof first);
    first = load_word<Word>(from);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + n - sizeof last, &last, sizeof last);
  };
  if (n >= 8) {
    both(std::uint64_t{});
  } else if (n >= 4) {
    both(std::uint32_t{});
  } else {
    for (std::size_t i = 0; i < n; ++i) to[i] = from[i];
  }
}

/// Copies n bytes in steps of sixteen, the last of which may go fifteen bytes too far.
inline char* copy_over(const char* from, std::size_t n, char* to) noexcept {
  Vector::load(from).store(to);
  for (std::size_t i = 16; i < n; i += 16) Vector::load(from + i).store(to + i);
  return to + n;
}

/// All n bytes at p at least once, in any place, none from outside. Requires 1 <= n < 16.
inline Vector load_short(const char* p, std::size_t n) noexcept {
  if (n >= 8) return Vector::of(load_word<std::uint64_t>(p), load_word<std::uint64_t>(p + n - 8));
  std::uint64_t word = 0;
  if (n >= 4) {
    word = load_word<std::uint32_t>(p) | std::uint64_t{load_word<std::uint32_t>(p + n - 4)} << 32;
  } else {
    word = to_byte(p[0]) * 0x0101010101010101U;
    word ^= (to_byte(p[0]) ^ std::uint64_t{to_byte(p[n / 2])}) << 8;
    word ^= (to_byte(p[0]) ^ std::uint64_t{to_byte(p[n - 1])}) << 16;
  }
  return Vector::of(word, word);
}

/// Where of 64 bytes at p the vector that `of` makes of each sixteen has its high bits.
template <class Function>
std::uint64_t places(const char* p, Function of) noexcept {
  std::uint64_t bits = 0;
  for (unsigned i = 0; i < 64; i += 16) bits |= std::uint64_t{of(p + i).mask()} << i;
  return bits;
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_VECTOR_HPP
