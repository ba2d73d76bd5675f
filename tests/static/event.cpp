// SPDX-License-Identifier: MIT
// Events, judged while compiling: this file passes when it compiles.
#include "support/event_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<event_cases::table>);

}  // namespace datazone_test
