// SPDX-License-Identifier: MIT
// The making of a table of names, while compiling: their text, and a perfect hash over the first
// bytes of each.
#ifndef DATAZONE_JSON_NAMES_HPP
#define DATAZONE_JSON_NAMES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/scan.hpp"
#include "datazone/json/name_table.hpp"

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

/// Writes a name and what stands around it from `at` in `text` on, and notes where in `name`; moves
/// `at` behind it. Faults: size, escape.
constexpr NameFault write_name(Name& name, std::string_view spelled, NameKind kind, char* text,
                               std::size_t& at) {
  const char* const from = spelled.data();
  const std::size_t n = spelled.size();
  if (n < 2 || n > Name::longest) return NameFault::size;
  const std::size_t begin = at;
  if (kind == NameKind::key) text[at++] = ',';
  text[at++] = '"';
  for (std::size_t i = 0; i != n; ++i) {
    if (is_special(from[i])) return NameFault::escape;
    text[at++] = from[i];
  }
  text[at++] = '"';
  if (kind == NameKind::key) text[at++] = ':';
  const std::size_t size = at - begin;
  name.at = static_cast<std::uint16_t>(begin);  // one by one: no assignment of an array's element
  name.size = static_cast<std::uint8_t>(size);  // is a constant to clang 19's newer interpreter
  name.mask = size < 16 ? (1U << size) - 1U : 0xFFFFU;
  return NameFault::none;
}

/// Chains the names whose first words are one, in their order: heads[slot(word)] is the first of
/// them, or n, as all are before. Faults: no_hash when two words share a slot; twice, and in `at`
/// which, when a name stands there again.
constexpr NameFault list_names(const std::string_view* spelled, std::size_t n, NameKind kind,
                               Name* names, std::uint8_t* heads, std::uint32_t multiplier,
                               unsigned shift, std::size_t& at) {
  for (std::size_t i = n; i != 0; --i) {  // the last first, for each goes before its like
    const std::uint32_t word = NameTable::word_of(spelled[i - 1], kind);
    std::uint8_t& head = heads[NameTable::slot(word, multiplier, shift)];
    if (head != n && NameTable::word_of(spelled[head], kind) != word) return NameFault::no_hash;
    for (std::size_t other = head; other != n; other = names[other].next)
      if (spelled[other] == spelled[i - 1]) {
        at = other;
        return NameFault::twice;
      }
    names[i - 1].next = head;
    head = static_cast<std::uint8_t>(i - 1);
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
    for (std::size_t i = 0; i < N; ++i)
      if (fail(write_name(names_[i], spelled[i], kind, text_, size), i)) return;
    // Read behind the last name; no zeros, which clang 14 -flto cannot link at a constant's end.
    for (; size != Bytes + Name::readable; ++size) text_[size] = ' ';
    NameFault fault = NameFault::no_hash;
    std::size_t at = 0;
    for (unsigned tries = 0; fault == NameFault::no_hash && tries != 4000; ++tries) {
      if (tries != 0) multiplier_ = (multiplier_ * 5U + 2U) & 0x3FFFFFFFU;
      for (std::uint8_t& head : heads_) head = N;
      fault = list_names(spelled, N, kind, names_, heads_, multiplier_, 32U - bits, at);
    }
    fail(fault, at);
  }
  /// None, for this reason.
  constexpr Names(NameFault fault, std::size_t at) { fail(fault, at); }

  /// With a fault, nothing else of it is to be used.
  constexpr NameFault fault() const noexcept { return fault_; }
  constexpr std::size_t fault_at() const noexcept { return fault_at_; }  ///< which name has it
  constexpr NameTable table() const noexcept {
    return {text_, names_, heads_, N, multiplier_, 32U - bits, kind_};
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
  std::uint8_t heads_[std::size_t{1} << bits]{};
  char text_[Bytes + Name::readable]{};
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NAMES_HPP
