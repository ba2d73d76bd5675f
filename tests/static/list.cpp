// SPDX-License-Identifier: MIT
// Lists, judged while compiling: this file passes when it compiles.
#include <algorithm>
#include <concepts>
#include <iterator>
#include <ranges>
#include <span>
#include <type_traits>

#include "support/list_cases.hpp"
#include "support/static_rows.hpp"

namespace datazone_test {

using namespace datazone;

static_assert(holds<list_cases::table>);

using Runs = List<DataSourceRunSummary>;
static_assert(std::forward_iterator<Runs::iterator>);
static_assert(std::ranges::forward_range<Runs>);
static_assert(std::ranges::forward_range<const Runs>);
static_assert(std::ranges::common_range<Runs>);
static_assert(std::same_as<std::ranges::range_value_t<Runs>, DataSourceRunSummary>);
static_assert(std::same_as<std::ranges::range_reference_t<Runs>, DataSourceRunSummary>);
static_assert(std::is_trivially_copyable_v<Runs>);
static_assert(noexcept(*Runs{}.begin()) && noexcept(++std::declval<Runs::iterator&>()));
static_assert(std::is_convertible_v<std::span<const DataSourceRunSummary>, Runs>);

// A walk, twice, and by algorithms.
constexpr std::string_view page =
    R"({"items":[{"id":"r1","status":"RUNNING","x":[{}]},null,{"id":"r\u0032"},{"id":"r3"}]})";
constexpr auto decoded = decode<ListDataSourceRunsResponse>(page);
static_assert(decoded->items.size() == 3);
static_assert([] {
  int sum = 0;
  for (int pass = 0; pass < 2; ++pass)
    for (const auto& run : decoded->items) sum = sum * 10 + (run.id == "r2" ? 2 : 1);
  return sum;
}() == 121121);
static_assert(std::ranges::count_if(decoded->items, [](const DataSourceRunSummary& run) {
                return run.status == DataSourceRunStatus::running;
              }) == 1);
static_assert(std::ranges::distance(decoded->items) == 3);
static_assert((*std::ranges::next(decoded->items.begin(), 2)).id == "r3");

// An iterator that is a constant reads as well.
constexpr auto second = std::ranges::next(decoded->items.begin());
static_assert((*second).id == "r2" && second != decoded->items.begin());

// A list of the caller's values, and the same from JSON, are equal.
constexpr DataSourceRunSummary values[]{
    {.id = "r1", .status = DataSourceRunStatus::running}, {.id = "r2"}, {.id = "r3"}};
static_assert(Runs{values} == decoded->items);
static_assert(Runs{std::span{values}.first(2)} != decoded->items);
static_assert(Runs{} != Runs{std::span<const DataSourceRunSummary>{}});
static_assert(Runs{}.begin() == Runs{}.end() && Runs::iterator{} == Runs::iterator{});

}  // namespace datazone_test
