// SPDX-License-Identifier: MIT
// Where in a value a reader, a writer or a validator is, for errors and issues to name.
#ifndef DATAZONE_TRAIL_HPP
#define DATAZONE_TRAIL_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// The wire paths of a shape's members, `errorMessage.errorType`, and for each member that has
/// members of its own the table of theirs.
struct PathTable {
  const std::string_view* paths;
  const PathTable* const* nested;
};

/// For what is not made of members.
inline constexpr PathTable no_paths{nullptr, nullptr};

/// One member of one object, perhaps in an element of a list. Copied to come back to it.
struct Trail {
  const PathTable* table;
  std::size_t element = Error::no_index;
  std::uint32_t member = 0;
  bool is_root = true;  // by a flag: tables compared by address are no constant under sanitizers

  constexpr void set_member(std::size_t index) noexcept {
    member = static_cast<std::uint32_t>(index);
  }
  constexpr std::string_view path() const noexcept { return table->paths[member]; }
  /// The object, or the objects of the list, in this member.
  constexpr Trail inside() const noexcept { return {table->nested[member], element, 0, false}; }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_TRAIL_HPP
