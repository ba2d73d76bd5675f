// SPDX-License-Identifier: MIT
// Text that can be a template argument.
#ifndef DATAZONE_BYTES_FIXED_STRING_HPP
#define DATAZONE_BYTES_FIXED_STRING_HPP

#include <cstddef>
#include <string_view>

#include "datazone/version.hpp"

namespace datazone {
inline namespace v0_1_0 {

/// Text as a template argument. `size` leaves out the terminating NUL.
template <std::size_t N>
struct FixedString {
  char text[N]{};
  static constexpr std::size_t size = N - 1;

  constexpr FixedString() noexcept = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to convert
  constexpr FixedString(const char (&literal)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i) text[i] = literal[i];
  }
  constexpr std::string_view view() const noexcept { return {text, size}; }
};
template <std::size_t N>
FixedString(const char (&)[N]) -> FixedString<N>;

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_FIXED_STRING_HPP
