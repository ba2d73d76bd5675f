#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a JSON text has half of a surrogate pair, then an ordinary escape: `"\ud800\u0041"`.
# Behaviour: jsoncpp, yajl and json-parser take the two for a pair without a look at the second: the
# text is U+10041, a letter of Linear B; the A is gone, and nothing is reported. jsoncpp does refuse
# `"\ud800"` and `"\ud800x"`. RFC 8259, 7 allows all three; what they mean is open (section 8.2).
# Versions: Debian 12, libjsoncpp-dev 1.9.5-4, libyajl-dev 2.1.0-3+deb12u2, libjsonparser-dev
# 1.1.0-2.
# Seen 2026-11-28.
# Here: half a pair is an error at its backslash, whatever follows; `unit`, `conformance`.
. "$(dirname "$0")/lib.sh"

debian libjsoncpp-dev 1.9.5-4
debian libyajl-dev 2.1.0-3+deb12u2
debian libjsonparser-dev 1.1.0-2
cat > run.cpp <<'X'
#include <cstdio>
#include <memory>
#include <string>

#include <json-parser/json.h>
#include <json/json.h>
#include <yajl/yajl_tree.h>

void show(const char* library, const std::string& text) {
  std::printf("%-12s", library);
  for (const unsigned char byte : text) std::printf(" %02x", byte);
  std::puts("");
}

int main() {
  const std::string input = R"({"k":"\ud800\u0041"})";
  const std::unique_ptr<Json::CharReader> reader(Json::CharReaderBuilder().newCharReader());
  Json::Value root;
  std::string errors;
  const bool read = reader->parse(input.data(), input.data() + input.size(), &root, &errors);
  show("jsoncpp", read ? root["k"].asString() : "refused");

  const char* path[] = {"k", nullptr};
  char message[200];
  yajl_val tree = yajl_tree_parse(input.c_str(), message, sizeof message);
  show("yajl", tree ? YAJL_GET_STRING(yajl_tree_get(tree, path, yajl_t_string)) : "refused");
  yajl_tree_free(tree);

  json_value* const value = json_parse(input.data(), input.size());
  const json_value* const member = value ? value->u.object.values[0].value : nullptr;
  show("json-parser",
       value ? std::string(member->u.string.ptr, member->u.string.length) : "refused");
  if (value) json_value_free(value);
}
X
g++ -std=c++20 -I/usr/include/jsoncpp run.cpp -o run -ljsoncpp -lyajl -ljsonparser
./run > seen

expect <<'X'
jsoncpp      f0 90 81 81
yajl         f0 90 81 81
json-parser  f0 90 81 81
X
holds 'jsoncpp, yajl and json-parser read "\ud800\u0041" as U+10041'
