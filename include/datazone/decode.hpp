// SPDX-License-Identifier: MIT
// decode<T>(json): one pass, no allocation; the texts of the result view the document.
#ifndef DATAZONE_DECODE_HPP
#define DATAZONE_DECODE_HPP

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "datazone/shape/object.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/wire/values.hpp"
#include "datazone/shape/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// Reads the member at an index of an object's table, given where its key stands. What comes next
/// so depends on a jump, which a processor foresees, and not on the size that a look-up finds.
using ReadMember = const char*(Reader&, const char*, Object, std::size_t) noexcept;

/// Adds an issue for each required member whose bit is not set.
constexpr void report_missing(Reader& reader, std::uint32_t answered, const char* at,
                              const ObjectInfo& info) noexcept {
  for (std::uint32_t missing = info.required & ~answered; missing != 0; missing &= missing - 1) {
    reader.set_member(static_cast<std::size_t>(std::countr_zero(missing)));
    reader.add_issue(Errc::missing_required, at);
  }
}

/// Reads the key at p, which moves on to the member's value; the index of the member that it
/// names, or the number of members. `is_new` tells that it is no name that is spelled plainly.
[[gnu::noinline]] constexpr std::size_t read_key(Reader& reader, const char*& p,
                                                 const NameTable& names, bool is_new) noexcept {
  if (reader.peek(p) != '"') {
    p = reader.unexpected(p);
    return names.size();
  }
  Text key;
  p = reader.skip_token(read_text(reader, p, key), ':');
  return is_new && !key.is_escaped() ? names.size() : find_name(key, names);
}

/// Reads the object at p, which must be its brace.
[[gnu::noinline]] constexpr const char* read_object(Reader& reader, const char* p, Object object,
                                                    const ObjectInfo& info,
                                                    ReadMember* read_member) noexcept {
  std::uint32_t seen = 0;   // spelled in the document
  std::uint32_t nulls = 0;  // and null
  const NameTable& names = info.names;
  const char* const end = reader.end();
  std::size_t expected = 0;  // documents keep an order
  p = reader.skip_blanks(p + 1);
  if (reader.peek(p) != '}') {
    for (;;) {
      const char* const key = p;
      const char* from = p;
      std::size_t index = names.size();
      bool is_new = false;
      if (finds_quoted && !std::is_constant_evaluated() && distance(p, end) >= 36) {
        index = names.key(expected).stands_at(p) ? expected : names.find_quoted(p);
        is_new = index == names.size();
      }
      if (index != names.size() && p[names.key(index).size + 2] == ':') {
        p = reader.skip_blanks(p + names.key(index).size + 3);
      } else {
        index = read_key(reader, p, names, is_new);
        // A key may be spelled in more bytes than an encoder writes, not in less.
        if (index != names.size()) from = p - (names.key(index).size + 3);
      }
      if (p == end) return reader.unexpected(p);
      if (index == names.size()) {
        p = reader.skip_value(p);
      } else {
        expected = index + 1;
        const std::uint32_t bit = std::uint32_t{1} << index;
        reader.set_member(index);
        if ((seen & bit) != 0) {
          p = reader.fail(Errc::duplicate_member, key);
        } else if (*p == 'n') {
          nulls |= bit;
          p = reader.skip_literal(p, "null");
        } else {
          p = read_member(reader, from, object, index);
        }
        seen |= bit;
        if (p == end) reader.name_member(index);
      }
      if (p == end) return reader.unexpected(p);
      if (to_byte(*p) <= ' ') p = reader.skip_blanks(p);
      if (reader.peek(p) != ',') break;
      p = reader.skip_blanks(p + 1);
    }
    if (reader.peek(p) != '}') return reader.unexpected(p);
  }
  report_missing(reader, seen & ~nulls, p, info);
  return p + 1;
}

[[gnu::noinline]] constexpr const char* read_nested(Reader& reader, const char* p, Object object,
                                                    const ObjectInfo& info, ReadMember* read_member,
                                                    const std::string_view* paths) noexcept {
  if (reader.peek(p) != '{') return reader.wrong_type(p);
  const std::string_view* const before = reader.set_paths(paths);
  p = read_object(reader, p, object, info, read_member);
  reader.set_paths(before);
  return p;
}

template <class T, class List>
constexpr const char* read_member_of(Reader& reader, const char* p, Object object,
                                     std::size_t index) noexcept;

template <class M, class T>
constexpr const char* read_value(Reader& reader, const char* p, T& value) noexcept {
  using Value = typename M::value_type;
  using Pattern = typename M::pattern;
  Value& out = value.*M::pointer;
  p = reader.skip_blanks(p + M::name.size() + 3);
  if constexpr (std::same_as<Value, std::optional<Timestamp>>) {
    return read_timestamp(reader, p, out);
  } else if constexpr (std::same_as<Value, std::optional<std::int32_t>>) {
    return read_integer(reader, p, out);
  } else if constexpr (std::same_as<Pattern, Lenient>) {
    return read_lenient_text(reader, p, out);
  } else if constexpr (std::same_as<Pattern, Anything> && std::same_as<Value, Text>) {
    return read_text(reader, p, out);
  } else if constexpr (std::same_as<Value, Text>) {
    return read_identifier<pattern_of<Pattern>>(reader, p, out);
  } else if constexpr (Nested<Value>) {
    using Inner = typename NestedShape<Value>::type;
    using List = typename Shape<Inner>::body;
    return read_nested(reader, p, Object{&out.emplace()}, ObjectTable<Inner>::info,
                       &read_member_of<Inner, List>, JoinedPaths<M, List>::paths.data());
  } else {
    return read_open(reader, p, OpenAccess::value(out), spellings<typename Value::enum_type>);
  }
}

/// The member at `index`, which is Index or above. Compilers make one jump of it.
template <std::size_t Index = 0, class T, class First, class... Rest>
[[gnu::always_inline]] constexpr const char* read_at(Reader& reader, const char* p, T& value,
                                                     std::size_t index,
                                                     Members<First, Rest...>) noexcept {
  if constexpr (sizeof...(Rest) != 0)
    if (index != Index) return read_at<Index + 1>(reader, p, value, index, Members<Rest...>{});
  return read_value<First>(reader, p, value);
}

template <class T>
constexpr const char* read_at(Reader&, const char* p, T&, std::size_t, Members<>) noexcept {
  return p;  // never called
}

template <class T, class List>
constexpr const char* read_member_of(Reader& reader, const char* p, Object object,
                                     std::size_t index) noexcept {
  return read_at(reader, p, *object.template get<T>(), index, List{});
}

constexpr void read_document(std::string_view json, Object object, const ObjectInfo& info,
                             ReadMember* read_member, const std::string_view* paths, Error& error,
                             Issues& issues) noexcept {
  Reader reader{json, error, issues};
  const char* p = reader.first();
  reader.set_paths(paths);
  if (json.empty()) return report_missing(reader, 0, p, info);
  if (starts_with(json, "\xEF\xBB\xBF")) {
    reader.fail(Errc::byte_order_mark, p);
    return;
  }
  p = reader.skip_blanks(p);
  p = reader.peek(p) == '{' ? read_object(reader, p, object, info, read_member)
                            : reader.wrong_type(p);
  if (!reader.failed()) reader.finish(p);
}

template <class T>
constexpr void read_document(std::string_view json, T& value, Error& error,
                             Issues& issues) noexcept {
  read_document(json, object_of(value), ObjectTable<T>::info,
                &read_member_of<T, typename Shape<T>::body>, ObjectTable<T>::paths, error, issues);
}

/// In strict mode the first issue is the error; an error leaves no value.
template <class T>
constexpr void settle(Decoded<T>& result, Mode mode) noexcept {
  if (mode == Mode::strict && result && !result.issues.empty()) result.error = result.issues[0];
  if (!result) result.value = T{};
}

}  // namespace detail

/// Reads a `T`, a response or one of the nested shapes, from a JSON document (RFC 8259), all of
/// which is validated. Zero bytes are read as `{}`. Requires nothing of the bytes: no padding, no
/// terminator. The texts of the result view them, so they must outlive it. Errors and issues are
/// those of Errc up to noncanonical_integer, each with its example there. Malformed JSON is an
/// error even after an issue; else the first in the document wins. Linear in the bytes, without
/// recursion.
template <class T>
  requires detail::HasBody<T>
constexpr Decoded<T> decode(std::string_view json, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result;
  detail::read_document(json, result.value, result.error, result.issues);
  detail::settle(result, mode);
  return result;
}

/// The same for any contiguous lvalue or borrowed range of one-byte elements; not constexpr.
template <class T, detail::InputBytes Bytes>
  requires detail::HasBody<T>
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) noexcept {
  return decode<T>(detail::as_chars(bytes), mode);
}

/// An array to write into has no known end: name one, as in std::string_view{buffer, size}.
template <class T, std::size_t N>
Decoded<T> decode(char (&buffer)[N], Mode mode = Mode::tolerant) = delete;
/// The terminator of a u8 literal would count: std::u8string_view leaves it out.
template <class T, std::size_t N>
  requires(!std::same_as<detail::Char8, char>)
Decoded<T> decode(const detail::Char8 (&literal)[N], Mode mode = Mode::tolerant) = delete;

/// A temporary that owns its bytes would leave dangling texts: bind it to a name first.
template <class T, class Bytes>
  requires(std::convertible_to<Bytes, std::string_view> && !detail::Borrowed<Bytes>)
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) = delete;

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DECODE_HPP
