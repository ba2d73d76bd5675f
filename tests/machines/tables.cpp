// SPDX-License-Identifier: MIT
// Every table of cases and every sample at run time, in one small program without a test
// framework: for machines on which each compiled file counts. The argument is tests/data/samples.
#include <datazone/datazone.hpp>

#include <cstdio>
#include <span>
#include <string>
#include <string_view>

#include "support/identifier_cases.hpp"
#include "support/integer_cases.hpp"
#include "support/label_cases.hpp"
#include "support/malformed_body_cases.hpp"
#include "support/request_body_cases.hpp"
#include "support/response_cases.hpp"
#include "support/route_cases.hpp"
#include "support/samples.hpp"
#include "support/service_error_cases.hpp"
#include "support/timestamp_cases.hpp"

namespace {

using namespace datazone_test;
using Response = datazone::GetDataSourceRunResponse;

int looked = 0;
int broken = 0;

void expect(bool good, std::string_view where, std::string_view what) {
  ++looked;
  if (good) return;
  ++broken;
  std::printf("BROKEN: %s: %s\n", std::string(where).c_str(), std::string(what).c_str());
}

template <class Table>
void judge(const Table& table) {
  for (const auto& row : table) {
    const std::string_view wrong = fault(row);
    expect(wrong.empty(), row.name, wrong);
  }
}

// A sample means the same once it has gone out and come back, and no prefix of it is a document.
void round_trip(const std::string& folder, std::string_view name) {
  const std::string json = read_file(folder + '/' + std::string(name));
  const auto value = datazone::decode<Response>(json);
  std::string out(datazone::encoded_size(*value), '\0');
  const auto encoded = datazone::encode(*value, out);
  expect(value && encoded && encoded.needed == out.size(), name, "is not read and written");
  expect(*datazone::decode<Response>(encoded.text) == *value, name, "comes back changed");
  std::string storage(datazone::text_size(*value), '\0');
  expect(datazone::clone(*value, storage) == *value, name, "is cloned to something else");
  const std::size_t end = json.find_last_of('}');
  for (std::size_t size = 1; size <= end; ++size) {
    const auto cut = datazone::decode<Response>(std::string_view(json).substr(0, size)).error;
    expect(cut == datazone::Error{datazone::Errc::truncated, size, cut.member}, name,
           "a prefix is not truncated");
  }
}

}  // namespace

int main(int, char** arguments) {
  judge(identifier_cases::table);
  judge(request_body_cases::table);
  judge(label_cases::table);
  judge(route_cases::table);
  judge(response_cases::table);
  judge(service_error_cases::table);
  judge(timestamp_cases::table);
  judge(integer_cases::table);
  judge(malformed_body_cases::table);
  const std::string folder = arguments[1];
  for (const std::string_view name : response_samples) round_trip(folder, name);
  round_trip(folder, "get_run.json");
  std::printf("%d looked at, %d broken; %u bits, char is %s, %s\n", looked, broken,
              static_cast<unsigned>(8 * sizeof(void*)), char(-1) < 0 ? "signed" : "unsigned",
              std::endian::native == std::endian::big ? "big endian" : "little endian");
  return broken == 0 && looked > 5000 ? 0 : 1;
}
