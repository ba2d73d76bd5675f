// SPDX-License-Identifier: MIT
// Each hostile shape at 64 MiB, on 16 KiB of stack, gives the right error at the right
// place. That its cost is linear is counted by tests/promises/linear.py.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "support/hostile_shapes.hpp"
#include "support/judge.hpp"
#include "support/small_stack.hpp"

namespace {

// Sanitizers make it slow, and add nothing to what a few megabytes show them.
constexpr std::size_t size = std::size_t{datazone_test::sanitized ? 4 : 64} << 20;

}  // namespace

TEST_CASE("hostile shapes of 64 MiB") {
  std::string storage;
  for (const datazone_test::HostileShape& shape : datazone_test::hostile_shapes) {
    CAPTURE(shape.name);
    const std::string_view text = shape.text(size, storage);
    datazone::Error found;
    auto work = [&] { found = shape.call(text); };
    datazone_test::on_small_stack(work);
    CHECK(found == shape.expected(text));
  }
}
