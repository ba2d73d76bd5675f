// SPDX-License-Identifier: MIT
// The first request: what to send to start a run, and what the answer says. It prints the request
// and reads an answer that stands below; sending is your HTTP client's part.
//
//     c++ -std=c++20 -I single_include tests/examples/first_request.cpp -o first_request
//     ./first_request
#include <datazone/datazone.hpp>

#include <array>
#include <cstdint>
#include <iostream>
#include <string>

namespace dz = datazone;

int main() {
  // Identifiers are checked: as literals while compiling, else by `dz::DomainId::parse(text)`.
  const std::array<std::uint8_t, 16> random{0x3C, 0x91, 0x5E};  // from your source of randomness
  const dz::Uuid token = dz::uuid_v4(random);  // one for each run, the same on every retry
  const dz::StartDataSourceRunRequest request{"dzd_6hk3v9b2rs5npa", "4qf8w2m7zt1xkd", token};

  char target_buffer[512];
  char body_buffer[128];
  const dz::Encoded target = dz::encode_target(request, target_buffer);
  const dz::Encoded body = dz::encode(request, body_buffer);
  if (!target || !body) return 1;
  std::cout << dz::StartDataSourceRun::method << ' ' << target.text << '\n'
            << "content-type: " << dz::StartDataSourceRun::content_type << "\n\n"
            << body.text << "\n\n";

  // The answer has to outlive what is decoded from it.
  const std::string answer =
      R"({"id": "c0y7j4e8lg1uqz", "domainId": "dzd_6hk3v9b2rs5npa", "status": "REQUESTED",)"
      R"( "dataSourceId": "4qf8w2m7zt1xkd", "projectId": "5m2d8x6a9fw3tb", "type": "PRIORITIZED",)"
      R"( "createdAt": "2026-03-14T09:26:53.589Z", "updatedAt": "2026-03-14T09:26:53.589Z"})";
  const auto run = dz::decode<dz::StartDataSourceRunResponse>(answer);
  if (!run) {
    std::cerr << run.error.code << " at byte " << run.error.offset << '\n';
    return 1;
  }
  std::cout << "run " << run->id << " is " << run->status << ", of " << run->project_id << '\n';
  return run->status == dz::DataSourceRunStatus::requested && run.issues.empty() ? 0 : 1;
}
