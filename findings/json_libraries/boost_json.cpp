// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <boost/json.hpp>

const char* const library = "boost.json";

std::string read(const std::string& document) {
  boost::json::error_code error;
  const boost::json::value root = boost::json::parse(document, error);
  if (error) return "error";
  if (!root.is_object()) return "other";
  const boost::json::value* const item = root.get_object().if_contains("k");
  if (!item) return "absent";
  if (item->is_int64()) return integer(item->get_int64());
  if (item->is_uint64()) return "uint " + std::to_string(item->get_uint64());
  if (item->is_double()) return number(item->get_double());
  if (!item->is_string()) return "other";
  return bytes({item->get_string().data(), item->get_string().size()});
}
