// SPDX-License-Identifier: MIT
// Structures: one function reads every object, whatever its class; folds over the table write one,
// judge it, and visit what it views.
#ifndef DATAZONE_SHAPE_STRUCTURE_HPP
#define DATAZONE_SHAPE_STRUCTURE_HPP

#include <bit>
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
inline namespace v0_1_0 {
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

/// Adds an issue for each required member whose bit is not set. When that is more than one, an issue
/// comes before them if the document looks like one of another shape: it has no member of this one,
/// or hardly any that is required and mostly others.
constexpr void report_missing(Reader& reader, const ObjectInfo& info, std::uint32_t seen,
                              std::uint32_t nulls, std::size_t unknown, const char* at) noexcept {
  std::uint32_t missing = info.required & (~seen | nulls);
  if (missing == 0) return;
  const unsigned absent = count_bits(missing);
  if (reader.is_at_root() && absent > 1 &&
      (seen == 0 || (absent > count_bits(info.required & seen) && unknown > count_bits(seen))))
    reader.add_issue_of_all(Errc::another_shape, at);
  for (; missing != 0; missing &= missing - 1) {
    reader.trail().member = static_cast<std::size_t>(std::countr_zero(missing));
    reader.add_issue(Errc::missing_required, at);
  }
}

/// Reads any key at p, which moves on to the member's value; the index of the member that it names,
/// or the number of members. A key that was looked up as it stands may only be one that is escaped.
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

/// The same, for a key that is probably the expected one, and is compared without a look at where it
/// ends.
[[gnu::always_inline]] constexpr std::size_t read_key(Reader& reader, const char*& p,
                                                      const NameTable& names,
                                                      std::size_t expected) noexcept {
  bool looked_up = false;
  if (finds_quoted && at_run_time() && distance(p, reader.end()) >= Key::readable) {
    const std::size_t index = names.key(expected).stands_at(p) ? expected : names.find_quoted(p);
    looked_up = index == names.size();
    if (!looked_up) {
      const char* const after = p + names.key(index).size + 2;
      if (*after == ':') {
        p = reader.skip_blanks(after + 1);
        return index;
      }
    }
  }
  return read_any_key(reader, p, names, looked_up);
}

/// Reads the object at p, which must be its brace.
[[gnu::noinline]] constexpr const char* read_object(Reader& reader, const char* p,
                                                    const AnyObject& object,
                                                    const ObjectInfo& info) noexcept {
  std::uint32_t seen = 0;   // spelled in the document
  std::uint32_t nulls = 0;  // and null
  const char* const end = reader.end();
  std::size_t unknown = 0;   // members
  std::size_t expected = 0;  // documents keep an order
  p = reader.skip_blanks(p + 1);
  for (bool more = reader.peek(p) != '}'; more;) {
    const char* const key = p;
    const std::size_t index = read_key(reader, p, info.names, expected);
    if (p == end) return reader.unexpected(p);
    if (index == info.names.size()) {
      p = reader.skip_value(p);
      ++unknown;
    } else {
      expected = index + 1;
      const std::uint32_t bit = std::uint32_t{1} << index;
      reader.trail().member = index;
      if ((seen & bit) != 0) {
        p = reader.fail(Errc::duplicate_member, key);
      } else if (*p == 'n') {
        nulls |= bit;
        p = reader.skip_literal(p, "null");
      } else {
        p = info.read_member(reader, p, object, index);
      }
      seen |= bit;
      if (p == end) reader.name_member();
    }
    if (p == end) return reader.unexpected(p);
    if (to_byte(*p) <= ' ') p = reader.skip_blanks(p);
    more = reader.peek(p) == ',';
    if (more) p = reader.skip_blanks(p + 1);
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
  validator.trail().member = index;
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
template <HasBody T, class Rule>
struct Wire<std::optional<T>, Rule> {
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
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_STRUCTURE_HPP
