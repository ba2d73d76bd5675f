// SPDX-License-Identifier: MIT
// Responses, judged while compiling: this file passes when it compiles.
#include "support/response_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<response_cases::table>);

}  // namespace datazone_test
