// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <json-glib/json-glib.h>

const char* const library = "json-glib";

std::string read(const std::string& document) {
  JsonParser* const parser = json_parser_new();
  std::string result = "error";
  if (json_parser_load_from_data(parser, document.data(), gssize(document.size()), nullptr)) {
    JsonNode* const root = json_parser_get_root(parser);
    result = "other";
    if (root && JSON_NODE_HOLDS_OBJECT(root)) {
      JsonNode* const item = json_object_get_member(json_node_get_object(root), "k");
      if (!item) {
        result = "absent";
      } else if (JSON_NODE_HOLDS_VALUE(item)) {
        const GType type = json_node_get_value_type(item);
        if (type == G_TYPE_INT64) result = integer(json_node_get_int(item));
        if (type == G_TYPE_DOUBLE) result = number(json_node_get_double(item));
        if (type == G_TYPE_STRING) result = bytes(json_node_get_string(item));
      }
    }
  }
  g_object_unref(parser);
  return result;
}
