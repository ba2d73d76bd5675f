#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds every fuzz target, or those named, the way OSS-Fuzz asks for it: CXX, CXXFLAGS,
# LIB_FUZZING_ENGINE and OUT are honoured (there is no C here for CC and CFLAGS). Without them:
# clang, libFuzzer, address and undefined behaviour sanitizers, build/fuzz/bin.
# AFL++: CXX=afl-clang-fast++ CXXFLAGS=-O2 LIB_FUZZING_ENGINE=-fsanitize=fuzzer
# No fuzzer at all: LIB_FUZZING_ENGINE=tests/fuzz/replay.cpp
# The target simdjson wants SIMDJSON_DIR with simdjson.h and simdjson.cpp, or the system's library.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
CXX=${CXX:-clang++}
CXXFLAGS=${CXXFLAGS--O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined \
-fno-sanitize-recover=all}
LIB_FUZZING_ENGINE=${LIB_FUZZING_ENGINE:--fsanitize=fuzzer}
OUT=${OUT:-$here/../../build/fuzz/bin}
mkdir -p "$OUT"
OUT=$(cd "$OUT" && pwd)

[ $# -gt 0 ] || set -- $(cd "$here" && ls ./*.cpp | sed 's|^\./||; s/\.cpp$//; /^replay$/d')
for target in "$@"; do
  if [ "$target" = replay ] || [ ! -f "$here/$target.cpp" ]; then
    echo "build.sh: there is no fuzz target '$target'" >&2
    exit 1
  fi
  libraries=
  if [ "$target" = simdjson ]; then
    if [ -n "${SIMDJSON_DIR:-}" ]; then
      libraries="-isystem $SIMDJSON_DIR $SIMDJSON_DIR/simdjson.cpp"
    elif echo '#include <simdjson.h>' | "$CXX" -std=c++20 -fsyntax-only -xc++ - 2>/dev/null; then
      libraries=-lsimdjson
    else
      echo "simdjson: not built, simdjson.h is missing (Debian: libsimdjson-dev)" >&2
      continue
    fi
  fi
  echo "building $target" >&2
  # Each of these variables holds several words.
  # shellcheck disable=SC2086
  "$CXX" $CXXFLAGS -std=c++20 -I "$here/../../include" -I "$here/.." "$here/$target.cpp" \
    $libraries $LIB_FUZZING_ENGINE -o "$OUT/$target"

  corpus=$here/corpus/$target
  [ -d "$corpus" ] || corpus=$here/corpus/documents
  rm -f "$OUT/${target}_seed_corpus.zip"
  (cd "$corpus" && python3 -m zipfile -c "$OUT/${target}_seed_corpus.zip" .)
  cp "$here/datazone.dict" "$OUT/$target.dict"
done
