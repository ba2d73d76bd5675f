// SPDX-License-Identifier: MIT
// Beside simdjson: a program that parses its documents with simdjson takes a run out of one, with
// the checks of this library. Here an event wraps the response of GetDataSourceRun.
//
//     c++ -std=c++20 -I include tests/examples/beside_simdjson.cpp -lsimdjson
#include <datazone/interop/simdjson.hpp>

#include <cstdio>
#include <string>
#include <string_view>

int main() {
  const simdjson::padded_string event = std::string(
      R"({"source": "poller", "attempt": 3, "run": {"id": "c0y7j4e8lg1uqz", "status": "RUNNING",)"
      R"( "startedAt": "2026-03-14T09:27:01Z", "added-later": [1, 2]}, "checksum": "1f"})");
  simdjson::ondemand::parser parser;
  auto document = parser.iterate(event);
  std::string_view source;
  if (document["source"].get_string().get(source) != simdjson::SUCCESS) return 1;

  const auto run = datazone::decode<datazone::GetDataSourceRunResponse>(document["run"]);
  if (!run) {
    std::printf("%s\n", std::string(to_string(run.error.code)).c_str());
    return 1;
  }
  std::string_view checksum;  // simdjson goes on where the run ends
  if (document["checksum"].get_string().get(checksum) != simdjson::SUCCESS) return 1;
  std::printf("%s: %s is %s, %zu issues, checksum %s\n", std::string(source).c_str(),
              run->id.to<std::string>().c_str(), run->status.text().to<std::string>().c_str(),
              run.issues.size(), std::string(checksum).c_str());
  return run->started_at ? 0 : 1;
}
