// SPDX-License-Identifier: MIT
// Open enums on the wire.
#ifndef DATAZONE_WIRE_OPEN_HPP
#define DATAZONE_WIRE_OPEN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/value/open.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

[[gnu::noinline]] constexpr const char* read_any_open(Reader& reader, const char* p, OpenValue& out,
                                                      const NameTable& spellings) noexcept {
  Text text;
  const char* const after = read_text(reader, p, text);
  if (reader.failed()) return after;
  out.assign(text, spellings);
  if (!out.is_known()) reader.add_issue(Errc::unknown_enum_value, p);
  return after;
}

[[gnu::noinline]] constexpr const char* read_open(Reader& reader, const char* p, OpenValue& out,
                                                  const NameTable& spellings) noexcept {
  if (reads_names && at_run_time() && distance(p, reader.end()) > Name::readable &&
      *p == '"')  // without a look at where the string ends
    for (std::size_t i = spellings.first_at<NameKind::value>(p); i != spellings.size();
         i = spellings.next(i))
      if (spellings.stands_at(i, p, reader.end())) {
        out.index = static_cast<std::uint8_t>(i);
        return p + spellings.length(i);
      }
  return read_any_open(reader, p, out, spellings);
}

/// A part of a target. Errors: those of a text there.
[[gnu::noinline]] constexpr void read_open_in_uri(Reader& reader, std::string_view part,
                                                  OpenValue& out,
                                                  const NameTable& spellings) noexcept {
  Text text;
  read_text_in_uri(reader, part, text);
  if (reader.failed()) return;
  out.assign(text, spellings);
  if (!out.is_known()) reader.add_issue(Errc::unknown_enum_value, part.data());
}

[[gnu::noinline]] constexpr void write_open(Writer& writer, std::size_t index,
                                            const OpenValue& value,
                                            const NameTable& spellings) noexcept {
  if (!value.is_known()) return write_text(writer, index, value.text);
  const std::string_view spelling = spellings.written(value.index);
  if (char* const to = writer.begin_member(index, Name::writable); to != nullptr)
    writer.set_end(Writer::copy_name(spelling, to));
  else
    writer.put(spelling);
}

template <class E>
struct Wire<Open<E>> {
  static constexpr const char* read(Reader& reader, const char* p, Open<E>& out) noexcept {
    return read_open(reader, p, OpenAccess::value(out), spellings<E>);
  }
  static constexpr void write(Writer& writer, std::size_t index, const Open<E>& value) noexcept {
    write_open(writer, index, OpenAccess::value(value), spellings<E>);
  }
  static constexpr void validate(Validator& validator, std::size_t index,
                                 const Open<E>& value) noexcept {
    if (!OpenAccess::value(value).is_known()) validator.add(index, Errc::unknown_enum_value);
  }
  static constexpr void each_view(Open<E>& value, Views& views) noexcept {
    add_view(OpenAccess::value(value).text, views);
  }
  static constexpr void read_uri(Reader& reader, std::string_view part, Open<E>& out) noexcept {
    read_open_in_uri(reader, part, OpenAccess::value(out), spellings<E>);
  }
  static constexpr void write_uri(Buffer& out, const Open<E>& value) noexcept {
    write_any_text_in_uri(out, value.text());
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_OPEN_HPP
