// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <jansson.h>

const char* const library = "jansson";

std::string read(const std::string& document) {
  json_error_t error;
  json_t* const root = json_loadb(document.data(), document.size(), JSON_DECODE_ANY, &error);
  if (!root) return "error";
  const json_t* const item = json_object_get(root, "k");
  std::string result = "other";
  if (!json_is_object(root)) {
  } else if (!item) {
    result = "absent";
  } else if (json_is_integer(item)) {
    result = integer(json_integer_value(item));
  } else if (json_is_real(item)) {
    result = number(json_real_value(item));
  } else if (json_is_string(item)) {
    result = bytes({json_string_value(item), json_string_length(item)});
  }
  json_decref(root);
  return result;
}
