// SPDX-License-Identifier: MIT
// Printing: `std::cout << run->id` writes the decoded text, `std::string(run->id)` holds it.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <iomanip>
#include <optional>
#include <sstream>
#include <string>
#include <type_traits>

namespace {

using namespace datazone;

std::string printed(const auto& value) {
  std::ostringstream out;
  out << std::setw(4) << value << '|';
  return out.str();
}

// In a template, where `.template to<std::string>()` is easily forgotten.
template <class Run>
std::string id_of(const Run& run) {
  return std::string(run.id);
}

}  // namespace

TEST_CASE("streams print what is held") {
  const std::string escapes =
      R"({"id": "a\"b)" + std::string(100, 'x') +
      R"(\u00e9", "status": )"
      R"("SUCCESS", "type": "NEW", "createdAt": "2026-03-14T09:26:53.589Z"})";
  const auto run = decode<GetDataSourceRunResponse>(escapes);
  REQUIRE(run);
  const std::string id = "a\"b" + std::string(100, 'x') + "\xC3\xA9";
  CHECK(printed(run->id) == id + '|');
  CHECK(id_of(*run) == id);
  CHECK(std::string{run->id} == id);
  CHECK(printed(run->domain_id) == "    |");  // absent
  CHECK(std::string(run->domain_id).empty());
  CHECK(printed(Text{"ab"}) == "  ab|");
  CHECK(printed(run->status) == "SUCCESS|");
  CHECK(printed(run->type) == " NEW|");
  CHECK(printed(Open<DataSourceRunStatus>{}) == "    |");
  CHECK(printed(*run->created_at) == "2026-03-14T09:26:53.589Z|");
  CHECK(printed(run->created_at) == "2026-03-14T09:26:53.589Z|");
  CHECK(printed(run->stopped_at) == "    |");  // absent
  CHECK(printed(run->status.known()) == "SUCCESS|");
  CHECK(printed(DomainId::parse("dzd_a")) == "dzd_a|");
  CHECK(printed(DomainId::parse("a")) == "    |");
  CHECK(printed(run.error) == "  ok|");
  CHECK(printed(run.issues[0]) == "identifier does not match its pattern in id|");
  const auto page = decode<ListDataSourceRunsResponse>(R"({"items":[{},{"status":"PAUSED"}]})");
  bool found = false;
  for (const Issue issue : page.issues)
    found = found || printed(issue) == "unknown enum value in items[1].status|";
  CHECK(found);
  CHECK(printed(Timestamp{1LL << 60}) == "invalid timestamp|");
  CHECK(printed(DataSourceRunStatus::failed) == "FAILED|");
  CHECK(printed(Errc::duplicate_member) == "duplicate member|");
  CHECK(printed(ServiceErrorCode::conflict_exception) == "ConflictException|");
  const DomainId domain = "dzd_a";
  CHECK(printed(domain) == "dzd_a|");
  CHECK(std::string(domain) == "dzd_a");
}

// What consists of members is not printed. That can be asked for, as test frameworks do.
template <class T>
concept IsPrinted = requires(std::ostream& out, const T& value) { out << value; };
static_assert(IsPrinted<Text> && IsPrinted<std::optional<Timestamp>> && IsPrinted<Issue>);
static_assert(!IsPrinted<GetDataSourceRunResponse> && !IsPrinted<GetDataSourceRunRequest>);
static_assert(!IsPrinted<Decoded<GetDataSourceRunResponse>> && !IsPrinted<Encoded>);
static_assert(!IsPrinted<std::optional<RunStatisticsForAssets>> && !IsPrinted<ServiceError>);
static_assert(!IsPrinted<List<DataSourceRunSummary>> && !IsPrinted<Issues>);

// Nothing becomes a string unasked, nor what only views its bytes.
static_assert(!std::is_convertible_v<Text, std::string>);
static_assert(!std::is_convertible_v<DomainId, std::string>);
static_assert(!std::is_constructible_v<std::string_view, Text>);
static_assert(!std::is_convertible_v<Uuid, std::string> &&
              !std::is_convertible_v<Encoded, std::string>);
static_assert(!std::is_convertible_v<Encoded, std::string_view>);
