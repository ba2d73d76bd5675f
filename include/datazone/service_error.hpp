// SPDX-License-Identifier: MIT
// Service errors: what an error response means, whatever it looks like, and how a server sends one.
#ifndef DATAZONE_SERVICE_ERROR_HPP
#define DATAZONE_SERVICE_ERROR_HPP

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "datazone/decode.hpp"
#include "datazone/json/names.hpp"
#include "datazone/encode.hpp"
#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_1_0 {

/// The operation's own errors, those common to all AWS APIs, and those of the protocol's servers,
/// each named as on the wire. Source: pages API_StartDataSourceRun and CommonErrors of the Amazon
/// DataZone API Reference.
enum class ServiceErrorCode : std::uint8_t {
  unknown,  ///< no name, or one that this version does not know
  // modelled
  access_denied_exception,           ///< not enough access for this action
  conflict_exception,                ///< the action conflicts with the state of what it acts on
  internal_server_exception,         ///< the service failed; a retry may help
  resource_not_found_exception,      ///< no such domain, data source or run
  service_quota_exceeded_exception,  ///< over a quota of the account
  throttling_exception,              ///< too many requests (the page CommonErrors says 400)
  unauthorized_exception,            ///< no permission; modelled for the whole service
  validation_exception,              ///< the input breaks a constraint
  // common
  expired_token_exception,             ///< the security token has expired
  incomplete_signature,                ///< the signature is not of the right form
  internal_failure,                    ///< the service failed, and does not say why
  invalid_action,                      ///< no such action
  invalid_client_token_id,             ///< no such access key, whatever the name says
  invalid_parameter_combination,       ///< parameters that exclude each other
  invalid_parameter_value,             ///< a parameter with a value that is not allowed
  invalid_query_parameter,             ///< a query parameter that is not allowed
  malformed_http_request_exception,    ///< not readable as an HTTP request
  malformed_query_string,              ///< a query with a syntax error
  missing_action,                      ///< no action named
  missing_authentication_token,        ///< not signed
  missing_parameter,                   ///< a required parameter left out
  not_authorized,                      ///< no permission (older pages say 400)
  opt_in_required,                     ///< the account has not subscribed to the service
  request_aborted_exception,           ///< given up before there was an answer
  request_entity_too_large_exception,  ///< a body larger than the service takes
  request_expired,                     ///< signed too long ago, or with a wrong clock
  request_timeout_exception,           ///< the request did not arrive in time
  service_unavailable,                 ///< the service is down for a while
  unknown_operation_exception,         ///< no such path or operation
  unrecognized_client_exception,       ///< the access key or the token is not valid
  validation_error,                    ///< as validation_exception, in the common list
  // protocol
  internal_failure_exception,        ///< as InternalFailure, from a generated server
  not_acceptable_exception,          ///< the header Accept asks for what is not offered
  serialization_exception,           ///< the body cannot be read as the input
  unsupported_media_type_exception,  ///< the header Content-Type is not application/json
};

namespace detail {

inline constexpr std::size_t error_count = 35;

inline constexpr Names<error_count> error_name_list{std::array<std::string_view, error_count>{
    "AccessDeniedException"sv,
    "ConflictException"sv,
    "InternalServerException"sv,
    "ResourceNotFoundException"sv,
    "ServiceQuotaExceededException"sv,
    "ThrottlingException"sv,
    "UnauthorizedException"sv,
    "ValidationException"sv,
    "ExpiredTokenException"sv,
    "IncompleteSignature"sv,
    "InternalFailure"sv,
    "InvalidAction"sv,
    "InvalidClientTokenId"sv,
    "InvalidParameterCombination"sv,
    "InvalidParameterValue"sv,
    "InvalidQueryParameter"sv,
    "MalformedHttpRequestException"sv,
    "MalformedQueryString"sv,
    "MissingAction"sv,
    "MissingAuthenticationToken"sv,
    "MissingParameter"sv,
    "NotAuthorized"sv,
    "OptInRequired"sv,
    "RequestAbortedException"sv,
    "RequestEntityTooLargeException"sv,
    "RequestExpired"sv,
    "RequestTimeoutException"sv,
    "ServiceUnavailable"sv,
    "UnknownOperationException"sv,
    "UnrecognizedClientException"sv,
    "ValidationError"sv,
    "InternalFailureException"sv,
    "NotAcceptableException"sv,
    "SerializationException"sv,
    "UnsupportedMediaTypeException"sv,
}};

inline constexpr NameTable error_names = error_name_list.table();

inline constexpr std::array<std::uint16_t, error_count> error_statuses{
    403, 409, 500, 404, 402, 429, 401, 400,                           // modelled
    403, 403, 500, 400, 403, 400, 400, 400, 400, 404, 400, 403, 400,  // common
    401, 403, 400, 413, 400, 408, 503, 404, 403, 400,                 //
    500, 406, 400, 415};                                              // protocol

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
  // Written out: nvcc loses an alias with a name as its argument, as an argument of a template.
  using body = Members<Member<"Code", &T::upper_code, Presence::optional, detail::Lenient>,
                       Member<"Message", &T::upper_message, Presence::optional, detail::Lenient>,
                       Member<"__type", &T::type, Presence::optional, detail::Lenient>,
                       Member<"code", &T::code, Presence::optional, detail::Lenient>,
                       Member<"message", &T::message, Presence::optional, detail::Lenient>>;
};

namespace detail {

/// The name in an error type: up to the first `,` or `:`, after the first `#`, without blanks
/// around it. Absent when nothing is left.
constexpr Text clean_error_name(const Text& text) noexcept {
  ByteCursor bytes = TextAccess::bytes(text);
  const char* begin = bytes.position();
  const char* end = begin;
  std::size_t size = 0;         // decoded bytes since begin
  std::size_t size_at_end = 0;  // the same, up to the last that is not blank
  for (bool namespaced = false; !bytes.done();) {
    const char c = bytes.next();
    if (c == ',' || c == ':') break;
    const bool is_hash = c == '#' && !namespaced;
    namespaced = namespaced || is_hash;
    if (is_hash || (size_at_end == 0 && (c == ' ' || c == '\t'))) {
      begin = end = bytes.position();
      size = size_at_end = 0;
      continue;
    }
    ++size;
    if (c == ' ' || c == '\t') continue;
    end = bytes.position();
    size_at_end = size;
  }
  return size_at_end == 0 ? Text{}
                          : TextAccess::make(begin, end, distance(begin, end) - size_at_end);
}

}  // namespace detail

/// The name on the wire, "ValidationException"; empty for unknown.
constexpr std::string_view to_string(ServiceErrorCode code) noexcept {
  const auto index = static_cast<std::size_t>(code);
  return index != 0 && index <= detail::error_count ? detail::error_names[index - 1]
                                                    : std::string_view{};
}

/// The HTTP status of the service's model, or the newest one documented; 0 for unknown.
constexpr int http_status(ServiceErrorCode code) noexcept {
  const auto index = static_cast<std::size_t>(code);
  return index != 0 && index <= detail::error_count ? detail::error_statuses[index - 1] : 0;
}

/// An error response. `name` and `message` view its header and body.
struct ServiceError {
  ServiceErrorCode code = ServiceErrorCode::unknown;  ///< by name only: statuses are shared
  int http_status = 0;                                ///< of the response
  Text name{};     ///< on the wire, known or not; absent when the response has none
  Text message{};  ///< words for a person; absent when the body has none, or cannot be read

  /// Does the service's model say that a retry may help? InternalServerException and
  /// ThrottlingException. Ask is_server_fault too: proxies answer as well.
  constexpr bool is_retryable() const noexcept {
    return code == ServiceErrorCode::internal_server_exception ||
           code == ServiceErrorCode::throttling_exception;
  }
  /// Is the client asked to slow down, by the error's name?
  constexpr bool is_throttling() const noexcept {
    return code == ServiceErrorCode::throttling_exception;
  }
  /// Is the service at fault? A known code tells, else the status does.
  constexpr bool is_server_fault() const noexcept {
    const int documented = datazone::http_status(code);
    return (documented != 0 ? documented : http_status) >= 500;
  }

  friend constexpr bool operator==(const ServiceError&, const ServiceError&) noexcept = default;
};

/// Reads an error response; never fails. `errortype_header` is the value of x-amzn-errortype, or
/// empty. The name is the header's, else the body's `code` or `Code`, else its `__type`; what is
/// before a `#` or after a `:` or `,` is cut off it, and it is compared by exact case. A body that
/// cannot be read, such as a proxy's HTML, leaves what the header and the status say. Linear in
/// both texts.
constexpr ServiceError decode_error(int http_status, std::string_view errortype_header,
                                    std::string_view body) noexcept {
  detail::ErrorBody members;
  {
    Error error;
    Issues issues;
    detail::read_document(body, members, error, issues);
    if (error.code != Errc::ok) members = {};
  }
  ServiceError result{ServiceErrorCode::unknown, http_status,
                      detail::clean_error_name(Text{errortype_header}),
                      members.message.has_value() ? members.message : members.upper_message};
  for (const Text& text : {members.code, members.upper_code, members.type})
    if (!result.name.has_value() && text.has_value()) result.name = detail::clean_error_name(text);
  const std::size_t index = detail::find_name(result.name, detail::error_names);
  if (index != detail::error_count) result.code = static_cast<ServiceErrorCode>(index + 1);
  return result;
}

/// The same for a body in any contiguous lvalue or borrowed range of one-byte elements; not
/// constexpr.
template <class Header = std::string_view, detail::InputBytes Body>
  requires(std::convertible_to<Header, std::string_view> && detail::Borrowed<Header>)
ServiceError decode_error(int http_status, Header&& errortype_header, Body&& body) noexcept {
  return decode_error(http_status, static_cast<std::string_view>(errortype_header),
                      detail::as_chars(body));
}

/// A temporary that owns its bytes would leave a dangling name or message: bind it to a name first.
template <class Header = std::string_view, class Body = std::string_view>
  requires(std::convertible_to<Header, std::string_view> &&
           std::convertible_to<Body, std::string_view> &&
           !(detail::Borrowed<Header> && detail::Borrowed<Body>))
ServiceError decode_error(int http_status, Header&& errortype_header, Body&& body) = delete;

/// Writes the body of an error response, `{"message":"..."}`, or `{}` without a message; for
/// servers and mocks. The name goes into the header x-amzn-errortype, the status beside it.
/// Errors: invalid_utf8 (the message has a byte 0xFF), buffer_too_small.
constexpr Encoded encode_error(const ServiceError& error, std::span<char> out) noexcept {
  detail::ErrorBody members;
  members.message = error.message;
  return detail::write_document(members, out);
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <detail::OutputBytes Out>
Encoded encode_error(const ServiceError& error, Out&& out) noexcept {
  return encode_error(error, detail::as_writable_chars(out));
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_SERVICE_ERROR_HPP
