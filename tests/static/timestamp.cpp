// SPDX-License-Identifier: MIT
// Timestamps, judged while compiling: this file passes when it compiles.
#include "support/timestamp_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<timestamp_cases::table>);

}  // namespace datazone_test
