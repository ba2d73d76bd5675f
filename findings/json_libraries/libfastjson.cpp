// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <libfastjson/json.h>

const char* const library = "libfastjson";

std::string read(const std::string& document) {
  fjson_tokener* const tokener = fjson_tokener_new();
  fjson_object* const root = fjson_tokener_parse_ex(tokener, document.data(), int(document.size()));
  const bool good = fjson_tokener_get_error(tokener) == fjson_tokener_success;
  fjson_tokener_free(tokener);
  if (!good) return "error";
  fjson_object* item = nullptr;
  std::string result = "other";
  if (!fjson_object_is_type(root, fjson_type_object)) {
  } else if (!fjson_object_object_get_ex(root, "k", &item)) {
    result = "absent";
  } else if (fjson_object_is_type(item, fjson_type_int)) {
    result = integer(fjson_object_get_int64(item));
  } else if (fjson_object_is_type(item, fjson_type_double)) {
    result = number(fjson_object_get_double(item));
  } else if (fjson_object_is_type(item, fjson_type_string)) {
    result = bytes({fjson_object_get_string(item), std::size_t(fjson_object_get_string_len(item))});
  }
  fjson_object_put(root);
  return result;
}
