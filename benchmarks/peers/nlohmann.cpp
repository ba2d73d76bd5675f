// SPDX-License-Identifier: MIT
// nlohmann/json in its everyday form: parse to a value without exceptions, then walk its members.
// The value holds one of two equal names, so duplicates cannot be seen; the SAX file can.
#include <nlohmann/json.hpp>
#include <string>

#include "decoders.hpp"

namespace peers {
namespace {

using nlohmann::json;

bool take(const json& object, Member parent, Filler& out) {
  for (auto entry = object.begin(); entry != object.end(); ++entry) {
    const Member member = member_of(parent, entry.key());
    const json& value = *entry;
    if (member == Member::unknown || value.is_null()) continue;
    if (value.is_string()) {
      if (!out.string(member, value.get_ref<const std::string&>())) return false;
    } else if (value.is_number_integer()) {
      if (!out.integer(member, value.get<std::int64_t>())) return false;
    } else if (value.is_object() && is_object(member)) {
      if (!out.object(member) || !take(value, member, out)) return false;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool decode_nlohmann(const bench::Document& input, Filler& out, char* buffer) {
  static json tree;  // kept until the next call: the texts view it
  tree = json::parse(input.json(), nullptr, false);
  if (!tree.is_object() || !take(tree, Member::unknown, out)) return false;
  out.finish();
  if (buffer != nullptr) out.copy_snapshot(buffer);
  return true;
}

}  // namespace peers
