// SPDX-License-Identifier: MIT
// What the readers on top of simdjson On-Demand share: one parser for all documents, keys compared
// without unescaping them, errors as codes. A program may hold two versions, each with its own.
#ifndef DATAZONE_BENCHMARKS_PEERS_SIMDJSON_FIELDS_HPP
#define DATAZONE_BENCHMARKS_PEERS_SIMDJSON_FIELDS_HPP

#include <simdjson.h>

#include <utility>

#include "decoders.hpp"

namespace peers {
namespace {

namespace ondemand = simdjson::ondemand;

ondemand::parser& parser() {
  static ondemand::parser the_parser;
  return the_parser;
}

// Begins to read a document, which must be an object.
bool open(const bench::Document& input, ondemand::document& document, ondemand::object& root) {
  const simdjson::padded_string_view json(input.json().data(), input.json().size(),
                                          input.capacity());
  return parser().iterate(json).get(document) == simdjson::SUCCESS &&
         document.get_object().get(root) == simdjson::SUCCESS;
}

// The key as it is written, without its quotes. 3.0 has no name for that yet.
template <class Field>
std::string_view written_key(Field& field) {
  if constexpr (requires { field.escaped_key(); }) {
    return field.escaped_key();
  } else {
    const char* begin = field.key().raw();
    const char* end = begin;
    for (; *end != '"'; ++end) end += *end == '\\' ? 1 : 0;
    return {begin, static_cast<std::size_t>(end - begin)};
  }
}

template <class Field>
auto unescape_key(Field& field) {
  if constexpr (requires { field.unescaped_key(false); }) {
    return field.unescaped_key(false);
  } else {
    return field.unescaped_key();
  }
}

template <class Document>
bool at_end(Document& document) {
  if constexpr (requires { document.at_end(); }) {
    return document.at_end();
  } else {
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  }
}

// No name of ours has an escape, so a key is unescaped only when it has one and is none of them.
// `find` is called with a name.
template <class Find>
auto named(ondemand::field& field, Find find) {
  const std::string_view written = written_key(field);
  const auto member = find(written);
  if (member != decltype(member)::unknown || written.find('\\') == std::string_view::npos) {
    return member;
  }
  std::string_view key;
  auto unescaped = unescape_key(field);
  return std::move(unescaped).get(key) == simdjson::SUCCESS ? find(key) : member;
}
Member member_named(Member parent, ondemand::field& field) {
  return named(field, [parent](std::string_view name) { return member_of(parent, name); });
}

// True for a null; the error that remains otherwise is the caller's.
bool is_null(ondemand::value& value) {
  bool null = false;
  return value.is_null().get(null) == simdjson::SUCCESS && null;
}

template <class Value>
bool take_string(ondemand::value& value, Member member, FillerOf<Value>& out, char* buffer) {
  std::string_view text;
  if (member == Member::snapshot && buffer != nullptr) {
    // Unescaped where it is wanted, without a stop in the parser's own buffer.
    ondemand::raw_json_string raw;
    if (value.get_raw_json_string().get(raw) != simdjson::SUCCESS) return is_null(value);
    auto* to = reinterpret_cast<std::uint8_t*>(buffer);
    return parser().unescape(raw, to).get(text) == simdjson::SUCCESS && out.string(member, text);
  }
  if (value.get_string().get(text) != simdjson::SUCCESS) return is_null(value);
  return out.string(member, text);
}

template <class Value>
bool take_object(ondemand::value& value, Member parent, FillerOf<Value>& out) {
  ondemand::object object;
  if (value.get_object().get(object) != simdjson::SUCCESS) return is_null(value);
  out.object(parent);
  for (auto entry : object) {
    ondemand::field field;
    if (std::move(entry).get(field) != simdjson::SUCCESS) return false;
    const Member member = member_named(parent, field);
    if (!out.first(member)) return false;
    if (member == Member::unknown) continue;
    if (parent == Member::error_message) {
      if (!take_string(field.value(), member, out, nullptr)) return false;
    } else {
      std::int64_t number = 0;
      if (field.value().get_int64().get(number) != simdjson::SUCCESS) {
        if (!is_null(field.value())) return false;
      } else if (!out.integer(member, number)) {
        return false;
      }
    }
  }
  return true;
}

// All members of a run, or of a summary.
template <class Value>
bool take_members(ondemand::object& root, FillerOf<Value>& out, char* buffer) {
  for (auto entry : root) {
    ondemand::field field;
    if (std::move(entry).get(field) != simdjson::SUCCESS) return false;
    const Member member = member_named(Member::unknown, field);
    if (!out.first(member)) return false;
    if (member == Member::unknown) continue;
    if (is_object(member) ? !take_object(field.value(), member, out)
                          : !take_string(field.value(), member, out, buffer)) {
      return false;
    }
  }
  out.finish();
  return true;
}

// The same into strings and numbers, without a check.
bool read_members(ondemand::object& root, Strings& out) {
  for (auto entry : root) {
    ondemand::field field;
    if (std::move(entry).get(field) != simdjson::SUCCESS) return false;
    const Member parent = member_named(Member::unknown, field);
    if (!is_object(parent)) {
      if (parent != Member::unknown &&
          field.value().get_string().get(out.texts[static_cast<std::size_t>(parent)]) !=
              simdjson::SUCCESS) {
        return false;
      }
      continue;
    }
    ondemand::object object;
    if (field.value().get_object().get(object) != simdjson::SUCCESS) return false;
    for (auto nested : object) {
      if (std::move(nested).get(field) != simdjson::SUCCESS) return false;
      const auto at = static_cast<std::size_t>(member_named(parent, field));
      const auto error = parent == Member::error_message
                             ? field.value().get_string().get(out.texts[at])
                             : field.value().get_int64().get(out.numbers[at]);
      if (error != simdjson::SUCCESS) return false;
    }
  }
  return true;
}

}  // namespace
}  // namespace peers

#endif
