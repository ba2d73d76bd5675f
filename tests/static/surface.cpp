// SPDX-License-Identifier: MIT
// The public surface while compiling: what is constexpr, what is noexcept, what the types are.
#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace datazone_test {

using namespace datazone;

// Nothing throws.
static_assert(noexcept(decode<StartDataSourceRunResponse>(std::string_view())));
static_assert(noexcept(decode<GetDataSourceRunResponse>(std::string_view(), Mode::strict)));
static_assert(noexcept(decode_request(std::string_view(), std::string_view())));
static_assert(noexcept(decode_error(500, std::string_view(), std::string_view())));
static_assert(noexcept(encode(StartDataSourceRunResponse(), std::span<char>())));
static_assert(noexcept(encode(StartDataSourceRunRequest(), std::span<char>())));
static_assert(noexcept(encode_target(StartDataSourceRunRequest(), std::span<char>())));
static_assert(noexcept(encode_target(GetDataSourceRunRequest(), std::span<char>())));
static_assert(noexcept(encode_error(ServiceError(), std::span<char>())));
static_assert(noexcept(encoded_size(StartDataSourceRunResponse())));
static_assert(noexcept(validate(StartDataSourceRunResponse())));
static_assert(noexcept(text_size(StartDataSourceRunResponse())));
static_assert(noexcept(clone(StartDataSourceRunResponse(), std::span<char>())));
static_assert(noexcept(format(Timestamp(), std::span<char>())));
static_assert(noexcept(Timestamp::parse(std::string_view())));
static_assert(DomainId::mismatch("dzd-a.b") == 5 && DomainId::mismatch("dzd-") == 4);
static_assert(!DomainId::mismatch("dzd-a") && DataSourceId::mismatch("a b") == 1);
static_assert(noexcept(matches<"^a$">(std::string_view())));

// Values travel through registers and memcpy.
static_assert(std::is_trivially_copyable_v<Text>);
static_assert(std::is_trivially_copyable_v<Timestamp>);
static_assert(std::is_trivially_copyable_v<Open<DataSourceRunStatus>>);
static_assert(std::is_aggregate_v<StartDataSourceRunResponse>);
static_assert(std::is_aggregate_v<GetDataSourceRunResponse>);
static_assert(std::is_aggregate_v<StartDataSourceRunRequest>);
static_assert(std::is_aggregate_v<GetDataSourceRunRequest>);
static_assert(sizeof(DataSourceRunStatus) == 1 && sizeof(Errc) == 1 && sizeof(Mode) == 1);

// A decoded value looks like a pointer to it, and success is explicit.
static_assert(!std::is_convertible_v<Decoded<StartDataSourceRunResponse>, bool>);
static_assert(!std::is_convertible_v<Encoded, bool>);
static_assert(std::is_constructible_v<bool, Decoded<StartDataSourceRunResponse>>);

// A whole exchange in one constant expression.
constexpr bool exchange() noexcept {
  const StartDataSourceRunRequest request{DomainId("dzd_abc"), DataSourceId("ds1"), "token-1"};
  std::array<char, 128> target{};
  std::array<char, 128> body{};
  const Encoded path = encode_target(request, target);
  const Encoded json = encode(request, body);
  const auto seen = decode_request(path.text, json.text, Mode::strict);
  if (!seen || *seen != request) {
    return false;
  }

  StartDataSourceRunResponse answer;
  answer.created_at = Timestamp{1714558830, 500000000};
  answer.updated_at = Timestamp{1714558830, 0};
  answer.data_source_id = seen->data_source_identifier.view();
  answer.domain_id = seen->domain_identifier.view();
  answer.id = "r1";
  answer.project_id = "p1";
  answer.status = DataSourceRunStatus::requested;
  answer.type = DataSourceRunType::prioritized;
  std::array<char, 512> bytes{};
  const Encoded sent = encode(answer, bytes);
  const auto received = decode<StartDataSourceRunResponse>(sent.text, Mode::strict);
  return sent && received && *received == answer && !is_terminal(received->status) &&
         encoded_size(answer) == sent.text.size() && validate(answer).empty();
}
static_assert(exchange());

// Every member counts in ==; the responses' are in tests/unit/model.cpp.
constexpr StartDataSourceRunRequest start{"dzd_a", "s", "t"};
static_assert(start == StartDataSourceRunRequest{"dzd_a", "s", "t"});
static_assert(start != StartDataSourceRunRequest{"dzd_b", "s", "t"});
static_assert(start != StartDataSourceRunRequest{"dzd_a", "r", "t"});
static_assert(start != StartDataSourceRunRequest{"dzd_a", "s", {}});
constexpr GetDataSourceRunRequest get{"dzd_a", "r"};
static_assert(get == GetDataSourceRunRequest{"dzd_a", "r"});
static_assert(get != GetDataSourceRunRequest{"dzd_b", "r"});
static_assert(get != GetDataSourceRunRequest{"dzd_a", "s"});
constexpr ServiceError error = decode_error(409, "ConflictException", R"({"message":"m"})");
static_assert(error ==
              ServiceError{ServiceErrorCode::conflict_exception, 409, "ConflictException", "m"});
static_assert(error != ServiceError{ServiceErrorCode::unknown, 409, "ConflictException", "m"});
static_assert(error != ServiceError{error.code, 400, "ConflictException", "m"});
static_assert(error != ServiceError{error.code, 409, "Conflict", "m"});
static_assert(error != ServiceError{error.code, 409, "ConflictException", {}});

// *decode<T>(json) is a value: a reference to it keeps it alive.
static_assert(
    std::is_same_v<decltype(*decode<DataSourceErrorMessage>("{}")), DataSourceErrorMessage>);

static_assert(StartDataSourceRun::method == "POST" && GetDataSourceRun::method == "GET");
static_assert(StartDataSourceRun::uri_template ==
              "/v2/domains/{domainIdentifier}/data-sources/{dataSourceIdentifier}/runs");
static_assert(GetDataSourceRun::uri_template ==
              "/v2/domains/{domainIdentifier}/data-source-runs/{identifier}");
static_assert(StartDataSourceRun::content_type == "application/json");
static_assert(StartDataSourceRun::signing_name == "datazone" &&
              GetDataSourceRun::signing_name == "datazone");
static_assert(StartDataSourceRun::success_status == 200 && GetDataSourceRun::success_status == 200);
static_assert(error_type_header == "x-amzn-errortype" && request_id_header == "x-amzn-requestid");

}  // namespace datazone_test
