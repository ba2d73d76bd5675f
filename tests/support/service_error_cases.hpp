// SPDX-License-Identifier: MIT
// Error responses, whole: where the name and the message are looked for, how a name is cleaned, and
// what a body that cannot be read leaves. The rows E are those of tests/data/vectors.md.
#ifndef DATAZONE_TESTS_SUPPORT_SERVICE_ERROR_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_SERVICE_ERROR_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <optional>
#include <string_view>

#include "support/row.hpp"
#include "support/service_error_names.hpp"

namespace datazone_test {

struct ErrorKind {
  datazone::ServiceErrorCode code;
  std::optional<std::string_view> name;
};

struct ServiceErrorCase {
  std::string_view name;
  Tag tag;
  int http_status;
  std::string_view header;  // empty: none or empty
  std::string_view body;
  ErrorKind kind;
  std::optional<std::string_view> message;
};

namespace service_error_cases {

using datazone::ServiceErrorCode;

inline constexpr ErrorKind conflict{ServiceErrorCode::conflict_exception, "ConflictException"};
inline constexpr ErrorKind resource_not_found{ServiceErrorCode::resource_not_found_exception,
                                              "ResourceNotFoundException"};
inline constexpr ErrorKind throttling{ServiceErrorCode::throttling_exception,
                                      "ThrottlingException"};
inline constexpr ErrorKind validation{ServiceErrorCode::validation_exception,
                                      "ValidationException"};
inline constexpr ErrorKind nameless{ServiceErrorCode::unknown, std::nullopt};
constexpr ErrorKind unknown(std::string_view name) noexcept {
  return {ServiceErrorCode::unknown, name};
}
inline constexpr std::optional<std::string_view> absent{};

inline constexpr auto table = std::to_array<ServiceErrorCase>({
    {"E1", Tag::spec, 404, "ResourceNotFoundException", R"({"message":"m"})", resource_not_found,
     "m"},
    {"E2", Tag::spec, 400,
     "ValidationException:http://internal.amazon.com/coral/com.amazon.coral.validate/",
     R"({"message":"m"})", validation, "m"},
    {"E3", Tag::spec, 400, "com.amazonaws.datazone#ValidationException", R"({"message":"m"})",
     validation, "m"},
    {"E4", Tag::spec, 400,
     "com.amazonaws.datazone#ValidationException:"
     "http://internal.amazon.com/coral/com.amazon.coral.validate/",
     R"({"message":"m"})", validation, "m"},
    {"E5", Tag::spec, 400, "some.other.ns#ValidationException", R"({"message":"m"})", validation,
     "m"},
    {"E6", Tag::spec, 400, "ValidationException:", R"({"message":"m"})", validation, "m"},
    {"E7", Tag::sdk, 400, "ValidationException:http://a/,ValidationException:http://b/",
     R"({"message":"m"})", validation, "m"},
    {"E8", Tag::choice, 400, "ValidationException,Other", R"({"message":"m"})", validation, "m"},
    {"E9", Tag::choice, 400, " ValidationException ", R"({"message":"m"})", validation, "m"},
    {"E10", Tag::choice, 400, "validationexception", R"({"message":"m"})",
     unknown("validationexception"), "m"},
    {"E11", Tag::choice, 400, "", R"({"code":"ValidationException","message":"m"})", validation,
     "m"},
    {"E12", Tag::spec, 400, "ValidationException:http://x/#Frag", R"({"message":"m"})", validation,
     "m"},
    {"E13", Tag::spec, 400, "a#b#ValidationException", R"({"message":"m"})",
     unknown("b#ValidationException"), "m"},
    {"E14", Tag::spec, 404, "ResourceNotFoundException", "", resource_not_found, absent},
    {"E15", Tag::spec, 404, "ResourceNotFoundException", "{}", resource_not_found, absent},
    {"E16", Tag::sdk, 418, "TeapotException", R"({"message":"m"})", unknown("TeapotException"),
     "m"},
    {"E17", Tag::spec, 404, "ResourceNotFoundException",
     R"({"code":"ConflictException","__type":"ValidationException","message":"m"})",
     resource_not_found, "m"},
    {"E18", Tag::spec, 409, "", R"({"code":"ConflictException","message":"m"})", conflict, "m"},
    {"E19", Tag::choice, 409, "", R"({"Code":"ConflictException","message":"m"})", conflict, "m"},
    {"E20", Tag::spec, 409, "",
     R"({"code":"com.amazonaws.datazone#ConflictException:http://x/","message":"m"})", conflict,
     "m"},
    {"E21", Tag::spec, 409, "", R"({"__type":"ConflictException","message":"m"})", conflict, "m"},
    {"E22", Tag::spec, 409, "",
     R"({"__type":"com.amazonaws.datazone#ConflictException","message":"m"})", conflict, "m"},
    {"E23", Tag::spec, 409, "",
     R"({"__type":"com.amazonaws.datazone#ConflictException:http://x/","message":"m"})", conflict,
     "m"},
    {"E24", Tag::choice, 409, "",
     R"({"__type":"ValidationException","code":"ConflictException","message":"m"})", conflict, "m"},
    {"E25", Tag::choice, 409, "", R"({"code":null,"__type":"ConflictException","message":"m"})",
     conflict, "m"},
    {"E26", Tag::choice, 409, "", R"({"code":409,"__type":"ConflictException","message":"m"})",
     conflict, "m"},
    {"E27", Tag::choice, 409, "", R"({"code":{"a":1},"__type":"ConflictException","message":"m"})",
     conflict, "m"},
    {"E28", Tag::spec, 409, "", R"({"details":[{"__type":"ConflictException"}],"message":"m"})",
     nameless, "m"},
    {"E29", Tag::sdk, 400, "ValidationException", R"({"Message":"M"})", validation, "M"},
    {"E30", Tag::sdk, 400, "ValidationException", R"({"message":"lower","Message":"Upper"})",
     validation, "lower"},
    {"E31", Tag::sdk, 400, "ValidationException", R"({"Message":"Upper","message":"lower"})",
     validation, "lower"},
    {"E32", Tag::choice, 400, "ValidationException", R"({"errorMessage":"E"})", validation, absent},
    {"E33", Tag::spec, 400, "ValidationException", R"({"message":null})", validation, absent},
    {"E34", Tag::sdk, 400, "ValidationException", R"({"message":""})", validation, ""},
    {"E35", Tag::choice, 400, "ValidationException", R"({"message":5})", validation, absent},
    {"E36", Tag::choice, 400, "ValidationException", R"({"message":{"a":1}})", validation, absent},
    {"E37", Tag::sdk, 400, "ValidationException",
     R"({"message":"m","reason":"CANNOT_PARSE","fieldList":[{"path":"/x","message":"y"}]})",
     validation, "m"},
    {"E38", Tag::choice, 401, "", R"({"message":"m"})", nameless, "m"},
    {"E39", Tag::choice, 403, "", R"({"message":"m"})", nameless, "m"},
    {"E40", Tag::choice, 404, "", R"({"message":"m"})", nameless, "m"},
    {"E41", Tag::choice, 429, "", R"({"message":"m"})", nameless, "m"},
    {"E42", Tag::choice, 500, "", R"({"message":"m"})", nameless, "m"},
    {"E43", Tag::choice, 503, "", "<html>Service Unavailable</html>", nameless, absent},
    {"E44", Tag::choice, 503, "ThrottlingException", "<html>x</html>", throttling, absent},
    {"E45", Tag::choice, 400, "", "", nameless, absent},
    {"E46", Tag::choice, 403, "", "", nameless, absent},
    {"E47", Tag::choice, 400, "ValidationException", "[]", validation, absent},
    {"E48", Tag::choice, 400, "ValidationException", "null", validation, absent},
    {"E49", Tag::choice, 400, "ValidationException", R"("oops")", validation, absent},
    {"E50", Tag::choice, 400, "ValidationException", R"({"message":"m"}x)", validation, absent},
    {"E52", Tag::sdk, 500, "ValidationException", R"({"message":"m"})", validation, "m"},
    {"two commas", Tag::ours, 400, "ValidationException,a,b", R"({})", validation, absent},
    {"a comma before anything", Tag::ours, 409, ",ValidationException",
     R"({"code":"ConflictException"})", conflict, absent},
    {"a colon before anything", Tag::ours, 409, ":http://x/", R"({"code":"ConflictException"})",
     conflict, absent},
    {"nothing after the #", Tag::ours, 409, "com.amazonaws.datazone#",
     R"({"code":"ConflictException"})", conflict, absent},
    {"a header of blanks", Tag::ours, 409, " \t ", R"({"code":"ConflictException"})", conflict,
     absent},
    // As libcurl's CURLOPT_HEADERFUNCTION hands a field over, with its blanks and its line's end
    // (RFC 9110, sections 5.5 and 5.6.3).
    {"a line's end", Tag::ours, 400, " ValidationException\r\n", "", validation, absent},
    {"a line feed", Tag::ours, 400, "ValidationException\n", "", validation, absent},
    {"a folded line", Tag::ours, 400, "\r\n\t ValidationException \t\r\n", "", validation, absent},
    {"a line's end behind a URI", Tag::ours, 400, "a#ValidationException:http://x/\r\n", "",
     validation, absent},
    {"a line's end before the comma", Tag::ours, 400, "ValidationException\r\n,x", "", validation,
     absent},
    {"nothing but a line's end", Tag::ours, 409, "\r\n", R"({"code":"ConflictException"})",
     conflict, absent},
    {"an unknown name and a line's end", Tag::ours, 418, "TeapotException\r\n", "",
     unknown("TeapotException"), absent},
    {"a blank inside", Tag::ours, 418, "Teapot Exception\r\n", "", unknown("Teapot Exception"),
     absent},
    {"a line's end inside", Tag::ours, 409, "Validation\r\nException",
     R"({"code":"ConflictException"})", conflict, absent},
    {"a tab inside", Tag::ours, 400, "Validation\tException", "", nameless, absent},
    {"a NUL at the end", Tag::ours, 400, std::string_view("ValidationException\0", 20), "",
     nameless, absent},
    {"a control character in front", Tag::ours, 400, "\x01ValidationException", "", nameless,
     absent},
    {"a control character before a blank", Tag::ours, 400, "ValidationException\x1f ", "", nameless,
     absent},
    {"U+007F", Tag::ours, 400, "Validation\177Exception", "", nameless, absent},
    {"a control character in the namespace", Tag::ours, 400, "a\001b#ValidationException", "",
     validation, absent},
    {"a control character behind the colon", Tag::ours, 400, "ValidationException:\x01", "",
     validation, absent},
    {"line ends in a body's name", Tag::ours, 409, "",
     R"({"code":"\r\nConflictException\u000d\n"})", conflict, absent},
    {"a control character in a body's name", Tag::ours, 409, "",
     R"({"code":"Validation\u0000Exception","__type":"ConflictException"})", conflict, absent},
    {"no body, 504", Tag::ours, 504, "", "", nameless, absent},
    {"no body, 429", Tag::ours, 429, "", "", nameless, absent},
    {"no body, 501", Tag::ours, 501, "", "", nameless, absent},
    {"a known name with a status that is retried", Tag::ours, 502, "ConflictException", "",
     conflict, absent},
    {"a comma, then a colon", Tag::ours, 400, "a#ValidationException:x,b#ConflictException", "",
     validation, absent},
    {"blanks around a body's name", Tag::ours, 409, "", R"({"code":" ConflictException\t"})",
     conflict, absent},
    {"an empty code", Tag::ours, 409, "", R"({"code":"","__type":"ConflictException"})", conflict,
     absent},
    {"Code is a number", Tag::ours, 409, "", R"({"Code":1,"__type":"ConflictException"})", conflict,
     absent},
    {"escaped keys and values", Tag::ours, 409, "",
     R"({"\u0063ode":"\u0043onflictException","m\u0065ssage":"\u006d"})", conflict, "m"},
    {"an escaped suffix", Tag::ours, 409, "",
     R"({"__type":"a\u0023ConflictException\u003ahttp:\/\/x"})", conflict, absent},
    {"an unknown name of the body", Tag::ours, 418, "", R"({"__type":"a#TeapotException:b"})",
     unknown("TeapotException"), absent},
    {"message twice", Tag::ours, 400, "ValidationException", R"({"message":"a","message":"b"})",
     validation, absent},
    {"code twice, a header", Tag::ours, 400, "ValidationException",
     R"({"code":"a","code":"b","message":"m"})", validation, absent},
    {"code twice, no header", Tag::ours, 400, "",
     R"({"code":"ValidationException","\u0063ode":"ValidationException","message":"m"})", nameless,
     absent},
    {"__type twice", Tag::ours, 400, "",
     R"({"__type":"ValidationException","__type":null,"message":"m"})", nameless, absent},
    {"message twice, spelled otherwise", Tag::ours, 400, "",
     R"({"message":"m","\u006dessage":"m","code":"ValidationException"})", nameless, absent},
    {"a truncated body", Tag::ours, 400, "ValidationException", R"({"message":"m")", validation,
     absent},
    {"a body of blanks", Tag::ours, 400, "ValidationException", "  ", validation, absent},
    {"a truncated body without a header", Tag::ours, 502, "", R"({"code":"ConflictException")",
     nameless, absent},
    {"a skipped member that is malformed", Tag::ours, 400, "ValidationException",
     R"({"message":"m","x":01})", validation, absent},
    {"a message that is no UTF-8", Tag::ours, 400, "ValidationException", "{\"message\":\"\xff\"}",
     validation, absent},
    {"a message with a lone surrogate", Tag::ours, 400, "ValidationException",
     R"({"message":"\ud800"})", validation, absent},
    {"a body with a byte order mark", Tag::ours, 400, "ValidationException",
     "\xef\xbb\xbf{\"message\":\"m\"}", validation, absent},
    {"Message where message is null", Tag::ours, 400, "ValidationException",
     R"({"message":null,"Message":"M"})", validation, "M"},
    {"blanks everywhere", Tag::ours, 409, "",
     " { \"code\" : \"ConflictException\" , \"message\" : \"m\" } ", conflict, "m"},
    {"a name of a framework",
     Tag::ours,
     400,
     "SerializationException",
     "{}",
     {ServiceErrorCode::serialization_exception, "SerializationException"},
     absent},
    {"a name of the common errors",
     Tag::ours,
     403,
     "IncompleteSignature",
     "{}",
     {ServiceErrorCode::incomplete_signature, "IncompleteSignature"},
     absent},
});

}  // namespace service_error_cases

constexpr bool same_text(const datazone::Text& found,
                         const std::optional<std::string_view>& expected) noexcept {
  if (!expected) {
    return !found.has_value();
  }
  return found.has_value() && found == *expected;
}

constexpr std::string_view fault(const ServiceErrorCase& row) noexcept {
  using namespace datazone;
  const ServiceError found = decode_error(row.http_status, row.header, row.body);
  if (found.code != row.kind.code) {
    return "code";
  }
  if (!same_text(found.name, row.kind.name)) {
    return "name";
  }
  if (!same_text(found.message, row.message)) {
    return "message";
  }
  if (found.http_status != row.http_status) {
    return "http_status";
  }
  // Without a name the status alone says whose fault it is; a known name decides over it.
  if (!row.kind.name && found.is_server_fault() != (row.http_status >= 500)) {
    return "is_server_fault by the status";
  }
  Retry by_name = Retry::no;
  for (const ServiceErrorName& known : service_error_cases::names) {
    if (row.kind.code == known.code) {
      by_name = known.retry;
    }
  }
  return advice_fault(found, by_name);
}

}  // namespace datazone_test

#endif
