// SPDX-License-Identifier: MIT
// What reading and writing give back: a value or a text, or the error in its place.
#ifndef DATAZONE_RESULT_HPP
#define DATAZONE_RESULT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/error.hpp"

// clang 19 warns when what is looked at dies first: `for (auto run : decode<T>(body)->items)`.
#if defined(__clang__)
#define DATAZONE_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define DATAZONE_LIFETIMEBOUND
#endif

// The reason is in the message where the language has room for it (C++26), else in the line that
// compilers show.
#if __cplusplus > 202302L && defined(__cpp_deleted_function)
#define DATAZONE_DELETE(why) delete (why)
#else
#define DATAZONE_DELETE(why) delete
#endif

namespace datazone {
inline namespace v0_2_0 {

/// The outcome of reading a `T`: true when there is a value. After an error `value` is `T{}`; the
/// issues found before it are kept. Texts in `value` view the input, which must outlive them.
template <class T>
struct [[nodiscard]] Decoded {
  T value{};        ///< what was read; `T{}` after an error
  Error error{};    ///< why there is no value
  Issues issues{};  ///< what is remarkable about it; kept after an error, and in strict mode

  /// True when there is a value.
  constexpr explicit operator bool() const noexcept { return error.code == Errc::ok; }
  /// The value. It may be looked at after an error too: it is then `T{}`. A list or a text of a
  /// result without a name lasts to the end of the full expression: name it before a `for` over it.
  /// @{
  constexpr const T& operator*() const& noexcept { return value; }
  constexpr T& operator*() & noexcept { return value; }
  constexpr T operator*() && noexcept { return value; }
  constexpr const T* operator->() const noexcept DATAZONE_LIFETIMEBOUND { return &value; }
  constexpr T* operator->() noexcept DATAZONE_LIFETIMEBOUND { return &value; }
  /// @}
};

/// The outcome of writing: true when the caller's buffer holds all of it. After an error what the
/// buffer holds is unspecified; no byte behind it is ever touched. An error of the content comes
/// before buffer_too_small, whatever the size of the buffer.
struct [[nodiscard]] Encoded {
  std::string_view text{};  ///< what was written, in the buffer; empty after an error
  std::size_t needed = 0;   ///< its size, the same for every buffer; 0 when the content is in error
  Error error{};            ///< why it was not written; an offset counts in the named member's text

  /// True when all of it is written.
  constexpr explicit operator bool() const noexcept { return error.code == Errc::ok; }
  /// No text without the question: `std::string json = encode(request, buffer)`.
  template <class String>
    requires requires { typename String::traits_type; }
  operator String() const = DATAZONE_DELETE("ask whether it is true, then take .text");
};

/// How `decode` treats issues.
enum class Mode : std::uint8_t {
  tolerant,  ///< reports them: a client must not fail on what a service may add
  strict,    ///< takes the one with the lowest offset for the error; the list is kept
};

}  // namespace v0_2_0
}  // namespace datazone

#undef DATAZONE_DELETE
#undef DATAZONE_LIFETIMEBOUND

#endif  // DATAZONE_RESULT_HPP
