// SPDX-License-Identifier: MIT
// Adapters to std::chrono and std::format, as code of one's own: the library itself includes
// neither. Copy what you need.
#include <datazone/datazone.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <version>

#ifdef __cpp_lib_format
#include <format>
#endif

namespace dz = datazone;

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

#ifdef __cpp_lib_format
template <>
struct std::formatter<dz::Timestamp> : std::formatter<std::string_view> {
  auto format(const dz::Timestamp& t, auto& context) const {
    char text[32];
    const dz::Encoded written = dz::format(t, text);
    return std::formatter<std::string_view>::format(written ? written.text : "invalid", context);
  }
};
template <>
struct std::formatter<dz::Error> : std::formatter<std::string_view> {
  auto format(const dz::Error& e, auto& context) const {
    return std::format_to(context.out(), "{} at byte {}{}{}", to_string(e.code), e.offset,
                          e.member.empty() ? "" : " in ", e.member);
  }
};
#endif

int main() {
  const auto run = dz::decode<dz::StartDataSourceRunResponse>(
      R"({"createdAt": "2026-03-14T09:26:53.589Z", "status": 7})");
  const auto created = dz::Timestamp::parse("2026-03-14T09:26:53.589Z");
  if (run || !created || to_chrono(*created).time_since_epoch().count() != 1773480413589000)
    return 1;
#ifdef __cpp_lib_format
  const std::string line = std::format("{:>26}|{}", *created, run.error);
  std::printf("std::chrono, std::format: %s\n", line.c_str());
  return line == "  2026-03-14T09:26:53.589Z|wrong JSON type at byte 52 in status" ? 0 : 1;
#else
  std::printf("std::chrono\n");
#endif
}
