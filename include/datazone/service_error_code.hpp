// SPDX-License-Identifier: MIT
// The names of service errors, and what is known of each.
#ifndef DATAZONE_SERVICE_ERROR_CODE_HPP
#define DATAZONE_SERVICE_ERROR_CODE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// The operation's own errors, those common to all AWS APIs, and those of the protocol's servers,
/// each named as on the wire. Source: pages API_StartDataSourceRun and CommonErrors of the Amazon
/// DataZone API Reference. Then the names by which the AWS SDKs know what to do about an error of
/// any service, throttling above all: page feature-retry-behavior of the AWS SDKs and Tools
/// Reference Guide.
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
  // too many requests, as other services and the AWS SDKs name it
  bandwidth_limit_exceeded,                   ///< too much data in a given time
  ec2_throttled_exception,                    ///< AWS Lambda was throttled by Amazon EC2
  limit_exceeded_exception,                   ///< a limit of the service, taken for a passing one
  prior_request_not_complete,                 ///< an earlier request is still at work
  provisioned_throughput_exceeded_exception,  ///< more than was provisioned
  request_limit_exceeded,                     ///< too many requests
  request_throttled,                          ///< too many requests
  request_throttled_exception,                ///< too many requests
  slow_down,                                  ///< too many requests
  throttled_exception,                        ///< too many requests
  throttling,                                 ///< too many requests
  too_many_requests_exception,                ///< too many requests
  transaction_in_progress_exception,          ///< the same transaction is at work
  // no answer in time, likewise
  request_timeout,  ///< the request did not arrive in time
  timeout_error,    ///< no answer in time
  // wrong clock or signature, likewise
  auth_failure,                 ///< the credentials or the signature are not valid
  invalid_signature_exception,  ///< the signature does not match, or is of another time
  request_in_the_future,        ///< the clock of the client is ahead
  request_time_too_skewed,      ///< the clock of the client is wrong
  signature_does_not_match,     ///< the signature does not match
};

namespace detail {

/// What the standard retry mode of the AWS SDKs makes of an error's name.
enum class Advice : std::uint8_t {
  none,         // no retry, unless the status asks for one
  retry,        // modelled as retryable, or a time-out
  retry_slowly  // too many requests: after a longer pause
};

struct ErrorRow {
  std::string_view name;
  std::uint16_t status = 0;  // see http_status
  Advice advice = Advice::none;
};

/// The only list of errors: a row for each enumerator, in their order. An array of aggregates,
/// because a constructor for each row, or std::to_array, costs more to include than all else here.
inline constexpr ErrorRow error_rows[] = {
    {""sv},
    // modelled
    {"AccessDeniedException"sv, 403},
    {"ConflictException"sv, 409},
    {"InternalServerException"sv, 500, Advice::retry},
    {"ResourceNotFoundException"sv, 404},
    {"ServiceQuotaExceededException"sv, 402},
    {"ThrottlingException"sv, 429, Advice::retry_slowly},
    {"UnauthorizedException"sv, 401},
    {"ValidationException"sv, 400},
    // common
    {"ExpiredTokenException"sv, 403},
    {"IncompleteSignature"sv, 403},
    {"InternalFailure"sv, 500},
    {"InvalidAction"sv, 400},
    {"InvalidClientTokenId"sv, 403},
    {"InvalidParameterCombination"sv, 400},
    {"InvalidParameterValue"sv, 400},
    {"InvalidQueryParameter"sv, 400},
    {"MalformedHttpRequestException"sv, 400},
    {"MalformedQueryString"sv, 404},
    {"MissingAction"sv, 400},
    {"MissingAuthenticationToken"sv, 403},
    {"MissingParameter"sv, 400},
    {"NotAuthorized"sv, 401},
    {"OptInRequired"sv, 403},
    {"RequestAbortedException"sv, 400},
    {"RequestEntityTooLargeException"sv, 413},
    {"RequestExpired"sv, 400},
    {"RequestTimeoutException"sv, 408, Advice::retry},
    {"ServiceUnavailable"sv, 503},
    {"UnknownOperationException"sv, 404},
    {"UnrecognizedClientException"sv, 403},
    {"ValidationError"sv, 400},
    // protocol
    {"InternalFailureException"sv, 500},
    {"NotAcceptableException"sv, 406},
    {"SerializationException"sv, 400},
    {"UnsupportedMediaTypeException"sv, 415},
    // too many requests, as other services and the AWS SDKs name it
    {"BandwidthLimitExceeded"sv, 0, Advice::retry_slowly},
    {"EC2ThrottledException"sv, 0, Advice::retry_slowly},
    {"LimitExceededException"sv, 0, Advice::retry_slowly},
    {"PriorRequestNotComplete"sv, 0, Advice::retry_slowly},
    {"ProvisionedThroughputExceededException"sv, 0, Advice::retry_slowly},
    {"RequestLimitExceeded"sv, 0, Advice::retry_slowly},
    {"RequestThrottled"sv, 0, Advice::retry_slowly},
    {"RequestThrottledException"sv, 0, Advice::retry_slowly},
    {"SlowDown"sv, 0, Advice::retry_slowly},
    {"ThrottledException"sv, 0, Advice::retry_slowly},
    {"Throttling"sv, 0, Advice::retry_slowly},
    {"TooManyRequestsException"sv, 0, Advice::retry_slowly},
    {"TransactionInProgressException"sv, 0, Advice::retry_slowly},
    // no answer in time, likewise
    {"RequestTimeout"sv, 0, Advice::retry},
    {"TimeoutError"sv, 0, Advice::retry},
    // wrong clock or signature, likewise
    {"AuthFailure"sv, 0},
    {"InvalidSignatureException"sv, 0},
    {"RequestInTheFuture"sv, 0},
    {"RequestTimeTooSkewed"sv, 0},
    {"SignatureDoesNotMatch"sv, 0},
};

// With unknown.
inline constexpr std::size_t error_count = sizeof(error_rows) / sizeof(error_rows[0]);

static_assert(error_count ==
                  1 + static_cast<std::size_t>(ServiceErrorCode::signature_does_not_match),
              "every enumerator has its row");

/// What is no enumerator is unknown.
constexpr const ErrorRow& row_of(ServiceErrorCode code) noexcept {
  const auto index = static_cast<std::size_t>(code);
  return error_rows[index < error_count ? index : 0];
}

}  // namespace detail

/// The name on the wire, "ValidationException"; empty for unknown.
constexpr std::string_view to_string(ServiceErrorCode code) noexcept {
  return detail::row_of(code).name;
}

/// The HTTP status of the service's model, or the newest one that its pages document; 0 for unknown
/// and for a name that is on none of them.
constexpr int http_status(ServiceErrorCode code) noexcept { return detail::row_of(code).status; }

namespace detail {

/// The error of this name, compared by exact case, or unknown.
constexpr ServiceErrorCode find_error(const Text& name) noexcept {
  for (std::size_t i = 1; i < error_count; ++i) {
    const std::string_view known = error_rows[i].name;
    if (known.size() == name.size() && name == known) return static_cast<ServiceErrorCode>(i);
  }
  return ServiceErrorCode::unknown;
}

}  // namespace detail

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SERVICE_ERROR_CODE_HPP
