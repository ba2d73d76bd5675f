// SPDX-License-Identifier: MIT
// How a list goes over the wire: a JSON array of objects.
#ifndef DATAZONE_SHAPE_LIST_WIRE_HPP
#define DATAZONE_SHAPE_LIST_WIRE_HPP

#include <cstddef>

#include "datazone/bytes/bytes.hpp"
#include "datazone/error.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/shape/list.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/trail.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Reads the element at p only to judge it: an iterator reads it again.
template <class T>
[[gnu::noinline]] constexpr const char* judge_element(Reader& reader, const char* p) noexcept {
  T element{};
  return read_object(reader, p, ObjectRef<T>{element}, object_info<T>);
}

/// Reads the list at p, whose elements `judge` reads. One that is null is an issue, and no element.
[[gnu::noinline]] constexpr const char* read_list(
    Reader& reader, const char* p, ListValue& out,
    const char* (*judge)(Reader&, const char*) noexcept) noexcept {
  if (*p != '[') return reader.wrong_type(p);
  Trail& trail = reader.trail();
  const Trail here = trail;
  out.json = ++p;
  p = reader.skip_blanks(p);
  trail.element = 0;
  trail.is_root = false;
  for (bool more = reader.peek(p) != ']'; more;) {
    if (reader.peek(p) == '{') {
      trail.table = here.table->nested[here.member];
      p = judge(reader, p);
      trail.table = here.table;
      trail.member = here.member;
      ++out.size;
    } else if (reader.peek(p) == 'n') {
      reader.add_issue(Errc::missing_required, p);
      p = reader.skip_literal(p, "null");
    } else {
      p = reader.wrong_type(p);
    }
    p = reader.skip_blanks(p);
    more = reader.peek(p) == ',';
    if (more) {
      p = reader.skip_blanks(p + 1);
      ++trail.element;
    }
  }
  if (reader.peek(p) != ']') {
    p = reader.unexpected(p);
    reader.name_member();
  } else {
    out.json_size = distance(out.json, ++p);
    out.has_value = true;
  }
  trail = here;
  return p;
}

/// A list of structures.
template <HasBody T>
struct Wire<List<T>> {
  using Value = List<T>;
  using Table = typename Shape<T>::body;

  static constexpr const char* read(Reader& reader, const char* p, Value& out) noexcept {
    return read_list(reader, p, ListAccess::value(out), &judge_element<T>);
  }
  [[gnu::noinline]] static constexpr void write(Writer& writer, std::size_t index,
                                                const Value& value) noexcept {
    writer.put_key(index);
    const Trail here = writer.trail();
    writer.trail().element = 0;
    writer.begin('[');
    for (const T& element : value) {
      writer.begin_element();
      write_inside(writer, ObjectRef<const T>{element}, write_info<T>);
      ++writer.trail().element;
    }
    writer.end(']');
    writer.trail() = here;
  }
  [[gnu::noinline]] static constexpr void validate(Validator& validator, std::size_t index,
                                                   const Value& value) noexcept {
    const Trail here = validator.trail();
    validator.trail().element = 0;
    for (const T& element : value) {
      validate_nested(validator, index, ObjectRef<const T>{element}, &validate_members_of<T>);
      ++validator.trail().element;
    }
    validator.trail() = here;
  }
  /// The JSON that the list views. A list of a span is kept as it is.
  static constexpr void each_view(Value& value, Views& views) noexcept {
    ListValue& list = ListAccess::value(value);
    views.add(list.json, list.json_size);
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_LIST_WIRE_HPP
