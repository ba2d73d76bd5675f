// SPDX-License-Identifier: MIT
// Which types bytes may come from and go to, and which of them a view may be kept of.
#ifndef DATAZONE_BYTES_RANGE_HPP
#define DATAZONE_BYTES_RANGE_HPP

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

#include "datazone/version.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Borrowed bytes: an lvalue, a pointer, or a view that says that its bytes live elsewhere, as
/// std::string_view and std::span do. A temporary may own its bytes without having a destructor.
template <class T>
concept Borrowed = std::is_lvalue_reference_v<T> || std::is_pointer_v<std::remove_cvref_t<T>> ||
                   std::ranges::enable_borrowed_range<std::remove_cvref_t<T>>;

/// An lvalue that holds its bytes, as a std::string or an array does, and is no view of them.
template <class T>
concept OwningLvalue =
    std::is_lvalue_reference_v<T> && !std::is_pointer_v<std::remove_cvref_t<T>> &&
    !std::ranges::enable_borrowed_range<std::remove_cvref_t<T>>;

/// A string or a view of one, as the standard library's are.
template <class String>
concept AnyString = requires { typename String::traits_type; };

/// A string that owns its bytes, as std::string does.
template <class String>
concept OwningString =
    AnyString<String> && requires(std::size_t size) { String(size, '\0').data(); };

/// A contiguous range of one-byte elements that are not `char`, or of `char` when it does not
/// already convert to a string_view. Byte is `const`-qualified for input.
template <class Range, class Byte>
concept RangeOf = std::constructible_from<std::span<Byte>, Range> &&
                  (std::is_lvalue_reference_v<Range> ||
                   std::ranges::enable_borrowed_range<std::remove_cvref_t<Range>>);

using Char8 = decltype(u8' ');  // char where a flag takes char8_t away

template <class Range>
concept InputBytes = !std::convertible_to<Range, std::string_view> &&
                     (RangeOf<Range, const char> || RangeOf<Range, const unsigned char> ||
                      RangeOf<Range, const std::byte> || RangeOf<Range, const Char8>);

/// Something to read from, if only by name.
template <class Range>
concept ReadableBytes =
    InputBytes<Range> || InputBytes<Range&> || std::convertible_to<Range, std::string_view>;

/// What a view of the bytes is not made of for the asking: a range that is no text, one whose bytes
/// cannot be kept a view of, and what holds no bytes, such as a stream.
template <class Range>
concept OtherBytes = !std::convertible_to<Range, std::string_view> || !Borrowed<Range> ||
                     (std::is_array_v<std::remove_reference_t<Range>> &&
                      std::is_same_v<std::remove_extent_t<std::remove_reference_t<Range>>, char>);

template <class Range>
inline constexpr bool is_utf8_literal = false;
template <std::size_t N>
inline constexpr bool is_utf8_literal<const Char8 (&)[N]> = !std::is_same_v<Char8, char>;

/// Does not compile for bytes that cannot be read, or not be viewed, if they are, Viewed.
template <class Range, bool Viewed = true>
struct BytesCheck {
  static constexpr bool is_right = ReadableBytes<Range>;
  static_assert(is_right,
                "these are no bytes: read the file or stream first, and pass the string, "
                "string_view, vector or span that holds what was read");
  static_assert(
      !is_right || !Viewed || Borrowed<Range>,
      "this temporary owns the bytes that the result would view: bind it to a name first");
  static_assert(
      !std::is_array_v<std::remove_reference_t<Range>> ||
          !std::is_same_v<std::remove_extent_t<std::remove_reference_t<Range>>, char>,
      "where the bytes of this array end is not known: pass std::string_view{array, size}");
  static_assert(!is_utf8_literal<Range>,
                "the terminator of a u8 literal would count: pass a std::u8string_view");
};

template <class Range>
concept OutputBytes =
    !std::convertible_to<Range, std::span<char>> &&
    (RangeOf<Range, unsigned char> || RangeOf<Range, std::byte> || RangeOf<Range, Char8>);

/// Whatever is no span of char for the asking.
template <class Range>
concept OtherBuffer = !std::convertible_to<Range, std::span<char>>;

/// Does not compile for what cannot be written to.
template <class Range>
struct BufferCheck {
  static constexpr bool is_right = OutputBytes<Range>;
  static_assert(is_right,
                "this cannot be written into: pass an array of bytes, or a string or "
                "vector of the size that it may need, that has a name and is not const");
};

template <class Range>
std::string_view as_chars(const Range& range) noexcept {
  if constexpr (std::convertible_to<const Range&, std::string_view>) {
    return range;
  } else {
    const std::span bytes{range};
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
}
template <class Range>
std::span<char> as_writable_chars(Range& range) noexcept {
  const std::span bytes{range};
  return {reinterpret_cast<char*>(bytes.data()), bytes.size()};
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_RANGE_HPP
