// SPDX-License-Identifier: MIT
// Routes and pages, judged while compiling: this file passes when it compiles.
#include "support/operation_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

using namespace datazone;

static_assert(holds<operation_cases::table>);
static_assert(noexcept(route("", "")) && noexcept(allowed_methods("")));

// The request of the next page is the same one with the page's token.
constexpr ListDataSourceRunsRequest first{"dzd_a", "s", 10, {}, DataSourceRunStatus::running};
constexpr auto page = decode<ListDataSourceRunsResponse>(R"({"items":[],"nextToken":"t\/2"})");
constexpr auto next = next_page(first, *page);
static_assert(next && next->next_token == "t/2");
static_assert(next->domain_identifier == first.domain_identifier);
static_assert(next->data_source_identifier == first.data_source_identifier);
static_assert(next->max_results == 10 && next->status == DataSourceRunStatus::running);
static_assert(!next_page(*next, ListDataSourceRunsResponse{}));  // though it has a token itself
static_assert(!next_page(first, ListDataSourceRunsResponse{{}, ""}));
constexpr ListDataSourceRunActivitiesRequest activities{"dzd_a", "r", {}, {}, {}};
static_assert(next_page(activities, ListDataSourceRunActivitiesResponse{{}, "u"}) ==
              ListDataSourceRunActivitiesRequest{"dzd_a", "r", {}, "u", {}});

}  // namespace datazone_test
