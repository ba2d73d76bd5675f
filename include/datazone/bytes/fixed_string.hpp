// SPDX-License-Identifier: MIT
// Text that can be a template argument.
#ifndef DATAZONE_BYTES_FIXED_STRING_HPP
#define DATAZONE_BYTES_FIXED_STRING_HPP

#include <cstddef>
#include <string_view>

#include "datazone/version.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// Text as a template argument: `matches<"^[a-z]{1,36}$">`.
template <std::size_t N>
struct FixedString {
  char text[N]{};                             ///< with its terminating NUL
  static constexpr std::size_t size = N - 1;  ///< without it

  /// All NUL.
  constexpr FixedString() noexcept = default;
  /// A copy of the literal.
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to convert
  constexpr FixedString(const char (&literal)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i) text[i] = literal[i];
  }
  /// The text without its NUL.
  constexpr std::string_view view() const noexcept { return {text, size}; }
};
/// Of a literal's size.
template <std::size_t N>
FixedString(const char (&)[N]) -> FixedString<N>;

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_FIXED_STRING_HPP
