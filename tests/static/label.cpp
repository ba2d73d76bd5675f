// SPDX-License-Identifier: MIT
// Labels and routes, judged while compiling: this file passes when it compiles.
#include "support/label_cases.hpp"
#include "support/route_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<label_cases::table>);
static_assert(holds<route_cases::table>);

}  // namespace datazone_test
