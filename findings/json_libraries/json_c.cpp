// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <json-c/json.h>

const char* const library = "json-c";

std::string read(const std::string& document) {
  json_tokener* const tokener = json_tokener_new();
  json_object* const root = json_tokener_parse_ex(tokener, document.data(), int(document.size()));
  const bool good = json_tokener_get_error(tokener) == json_tokener_success;
  json_tokener_free(tokener);
  if (!good) return "error";
  json_object* item = nullptr;
  std::string result = "other";
  if (!json_object_is_type(root, json_type_object)) {
  } else if (!json_object_object_get_ex(root, "k", &item)) {
    result = "absent";
  } else if (json_object_is_type(item, json_type_int)) {
    result = integer(json_object_get_int64(item));
  } else if (json_object_is_type(item, json_type_double)) {
    result = number(json_object_get_double(item));
  } else if (json_object_is_type(item, json_type_string)) {
    result = bytes({json_object_get_string(item), std::size_t(json_object_get_string_len(item))});
  }
  json_object_put(root);
  return result;
}
