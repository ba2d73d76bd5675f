// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <picojson.h>

const char* const library = "picojson";

std::string read(const std::string& document) {
  picojson::value root;
  try {
    if (!picojson::parse(root, document).empty()) return "error";
  } catch (const std::exception&) {
    return "error";  // 1e400: an exception, where all other errors are texts
  }
  if (!root.is<picojson::object>()) return "other";
  if (!root.contains("k")) return "absent";
  const picojson::value& item = root.get("k");
  if (item.is<double>()) return number(item.get<double>());
  return item.is<std::string>() ? bytes(item.get<std::string>()) : "other";
}
