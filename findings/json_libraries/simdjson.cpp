// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <simdjson.h>

const char* const library = "simdjson (DOM)";

std::string read(const std::string& document) {
  simdjson::dom::parser parser;
  simdjson::dom::element root, item;
  if (parser.parse(document).get(root)) return "error";
  if (!root.is_object()) return "other";
  if (root["k"].get(item)) return "absent";
  if (item.is_int64()) return integer(item.get_int64().value_unsafe());
  if (item.is_uint64()) return "uint " + std::to_string(item.get_uint64().value_unsafe());
  if (item.is_double()) return number(item.get_double().value_unsafe());
  return item.is_string() ? bytes(item.get_string().value_unsafe()) : "other";
}
