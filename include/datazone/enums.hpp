// SPDX-License-Identifier: MIT
// The service's enums, all of them open: a value this version does not know is carried, not lost.
#ifndef DATAZONE_ENUMS_HPP
#define DATAZONE_ENUMS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/detail/names.hpp"
#include "datazone/text.hpp"

namespace datazone {
inline namespace v0_1_0 {

enum class DataSourceRunStatus : std::uint8_t {
  requested,
  running,
  failed,
  partially_succeeded,
  success,
};
enum class DataSourceRunType : std::uint8_t { prioritized, scheduled };
enum class DataSourceErrorType : std::uint8_t {
  access_denied_exception,
  conflict_exception,
  internal_server_exception,
  resource_not_found_exception,
  service_quota_exceeded_exception,
  throttling_exception,
  validation_exception,
};
enum class LineageImportStatus : std::uint8_t {
  in_progress,
  success,
  failed,
  partially_succeeded,
};

namespace detail {

/// The wire spellings of an enum, in the order of its enumerators.
template <class E>
struct Spellings;

template <>
struct Spellings<DataSourceRunStatus> {
  static constexpr Names<5> names{std::array<std::string_view, 5>{
      "REQUESTED", "RUNNING", "FAILED", "PARTIALLY_SUCCEEDED", "SUCCESS"}};
};
template <>
struct Spellings<DataSourceRunType> {
  static constexpr Names<2> names{std::array<std::string_view, 2>{"PRIORITIZED", "SCHEDULED"}};
};
template <>
struct Spellings<DataSourceErrorType> {
  static constexpr Names<7> names{std::array<std::string_view, 7>{
      "ACCESS_DENIED_EXCEPTION", "CONFLICT_EXCEPTION", "INTERNAL_SERVER_EXCEPTION",
      "RESOURCE_NOT_FOUND_EXCEPTION", "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
      "THROTTLING_EXCEPTION", "VALIDATION_EXCEPTION"}};
};
template <>
struct Spellings<LineageImportStatus> {
  static constexpr Names<4> names{std::array<std::string_view, 4>{
      "IN_PROGRESS", "SUCCESS", "FAILED", "PARTIALLY_SUCCEEDED"}};
};

template <class E>
constexpr std::string_view spelling(E value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  const auto& names = Spellings<E>::names;
  return index < names.size() ? names[index] : std::string_view{};
}

}  // namespace detail

/// The wire spelling, "PARTIALLY_SUCCEEDED"; empty for a value outside the enum.
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

/// The enumerator that is spelled so, by exact case.
template <class E>
constexpr std::optional<E> parse(std::string_view text) noexcept {
  const auto& names = detail::Spellings<E>::names;
  const std::size_t index = names.find(text);
  if (index == names.size()) return std::nullopt;
  return static_cast<E>(index);
}

/// A value of an open enum: absent, an enumerator, or a text that this version does not know.
/// A text that spells an enumerator becomes it.
template <class E>
class Open {
 public:
  /// Absent.
  constexpr Open() noexcept = default;
  /// A value outside the enum is absent.
  // NOLINTNEXTLINE(google-explicit-constructor): an enumerator is an open value
  constexpr Open(E value) noexcept
      : value_{value}, is_known_{!detail::spelling(value).empty()} {}
  // NOLINTNEXTLINE(google-explicit-constructor): so is the service's text
  constexpr Open(const Text& text) noexcept : text_{text} {
    const detail::ShortText<longest> decoded{text};
    if (!decoded.fits()) return;
    if (const std::optional<E> value = parse<E>(decoded.view())) *this = Open{*value};
  }

  constexpr bool has_value() const noexcept { return is_known_ || text_.has_value(); }
  /// The enumerator, when this version knows it.
  constexpr std::optional<E> known() const noexcept {
    if (!is_known_) return std::nullopt;
    return value_;
  }
  /// The spelling, known or not; absent when there is no value.
  constexpr Text text() const noexcept {
    return is_known_ ? Text{detail::spelling(value_)} : text_;
  }

  friend constexpr bool operator==(const Open& a, const Open& b) noexcept {
    if (a.is_known_ != b.is_known_) return false;
    return a.is_known_ ? a.value_ == b.value_ : a.text_ == b.text_;
  }
  friend constexpr bool operator==(const Open& a, E b) noexcept { return a == Open{b}; }

 private:
  static constexpr std::size_t longest = 32;  // no spelling of any enum has more bytes

  Text text_{};
  E value_{};
  bool is_known_ = false;
};

/// Is the run over? Failed, partially succeeded or success; any other value may still change.
constexpr bool is_terminal(Open<DataSourceRunStatus> status) noexcept {
  return status == DataSourceRunStatus::failed ||
         status == DataSourceRunStatus::partially_succeeded ||
         status == DataSourceRunStatus::success;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_ENUMS_HPP
