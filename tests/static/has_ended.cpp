// SPDX-License-Identifier: MIT
// Runs that are over, judged while compiling: this file passes when it compiles.
#include "support/has_ended_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<has_ended_cases::table>);
static_assert(noexcept(has_ended(datazone::StartDataSourceRunResponse{})));
static_assert(noexcept(has_ended(datazone::GetDataSourceRunResponse{})));
static_assert(noexcept(has_ended(datazone::DataSourceRunSummary{})));

}  // namespace datazone_test
