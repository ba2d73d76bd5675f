// SPDX-License-Identifier: MIT
// Table D, judged while compiling: this file passes when it compiles.
#include "support/service_error_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<service_error_cases::table>);

}  // namespace datazone_test
