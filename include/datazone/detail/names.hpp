// SPDX-License-Identifier: MIT
// A fixed list of names, looked up with one multiplication and one comparison.
#ifndef DATAZONE_DETAIL_NAMES_HPP
#define DATAZONE_DETAIL_NAMES_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/detail/charset.hpp"
#include "datazone/detail/scan.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

// Never defined: called while compiling when the names of a table cannot be told apart.
void names_need_another_hash();
void names_have_2_to_32_bytes();

/// A table of any size, for code that is not to be instantiated for each.
class NameTable {
 public:
  static constexpr std::size_t longest = 32;

  constexpr NameTable(const std::string_view* names, std::size_t size, const std::uint8_t* slots,
                      unsigned bits, std::uint32_t multiplier) noexcept
      : names_{names}, size_{size}, slots_{slots}, bits_{bits}, multiplier_{multiplier} {}

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr std::string_view operator[](std::size_t index) const noexcept { return names_[index]; }
  /// The index of `name`, or size().
  [[gnu::always_inline]] constexpr std::size_t find(std::string_view name) const noexcept {
    if (name.size() < 2) return size_;
    const std::size_t index = slots_[slot(name, bits_, multiplier_)];
    const std::string_view candidate = names_[index];
    if (candidate.size() != name.size()) return size_;
    return equal_short(candidate.data(), name.data(), name.size()) ? index : size_;
  }

  /// Where a name of at least two bytes belongs in a table of 2^bits slots.
  static constexpr std::size_t slot(std::string_view name, unsigned bits,
                                    std::uint32_t multiplier) noexcept {
    const std::uint64_t key = to_byte(name[0]) |
                              std::uint64_t{to_byte(name[name.size() / 2])} << 8 |
                              std::uint64_t{to_byte(name[name.size() - 2])} << 16 |
                              (std::uint64_t{name.size()} & 0x7F) << 24;
    return static_cast<std::size_t>((key * multiplier) >> (32 - bits)) &
           ((std::size_t{1} << bits) - 1);
  }

 private:
  const std::string_view* names_;
  std::size_t size_;
  const std::uint8_t* slots_;
  unsigned bits_;
  std::uint32_t multiplier_;  // 32 bits, as the key, so that no product wraps
};

/// A perfect hash over N names of 2 to 32 bytes, found while compiling.
template <std::size_t N>
class Names {
  static constexpr unsigned bits = static_cast<unsigned>(std::bit_width(8 * N));

 public:
  consteval explicit Names(const std::array<std::string_view, N>& names) : names_{names} {
    for (const std::string_view name : names)
      if (name.size() < 2 || name.size() > NameTable::longest) names_have_2_to_32_bytes();
    unsigned tries = 0;
    while (!fill()) {
      multiplier_ = multiplier_ * 5U + 2U;
      if (++tries == 4000) names_need_another_hash();
    }
  }

  constexpr NameTable table() const noexcept {
    return {names_.data(), N, slots_, bits, multiplier_};
  }

 private:
  constexpr bool fill() noexcept {
    bool used[std::size_t{1} << bits]{};
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t slot = NameTable::slot(names_[i], bits, multiplier_);
      if (used[slot]) return false;
      used[slot] = true;
      slots_[slot] = static_cast<std::uint8_t>(i);
    }
    return true;
  }

  std::array<std::string_view, N> names_;
  std::uint32_t multiplier_ = 0x9E3779B1U;
  std::uint8_t slots_[std::size_t{1} << bits]{};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_NAMES_HPP
