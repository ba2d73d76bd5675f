// SPDX-License-Identifier: MIT
//
// How simdjson On-Demand reads each kind of value; for on_demand.hpp.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_ON_DEMAND_VALUES_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_ON_DEMAND_VALUES_HPP

#include <datazone/datazone.hpp>
#include <datazone/interop/simdjson.hpp>

#include <simdjson.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace differential {

using namespace datazone;
using namespace datazone::detail;

/// What the values of one object, and of those in it, are read with. Errors and issues go through a
/// reader of no document, so that both decoders name and count them in one way.
struct OnDemand {
  using Type = simdjson::ondemand::json_type;

  /// A value, and the type that its first byte says.
  struct Value {
    simdjson::ondemand::value from;
    Type type;
  };

  Reader& reader;

  bool fail(Errc code) noexcept {
    reader.fail(code, reader.first());
    return false;
  }
  void add_issue(Errc code) noexcept {
    if (code != Errc::ok) reader.add_issue(code, reader.first());
  }
  /// Takes what a simdjson call returned; false, and an error, when it returned none.
  template <class T>
  bool take(simdjson::simdjson_result<T> result, T& out) noexcept {
    const simdjson::error_code code = std::move(result).get(out);
    return code == simdjson::SUCCESS || fail(errc_of(code));
  }
  bool take(simdjson::simdjson_result<simdjson::ondemand::value> result, Value& out) noexcept {
    return take(std::move(result), out.from) && take(out.from.type(), out.type);
  }
  bool take_null(Value& value) noexcept {
    // A plain bool in the first versions, a result in later ones.
    const simdjson::simdjson_result<bool> result{value.from.is_null()};
    bool is_null = false;
    return take(result, is_null) && (is_null || fail(Errc::unexpected_byte));
  }
  bool take_text(Value& value, std::string_view& out) noexcept {
    if (value.type != Type::string) return fail(Errc::wrong_type);
    return take(value.from.get_string(), out);
  }
  /// The number as it is spelled; this library's own conversion judges it.
  bool take_number(Value& value, Number& out) noexcept {
    if (value.type != Type::number) return fail(Errc::wrong_type);
    std::string_view token = value.from.raw_json_token();
    while (!token.empty() && is_blank(token.back())) token.remove_suffix(1);
    if (value.from.get_double().error() == simdjson::OUT_OF_ORDER_ITERATION)
      return fail(Errc::unexpected_byte);
    const char* const end = token.data() + token.size();
    out = read_number(token.data(), end);
    if (out.error != Errc::ok) return fail(out.error);
    return out.end == end || fail(Errc::unexpected_byte);
  }

  template <class T>
  bool read_object(simdjson::ondemand::object from, T& out) noexcept;
};

/// One struct for each kind of value, as in Wire: reads one that is not null.
template <class Value, class Rule>
struct FromOnDemand;

template <class Rule>
struct FromOnDemand<Text, Rule> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, Text& out) noexcept {
    std::string_view text;
    if (!on_demand.take_text(value, text)) return false;
    out = Text{text};
    on_demand.add_issue(TextRule<Rule>::judge(out));
    return true;
  }
};

template <>
struct FromOnDemand<Text, Lenient> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, Text& out) noexcept {
    return value.type != OnDemand::Type::string ||
           FromOnDemand<Text, Anything>::read(on_demand, value, out);
  }
};

template <>
struct FromOnDemand<Text, TextOrNumber> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, Text& out) noexcept {
    if (value.type != OnDemand::Type::number)
      return FromOnDemand<Text, Anything>::read(on_demand, value, out);
    const char* const first = std::string_view{value.from.raw_json_token()}.data();
    Number number;
    if (!on_demand.take_number(value, number)) return false;
    out = Text{between(first, number.end)};
    return true;
  }
};

template <class E>
struct FromOnDemand<Open<E>, Anything> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, Open<E>& out) noexcept {
    std::string_view text;
    if (!on_demand.take_text(value, text)) return false;
    out = Text{text};
    if (!out.known()) on_demand.add_issue(Errc::unknown_enum_value);
    return true;
  }
};

template <>
struct FromOnDemand<std::optional<Timestamp>, Anything> {
  static bool read(OnDemand& on_demand, OnDemand::Value value,
                   std::optional<Timestamp>& out) noexcept {
    const bool is_number = value.type == OnDemand::Type::number;
    std::string_view text;
    Number number;
    if (is_number ? !on_demand.take_number(value, number) : !on_demand.take_text(value, text))
      return false;
    out = is_number ? epoch_seconds(number) : Timestamp::parse(text);
    if (is_number || !out) on_demand.add_issue(Errc::invalid_timestamp);
    return true;
  }
};

template <class Int, class Rule>
  requires(std::same_as<Int, std::int32_t> || std::same_as<Int, std::int64_t>)
struct FromOnDemand<std::optional<Int>, Rule> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, std::optional<Int>& out) noexcept {
    Number number;
    if (!on_demand.take_number(value, number)) return false;
    const Integer<Int> integer = to_integer<Int>(number);
    if (integer.error != Errc::ok) return on_demand.fail(integer.error);
    out = integer.value;
    if (!number.is_canonical_integer()) on_demand.add_issue(Errc::noncanonical_integer);
    if (!IntegerRule<Rule>::holds(*out)) on_demand.add_issue(Errc::out_of_range);
    return true;
  }
};

template <>
struct FromOnDemand<std::optional<bool>, Anything> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, std::optional<bool>& out) noexcept {
    if (value.type != OnDemand::Type::boolean) return on_demand.fail(Errc::wrong_type);
    return on_demand.take(value.from.get_bool(), out.emplace());
  }
};

template <HasBody T>
struct FromOnDemand<std::optional<T>, Anything> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, std::optional<T>& out) noexcept {
    simdjson::ondemand::object object;
    if (!on_demand.take(value.from.get_object(), object)) return false;
    const Trail here = on_demand.reader.trail();
    on_demand.reader.trail() = here.inside();
    const bool read = on_demand.read_object(object, out.emplace());
    on_demand.reader.trail() = here;
    return read;
  }
};

/// simdjson judges each element; the list, which reads its elements again, views the document, all
/// of which this library's reader has to accept for that.
template <class T>
struct FromOnDemand<List<T>, Anything> {
  static bool read(OnDemand& on_demand, OnDemand::Value value, List<T>& out) noexcept {
    simdjson::ondemand::array array;
    std::string_view json;
    bool any = false;
    if (!on_demand.take(value.from.get_array(), array) || !on_demand.take(array.raw_json(), json) ||
        !on_demand.take(array.reset(), any))
      return false;
    const Trail here = on_demand.reader.trail();
    std::size_t index = 0;
    std::size_t size = 0;
    for (auto result : array) {
      on_demand.reader.trail() = here;
      on_demand.reader.trail().element = index++;
      OnDemand::Value element{};
      if (!on_demand.take(result, element)) return false;
      if (element.type == OnDemand::Type::null) {
        on_demand.add_issue(Errc::missing_required);
        if (!on_demand.take_null(element)) return false;
      } else {
        std::optional<T> judged;
        if (!FromOnDemand<std::optional<T>, Anything>::read(on_demand, element, judged))
          return false;
        ++size;
      }
    }
    on_demand.reader.trail() = here;
    Error error;
    Issues known;
    Reader again{json, *here.table, error, known};
    again.trail() = here;
    Wire<List<T>>::read(again, again.first(), out);
    if (error.code != Errc::ok) return on_demand.fail(error.code);
    return out.size() == size || on_demand.fail(Errc::unexpected_byte);
  }
};

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_ON_DEMAND_VALUES_HPP
