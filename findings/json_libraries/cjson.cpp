// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <cjson/cJSON.h>

const char* const library = "cJSON";

std::string read(const std::string& document) {
  cJSON* const root = cJSON_ParseWithLength(document.data(), document.size());
  if (!root) return "error";
  const cJSON* const item = cJSON_GetObjectItemCaseSensitive(root, "k");
  std::string result = "other";
  if (!cJSON_IsObject(root)) {
  } else if (!item) {
    result = "absent";
  } else if (cJSON_IsNumber(item)) {
    result = number(item->valuedouble);
  } else if (cJSON_IsString(item)) {
    result = bytes(item->valuestring);
  }
  cJSON_Delete(root);
  return result;
}
