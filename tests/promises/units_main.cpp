// SPDX-License-Identifier: MIT
// Calls every unit of versions.py: all must decode the same document to the same answer.
#include <cstddef>
#include <string_view>

using Unit = std::size_t(std::string_view);
extern Unit UNITS;

int main() {
  constexpr std::string_view json =
      R"({"domainId":"dzd_1a","id":"r-1","dataSourceId":"s-1","projectId":"p-1",)"
      R"("type":"SCHEDULED","status":"RUNNING",)"
      R"("createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"})";
  Unit* const units[] = {UNITS};
  for (Unit* unit : units)
    if (unit(json) == 0 || unit(json) != units[0](json)) return 1;
  return 0;
}
