// SPDX-License-Identifier: MIT
// Structures: folds over the table write one, judge it, and visit what it views; and those that are
// members of others.
#ifndef DATAZONE_SHAPE_STRUCTURE_HPP
#define DATAZONE_SHAPE_STRUCTURE_HPP

#include <cstddef>
#include <optional>

#include "datazone/json/name_table.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/shape/object.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/trail.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What writing an object needs of its table.
struct WriteInfo {
  const NameTable* names;
  void (*write_members)(Writer&, const AnyObject&) noexcept;
};

template <class M, class T>
[[gnu::always_inline]] constexpr void write_member(Writer& writer, const T& object,
                                                   std::size_t index) noexcept {
  const auto& value = object.*M::pointer;
  if (value.has_value())
    Wire<typename M::value_type, typename M::rule>::write(writer, index, value);
}
template <class T, class... M>
[[gnu::always_inline]] constexpr void write_members(Writer& writer, const T& object,
                                                    Members<M...>) noexcept {
  std::size_t index = 0;
  (write_member<M>(writer, object, index++), ...);
}
template <class T>
constexpr void write_members_of(Writer& writer, const AnyObject& any) noexcept {
  write_members(writer, static_cast<const ObjectRef<const T>&>(any).object,
                typename Shape<T>::body{});
}
template <class T, class Table = typename Shape<T>::body>
inline constexpr WriteInfo write_info{&table_names<Table>, &write_members_of<T>};

/// Writes an object: the members that are present.
[[gnu::noinline]] constexpr void write_object(Writer& writer, const AnyObject& object,
                                              const WriteInfo& info) noexcept {
  const NameTable* const outer = writer.begin_object(info.names);
  info.write_members(writer, object);
  writer.end_object(outer);
}
/// The same within the value of the member that has been begun.
constexpr void write_inside(Writer& writer, const AnyObject& object,
                            const WriteInfo& info) noexcept {
  const Trail here = writer.trail();
  writer.trail() = here.inside();
  write_object(writer, object, info);
  writer.trail() = here;
}
/// The same as the value of a member.
[[gnu::noinline]] constexpr void write_nested(Writer& writer, std::size_t index,
                                              const AnyObject& object,
                                              const WriteInfo& info) noexcept {
  writer.put_key(index);
  write_inside(writer, object, info);
}

template <class Kind, class Value>
[[gnu::noinline]] constexpr void validate_required(Validator& validator, std::size_t index,
                                                   const Value& value) noexcept {
  if (value.has_value())
    Kind::validate(validator, index, value);
  else
    validator.add(index, Errc::missing_required);
}
template <class M, class T>
[[gnu::always_inline]] constexpr void validate_member(Validator& validator, const T& object,
                                                      std::size_t index) noexcept {
  using Kind = Wire<typename M::value_type, typename M::rule>;
  const auto& value = object.*M::pointer;
  if constexpr (M::is_required)
    validate_required<Kind>(validator, index, value);
  else if (value.has_value())
    Kind::validate(validator, index, value);
}
template <class T, class... M>
[[gnu::always_inline]] constexpr void validate_members(Validator& validator, const T& object,
                                                       Members<M...>) noexcept {
  std::size_t index = 0;
  (validate_member<M>(validator, object, index++), ...);
}
template <class T, class Table = typename Shape<T>::body>
constexpr void validate_members_of(Validator& validator, const AnyObject& any) noexcept {
  validate_members(validator, static_cast<const ObjectRef<const T>&>(any).object, Table{});
}
/// Judges an object within the value of a member.
[[gnu::noinline]] constexpr void validate_nested(
    Validator& validator, std::size_t index, const AnyObject& object,
    void (*validate_members)(Validator&, const AnyObject&) noexcept) noexcept {
  validator.trail().set_member(index);
  const Trail here = validator.trail();
  validator.trail() = here.inside();
  validate_members(validator, object);
  validator.trail() = here;
}

template <class M, class T>
constexpr void each_view_of_member(T& object, Views& views) noexcept {
  using Kind = Wire<typename M::value_type, typename M::rule>;
  if constexpr (requires { Kind::each_view(object.*M::pointer, views); })
    Kind::each_view(object.*M::pointer, views);
}
/// Adds the bytes that each member views.
template <class T, class... M>
constexpr void each_view_of(T& object, Views& views, Members<M...>) noexcept {
  (each_view_of_member<M>(object, views), ...);
}

/// An optional structure.
template <HasBody T>
struct Wire<std::optional<T>> {
  using Value = std::optional<T>;
  using Table = typename Shape<T>::body;

  [[gnu::noinline]] static constexpr const char* read(Reader& reader, const char* p,
                                                      Value& out) noexcept {
    return read_nested(reader, p, ObjectRef<T>{out.emplace()}, object_info<T>);
  }
  static constexpr void write(Writer& writer, std::size_t index, const Value& value) noexcept {
    write_nested(writer, index, ObjectRef<const T>{*value}, write_info<T>);
  }
  static constexpr void validate(Validator& validator, std::size_t index,
                                 const Value& value) noexcept {
    validate_nested(validator, index, ObjectRef<const T>{*value}, &validate_members_of<T>);
  }
  static constexpr void each_view(Value& value, Views& views) noexcept {
    if (value) each_view_of(*value, views, Table{});
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_STRUCTURE_HPP
