// SPDX-License-Identifier: MIT
// Integers, judged while compiling: this file passes when it compiles.
#include "support/integer_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<integer_cases::table>);

}  // namespace datazone_test
