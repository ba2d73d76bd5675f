// SPDX-License-Identifier: MIT
// decode<T>(json): one pass, no allocation; the texts of the result view the document.
#ifndef DATAZONE_DECODE_HPP
#define DATAZONE_DECODE_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "datazone/detail/reader.hpp"
#include "datazone/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// A text that may be of another type and then counts as absent: the members of an error's body.
struct Lenient {};

template <class T>
constexpr const char* read_object(Reader& reader, const char* p, T& out,
                                  const std::string_view* paths) noexcept;

constexpr const char* read_text(Reader& reader, const char* p, Text& out) noexcept {
  if (reader.peek(p) != '"') return reader.wrong_type(p);
  const Reader::String string = reader.read_string(p);
  if (reader.failed()) return reader.end();
  out = TextAccess::make(string.begin, string.end, string.saved);
  return reader.after(string);
}

/// Does the decoded text match the pattern of the identifier?
template <class Pattern>
constexpr bool follows_pattern(const Text& text) noexcept {
  if constexpr (std::same_as<Pattern, Anything> || std::same_as<Pattern, Lenient>) {
    return true;
  } else {
    return Pattern::parse(text).has_value();
  }
}

template <class M>
constexpr const char* read_value(Reader& reader, const char* p, Text& out,
                                 std::string_view path) noexcept {
  if constexpr (std::same_as<typename M::pattern, Lenient>)
    if (reader.peek(p) != '"') return reader.skip_value(p);
  const char* const after = read_text(reader, p, out);
  if (!reader.failed() && !follows_pattern<typename M::pattern>(out))
    reader.add_issue(Errc::pattern_mismatch, p, path);
  return after;
}

template <class M, class E>
constexpr const char* read_value(Reader& reader, const char* p, Open<E>& out,
                                 std::string_view path) noexcept {
  Text text;
  const char* const after = read_text(reader, p, text);
  if (reader.failed()) return after;
  out = text;
  if (!out.known()) reader.add_issue(Errc::unknown_enum_value, p, path);
  return after;
}

/// Epoch seconds in plain decimal, cut towards minus infinity to nanoseconds.
constexpr std::optional<Timestamp> epoch_seconds(const Number& number) noexcept {
  if (number.has_exponent || distance(number.integer, number.point) > 12) return std::nullopt;
  std::int64_t seconds = 0;
  for (const char* p = number.integer; p != number.point; ++p) seconds = seconds * 10 + (*p - '0');
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

template <class M>
constexpr const char* read_value(Reader& reader, const char* p, std::optional<Timestamp>& out,
                                 std::string_view path) noexcept {
  const char* after = p;
  if (const char c = reader.peek(p); c == '-' || is_digit(c)) {
    const Number number = reader.read_number(p);
    if (reader.failed()) return reader.end();
    after = number.end;
    out = epoch_seconds(number);
    reader.add_issue(Errc::invalid_timestamp, p, path);
    return after;
  }
  Text text;
  after = read_text(reader, p, text);
  if (reader.failed()) return after;
  out = text.is_escaped() ? DateTimeReader{TextAccess::bytes(text)}.read()
                          : Timestamp::parse(text.raw());
  if (!out) reader.add_issue(Errc::invalid_timestamp, p, path);
  return after;
}

template <class M>
constexpr const char* read_value(Reader& reader, const char* p, std::optional<std::int32_t>& out,
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

template <class M, HasBody T>
constexpr const char* read_value(Reader& reader, const char* p, std::optional<T>& out,
                                 std::string_view) noexcept {
  if (reader.peek(p) != '{') return reader.wrong_type(p);
  return read_object(reader, p, out.emplace(), JoinedPaths<M, typename Shape<T>::body>::paths.data());
}

/// Which member a key names, or the number of members. `p` is its opening quote and moves on.
template <class T>
constexpr std::size_t read_key(Reader& reader, const char*& p) noexcept {
  using Body = typename Shape<T>::body;
  if (reader.peek(p) != '"') {
    p = reader.unexpected(p);
    return Body::size;
  }
  const Reader::String key = reader.read_string(p);
  p = reader.skip_token(reader.after(key), ':');
  const std::string_view raw{key.begin, distance(key.begin, key.end)};
  if (key.saved == 0) return Body::names.find(raw);
  const ShortText<32> decoded{TextAccess::make(key.begin, key.end, key.saved)};
  return decoded.fits() ? Body::names.find(decoded.view()) : Body::size;
}

/// Adds an issue for each required member whose bit is not set.
template <class Body>
constexpr void report_missing(Reader& reader, std::uint32_t answered, const char* at,
                              const std::string_view* paths) noexcept {
  Body::all([&]<class M, std::size_t I>() {
    if (M::is_required && ((answered >> I) & 1U) == 0)
      reader.add_issue(Errc::missing_required, at, paths[I]);
    return true;
  });
}

/// Reads the object at p, which must be its brace. `paths` are the wire paths of its members.
template <class T>
constexpr const char* read_object(Reader& reader, const char* p, T& out,
                                  const std::string_view* paths) noexcept {
  using Body = typename Shape<T>::body;
  std::uint32_t seen = 0;      // spelled in the document
  std::uint32_t answered = 0;  // has a value, or an issue that says why not
  static_assert(Body::size <= 32);
  p = reader.skip_blanks(p + 1);
  for (bool more = reader.peek(p) != '}'; more;) {
    const char* const key = p;
    const std::size_t index = read_key<T>(reader, p);
    if (reader.failed()) return p;
    if (index == Body::size) {
      p = reader.skip_value(p);
    } else {
      const std::uint32_t bit = std::uint32_t{1} << index;
      if ((seen & bit) != 0) {
        p = reader.fail(Errc::duplicate_member, key);
      } else if (seen |= bit; reader.peek(p) == 'n') {
        p = reader.skip_literal(p, "null");
      } else {
        answered |= bit;
        Body::all([&]<class M, std::size_t I>() {
          if (I != index) return true;
          p = read_value<M>(reader, p, out.*M::pointer, paths[I]);
          return false;
        });
      }
      if (reader.failed()) {
        reader.name_member(paths[index]);
        return p;
      }
    }
    if (reader.failed()) return p;
    p = reader.skip_blanks(p);
    more = reader.peek(p) == ',';
    if (more)
      p = reader.skip_blanks(p + 1);
    else if (reader.peek(p) != '}')
      return reader.unexpected(p);
  }
  report_missing<Body>(reader, answered, p, paths);
  return p + 1;
}

template <class T>
constexpr void read_document(std::string_view json, T& value, Error& error,
                             Issues& issues) noexcept {
  using Body = typename Shape<T>::body;
  Reader reader{json, error, issues};
  if (json.empty()) {
    report_missing<Body>(reader, 0, reader.first(), Body::paths.data());
    return;
  }
  if (json.starts_with("\xEF\xBB\xBF")) {
    reader.fail(Errc::byte_order_mark, reader.first());
    return;
  }
  const char* p = reader.skip_blanks(reader.first());
  p = reader.peek(p) == '{' ? read_object(reader, p, value, Body::paths.data())
                            : reader.wrong_type(p);
  if (!reader.failed()) reader.finish(p);
}

/// In strict mode the first issue is the error; an error leaves no value.
template <class T>
constexpr void settle(Decoded<T>& result, Mode mode) noexcept {
  if (mode == Mode::strict && result && !result.issues.empty()) result.error = result.issues[0];
  if (!result) result.value = T{};
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

/// A temporary that owns its bytes would leave dangling texts: bind it to a name first.
template <class T, class Bytes>
  requires(std::convertible_to<Bytes, std::string_view> && !detail::Borrowed<Bytes>)
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) = delete;

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DECODE_HPP
