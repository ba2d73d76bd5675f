// SPDX-License-Identifier: MIT
// Lists of numbers, each kept once and called by a number of its own: the states of an automaton,
// and what they ask of the text that follows.
#ifndef DATAZONE_REGEX_LISTS_HPP
#define DATAZONE_REGEX_LISTS_HPP

#include <cstddef>
#include <cstdint>

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

inline constexpr std::uint16_t no_list = 0xFFFF;

/// Room for so many lists, and so many numbers in all of them. List 0 is the empty one.
template <std::size_t Count, std::size_t Numbers>
class Lists {
 public:
  bool overflow = false;
  std::uint16_t count = 1;

  constexpr std::size_t size(std::size_t list) const noexcept {
    return begin_[list + 1] - begin_[list];
  }
  constexpr const std::uint32_t* begin(std::size_t list) const noexcept {
    return numbers_ + begin_[list];
  }
  /// The list's number; it is added if it is not known.
  constexpr std::uint16_t find(const std::uint32_t* list, std::size_t size_of_it) noexcept {
    if (size_of_it == 0) return 0;
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < size_of_it; ++i) hash = (hash ^ list[i]) * 0x9E3779B1U;
    hash ^= hash >> 15;
    std::size_t slot = hash % slot_count;
    for (; slots_[slot] != 0; slot = slot + 1 == slot_count ? 0 : slot + 1) {
      const std::uint16_t known = slots_[slot];
      if (size(known) != size_of_it) continue;
      const std::uint32_t* const numbers = begin(known);
      std::size_t i = 0;
      while (i < size_of_it && numbers[i] == list[i]) ++i;
      if (i == size_of_it) return known;
    }
    const std::size_t end = begin_[count];
    overflow = overflow || count == Count || end + size_of_it > Numbers;
    if (overflow) return 0;
    for (std::size_t i = 0; i < size_of_it; ++i) numbers_[end + i] = list[i];
    slots_[slot] = count;
    begin_[count + 1] = static_cast<std::uint32_t>(end + size_of_it);
    return count++;
  }
  /// The number of a sorted list with one more; no_list without room for it.
  constexpr std::uint16_t with(std::uint16_t list, std::uint32_t number) noexcept {
    std::uint32_t numbers[16]{};
    std::size_t more = size(list);
    overflow = overflow || more == 16;
    if (overflow) return no_list;
    for (std::size_t i = 0; i < more; ++i) numbers[i] = begin(list)[i];
    std::size_t place = more;
    while (place != 0 && numbers[place - 1] > number) --place;
    if (place != 0 && numbers[place - 1] == number) return list;
    for (std::size_t i = more++; i != place; --i) numbers[i] = numbers[i - 1];
    numbers[place] = number;
    return find(numbers, more);
  }
  /// Adds an empty list, which is not found.
  constexpr void skip() noexcept { begin_[count + 1] = begin_[count], ++count; }

 private:
  static constexpr std::size_t slot_count = Count * 2 + 1;

  std::uint32_t begin_[Count + 1]{}, numbers_[Numbers]{};
  std::uint16_t slots_[slot_count]{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_LISTS_HPP
