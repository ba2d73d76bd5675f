// SPDX-License-Identifier: MIT
// Open enums: a value that this version does not know is carried, not lost.
#ifndef DATAZONE_VALUE_OPEN_HPP
#define DATAZONE_VALUE_OPEN_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/json/name_table.hpp"
#include "datazone/json/names.hpp"
#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// An enumerator and how it is spelled on the wire: 2 to 32 bytes of ASCII that JSON does not
/// escape.
template <class E>
struct Spelling {
  E value;                ///< the enumerator
  std::string_view text;  ///< `PARTIALLY_SUCCEEDED`
};

/// The wire spellings of an enum, which make `Open<E>`, `parse<E>` and `to_string` work for it. A
/// specialisation in namespace datazone has a member
/// `static constexpr Spelling<E> table[] = {{E::red, "RED"}, {E::green, "GREEN"}};`
/// with all enumerators, which count from 0, in their order.
template <class E>
struct Spellings;

namespace detail {

struct OpenAccess;

template <class E>
inline constexpr std::size_t spelling_count = sizeof(Spellings<E>::table) / sizeof(Spelling<E>);
template <class E>
constexpr std::size_t spelling_bytes() noexcept {
  std::size_t bytes = 0;
  for (const Spelling<E>& spelling : Spellings<E>::table) bytes += spelling.text.size() + 2;
  return bytes;
}
template <class E>
using SpelledNames = Names<spelling_count<E>, spelling_bytes<E>()>;

template <class E>  // not consteval, as Names is not
constexpr SpelledNames<E> spell_names() {
  static_assert(spelling_count<E> <= 255, "an enum has at most 255 spellings");
  std::string_view names[spelling_count<E>]{};
  for (std::size_t i = 0; i < spelling_count<E>; ++i) {
    if (static_cast<std::size_t>(Spellings<E>::table[i].value) != i)
      return SpelledNames<E>{NameFault::place, i};
    names[i] = Spellings<E>::table[i].text;
  }
  return SpelledNames<E>{names, NameKind::value};
}

template <class E>
inline constexpr auto spelled_names = spell_names<E>();

/// The spellings of E, when nothing is wrong with them; Fault is what is.
template <class E, NameFault Fault = spelled_names<E>.fault()>
struct SpellingsOf {
  static_assert(Fault != NameFault::size, "a spelling has 2 to 32 bytes");
  static_assert(Fault != NameFault::escape, "a spelling has no byte that JSON escapes");
  static_assert(Fault != NameFault::twice, "the spellings of an enum differ");
  static_assert(Fault != NameFault::place,
                "the rows of Spellings stand in the order of their enumerators, from 0 on");
  static_assert(Fault != NameFault::no_hash, "no hash tells these spellings apart");
  static constexpr bool is_right = Fault == NameFault::none;
  static constexpr NameTable table = spelled_names<E>.table();
};
template <class E>
inline constexpr NameTable spellings = SpellingsOf<E>::table;

/// The index of the name that a text decodes to, or names.size().
constexpr std::size_t find_name(const Text& text, const NameTable& names) noexcept {
  if (!text.is_escaped()) return names.find(text.raw());
  const ShortText<Name::longest> decoded{text};
  return decoded.fits() ? names.find(decoded.view()) : names.size();
}

/// What Open<E> holds, for code that knows the enum by its table only.
struct OpenValue {
  static constexpr std::uint8_t unknown = 0xFF;

  Text text{};  // of a value that the table does not spell
  std::uint8_t index = unknown;

  constexpr bool is_known() const noexcept { return index != unknown; }
  constexpr bool has_value() const noexcept { return is_known() || text.has_value(); }
  constexpr Text spelling(const NameTable& names) const noexcept {
    return is_known() ? Text{names[index]} : text;
  }
  /// A text that names a known value is stored as that value.
  constexpr void assign(const Text& value, const NameTable& names) noexcept {
    const std::size_t found = find_name(value, names);
    const bool known = found != names.size();
    index = known ? static_cast<std::uint8_t>(found) : unknown;
    text = known ? Text{} : value;
  }
  friend constexpr bool operator==(const OpenValue&, const OpenValue&) noexcept = default;
};

}  // namespace detail

/// The wire spelling, `PARTIALLY_SUCCEEDED`, in static storage; empty for a value outside the enum.
template <class E>
  requires requires { Spellings<E>::table; }
constexpr std::string_view to_string(E value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  return index < detail::spellings<E>.size() ? detail::spellings<E>[index] : std::string_view{};
}

/// The enumerator that is spelled so, by exact case: `parse<DataSourceRunStatus>("SUCCESS")`.
/// Nothing for another text. In constant time.
template <class E>
constexpr std::optional<E> parse(std::string_view text) noexcept {
  const std::size_t index = detail::spellings<E>.find(text);
  if (index == detail::spellings<E>.size()) return std::nullopt;
  return static_cast<E>(index);
}

/// A value of an open enum: absent, an enumerator, or a text that this version does not know.
/// A text that names a known value is stored as that value.
template <class E>
class Open {
 public:
  using enum_type = E;  ///< what the known values are

  /// Absent.
  constexpr Open() noexcept = default;
  /// An enumerator; a value outside the enum is absent.
  // NOLINTNEXTLINE(google-explicit-constructor): an enumerator is an open value
  constexpr Open(E value) noexcept {
    if (!to_string(value).empty()) value_.index = static_cast<std::uint8_t>(value);
  }
  /// What the service wrote, escaped or not; it must outlive a value that is not known.
  // NOLINTNEXTLINE(google-explicit-constructor): so is the service's text
  constexpr Open(const Text& text) noexcept { value_.assign(text, detail::spellings<E>); }

  /// True when there is a value, known or not.
  constexpr bool has_value() const noexcept { return value_.has_value(); }
  /// The enumerator, when this version knows it.
  constexpr std::optional<E> known() const noexcept {
    if (!value_.is_known()) return std::nullopt;
    return static_cast<E>(value_.index);
  }
  /// The spelling, known or not; absent when there is no value.
  constexpr Text text() const noexcept { return value_.spelling(detail::spellings<E>); }

  /// The enumerator, or `other` when there is none that this version knows.
  constexpr E value_or(E other) const noexcept { return known().value_or(other); }

  friend constexpr bool operator==(const Open&, const Open&) noexcept = default;
  /// True when it is this enumerator.
  friend constexpr bool operator==(const Open& a, E b) noexcept {
    return a.value_.is_known() && static_cast<E>(a.value_.index) == b;
  }
  /// True when it is spelled so, known or not.
  template <class String>
    requires std::convertible_to<const String&, std::string_view>
  friend constexpr bool operator==(const Open& a, const String& b) noexcept {
    return a.text() == b;
  }

 private:
  friend struct detail::OpenAccess;
  detail::OpenValue value_{};
};

namespace detail {

/// How the codec reaches the value; not for others.
struct OpenAccess {
  template <class E>
  static constexpr OpenValue& value(Open<E>& open) noexcept {
    return open.value_;
  }
  template <class E>
  static constexpr const OpenValue& value(const Open<E>& open) noexcept {
    return open.value_;
  }
};

}  // namespace detail

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_OPEN_HPP
