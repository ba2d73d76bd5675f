// SPDX-License-Identifier: MIT
// Error responses and the names of errors, judged while compiling: this file passes when it
// compiles.
#include "support/service_error_cases.hpp"
#include "support/service_error_names.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "support/static_rows.hpp"

namespace datazone_test {

using datazone::ServiceErrorCode;

static_assert(holds<service_error_cases::table>);
static_assert(holds<service_error_cases::names>);

// Each enumerator is its wire name in lower case with underscores. Compilers can spell enumerators,
// GCC and clang each in a way of its own: `... Code = datazone::ServiceErrorCode::slow_down]`.
template <ServiceErrorCode Code>
constexpr std::string_view enumerator() noexcept {
  std::string_view text = __PRETTY_FUNCTION__;
  text.remove_prefix(text.find("Code = ") + 7);
  text = text.substr(0, text.find_first_of(";]"));
  return text.substr(text.rfind(':') + 1);
}

constexpr bool is_spelled(std::string_view enumerator, std::string_view name) noexcept {
  const auto is_upper = [](char c) noexcept { return c >= 'A' && c <= 'Z'; };
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i != 0 && is_upper(name[i]) && !is_upper(name[i - 1]) &&
        (at == enumerator.size() || enumerator[at++] != '_')) {
      return false;
    }
    const char lower = is_upper(name[i]) ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    if (at == enumerator.size() || enumerator[at++] != lower) {
      return false;
    }
  }
  return at == enumerator.size();
}

template <std::size_t Index>
inline constexpr auto code_at = static_cast<ServiceErrorCode>(Index);

template <std::size_t... Index>
constexpr bool enumerators_are_spelled(std::index_sequence<Index...>) noexcept {
  return (is_spelled(enumerator<code_at<Index + 1>>(), to_string(code_at<Index + 1>)) && ...);
}

constexpr std::size_t count = service_error_cases::names.size();
static_assert(enumerator<ServiceErrorCode::unknown>() == "unknown");
static_assert(enumerators_are_spelled(std::make_index_sequence<count>()));
static_assert(!is_spelled("slow_down", "SlowDow") && !is_spelled("slow_dow", "SlowDown"));
static_assert(!is_spelled("slowdown", "SlowDown") && is_spelled("ec2_throttled", "EC2Throttled"));
// There is no enumerator behind the last row: its spelling is a cast.
static_assert(enumerator<code_at<count + 1>>().find(')') != std::string_view::npos);
static_assert(to_string(code_at<count + 1>).empty() && http_status(code_at<255>) == 0);

}  // namespace datazone_test
