// SPDX-License-Identifier: MIT
// Request targets: the path of an operation, written from a request and read back into one.
#ifndef DATAZONE_TARGET_HPP
#define DATAZONE_TARGET_HPP

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "datazone/decode.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/shape/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {

/// Facts of the operation for an HTTP client; API_StartDataSourceRun. It is idempotent by its
/// token. The content type goes with every body, `{}` too.
struct StartDataSourceRun {
  static constexpr std::string_view method = "POST";  ///< of HTTP
  /// What `encode_target` fills in.
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-sources/{dataSourceIdentifier}/runs";
  static constexpr std::string_view content_type = "application/json";  ///< of the body
  static constexpr std::string_view signing_name = "datazone";          ///< the service in SigV4
  static constexpr int success_status = 200;  ///< any other has an error: see decode_error
};

/// The same; API_GetDataSourceRun. It has no body.
struct GetDataSourceRun {
  /// As in StartDataSourceRun.
  /// @{
  static constexpr std::string_view method = "GET";
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-source-runs/{identifier}";
  static constexpr std::string_view signing_name = "datazone";
  static constexpr int success_status = 200;
  /// @}
};

/// The response header that names an error, for `decode_error`. Its case does not matter.
inline constexpr std::string_view error_type_header = "x-amzn-errortype";
/// The response header that names the request: log it. Its case does not matter.
inline constexpr std::string_view request_id_header = "x-amzn-requestid";

namespace detail {

constexpr Charset unreserved() noexcept {  // RFC 3986, section 2.3
  Charset set{};
  set.add('a', 'z');
  set.add('A', 'Z');
  set.add('0', '9');
  for (const char c : std::string_view{"-._~"}) set.add(to_byte(c), to_byte(c));
  return set;
}

constexpr void put_label(Writer& writer, std::string_view label) noexcept {
  constexpr Charset plain = unreserved();
  constexpr std::string_view hex = "0123456789ABCDEF";
  if (label.empty()) return writer.fail(Errc::invalid_label, 0);
  for (const char c : label) {
    if (plain.contains(to_byte(c))) {
      writer.put(c);
    } else {
      writer.put('%');
      writer.put(hex[to_byte(c) >> 4]);
      writer.put(hex[to_byte(c) & 0xFU]);
    }
  }
}

/// The part of `text` before the first `c`, which it loses: all of it when there is none.
constexpr std::string_view take_until(std::string_view& text, char c) noexcept {
  std::size_t size = 0;
  while (size != text.size() && text[size] != c) ++size;
  const std::string_view part{text.data(), size};
  text.remove_prefix(size);
  return part;
}

/// The part of a template before its next label; the template loses both.
constexpr std::string_view take_literal(std::string_view& uri_template) noexcept {
  const std::string_view literal = take_until(uri_template, '{');
  take_until(uri_template, '}');
  if (!uri_template.empty()) uri_template.remove_prefix(1);
  return literal;
}

/// Reads a path label, percent-decoded. Errors have offsets in the target.
constexpr Error read_label(std::string_view target, std::string_view raw,
                           IdentifierValue& out) noexcept {
  const std::size_t start = distance(target.data(), raw.data());
  std::uint8_t offsets[IdentifierValue::capacity]{};  // where in `raw` each byte is spelled
  std::size_t size = 0;
  for (std::size_t i = 0; i < raw.size(); ++size) {
    char c = raw[i];
    const std::size_t at = i++;
    if (c == '%') {
      const unsigned high = i < raw.size() ? hex_value(raw[i]) : 16U;
      const unsigned low = i + 1 < raw.size() ? hex_value(raw[i + 1]) : 16U;
      if (high > 15 || low > 15) return {Errc::invalid_escape, start + at};
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (size == IdentifierValue::capacity) return {Errc::invalid_label, start};
    out.bytes[size] = c;
    offsets[size] = static_cast<std::uint8_t>(at);  // 63 escapes at the most
  }
  out.size = static_cast<std::uint8_t>(size);
  for (std::size_t i = 0; i < size;) {
    const Character character = read_utf8(out.bytes + i, out.bytes + size);
    if (character.error != Errc::ok) return {Errc::invalid_utf8, start + offsets[i]};
    i += character.size;
  }
  if (!is_safe_label(out.view())) return {Errc::invalid_label, start};
  return {};
}

/// Fills the labels of a request from its target.
constexpr void read_target(std::string_view target, std::string_view uri_template, Object object,
                           const ObjectInfo& info, Error& error, Issues& issues) noexcept {
  std::string_view labels[most_labels]{};
  std::string_view rest = target;
  std::string_view path = take_until(rest, '?');
  for (std::size_t i = 0; i < info.names.size(); ++i) {
    const std::string_view literal = take_literal(uri_template);
    if (!starts_with(path, literal)) {
      error.code = Errc::no_route;
      return;
    }
    path.remove_prefix(literal.size());
    labels[i] = take_until(path, '/');
  }
  if (path != uri_template) error.code = Errc::no_route;
  for (std::size_t i = 0; i < info.names.size() && error.code == Errc::ok; ++i) {
    IdentifierValue& id = *info.member_at(object, i, Access::create).place.label;
    error = read_label(target, labels[i], id);
    if (error.code != Errc::ok)
      error.member = info.names[i];
    else if (!info.members[i].matches(id.view()))
      issues.add(
          {Errc::pattern_mismatch, distance(target.data(), labels[i].data()), info.names[i]});
  }
}

constexpr void write_target(Writer& writer, std::string_view uri_template, Object object,
                            const ObjectInfo& info, const std::string_view* names) noexcept {
  for (std::size_t i = 0; i < info.names.size(); ++i) {
    writer.put(take_literal(uri_template));
    writer.set_member(names[i]);
    put_label(writer, info.member_at(object, i, Access::look).place.label->view());
  }
  writer.put(uri_template);
}

}  // namespace detail

/// Writes the request target, `/v2/domains/dzd_a1/data-sources/b2/runs`, its labels percent-encoded
/// (RFC 3986) but for unreserved characters. It holds nothing but `[A-Za-z0-9-_.~%/]`, and no label
/// that changes the path. Errors: invalid_label (an identifier is empty: `DomainId{}`), which names
/// the label; buffer_too_small. 512 bytes are always enough.
template <class Request>
  requires detail::HasLabels<Request>
constexpr Encoded encode_target(const Request& request, std::span<char> out) noexcept {
  detail::Writer writer{out};
  detail::write_target(writer, Shape<Request>::operation::uri_template, detail::object_of(request),
                       detail::LabelTable<Request>::info, detail::LabelTable<Request>::paths);
  return writer.result();
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <class Request, detail::OutputBytes Out>
  requires detail::HasLabels<Request>
Encoded encode_target(const Request& request, Out&& out) noexcept {
  return encode_target(request, detail::as_writable_chars(out));
}

/// Reads a request as a server gets it: `target` is a path, its query is ignored; the body of a
/// request that has none is not looked at. Errors: no_route (another path: `/v2/domains`, or a
/// slash too many), to be answered with 404; invalid_escape (`%zz`), invalid_utf8 (`%FF`) and
/// invalid_label (`%2E`) name the label and give offsets in the target; all others are those of
/// `decode`, in the body. A label that its pattern refuses is an issue. Texts of the result
/// view the body.
template <class Request = StartDataSourceRunRequest>
  requires detail::HasLabels<Request>
constexpr Decoded<Request> decode_request(std::string_view target, std::string_view body,
                                          Mode mode = Mode::tolerant) noexcept {
  static_assert(Shape<Request>::labels::size <= detail::most_labels,
                "a path has at most two labels");
  Decoded<Request> result;
  detail::read_target(target, Shape<Request>::operation::uri_template,
                      detail::object_of(result.value), detail::LabelTable<Request>::info,
                      result.error, result.issues);
  if constexpr (detail::HasBody<Request>)
    if (result) detail::read_document(body, result.value, result.error, result.issues);
  detail::settle(result, mode);
  return result;
}

/// The same for a body in any contiguous lvalue or borrowed range of one-byte elements; not
/// constexpr.
template <class Request = StartDataSourceRunRequest, detail::InputBytes Body>
  requires detail::HasLabels<Request>
Decoded<Request> decode_request(std::string_view target, Body&& body,
                                Mode mode = Mode::tolerant) noexcept {
  return decode_request<Request>(target, detail::as_chars(body), mode);
}

/// A temporary that owns its bytes would leave a dangling token: bind the body to a name first.
template <class Request = StartDataSourceRunRequest, class Body>
  requires(detail::HasBody<Request> && std::convertible_to<Body, std::string_view> &&
           !detail::Borrowed<Body>)
Decoded<Request> decode_request(std::string_view target, Body&& body,
                                Mode mode = Mode::tolerant) = delete;

/// A random (version 4) UUID of RFC 9562 in lower case, for a client token, from randomness of the
/// caller's. The array must outlive the request that views it.
constexpr std::array<char, 36> uuid_v4(std::span<const std::uint8_t, 16> random_bytes) noexcept {
  constexpr std::string_view hex = "0123456789abcdef";
  std::array<char, 36> text{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
    const unsigned byte = i == 6   ? (random_bytes[i] & 0x0FU) | 0x40U
                          : i == 8 ? (random_bytes[i] & 0x3FU) | 0x80U
                                   : random_bytes[i];
    text[at++] = hex[byte >> 4];
    text[at++] = hex[byte & 0xFU];
  }
  return text;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_TARGET_HPP
