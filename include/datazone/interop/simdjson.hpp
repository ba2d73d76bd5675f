// SPDX-License-Identifier: MIT
// decode<T>() from simdjson On-Demand, for programs that already parse with it. Tried with simdjson
// 3.0.1 and 3.9.4.
//
// It fills the same models from the same tables as the decoder of this library. What differs:
// error offsets are 0, texts view the parser's string buffer instead of the document, and what
// nobody asks for is not validated further than simdjson does. Not part of the single header.
#ifndef DATAZONE_INTEROP_SIMDJSON_HPP
#define DATAZONE_INTEROP_SIMDJSON_HPP

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <utility>

#include "datazone/datazone.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

constexpr Errc errc_of(simdjson::error_code code) noexcept {
  switch (static_cast<int>(code)) {
    case simdjson::SUCCESS: return Errc::ok;
    case simdjson::INCORRECT_TYPE: return Errc::wrong_type;
    case simdjson::DEPTH_ERROR: return Errc::too_deep;
    case simdjson::UTF8_ERROR: return Errc::invalid_utf8;
    case simdjson::STRING_ERROR: return Errc::invalid_escape;
    case simdjson::UNESCAPED_CHARS: return Errc::control_character;
    case simdjson::EMPTY:
    case simdjson::UNCLOSED_STRING:
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT: return Errc::truncated;
    case simdjson::TRAILING_CONTENT: return Errc::trailing_bytes;
    default: return Errc::unexpected_byte;
  }
}

/// Fills one object after another from On-Demand values.
class OnDemandReader {
 public:
  using Value = simdjson::ondemand::value;

  OnDemandReader(Error& error, Issues& issues) noexcept : error_{error}, issues_{issues} {}

  bool fail(Errc code) noexcept {
    if (error_.code == Errc::ok) error_.code = code;
    return false;
  }
  /// Takes what a simdjson call returned; false, and an error, when it returned none.
  template <class T>
  bool take(simdjson::simdjson_result<T> result, T& out) noexcept {
    const simdjson::error_code code = std::move(result).get(out);
    return code == simdjson::SUCCESS || fail(errc_of(code));
  }

  bool read_object(simdjson::ondemand::object from, Object object, const ObjectInfo& info,
                   const std::string_view* paths) noexcept {
    std::uint32_t seen = 0;
    std::uint32_t answered = 0;
    for (auto result : from) {
      std::string_view key;
      Value value;
      if (!take(result.unescaped_key(), key) || !take(result.value(), value)) return false;
      const std::size_t index = info.names.find(key);
      if (index == info.names.size()) continue;
      const std::uint32_t bit = std::uint32_t{1} << index;
      bool read = (seen & bit) == 0 || fail(Errc::duplicate_member);
      seen |= bit;
      simdjson::ondemand::json_type type{};
      read = read && take(value.type(), type);
      if (read && type == simdjson::ondemand::json_type::null) {
        bool is_null = false;
        read = take(is_null_of(value), is_null) && (is_null || fail(Errc::unexpected_byte));
      } else if (read) {
        answered |= bit;
        read = read_member(value, type, info.member_at(object, index, Access::create).place,
                           info.members[index], paths[index]);
      }
      if (!read) {
        if (error_.member.empty()) error_.member = paths[index];
        return false;
      }
    }
    for (std::size_t i = 0; i < info.names.size(); ++i)
      if (((info.required & ~answered) >> i & 1U) != 0)
        issues_.add({Errc::missing_required, 0, paths[i]});
    return true;
  }

 private:
  /// A plain bool in the first versions, a result in later ones.
  static simdjson::simdjson_result<bool> is_null_of(Value value) noexcept {
    return value.is_null();
  }

  bool read_member(Value from, simdjson::ondemand::json_type type, Place place,
                   const MemberInfo& member, std::string_view path) noexcept {
    using simdjson::ondemand::json_type;
    std::string_view text;
    const bool is_number = type == json_type::number;
    const json_type wanted = member.kind == Kind::object    ? json_type::object
                             : member.kind == Kind::integer ? json_type::number
                                                            : json_type::string;
    if (type != wanted && !(is_number && member.kind == Kind::timestamp))
      return member.kind == Kind::lenient_text || fail(Errc::wrong_type);
    if (member.kind == Kind::object) {
      simdjson::ondemand::object nested;
      return take(from.get_object(), nested) &&
             read_object(nested, place.object, *member.nested, member.paths);
    }
    if (is_number) return read_number(from, place, member.kind, path);
    if (!take(from.get_string(), text)) return false;
    switch (member.kind) {
      case Kind::open:
        place.open->assign(Text{text}, *member.spellings);
        if (!place.open->is_known()) issues_.add({Errc::unknown_enum_value, 0, path});
        break;
      case Kind::timestamp:
        *place.timestamp = Timestamp::parse(text);
        if (!*place.timestamp) issues_.add({Errc::invalid_timestamp, 0, path});
        break;
      case Kind::text:
      case Kind::lenient_text:
        *place.text = Text{text};
        if (member.has_pattern && !member.matches(text))
          issues_.add({Errc::pattern_mismatch, 0, path});
        break;
      case Kind::integer:
      case Kind::label:
      case Kind::object:
      default: break;
    }
    return true;
  }

  bool read_number(Value from, Place place, Kind kind, std::string_view path) noexcept {
    std::string_view token = from.raw_json_token();
    while (!token.empty() && is_blank(token.back())) token.remove_suffix(1);
    if (from.get_double().error() == simdjson::OUT_OF_ORDER_ITERATION)
      return fail(Errc::unexpected_byte);
    const Number number = detail::read_number(token.data(), token.data() + token.size());
    if (number.error != Errc::ok) return fail(number.error);
    if (number.end != token.data() + token.size()) return fail(Errc::unexpected_byte);
    if (kind == Kind::timestamp) {
      *place.timestamp = epoch_seconds(number);
      issues_.add({Errc::invalid_timestamp, 0, path});
      return true;
    }
    const Int32 integer = to_int32(number);
    if (integer.error != Errc::ok) return fail(integer.error);
    *place.integer = integer.value;
    if (!number.is_plain_integer()) issues_.add({Errc::noncanonical_integer, 0, path});
    return true;
  }

  Error& error_;
  Issues& issues_;
};

}  // namespace detail

/// Reads a `T` from an object. The texts of the result live as long as the parser's buffer.
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::object object, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result;
  detail::OnDemandReader reader{result.error, result.issues};
  reader.read_object(object, detail::object_of(result.value), detail::ObjectTable<T>::info,
                     detail::ObjectTable<T>::paths);
  detail::settle(result, mode);
  return result;
}

/// The same from a value or what a look-up returned. Error: wrong_type when it is no object.
/// @{
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::object> object,
                  Mode mode = Mode::tolerant) noexcept {
  simdjson::ondemand::object found;
  const simdjson::error_code code = std::move(object).get(found);
  if (code == simdjson::SUCCESS) return decode<T>(found, mode);
  Decoded<T> result;
  result.error.code = detail::errc_of(code);
  return result;
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::value value, Mode mode = Mode::tolerant) noexcept {
  return decode<T>(value.get_object(), mode);
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::value> value,
                  Mode mode = Mode::tolerant) noexcept {
  return decode<T>(value.get_object(), mode);
}
/// @}

/// The same from a whole document. Error: trailing_bytes when something follows the object.
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::document& document, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result = decode<T>(document.get_object(), Mode::tolerant);
  if (result && document.current_location().error() == simdjson::SUCCESS)
    result.error = {Errc::trailing_bytes};  // at the end it is OUT_OF_BOUNDS
  detail::settle(result, mode);
  return result;
}
/// The same from what `iterate` returned.
/// @{
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::document>& document,
                  Mode mode = Mode::tolerant) noexcept {
  if (document.error() == simdjson::SUCCESS) return decode<T>(document.value_unsafe(), mode);
  Decoded<T> result;
  result.error.code = detail::errc_of(document.error());
  return result;
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::document>&& document,
                  Mode mode = Mode::tolerant) noexcept {
  return decode<T>(document, mode);
}
/// @}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_INTEROP_SIMDJSON_HPP
