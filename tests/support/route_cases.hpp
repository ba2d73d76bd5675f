// SPDX-License-Identifier: MIT
// Request targets as a server reads them (RFC 3986, sections 2 and 3.3); which method asks for
// which operation is in operation_cases.hpp.
#ifndef DATAZONE_TESTS_SUPPORT_ROUTE_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_ROUTE_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <string_view>

#include "support/caret.hpp"
#include "support/issue_list.hpp"
#include "support/row.hpp"

namespace datazone_test {

struct RouteCase {
  std::string_view name;
  Tag tag;
  At target;
  datazone::Errc code = datazone::Errc::ok;  // pattern_mismatch is an issue, others are errors
  std::string_view member;
  std::string_view domain;  // the labels as they are read
  std::string_view source;
};

namespace route_cases {

using namespace literals;
using datazone::Errc;

inline constexpr auto table = std::to_array<RouteCase>({
    {"H1", Tag::spec, "/v2/domains/dzd_abc/data-sources/ds1/runs"_at, Errc::ok, "", "dzd_abc",
     "ds1"},
    {"H2", Tag::choice, "^/v2/domains/dzd_abc/data-sources/ds1/runs/"_at, Errc::no_route, "", "",
     ""},
    {"H3", Tag::spec, "/v2/domains/dzd_abc/data-sources/ds1/runs?x=1"_at, Errc::ok, "", "dzd_abc",
     "ds1"},
    {"H6", Tag::choice, "/v2/domains/^/data-sources/x/runs"_at, Errc::invalid_label,
     "domainIdentifier", "", ""},
    {"H7", Tag::spec, "/v2/domains/^a%2Fb/data-sources/x/runs"_at, Errc::pattern_mismatch,
     "domainIdentifier", "a/b", "x"},
    {"H8", Tag::spec, "/v2/domains/^%FF/data-sources/x/runs"_at, Errc::invalid_utf8,
     "domainIdentifier", "", ""},
    {"H9", Tag::choice, "/v2/domains/^%zz/data-sources/x/runs"_at, Errc::invalid_escape,
     "domainIdentifier", "", ""},
    {"H10", Tag::spec, "/v2/domains/^dzd_a+b/data-sources/x/runs"_at, Errc::pattern_mismatch,
     "domainIdentifier", "dzd_a+b", "x"},

    {"nothing", Tag::ours, "^"_at, Errc::no_route, "", "", ""},
    {"the root", Tag::ours, "^/"_at, Errc::no_route, "", "", ""},
    {"another version", Tag::ours, "^/v1/domains/dzd_abc/data-sources/ds1/runs"_at, Errc::no_route,
     "", "", ""},
    {"another case", Tag::ours, "^/v2/Domains/dzd_abc/data-sources/ds1/runs"_at, Errc::no_route, "",
     "", ""},
    {"the neighbour's path", Tag::ours, "^/v2/domains/dzd_abc/data-source-runs/r1"_at,
     Errc::no_route, "", "", ""},
    {"one segment less", Tag::ours, "^/v2/domains/dzd_abc/data-sources/ds1"_at, Errc::no_route, "",
     "", ""},
    {"one segment more", Tag::ours, "^/v2/domains/dzd_abc/data-sources/ds1/runs/r1"_at,
     Errc::no_route, "", "", ""},
    {"a segment inside", Tag::ours, "^/v2/domains/dzd_abc/x/data-sources/ds1/runs"_at,
     Errc::no_route, "", "", ""},
    {"no slash in front", Tag::ours, "^v2/domains/dzd_abc/data-sources/ds1/runs"_at, Errc::no_route,
     "", "", ""},
    {"two slashes in front", Tag::ours, "^//v2/domains/dzd_abc/data-sources/ds1/runs"_at,
     Errc::no_route, "", "", ""},
    {"a literal segment that is encoded", Tag::ours,
     "^/v2/%64omains/dzd_abc/data-sources/ds1/runs"_at, Errc::no_route, "", "", ""},
    {"an empty query", Tag::ours, "/v2/domains/dzd_abc/data-sources/ds1/runs?"_at, Errc::ok, "",
     "dzd_abc", "ds1"},
    {"a query that looks like a path", Tag::ours,
     "/v2/domains/dzd_abc/data-sources/ds1/runs?/%zz/../?"_at, Errc::ok, "", "dzd_abc", "ds1"},
    {"a query in the place of a segment", Tag::ours,
     "^/v2/domains/dzd_abc/data-sources/ds1?/runs"_at, Errc::no_route, "", "", ""},
    {"both labels empty", Tag::ours, "/v2/domains/^/data-sources//runs"_at, Errc::invalid_label,
     "domainIdentifier", "", ""},
    {"the second label empty", Tag::ours, "/v2/domains/dzd_abc/data-sources/^/runs"_at,
     Errc::invalid_label, "dataSourceIdentifier", "", ""},
    {"a dot", Tag::ours, "/v2/domains/^./data-sources/x/runs"_at, Errc::invalid_label,
     "domainIdentifier", "", ""},
    {"two dots", Tag::ours, "/v2/domains/dzd_abc/data-sources/^../runs"_at, Errc::invalid_label,
     "dataSourceIdentifier", "", ""},
    {"an encoded dot", Tag::ours, "/v2/domains/^%2E/data-sources/x/runs"_at, Errc::invalid_label,
     "domainIdentifier", "", ""},
    {"a dot and an encoded dot", Tag::ours, "/v2/domains/^.%2e/data-sources/x/runs"_at,
     Errc::invalid_label, "domainIdentifier", "", ""},
    {"an escape in lower case", Tag::ours, "/v2/domains/dzd%5fabc/data-sources/ds1/runs"_at,
     Errc::ok, "", "dzd_abc", "ds1"},
    {"an escape that is cut by the slash", Tag::ours, "/v2/domains/dzd_a^%4/data-sources/x/runs"_at,
     Errc::invalid_escape, "domainIdentifier", "", ""},
    {"a percent sign alone", Tag::ours, "/v2/domains/dzd_a^%/data-sources/x/runs"_at,
     Errc::invalid_escape, "domainIdentifier", "", ""},
    {"an escape that borrows from the query", Tag::ours,
     "^/v2/domains/dzd_abc/data-sources/ds1/runs%2?F"_at, Errc::no_route, "", "", ""},
    {"a NUL in a label",
     Tag::ours,
     "/v2/domains/^dzd_a%00/data-sources/x/runs"_at,
     Errc::pattern_mismatch,
     "domainIdentifier",
     {"dzd_a\0", 6},
     "x"},
    {"raw bytes that are UTF-8", Tag::ours, "/v2/domains/^dzd_\xc3\xa9/data-sources/x/runs"_at,
     Errc::pattern_mismatch, "domainIdentifier", "dzd_\xc3\xa9", "x"},
    {"raw bytes that are not UTF-8", Tag::ours, "/v2/domains/dzd_^\xc3/data-sources/x/runs"_at,
     Errc::invalid_utf8, "domainIdentifier", "", ""},
    {"half raw, half escaped", Tag::ours, "/v2/domains/^dzd_\xc3%A9/data-sources/x/runs"_at,
     Errc::pattern_mismatch, "domainIdentifier", "dzd_\xc3\xa9", "x"},
    {"an escaped surrogate", Tag::ours, "/v2/domains/dzd_a/data-sources/x^%ED%A0%80/runs"_at,
     Errc::invalid_utf8, "dataSourceIdentifier", "", ""},
    {"a sequence that the slash cuts", Tag::ours, "/v2/domains/dzd_a^%C3/data-sources/x/runs"_at,
     Errc::invalid_utf8, "domainIdentifier", "", ""},
    {"63 bytes", Tag::ours,
     "/v2/domains/dzd_a/data-sources/"
     "^xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/runs"_at,
     Errc::pattern_mismatch, "dataSourceIdentifier", "dzd_a",
     "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"},
    {"64 bytes", Tag::ours,
     "/v2/domains/dzd_a/data-sources/"
     "^xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/runs"_at,
     Errc::invalid_label, "dataSourceIdentifier", "", ""},
    {"64 bytes, one of them escaped", Tag::ours,
     "/v2/domains/dzd_a/data-sources/"
     "^%78xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/runs"_at,
     Errc::invalid_label, "dataSourceIdentifier", "", ""},
    {"a pattern refuses both labels", Tag::ours, "/v2/domains/^bad/data-sources/^a.b/runs"_at,
     Errc::pattern_mismatch, "domainIdentifier", "bad", "a.b"},
});

}  // namespace route_cases

constexpr std::string_view fault(const RouteCase& row) noexcept {
  using namespace datazone;
  const auto tolerant = decode_request(row.target.text(), "{}");
  const auto strict = decode_request(row.target.text(), "{}", Mode::strict);
  const StartDataSourceRunRequest nothing{};
  const Error complaint{row.code, row.target.offset(), row.member};
  if (row.code != Errc::ok && row.code != Errc::pattern_mismatch) {
    if (tolerant || tolerant.error.code != complaint.code) {
      return "tolerant: error code";
    }
    if (tolerant.error.offset != complaint.offset) {
      return "tolerant: error offset";
    }
    if (tolerant.error.member != complaint.member) {
      return "tolerant: error member";
    }
    if (strict || strict.error != complaint) {
      return "strict: error";
    }
    if (tolerant.value != nothing || strict.value != nothing) {
      return "a value beside an error";
    }
    return {};
  }
  if (!tolerant) {
    return "tolerant: refused";
  }
  if (tolerant.value.domain_identifier.view() != row.domain) {
    return "domainIdentifier";
  }
  if (tolerant.value.data_source_identifier.view() != row.source) {
    return "dataSourceIdentifier";
  }
  if (tolerant.value.client_token.has_value()) {
    return "clientToken";
  }
  if (row.code == Errc::ok) {
    if (!tolerant.issues.empty()) {
      return "tolerant: issues";
    }
    if (!strict || strict.value != tolerant.value) {
      return "strict: refused or another value";
    }
    return {};
  }
  IssueList issues;
  issues.add(complaint);
  if (row.target.count() == 2) {
    issues.add({Errc::pattern_mismatch, row.target.offset(1), "dataSourceIdentifier"});
  }
  if (!same(tolerant.issues, issues)) {
    return "tolerant: issues";
  }
  if (strict || strict.error != complaint) {
    return "strict: error";
  }
  if (!same(strict.issues, issues)) {
    return "strict: issues";
  }
  if (strict.value != nothing) {
    return "strict: a value beside an error";
  }
  return {};
}

}  // namespace datazone_test

#endif
