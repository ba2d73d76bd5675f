// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <nlohmann/json.hpp>

const char* const library = "nlohmann/json";

std::string read(const std::string& document) {
  const nlohmann::json root = nlohmann::json::parse(document, nullptr, false);
  if (root.is_discarded()) return "error";
  if (!root.is_object()) return "other";
  if (!root.contains("k")) return "absent";
  const nlohmann::json& item = root["k"];
  if (item.is_number_unsigned() && item.get<std::uint64_t>() > INT64_MAX)
    return "uint " + std::to_string(item.get<std::uint64_t>());
  if (item.is_number_integer()) return integer(item.get<std::int64_t>());
  if (item.is_number_float()) return number(item.get<double>());
  return item.is_string() ? bytes(item.get<std::string>()) : "other";
}
