// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <rapidjson/document.h>

const char* const library = "RapidJSON";

std::string read(const std::string& document) {
  rapidjson::Document root;
  root.Parse(document.data(), document.size());
  if (root.HasParseError()) return "error";
  if (!root.IsObject()) return "other";
  if (!root.HasMember("k")) return "absent";
  const rapidjson::Value& item = root["k"];
  if (item.IsInt64()) return integer(item.GetInt64());
  if (item.IsUint64()) return "uint " + std::to_string(item.GetUint64());
  if (item.IsDouble()) return number(item.GetDouble());
  return item.IsString() ? bytes({item.GetString(), item.GetStringLength()}) : "other";
}
