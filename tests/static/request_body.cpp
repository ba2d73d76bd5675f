// SPDX-License-Identifier: MIT
// Request bodies, judged while compiling: this file passes when it compiles.
#include "support/request_body_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<request_body_cases::table>);

}  // namespace datazone_test
