// SPDX-License-Identifier: MIT
// Every name of an error that the library knows, with what the service's model and its page
// CommonErrors say, and what the AWS SDKs make of the name in their standard retry mode.
#ifndef DATAZONE_TESTS_SUPPORT_SERVICE_ERROR_NAMES_HPP
#define DATAZONE_TESTS_SUPPORT_SERVICE_ERROR_NAMES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <string_view>

namespace datazone_test {

enum class Retry { no, yes, slowly };

struct ServiceErrorName {
  std::string_view name;
  datazone::ServiceErrorCode code;
  int status;   // the model's, else the newer page's, else the older one's; 0: on none of them
  Retry retry;  // by the name alone
};

namespace service_error_cases {

using datazone::ServiceErrorCode;

inline constexpr auto names = std::to_array<ServiceErrorName>({
    {"AccessDeniedException", ServiceErrorCode::access_denied_exception, 403, Retry::no},
    {"ConflictException", ServiceErrorCode::conflict_exception, 409, Retry::no},
    {"InternalServerException", ServiceErrorCode::internal_server_exception, 500, Retry::yes},
    {"ResourceNotFoundException", ServiceErrorCode::resource_not_found_exception, 404, Retry::no},
    {"ServiceQuotaExceededException", ServiceErrorCode::service_quota_exceeded_exception, 402,
     Retry::no},
    {"ThrottlingException", ServiceErrorCode::throttling_exception, 429, Retry::slowly},
    {"UnauthorizedException", ServiceErrorCode::unauthorized_exception, 401, Retry::no},
    {"ValidationException", ServiceErrorCode::validation_exception, 400, Retry::no},
    {"ExpiredTokenException", ServiceErrorCode::expired_token_exception, 403, Retry::no},
    {"IncompleteSignature", ServiceErrorCode::incomplete_signature, 403, Retry::no},
    {"InternalFailure", ServiceErrorCode::internal_failure, 500, Retry::no},
    {"InvalidAction", ServiceErrorCode::invalid_action, 400, Retry::no},
    {"InvalidClientTokenId", ServiceErrorCode::invalid_client_token_id, 403, Retry::no},
    {"InvalidParameterCombination", ServiceErrorCode::invalid_parameter_combination, 400,
     Retry::no},
    {"InvalidParameterValue", ServiceErrorCode::invalid_parameter_value, 400, Retry::no},
    {"InvalidQueryParameter", ServiceErrorCode::invalid_query_parameter, 400, Retry::no},
    {"MissingAction", ServiceErrorCode::missing_action, 400, Retry::no},
    {"MissingParameter", ServiceErrorCode::missing_parameter, 400, Retry::no},
    {"MalformedHttpRequestException", ServiceErrorCode::malformed_http_request_exception, 400,
     Retry::no},
    {"MalformedQueryString", ServiceErrorCode::malformed_query_string, 404, Retry::no},
    {"MissingAuthenticationToken", ServiceErrorCode::missing_authentication_token, 403, Retry::no},
    {"NotAuthorized", ServiceErrorCode::not_authorized, 401, Retry::no},
    {"OptInRequired", ServiceErrorCode::opt_in_required, 403, Retry::no},
    {"RequestAbortedException", ServiceErrorCode::request_aborted_exception, 400, Retry::no},
    {"RequestEntityTooLargeException", ServiceErrorCode::request_entity_too_large_exception, 413,
     Retry::no},
    {"RequestExpired", ServiceErrorCode::request_expired, 400, Retry::no},
    {"RequestTimeoutException", ServiceErrorCode::request_timeout_exception, 408, Retry::yes},
    {"ServiceUnavailable", ServiceErrorCode::service_unavailable, 503, Retry::no},
    {"UnknownOperationException", ServiceErrorCode::unknown_operation_exception, 404, Retry::no},
    {"UnrecognizedClientException", ServiceErrorCode::unrecognized_client_exception, 403,
     Retry::no},
    {"ValidationError", ServiceErrorCode::validation_error, 400, Retry::no},
    {"SerializationException", ServiceErrorCode::serialization_exception, 400, Retry::no},
    {"UnsupportedMediaTypeException", ServiceErrorCode::unsupported_media_type_exception, 415,
     Retry::no},
    {"NotAcceptableException", ServiceErrorCode::not_acceptable_exception, 406, Retry::no},
    {"InternalFailureException", ServiceErrorCode::internal_failure_exception, 500, Retry::no},
    {"BandwidthLimitExceeded", ServiceErrorCode::bandwidth_limit_exceeded, 0, Retry::slowly},
    {"EC2ThrottledException", ServiceErrorCode::ec2_throttled_exception, 0, Retry::slowly},
    {"LimitExceededException", ServiceErrorCode::limit_exceeded_exception, 0, Retry::slowly},
    {"PriorRequestNotComplete", ServiceErrorCode::prior_request_not_complete, 0, Retry::slowly},
    {"ProvisionedThroughputExceededException",
     ServiceErrorCode::provisioned_throughput_exceeded_exception, 0, Retry::slowly},
    {"RequestLimitExceeded", ServiceErrorCode::request_limit_exceeded, 0, Retry::slowly},
    {"RequestThrottled", ServiceErrorCode::request_throttled, 0, Retry::slowly},
    {"RequestThrottledException", ServiceErrorCode::request_throttled_exception, 0, Retry::slowly},
    {"SlowDown", ServiceErrorCode::slow_down, 0, Retry::slowly},
    {"ThrottledException", ServiceErrorCode::throttled_exception, 0, Retry::slowly},
    {"Throttling", ServiceErrorCode::throttling, 0, Retry::slowly},
    {"TooManyRequestsException", ServiceErrorCode::too_many_requests_exception, 0, Retry::slowly},
    {"TransactionInProgressException", ServiceErrorCode::transaction_in_progress_exception, 0,
     Retry::slowly},
    {"RequestTimeout", ServiceErrorCode::request_timeout, 0, Retry::yes},
    {"TimeoutError", ServiceErrorCode::timeout_error, 0, Retry::yes},
    {"AuthFailure", ServiceErrorCode::auth_failure, 0, Retry::no},
    {"InvalidSignatureException", ServiceErrorCode::invalid_signature_exception, 0, Retry::no},
    {"RequestInTheFuture", ServiceErrorCode::request_in_the_future, 0, Retry::no},
    {"RequestTimeTooSkewed", ServiceErrorCode::request_time_too_skewed, 0, Retry::no},
    {"SignatureDoesNotMatch", ServiceErrorCode::signature_does_not_match, 0, Retry::no},
});

}  // namespace service_error_cases

// What the SDKs retry whatever the name is; botocore 1.29.27 leaves 429 out.
constexpr Retry retry_by_status(int status) noexcept {
  switch (status) {
    case 429: return Retry::slowly;
    case 500:
    case 502:
    case 503:
    case 504: return Retry::yes;
    default: return Retry::no;
  }
}

constexpr std::string_view advice_fault(const datazone::ServiceError& error,
                                        Retry by_name) noexcept {
  const Retry by_status = retry_by_status(error.http_status);
  if (error.is_throttling() != (by_name == Retry::slowly || by_status == Retry::slowly)) {
    return "is_throttling";
  }
  if (error.is_retryable() != (by_name != Retry::no || by_status != Retry::no)) {
    return "is_retryable";
  }
  return {};
}

// The name in a header and in a body, its facts, and the advice under every status.
constexpr std::string_view fault(const ServiceErrorName& row) noexcept {
  using namespace datazone;
  if (to_string(row.code) != row.name) {
    return "to_string";
  }
  if (http_status(row.code) != row.status) {
    return "http_status";
  }
  const ServiceError read = decode_error(418, row.name, {});
  if (read.code != row.code || read.name != row.name) {
    return "code or name of the header";
  }
  // Longer and shorter names are others.
  if (decode_error(418, row.name.substr(1), {}).code == row.code ||
      decode_error(418, row.name.substr(0, row.name.size() - 1), {}).code == row.code) {
    return "code of a shorter name";
  }
  for (int status = 0; status < 700; ++status) {
    const ServiceError error{row.code, status};
    // The documented status of a name decides over the response's.
    if (error.is_server_fault() != ((row.status != 0 ? row.status : status) >= 500)) {
      return "is_server_fault";
    }
    if (const std::string_view wrong = advice_fault(error, row.retry); !wrong.empty()) {
      return wrong;
    }
  }
  return {};
}

}  // namespace datazone_test

#endif
