// SPDX-License-Identifier: MIT
// A static_assert that decodes the full sample under the compiler's default limits. include_cost.py
// compares the cost to compile this with and without DECODE.
#include <datazone/datazone.hpp>

#ifdef DECODE
constexpr auto run = datazone::decode<datazone::StartDataSourceRunResponse>(
#include "full_sample.inc"
);
static_assert(run && run.issues.empty());
static_assert(run->status == datazone::DataSourceRunStatus::partially_succeeded);
#endif
