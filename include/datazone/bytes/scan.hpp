// SPDX-License-Identifier: MIT
// Searches for kinds of bytes. Each has its plain loop, the oracle of its vector form, right below
// it.
#ifndef DATAZONE_BYTES_SCAN_HPP
#define DATAZONE_BYTES_SCAN_HPP

#include <cstddef>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/vector.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// How many ranges of bytes a set is.
constexpr unsigned range_count(const Charset& set) noexcept {
  unsigned count = 0;
  for (unsigned c = set.first_from(0); c != 256; ++count)
    c = set.first_from(set.complement().first_from(c));
  return count;
}

/// Which bytes of v are in the set, by its ranges; the letters of both cases at once where that
/// takes fewer comparisons.
template <Charset Set, unsigned First = 0>
Vector in_set(Vector v) noexcept {
  constexpr Charset letters{0, 0x07FFFFFE07FFFFFE, 0, 0};
  constexpr Charset others = Set & letters.complement();
  constexpr unsigned first = Set.first_from(First);
  constexpr unsigned last = Set.complement().first_from(first) - 1;
  const auto within = [](Vector x, unsigned low, unsigned high) noexcept {
    const auto all = [](unsigned c) noexcept {
      return Vector::all(static_cast<unsigned char>(c & 0xFFU));
    };
    if (low == high) return x.is(all(low));
    if (high - low == 0xFF) return all(0xFF);
    return (x - all(low + 0x80)).less_signed(all(0x80 + high - low + 1));  // from -128 on
  };
  if constexpr (first == 256) {
    return Vector::all(0);
  } else if constexpr (First == 0 && (Set & letters) == letters &&
                       range_count(others) + 1 < range_count(Set)) {
    return within(v | Vector::all(0x20), 'a', 'z') | in_set<others>(v);
  } else {
    return within(v, first, last) | in_set<Set, last + 1>(v);
  }
}

/// Is c in the set? A comparison for each byte of a set of one or two.
template <Charset Set>
constexpr bool is_in(char c) noexcept {
  constexpr unsigned first = Set.first_from(0);
  constexpr unsigned second = Set.first_from(first + 1);
  if constexpr (Set.first_from(second + 1) == 256)
    return to_byte(c) == first || to_byte(c) == second;
  else
    return Set.contains(to_byte(c));
}

/// Are all n bytes at p in the set?
template <Charset Set>
constexpr bool all_in(const char* p, std::size_t n) noexcept {
  if (has_vectors && at_run_time()) {
    if (n == 0) return true;
    if (n < 16) return in_set<Set>(load_short(p, n)).mask() == 0xFFFF;
    Vector in = in_set<Set>(Vector::load(p + n - 16));
    for (std::size_t i = 0; i + 16 < n; i += 16) in = in & in_set<Set>(Vector::load(p + i));
    return in.mask() == 0xFFFF;
  }
  for (std::size_t i = 0; i < n; ++i)
    if (!is_in<Set>(p[i])) return false;
  return true;
}

/// The first byte in [p, end) that is not in the set, or end.
template <Charset Set>
[[gnu::always_inline]] constexpr const char* skip_set(const char* p, const char* end) noexcept {
  if (has_vectors && at_run_time())
    for (; end - p >= 16; p += 16)
      if (const unsigned others = in_set<Set>(Vector::load(p)).mask() ^ 0xFFFFU; others != 0)
        return p + lowest_bit(others);
  while (p != end && is_in<Set>(*p)) ++p;
  return p;
}

/// Must JSON escape it (RFC 8259, section 7)?
constexpr bool must_escape(char c) noexcept { return c == '"' || c == '\\' || to_byte(c) < 0x20; }

/// Which bytes are not special; with a `sign` of 0x80 in each byte, which need no escape. With bit
/// 1 flipped the quote follows the controls, so that one comparison takes both.
inline Vector is_ordinary(Vector v, Vector sign = Vector::all(0)) noexcept {
  const Vector above = (sign ^ Vector::all(0x20)).less_signed(v ^ sign ^ Vector::all(2));
  return above ^ v.is(Vector::all('\\'));
}

/// The first byte in [p, end) that must be escaped, or end.
constexpr const char* find_to_escape(const char* p, const char* end) noexcept {
  if (has_vectors && at_run_time())
    for (; end - p >= 16; p += 16) {
      const unsigned others = is_ordinary(Vector::load(p), Vector::all(0x80)).mask() ^ 0xFFFFU;
      if (others != 0) return p + lowest_bit(others);
    }
  while (p != end && !must_escape(*p)) ++p;
  return p;
}

/// Which bytes end a run of text that needs no second look: `"`, `\`, controls, non-ASCII.
constexpr bool is_special(char c) noexcept { return must_escape(c) || to_byte(c) >= 0x80; }
inline constexpr Charset special_bytes = [] {
  Charset set{};
  set.add(0, 0x1F);
  set.add('"', '"');
  set.add('\\', '\\');
  set.add(0x80, 0xFF);
  return set;
}();

/// The first byte in [p, end) that is not blank, or end.
[[gnu::noinline]] constexpr const char* find_non_blank(const char* p, const char* end) noexcept {
  if (end - p > 1 && *p == ' ' && to_byte(p[1]) > ' ') return p + 1;  // as behind most colons
  if (has_vectors && at_run_time())
    for (; end - p >= 16; p += 16) {
      const Vector v = Vector::load(p);
      const Vector blank = v.is(Vector::all(' ')) | v.is(Vector::all('\n')) |
                           v.is(Vector::all('\r')) | v.is(Vector::all('\t'));
      if (const unsigned others = blank.mask() ^ 0xFFFFU; others != 0)
        return p + lowest_bit(others);
    }
  while (p != end && is_blank(*p)) ++p;
  return p;
}

/// The first special byte in [p, end), or end. From the 65th byte on 64 are looked at at once:
/// a long text takes half the time, a short one no longer than without.
[[gnu::always_inline]] constexpr const char* find_special(const char* p, const char* end) noexcept {
  if (has_vectors && at_run_time()) {
    const auto ordinary = [&p](int i) { return is_ordinary(Vector::load(p + i)); };
    if (end - p >= 64) {
      for (const char* const first = p + 64; p != first; p += 16)
        if (const unsigned others = ordinary(0).mask() ^ 0xFFFFU; others != 0)
          return p + lowest_bit(others);
      while (end - p >= 64 &&
             (ordinary(0) & ordinary(16) & ordinary(32) & ordinary(48)).mask() == 0xFFFF)
        p += 64;
    }
    for (; end - p >= 16; p += 16)
      if (const unsigned others = ordinary(0).mask() ^ 0xFFFFU; others != 0)
        return p + lowest_bit(others);
  }
  while (p != end && !is_special(*p)) ++p;
  return p;
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_SCAN_HPP
