// SPDX-License-Identifier: MIT
// The program that each way of getting the library builds (R31).
#include <datazone/datazone.hpp>

static_assert(datazone::is_domain_id("dzd_a1"));

int main() {
  const auto run = datazone::decode<datazone::StartDataSourceRunResponse>(R"({"id":"run-1"})");
  return run && run->id == datazone::Text{"run-1"} ? 0 : 1;
}
