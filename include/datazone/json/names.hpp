// SPDX-License-Identifier: MIT
// A fixed list of names, looked up with one multiplication and one comparison.
#ifndef DATAZONE_JSON_NAMES_HPP
#define DATAZONE_JSON_NAMES_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/vector.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

// Never defined: called while compiling when the names of a table cannot be told apart.
void names_need_another_hash();
void names_have_2_to_32_bytes();
void names_have_no_byte_that_json_escapes();

/// A name as a JSON string, between what an encoder writes around a member's: `,"name":`.
struct Key {
  static constexpr std::size_t longest = 32;
  static constexpr std::size_t readable = longest + 4;   // bytes that a comparison may read
  static constexpr std::size_t writable = longest + 16;  // bytes that writing one may touch

  char text[longest + 4]{};
  std::uint8_t size = 0;        // of the name
  std::uint16_t mask = 0xFFFF;  // the first sixteen bytes of `"name"`

  constexpr Key() noexcept = default;
  consteval explicit Key(std::string_view name) : size{static_cast<std::uint8_t>(name.size())} {
    if (name.size() < 2 || name.size() > longest) names_have_2_to_32_bytes();
    if (name.size() < 14) mask = static_cast<std::uint16_t>((1U << (name.size() + 2)) - 1U);
    text[0] = ',';
    text[1] = '"';
    char* end = text + 2;
    for (const char c : name) {
      if (is_special(c)) names_have_no_byte_that_json_escapes();
      *end++ = c;
    }
    end[0] = '"';
    end[1] = ':';
  }
  constexpr std::string_view name() const noexcept { return {text + 2, std::size_t{size}}; }

  /// Does the name stand at p, in quotes? Requires `readable` bytes there.
  [[gnu::always_inline]] bool stands_at(const char* p) const noexcept {
    const auto differ = [=, this](std::size_t at) noexcept {
      return ~Vector::load(p + at).is(Vector::load(text + 1 + at)).mask();
    };
    if ((differ(0) & mask) != 0) return false;
    if (size < 14) return true;
    return ((differ(size - 14U) | differ(size < 31 ? 0 : 16)) & 0xFFFFU) == 0;
  }
};

/// Where names belong in a perfect hash table: by the first four bytes of the name and the quote
/// behind it, by its size, its last byte and one at three quarters, where SUCCEEDED_CREATED is not
/// SUCCEEDED_UPDATED. Requires names of 2 bytes or more.
struct NameHash {
  // None of this library's tables needs a second try with it, each of which costs who includes it.
  std::uint32_t multiplier = 0x165C393D;
  std::uint32_t mask = 0;

  constexpr std::size_t slot(std::uint32_t word, std::size_t size, char inner,
                             char last) const noexcept {
    // 34 bits times 30: no product wraps.
    const std::uint64_t key = word + (std::uint64_t{size & 0xFF} << 24) +
                              (std::uint64_t{to_byte(last)} << 17) +
                              (std::uint64_t{to_byte(inner)} << 11);
    return static_cast<std::uint32_t>((key * multiplier) >> 30) & mask;
  }
  constexpr std::size_t slot(std::string_view name) const noexcept {
    constexpr unsigned quote = '"';
    const std::size_t n = name.size() < 4 ? name.size() : 4;
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i)
      word |= std::uint32_t{i < n ? to_byte(name[i]) : i == n ? quote : 0U} << (8 * i);
    return slot(word, name.size(), name[name.size() / 2 + name.size() / 4], name[name.size() - 1]);
  }
};

inline constexpr bool finds_quoted = has_vectors && std::endian::native == std::endian::little;

/// A table of any size, for code that is not to be instantiated for each.
class NameTable {
 public:
  constexpr NameTable(const Key* keys, std::size_t size, const std::uint8_t* slots,
                      const NameHash& hash) noexcept
      : keys_{keys}, size_{size}, slots_{slots}, hash_{hash} {}

  constexpr std::size_t size() const noexcept { return size_; }
  /// Requires index <= size(): the last one equals nothing.
  constexpr const Key& key(std::size_t index) const noexcept { return keys_[index]; }
  constexpr std::string_view operator[](std::size_t index) const noexcept {
    return keys_[index].name();
  }
  /// The index of `name`, or size().
  constexpr std::size_t find(std::string_view name) const noexcept {
    if (name.size() < 2) return size_;
    const std::size_t index = slots_[hash_.slot(name)];
    const std::string_view found = keys_[index].name();
    return found.size() == name.size() && equal(found.data(), name.data(), name.size()) ? index
                                                                                        : size_;
  }
  /// The index of the name that stands at p between quotes, or size(). Requires Key::readable bytes
  /// there; little-endian.
  [[gnu::always_inline]] std::size_t find_quoted(const char* p) const noexcept {
    const Vector quote = Vector::all('"');
    const std::uint64_t quotes = Vector::load(p + 1).is(quote).mask() |
                                 std::uint64_t{Vector::load(p + 17).is(quote).mask()} << 16 |
                                 std::uint64_t{1} << 32;
    const auto n = static_cast<std::size_t>(std::countr_zero(quotes));
    const auto word = load_word<std::uint32_t>(p + 1);
    const std::size_t index =
        slots_[hash_.slot(n < 3 ? word & 0xFFFFFFU : word, n, p[1 + n / 2 + n / 4], p[n])];
    return keys_[index].stands_at(p) ? index : size_;
  }

 private:
  const Key* keys_;
  std::size_t size_;
  const std::uint8_t* slots_;
  NameHash hash_;
};

/// A perfect hash over N names of 2 to 32 bytes, found while compiling.
template <std::size_t N>
class Names {
  static constexpr std::size_t slot_count = std::size_t{1} << std::bit_width(8 * N);

 public:
  consteval explicit Names(const std::array<std::string_view, N>& names) {
    for (std::size_t i = 0; i < N; ++i) keys_[i] = Key{names[i]};
    unsigned tries = 0;
    while (!fill()) {
      hash_.multiplier = (hash_.multiplier * 5U + 2U) & 0x3FFFFFFFU;
      if (++tries == 4000) names_need_another_hash();
    }
  }

  constexpr const Key& key(std::size_t index) const noexcept { return keys_[index]; }
  constexpr NameTable table() const noexcept { return {keys_, N, slots_, hash_}; }

 private:
  constexpr bool fill() noexcept {
    bool used[slot_count]{};
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t slot = hash_.slot(keys_[i].name());
      if (used[slot]) return false;
      used[slot] = true;
      slots_[slot] = static_cast<std::uint8_t>(i);
    }
    return true;
  }

  Key keys_[N + 1]{};  // the last one has no name, and equals nothing
  NameHash hash_{.mask = slot_count - 1};
  std::uint8_t slots_[slot_count]{};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NAMES_HPP
