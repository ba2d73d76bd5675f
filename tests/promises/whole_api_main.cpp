// SPDX-License-Identifier: MIT
// The smallest program around whole_api.cpp, for the checks that link.
#include "whole_api.hpp"

int main(int count, char** arguments) {
  std::array<char, 1024> out{};
  return whole_api::responses(arguments[count - 1], out, datazone::Mode::tolerant) == 0 ? 1 : 0;
}
