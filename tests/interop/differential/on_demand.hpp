// SPDX-License-Identifier: MIT
//
// The second judge: simdjson On-Demand fills the same models from the same tables, without this
// library's reader of JSON but for numbers, times and lists, which need its rules. Error offsets
// are 0, texts view the parser's string buffer, and what nobody asks for is not validated further
// than simdjson does, but for what stands in a list.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_ON_DEMAND_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_ON_DEMAND_HPP

#include "on_demand_values.hpp"

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace differential {

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

/// Reads a `T` from what On-Demand makes of an object, a value or a document.
template <class T>
Decoded<T> decode_on_demand(simdjson::ondemand::object object, Mode mode = Mode::tolerant) {
  Decoded<T> result;
  Reader reader{{}, Paths<typename Shape<T>::body>::table, result.error, result.issues};
  OnDemand{reader}.read_object(object, result.value);
  apply_mode(result, mode);
  return result;
}
template <class T>
Decoded<T> decode_on_demand(simdjson::simdjson_result<simdjson::ondemand::object> object,
                            Mode mode = Mode::tolerant) {
  simdjson::ondemand::object found;
  const simdjson::error_code code = std::move(object).get(found);
  if (code == simdjson::SUCCESS) return decode_on_demand<T>(found, mode);
  Decoded<T> result;
  result.error.code = errc_of(code);
  return result;
}
template <class T>
Decoded<T> decode_on_demand(simdjson::ondemand::value value, Mode mode = Mode::tolerant) {
  return decode_on_demand<T>(value.get_object(), mode);
}
template <class T>
Decoded<T> decode_on_demand(simdjson::simdjson_result<simdjson::ondemand::document>& document,
                            Mode mode = Mode::tolerant) {
  Decoded<T> result = decode_on_demand<T>(document.get_object());
  if (result && document.current_location().error() == simdjson::SUCCESS)
    result.error = {Errc::trailing_bytes};  // at the end it is OUT_OF_BOUNDS
  apply_mode(result, mode);
  return result;
}

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_ON_DEMAND_HPP
