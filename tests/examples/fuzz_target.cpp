// SPDX-License-Identifier: MIT
// A fuzz target of one's own, for code that uses this library. Its theorem: whatever arrives, what
// a program logs of it is one line of printable ASCII, and a terminal status ends the wait.
//
//     clang++ -std=c++20 -fsanitize=fuzzer,address -I include tests/examples/fuzz_target.cpp
//     ./a.out tests/data/samples
#include <datazone/datazone.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

struct Verdict {
  bool wait;
  std::string log;
};

// The code under test: what a poller makes of an answer.
Verdict judge(std::string_view answer) {
  const auto run = datazone::decode<datazone::GetDataSourceRunResponse>(answer);
  char words[datazone::diagnostic_capacity];
  if (!run) return {true, std::string(datazone::describe(run.error, answer, words).text)};
  const auto known = run->status.known();
  return {!is_terminal(run->status), known ? std::string(to_string(*known)) : "unknown status"};
}

void require(bool condition) {
  if (!condition) __builtin_trap();  // never assert: NDEBUG would make it always true
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view answer(reinterpret_cast<const char*>(data), size);
  const Verdict verdict = judge(answer);
  require(!verdict.log.empty());
  for (const char c : verdict.log) require(c >= 0x20 && c < 0x7F);
  require(verdict.wait || verdict.log == "FAILED" || verdict.log == "PARTIALLY_SUCCEEDED" ||
          verdict.log == "SUCCESS");
  return 0;
}
