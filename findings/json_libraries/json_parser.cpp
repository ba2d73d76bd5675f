// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <json-parser/json.h>

const char* const library = "json-parser";

std::string read(const std::string& document) {
  json_value* const root = json_parse(document.data(), document.size());
  if (!root) return "error";
  std::string result = root->type == json_object ? "absent" : "other";
  for (unsigned i = 0; root->type == json_object && i < root->u.object.length; ++i) {
    const json_object_entry& entry = root->u.object.values[i];
    if (std::string_view(entry.name, entry.name_length) != "k") continue;
    const json_value* const item = entry.value;
    const bool again = result != "absent";  // there is no look-up by name, only a list
    result = "other";
    if (item->type == json_integer) result = integer(item->u.integer);
    if (item->type == json_double) result = number(item->u.dbl);
    if (item->type == json_string) result = bytes({item->u.string.ptr, item->u.string.length});
    if (again) result = "both";
  }
  json_value_free(root);
  return result;
}
