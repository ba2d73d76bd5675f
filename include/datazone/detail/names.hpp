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

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

// Never defined: called while compiling when the names of a table cannot be told apart.
void names_need_another_hash();

/// A perfect hash over N names, found while compiling. Names have at least two bytes.
template <std::size_t N>
class Names {
  static constexpr unsigned bits = static_cast<unsigned>(std::bit_width(2 * N));
  static constexpr std::size_t slots = std::size_t{1} << bits;

 public:
  consteval explicit Names(const std::array<std::string_view, N>& names) : names_{names} {
    for (multiplier_ = 0x9E3779B1U; !fill(); multiplier_ = (multiplier_ * 0x915F77F5U + 2U) & 0xFFFFFFFFU)
      if (++tries_ == 4000) names_need_another_hash();
  }

  static constexpr std::size_t size() noexcept { return N; }
  constexpr std::string_view operator[](std::size_t index) const noexcept {
    return names_[index];
  }

  /// The index of `name`, or N.
  constexpr std::size_t find(std::string_view name) const noexcept {
    if (name.size() < 2) return N;
    const std::size_t index = slot_[hash(name)];
    const std::string_view candidate = names_[index];
    if (candidate.size() != name.size()) return N;
    return equal(candidate.data(), name.data(), name.size()) ? index : N;
  }

 private:
  constexpr std::size_t hash(std::string_view name) const noexcept {
    const std::uint64_t key = to_byte(name[0]) |
                              std::uint64_t{to_byte(name[name.size() / 2])} << 8 |
                              std::uint64_t{to_byte(name[name.size() - 2])} << 16 |
                              (name.size() & 0x7F) << 24;
    return static_cast<std::size_t>((key * multiplier_) >> (32 - bits)) & (slots - 1);
  }

  constexpr bool fill() {
    bool used[slots]{};
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t slot = hash(names_[i]);
      if (used[slot]) return false;
      used[slot] = true;
      slot_[slot] = static_cast<std::uint8_t>(i);
    }
    return true;
  }

  std::array<std::string_view, N> names_;
  std::uint64_t multiplier_ = 0;  // below 2^32, so that no product wraps
  std::size_t tries_ = 0;
  std::uint8_t slot_[slots]{};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_NAMES_HPP
