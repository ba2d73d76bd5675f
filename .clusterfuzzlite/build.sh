#!/bin/bash -eu
# SPDX-License-Identifier: MIT
# The image sets CXX, CXXFLAGS, LIB_FUZZING_ENGINE and OUT. It has no simdjson, and
# tests/fuzz/build.sh says that it leaves that target out.
"$SRC/datazone/tests/fuzz/build.sh"
