#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what do fourteen JSON libraries make of what RFC 8259 leaves open, or allows and few
# try?
# Behaviour: json_libraries.md, which this script writes: `json_libraries.sh --write`. Without it,
# the table is made again and compared. JSON_TEST_SUITE=<JSONTestSuite>/test_parsing adds, on
# standard output only, how many of the suite's files i_* (either verdict is right) each library
# accepts.
# Versions: Debian 12's, in the table.
# Seen 2026-11-28.
# Here: tests/data/vectors.md says what this header decides, row by row.
. "$(dirname "$0")/lib.sh"

qt=$(pkg-config --cflags --libs Qt6Core) || fail "apt-get install qt6-base-dev"
glib=$(pkg-config --cflags --libs json-glib-1.0) || fail "apt-get install libjson-glib-dev"

# row FILE PACKAGE VERSION FLAG...
row() {
  debian "$2" "$3"
  source=$here/json_libraries/$1.cpp
  version=$3
  short=${version%%-*}
  shift 3
  g++ -std=c++20 -w -O1 -fPIC -include cstdint -include memory "$source" -o reader "$@"
  ./reader | sed "s/^| \([^|]*\) |/| \1 ${short%%[+]*} |/" >> rows
  if [ -n "${JSON_TEST_SUITE:-}" ]; then
    count=$(./reader "$JSON_TEST_SUITE"/i_*.json)
    echo "$(basename "$source" .cpp) accepts $count of the files i_*"
  fi
}

row boost_json libboost-json1.81-dev 1.81.0-5+deb12u1 -lboost_json
row cjson libcjson-dev 1.7.15-1+deb12u4 -lcjson
row jansson libjansson-dev 2.14-2 -ljansson
row json_c libjson-c-dev 0.16-2 -ljson-c
row json_glib libjson-glib-dev 1.6.6-1 $glib
row json_parser libjsonparser-dev 1.1.0-2 -ljsonparser
row jsoncpp libjsoncpp-dev 1.9.5-4 -I/usr/include/jsoncpp -ljsoncpp
row libfastjson libfastjson-dev 1.2304.0-1 -lfastjson
row nlohmann nlohmann-json3-dev 3.11.2-2
row picojson picojson-dev 1.3.0+git20210118.111c9be-2
row qt6 qt6-base-dev 6.4.2+dfsg-10 $qt
row rapidjson rapidjson-dev 1.1.0+dfsg2-7.1
row simdjson libsimdjson-dev 3.0.1-1 -lsimdjson
row yajl libyajl-dev 2.1.0-3+deb12u2 -lyajl

{
  sed '/^| library/,$d' "$here/json_libraries.md"
  echo '| library | `1`, then `2` | `-0` | `-0.0` | `1e400` | `1e-400` | `2^63` | `2^64` |' \
    '`"\ud800"` | `"\udc00"` | `"\ud800\u0041"` | `"a\u0000b"` | `"k\u0000x":1` | byte FF |' \
    'BOM | levels |'
  echo "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"
  cat rows
} > seen
if [ "${1:-}" = --write ]; then
  cp seen "$here/json_libraries.md"
else
  expect < "$here/json_libraries.md"
fi
holds "json_libraries.md is what fourteen libraries do"
