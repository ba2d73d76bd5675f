// SPDX-License-Identifier: MIT
// No globals, no initialisation. Sixteen threads share documents and do everything at once;
// built with ThreadSanitizer, this is its proof.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "support/samples.hpp"

using namespace datazone;

namespace {

struct Expected {
  std::string json;
  Decoded<GetDataSourceRunResponse> decoded;
  std::string encoded;
};

bool as_expected(const Expected& expected, std::vector<char>& out, std::vector<char>& storage) {
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto found = decode<GetDataSourceRunResponse>(expected.json, mode);
    if (found.issues != expected.decoded.issues) {
      return false;
    }
    if (mode == Mode::strict) {
      continue;
    }
    if (found.value != expected.decoded.value || found.error != expected.decoded.error) {
      return false;
    }
    const auto copy = clone(*found, storage);
    if (!copy || encode(*copy, out).text != expected.encoded) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("sixteen threads see what one sees") {
  std::vector<Expected> all;
  for (const std::string_view name : datazone_test::response_samples) {
    all.push_back({datazone_test::read_sample(name), {}, {}});
  }
  for (Expected& expected : all) {  // in place: the texts view the document that stays here
    expected.decoded = decode<GetDataSourceRunResponse>(expected.json);
    REQUIRE(expected.decoded);
    std::string out(encoded_size(*expected.decoded), '\0');
    expected.encoded = encode(*expected.decoded, std::span<char>(out)).text;
  }

  constexpr std::size_t count = 16;
  std::atomic<std::size_t> ready{0};
  std::array<std::size_t, count> wrong{};
  std::array<std::size_t, count> done{};
  std::vector<std::thread> threads;
  for (std::size_t id = 0; id < count; ++id) {
    threads.emplace_back([&, id] {
      std::vector<char> out(8192);
      std::vector<char> storage(8192);
      ++ready;
      while (ready < count) {
        std::this_thread::yield();
      }
      for (std::size_t round = 0; round < 300; ++round) {
        const Expected& expected = all[(round + id) % all.size()];
        wrong[id] += !as_expected(expected, out, storage);
        const StartDataSourceRunRequest request{DomainId("dzd_a"), DataSourceId("x"), "token"};
        const Encoded path = encode_target(request, out);
        const Encoded body = encode(request, storage);
        wrong[id] += decode_request(path.text, body.text).value != request;
        wrong[id] += !decode_error(429, "ThrottlingException", "{}").is_throttling();
        ++done[id];
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (std::size_t id = 0; id < count; ++id) {
    CHECK(wrong[id] == 0);
    CHECK(done[id] == 300);
  }
}
