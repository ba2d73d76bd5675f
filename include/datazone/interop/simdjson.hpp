// SPDX-License-Identifier: MIT
// decode<T>() from simdjson On-Demand, for programs that already parse with it. Tried with simdjson
// 3.0.1 and 3.9.4.
//
// It fills the same models from the same tables as the decoder of this library. What differs:
// error offsets are 0, texts view the parser's string buffer instead of the document (a list's
// elements view the document), and what nobody asks for is not validated further than simdjson
// does, but for what stands in a list. Not part of the single header.
#ifndef DATAZONE_INTEROP_SIMDJSON_HPP
#define DATAZONE_INTEROP_SIMDJSON_HPP

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "datazone/datazone.hpp"
#include "datazone/interop/simdjson_values.hpp"
#include "datazone/result.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

template <class T, class... M>
bool read_member(OnDemand& on_demand, OnDemand::Value value, T& out, std::size_t index,
                 Members<M...>) noexcept {
  bool read = false;
  const auto is_at = [&index]() noexcept { return index-- == 0; };
  (void)((is_at() && (read = FromOnDemand<typename M::value_type, typename M::rule>::read(
                          on_demand, value, out.*M::pointer),
                      true)) ||
         ...);
  return read;
}

template <class T>
bool OnDemand::read_object(simdjson::ondemand::object from, T& out) noexcept {
  using Table = typename Shape<T>::body;
  std::uint32_t seen = 0;
  std::uint32_t nulls = 0;
  std::size_t unknown = 0;
  for (auto result : from) {
    std::string_view key;
    Value value{};
    if (!take(result.unescaped_key(), key) || !take(result.value(), value.from)) return false;
    const std::size_t index = Table::lookup.table().find(key);
    if (index == Table::size) {
      ++unknown;
      continue;
    }
    reader.trail().set_member(index);
    const std::uint32_t bit = std::uint32_t{1} << index;
    bool read =
        ((seen & bit) == 0 || fail(Errc::duplicate_member)) && take(value.from.type(), value.type);
    seen |= bit;
    if (read && value.type == Type::null) {
      nulls |= bit;
      read = take_null(value);
    } else if (read) {
      read = read_member(*this, value, out, index, Table{});
    }
    if (!read) {
      reader.name_member();
      return false;
    }
  }
  report_missing(reader, object_info<T>, seen, nulls, unknown, reader.first());
  return true;
}

}  // namespace detail

/// Reads a `T` from an object. The texts of the result live as long as the parser's buffer; its
/// lists, and the texts in them, as long as the document.
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::object object, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result;
  detail::Reader reader{
      {}, detail::Paths<typename Shape<T>::body>::table, result.error, result.issues};
  detail::OnDemand{reader}.read_object(object, result.value);
  detail::apply_mode(result, mode);
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
  detail::apply_mode(result, mode);
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

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_INTEROP_SIMDJSON_HPP
