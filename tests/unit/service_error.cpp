// SPDX-License-Identifier: MIT
// Service errors: decode_error never fails; encode_error is for servers and mocks.
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
#include "support/service_error_names.hpp"

using namespace datazone;

using datazone_test::Retry;
using datazone_test::ServiceErrorName;
namespace service_error_cases = datazone_test::service_error_cases;

TEST_CASE("every row of the tables") {
  datazone_test::judge(datazone_test::service_error_cases::table);
  datazone_test::judge(service_error_cases::names);
}

TEST_CASE("every known error by name and fault, from header and body") {
  std::set<ServiceErrorCode> codes;
  for (const ServiceErrorName& row : service_error_cases::names) {
    codes.insert(row.code);
    const std::string code_body = R"({"code":")" + std::string(row.name) + R"(","message":"m"})";
    const std::string type_body = R"({"__type":"a#)" + std::string(row.name) + R"("})";
    for (const ServiceError& found :
         {decode_error(418, row.name, R"({"message":"m"})"), decode_error(418, {}, code_body),
          decode_error(418, {}, type_body)}) {
      CHECK(found.code == row.code);
      CHECK(found.name == row.name);
      CHECK(found.http_status == 418);
      CHECK(found.is_server_fault() == (row.status >= 500));
    }
  }
  CHECK(codes.size() == service_error_cases::names.size());
  CHECK(to_string(ServiceErrorCode::unknown).empty());
  CHECK(http_status(ServiceErrorCode::unknown) == 0);
  // The enum has no value beside these.
  std::size_t named = 0;
  for (int value = 0; value < 256; ++value) {
    named += !to_string(static_cast<ServiceErrorCode>(value)).empty();
  }
  CHECK(named == service_error_cases::names.size());
}

TEST_CASE("what is no enumerator is unknown") {
  for (int value = static_cast<int>(service_error_cases::names.size()) + 1; value < 256; ++value) {
    const auto outside = static_cast<ServiceErrorCode>(value);
    CHECK(to_string(outside).empty());
    CHECK(http_status(outside) == 0);
    CHECK_FALSE(ServiceError{outside, 400}.is_retryable());
    CHECK(ServiceError{outside, 500}.is_server_fault());
  }
}

TEST_CASE("no name carries a control character, wherever it stands") {
  for (int value = 0; value < 256; ++value) {
    const char byte = static_cast<char>(value);
    const bool is_control = value < 0x20 || value == 0x7F;
    const bool is_trimmed = byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
    for (std::size_t at = 0; at <= 8; ++at) {
      std::string header = "SlowDown";
      header.insert(at, 1, byte);
      const ServiceError error = decode_error(400, header, R"({"code":"InternalServerException"})");
      CAPTURE(value);
      CAPTURE(at);
      if (is_trimmed && (at == 0 || at == 8)) {
        CHECK(error.code == ServiceErrorCode::slow_down);
        CHECK(error.name == "SlowDown");
      } else if (is_control || ((byte == ',' || byte == ':') && at == 0)) {
        CHECK(error.code == ServiceErrorCode::internal_server_exception);
      } else if (byte != ',' && byte != ':' && byte != '#') {
        CHECK(error.code == ServiceErrorCode::unknown);
        CHECK(error.name == header);
      }
    }
  }
}

TEST_CASE("without a name the status says whose fault it is, and whether a retry is advised") {
  for (int status = 100; status < 700; ++status) {
    const ServiceError error = decode_error(status, "", "<html>");
    CHECK(error.code == ServiceErrorCode::unknown);
    CHECK_FALSE(error.name.has_value());
    CHECK_FALSE(error.message.has_value());
    CHECK(error.http_status == status);
    CHECK(error.is_server_fault() == (status >= 500));
    CHECK(datazone_test::advice_fault(error, Retry::no).empty());
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
  for (const ServiceErrorName& row : service_error_cases::names) {
    for (const std::string_view message : {"", "no \"run\"\n", "\xc3\xa9"}) {
      ServiceError sent;
      sent.message = message;
      std::array<char, 128> buffer{};
      const Encoded body = encode_error(sent, buffer);
      REQUIRE(body);
      const ServiceError read = decode_error(row.status, to_string(row.code), body.text);
      CHECK(read.code == row.code);
      CHECK(read.message == message);
    }
  }
  std::array<char, 128> buffer{};
  CHECK(encode_error(ServiceError{}, buffer).text == "{}");
}
