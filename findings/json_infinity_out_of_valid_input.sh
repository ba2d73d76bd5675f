#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a program reads `[1e400]`, which is JSON, and writes it again; what comes out?
# Behaviour: boost.json writes `[Infinity]`, which is none, and refuses to read that itself. cJSON
# writes `[null]`, libfastjson `[1e400]`, since it kept the text, and jansson refuses to read it.
# Versions: Debian 12, libboost-json1.81-dev 1.81.0-5+deb12u1, libcjson-dev 1.7.15-1+deb12u4,
# libfastjson-dev 1.2304.0-1, libjansson-dev 2.14-2.
# Seen 2026-11-28.
# Here: a number that is skipped has no limits; in a counter it is an error, out of range.
. "$(dirname "$0")/lib.sh"

debian libboost-json1.81-dev 1.81.0-5+deb12u1
debian libcjson-dev 1.7.15-1+deb12u4
debian libfastjson-dev 1.2304.0-1
debian libjansson-dev 2.14-2
cat > run.cpp <<'X'
#include <boost/json.hpp>
#include <cjson/cJSON.h>
#include <cstdio>
#include <jansson.h>
#include <libfastjson/json.h>
#include <string>

int main() {
  const char* const input = "[1e400]";
  boost::json::error_code error;
  const std::string written = serialize(boost::json::parse(input, error));
  std::printf("boost.json %s", written.c_str());
  boost::json::parse(written, error);
  std::printf(" %s\n", error ? "which it refuses" : "which it reads");
  std::printf("cJSON %s\n", cJSON_PrintUnformatted(cJSON_Parse(input)));
  fjson_object* const fast = fjson_tokener_parse(input);
  std::printf("libfastjson %s\n", fjson_object_to_json_string_ext(fast, FJSON_TO_STRING_PLAIN));
  std::printf("jansson %s\n", json_loads(input, 0, nullptr) ? "read" : "refused");
}
X
g++ -std=c++20 run.cpp -o run -lboost_json -lcjson -lfastjson -ljansson
./run > seen

expect <<'X'
boost.json [Infinity] which it refuses
cJSON [null]
libfastjson [1e400]
jansson refused
X
holds "boost.json 1.81 reads 1e400 and writes Infinity"
