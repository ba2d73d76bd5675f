// SPDX-License-Identifier: MIT
// Structures: one function reads every object, whatever its class; folds over the table write one,
// judge it, and visit what it views.
#ifndef DATAZONE_SHAPE_STRUCTURE_HPP
#define DATAZONE_SHAPE_STRUCTURE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/json/names.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/trail.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// An object whose class only the reader of its members knows.
struct AnyObject {};
template <class T>
struct ObjectRef : AnyObject {
  T& object;
  constexpr explicit ObjectRef(T& value) noexcept : object{value} {}
};

/// What reading an object needs of its table.
struct ObjectInfo {
  NameTable names;
  std::uint32_t required;  // a bit a member
  /// Reads the value at p into the member at an index.
  const char* (*read_member)(Reader&, const char* p, const AnyObject&, std::size_t) noexcept;
};

/// The member at `index`, which is Index or above. Compilers make one jump of it.
template <std::size_t Index = 0, class T, class First, class... Rest>
[[gnu::always_inline]] constexpr const char* read_at(Reader& reader, const char* p, T& value,
                                                     std::size_t index,
                                                     Members<First, Rest...>) noexcept {
  if constexpr (sizeof...(Rest) != 0)
    if (index != Index) return read_at<Index + 1>(reader, p, value, index, Members<Rest...>{});
  return Wire<typename First::value_type, typename First::rule>::read(reader, p,
                                                                      value.*First::pointer);
}
template <class T>
constexpr const char* read_at(Reader&, const char* p, T&, std::size_t, Members<>) noexcept {
  return p;  // never called
}

template <class T>
constexpr const char* read_member_of(Reader& reader, const char* p, const AnyObject& any,
                                     std::size_t index) noexcept {
  return read_at(reader, p, static_cast<const ObjectRef<T>&>(any).object, index,
                 typename Shape<T>::body{});
}

template <class T, class Table = typename Shape<T>::body>
inline constexpr ObjectInfo object_info{Table::lookup.table(), required_bits(Table{}),
                                        &read_member_of<T>};

/// Adds an issue for each required member whose bit is not set. When that is more than one, an
/// issue comes before them if the document looks like one of another shape: it has no member of
/// this one, or hardly any that is required and mostly others.
constexpr void report_missing(Reader& reader, const ObjectInfo& info, std::uint32_t seen,
                              std::uint32_t nulls, std::size_t unknown, const char* at) noexcept {
  std::uint32_t missing = info.required & (~seen | nulls);
  if (missing == 0) return;
  const unsigned absent = count_bits(missing);
  if (reader.is_at_root() && absent > 1 &&
      (seen == 0 || (absent > count_bits(info.required & seen) && unknown > count_bits(seen))))
    reader.add_issue_of_all(Errc::another_shape, at);
  for (; missing != 0; missing &= missing - 1) {
    reader.trail().set_member(lowest_bit(missing));
    reader.add_issue(Errc::missing_required, at);
  }
}

/// Reads the key at p, which moves on to the member's value; the index of the member that it names,
/// or the number of members. No name without an escape, if it has been looked up so.
[[gnu::noinline]] constexpr std::size_t read_any_key(Reader& reader, const char*& p,
                                                     const NameTable& names,
                                                     bool looked_up) noexcept {
  if (reader.peek(p) != '"') {
    p = reader.unexpected(p);
    return names.size();
  }
  Text key;
  p = reader.skip_token(read_text(reader, p, key), ':');
  return looked_up && !key.is_escaped() ? names.size() : find_name(key, names);
}

/// The same, by a look at the key alone if it is spelled as an encoder does. Keys up to `last` may
/// be compared with names.
[[gnu::always_inline]] constexpr std::size_t read_key(Reader& reader, const char*& p,
                                                      const char* last, const NameTable& names,
                                                      std::size_t expected) noexcept {
  if (p > last) return read_any_key(reader, p, names, false);
  const std::size_t index = names.key(expected).stands_at(p) ? expected : names.find_quoted(p);
  if (index == names.size()) return read_any_key(reader, p, names, true);
  const char* const after = p + names.key(index).size + 2;
  if (*after != ':') return read_any_key(reader, p, names, false);
  p = after + 1;
  if (to_byte(*p) <= ' ') p = reader.skip_blanks(p);
  return index;
}

/// Moves p from behind a value, or from the brace before the first, to the next key; false when no
/// comma follows.
[[gnu::always_inline]] constexpr bool find_next_key(const Reader& reader, const char*& p,
                                                    const char* last, bool is_first) noexcept {
  if (p < last && p[1] == '"' && (is_first || *p == ',')) {
    ++p;
    return true;
  }
  p = reader.skip_blanks(is_first ? p + 1 : p);
  if (is_first) return reader.peek(p) != '}';
  if (reader.peek(p) != ',') return false;
  p = reader.skip_blanks(p + 1);
  return true;
}

/// Reads the object at p, which must be its brace.
[[gnu::noinline]] constexpr const char* read_object(Reader& reader, const char* p,
                                                    const AnyObject& object,
                                                    const ObjectInfo& info) noexcept {
  const char* const end = reader.end();
  const char* const last =
      reads_names && at_run_time() && distance(p, end) > Key::readable ? end - Key::readable : p;
  std::uint32_t seen = 0;   // spelled in the document
  std::uint32_t nulls = 0;  // and null
  std::size_t unknown = 0;  // members
  std::size_t expected = 0;
  for (bool is_first = true; find_next_key(reader, p, last, is_first); is_first = false) {
    const char* const key = p;
    const std::size_t index = read_key(reader, p, last, info.names, expected);
    if (p == end) return reader.unexpected(p);
    if (index == info.names.size()) {
      p = reader.skip_value(p);
      ++unknown;
      continue;
    }
    expected = index + 1;
    const std::uint32_t bit = std::uint32_t{1} << index;
    reader.trail().set_member(index);
    if ((seen & bit) != 0) {
      p = reader.fail(Errc::duplicate_member, key);
    } else if (*p == 'n') {
      nulls |= bit;
      p = reader.skip_literal(p, "null");
    } else {
      p = info.read_member(reader, p, object, index);
    }
    seen |= bit;
    if (p == end) {
      reader.name_member();
      return reader.unexpected(p);
    }
  }
  if (reader.peek(p) != '}') return reader.unexpected(p);
  report_missing(reader, info, seen, nulls, unknown, p);
  return p + 1;
}

template <class M, class T>
[[gnu::always_inline]] constexpr void write_member(Writer& writer, const T& object,
                                                   std::size_t index) noexcept {
  const auto& value = object.*M::pointer;
  if (!value.has_value()) return;
  Wire<typename M::value_type, typename M::rule>::write(writer, Shape<T>::body::lookup.key(index),
                                                        index, value);
}
/// Writes an object: the members that are present.
template <class T, class... M>
constexpr void write_object(Writer& writer, const T& object, Members<M...>) noexcept {
  writer.begin('{');
  std::size_t index = 0;
  (write_member<M>(writer, object, index++), ...);
  writer.end('}');
}

template <class M, class T>
[[gnu::always_inline]] constexpr void validate_member(const T& object, Validator& validator,
                                                      std::size_t index) noexcept {
  const auto& value = object.*M::pointer;
  validator.trail().set_member(index);
  if (value.has_value())
    Wire<typename M::value_type, typename M::rule>::validate(value, validator);
  else if (M::is_required)
    validator.add(Errc::missing_required);
}
template <class T, class... M>
[[gnu::noinline]] constexpr void validate_members(const T& object, Validator& validator,
                                                  Members<M...>) noexcept {
  std::size_t index = 0;
  (validate_member<M>(object, validator, index++), ...);
}

template <class M, class T, class F>
constexpr void each_view_of_member(T& object, F& f) noexcept {
  using Kind = Wire<typename M::value_type, typename M::rule>;
  if constexpr (requires { Kind::each_view(object.*M::pointer, f); })
    Kind::each_view(object.*M::pointer, f);
}
/// Calls f(data, size) for the bytes that each member views; unless the object is constant, `data`
/// is a reference through which f may move them.
template <class T, class F, class... M>
constexpr void each_view_of(T& object, F& f, Members<M...>) noexcept {
  (each_view_of_member<M>(object, f), ...);
}

/// An optional structure.
template <HasBody T>
struct Wire<std::optional<T>> {
  using Value = std::optional<T>;
  using Table = typename Shape<T>::body;

  static constexpr const char* read(Reader& reader, const char* p, Value& out) noexcept {
    if (reader.peek(p) != '{') return reader.wrong_type(p);
    const Trail here = reader.trail();
    reader.trail() = here.inside();
    p = read_object(reader, p, ObjectRef<T>{out.emplace()}, object_info<T>);
    reader.trail() = here;
    return p;
  }
  static constexpr void write(Writer& writer, const Key& key, std::size_t index,
                              const Value& value) noexcept {
    writer.put_key(key, index);
    const Trail here = writer.trail();
    writer.trail() = here.inside();
    write_object(writer, *value, Table{});
    writer.trail() = here;
  }
  static constexpr void validate(const Value& value, Validator& validator) noexcept {
    const Trail here = validator.trail();
    validator.trail() = here.inside();
    validate_members(*value, validator, Table{});
    validator.trail() = here;
  }
  static constexpr void each_view(auto& value, auto& f) noexcept {
    if (value) each_view_of(*value, f, Table{});
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_STRUCTURE_HPP
