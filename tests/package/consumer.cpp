// SPDX-License-Identifier: MIT
// The program that each way of getting the library builds.
#include <datazone/datazone.hpp>

static_assert(datazone::is_domain_id("dzd_a1"));

#ifdef TWO_UNITS
bool is_run_1(const datazone::StartDataSourceRunResponse& run);
#else
static bool is_run_1(const datazone::StartDataSourceRunResponse& run) {
  return run.id == datazone::Text{"run-1"};
}
#endif

int main() {
  const auto run = datazone::decode<datazone::StartDataSourceRunResponse>(R"({"id":"run-1"})");
  return run && is_run_1(*run) ? 0 : 1;
}
