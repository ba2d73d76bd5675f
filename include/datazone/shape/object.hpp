// SPDX-License-Identifier: MIT
// Objects: one function reads every one, whatever its class, by the table of its members.
#ifndef DATAZONE_SHAPE_OBJECT_HPP
#define DATAZONE_SHAPE_OBJECT_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/json/name_table.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/trail.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
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

/// Reads the value at p, which is not the end, into one member; returns the place after it.
using ReadMember = const char* (*)(Reader&, const char* p, const AnyObject&) noexcept;

/// What reading an object needs of its table.
struct ObjectInfo {
  NameTable names;
  std::uint32_t required;     // a bit a member
  const ReadMember* readers;  // one a member
};

template <class T, class M>
constexpr const char* read_member_of(Reader& reader, const char* p, const AnyObject& any) noexcept {
  return Wire<typename M::value_type, typename M::rule>::read(
      reader, p, static_cast<const ObjectRef<T>&>(any).object.*M::pointer);
}

template <class T, class Table>
struct MemberReaders;
template <class T, class... M>
struct MemberReaders<T, Members<M...>> {
  // One more than there are, for the tables without members.
  static constexpr ReadMember table[sizeof...(M) + 1]{&read_member_of<T, M>...};
};

template <class Table>
inline constexpr NameTable table_names = Table::lookup.table();
template <class T, class Table = typename Shape<T>::body>
inline constexpr ObjectInfo object_info{Table::lookup.table(), required_bits(Table{}),
                                        MemberReaders<T, Table>::table};

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

/// A member of the shape that has been found in a document, or none.
struct FoundMember {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t index;
  const char* value;  // where it begins; of none, where the object should end
};

/// Reads the key at p in any form: the index of the member that it names, or the number of members;
/// p moves on to the value. Keys behind a byte before `last` may be compared with names.
[[gnu::always_inline]] constexpr std::size_t read_any_key(Reader& reader, const char*& p,
                                                          const char* last,
                                                          const NameTable& names) noexcept {
  const char* const key = p;
  if (reader.peek(key) != '"') {
    p = reader.unexpected(key);
    return names.size();
  }
  const bool looks_up = key - 1 < last;
  if (looks_up) {
    const std::size_t index = names.find_key(key - 1, reader.end());
    if (index != names.size()) {
      p = reader.skip_blanks(key - 1 + names.length(index));
      return index;
    }
    // Sixteen bytes show most keys whole: without an escape, and with its colon, it is no member's.
    const unsigned ordinary = reads_names ? is_ordinary(Vector::load(key)).mask() | 1U : 0xFFFFU;
    if (ordinary != 0xFFFFU)
      if (const char* const quote = key + lowest_bit(ordinary ^ 0xFFFFU);
          *quote == '"' && reader.peek(quote + 1) == ':') {
        p = reader.skip_blanks(quote + 2);
        return names.size();
      }
  }
  Text text;
  p = read_text(reader, key, text);
  const bool is_unknown = looks_up && reader.peek(p) == ':' && !text.is_escaped();
  p = reader.skip_token(p, ':');
  return is_unknown ? names.size() : find_name(text, names);
}

/// Finds the next member of the shape from behind a value, or from the brace before the first, in
/// any form; skips and counts others on the way. p moves to the byte before its key.
[[gnu::noinline]] constexpr FoundMember find_member(Reader& reader, const char*& p,
                                                    const char* last, bool is_first,
                                                    const NameTable& names,
                                                    std::size_t& unknown) noexcept {
  for (;; is_first = false) {
    const char* at = reader.skip_blanks(is_first ? p + 1 : p);
    if (is_first ? reader.peek(at) == '}' : reader.peek(at) != ',') return {FoundMember::none, at};
    if (!is_first) at = reader.skip_blanks(at + 1);
    p = at - 1;
    const std::size_t index = read_any_key(reader, at, last, names);
    if (at == reader.end()) return {FoundMember::none, at};
    if (index != names.size()) return {index, at};
    ++unknown;
    p = reader.skip_value(at);
  }
}

/// Reads the object at p, which must be its brace.
[[gnu::noinline]] constexpr const char* read_object(Reader& reader, const char* p,
                                                    const AnyObject& object,
                                                    const ObjectInfo& info) noexcept {
  const char* const end = reader.end();
  // A key before it may be compared with names: the bytes that this reads are there, and one more.
  const char* const last = reads_names && at_run_time() && distance(p, end) > Name::readable
                               ? end - Name::readable
                               : reader.first();
  const NameTable& names = info.names;
  std::uint32_t seen = 0;   // spelled in the document
  std::uint32_t nulls = 0;  // and null
  std::size_t unknown = 0;  // members
  std::size_t index = 0;    // of the member that is expected, then read
  for (std::uint32_t live = ~1U;;
       live = ~0U) {  // no comma stands before the first key, a brace does
    const char* value = p;
    bool found = p < last && names.stands_at(index, p, end, live);
    if (!found && p < last && p[1] == '"') {
      index = names.first_at<NameKind::key>(p);
      while (index != names.size() && !(found = names.stands_at(index, p, end, live)))
        index = names.next(index);
    }
    if (found) {
      value += names.length(index);
      if (to_byte(*value) <= ' ') {
        value = reader.skip_blanks(value);
        if (value == end) return reader.unexpected(value);
      }
    } else {
      if (*p == '}') break;
      const char* before = p;  // p itself stays in a register
      const FoundMember member = find_member(reader, before, last, live != ~0U, names, unknown);
      value = member.value;
      index = member.index;
      p = before;
      if (index == FoundMember::none) {
        p = value;
        if (reader.peek(p) != '}') return reader.unexpected(p);
        break;
      }
    }
    reader.trail().set_member(index);
    const std::uint32_t bit = std::uint32_t{1} << index;
    if ((seen & bit) != 0) {
      p = reader.fail(Errc::duplicate_member, p + 1);
    } else {
      seen |= bit;
      if (*value != 'n') {
        p = info.readers[index](reader, value, object);
      } else {
        nulls |= bit;
        p = reader.skip_literal(value, "null");
      }
    }
    if (p == end) {
      reader.name_member();
      return reader.unexpected(p);
    }
    ++index;
  }
  report_missing(reader, info, seen, nulls, unknown, p);
  return p + 1;
}

/// Reads the object that is a member's value.
[[gnu::noinline]] constexpr const char* read_nested(Reader& reader, const char* p,
                                                    const AnyObject& object,
                                                    const ObjectInfo& info) noexcept {
  if (*p != '{') return reader.wrong_type(p);
  Trail& trail = reader.trail();  // its parts are kept, for frames to be small
  const PathTable* const table = trail.table;
  const std::uint32_t member = trail.member;
  const bool is_root = trail.is_root;
  trail.table = table->nested[member];
  trail.is_root = false;
  p = read_object(reader, p, object, info);
  trail.table = table;
  trail.member = member;
  trail.is_root = is_root;
  return p;
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_OBJECT_HPP
