// SPDX-License-Identifier: MIT
// simdjson On-Demand on a page of summaries; compiled for each version as simdjson.cpp is.
#include "page_decoders.hpp"
#include "simdjson_fields.hpp"

namespace peers {
namespace {

enum class PageMember : std::uint8_t { items, next_token, unknown };

PageMember page_member(ondemand::field& field) {
  return named(field, [](std::string_view name) {
    if (name == "items") return PageMember::items;
    return name == "nextToken" ? PageMember::next_token : PageMember::unknown;
  });
}

// Calls take(object, is_null) for each element of an array; false when it is none, or take says so.
template <class Take>
bool each_element(ondemand::value& value, Take take) {
  ondemand::array array;
  if (value.get_array().get(array) != simdjson::SUCCESS) return is_null(value);
  for (auto entry : array) {
    ondemand::value element;
    if (std::move(entry).get(element) != simdjson::SUCCESS) return false;
    ondemand::object object;
    const bool is_object = element.get_object().get(object) == simdjson::SUCCESS;
    if (!is_object && !is_null(element)) return false;
    if (!take(object, !is_object)) return false;
  }
  return true;
}

}  // namespace

#ifdef DATAZONE_PEERS_NEWER
namespace newer {
#endif

bool decode_page_simdjson(const bench::Document& input, Page& out) {
  ondemand::document document;
  ondemand::object root;
  if (!open(input, document, root)) return false;
  bool has_items = false, has_token = false;
  for (auto entry : root) {
    ondemand::field field;
    if (std::move(entry).get(field) != simdjson::SUCCESS) return false;
    const PageMember member = page_member(field);
    if (member == PageMember::items) {
      if (std::exchange(has_items, true)) return false;
      const auto take = [&out](ondemand::object& object, bool null) {
        out.issues += null ? 1u : 0u;
        if (null) return true;
        SummaryFiller filler;
        if (!take_members(object, filler, nullptr)) return false;
        out.issues += filler.issues;
        out.take(filler.value);
        return true;
      };
      if (!each_element(field.value(), take)) return false;
    } else if (member == PageMember::next_token) {
      if (std::exchange(has_token, true)) return false;
      if (field.value().get_string().get(out.next_token) == simdjson::SUCCESS) {
        out.issues += is_token(out.next_token) ? 0u : 1u;
      } else if (!is_null(field.value())) {
        return false;
      }
    }
  }
  out.issues += has_items ? 0u : 1u;
  return at_end(document);
}

bool read_page_simdjson(const bench::Document& input, StringsPage& out) {
  ondemand::document document;
  ondemand::object root;
  if (!open(input, document, root)) return false;
  for (auto entry : root) {
    ondemand::field field;
    if (std::move(entry).get(field) != simdjson::SUCCESS) return false;
    const PageMember member = page_member(field);
    if (member == PageMember::items) {
      const auto take = [&out](ondemand::object& object, bool) {
        Strings strings;
        if (!read_members(object, strings)) return false;
        out.take(strings);
        return true;
      };
      if (!each_element(field.value(), take)) return false;
    } else if (member == PageMember::next_token &&
               field.value().get_string().get(out.next_token) != simdjson::SUCCESS) {
      return false;
    }
  }
  return true;
}

#ifdef DATAZONE_PEERS_NEWER
}  // namespace newer
#endif
}  // namespace peers
