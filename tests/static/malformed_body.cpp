// SPDX-License-Identifier: MIT
// Malformed bodies, judged while compiling: this file passes when it compiles.
#include "support/malformed_body_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<malformed_body_cases::table>);

}  // namespace datazone_test
