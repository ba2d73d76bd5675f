// SPDX-License-Identifier: MIT
// The service's enums, all of them open: a value this version does not know is carried, not lost.
#ifndef DATAZONE_VALUE_OPEN_HPP
#define DATAZONE_VALUE_OPEN_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/json/names.hpp"
#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_1_0 {

/// How far a run is. Not over: requested, running, and what a later version may add.
enum class DataSourceRunStatus : std::uint8_t {
  requested,            ///< REQUESTED: what StartDataSourceRun answers at once
  running,              ///< RUNNING
  failed,               ///< FAILED: over; see the response's error_message
  partially_succeeded,  ///< PARTIALLY_SUCCEEDED: over, with assets that failed
  success,              ///< SUCCESS: over
};
/// Which kind of run it is.
enum class DataSourceRunType : std::uint8_t {
  prioritized,  ///< PRIORITIZED
  scheduled,    ///< SCHEDULED
};
/// Why a run failed: the errors of the service, as they are spelled in a run.
enum class DataSourceErrorType : std::uint8_t {
  access_denied_exception,           ///< ACCESS_DENIED_EXCEPTION: not enough access
  conflict_exception,                ///< CONFLICT_EXCEPTION
  internal_server_exception,         ///< INTERNAL_SERVER_EXCEPTION: the service failed
  resource_not_found_exception,      ///< RESOURCE_NOT_FOUND_EXCEPTION
  service_quota_exceeded_exception,  ///< SERVICE_QUOTA_EXCEEDED_EXCEPTION
  throttling_exception,              ///< THROTTLING_EXCEPTION: too many requests
  validation_exception,              ///< VALIDATION_EXCEPTION: bad input
};
/// How the import of a run's lineage is going.
enum class LineageImportStatus : std::uint8_t {
  in_progress,          ///< IN_PROGRESS
  success,              ///< SUCCESS: over
  failed,               ///< FAILED: over
  partially_succeeded,  ///< PARTIALLY_SUCCEEDED: over, with parts that failed
};

namespace detail {

struct OpenAccess;

/// The index of the name that a text decodes to, or names.size().
constexpr std::size_t find_name(const Text& text, const NameTable& names) noexcept {
  if (!text.is_escaped()) return names.find(text.raw());
  const ShortText<Key::longest> decoded{text};
  return decoded.fits() ? names.find(decoded.view()) : names.size();
}

/// The wire spellings of an enum, in the order of its enumerators.
template <class E>
struct Spellings;

template <>
struct Spellings<DataSourceRunStatus> {
  static constexpr Names<5> names{std::array<std::string_view, 5>{
      "REQUESTED"sv, "RUNNING"sv, "FAILED"sv, "PARTIALLY_SUCCEEDED"sv, "SUCCESS"sv}};
};
template <>
struct Spellings<DataSourceRunType> {
  static constexpr Names<2> names{std::array<std::string_view, 2>{"PRIORITIZED"sv, "SCHEDULED"sv}};
};
template <>
struct Spellings<DataSourceErrorType> {
  static constexpr Names<7> names{std::array<std::string_view, 7>{
      "ACCESS_DENIED_EXCEPTION"sv, "CONFLICT_EXCEPTION"sv, "INTERNAL_SERVER_EXCEPTION"sv,
      "RESOURCE_NOT_FOUND_EXCEPTION"sv, "SERVICE_QUOTA_EXCEEDED_EXCEPTION"sv,
      "THROTTLING_EXCEPTION"sv, "VALIDATION_EXCEPTION"sv}};
};
template <>
struct Spellings<LineageImportStatus> {
  static constexpr Names<4> names{std::array<std::string_view, 4>{
      "IN_PROGRESS"sv, "SUCCESS"sv, "FAILED"sv, "PARTIALLY_SUCCEEDED"sv}};
};

template <class E>
inline constexpr NameTable spellings = Spellings<E>::names.table();

constexpr std::string_view spelling(const NameTable& names, std::size_t index) noexcept {
  return index < names.size() ? names[index] : std::string_view{};
}
template <class E>
constexpr std::string_view spelling(E value) noexcept {
  return spelling(spellings<E>, static_cast<std::size_t>(value));
}

/// What Open<E> holds, for code that knows the enum by its table only.
struct OpenValue {
  static constexpr std::uint8_t unknown = 0xFF;

  Text text{};  // of a value that the table does not spell
  std::uint8_t index = unknown;

  constexpr bool is_known() const noexcept { return index != unknown; }
  constexpr bool has_value() const noexcept { return is_known() || text.has_value(); }
  /// A text that spells an enumerator becomes it.
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
/// @{
constexpr std::string_view to_string(DataSourceRunStatus value) noexcept {
  return detail::spelling(value);
}
constexpr std::string_view to_string(DataSourceRunType value) noexcept {
  return detail::spelling(value);
}
constexpr std::string_view to_string(DataSourceErrorType value) noexcept {
  return detail::spelling(value);
}
constexpr std::string_view to_string(LineageImportStatus value) noexcept {
  return detail::spelling(value);
}
/// @}

/// The enumerator that is spelled so, by exact case: `parse<DataSourceRunStatus>("SUCCESS")`.
/// Nothing for another text. In constant time.
template <class E>
constexpr std::optional<E> parse(std::string_view text) noexcept {
  const std::size_t index = detail::spellings<E>.find(text);
  if (index == detail::spellings<E>.size()) return std::nullopt;
  return static_cast<E>(index);
}

/// A value of an open enum: absent, an enumerator, or a text that this version does not know.
/// A text that spells an enumerator becomes it.
template <class E>
class Open {
 public:
  using enum_type = E;  ///< what the known values are

  /// Absent.
  constexpr Open() noexcept = default;
  /// An enumerator; a value outside the enum is absent.
  // NOLINTNEXTLINE(google-explicit-constructor): an enumerator is an open value
  constexpr Open(E value) noexcept {
    if (!detail::spelling(value).empty()) value_.index = static_cast<std::uint8_t>(value);
  }
  /// What the service wrote, escaped or not; it must outlive a value that is not known.
  // NOLINTNEXTLINE(google-explicit-constructor): so is the service's text
  constexpr Open(const Text& text) noexcept { value_.assign(text, detail::spellings<E>); }

  /// Is there a value, known or not?
  constexpr bool has_value() const noexcept { return value_.has_value(); }
  /// The enumerator, when this version knows it.
  constexpr std::optional<E> known() const noexcept {
    if (!value_.is_known()) return std::nullopt;
    return static_cast<E>(value_.index);
  }
  /// The spelling, known or not; absent when there is no value.
  constexpr Text text() const noexcept {
    return value_.is_known() ? Text{detail::spelling(detail::spellings<E>, value_.index)}
                             : value_.text;
  }

  friend constexpr bool operator==(const Open&, const Open&) noexcept = default;
  /// Is it this enumerator?
  friend constexpr bool operator==(const Open& a, E b) noexcept {
    return a.value_.is_known() && static_cast<E>(a.value_.index) == b;
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

/// Is the run over? True for failed, partially_succeeded and success only: what is absent or not
/// known may still change, so poll on.
constexpr bool is_terminal(Open<DataSourceRunStatus> status) noexcept {
  return status == DataSourceRunStatus::failed ||
         status == DataSourceRunStatus::partially_succeeded ||
         status == DataSourceRunStatus::success;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_OPEN_HPP
