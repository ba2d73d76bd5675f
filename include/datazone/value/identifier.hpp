// SPDX-License-Identifier: MIT
// Identifiers by value, each of a pattern of the service's.
#ifndef DATAZONE_VALUE_IDENTIFIER_HPP
#define DATAZONE_VALUE_IDENTIFIER_HPP

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/pattern.hpp"
#include "datazone/value/text.hpp"

// clang warns when a view of a local identifier is returned.
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
template <class Shape>
class Identifier;

namespace detail {

// Never defined: the compiler names it when a literal breaks its identifier's pattern.
void identifier_literal_does_not_match_its_pattern();

struct IdentifierAccess;

/// What every identifier holds.
struct IdentifierValue {
  static constexpr std::size_t capacity = 63;

  char bytes[capacity]{};
  std::uint8_t size = 0;

  constexpr std::string_view view() const noexcept { return {bytes, std::size_t{size}}; }
  /// Requires text.size() <= capacity.
  constexpr void assign(std::string_view text) noexcept {
    copy(text.data(), text.size(), bytes);
    size = static_cast<std::uint8_t>(text.size());
  }
  /// FNV-1a over the bytes.
  constexpr std::size_t hash() const noexcept {
    std::uint64_t value = 0xCBF29CE4U;
    for (const char c : view()) value = ((value ^ to_byte(c)) & 0xFFFFFFFFU) * 0x01000193U;
    return static_cast<std::uint32_t>(value);
  }
  friend constexpr bool operator==(const IdentifierValue& a, const IdentifierValue& b) noexcept {
    return a.view() == b.view();
  }
  friend constexpr std::strong_ordering operator<=>(const IdentifierValue& a,
                                                    const IdentifierValue& b) noexcept {
    // Not string_view's, which narrows sizes implicitly in libstdc++.
    for (std::size_t i = 0; i < a.size && i < b.size; ++i)
      if (a.bytes[i] != b.bytes[i]) return to_byte(a.bytes[i]) <=> to_byte(b.bytes[i]);
    return a.size <=> b.size;
  }
};

/// A text, and no literal.
template <class String>
inline constexpr bool is_run_time_text =
    !std::is_array_v<String> && (std::same_as<std::remove_cv_t<String>, Text> ||
                                 std::convertible_to<String&, std::string_view>);

/// May it stand in a path, percent-encoded, without changing which path it is?
constexpr bool is_safe_label(std::string_view text) noexcept {
  const char* const end = text.data() + text.size();
  return !text.empty() && text.size() <= IdentifierValue::capacity && text != "." && text != ".." &&
         find_invalid_utf8_plain(text.data(), end) == end;
}

}  // namespace detail

/// An identifier by value: safe to write into a path, and (unless made by `unchecked`) matching
/// its pattern. A default-constructed one is empty, and no encoder accepts it. 64 bytes, trivially
/// copyable, ordered by bytes, hashable.
template <class Shape>
class Identifier {
 public:
  /// The service's pattern.
  static constexpr std::string_view pattern = Shape::pattern.view();
  /// The most bytes that an identifier holds.
  static constexpr std::size_t capacity = detail::IdentifierValue::capacity;

  /// Empty.
  constexpr Identifier() noexcept = default;

  /// From a literal, checked by the compiler: `DomainId id = "dzd_a1"`. One that breaks the pattern
  /// does not compile, and the message says so.
  template <std::size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor): a checked literal is an identifier
  consteval Identifier(const char (&literal)[N]) noexcept {
    if (literal[N - 1] != '\0' || N - 1 > capacity || !matches<Shape::pattern>({literal, N - 1}))
      detail::identifier_literal_does_not_match_its_pattern();
    value_.bytes[capacity - 1] = '-';  // clang 14 -flto cannot link a constant that ends in zeros
    value_.assign({literal, N - 1});
  }

  /// A text that is known at run time only may break the pattern: see `parse`.
  template <class String>
    requires detail::is_run_time_text<std::remove_reference_t<String>>
  Identifier(String&&) = DATAZONE_DELETE("no literal: write DomainId::parse(text) or its like");
  /// `parse` may have found none: ask, and take `*id`.
  template <class S>
  Identifier(const std::optional<Identifier<S>>&) = DATAZONE_DELETE("write *id, if it is there");
  /// Nor is one of another kind.
  template <class Other>
    requires(!std::same_as<Other, Shape>)
  Identifier(const Identifier<Other>&) = DATAZONE_DELETE("an identifier of another kind");

  /// A copy of the text, if it matches the pattern; a Text may be escaped.
  /// @{
  static constexpr std::optional<Identifier> parse(std::string_view text) noexcept {
    return make(text, text.size() <= capacity && matches<Shape::pattern>(text));
  }
  static constexpr std::optional<Identifier> parse(std::same_as<Text> auto const& text) noexcept {
    const detail::ShortText<capacity> decoded{text};
    return decoded.fits() ? parse(decoded.view()) : std::nullopt;
  }
  /// @}

  /// A copy of a text that the pattern may refuse, for when the service has relaxed it. Any UTF-8
  /// of 1 to 63 bytes but one dot or two dots, which would change the path.
  /// @{
  static constexpr std::optional<Identifier> unchecked(std::string_view text) noexcept {
    return make(text, detail::is_safe_label(text));
  }
  static constexpr std::optional<Identifier> unchecked(
      std::same_as<Text> auto const& text) noexcept {
    const detail::ShortText<capacity> decoded{text};
    return decoded.fits() ? unchecked(decoded.view()) : std::nullopt;
  }
  /// @}

  /// For messages about a text that the pattern refuses: `datazone::mismatch` of it.
  static constexpr std::optional<std::size_t> mismatch(std::string_view text) noexcept {
    return datazone::mismatch<Shape::pattern>(text);
  }

  /// False when it is empty, as a default-constructed one is.
  constexpr bool has_value() const noexcept { return value_.size != 0; }
  /// Views this object, so it must not be a temporary. `DomainId::parse(text)->view()` compiles and
  /// dangles, since the arrow of std::optional gives an lvalue: keep what `parse` returned.
  constexpr std::string_view view() const& noexcept DATAZONE_LIFETIMEBOUND { return value_.view(); }
  /// Not of a temporary.
  std::string_view view() const&& = DATAZONE_DELETE("would dangle: bind the identifier to a name");

  /// A string of its own: `std::string(id)`.
  template <detail::OwningString String>
  constexpr explicit operator String() const {
    return String(view());
  }
  /// Unasked it becomes none, for a string allocates and a view may outlive its identifier.
  template <detail::AnyString String>
  operator String() const = DATAZONE_DELETE("write std::string(id) or id.view()");

  /// Equal in every byte.
  friend constexpr bool operator==(const Identifier& a, const Identifier& b) noexcept {
    return a.value_ == b.value_;
  }
  /// True when it is this text.
  template <class String>
    requires std::convertible_to<const String&, std::string_view>
  friend constexpr bool operator==(const Identifier& a, const String& b) noexcept {
    return a.view() == static_cast<std::string_view>(b);
  }
  /// True when the text decodes to it: `run->domain_id == domain`.
  template <std::same_as<Text> T>  // not `auto`, which nvcc does not take here
  friend constexpr bool operator==(const Identifier& a, const T& b) noexcept {
    return b == a.view();
  }
  /// By bytes, the shorter of two first where one begins the other.
  friend constexpr std::strong_ordering operator<=>(const Identifier& a,
                                                    const Identifier& b) noexcept {
    return a.value_ <=> b.value_;
  }

 private:
  static constexpr std::optional<Identifier> make(std::string_view text, bool is_right) noexcept {
    std::optional<Identifier> result;
    if (is_right) result.emplace().value_.assign(text);
    return result;
  }

  friend struct detail::IdentifierAccess;
  detail::IdentifierValue value_{};
};

namespace detail {

/// How the codec reaches the value; not for others.
struct IdentifierAccess {
  template <class Shape>
  static constexpr IdentifierValue& value(Identifier<Shape>& id) noexcept {
    return id.value_;
  }
  template <class Shape>
  static constexpr const IdentifierValue& value(const Identifier<Shape>& id) noexcept {
    return id.value_;
  }
};

}  // namespace detail

}  // namespace v0_2_0
}  // namespace datazone

#undef DATAZONE_DELETE
#undef DATAZONE_LIFETIMEBOUND

template <class Shape>
struct std::hash<datazone::Identifier<Shape>> {
  constexpr std::size_t operator()(const datazone::Identifier<Shape>& id) const noexcept {
    return datazone::detail::IdentifierAccess::value(id).hash();
  }
};

#endif  // DATAZONE_VALUE_IDENTIFIER_HPP
