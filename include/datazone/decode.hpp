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

#include "datazone/detail/object.hpp"
#include "datazone/detail/reader.hpp"
#include "datazone/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

[[gnu::always_inline]] constexpr const char* read_text(Reader& reader, const char* p,
                                                       Text& out) noexcept {
  if (reader.peek(p) != '"') return reader.wrong_type(p);
  const Reader::String string = reader.read_string(p);
  if (reader.failed()) return reader.end();
  out = TextAccess::make(string.begin, string.end, string.saved);
  return reader.after(string);
}

/// Epoch seconds in plain decimal, cut towards minus infinity to nanoseconds.
constexpr std::optional<Timestamp> epoch_seconds(const Number& number) noexcept {
  if (number.has_exponent || distance(number.integer, number.point) > 12) return std::nullopt;
  std::int64_t seconds = value_of_digits(number.integer, number.point, 1'000'000'000'000);
  std::int64_t nanoseconds = 0;
  bool has_more = false;  // digits after the ninth
  std::int64_t unit = 100'000'000;
  for (const char* p = number.fraction; p != number.mantissa_end; ++p, unit /= 10) {
    nanoseconds += (*p - '0') * unit;
    has_more = has_more || (unit == 0 && *p != '0');
  }
  if (number.negative) {
    seconds = -seconds;
    nanoseconds = -nanoseconds - (has_more ? 1 : 0);
    if (nanoseconds < 0) {
      nanoseconds += 1'000'000'000;
      --seconds;
    }
  }
  const Timestamp result{seconds, static_cast<std::uint32_t>(nanoseconds)};
  if (!result.is_valid()) return std::nullopt;
  return result;
}

constexpr const char* read_timestamp(Reader& reader, const char* p, std::optional<Timestamp>& out,
                                     std::string_view path) noexcept {
  if (has_usual_form && !std::is_constant_evaluated() && distance(p, reader.end()) > 21 &&
      *p == '"') {  // without a look at where the string ends
    Timestamp usual;
    const char* const quote = read_usual_form(p + 1, reader.end(), usual);
    if (quote != p + 1 && reader.peek(quote) == '"') {
      out = usual;
      return quote + 1;
    }
  }
  const char* after = p;
  const bool is_number = reader.peek(p) == '-' || is_digit(reader.peek(p));
  if (is_number) {
    const Number number = reader.read_number(p);
    if (reader.failed()) return reader.end();
    after = number.end;
    out = epoch_seconds(number);
  } else {
    Text text;
    after = read_text(reader, p, text);
    if (reader.failed()) return after;
    out = DateTimeReader{TextAccess::bytes(text)}.read();
  }
  if (is_number || !out) reader.add_issue(Errc::invalid_timestamp, p, path);
  return after;
}

constexpr const char* read_integer(Reader& reader, const char* p, std::optional<std::int32_t>& out,
                                   std::string_view path) noexcept {
  if (const char c = reader.peek(p); c != '-' && !is_digit(c)) return reader.wrong_type(p);
  const Number number = reader.read_number(p);
  if (reader.failed()) return reader.end();
  const Int32 integer = to_int32(number);
  if (integer.error != Errc::ok) return reader.fail(integer.error, p);
  out = integer.value;
  if (!number.is_plain_integer()) reader.add_issue(Errc::noncanonical_integer, p, path);
  return number.end;
}

constexpr const char* read_object(Reader& reader, const char* p, Object object,
                                  const ObjectInfo& info, const std::string_view* paths) noexcept;

[[gnu::always_inline]] constexpr const char* read_member(Reader& reader, const char* p, Place place,
                                                         const MemberInfo& member,
                                                         std::string_view path) noexcept {
  switch (member.kind) {
    case Kind::lenient_text:
      if (reader.peek(p) != '"') return reader.skip_value(p);
      [[fallthrough]];
    case Kind::text: {
      const char* const after = read_text(reader, p, *place.text);
      if (member.has_pattern && !reader.failed() && !matches_decoded(*place.text, member.matches))
        reader.add_issue(Errc::pattern_mismatch, p, path);
      return after;
    }
    case Kind::open: {
      Text text;
      const char* const after = read_text(reader, p, text);
      if (reader.failed()) return after;
      place.open->assign(text, *member.spellings);
      if (!place.open->is_known()) reader.add_issue(Errc::unknown_enum_value, p, path);
      return after;
    }
    case Kind::timestamp: return read_timestamp(reader, p, *place.timestamp, path);
    case Kind::integer: return read_integer(reader, p, *place.integer, path);
    case Kind::label:
    case Kind::object: break;
  }
  if (reader.peek(p) != '{') return reader.wrong_type(p);
  return read_object(reader, p, place.object, *member.nested, member.paths);
}

/// Adds an issue for each required member whose bit is not set.
constexpr void report_missing(Reader& reader, std::uint32_t answered, const char* at,
                              const ObjectInfo& info, const std::string_view* paths) noexcept {
  std::uint32_t missing = info.required & ~answered;
  for (; missing != 0; missing &= missing - 1)
    reader.add_issue(Errc::missing_required, at, paths[std::countr_zero(missing)]);
}

/// Reads the key at p, which moves on to the member's value; the index of the member that it
/// names, or the number of members. Documents keep an order, so `expected` is tried first.
[[gnu::always_inline]] constexpr std::size_t read_key(Reader& reader, const char*& p,
                                                      const NameTable& names,
                                                      std::size_t expected) noexcept {
  if (reader.peek(p) != '"') {
    p = reader.unexpected(p);
    return names.size();
  }
  std::size_t index = expected;
  if (const std::string_view name = names[expected]; distance(p, reader.end()) > name.size() + 1 &&
                                                     p[name.size() + 1] == '"' &&
                                                     equal_short(p + 1, name.data(), name.size())) {
    p += name.size() + 2;
  } else {
    const Reader::String key = reader.read_string(p);
    p = reader.after(key);
    index = key.saved == 0 ? names.find({key.begin, distance(key.begin, key.end)})
                           : find_name(TextAccess::make(key.begin, key.end, key.saved), names);
  }
  p = reader.skip_token(p, ':');
  return index;
}

/// Reads the object at p, which must be its brace. `paths` are the wire paths of its members.
constexpr const char* read_object(Reader& reader, const char* p, Object object,
                                  const ObjectInfo& info, const std::string_view* paths) noexcept {
  std::uint32_t seen = 0;      // spelled in the document
  std::uint32_t answered = 0;  // has a value, or an issue that says why not
  const std::size_t size = info.names.size();
  std::size_t expected = 0;
  p = reader.skip_blanks(p + 1);
  for (bool more = reader.peek(p) != '}'; more;) {
    const char* const key = p;
    const std::size_t index = read_key(reader, p, info.names, expected);
    if (p == reader.end()) return reader.unexpected(p);
    if (index == size) {
      p = reader.skip_value(p);
    } else {
      expected = index + 1 == size ? 0 : index + 1;
      const std::uint32_t bit = std::uint32_t{1} << index;
      if ((seen & bit) != 0) {
        p = reader.fail(Errc::duplicate_member, key);
      } else if (seen |= bit; *p == 'n') {
        p = reader.skip_literal(p, "null");
      } else {
        answered |= bit;
        p = read_member(reader, p, info.member_at(object, index, Access::create).place,
                        info.members[index], paths[index]);
      }
      if (p == reader.end()) reader.name_member(paths[index]);
    }
    p = reader.skip_blanks(p);
    more = reader.peek(p) == ',';
    if (more)
      p = reader.skip_blanks(p + 1);
    else if (reader.peek(p) != '}')
      return reader.unexpected(p);
  }
  report_missing(reader, answered, p, info, paths);
  return p + 1;
}

constexpr void read_document(std::string_view json, Object object, const ObjectInfo& info,
                             const std::string_view* paths, Error& error, Issues& issues) noexcept {
  Reader reader{json, error, issues};
  const char* p = reader.first();
  if (json.empty()) return report_missing(reader, 0, p, info, paths);
  if (starts_with(json, "\xEF\xBB\xBF")) {
    reader.fail(Errc::byte_order_mark, p);
    return;
  }
  p = reader.skip_blanks(p);
  p = reader.peek(p) == '{' ? read_object(reader, p, object, info, paths) : reader.wrong_type(p);
  if (!reader.failed()) reader.finish(p);
}

template <class T>
constexpr void read_document(std::string_view json, T& value, Error& error,
                             Issues& issues) noexcept {
  read_document(json, object_of(value), ObjectTable<T>::info, ObjectTable<T>::paths, error, issues);
}

/// Makes every member absent.
constexpr void clear(Object object, const ObjectInfo& info) noexcept {
  for (std::size_t i = 0; i < info.names.size(); ++i) {
    const Place place = info.member_at(object, i, Access::clear).place;
    switch (info.members[i].kind) {
      case Kind::lenient_text:
      case Kind::text: *place.text = {}; break;
      case Kind::open: *place.open = {}; break;
      case Kind::timestamp: place.timestamp->reset(); break;
      case Kind::integer: place.integer->reset(); break;
      case Kind::label: *place.label = {}; break;
      case Kind::object: break;  // has been cleared by who knows its type
    }
  }
}

/// In strict mode the first issue is the error; an error leaves no value.
template <class T>
constexpr void settle(Decoded<T>& result, Mode mode) noexcept {
  if (mode == Mode::strict && result && !result.issues.empty()) result.error = result.issues[0];
  if (result) return;
  if (std::is_constant_evaluated()) {  // clang 14 copies no optional that was reset
    result.value = T{};
    return;
  }
  if constexpr (HasLabels<T>) clear(object_of(result.value), LabelTable<T>::info);
  if constexpr (HasBody<T>) clear(object_of(result.value), ObjectTable<T>::info);
}

}  // namespace detail

/// Reads a `T` from a JSON document (RFC 8259), all of which is validated. Zero bytes are read as
/// `{}`. Requires nothing of the bytes: no padding, no terminator. The texts of the result view
/// them, so they must outlive it.
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

/// A temporary that owns its bytes would leave dangling texts: bind it to a name first.
template <class T, class Bytes>
  requires(std::convertible_to<Bytes, std::string_view> && !detail::Borrowed<Bytes>)
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) = delete;

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DECODE_HPP
