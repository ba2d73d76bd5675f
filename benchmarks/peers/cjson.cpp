// SPDX-License-Identifier: MIT
// cJSON, which the AWS SDK for C++ parses with. It knows neither UTF-8 nor the size of a string.
#include <cjson/cJSON.h>

#include <memory>

#include "decoders.hpp"

namespace peers {
namespace {

struct Delete {
  void operator()(cJSON* tree) const { cJSON_Delete(tree); }
};

bool take(const cJSON* object, Member parent, Filler& out) {
  for (const cJSON* value = object->child; value != nullptr; value = value->next) {
    const Member member = member_of(parent, value->string);
    if (!out.first(member)) return false;
    if (member == Member::unknown || cJSON_IsNull(value)) continue;
    if (cJSON_IsString(value)) {
      if (!out.string(member, value->valuestring)) return false;
    } else if (cJSON_IsNumber(value)) {
      constexpr double limit = 1e15;  // every integer below is exact in a double
      const double number = value->valuedouble;
      if (!(number > -limit && number < limit)) return false;
      const auto integer = static_cast<std::int64_t>(number);
      if (static_cast<double>(integer) < number || static_cast<double>(integer) > number ||
          !out.integer(member, integer)) {
        return false;
      }
    } else if (cJSON_IsObject(value) && is_object(member)) {
      if (!out.object(member) || !take(value, member, out)) return false;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool decode_cjson(const bench::Document& input, Filler& out, char* buffer) {
  static std::unique_ptr<cJSON, Delete> tree;  // kept until the next call: the texts view it
  const std::string_view json = input.json();
  const char* end = nullptr;
  tree.reset(cJSON_ParseWithLengthOpts(json.data(), json.size(), &end, 0));
  if (tree == nullptr || !cJSON_IsObject(tree.get())) return false;
  const std::string_view rest = json.substr(static_cast<std::size_t>(end - json.data()));
  if (rest.find_first_not_of(" \t\r\n") != std::string_view::npos) return false;
  if (!take(tree.get(), Member::unknown, out)) return false;
  out.finish();
  if (buffer != nullptr) out.copy_snapshot(buffer);
  return true;
}

}  // namespace peers
