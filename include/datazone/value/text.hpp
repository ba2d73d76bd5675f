// SPDX-License-Identifier: MIT
// Text: a view of a string that knows whether it is still escaped.
#ifndef DATAZONE_VALUE_TEXT_HPP
#define DATAZONE_VALUE_TEXT_HPP

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/error.hpp"
#include "datazone/json/escape.hpp"
#include "datazone/result.hpp"
#include "datazone/value/byte_cursor.hpp"

// clang warns when what is viewed dies first, such as a local string whose text is returned.
#if defined(__clang__)
#define DATAZONE_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define DATAZONE_LIFETIMEBOUND
#endif

// Why a function is deleted: in the message where the language has room for it (C++26), else in the
// line that compilers show.
#if __cplusplus > 202302L && defined(__cpp_deleted_function)
#define DATAZONE_DELETE(why) delete (why)
#else
#define DATAZONE_DELETE(why) delete
#endif

namespace datazone {
inline namespace v0_2_0 {
class Text;

namespace detail {

struct TextAccess;

}  // namespace detail

/// A string of the model: absent, plain, or as it stood in what was read, still escaped but valid:
/// between the quotes of a JSON document (RFC 8259), or percent-encoded in the query of a target
/// (RFC 3986). It views bytes that must outlive it, and is cheap to copy.
class Text {
 public:
  /// Absent.
  constexpr Text() noexcept = default;

  /// Plain and present, even when empty. Implicit, from whatever converts to a string_view. A view
  /// type of your own is taken as a temporary where std::ranges::enable_borrowed_range is true.
  /// @{
  template <class String>
    requires(std::convertible_to<String, std::string_view> && detail::Borrowed<String> &&
             !detail::OwningLvalue<String>)
  // NOLINTNEXTLINE(google-explicit-constructor,bugprone-forwarding-reference-overload)
  constexpr Text(String&& string) noexcept
      : Text{static_cast<std::string_view>(string), 0, detail::Escaping::none} {}
  template <class String>
    requires(std::convertible_to<String&, std::string_view> && detail::OwningLvalue<String&>)
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr Text(String& string DATAZONE_LIFETIMEBOUND) noexcept
      : Text{static_cast<std::string_view>(string), 0, detail::Escaping::none} {}
  /// @}

  /// A temporary that owns its bytes would leave a dangling view: bind it to a name first.
  template <class OwningTemporary>
    requires((std::convertible_to<OwningTemporary, std::string_view> ||
              std::convertible_to<OwningTemporary&, std::string_view>) &&
             !detail::Borrowed<OwningTemporary>)
  Text(OwningTemporary&&) = DATAZONE_DELETE("the view would dangle: bind the string to a name");
  /// Absent, as an optional is: `request.client_token = std::nullopt`.
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr Text(std::nullopt_t) noexcept {}
  /// No pointer at all is no text.
  Text(std::nullptr_t) = DATAZONE_DELETE("an absent text is Text{}");

  /// True when the text is present, even when it is empty.
  constexpr bool has_value() const noexcept { return extent_ != 0; }
  /// True when it holds escapes, so that raw() is not the text. Every escape is longer than what it
  /// stands for.
  constexpr bool is_escaped() const noexcept { return shrinkage_ != 0; }

  /// The bytes as they stand, escaped or not; empty when absent.
  constexpr std::string_view raw() const noexcept {
    return has_value() ? std::string_view{data_, extent_ - 1} : std::string_view{};
  }
  /// The text, when it is present and needs no decoding.
  constexpr std::optional<std::string_view> plain() const noexcept {
    if (!has_value() || is_escaped()) return std::nullopt;
    return raw();
  }
  /// This text when it is present, else the other: `run.id.value_or("-")`.
  constexpr Text value_or(const Text& other) const noexcept { return has_value() ? *this : other; }
  /// The number of decoded bytes; 0 when absent.
  constexpr std::size_t size() const noexcept { return raw().size() - shrinkage(); }

  /// Writes the decoded text, exactly size() bytes, without a terminator; nothing when absent.
  /// Error: buffer_too_small.
  constexpr Encoded copy_to(std::span<char> out) const noexcept {
    if (out.size() < size()) return {{}, size(), {Errc::buffer_too_small}};
    char* const begin = out.data();
    return {detail::between(begin, decode_to(begin)), size(), {}};
  }
  /// The same into any contiguous range of one-byte elements; not constexpr.
  template <detail::OutputBytes Out>
  Encoded copy_to(Out&& out) const noexcept {
    return copy_to(detail::as_writable_chars(out));
  }

  /// A string that owns the decoded text; empty when absent. Requires of String what `std::string`
  /// has: a constructor from a size and a byte, `data` and `size`. What it throws is its own. A
  /// constant where String is one: `std::string` is none with clang and libstdc++ 12.
  template <class String>
  constexpr String to() const {
    String string(size(), '\0');
    (void)copy_to(std::span<char>{string.data(), string.size()});
    return string;
  }

  /// The same, for `std::string(run->id)`.
  template <detail::OwningString String>
  constexpr explicit operator String() const {
    return to<String>();
  }
  /// Unasked it becomes none, for a string allocates and a view may show escapes.
  template <detail::AnyString String>
  operator String() const = DATAZONE_DELETE("write std::string(text), or *text.plain()");

  /// Equal when both are absent or both decode to the same bytes. A temporary string may be
  /// compared with: it outlives the comparison.
  /// @{
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
  template <class String>
    requires(std::convertible_to<const String&, std::string_view> &&
             !std::same_as<String, std::nullptr_t>)
  friend constexpr bool operator==(const Text& a, const String& b) noexcept {
    return a == Text{static_cast<std::string_view>(b)};
  }
  /// @}

 private:
  friend struct detail::TextAccess;

  static constexpr std::size_t percent_mark = ~(static_cast<std::size_t>(-1) >> 1);

  constexpr Text(std::string_view raw, std::size_t shrinkage, detail::Escaping escaping) noexcept
      : data_{raw.data()},
        extent_{raw.size() + 1},
        shrinkage_{shrinkage | (escaping == detail::Escaping::percent ? percent_mark : 0)} {}

  constexpr std::size_t shrinkage() const noexcept { return shrinkage_ & ~percent_mark; }
  constexpr detail::Escaping escaping() const noexcept {
    return !is_escaped()                      ? detail::Escaping::none
           : (shrinkage_ & percent_mark) != 0 ? detail::Escaping::percent
                                              : detail::Escaping::json;
  }
  constexpr detail::ByteCursor bytes() const noexcept {
    return {raw().data(), raw().data() + raw().size(), escaping()};
  }
  /// Requires room for size() bytes; returns their end.
  constexpr char* decode_to(char* to) const noexcept {
    const char* const from = raw().data();
    if (!is_escaped()) return detail::copy(from, raw().size(), to);
    if (escaping() == detail::Escaping::json) {
      detail::unescape(from, from + raw().size(), to, size());
      return to + size();
    }
    for (detail::ByteCursor cursor = bytes(); !cursor.done();) *to++ = cursor.next();
    return to;
  }

  const char* data_ = nullptr;
  std::size_t extent_ = 0;     // raw bytes and 1, so that no null test tells presence
  std::size_t shrinkage_ = 0;  // by how many bytes the decoded text is shorter, and percent_mark
};

namespace detail {

/// How the library itself makes and moves escaped texts; not for others.
struct TextAccess {
  /// Requires valid content of a JSON string that decodes to `shrinkage` bytes less.
  static constexpr Text make(const char* begin, const char* end, std::size_t shrinkage) noexcept {
    return {between(begin, end), shrinkage, Escaping::json};
  }
  /// Requires what check_percent_encoded takes.
  static constexpr Text make_percent(const char* begin, const char* end,
                                     std::size_t size) noexcept {
    const std::size_t shrinkage = distance(begin, end) - size;
    return {between(begin, end), shrinkage, shrinkage == 0 ? Escaping::none : Escaping::percent};
  }
  static constexpr ByteCursor bytes(const Text& text) noexcept { return text.bytes(); }
  static constexpr Escaping escaping(const Text& text) noexcept { return text.escaping(); }
  static constexpr char* decode(const Text& text, char* to) noexcept { return text.decode_to(to); }
  static constexpr const char*& data(Text& text) noexcept { return text.data_; }
};

/// Room for a decoded text that is only looked at when it is short.
template <std::size_t N>
class ShortText {
 public:
  constexpr explicit ShortText(const Text& text) noexcept {
    if (!at_run_time())  // a constant may hold no indeterminate value
      for (char& byte : bytes_) byte = 0;
    if (!text.is_escaped())
      view_ = text.raw();
    else if (text.size() <= N)
      view_ = between(bytes_, TextAccess::decode(text, bytes_));
    else
      fits_ = false;
  }
  ShortText(const ShortText&) = delete;
  ShortText& operator=(const ShortText&) = delete;

  /// False when the text is escaped and too long.
  constexpr bool fits() const noexcept { return fits_; }
  constexpr std::string_view view() const noexcept { return view_; }

 private:
  bool fits_ = true;
  std::string_view view_{};
  char bytes_[N];
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#undef DATAZONE_DELETE
#undef DATAZONE_LIFETIMEBOUND

#endif  // DATAZONE_VALUE_TEXT_HPP
