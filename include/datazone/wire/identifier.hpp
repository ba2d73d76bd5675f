// SPDX-License-Identifier: MIT
// Identifiers as labels of a path.
#ifndef DATAZONE_WIRE_IDENTIFIER_HPP
#define DATAZONE_WIRE_IDENTIFIER_HPP

#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/http/percent.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/value/identifier.hpp"
#include "datazone/value/text.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// A label. Errors: those of a text in a target; invalid_label, at the label's first byte.
[[gnu::noinline]] constexpr void read_label(Reader& reader, std::string_view part,
                                            IdentifierValue& out) noexcept {
  Text text;
  read_text_in_uri(reader, part, text);
  if (reader.failed()) return;
  const ShortText<IdentifierValue::capacity> decoded{text};
  if (!decoded.fits() || !is_safe_label(decoded.view()))
    reader.fail(Errc::invalid_label, part.data());
  else
    out.assign(decoded.view());
}

template <class IdShape, class Rule>
struct Wire<Identifier<IdShape>, Rule> {
  using Value = Identifier<IdShape>;

  static constexpr bool matches_pattern(const Value& id) noexcept {
    return matches<IdShape::pattern>(id.view());
  }
  static constexpr void validate(Validator& validator, std::size_t index,
                                 const Value& id) noexcept {
    if (!matches_pattern(id)) validator.add(index, Errc::pattern_mismatch);
  }
  [[gnu::noinline]] static constexpr void read_uri(Reader& reader, std::string_view part,
                                                   Value& id) noexcept {
    read_label(reader, part, IdentifierAccess::value(id));
    if (!reader.failed() && !matches_pattern(id))
      reader.add_issue(Errc::pattern_mismatch, part.data());
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_IDENTIFIER_HPP
