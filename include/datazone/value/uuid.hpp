// SPDX-License-Identifier: MIT
// UUIDs for idempotency tokens.
#ifndef DATAZONE_VALUE_UUID_HPP
#define DATAZONE_VALUE_UUID_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/version.hpp"

// The reason is in the message where the language has room for it (C++26), else in the line that
// compilers show.
#if __cplusplus > 202302L && defined(__cpp_deleted_function)
#define DATAZONE_DELETE(why) delete (why)
#else
#define DATAZONE_DELETE(why) delete
#endif

namespace datazone {
inline namespace v0_2_0 {

/// The 36 characters of a UUID, by value: an array of them that is a text too. A request only views
/// its token, so keep the UUID in a variable that outlives the request; one that is a temporary
/// does not convert.
struct Uuid : std::array<char, 36> {
  /// Views this object.
  constexpr operator std::string_view() const& noexcept {  // NOLINT(google-explicit-constructor)
    return {data(), size()};
  }
  /// A string of its own is asked for, since it allocates: `std::string(token)`.
  template <detail::OwningString String>
  operator String() const = DATAZONE_DELETE("write std::string(token), for it allocates");
  /// Not of a temporary.
  operator std::string_view() const&& = DATAZONE_DELETE("would dangle: bind the token to a name");
};

/// A random (version 4) UUID of RFC 9562 in lower case, for a client token, from randomness of the
/// caller's: `const Uuid token = uuid_v4(random_bytes);`, a new one for each run, and the same one
/// on every retry of its request.
constexpr Uuid uuid_v4(std::span<const std::uint8_t, 16> random_bytes) noexcept {
  Uuid text{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
    const unsigned byte = i == 6   ? (random_bytes[i] & 0x0FU) | 0x40U
                          : i == 8 ? (random_bytes[i] & 0x3FU) | 0x80U
                                   : random_bytes[i];
    text[at++] = detail::hex_digits[byte >> 4];
    text[at++] = detail::hex_digits[byte & 0xFU];
  }
  return text;
}

}  // namespace v0_2_0
}  // namespace datazone

#undef DATAZONE_DELETE

#endif  // DATAZONE_VALUE_UUID_HPP
