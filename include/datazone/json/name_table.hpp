// SPDX-License-Identifier: MIT
// A table of names, looked up with one multiplication and one comparison.
#ifndef DATAZONE_JSON_NAME_TABLE_HPP
#define DATAZONE_JSON_NAME_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/vector.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

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
  // Which of the first sixteen bytes are the name's. The entry behind the last name has bit 16
  // alone, in which a comparison always differs: it stands nowhere.
  std::uint32_t mask = 0x10000;
};

inline constexpr bool reads_names = has_vectors && reads_words;

/// A table of any size, for code that is not to be instantiated for each. The first bytes of a name
/// tell where the names that begin so are listed, by one multiplication.
class NameTable {
 public:
  constexpr NameTable(const char* text, const Name* names, const std::uint8_t* heads,
                      std::size_t size, std::uint32_t multiplier, unsigned shift,
                      NameKind kind) noexcept
      : text_{text},
        names_{names},
        heads_{heads},
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
  /// colon belongs to it, three of a value's. Requires two bytes.
  static constexpr std::uint32_t word_of(std::string_view name, NameKind kind) noexcept {
    const char* const p = name.data();
    const std::size_t n = name.size();
    const std::uint32_t word = std::uint32_t{to_byte(p[0])} | std::uint32_t{to_byte(p[1])} << 8U |
                               std::uint32_t{to_byte(n > 2 ? p[2] : '"')} << 16U;
    if (kind == NameKind::value) return word;
    return word | std::uint32_t{to_byte(n > 3 ? p[3] : n == 3 ? '"' : ':')} << 24U;
  }
  /// Where the list of a word begins. 32 bits times 32: no product wraps.
  static constexpr std::size_t slot(std::uint32_t word, std::uint32_t multiplier,
                                    unsigned shift) noexcept {
    return static_cast<std::uint32_t>(std::uint64_t{word} * multiplier & 0xFFFFFFFFU) >> shift;
  }

 private:
  [[gnu::always_inline]] constexpr std::size_t first(std::uint32_t word) const noexcept {
    return heads_[slot(word, multiplier_, shift_)];
  }

  const char* text_;
  const Name* names_;
  const std::uint8_t* heads_;
  std::size_t size_;
  std::uint32_t multiplier_;
  unsigned shift_;
  NameKind kind_;
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NAME_TABLE_HPP
