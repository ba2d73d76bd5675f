// SPDX-License-Identifier: MIT
// Runs each hostile shape at the sizes given, in bytes, and lets callgrind write the instructions
// of each call to a file of its own (linear.py).
#include <valgrind/callgrind.h>

#include <cstdlib>
#include <string>

#include "support/hostile_shapes.hpp"

int main(int count, char** sizes) {
  std::string storage;
  bool good = count > 1;
  for (const datazone_test::HostileShape& shape : datazone_test::hostile_shapes) {
    for (int i = 1; i < count; ++i) {
      const std::string_view text = shape.text(std::strtoull(sizes[i], nullptr, 10), storage);
      const std::string label = std::string(shape.name) + '@' + std::to_string(text.size());
      CALLGRIND_START_INSTRUMENTATION;
      const datazone::Error found = shape.call(text);
      CALLGRIND_DUMP_STATS_AT(label.c_str());
      CALLGRIND_STOP_INSTRUMENTATION;
      good = good && found == shape.expected(text);
    }
  }
  return good ? 0 : 1;
}
