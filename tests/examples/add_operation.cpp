// SPDX-License-Identifier: MIT
// Adding an operation: a struct and a table for each shape, the spellings of its enums, and the
// facts of the operation. Here GetDataSource of the same service, as far as this program is
// interested in it: what a table does not name is skipped.
//
//     c++ -std=c++20 -I single_include tests/examples/add_operation.cpp -o add_operation
//
// A member is a Text, an Open<E>, an std::optional of Timestamp, bool, int32, int64 or another
// struct that has a table, or a List of such structs. Not possible: floating-point numbers, maps,
// lists of texts, strings that own their bytes, structs more than four deep.
#include <datazone/datazone.hpp>

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace my {

// The facts of the operation, as StartDataSourceRun has them.
struct GetDataSource {
  static constexpr std::string_view method = "GET";
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-sources/{identifier}";
};

struct GetDataSourceRequest {
  datazone::DomainId domain_identifier{};
  datazone::DataSourceId identifier{};
};

enum class DataSourceStatus : std::uint8_t { creating, ready, running, failed_update };

struct Recommendation {
  std::optional<bool> enable_business_name_generation{};
};

struct FormOutput {
  datazone::Text form_name{};
  datazone::Text content{};
};

struct GetDataSourceResponse {
  datazone::Text id{};
  datazone::Open<DataSourceStatus> status{};
  std::optional<bool> publish_on_import{};
  std::optional<std::int64_t> last_run_asset_count{};
  std::optional<Recommendation> recommendation{};
  datazone::List<FormOutput> asset_forms_output{};
};

}  // namespace my

namespace datazone {

// All enumerators, in their order. Others that the service knows stay what they are: unknown.
template <>
struct Spellings<my::DataSourceStatus> {
  using enum my::DataSourceStatus;
  static constexpr Spelling<my::DataSourceStatus> table[] = {{creating, "CREATING"},
                                                             {ready, "READY"},
                                                             {running, "RUNNING"},
                                                             {failed_update, "FAILED_UPDATE"}};
};

template <>
struct Shape<my::GetDataSourceRequest> {
  using T = my::GetDataSourceRequest;
  using labels = Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required>,
                         Member<"identifier", &T::identifier, Presence::required>>;
  using operation = my::GetDataSource;
};

template <>
struct Shape<my::Recommendation> {
  using T = my::Recommendation;
  using body = Members<Member<"enableBusinessNameGeneration", &T::enable_business_name_generation>>;
};

template <>
struct Shape<my::FormOutput> {
  using T = my::FormOutput;
  using body = Members<Member<"formName", &T::form_name, Presence::required, Length<1, 128>>,
                       Member<"content", &T::content>>;
};

template <>
struct Shape<my::GetDataSourceResponse> {
  using T = my::GetDataSourceResponse;
  using body =
      Members<Member<"id", &T::id, Presence::required, DataSourceId>, Member<"status", &T::status>,
              Member<"publishOnImport", &T::publish_on_import>,
              Member<"lastRunAssetCount", &T::last_run_asset_count>,
              Member<"recommendation", &T::recommendation>,
              Member<"assetFormsOutput", &T::asset_forms_output>>;
};

}  // namespace datazone

namespace {

constexpr std::string_view answer =
    R"({"id": "4qf8w2m7zt1xkd", "status": "READY", "publishOnImport": false,)"
    R"( "lastRunAssetCount": 5000000000, "recommendation": {"enableBusinessNameGeneration": true},)"
    R"( "assetFormsOutput": [{"formName": "a"}, {"content": "{}"}], "tags": ["skipped"]})";

// All of it works while compiling.
constexpr auto source = datazone::decode<my::GetDataSourceResponse>(answer);
static_assert(source && source->status == my::DataSourceStatus::ready);
static_assert(source->publish_on_import == false);  // present, and false
static_assert(source->last_run_asset_count == 5'000'000'000);
static_assert(source->recommendation->enable_business_name_generation == true);
static_assert(source->asset_forms_output.size() == 2);
static_assert(source.issues.size() == 1 && source.issues[0].index == 1);

constexpr auto later = datazone::decode<my::GetDataSourceResponse>(
    R"({"id": "4qf8w2m7zt1xkd", "status": "FAILED_DELETION"})");
static_assert(!later->status.known() && later->status == "FAILED_DELETION");
static_assert(!later->publish_on_import);  // absent, which is not false

}  // namespace

int main() {
  char target[256];
  const my::GetDataSourceRequest request{"dzd_6hk3v9b2rs5npa", "4qf8w2m7zt1xkd"};
  const datazone::Encoded path = datazone::encode_target(request, target);
  if (!path) return 1;
  std::printf("%s %s\n", std::string(my::GetDataSource::method).c_str(),
              std::string(path.text).c_str());

  for (const datazone::Issue issue : source.issues) {
    char words[datazone::diagnostic_capacity];
    std::printf("%s\n", std::string(datazone::describe(issue, answer, words).text).c_str());
  }
  char body[512];
  const datazone::Encoded again = datazone::encode(*source, body);  // a mock's side
  if (!again) return 1;
  std::printf("%s\n", std::string(again.text).c_str());

  const auto routed = datazone::decode_request<my::GetDataSourceRequest>(path.text, {});
  return routed && routed->identifier == request.identifier ? 0 : 1;
}
