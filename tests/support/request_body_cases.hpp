// SPDX-License-Identifier: MIT
// Request bodies as they are written, as Smithy's restJson1 protocol tests and the AWS SDKs do.
#ifndef DATAZONE_TESTS_SUPPORT_REQUEST_BODY_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_REQUEST_BODY_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "support/row.hpp"

namespace datazone_test {

struct RequestBodyCase {
  std::string_view name;
  Tag tag;
  std::optional<std::string_view> token;
  std::string_view body;         // empty: the token is not UTF-8
  std::size_t bad_sequence = 0;  // where, within the token
};

namespace request_body_cases {

inline constexpr std::array<std::uint8_t, 16> zeros{};
inline constexpr std::array<std::uint8_t, 16> ones{255, 255, 255, 255, 255, 255, 255, 255,
                                                   255, 255, 255, 255, 255, 255, 255, 255};
inline constexpr std::array<char, 36> token_of_zeros = datazone::uuid_v4(zeros);
inline constexpr std::array<char, 36> token_of_ones = datazone::uuid_v4(ones);

// Nothing is filled in silently: for A2 and A3 the caller made the token, for A6 there is none.
inline constexpr auto table = std::to_array<RequestBodyCase>({
    {"A1", Tag::spec, "tok-1", R"({"clientToken":"tok-1"})"},
    {"A2", Tag::spec, std::string_view(token_of_ones.data(), token_of_ones.size()),
     R"({"clientToken":"ffffffff-ffff-4fff-bfff-ffffffffffff"})"},
    {"A3", Tag::spec, std::string_view(token_of_zeros.data(), token_of_zeros.size()),
     R"({"clientToken":"00000000-0000-4000-8000-000000000000"})"},
    {"A4", Tag::spec, std::nullopt, "{}"},
    {"A5", Tag::sdk, "", R"({"clientToken":""})"},
    {"A6", Tag::choice, std::nullopt, "{}"},
    {"A7", Tag::sdk, R"(a"b\c/)", R"({"clientToken":"a\"b\\c/"})"},
    {"A8", Tag::sdk, "\b\t\n\f\r", R"({"clientToken":"\b\t\n\f\r"})"},
    {"A9", Tag::sdk, "\x01\x1f", R"({"clientToken":"\u0001\u001f"})"},
    {"A10", Tag::sdk, "\x7f", "{\"clientToken\":\"\x7f\"}"},
    {"A11", Tag::sdk, "\xc3\xa9\xf0\x9f\x98\xb9", "{\"clientToken\":\"\xc3\xa9\xf0\x9f\x98\xb9\"}"},
    {"A12", Tag::sdk, "\xe2\x80\xa8", "{\"clientToken\":\"\xe2\x80\xa8\"}"},
    {"A13", Tag::sdk, "<&>", R"({"clientToken":"<&>"})"},
    {"A14", Tag::choice, "ok\xed\xa0\x80", "", 2},
});

}  // namespace request_body_cases

constexpr std::string_view fault(const RequestBodyCase& row) noexcept {
  using namespace datazone;
  StartDataSourceRunRequest request{DomainId("dzd_abc"), DataSourceId("ds1"), {}};
  if (row.token) {
    request.client_token = *row.token;
  }
  std::array<char, 256> buffer{};
  const Encoded body = encode(request, buffer);
  if (row.body.empty()) {
    const Error error{Errc::invalid_utf8, row.bad_sequence, "clientToken"};
    if (body || body.error != error) {
      return "error";
    }
    if (!body.text.empty() || body.needed != 0 || encoded_size(request) != 0) {
      return "needed";
    }
    return {};
  }
  if (!body || body.text != row.body) {
    return "body";
  }
  if (body.needed != row.body.size() || encoded_size(request) != body.needed) {
    return "needed";
  }
  const std::span<char> one_short(buffer.data(), body.needed - 1);
  const Encoded cut = encode(request, one_short);
  if (cut || cut.error != Error{Errc::buffer_too_small, 0, {}} || cut.needed != row.body.size() ||
      !cut.text.empty()) {
    return "a buffer one byte short";
  }
  // A server reads the same token again, and the path the same labels.
  std::array<char, 256> path{};
  const Encoded target = encode_target(request, path);
  std::array<char, 256> again{};
  const Encoded whole = encode(request, again);
  if (!target || !whole) {
    return "target";
  }
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto read = decode_request(target.text, whole.text, mode);
    if (!read || read.value != request || !read.issues.empty()) {
      return "decode_request";
    }
  }
  return {};
}

}  // namespace datazone_test

#endif
