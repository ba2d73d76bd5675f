// SPDX-License-Identifier: MIT
// Service errors (R6): decode_error never fails; encode_error is for servers and mocks.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "support/judge.hpp"
#include "support/samples.hpp"
#include "support/service_error_cases.hpp"

using namespace datazone;

namespace {

struct Known {
  ServiceErrorCode code;
  std::string_view name;
  int status;  // the model's, else the newer list's, else the older one's
};

// protocol.md sections 1 and 8.3, row by row.
constexpr std::array<Known, 35> known{{
    {ServiceErrorCode::access_denied_exception, "AccessDeniedException", 403},
    {ServiceErrorCode::conflict_exception, "ConflictException", 409},
    {ServiceErrorCode::internal_server_exception, "InternalServerException", 500},
    {ServiceErrorCode::resource_not_found_exception, "ResourceNotFoundException", 404},
    {ServiceErrorCode::service_quota_exceeded_exception, "ServiceQuotaExceededException", 402},
    {ServiceErrorCode::throttling_exception, "ThrottlingException", 429},
    {ServiceErrorCode::unauthorized_exception, "UnauthorizedException", 401},
    {ServiceErrorCode::validation_exception, "ValidationException", 400},
    {ServiceErrorCode::expired_token_exception, "ExpiredTokenException", 403},
    {ServiceErrorCode::incomplete_signature, "IncompleteSignature", 403},
    {ServiceErrorCode::internal_failure, "InternalFailure", 500},
    {ServiceErrorCode::invalid_action, "InvalidAction", 400},
    {ServiceErrorCode::invalid_client_token_id, "InvalidClientTokenId", 403},
    {ServiceErrorCode::invalid_parameter_combination, "InvalidParameterCombination", 400},
    {ServiceErrorCode::invalid_parameter_value, "InvalidParameterValue", 400},
    {ServiceErrorCode::invalid_query_parameter, "InvalidQueryParameter", 400},
    {ServiceErrorCode::missing_action, "MissingAction", 400},
    {ServiceErrorCode::missing_parameter, "MissingParameter", 400},
    {ServiceErrorCode::malformed_http_request_exception, "MalformedHttpRequestException", 400},
    {ServiceErrorCode::malformed_query_string, "MalformedQueryString", 404},
    {ServiceErrorCode::missing_authentication_token, "MissingAuthenticationToken", 403},
    {ServiceErrorCode::not_authorized, "NotAuthorized", 401},
    {ServiceErrorCode::opt_in_required, "OptInRequired", 403},
    {ServiceErrorCode::request_aborted_exception, "RequestAbortedException", 400},
    {ServiceErrorCode::request_entity_too_large_exception, "RequestEntityTooLargeException", 413},
    {ServiceErrorCode::request_expired, "RequestExpired", 400},
    {ServiceErrorCode::request_timeout_exception, "RequestTimeoutException", 408},
    {ServiceErrorCode::service_unavailable, "ServiceUnavailable", 503},
    {ServiceErrorCode::unknown_operation_exception, "UnknownOperationException", 404},
    {ServiceErrorCode::unrecognized_client_exception, "UnrecognizedClientException", 403},
    {ServiceErrorCode::validation_error, "ValidationError", 400},
    {ServiceErrorCode::serialization_exception, "SerializationException", 400},
    {ServiceErrorCode::unsupported_media_type_exception, "UnsupportedMediaTypeException", 415},
    {ServiceErrorCode::not_acceptable_exception, "NotAcceptableException", 406},
    {ServiceErrorCode::internal_failure_exception, "InternalFailureException", 500},
}};

}  // namespace

TEST_CASE("every row of table D, and the rest of what section 0.0 decides") {
  datazone_test::judge(datazone_test::service_error_cases::table);
}

TEST_CASE("every documented error by name, status and fault, from header and body") {
  std::set<ServiceErrorCode> codes;
  for (const Known& row : known) {
    codes.insert(row.code);
    CHECK(to_string(row.code) == row.name);
    CHECK(http_status(row.code) == row.status);
    const std::string code_body = R"({"code":")" + std::string(row.name) + R"(","message":"m"})";
    const std::string type_body = R"({"__type":"a#)" + std::string(row.name) + R"("})";
    for (const ServiceError& found :
         {decode_error(418, row.name, R"({"message":"m"})"), decode_error(418, {}, code_body),
          decode_error(418, {}, type_body)}) {
      CHECK(found.code == row.code);
      CHECK(found.name == row.name);
      CHECK(found.http_status == 418);
      CHECK(found.is_server_fault() == (row.status >= 500));  // the name decides over the status
    }
  }
  CHECK(codes.size() == known.size());
  CHECK(to_string(ServiceErrorCode::unknown).empty());
  CHECK(http_status(ServiceErrorCode::unknown) == 0);
  // The enum has no value beside these.
  std::size_t named = 0;
  for (int value = 0; value < 256; ++value) {
    named += !to_string(static_cast<ServiceErrorCode>(value)).empty();
  }
  CHECK(named == known.size());
}

TEST_CASE("retryable is the model's trait, throttling goes by the name: two facts") {
  for (const Known& row : known) {
    const ServiceError error = decode_error(400, row.name, "");
    const bool throttling = row.name == "ThrottlingException";
    CHECK(error.is_throttling() == throttling);
    CHECK(error.is_retryable() == (throttling || row.name == "InternalServerException"));
  }
  const auto outside = static_cast<ServiceErrorCode>(36);
  CHECK(to_string(outside).empty());
  CHECK(datazone::http_status(outside) == 0);
  const ServiceError bare = decode_error(429, "", R"({"message":"m"})");
  CHECK_FALSE(bare.is_retryable());
  CHECK_FALSE(bare.is_throttling());
  CHECK_FALSE(bare.is_server_fault());
}

TEST_CASE("without a name the status says whose fault it is") {
  for (int status = 100; status < 700; ++status) {
    const ServiceError error = decode_error(status, "", "<html>");
    CHECK(error.code == ServiceErrorCode::unknown);
    CHECK_FALSE(error.name.has_value());
    CHECK_FALSE(error.message.has_value());
    CHECK(error.http_status == status);
    CHECK(error.is_server_fault() == (status >= 500));
  }
}

TEST_CASE("every error sample") {
  for (const std::string_view name : datazone_test::error_samples) {
    const std::string body = datazone_test::read_sample("errors/" + std::string(name) + ".json");
    const ServiceError from_header = decode_error(400, name, body);
    CHECK(to_string(from_header.code) == name);
    CHECK_MESSAGE(from_header.message.has_value(), name);
    CHECK(from_header.message.size() > 0);
    // Cut anywhere, the body is unreadable, and the header's name still holds.
    for (std::size_t size = 0; size + 1 < body.size(); ++size) {
      const ServiceError cut = decode_error(400, name, std::string_view(body).substr(0, size));
      REQUIRE(to_string(cut.code) == name);
      REQUIRE((!cut.message.has_value() || body.find('}') < size));
    }
  }
}

TEST_CASE("any bytes are survived, and the header's name holds") {
  std::mt19937 random(9);
  constexpr std::array<std::string_view, 16> pieces{
      "{", "}",      "[",    "]", R"("message")", R"("code")", R"("__type")", ":",
      ",", R"("x")", "null", "1", "\\",           "\"",        "\xff",        " "};
  for (int i = 0; i < 100'000; ++i) {
    std::string body;
    const std::size_t count = random() % 12;
    for (std::size_t k = 0; k < count; ++k) {
      body += pieces[random() % pieces.size()];
    }
    const ServiceError error = decode_error(500, "a#ThrottlingException:b", body);
    if (error.code != ServiceErrorCode::throttling_exception ||
        error.name != "ThrottlingException" || !error.is_throttling()) {
      FAIL(body);
    }
    // The header is as free: nothing in it breaks the reading of the body.
    const ServiceError other = decode_error(500, body, R"({"message":"m","x":[]})");
    if (other.message != "m") {
      FAIL(body);
    }
  }
}

TEST_CASE("what a server sends, a client reads") {
  for (const Known& row : known) {
    for (const std::string_view message : {"", "no \"run\"\n", "\xc3\xa9"}) {
      ServiceError sent;
      sent.message = message;
      std::array<char, 128> buffer{};
      const Encoded body = encode_error(sent, buffer);
      REQUIRE(body);
      const ServiceError read = decode_error(http_status(row.code), to_string(row.code), body.text);
      CHECK(read.code == row.code);
      CHECK(read.message == message);
    }
  }
  std::array<char, 128> buffer{};
  CHECK(encode_error(ServiceError{}, buffer).text == "{}");
}
