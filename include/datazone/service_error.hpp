// SPDX-License-Identifier: MIT
// Service errors: what an error response means, whatever it looks like, and how a server sends one.
#ifndef DATAZONE_SERVICE_ERROR_HPP
#define DATAZONE_SERVICE_ERROR_HPP

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/decode.hpp"
#include "datazone/encode.hpp"
#include "datazone/result.hpp"
#include "datazone/service_error_code.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_2_0 {

namespace detail {

/// The body of an error response. Only strings count, and only at the top.
struct ErrorBody {
  Text upper_code{};
  Text upper_message{};
  Text type{};
  Text code{};
  Text message{};
};

}  // namespace detail

template <>
struct Shape<detail::ErrorBody> {
  using T = detail::ErrorBody;
  // Without an alias for a row: EDG's front end, nvcc's for one, takes no alias template with a
  // parameter of class type as an argument.
  using body = Members<Member<"Code", &T::upper_code, Presence::optional, detail::Lenient>,
                       Member<"Message", &T::upper_message, Presence::optional, detail::Lenient>,
                       Member<"__type", &T::type, Presence::optional, detail::Lenient>,
                       Member<"code", &T::code, Presence::optional, detail::Lenient>,
                       Member<"message", &T::message, Presence::optional, detail::Lenient>>;
};

namespace detail {

/// The name in an error type: up to the first `,` or `:`, after the first `#`, without blanks or
/// line ends around it: a header's value as it was received may have both (RFC 9110, sections 5.5
/// and 5.6.3). Absent when nothing is left, or when a control character is in what is left.
constexpr Text clean_error_name(const Text& text) noexcept {
  ByteCursor bytes = TextAccess::bytes(text);
  const char* begin = bytes.position();
  const char* end = begin;
  std::size_t size = 0;         // decoded bytes since begin
  std::size_t size_at_end = 0;  // the same, up to the last that is not blank
  bool has_control = false;     // one since begin
  bool is_name = true;          // none of them before size_at_end
  for (bool namespaced = false; !bytes.done();) {
    const char c = bytes.next();
    if (c == ',' || c == ':') break;
    const bool is_hash = c == '#' && !namespaced;
    namespaced = namespaced || is_hash;
    if (is_hash || (size_at_end == 0 && is_blank(c))) {
      begin = end = bytes.position();
      size = size_at_end = 0;
      has_control = false;
      continue;
    }
    ++size;
    has_control = has_control || to_byte(c) < 0x20 || to_byte(c) == 0x7F;
    if (is_blank(c)) continue;
    is_name = !has_control;
    end = bytes.position();
    size_at_end = size;
  }
  return size_at_end == 0 || !is_name
             ? Text{}
             : TextAccess::make(begin, end, distance(begin, end) - size_at_end);
}

}  // namespace detail

/// An error response. `name` and `message` view its header and body.
struct ServiceError {
  ServiceErrorCode code = ServiceErrorCode::unknown;  ///< by name only: statuses are shared
  int http_status = 0;                                ///< of the response
  Text name{};     ///< on the wire, known or not; absent when the response has none
  Text message{};  ///< words for a person; absent when the body has none, or cannot be read

  /// True when the same request may succeed, sent again later. As the AWS SDKs decide in their
  /// standard retry mode (page feature-retry-behavior of their Reference Guide): by the name, when
  /// the service models it as retryable or it says time-out or too many requests; and by status
  /// 429, 500, 502, 503, 504, whatever the name and the body are. By no other status: not 408, 413,
  /// 501.
  constexpr bool is_retryable() const noexcept {
    return detail::row_of(code).advice != detail::Advice::none || http_status == 429 ||
           http_status == 500 || (http_status >= 502 && http_status <= 504);
  }
  /// True when the client is asked to slow down, by the name or by status 429. Always retryable.
  constexpr bool is_throttling() const noexcept {
    return detail::row_of(code).advice == detail::Advice::retry_slowly || http_status == 429;
  }
  /// True when the service is at fault: a code with a documented status tells, else the response's.
  constexpr bool is_server_fault() const noexcept {
    const int documented = datazone::http_status(code);
    return (documented != 0 ? documented : http_status) >= 500;
  }

  friend constexpr bool operator==(const ServiceError&, const ServiceError&) noexcept = default;
};

/// Reads an error response; never fails. `errortype_header` is the value of x-amzn-errortype, or
/// empty. The name is the header's, else the body's `code` or `Code`, else its `__type`; what is
/// before a `#` or after a `:` or `,` is cut off it, and blanks and line ends around it; it is
/// compared by exact case, and what has a control character in it is no name. A body that cannot be
/// read, such as a proxy's HTML, leaves what the header and the status say. Linear in both texts.
constexpr ServiceError decode_error(int http_status, std::string_view errortype_header,
                                    std::string_view body) noexcept {
  detail::ErrorBody members;
  {
    Error error;
    Issues issues;
    detail::read_document(body, members, error, issues);
    if (error.code != Errc::ok) members = detail::empty<detail::ErrorBody>();
  }
  ServiceError result{ServiceErrorCode::unknown, http_status,
                      detail::clean_error_name(Text{errortype_header}),
                      members.message.has_value() ? members.message : members.upper_message};
  for (const Text* text : {&members.code, &members.upper_code, &members.type})
    if (!result.name.has_value()) result.name = detail::clean_error_name(*text);
  result.code = detail::find_error(result.name);
  return result;
}

/// The same for a body in any contiguous lvalue or borrowed range of one-byte elements; not
/// constexpr. Of a temporary that owns its bytes it does not compile: the name or message would
/// dangle.
template <class Header = std::string_view, class Body = std::string_view>
  requires(std::convertible_to<Header, std::string_view> &&
           ((detail::OtherBytes<Body>) ||
            (!detail::Borrowed<Header> && std::convertible_to<Body, std::string_view>)))
ServiceError decode_error(int http_status, Header&& errortype_header, Body&& body) noexcept {
  if constexpr (detail::BytesCheck<Header>::is_right && detail::BytesCheck<Body>::is_right)
    return decode_error(http_status, static_cast<std::string_view>(errortype_header),
                        detail::as_chars(body));
  else
    return {};
}

/// Writes the body of an error response, `{"message":"..."}`, or `{}` without a message; for
/// servers and mocks. The name goes into the header x-amzn-errortype, the status beside it.
/// Errors: invalid_utf8 (the message is not UTF-8), buffer_too_small.
constexpr Encoded encode_error(const ServiceError& error, std::span<char> out) noexcept {
  detail::ErrorBody members;
  members.message = error.message;
  return detail::write_document(members, out);
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <detail::OtherBuffer Out>
Encoded encode_error(const ServiceError& error, Out&& out) noexcept {
  if constexpr (detail::BufferCheck<Out>::is_right)
    return encode_error(error, detail::as_writable_chars(out));
  else
    return {};
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SERVICE_ERROR_HPP
