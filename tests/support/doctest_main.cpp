// SPDX-License-Identifier: MIT
// The main function of every test: compiled once, linked into each.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
