// SPDX-License-Identifier: MIT
// Queries, judged while compiling: this file passes when it compiles.
#include "support/query_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<query_cases::table>);

}  // namespace datazone_test
