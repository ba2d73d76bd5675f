// SPDX-License-Identifier: MIT
// Events as Amazon EventBridge delivers them: what is a run's, what is not, and what else a
// document may turn out to be. Values are invented; the members are those of AWS's published
// samples.
#ifndef DATAZONE_TESTS_SUPPORT_EVENT_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_EVENT_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "support/caret.hpp"

namespace datazone_test {

struct EventExpectation {
  struct Complaint {
    datazone::Errc code = datazone::Errc::ok;
    std::string_view member;
  };
  Complaint error;                                       // ok: the event is read
  std::optional<datazone::DataSourceRunEventType> type;  // none: no event of a run
  std::string_view version;                              // of its detail
  std::array<Complaint, 9> issues{};                     // at the carets, the last one for the rest
  std::size_t issue_count = 0;
};

struct EventCase {
  std::string_view name;
  At json;
  EventExpectation expected;
};

namespace event_cases {

using namespace literals;
using datazone::Errc;
using Type = datazone::DataSourceRunEventType;
using Complaint = EventExpectation::Complaint;

constexpr EventExpectation refuses(Errc code, std::string_view member) noexcept {
  EventExpectation expected;
  expected.error = {code, member};
  return expected;
}
constexpr EventExpectation reads(std::optional<Type> type, std::string_view version,
                                 std::initializer_list<Complaint> issues = {}) noexcept {
  EventExpectation expected;
  expected.type = type;
  expected.version = version;
  for (const Complaint& issue : issues) expected.issues[expected.issue_count++] = issue;
  return expected;
}

// The envelope around a source, a detail type and a detail.
#define EVENT(SOURCE, TYPE, DETAIL)                                                    \
  R"({"version":"0","id":"6c1f0a52-88aa-4b1e-93d7-2f0b9e7c4d11","detail-type":)" TYPE  \
  R"(,"source":)" SOURCE R"(,"account":"111122223333","time":"2026-04-02T08:16:03Z",)" \
  R"("region":"eu-west-1","resources":[],"detail":)" DETAIL "}"_at
// A detail with versions, and what follows in its metadata.
#define DETAIL(VERSION, MORE)                                                         \
  R"({"version":)" VERSION R"(,"metadata":{"id":"5h19zxdp6m3tqb","version":)" VERSION \
  R"(,"typeName":"DataSourceRunEntityType","domain":"dzd-4kq7w2m9zt1xpa",)"           \
  R"("awsAccountId":"111122223333")" MORE                                             \
  R"(},"data":{"dataSourceId":"7bn3r5k8wq2xmd","dataSourceRunType":"SCHEDULED"}})"
#define SUCCEEDED R"("Data Source Run Succeeded")"
#define OURS R"("aws.datazone")"

inline constexpr auto table = std::to_array<EventCase>({
    {"succeeded", EVENT(OURS, SUCCEEDED, DETAIL(R"("12")", "")),
     reads(Type::data_source_run_succeeded, "12")},
    {"triggered", EVENT(OURS, R"("Data Source Run Triggered")", DETAIL(R"("12")", "")),
     reads(Type::data_source_run_triggered, "12")},
    {"failed", EVENT(OURS, R"("Data Source Run Failed")", DETAIL(R"("12")", "")),
     reads(Type::data_source_run_failed, "12")},
    {"versions that are numbers", EVENT(OURS, SUCCEEDED, DETAIL("12", "")),
     reads(Type::data_source_run_succeeded, "12")},
    {"a number keeps its text", EVENT(OURS, SUCCEEDED, DETAIL("-1.50e+2", "")),
     reads(Type::data_source_run_succeeded, "-1.50e+2")},
    {"members of events of other types",
     EVENT(OURS, SUCCEEDED,
           DETAIL("1", R"(,"user":"u","owningProjectId":"p","clientToken":"t","x":[{}])")),
     reads(Type::data_source_run_succeeded, "1")},
    {"an escaped detail type", EVENT(OURS, R"("\u0044ata Source Run Failed")", DETAIL("1", "")),
     reads(Type::data_source_run_failed, "1")},

    {"a data source was created",
     EVENT(OURS, R"(^"Data Source Created")",
           R"({"version":"1","metadata":{"id":"x"},)"
           R"("data":{"dataSourceId":"s"}})"),
     reads({}, "1", {{Errc::unknown_enum_value, "detail-type"}})},
    {"another case", EVENT(OURS, R"(^"data source run failed")", DETAIL("1", "")),
     reads({}, "1", {{Errc::unknown_enum_value, "detail-type"}})},
    {"another service's event of the same name",
     EVENT(R"("aws.datazone.test")", SUCCEEDED, DETAIL("1", "")), reads({}, "1")},
    {"an event of EC2",
     EVENT(R"("aws.ec2")", R"(^"EC2 Instance State-change Notification")",
           R"({"instance-id":"i-1","state":"stopped"^})"),
     reads({}, "",
           {{Errc::unknown_enum_value, "detail-type"},
            {Errc::missing_required, "detail.metadata"},
            {Errc::missing_required, "detail.data"}})},
    {"no detail",
     R"({"version":"0","id":"e","detail-type":"Data Source Run Failed",)"
     R"("source":"aws.datazone","account":"1","time":"2026-04-02T08:16:03Z",)"
     R"("region":"eu-west-1"^})"_at,
     reads(Type::data_source_run_failed, "", {{Errc::missing_required, "detail"}})},
    {"an empty detail", EVENT(OURS, SUCCEEDED, "{^}"),
     reads(Type::data_source_run_succeeded, "",
           {{Errc::missing_required, "detail.metadata"}, {Errc::missing_required, "detail.data"}})},
    {"empty structures", EVENT(OURS, SUCCEEDED, R"({"metadata":{^},"data":{^}})"),
     reads(Type::data_source_run_succeeded, "",
           {{Errc::missing_required, "detail.metadata.id"},
            {Errc::missing_required, "detail.data.dataSourceId"}})},
    {"versions that are null", EVENT(OURS, SUCCEEDED, DETAIL("null", "")),
     reads(Type::data_source_run_succeeded, "")},
    {"an unknown kind of run",
     EVENT(OURS, SUCCEEDED,
           R"({"metadata":{"id":"r"},"data":{"dataSourceId":"s",)"
           R"("dataSourceRunType":^"NIGHTLY"}})"),
     reads(Type::data_source_run_succeeded, "",
           {{Errc::unknown_enum_value, "detail.data.dataSourceRunType"}})},

    {"a version that is true", EVENT(OURS, SUCCEEDED, R"({"version":^true})"),
     refuses(Errc::wrong_type, "detail.version")},
    {"a version that is a list", EVENT(OURS, SUCCEEDED, R"({"metadata":{"version":^[]}})"),
     refuses(Errc::wrong_type, "detail.metadata.version")},
    {"a version that is no number", EVENT(OURS, SUCCEEDED, R"({"version":1^x})"),
     refuses(Errc::unexpected_byte, "detail")},
    {"a version that ends", R"({"version":1^)"_at, refuses(Errc::truncated, "version")},
    {"a version with a zero in front", R"({"version":0^1})"_at, refuses(Errc::unexpected_byte, "")},
    {"a detail that is a text", EVENT(OURS, SUCCEEDED, R"(^"{}")"),
     refuses(Errc::wrong_type, "detail")},
    {"an id twice", R"({"id":"a",^"\u0069d":"b"})"_at, refuses(Errc::duplicate_member, "id")},

    {"a run",
     R"({"createdAt":"2024-05-01T10:20:30Z","dataSourceId":"s","domainId":"dzd_a","id":"r",)"
     R"("projectId":"p","status":"SUCCESS","type":"SCHEDULED",)"
     R"("updatedAt":"2024-05-01T10:20:30Z"^})"_at,
     reads({}, "",
           {{Errc::another_shape, ""},
            {Errc::missing_required, "version"},
            {Errc::missing_required, "detail-type"},
            {Errc::missing_required, "source"},
            {Errc::missing_required, "account"},
            {Errc::missing_required, "time"},
            {Errc::missing_required, "region"},
            {Errc::missing_required, "detail"}})},
    {"an error", R"({"message":"busy"^})"_at,
     reads({}, "",
           {{Errc::another_shape, ""},
            {Errc::missing_required, "version"},
            {Errc::missing_required, "id"},
            {Errc::missing_required, "detail-type"},
            {Errc::missing_required, "source"},
            {Errc::missing_required, "account"},
            {Errc::missing_required, "time"},
            {Errc::missing_required, "region"},
            {Errc::missing_required, "detail"}})},
});

#undef OURS
#undef SUCCEEDED
#undef DETAIL
#undef EVENT

}  // namespace event_cases

constexpr std::string_view fault(const EventCase& row) noexcept {
  using namespace datazone;
  const EventExpectation& expected = row.expected;
  const auto tolerant = decode<DataSourceRunEvent>(row.json.text());
  const auto strict = decode<DataSourceRunEvent>(row.json.text(), Mode::strict);
  const auto complaint = [&at = row.json](const EventExpectation::Complaint& c,
                                          std::size_t caret) noexcept {
    const std::size_t last = at.count() == 0 ? 0 : at.count() - 1;
    return Error{c.code, at.offset(caret < last ? caret : last), c.member};
  };
  if (expected.error.code != Errc::ok) {
    const Error error = complaint(expected.error, 0);
    if (tolerant.error.code != error.code) return "error: code";
    if (tolerant.error.offset != error.offset) return "error: offset";
    return tolerant.error == error && strict.error == error ? "" : "error: member";
  }
  if (!tolerant) return "refused";
  const DataSourceRunEvent& event = tolerant.value;
  if (is_data_source_run_event(event) != expected.type.has_value()) return "is it a run's?";
  if (expected.type && event.detail_type != *expected.type) return "detail-type";
  if (tolerant.issues.size() != expected.issue_count) return "number of issues";
  for (std::size_t i = 0; i < expected.issue_count; ++i)
    if (tolerant.issues[i] != complaint(expected.issues[i], i)) return "an issue";
  if (expected.issue_count == 0 ? strict.value != event : strict.error != tolerant.issues[0])
    return "strict";
  if (event.detail && event.detail->version.has_value() &&
      event.detail->version != expected.version)
    return "version";
  std::array<char, 1024> buffer{};
  const Encoded json = encode(event, buffer);
  const auto again = decode<DataSourceRunEvent>(json.text);
  return json && again && again.value == event ? "" : "written and read again";
}

}  // namespace datazone_test

#endif
