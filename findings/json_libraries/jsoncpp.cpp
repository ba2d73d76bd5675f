// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <json/json.h>
#include <memory>

const char* const library = "jsoncpp";

std::string read(const std::string& document) {
  const std::unique_ptr<Json::CharReader> reader(Json::CharReaderBuilder().newCharReader());
  Json::Value root;
  std::string errors;
  const char* const begin = document.data();
  try {
    if (!reader->parse(begin, begin + document.size(), &root, &errors)) return "error";
  } catch (const std::exception&) {
    return "error";
  }
  if (!root.isObject()) return "other";
  if (!root.isMember("k")) return "absent";
  const Json::Value& item = root["k"];
  if (item.type() == Json::intValue) return integer(item.asInt64());
  if (item.type() == Json::uintValue) return "uint " + std::to_string(item.asUInt64());
  if (item.type() == Json::realValue) return number(item.asDouble());
  return item.isString() ? bytes(item.asString()) : "other";
}
