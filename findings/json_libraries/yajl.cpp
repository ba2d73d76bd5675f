// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <yajl/yajl_tree.h>

const char* const library = "yajl";

std::string read(const std::string& document) {
  char message[200];
  if (document.find('\0') != document.npos) return "error";  // a C text is all that it takes
  const yajl_val root = yajl_tree_parse(document.c_str(), message, sizeof message);
  if (!root) return "error";
  const char* path[] = {"k", nullptr};
  const yajl_val item = yajl_tree_get(root, path, yajl_t_any);
  std::string result = "other";
  if (!YAJL_IS_OBJECT(root)) {
  } else if (!item) {
    result = "absent";
  } else if (YAJL_IS_INTEGER(item)) {
    result = integer(YAJL_GET_INTEGER(item));
  } else if (YAJL_IS_DOUBLE(item)) {
    result = number(YAJL_GET_DOUBLE(item));
  } else if (YAJL_IS_NUMBER(item)) {
    result = "no value";
  } else if (YAJL_IS_STRING(item)) {
    result = bytes(YAJL_GET_STRING(item));
  }
  yajl_tree_free(root);
  return result;
}
