// SPDX-License-Identifier: MIT
// Lists while compiling: decoded, walked in one pass and in several, compared, encoded again.
#include <datazone/datazone.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

using namespace datazone;

namespace {

constexpr std::string_view json =
    R"({"items":[{"id":"r1","status":"SUCCESS"},{"id":"r2"}],"nextToken":"2"})";
constexpr auto page = decode<ListDataSourceRunsResponse>(json);

constexpr int count() {
  int runs = 0;
  for (const DataSourceRunSummary& run : page->items) runs += run.id.has_value() ? 1 : 0;
  return runs;
}
static_assert(count() == 2);

constexpr bool passes_twice() {
  auto at = page->items.begin();
  const auto before = at++;
  return (*before).id == "r1" && (*at).id == "r2" && (*before).id == "r1" &&
         ++at == page->items.end();
}
static_assert(passes_twice());

static_assert(std::forward_iterator<List<DataSourceRunSummary>::iterator>);
static_assert(std::count_if(page->items.begin(), page->items.end(),
                            [](const auto& run) { return has_ended(run); }) == 1);
static_assert(page->items == page->items);

constexpr bool encodes_again() {
  char buffer[128]{};
  return encode(*page, buffer).text == json;
}
static_assert(encodes_again());

constexpr auto activities = decode<ListDataSourceRunActivitiesResponse>(
    R"({"items":[{"dataAssetStatus":"SUCCEEDED_UPDATED","technicalName":"orders"}]})");
static_assert((*activities->items.begin()).data_asset_status ==
              DataAssetActivityStatus::succeeded_updated);

}  // namespace
