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

/// What the names of a table are in JSON, and so what stands around them in its text.
enum class NameKind : std::uint8_t {
  key,    // `,"name":`, what an encoder writes before a member's value
  value,  // `"NAME"`
};

/// Where a name stands in its table's text, and how it is told from what stands in a document.
struct Name {
  static constexpr std::size_t longest = 32;
  static constexpr std::size_t readable = 16;            // bytes that a comparison asks for
  static constexpr std::size_t writable = longest + 16;  // bytes that writing one may touch

  std::uint16_t at = 0;   // where it begins, with what stands around it
  std::uint8_t size = 0;  // of all that
  std::uint8_t next = 0;  // the index of the next name that begins alike
  // Which of the first sixteen bytes are the name's. No comparison has a bit above them, so that
  // what has no name is nowhere.
  std::uint32_t mask = 0x10000;
};

inline constexpr bool reads_names = has_vectors && std::endian::native == std::endian::little;

/// A table of any size, for code that is not to be instantiated for each. The first bytes of a name
/// tell where the names that begin so are listed, by one multiplication.
class NameTable {
 public:
  constexpr NameTable(const char* text, const Name* names, const std::uint8_t* heads,
                      std::size_t size, std::uint32_t multiplier, unsigned shift,
                      NameKind kind) noexcept
      : text_{text},
        names_{names},
        slots_{heads},
        size_{size},
        multiplier_{multiplier},
        shift_{shift},
        kind_{kind} {}

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr std::string_view operator[](std::size_t index) const noexcept {
    const std::size_t around = kind_ == NameKind::key ? 4 : 2;
    return {text_ + names_[index].at + around / 2, names_[index].size - around};
  }
  /// As it is written, with what stands around it.
  constexpr std::string_view written(std::size_t index) const noexcept {
    return {text_ + names_[index].at, std::size_t{names_[index].size}};
  }
  constexpr std::size_t length(std::size_t index) const noexcept { return names_[index].size; }
  /// The index of `name`, or size().
  constexpr std::size_t find(std::string_view name) const noexcept {
    if (name.size() < 2) return size_;
    std::size_t index = first(word_of(name, kind_));
    while (index != size_ && !((*this)[index].size() == name.size() &&
                               equal((*this)[index].data(), name.data(), name.size())))
      index = names_[index].next;
    return index;
  }

  /// Does the name at an index stand so at p; does nothing at size()? `live` has a bit for each of
  /// the first sixteen bytes that is compared. Requires Name::readable bytes there, one more before
  /// `end`, and reads_names.
  [[gnu::always_inline]] bool stands_at(std::size_t index, const char* p, const char* end,
                                        std::uint32_t live = ~0U) const noexcept {
    const Name& name = names_[index];
    const char* const text = text_ + name.at;
    const auto differ = [p, text](std::size_t at) noexcept {
      return ~Vector::load(p + at).is(Vector::load(text + at)).mask();
    };
    if ((differ(0) & name.mask & live) != 0) return false;
    const std::size_t n = name.size;
    if (n <= 16) return true;
    return distance(p, end) > n && ((differ(n - 16) | differ(n < 33 ? n - 16 : 16)) & 0xFFFFU) == 0;
  }
  /// The index of the first name that may stand so at p, or size(). Requires four readable bytes.
  template <NameKind Kind>
  [[gnu::always_inline]] std::size_t first_at(const char* p) const noexcept {
    const auto word = load_word<std::uint32_t>(p + (Kind == NameKind::key ? 2 : 1));
    return first(Kind == NameKind::key ? word : word & 0xFFFFFFU);
  }
  /// The next one that begins alike, or size().
  constexpr std::size_t next(std::size_t index) const noexcept { return names_[index].next; }
  /// The index of the key that stands behind some byte at p, or size(). Requires what stands_at
  /// does.
  [[gnu::noinline]] std::size_t find_key(const char* p, const char* end) const noexcept {
    std::size_t index = first_at<NameKind::key>(p);
    while (index != size_ && !stands_at(index, p, end, ~1U)) index = next(index);
    return index;
  }

  /// The first bytes of a name and what follows it, as a little-endian word: four of a key's, whose
  /// colon belongs to it, three of a value's.
  static constexpr std::uint32_t word_of(std::string_view name, NameKind kind) noexcept {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < (kind == NameKind::key ? 4U : 3U); ++i) {
      const char c = i < name.size() ? name[i] : i == name.size() ? '"' : ':';
      word |= std::uint32_t{to_byte(c)} << (8 * i);
    }
    return word;
  }
  /// Where the list of a word begins. 32 bits times 32: no product wraps.
  static constexpr std::size_t slot(std::uint32_t word, std::uint32_t multiplier,
                                    unsigned shift) noexcept {
    return static_cast<std::uint32_t>(std::uint64_t{word} * multiplier & 0xFFFFFFFFU) >> shift;
  }

 private:
  [[gnu::always_inline]] constexpr std::size_t first(std::uint32_t word) const noexcept {
    return slots_[slot(word, multiplier_, shift_)];
  }

  const char* text_;
  const Name* names_;
  const std::uint8_t* slots_;
  std::size_t size_;
  std::uint32_t multiplier_;
  unsigned shift_;
  NameKind kind_;
};

constexpr NameFault fault_of_name(std::string_view name) {
  if (name.size() < 2 || name.size() > Name::longest) return NameFault::size;
  for (const char c : name)
    if (is_special(c)) return NameFault::escape;
  return NameFault::none;
}

/// Writes a name and what stands around it from `at` in `text` on, and says so; returns the place
/// behind it.
constexpr std::size_t write_name(Name& name, std::string_view spelled, NameKind kind, char* text,
                                 std::size_t at) {
  const std::size_t begin = at;
  if (kind == NameKind::key) text[at++] = ',';
  text[at++] = '"';
  for (const char c : spelled) text[at++] = c;
  text[at++] = '"';
  if (kind == NameKind::key) text[at++] = ':';
  const std::size_t size = at - begin;
  name.at = static_cast<std::uint16_t>(begin);  // one by one: no assignment of an array's element
  name.size = static_cast<std::uint8_t>(size);  // is a constant to clang 19's newer interpreter
  name.mask = size < 16 ? (1U << size) - 1U : 0xFFFFU;
  return at;
}

/// Lists N names by their first words, in heads that are all N: no_hash when two different words
/// share one; twice, and the index in `at`, for a name that is there again.
constexpr NameFault list_names(const std::string_view* spelled, std::size_t n, NameKind kind,
                               Name* names, std::uint8_t* heads, std::uint32_t multiplier,
                               unsigned shift, std::size_t& at) {
  for (std::size_t i = n; i != 0; --i) {  // so that each list is in the order of the names
    const std::uint32_t word = NameTable::word_of(spelled[i - 1], kind);
    std::uint8_t& slot = heads[NameTable::slot(word, multiplier, shift)];
    if (slot != n && NameTable::word_of(spelled[slot], kind) != word) return NameFault::no_hash;
    for (std::size_t other = slot; other != n; other = names[other].next)
      if (spelled[other] == spelled[i - 1]) {
        at = other;
        return NameFault::twice;
      }
    names[i - 1].next = slot;
    slot = static_cast<std::uint8_t>(i - 1);
  }
  return NameFault::none;
}

/// A perfect hash over the first bytes of N names of 2 to 32 bytes, found while compiling. Their
/// text takes Bytes, for each what stands around it too.
template <std::size_t N, std::size_t Bytes>
class Names {
  static constexpr unsigned bits = [] {  // std::bit_width: see lowest_bit
    unsigned width = 0;
    while (((4 * N + 1) >> width) != 0) ++width;
    return width;
  }();

 public:
  // Not consteval: clang 19's newer interpreter does not come to an end in it.
  constexpr Names(const std::string_view* spelled, NameKind kind) : kind_{kind} {
    std::size_t size = 0;
    for (std::size_t i = 0; i < N; ++i) {
      if (fail(fault_of_name(spelled[i]), i)) return;
      size = write_name(names_[i], spelled[i], kind, text_, size);
    }
    // Read behind the last name; no zeros, which clang 14 -flto cannot link at a constant's end.
    for (; size != Bytes + Name::readable; ++size) text_[size] = ' ';
    NameFault fault = NameFault::no_hash;
    std::size_t at = 0;
    for (unsigned tries = 0; fault == NameFault::no_hash && tries != 4000; ++tries) {
      if (tries != 0) multiplier_ = (multiplier_ * 5U + 2U) & 0x3FFFFFFFU;
      for (std::uint8_t& slot : slots_) slot = N;
      fault = list_names(spelled, N, kind, names_, slots_, multiplier_, 32U - bits, at);
    }
    fail(fault, at);
  }
  /// None, for this reason.
  constexpr Names(NameFault fault, std::size_t at) { fail(fault, at); }

  /// With a fault, nothing else of it is to be used.
  constexpr NameFault fault() const noexcept { return fault_; }
  constexpr std::size_t fault_at() const noexcept { return fault_at_; }  ///< which name has it
  constexpr NameTable table() const noexcept {
    return {text_, names_, slots_, N, multiplier_, 32U - bits, kind_};
  }

 private:
  constexpr bool fail(NameFault fault, std::size_t at) noexcept {
    fault_ = fault;
    fault_at_ = static_cast<std::uint8_t>(at);
    return fault != NameFault::none;
  }

  Name names_[N + 1]{};  // and nothing
  // None of this library's tables needs a second try with it, each of which costs who includes it.
  std::uint32_t multiplier_ = 0x1498EE97;
  NameKind kind_ = NameKind::key;
  NameFault fault_ = NameFault::none;
  std::uint8_t fault_at_ = 0;
  std::uint8_t slots_[std::size_t{1} << bits]{};
  char text_[Bytes + Name::readable]{};
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NAMES_HPP
