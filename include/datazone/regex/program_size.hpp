// SPDX-License-Identifier: MIT
// How large the program of a part of a pattern is, before it is made.
#ifndef DATAZONE_REGEX_PROGRAM_SIZE_HPP
#define DATAZONE_REGEX_PROGRAM_SIZE_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// The most instructions of one automaton: what repeats copy adds up.
inline constexpr std::size_t program_limit = 8000;

/// What becomes of a repeat of a set: an instruction that counts, or a copy for each time.
enum class Repeats : std::uint8_t { expanded, counted };

/// How many instructions the tree below a node takes; above program_limit only that it is above.
template <std::size_t N>
constexpr std::size_t program_size(const Syntax<N>& syntax, std::uint16_t index,
                                   Repeats repeats) noexcept {
  const Node& node = syntax.nodes[index];
  std::size_t size = 1;
  if (is_one(syntax, index)) return size;
  for (std::uint16_t child = node.first; child != no_node; child = syntax.nodes[child].next)
    size += program_size(syntax, child, repeats) + (node.kind == Kind::choice ? 1 : 0);
  const bool counts = repeats == Repeats::counted && is_one(syntax, node.first);
  if (node.kind == Kind::repeat && !counts) {
    const std::size_t copies =
        node.most == unlimited ? (node.least == 0 ? 1 : node.least) : node.most;
    size = size > program_limit || copies > program_limit ? program_limit + 1 : size * copies + 2;
  }
  if (node.kind == Kind::ahead || node.kind == Kind::not_ahead) size += 2;
  return size > program_limit ? program_limit + 1 : size;
}

/// What an automaton takes, and where it begins and ends.
struct Extent {
  std::uint16_t first, last;  // siblings; none: the empty text
  bool anywhere;              // may begin at any character
  bool open;                  // may end at any; else where the run ends
};

/// How many instructions an extent takes.
template <std::size_t N>
constexpr std::size_t program_size(const Syntax<N>& syntax, const Extent& extent,
                                   Repeats repeats) noexcept {
  std::size_t size = 4;
  for (std::uint16_t c = extent.first; c != no_node; c = syntax.nodes[c].next) {
    size += program_size(syntax, c, repeats);
    if (c == extent.last || size > program_limit) break;
  }
  return size > program_limit ? program_limit + 1 : size;
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PROGRAM_SIZE_HPP
