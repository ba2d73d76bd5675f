// SPDX-License-Identifier: MIT
// describe and position_of, while compiling.
#include "support/diagnostic_cases.hpp"

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<diagnostic_cases::table>);

static_assert(datazone::position_of("a\nbc", 1) == datazone::Position{1, 2});
static_assert(datazone::position_of("a\nbc", 3) == datazone::Position{2, 2});

}  // namespace datazone_test
