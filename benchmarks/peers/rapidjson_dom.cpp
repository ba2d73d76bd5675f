// SPDX-License-Identifier: MIT
// RapidJSON's document parsed in situ, with its two allocators on buffers that are used again.
#define RAPIDJSON_SSE2  // as its documentation advises; the baseline has it
#include <rapidjson/document.h>

#include <memory>

#include "decoders.hpp"
#include "scratch.hpp"

namespace peers {
namespace {

using Pool = rapidjson::MemoryPoolAllocator<>;
using Tree = rapidjson::GenericDocument<rapidjson::UTF8<>, Pool, Pool>;

bool take(const Tree::ConstObject& object, Member parent, Filler& out) {
  for (const auto& entry : object) {
    const Member member = member_of(parent, {entry.name.GetString(), entry.name.GetStringLength()});
    if (!out.first(member)) return false;
    const auto& value = entry.value;
    if (member == Member::unknown || value.IsNull()) continue;
    if (value.IsString()) {
      if (!out.string(member, {value.GetString(), value.GetStringLength()})) return false;
    } else if (value.IsInt64()) {
      if (!out.integer(member, value.GetInt64())) return false;
    } else if (value.IsObject() && is_object(member)) {
      if (!out.object(member) || !take(value.GetObject(), member, out)) return false;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool decode_rapidjson_dom(const bench::Document& input, Filler& out, char* buffer) {
  constexpr std::size_t size = 1 << 16;
  static const auto values = std::make_unique<char[]>(size);
  static const auto stack = std::make_unique<char[]>(size);
  Pool value_pool(values.get(), size);
  Pool stack_pool(stack.get(), size);
  Tree tree(&value_pool, 1024, &stack_pool);
  tree.ParseInsitu<rapidjson::kParseValidateEncodingFlag>(scratch_copy(input.json()));
  if (tree.HasParseError() || !tree.IsObject()) return false;
  if (!take(static_cast<const Tree&>(tree).GetObject(), Member::unknown, out)) return false;
  out.finish();
  if (buffer != nullptr) out.copy_snapshot(buffer);
  return true;
}

}  // namespace peers
