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

/// A list of structures. An element that is null is an issue, and no element.
template <HasBody T>
struct Wire<List<T>> {
  using Value = List<T>;
  using Table = typename Shape<T>::body;

  [[gnu::noinline]] static constexpr const char* read(Reader& reader, const char* p,
                                                      Value& out) noexcept {
    if (*p != '[') return reader.wrong_type(p);
    const Trail here = reader.trail();
    std::size_t size = 0;
    ListAccess::data(out) = ++p;  // kept there, for frames to be small
    p = reader.skip_blanks(p);
    bool more = reader.peek(p) != ']';
    for (std::size_t index = 0; more; ++index) {
      if (reader.peek(p) == '{') {
        T element{};  // read to be judged; an iterator reads it again
        reader.trail() = here.inside();
        reader.trail().element = index;
        p = read_object(reader, p, ObjectRef<T>{element}, object_info<T>);
        ++size;
      } else {
        reader.trail().element = index;
        if (reader.peek(p) == 'n') {
          reader.add_issue(Errc::missing_required, p);
          p = reader.skip_literal(p, "null");
        } else {
          p = reader.wrong_type(p);
        }
      }
      reader.trail() = here;
      reader.trail().element = index;
      p = reader.skip_blanks(p);
      more = reader.peek(p) == ',';
      if (more) p = reader.skip_blanks(p + 1);
    }
    if (reader.peek(p) != ']') {
      p = reader.unexpected(p);
      reader.name_member();
    } else {
      ++p;
      out = ListAccess::make<T>(between(ListAccess::data(out), p), size);
    }
    reader.trail() = here;
    return p;
  }
  [[gnu::noinline]] static constexpr void write(Writer& writer, std::size_t index,
                                                const Value& value) noexcept {
    writer.put_key(index);
    const Trail here = writer.trail();
    Trail inside = here.inside();
    inside.element = 0;
    writer.begin('[');
    for (const T& element : value) {
      writer.begin_element();
      writer.trail() = inside;
      write_object(writer, ObjectRef<const T>{element}, write_info<T>);
      ++inside.element;
    }
    writer.end(']');
    writer.trail() = here;
  }
  [[gnu::noinline]] static constexpr void validate(const Value& value,
                                                   Validator& validator) noexcept {
    const Trail here = validator.trail();
    Trail inside = here.inside();
    inside.element = 0;
    for (const T& element : value) {
      validator.trail() = inside;
      validate_members(element, validator, Table{});
      ++inside.element;
    }
    validator.trail() = here;
  }
  /// The JSON that the list views. A list of a span is kept as it is.
  static constexpr void each_view(auto& value, auto& f) noexcept {
    f(ListAccess::data(value), ListAccess::size(value));
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_LIST_WIRE_HPP
