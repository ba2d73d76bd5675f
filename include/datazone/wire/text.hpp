// SPDX-License-Identifier: MIT
// Texts on the wire: free ones, those of an identifier's pattern, and those of a length.
#ifndef DATAZONE_WIRE_TEXT_HPP
#define DATAZONE_WIRE_TEXT_HPP

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/http/percent.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/value/identifier.hpp"
#include "datazone/value/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

[[gnu::noinline]] constexpr const char* read_text(Reader& reader, const char* p,
                                                  Text& out) noexcept {
  if (*p != '"') return reader.wrong_type(p);
  const Reader::String string = reader.read_string(p);
  out = TextAccess::make(string.begin, string.end, string.shrinkage);
  return reader.after(string);
}

[[gnu::noinline]] constexpr void write_any_text(Writer& writer, std::size_t index,
                                                const Text& text) noexcept {
  writer.put_key(index);
  switch (TextAccess::escaping(text)) {
    case Escaping::none: return writer.put_string(text.raw());
    case Escaping::json: return writer.put_escaped_string(text.raw());
    case Escaping::percent:
    default: break;
  }
  writer.put('"');
  for (ByteCursor bytes = TextAccess::bytes(text); !bytes.done();) writer.put_content(bytes.next());
  writer.put('"');
}
[[gnu::noinline]] constexpr void write_text(Writer& writer, std::size_t index,
                                            const Text& text) noexcept {
  if (has_vectors && at_run_time() && !text.is_escaped() &&
      writer.put_short_member(index, text.raw()))
    return;
  write_any_text(writer, index, text);
}

[[gnu::noinline]] constexpr void add_view(Text& text, Views& views) noexcept {
  views.add(TextAccess::data(text), text.raw().size());
}

[[gnu::noinline]] constexpr void write_text_in_uri(Buffer& out, const Text& text) noexcept {
  for (ByteCursor bytes = TextAccess::bytes(text); !bytes.done();)
    put_percent_encoded(out, bytes.next());
}

/// The same for a text that may be anything. Error: invalid_utf8.
[[gnu::noinline]] constexpr void write_any_text_in_uri(Buffer& out, const Text& text) noexcept {
  if (!text.is_escaped()) {  // one that is has been read, perhaps as `%C3` and a byte 0xA9
    const char* const end = text.raw().data() + text.raw().size();
    const char* const bad = find_invalid_utf8(text.raw().data(), end);
    if (bad != end) return out.fail(Errc::invalid_utf8, distance(text.raw().data(), bad));
  }
  write_text_in_uri(out, text);
}

/// A part of a target. Errors: invalid_escape, invalid_utf8.
[[gnu::noinline]] constexpr void read_text_in_uri(Reader& reader, std::string_view part,
                                                  Text& out) noexcept {
  const char* const end = part.data() + part.size();
  const PercentEncoded found = check_percent_encoded(part.data(), end);
  if (found.error != Errc::ok)
    reader.fail(found.error, found.at);
  else
    out = TextAccess::make_percent(part.data(), end, found.size);
}

/// Does the decoded text match? No identifier's pattern takes more than 63 bytes.
[[gnu::noinline]] constexpr bool matches_decoded(
    const Text& text, bool (*matches)(std::string_view) noexcept) noexcept {
  if (!text.is_escaped()) return matches(text.raw());
  const ShortText<63> decoded{text};
  return decoded.fits() && matches(decoded.view());
}

/// Does the text have from min to max characters? It has no more of them than bytes, and one if it
/// has a byte.
[[gnu::noinline]] constexpr bool has_length(const Text& text, std::size_t min,
                                            std::size_t max) noexcept {
  if (min <= 1 && text.size() >= min && text.size() <= max) return true;
  std::size_t characters = 0;
  for (ByteCursor bytes = TextAccess::bytes(text); !bytes.done();)
    if ((to_byte(bytes.next()) & 0xC0U) != 0x80) ++characters;  // no continuation of UTF-8
  return characters >= min && characters <= max;
}

template <class IdShape>
IdShape shape_of(const Identifier<IdShape>*);
/// The pattern of an identifier.
template <class Id>
inline constexpr auto pattern_of = decltype(shape_of(static_cast<const Id*>(nullptr)))::pattern;

template <class Rule>
concept IdentifierRule = requires(const Rule* id) { shape_of(id); };

/// What a rule says of a text that is present: the pattern of an identifier, a length, or nothing.
template <class Rule>
struct TextRule;
template <IdentifierRule Rule>
struct TextRule<Rule> {
  static constexpr Errc judge(const Text& text) noexcept {
    return matches_decoded(text, &matches<pattern_of<Rule>>) ? Errc::ok : Errc::pattern_mismatch;
  }
};
template <>
struct TextRule<Anything> {
  static constexpr Errc judge(const Text&) noexcept { return Errc::ok; }
};
template <std::size_t Min, std::size_t Max>
struct TextRule<Length<Min, Max>> {
  static constexpr Errc judge(const Text& text) noexcept {
    return has_length(text, Min, Max) ? Errc::ok : Errc::length_out_of_range;
  }
};

/// An identifier in any form.
[[gnu::noinline]] constexpr const char* read_any_identifier(
    Reader& reader, const char* p, Text& out, bool (*matches)(std::string_view) noexcept) noexcept {
  const char* const after = read_text(reader, p, out);
  if (!reader.failed() && !matches_decoded(out, matches))
    reader.add_issue(Errc::pattern_mismatch, p);
  return after;
}
/// Looks for the pattern first: what it takes needs no second look when a quote follows.
template <FixedString Pattern>
[[gnu::noinline]] constexpr const char* read_identifier(Reader& reader, const char* p,
                                                        Text& out) noexcept {
  if constexpr (is_plain_pattern<Pattern>) {
    if (*p == '"') {
      const char* end = p + 1;
      if (match_prefix<Pattern>(end, reader.end()) && reader.peek(end) == '"') {
        out = TextAccess::make(p + 1, end, 0);
        return end + 1;
      }
    }
  }
  return read_any_identifier(reader, p, out, &matches<Pattern>);
}

template <class Rule>
struct Wire<Text, Rule> {
  static constexpr const char* read(Reader& reader, const char* p, Text& out) noexcept {
    if constexpr (IdentifierRule<Rule>) {
      return read_identifier<pattern_of<Rule>>(reader, p, out);
    } else {
      const char* const after = read_text(reader, p, out);
      if (!reader.failed())
        if (const Errc code = TextRule<Rule>::judge(out); code != Errc::ok)
          reader.add_issue(code, p);
      return after;
    }
  }
  static constexpr void write(Writer& writer, std::size_t index, const Text& text) noexcept {
    write_text(writer, index, text);
  }
  static constexpr void validate(Validator& validator, std::size_t index,
                                 const Text& text) noexcept {
    if constexpr (!std::is_same_v<Rule, Anything>)
      validator.add(index, TextRule<Rule>::judge(text));
  }
  static constexpr void each_view(Text& text, Views& views) noexcept { add_view(text, views); }
  static constexpr void read_uri(Reader& reader, std::string_view part, Text& out) noexcept {
    read_text_in_uri(reader, part, out);
    if (!reader.failed())
      if (const Errc code = TextRule<Rule>::judge(out); code != Errc::ok)
        reader.add_issue(code, part.data());
  }
  static constexpr void write_uri(Buffer& out, const Text& text) noexcept {
    write_any_text_in_uri(out, text);
  }
};

template <>
struct Wire<Text, Lenient> : Wire<Text, Anything> {
  [[gnu::noinline]] static constexpr const char* read(Reader& reader, const char* p,
                                                      Text& out) noexcept {
    return *p == '"' ? read_text(reader, p, out) : reader.skip_value(p);
  }
};

template <>
struct Wire<Text, TextOrNumber> : Wire<Text, Anything> {
  [[gnu::noinline]] static constexpr const char* read(Reader& reader, const char* p,
                                                      Text& out) noexcept {
    if (*p != '-' && !is_digit(*p)) return read_text(reader, p, out);
    const char* const after = reader.read_number(p).end;
    if (!reader.failed()) out = Text{between(p, after)};
    return after;
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_WIRE_TEXT_HPP
