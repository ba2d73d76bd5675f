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

// The length of the UTF-8 character at the start of the text (RFC 3629, section 4), or 0.
std::size_t character(std::string_view text) {
  const auto at = [text](std::size_t i) { return i < text.size() ? text[i] & 0xFF : 0; };
  const int lead = at(0);
  const std::size_t size = lead < 0x80   ? 1
                           : lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                                         : 4;
  const int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (lead > 0xF4 || (size > 1 && (at(1) < least || at(1) > most))) return 0;
  for (std::size_t i = 2; i < size; ++i)
    if (at(i) < 0x80 || at(i) > 0xBF) return 0;
  return size;
}

// Vectors read UTF-8 in blocks: each two bytes that are not ASCII, and up to two behind them, in
// the middle of a text that fills more than one.
void every_pair() {
  const std::string before = R"({"id":")" + std::string(40, 'a');
  for (int first = 0x80; first <= 0xFF; ++first)
    for (int second = 0x80; second <= 0xFF; ++second)
      for (std::size_t more = 0; more <= 2; ++more) {
        std::string text{static_cast<char>(first), static_cast<char>(second)};
        text.append(more, '\x80');
        const std::string json = before + text + std::string(40, 'a') + R"("})";
        std::size_t good = 0;
        while (good < text.size() && character(std::string_view(text).substr(good)) != 0)
          good += character(std::string_view(text).substr(good));
        const auto error = datazone::decode<Response>(json).error;
        expect(good == text.size() ? error.code == datazone::Errc::ok
                                   : error.code == datazone::Errc::invalid_utf8 &&
                                         error.offset == before.size() + good,
               "UTF-8", std::to_string(first) + ' ' + std::to_string(second));
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
  every_pair();
  const std::string folder = arguments[1];
  for (const std::string_view name : response_samples) round_trip(folder, name);
  round_trip(folder, "get_run.json");
  std::printf("%d looked at, %d broken; %u bits, char is %s, %s\n", looked, broken,
              static_cast<unsigned>(8 * sizeof(void*)), char(-1) < 0 ? "signed" : "unsigned",
              std::endian::native == std::endian::big ? "big endian" : "little endian");
  return broken == 0 && looked > 5000 ? 0 : 1;
}
