// SPDX-License-Identifier: MIT
// Every code of decode under its caret, judged while compiling.
#include "support/error_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<error_cases::form>);
static_assert(holds<error_cases::member>);
static_assert(holds<error_cases::issue>);

}  // namespace datazone_test
