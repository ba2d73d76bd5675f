// SPDX-License-Identifier: MIT
// Printing with std::format and {fmt}, with streams what the library does not print by itself, and
// times for std::chrono, as code of one's own. Copy what you need.
//
//     c++ -std=c++20 -I single_include tests/examples/std_adapters.cpp
#include <datazone/datazone.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <version>

#ifdef __cpp_lib_format
#include <format>
#endif
#if __has_include(<fmt/format.h>)
#define FMT_HEADER_ONLY  // or link with it
#include <fmt/format.h>
#endif

namespace dz = datazone;

// Times

// Microseconds: in 64 bits they reach every year of a Timestamp, which nanoseconds do not.
using Time = std::chrono::sys_time<std::chrono::microseconds>;

constexpr Time to_chrono(dz::Timestamp t) noexcept {
  return Time{std::chrono::seconds{t.seconds} + std::chrono::microseconds{t.nanoseconds / 1000}};
}

// Nothing for a year outside 0000 to 9999.
constexpr std::optional<dz::Timestamp> from_chrono(Time time) noexcept {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
  const auto rest = std::chrono::nanoseconds{time - seconds};
  const dz::Timestamp t{seconds.time_since_epoch().count(),
                        static_cast<std::uint32_t>(rest.count())};
  return t.is_valid() ? std::optional{t} : std::nullopt;
}

static_assert(to_chrono({1, 500'000'000}).time_since_epoch().count() == 1'500'000);
static_assert(from_chrono(Time{std::chrono::microseconds{-1}}) == dz::Timestamp{-1, 999'999'000});
static_assert(from_chrono(to_chrono({dz::Timestamp::max_seconds, 0}))->seconds ==
              dz::Timestamp::max_seconds);
static_assert(!from_chrono(Time::max()));

// Words: one function for each kind of value; what is absent is "-".

namespace adapter {

template <std::same_as<dz::Text> T>  // nor what converts to one, as strings do
std::string words(const T& text) {
  return text.has_value() ? std::string(text) : "-";
}
template <class Shape>
std::string words(const dz::Identifier<Shape>& id) {
  return std::string(id.view());
}
template <class E>
  requires requires(E value) { dz::to_string(value); }  // enums, Errc, ServiceErrorCode
std::string words(E value) {
  return std::string(dz::to_string(value));
}
template <class E>
std::string words(const dz::Open<E>& value) {
  return words(value.text());
}
inline std::string words(const dz::Timestamp& time) {
  char buffer[32];
  const dz::Encoded written = dz::format(time, buffer);
  return written ? std::string(written.text) : "invalid";
}
template <class T>
std::string words(const dz::List<T>& list) {
  return list.has_value() ? std::to_string(list.size()) + " items" : "-";
}
inline std::string words(const dz::Position& position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}
inline std::string words(const dz::Error& error) {  // and issues; dz::describe tells the place
  std::ostringstream stream;
  stream << error;
  return stream.str();
}
inline std::string words(const dz::ServiceError& error) {
  return "HTTP " + std::to_string(error.http_status) + " " + words(error.name) + ": " +
         words(error.message);
}

template <class T>
concept Printable = requires(const T& value) { words(value); };

// For streams: `using adapter::operator<<;`. Texts, identifiers, enums, times and errors print
// without it.
template <Printable T>
  requires(!requires(std::ostream& out, const T& value) { dz::operator<<(out, value); })
std::ostream& operator<<(std::ostream& out, const T& value) {
  return out << words(value);
}

}  // namespace adapter

#ifdef __cpp_lib_format
template <adapter::Printable T>
struct std::formatter<T> : std::formatter<std::string> {
  auto format(const T& value, auto& context) const {
    return std::formatter<std::string>::format(adapter::words(value), context);
  }
};
#endif
#ifdef FMT_VERSION
template <adapter::Printable T>
struct fmt::formatter<T> : fmt::formatter<std::string> {
  template <class Context>
  auto format(const T& value, Context& context) const {
    return fmt::formatter<std::string>::format(adapter::words(value), context);
  }
};
#endif

int main() {
  using adapter::operator<<;
  const std::string_view json =
      R"({"createdAt": "2026-03-14T09:26:53.589Z", "id": "a\"b", "status": "PAUSED"})";
  const auto run = dz::decode<dz::StartDataSourceRunResponse>(json);
  const auto list = dz::decode<dz::ListDataSourceRunsResponse>(R"({"items": [{}, {}]})");
  const auto error = dz::decode_error(429, "ThrottlingException", R"({"message": "slow"})");
  const dz::DomainId domain = "dzd_a1";
  if (!run || !list || !run->created_at || run.issues.size() < 2) return 1;
  if (to_chrono(*run->created_at).time_since_epoch().count() != 1773480413589000) return 1;

  const std::string expected =
      "a\"b|-|dzd_a1|SUCCESS|PAUSED|2026-03-14T09:26:53.589Z|2 items|1:3|"
      "unknown enum value in status|HTTP 429 ThrottlingException: slow";
  const dz::Position position = dz::position_of(json, 2);
  std::ostringstream stream;
  stream << run->id << '|' << run->domain_id.value_or("-") << '|' << domain << '|'
         << dz::DataSourceRunStatus::success << '|' << run->status << '|' << *run->created_at << '|'
         << list->items << '|' << position << '|' << run.issues[1] << '|' << error;
  std::printf("std::chrono, streams: %s\n", stream.str().c_str());
  bool good = stream.str() == expected;
#ifdef __cpp_lib_format
  const auto formatted = std::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", run->id, run->domain_id,
                                     domain, dz::DataSourceRunStatus::success, run->status,
                                     *run->created_at, list->items, position, run.issues[1], error);
  std::printf("std::format: %s\n", formatted.c_str());
  good = good && formatted == expected && std::format("{:>8}", domain) == "  dzd_a1";
#endif
#ifdef FMT_VERSION
  const auto by_fmt = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", run->id, run->domain_id, domain,
                                  dz::DataSourceRunStatus::success, run->status, *run->created_at,
                                  list->items, position, run.issues[1], error);
  std::printf("{fmt}: %s\n", by_fmt.c_str());
  good = good && by_fmt == expected && fmt::format("{:>8}", domain) == "  dzd_a1";
#endif
  return good ? 0 : 1;
}
