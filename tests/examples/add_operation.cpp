// SPDX-License-Identifier: MIT
// Adding an operation: a struct and a table for each shape, and the facts of the operation. Here
// GetMetadataGenerationRun of the same service, as far as this program is interested in it: what a
// table does not name is skipped.
#include <datazone/datazone.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace my {

struct GetMetadataGenerationRun {
  static constexpr std::string_view method = "GET";
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/metadata-generation-runs/{identifier}";
};

struct GetMetadataGenerationRunRequest {
  datazone::DomainId domain_identifier{};
  datazone::DataSourceRunId identifier{};  // has the same pattern
};

struct MetadataGenerationRunTarget {
  datazone::Text identifier{};
  datazone::Text type{};
};

struct GetMetadataGenerationRunResponse {
  datazone::Text domain_id{};
  datazone::Text id{};
  datazone::Text status{};
  std::optional<MetadataGenerationRunTarget> target{};
};

}  // namespace my

namespace datazone {

template <>
struct Shape<my::GetMetadataGenerationRunRequest> {
  using T = my::GetMetadataGenerationRunRequest;
  using labels =
      Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required, DomainId>,
              Member<"identifier", &T::identifier, Presence::required, DataSourceRunId>>;
  using operation = my::GetMetadataGenerationRun;
};

template <>
struct Shape<my::MetadataGenerationRunTarget> {
  using T = my::MetadataGenerationRunTarget;
  using body = Members<Member<"identifier", &T::identifier, Presence::required>,
                       Member<"type", &T::type, Presence::required>>;
};

template <>
struct Shape<my::GetMetadataGenerationRunResponse> {
  using T = my::GetMetadataGenerationRunResponse;
  using body = Members<Member<"domainId", &T::domain_id, Presence::required, DomainId>,
                       Member<"id", &T::id, Presence::required, DataSourceRunId>,
                       Member<"status", &T::status>, Member<"target", &T::target>>;
};

}  // namespace datazone

int main() {
  char target[256];
  const my::GetMetadataGenerationRunRequest request{"dzd_6hk3v9b2rs5npa", "c0y7j4e8lg1uqz"};
  const datazone::Encoded path = datazone::encode_target(request, target);
  if (!path) return 1;
  std::printf("%s %s\n", std::string(my::GetMetadataGenerationRun::method).c_str(),
              std::string(path.text).c_str());

  const std::string_view answer =
      R"({"domainId": "dzd_6hk3v9b2rs5npa", "id": "c0y7j4e8lg1uqz", "status": "SUCCEEDED",)"
      R"( "target": {"identifier": "a1", "type": null}, "types": ["BUSINESS_NAMES"]})";
  const auto run = datazone::decode<my::GetMetadataGenerationRunResponse>(answer);
  if (!run || !run->target) return 1;
  std::printf("%s of %s\n", run->status.to<std::string>().c_str(),
              run->target->identifier.to<std::string>().c_str());
  for (const datazone::Issue issue : run.issues) {
    char words[datazone::diagnostic_capacity];
    std::printf("%s\n", std::string(datazone::describe(issue, answer, words).text).c_str());
  }
  char body[256];
  const datazone::Encoded again = datazone::encode(*run, body);  // a mock's side
  std::printf("%s\n", std::string(again.text).c_str());

  const auto routed = datazone::decode_request<my::GetMetadataGenerationRunRequest>(path.text, {});
  return routed && routed->identifier == request.identifier ? 0 : 1;
}
