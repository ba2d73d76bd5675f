// SPDX-License-Identifier: MIT
// Beyond 4 GiB: sizes and offsets need more than 32 bits. The memory is one small file mapped
// over and over, so that the test needs address space and time, but no such amount of RAM.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "support/judge.hpp"

using namespace datazone;

namespace {

using Response = StartDataSourceRunResponse;

constexpr std::size_t unit = std::size_t{16} << 20;
constexpr std::size_t units = 4096 / 16 + 1;  // 4 GiB and 16 MiB
constexpr std::size_t total = unit * units;

// `total` bytes that repeat a filling, each unit of them the same pages; what is written over the
// head and the tail is private to those.
class Huge {
 public:
  explicit Huge(std::string_view filling) {
    const int file = ::memfd_create("filling", 0);
    if (file < 0 || ::ftruncate(file, static_cast<off_t>(unit)) != 0) {
      throw std::runtime_error("memfd");
    }
    void* const source = ::mmap(nullptr, unit, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    void* const room =
        ::mmap(nullptr, total, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (source == MAP_FAILED || room == MAP_FAILED) {
      throw std::runtime_error("mmap");
    }
    for (std::size_t i = 0; i < unit; ++i) {
      static_cast<char*>(source)[i] = filling[i % filling.size()];
    }
    ::munmap(source, unit);
    base_ = static_cast<char*>(room);
    for (std::size_t i = 0; i < units; ++i) {
      if (::mmap(base_ + i * unit, unit, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, file,
                 0) == MAP_FAILED) {
        throw std::runtime_error("mmap of a unit");
      }
    }
    ::close(file);
  }
  Huge(const Huge&) = delete;
  Huge& operator=(const Huge&) = delete;
  ~Huge() { ::munmap(base_, total); }

  // All of it, with this head and this tail.
  std::string_view with(std::string_view head, std::string_view tail) {
    std::copy(head.begin(), head.end(), base_);
    std::copy(tail.begin(), tail.end(), base_ + total - tail.size());
    return {base_, total};
  }

 private:
  char* base_ = nullptr;
};

}  // namespace

static_assert(sizeof(std::size_t) == 8, "built where an address has 64 bits");

TEST_CASE("a text of more than 4 GiB, its size, its copy's need and what follows it") {
  constexpr std::string_view head = R"({"dataSourceConfigurationSnapshot":")";
  constexpr std::string_view tail = R"(","id":"r"})";
  Huge memory("x");
  const std::string_view json = memory.with(head, tail);
  const auto found = decode<Response>(json);
  REQUIRE(found);
  const std::size_t size = total - head.size() - tail.size();
  REQUIRE(size > (std::size_t{1} << 32));
  CHECK(found->data_source_configuration_snapshot.size() == size);
  CHECK(found->id == "r");
  CHECK(text_size(*found) == size + 1);
  CHECK(found->data_source_configuration_snapshot.copy_to(std::span<char>()).needed == size);
  CHECK(encoded_size(*found) == total);
}

TEST_CASE("escapes over more than 4 GiB decode to half of it") {
  constexpr std::string_view head = R"({"x":10,"dataSourceConfigurationSnapshot":")";
  constexpr std::string_view tail = R"(","id":"r"})";
  static_assert(head.size() % 2 == 1 && tail.size() % 2 == 1);  // a backslash first, an n last
  Huge memory("n\\");
  const std::string_view json = memory.with(head, tail);
  const auto found = decode<Response>(json);
  REQUIRE(found);
  const Text& text = found->data_source_configuration_snapshot;
  CHECK(text.is_escaped());
  CHECK(text.raw().size() == total - head.size() - tail.size());
  CHECK(text.size() == text.raw().size() / 2);
}

TEST_CASE("offsets beyond 4 GiB") {
  Huge memory(" ");
  CHECK(decode<Response>(memory.with("{", "}x")).error ==
        Error{Errc::trailing_bytes, total - 1, {}});
  CHECK(decode<Response>(memory.with("{", "  ")).error == Error{Errc::truncated, total, {}});
  CHECK(decode<Response>(memory.with("{", R"("id":7})")).error ==
        Error{Errc::wrong_type, total - 2, "id"});
  const auto missing = decode<Response>(memory.with("{", R"("id":"a.b"})"));
  REQUIRE(missing);
  CHECK((*missing.issues.begin()).offset == total - 6);
}

TEST_CASE("a number of more than 4 GiB") {
  Huge memory("9");
  CHECK(decode<Response>(memory.with(R"({"x":)", R"(,"id":"r"})"))->id == "r");
  CHECK(decode<Response>(memory.with(R"({"runStatisticsForAssets":{"added":)", "}}")).error ==
        Error{Errc::out_of_range, 35, "runStatisticsForAssets.added"});
}
