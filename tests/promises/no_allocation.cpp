// SPDX-License-Identifier: MIT
// With an allocator that traps, every public function runs over every sample and over every
// prefix of it. The first test shows that the trap works.
#include "whole_api.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <vector>

namespace {
volatile bool armed = false;

void touch_heap() {
  if (armed) raise(SIGTRAP);
}
}  // namespace

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void __libc_free(void* old);
void* malloc(std::size_t size) { return touch_heap(), __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) {
  return touch_heap(), __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) { return touch_heap(), __libc_realloc(old, size); }
void free(void* old) { touch_heap(), __libc_free(old); }
}
void* operator new(std::size_t size) { return touch_heap(), __libc_malloc(size); }
void operator delete(void* old) noexcept { touch_heap(), __libc_free(old); }
void operator delete(void* old, std::size_t) noexcept { touch_heap(), __libc_free(old); }

namespace {

int signal_of(void (*action)()) {
  const pid_t child = fork();
  if (child == 0) {
    signal(SIGTRAP, SIG_DFL);
    armed = true;
    action();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

std::vector<std::string> samples() {
  std::vector<std::string> out{"", "null", "[]", "{", R"({"id":1})", R"({"x":"\ud800"})"};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(DATAZONE_TEST_DATA)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return out;
}

}  // namespace

TEST_CASE("the trap catches new, malloc and free") {
  CHECK(signal_of([] {}) == 0);
  CHECK(signal_of([] { ::operator delete(::operator new(1)); }) == SIGTRAP);
  CHECK(signal_of([] { *static_cast<volatile char*>(std::malloc(1)) = 1; }) == SIGTRAP);
  static void* held = std::malloc(1);
  CHECK(signal_of([] { std::free(held); }) == SIGTRAP);
}

TEST_CASE("nothing allocates, whatever the input") {
  using namespace datazone;
  const std::vector<std::string> inputs = samples();
  REQUIRE(inputs.size() > 10);
  std::array<char, 4096> out{};
  std::array<unsigned char, 4096> raw{};
  const std::array<std::uint8_t, 16> random{};
  constexpr std::string_view target = "/v2/domains/dzd_a/data-sources/s%2D1/runs?x";
  std::size_t sum = 0;

  armed = true;
  for (const std::string& input : inputs) {
    for (std::size_t size = 0; size <= input.size(); ++size) {
      const std::string_view text{input.data(), size};
      for (const Mode mode : {Mode::tolerant, Mode::strict}) {
        sum += whole_api::responses(text, out, mode) + whole_api::nested(text, out, mode);
        sum += whole_api::requests(target, text, out, mode);
        sum += whole_api::requests(text, text, out, mode);
      }
      sum += whole_api::responses(text, std::span{out}.first(7), Mode::tolerant);
      sum += whole_api::identifiers(text) + whole_api::enums(text) + whole_api::texts(text, out);
      sum += whole_api::timestamps(text, out) + whole_api::errors(400, text, text, out);
      sum += whole_api::bytes({reinterpret_cast<const unsigned char*>(text.data()), size}, raw);
    }
  }
  for (const std::string_view text : {"dzd_a", "RUNNING", "2026-01-02T03:04:05.6Z", "FAILED"})
    sum += whole_api::identifiers(text) + whole_api::enums(text) + whole_api::timestamps(text, out);
  sum += static_cast<std::size_t>(whole_api::token(random)[0]);
  armed = false;

  CHECK(sum > 0);
}
