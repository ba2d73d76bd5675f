// SPDX-License-Identifier: MIT
// Text: a view of a string that knows whether it is still escaped.
#ifndef DATAZONE_VALUE_TEXT_HPP
#define DATAZONE_VALUE_TEXT_HPP

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "datazone/json/escape.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_1_0 {
class Text;

namespace detail {

struct TextAccess;

/// Borrowed bytes: an lvalue, a pointer, or a view that says that its bytes live elsewhere, as
/// std::string_view and std::span do. A temporary may own its bytes without having a destructor.
template <class T>
concept Borrowed = std::is_lvalue_reference_v<T> || std::is_pointer_v<std::remove_cvref_t<T>> ||
                   std::ranges::enable_borrowed_range<std::remove_cvref_t<T>>;

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

template <class Range>
concept OutputBytes =
    !std::convertible_to<Range, std::span<char>> &&
    (RangeOf<Range, unsigned char> || RangeOf<Range, std::byte> || RangeOf<Range, Char8>);

template <class Range>
std::string_view as_chars(const Range& range) noexcept {
  const std::span bytes{range};
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
template <class Range>
std::span<char> as_writable_chars(Range& range) noexcept {
  const std::span bytes{range};
  return {reinterpret_cast<char*>(bytes.data()), bytes.size()};
}

/// Copies a finished text. The span is not taken by value, here and in the encoder: to copy one,
/// GCC looks at all its constructors, a twentieth of what including this library costs.
constexpr Encoded written(std::string_view text, const std::span<char>& out) noexcept {
  if (out.size() < text.size()) return {{}, text.size(), {Errc::buffer_too_small}};
  char* const begin = out.data();
  return {between(begin, copy(text.data(), text.size(), begin)), text.size(), {}};
}

}  // namespace detail

/// A string of the model: absent, plain, or as it stood between the quotes of a JSON document
/// (RFC 8259), still escaped but valid. It views bytes that must outlive it, and is cheap to copy.
class Text {
 public:
  /// Absent.
  constexpr Text() noexcept = default;

  /// Plain and present, even when empty. Implicit, from whatever converts to a string_view. A view
  /// type of your own is taken as a temporary where std::ranges::enable_borrowed_range is true.
  template <class String>
    requires(std::convertible_to<String, std::string_view> && detail::Borrowed<String>)
  // NOLINTNEXTLINE(google-explicit-constructor,bugprone-forwarding-reference-overload)
  constexpr Text(String&& string) noexcept : Text{static_cast<std::string_view>(string), 0} {}

  /// A temporary that owns its bytes would leave a dangling view: bind it to a name first.
  template <class String>
    requires(std::convertible_to<String, std::string_view> && !detail::Borrowed<String>)
  Text(String&&) = delete;
  Text(std::nullptr_t) = delete;  // an absent text is Text{}

  /// Is it present? An empty text is.
  constexpr bool has_value() const noexcept { return extent_ != 0; }
  /// Does it have to be decoded? Every escape is longer than what it means.
  constexpr bool is_escaped() const noexcept { return saved_ != 0; }

  /// The bytes as they stand, escaped or not; empty when absent.
  constexpr std::string_view raw() const noexcept {
    return has_value() ? std::string_view{data_, extent_ - 1} : std::string_view{};
  }
  /// The text, when it is present and needs no decoding.
  constexpr std::optional<std::string_view> plain() const noexcept {
    if (!has_value() || is_escaped()) return std::nullopt;
    return raw();
  }
  /// The number of decoded bytes; 0 when absent.
  constexpr std::size_t size() const noexcept { return raw().size() - saved_; }

  /// Writes the decoded text, exactly size() bytes, without a terminator; nothing when absent.
  /// Error: buffer_too_small.
  constexpr Encoded copy_to(std::span<char> out) const noexcept {
    if (out.size() < size()) return {{}, size(), {Errc::buffer_too_small}};
    const std::string_view from = raw();
    char* const begin = out.data();
    if (is_escaped())
      detail::unescape(from.data(), from.data() + from.size(), begin, size());
    else
      detail::copy(from.data(), from.size(), begin);
    return {detail::between(begin, begin + size()), size(), {}};
  }
  /// The same into any contiguous range of one-byte elements; not constexpr.
  template <detail::OutputBytes Out>
  Encoded copy_to(Out&& out) const noexcept {
    return copy_to(detail::as_writable_chars(out));
  }

  /// A string that owns the decoded text; empty when absent. Requires of String what `std::string`
  /// has: a constructor from a size and a byte, `data` and `size`. What it throws is its own.
  template <class String>
  constexpr String to() const {
    String string(size(), '\0');
    (void)copy_to(std::span<char>{string.data(), string.size()});
    return string;
  }

  /// Equal when both are absent or both decode to the same bytes.
  friend constexpr bool operator==(const Text& a, const Text& b) noexcept {
    if (a.has_value() != b.has_value() || a.size() != b.size()) return false;
    if (!a.is_escaped() && !b.is_escaped())
      return detail::equal(a.raw().data(), b.raw().data(), a.size());
    detail::ByteCursor left = a.bytes();
    detail::ByteCursor right = b.bytes();
    while (!left.done())
      if (left.next() != right.next()) return false;
    return true;
  }
  /// The same for whatever converts to a string_view: a temporary string outlives the comparison.
  template <class String>
    requires(std::convertible_to<const String&, std::string_view> &&
             !std::same_as<String, std::nullptr_t>)
  friend constexpr bool operator==(const Text& a, const String& b) noexcept {
    return a == Text{static_cast<std::string_view>(b), 0};
  }

 private:
  friend struct detail::TextAccess;

  constexpr Text(std::string_view raw, std::size_t saved) noexcept
      : data_{raw.data()}, extent_{raw.size() + 1}, saved_{saved} {}

  constexpr detail::ByteCursor bytes() const noexcept {
    return {raw().data(), raw().data() + raw().size(), is_escaped()};
  }

  const char* data_ = nullptr;
  std::size_t extent_ = 0;  // raw bytes and 1, so that no null test tells presence
  std::size_t saved_ = 0;   // by how many bytes the decoded text is shorter
};

namespace detail {

/// How the library itself makes escaped texts; not for others.
struct TextAccess {
  /// Requires valid content of a JSON string that decodes to `saved` bytes less.
  static constexpr Text make(const char* begin, const char* end, std::size_t saved) noexcept {
    return {between(begin, end), saved};
  }
  static constexpr ByteCursor bytes(const Text& text) noexcept { return text.bytes(); }
};

/// Room for a decoded text that is only looked at when it is short.
template <std::size_t N>
class ShortText {
 public:
  constexpr explicit ShortText(const Text& text) noexcept {
    if (std::is_constant_evaluated())  // a constant may hold no indeterminate value
      for (char& byte : bytes_) byte = 0;
    if (!text.is_escaped())
      view_ = text.raw();
    else if (text.size() <= N)
      view_ = decode(text.raw(), text.size());
    else
      fits_ = false;
  }
  ShortText(const ShortText&) = delete;
  ShortText& operator=(const ShortText&) = delete;

  /// False when the text is escaped and too long.
  constexpr bool fits() const noexcept { return fits_; }
  constexpr std::string_view view() const noexcept { return view_; }

 private:
  constexpr std::string_view decode(std::string_view raw, std::size_t size) noexcept {
    unescape(raw.data(), raw.data() + raw.size(), bytes_, size);
    return {static_cast<const char*>(bytes_), size};
  }

  bool fits_ = true;
  std::string_view view_{};
  char bytes_[N];
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_TEXT_HPP
