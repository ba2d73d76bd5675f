// SPDX-License-Identifier: MIT
// A fixed list of names, looked up with one multiplication and one comparison.
#ifndef DATAZONE_JSON_NAMES_HPP
#define DATAZONE_JSON_NAMES_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/vector.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What is wrong with a list of names, if anything; whoever makes one says it in words.
enum class NameFault : std::uint8_t {
  none,
  size,     // not 2 to 32 bytes
  escape,   // a byte that JSON escapes
  twice,    // two names are equal
  place,    // a row stands where another belongs
  no_hash,  // none was found: chance, with names that are otherwise right
};

/// A name as a JSON string, between what an encoder writes around a member's: `,"name":`.
struct Key {
  static constexpr std::size_t longest = 32;
  static constexpr std::size_t readable = longest + 5;   // bytes that a comparison may ask for
  static constexpr std::size_t writable = longest + 16;  // bytes that writing one may touch

  char text[longest + 4]{};
  std::uint8_t size = 0;        // of the name
  std::uint8_t next = 0;        // the index of the next name that begins alike
  std::uint16_t mask = 0xFFFF;  // the first sixteen bytes of `"name"`

  constexpr Key() noexcept = default;
  /// Requires a name without a fault.
  consteval explicit Key(std::string_view name) { set(name); }
  /// Makes this empty key that of the name. For keys in an array, whose assignment is no constant
  /// to clang 19's newer interpreter.
  constexpr void set(std::string_view name) {
    size = static_cast<std::uint8_t>(name.size());
    if (name.size() < 14) mask = static_cast<std::uint16_t>((1U << (name.size() + 2)) - 1U);
    text[0] = ',';
    text[1] = '"';
    char* end = text + 2;
    for (const char c : name) *end++ = c;
    end[0] = '"';
    end[1] = ':';
  }
  constexpr std::string_view name() const noexcept { return {text + 2, std::size_t{size}}; }

  static constexpr NameFault fault_of(std::string_view name) {
    if (name.size() < 2 || name.size() > longest) return NameFault::size;
    for (const char c : name)
      if (is_special(c)) return NameFault::escape;
    return NameFault::none;
  }

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

/// The first four bytes of a name and the quote behind it, as a little-endian word.
constexpr std::uint32_t first_word(std::string_view name) noexcept {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4 && i <= name.size(); ++i)
    word |= std::uint32_t{to_byte(i < name.size() ? name[i] : '"')} << (8 * i);
  return word;
}
/// The same of what stands at p, behind a quote. Requires four readable bytes there.
inline std::uint32_t first_word(const char* p) noexcept {
  const auto word = load_word<std::uint32_t>(p);
  return p[2] == '"' ? word & 0xFFFFFFU : word;
}

inline constexpr bool reads_names = has_vectors && std::endian::native == std::endian::little;

/// A table of any size, for code that is not to be instantiated for each. The first word of a name
/// tells where the names that begin so are listed, by one multiplication.
class NameTable {
  // Above its callers: clang 14 has no constant of a template whose body comes later.
  template <class IsIt>
  [[gnu::always_inline]] constexpr std::size_t find(std::uint32_t word, IsIt is_it) const noexcept {
    std::size_t index = slots_[slot(word, multiplier_, shift_)];
    while (index != size_ && !is_it(keys_[index])) index = keys_[index].next;
    return index;
  }

 public:
  constexpr NameTable(const Key* keys, std::size_t size, const std::uint8_t* slots,
                      std::uint32_t multiplier, unsigned shift) noexcept
      : keys_{keys}, size_{size}, slots_{slots}, multiplier_{multiplier}, shift_{shift} {}

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const Key& key(std::size_t index) const noexcept { return keys_[index]; }
  constexpr std::string_view operator[](std::size_t index) const noexcept {
    return keys_[index].name();
  }
  /// The index of `name`, or size().
  constexpr std::size_t find(std::string_view name) const noexcept {
    if (name.size() < 2) return size_;
    return find(first_word(name), [name](const Key& key) noexcept {
      return key.size == name.size() && equal(key.text + 2, name.data(), name.size());
    });
  }
  /// The index of the name that stands at p between quotes, or size(). Requires Key::readable bytes
  /// there, and reads_names.
  [[gnu::always_inline]] std::size_t find_quoted(const char* p) const noexcept {
    return find(first_word(p + 1), [p](const Key& key) noexcept { return key.stands_at(p); });
  }

  /// Where the list of a word begins. 32 bits times 32: no product wraps.
  static constexpr std::size_t slot(std::uint32_t word, std::uint32_t multiplier,
                                    unsigned shift) noexcept {
    return static_cast<std::uint32_t>(std::uint64_t{word} * multiplier & 0xFFFFFFFFU) >> shift;
  }

 private:
  const Key* keys_;
  std::size_t size_;
  const std::uint8_t* slots_;
  std::uint32_t multiplier_;
  unsigned shift_;
};

/// A perfect hash over the first words of N names of 2 to 32 bytes, found while compiling.
template <std::size_t N>
class Names {
  static constexpr unsigned bits = [] {  // std::bit_width: see lowest_bit
    unsigned width = 0;
    while (((4 * N + 1) >> width) != 0) ++width;
    return width;
  }();

 public:
  // Not consteval: clang 19's newer interpreter does not come to an end in it.
  constexpr explicit Names(const std::array<std::string_view, N>& names) {
    for (std::size_t i = 0; i < N; ++i) {
      if (fail(Key::fault_of(names[i]), i)) return;
      keys_[i].set(names[i]);
    }
    unsigned tries = 0;
    while (!fill() && fault_ == NameFault::none) {
      multiplier_ = (multiplier_ * 5U + 2U) & 0x3FFFFFFFU;
      if (++tries == 4000) fail(NameFault::no_hash, 0);
    }
  }
  /// None, for this reason.
  constexpr Names(NameFault fault, std::size_t at) { fail(fault, at); }

  /// With a fault, nothing else of it is to be used.
  constexpr NameFault fault() const noexcept { return fault_; }
  constexpr std::size_t fault_at() const noexcept { return fault_at_; }  ///< which name has it
  constexpr const Key& key(std::size_t index) const noexcept { return keys_[index]; }
  constexpr NameTable table() const noexcept { return {keys_, N, slots_, multiplier_, 32U - bits}; }

 private:
  constexpr bool fail(NameFault fault, std::size_t at) noexcept {
    fault_ = fault;
    fault_at_ = static_cast<std::uint8_t>(at);
    return fault != NameFault::none;
  }

  constexpr bool fill() {
    for (std::uint8_t& slot : slots_) slot = N;
    for (std::size_t i = N; i != 0; --i) {  // so that each list is in the order of the names
      Key& key = keys_[i - 1];
      const std::string_view name = key.name();
      const std::uint32_t word = first_word(name);
      std::uint8_t& slot = slots_[NameTable::slot(word, multiplier_, 32U - bits)];
      if (slot != N && first_word(keys_[slot].name()) != word) return false;
      for (std::size_t other = slot; other != N; other = keys_[other].next)
        if (keys_[other].name() == name) return !fail(NameFault::twice, other);
      key.next = slot;
      slot = static_cast<std::uint8_t>(i - 1);
    }
    return true;
  }

  Key keys_[N + 1]{};  // one more, for a table without names
  // None of this library's tables needs a second try with it, each of which costs who includes it.
  std::uint32_t multiplier_ = 0x1498EE97;
  std::uint8_t slots_[std::size_t{1} << bits]{};
  NameFault fault_ = NameFault::none;
  std::uint8_t fault_at_ = 0;
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NAMES_HPP
