// SPDX-License-Identifier: MIT
// Sixteen bytes at a time: SSE2 on x86-64, NEON on little-endian AArch64, both part of their
// baselines; WebAssembly's vectors where -msimd128 is on, since an engine without them loads no
// part of such a module. Elsewhere, in constant evaluation and where a flag takes them away (a
// kernel's -mgeneral-regs-only), plain loops do the same work.
#ifndef DATAZONE_BYTES_VECTOR_HPP
#define DATAZONE_BYTES_VECTOR_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "datazone/bytes/bytes.hpp"

#if (defined(__x86_64__) && defined(__SSE2__)) || defined(_M_X64)
#include <emmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)
#include <arm_neon.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

#if (defined(__x86_64__) && defined(__SSE2__)) || defined(_M_X64)
inline constexpr bool has_vectors = true;

/// Sixteen unsigned bytes. Comparisons give 0xFF for true.
struct Vector {
  __m128i value;

  static Vector load(const char* p) noexcept {
    __m128i value;
    std::memcpy(&value, p, sizeof value);
    return {value};
  }
  static Vector of(std::uint64_t low, std::uint64_t high) noexcept {
    return {_mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low))};
  }
  static Vector all(unsigned char c) noexcept { return {_mm_set1_epi8(static_cast<char>(c))}; }
  void store(char* p) const noexcept { std::memcpy(p, &value, sizeof value); }

  Vector operator|(Vector b) const noexcept { return {_mm_or_si128(value, b.value)}; }
  Vector operator&(Vector b) const noexcept { return {_mm_and_si128(value, b.value)}; }
  Vector operator^(Vector b) const noexcept { return {_mm_xor_si128(value, b.value)}; }
  Vector operator-(Vector b) const noexcept { return {_mm_sub_epi8(value, b.value)}; }
  /// By how much each byte is above b's; 0 where it is not.
  Vector above(Vector b) const noexcept { return {_mm_subs_epu8(value, b.value)}; }
  Vector is(Vector b) const noexcept { return {_mm_cmpeq_epi8(value, b.value)}; }
  Vector at_most(Vector b) const noexcept {
    return {_mm_cmpeq_epi8(_mm_min_epu8(value, b.value), value)};
  }
  Vector less_signed(Vector b) const noexcept { return {_mm_cmplt_epi8(value, b.value)}; }
  /// One bit a byte: its highest.
  unsigned mask() const noexcept { return static_cast<unsigned>(_mm_movemask_epi8(value)); }
};

#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)
inline constexpr bool has_vectors = true;

struct Vector {
  uint8x16_t value;

  static Vector load(const char* p) noexcept {
    uint8x16_t value;
    std::memcpy(&value, p, sizeof value);
    return {value};
  }
  static Vector of(std::uint64_t low, std::uint64_t high) noexcept {
    return {vreinterpretq_u8_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high)))};
  }
  static Vector all(unsigned char c) noexcept { return {vdupq_n_u8(c)}; }
  void store(char* p) const noexcept { std::memcpy(p, &value, sizeof value); }

  Vector operator|(Vector b) const noexcept { return {vorrq_u8(value, b.value)}; }
  Vector operator&(Vector b) const noexcept { return {vandq_u8(value, b.value)}; }
  Vector operator^(Vector b) const noexcept { return {veorq_u8(value, b.value)}; }
  Vector operator-(Vector b) const noexcept { return {vsubq_u8(value, b.value)}; }
  Vector above(Vector b) const noexcept { return {vqsubq_u8(value, b.value)}; }
  Vector is(Vector b) const noexcept { return {vceqq_u8(value, b.value)}; }
  Vector at_most(Vector b) const noexcept { return {vcleq_u8(value, b.value)}; }
  Vector less_signed(Vector b) const noexcept {
    return {vcltq_s8(vreinterpretq_s8_u8(value), vreinterpretq_s8_u8(b.value))};
  }
  unsigned mask() const noexcept {
    const uint8x16_t sign = vshrq_n_u8(value, 7);
    const uint8x16_t bits = vmulq_u8(sign, vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201)));
    return static_cast<unsigned>(vaddv_u8(vget_low_u8(bits))) |
           static_cast<unsigned>(vaddv_u8(vget_high_u8(bits))) << 8;
  }
};

#elif defined(__wasm_simd128__)
inline constexpr bool has_vectors = true;

struct Vector {
  v128_t value;

  static Vector load(const char* p) noexcept { return {wasm_v128_load(p)}; }
  static Vector of(std::uint64_t low, std::uint64_t high) noexcept {
    return {wasm_i64x2_make(static_cast<std::int64_t>(low), static_cast<std::int64_t>(high))};
  }
  static Vector all(unsigned char c) noexcept { return {wasm_u8x16_splat(c)}; }
  void store(char* p) const noexcept { wasm_v128_store(p, value); }

  Vector operator|(Vector b) const noexcept { return {wasm_v128_or(value, b.value)}; }
  Vector operator&(Vector b) const noexcept { return {wasm_v128_and(value, b.value)}; }
  Vector operator^(Vector b) const noexcept { return {wasm_v128_xor(value, b.value)}; }
  Vector operator-(Vector b) const noexcept { return {wasm_i8x16_sub(value, b.value)}; }
  Vector above(Vector b) const noexcept { return {wasm_u8x16_sub_sat(value, b.value)}; }
  Vector is(Vector b) const noexcept { return {wasm_i8x16_eq(value, b.value)}; }
  Vector at_most(Vector b) const noexcept { return {wasm_u8x16_le(value, b.value)}; }
  Vector less_signed(Vector b) const noexcept { return {wasm_i8x16_lt(value, b.value)}; }
  unsigned mask() const noexcept { return wasm_i8x16_bitmask(value); }
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
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_VECTOR_HPP
