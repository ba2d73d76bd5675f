// SPDX-License-Identifier: MIT
// Methods and targets: which operation they ask for, and which methods a 405 allows (RFC 9110,
// sections 15.5.6 and 10.2.1).
#ifndef DATAZONE_TESTS_SUPPORT_OPERATION_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_OPERATION_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace datazone_test {

struct OperationCase {
  std::string_view name;
  std::string_view method;
  std::string_view target;
  std::optional<datazone::Operation> operation;
  std::string_view allowed;  // methods of the target, whatever the method is
};

namespace operation_cases {

using enum datazone::Operation;

// Nothing, with methods allowed, is a 405; without, a 404.
inline constexpr auto table = std::to_array<OperationCase>({
    {"a start", "POST", "/v2/domains/dzd_a/data-sources/s/runs", start_data_source_run,
     "GET, POST"},
    {"a list of runs: only the method differs", "GET", "/v2/domains/dzd_a/data-sources/s/runs",
     list_data_source_runs, "GET, POST"},
    {"a run", "GET", "/v2/domains/dzd_a/data-source-runs/r", get_data_source_run, "GET"},
    {"activities", "GET", "/v2/domains/dzd_a/data-source-runs/r/activities",
     list_data_source_run_activities, "GET"},

    {"a query", "GET", "/v2/domains/dzd_a/data-sources/s/runs?maxResults=5", list_data_source_runs,
     "GET, POST"},
    {"a query on a start", "POST", "/v2/domains/dzd_a/data-sources/s/runs?maxResults=5",
     start_data_source_run, "GET, POST"},
    {"an empty query", "GET", "/v2/domains/dzd_a/data-source-runs/r/activities?",
     list_data_source_run_activities, "GET"},
    {"a query that is not judged here", "GET", "/v2/domains/dzd_a/data-source-runs/r?%zz&/../?",
     get_data_source_run, "GET"},
    {"a query with a path in it", "GET", "/v2/domains/dzd_a/data-source-runs/r?/activities",
     get_data_source_run, "GET"},
    {"an escaped slash is of its label", "GET", "/v2/domains/a%2Fb/data-source-runs/r%2factivities",
     get_data_source_run, "GET"},
    {"labels are not judged", "POST", "/v2/domains//data-sources/%zz/runs", start_data_source_run,
     "GET, POST"},
    {"a label like a word of the path", "GET", "/v2/domains/domains/data-sources/runs/runs",
     list_data_source_runs, "GET, POST"},
    {"a label activities", "GET", "/v2/domains/d/data-source-runs/activities", get_data_source_run,
     "GET"},

    {"another method on a start's path",
     "PUT",
     "/v2/domains/dzd_a/data-sources/s/runs",
     {},
     "GET, POST"},
    {"HEAD is not GET", "HEAD", "/v2/domains/dzd_a/data-source-runs/r", {}, "GET"},
    {"POST on a run", "POST", "/v2/domains/dzd_a/data-source-runs/r", {}, "GET"},
    {"POST on activities", "POST", "/v2/domains/dzd_a/data-source-runs/r/activities", {}, "GET"},
    {"a method in lower case: its case matters",
     "get",
     "/v2/domains/dzd_a/data-source-runs/r",
     {},
     "GET"},
    {"a method with a blank", "GET ", "/v2/domains/dzd_a/data-source-runs/r", {}, "GET"},
    {"a longer method", "POSTS", "/v2/domains/dzd_a/data-sources/s/runs", {}, "GET, POST"},
    {"no method", "", "/v2/domains/dzd_a/data-sources/s/runs", {}, "GET, POST"},

    {"nothing", "GET", "", {}, ""},
    {"the root", "GET", "/", {}, ""},
    {"a query alone", "GET", "?maxResults=5", {}, ""},
    {"a slash at the end", "POST", "/v2/domains/dzd_a/data-sources/s/runs/", {}, ""},
    {"a slash behind a run", "GET", "/v2/domains/dzd_a/data-source-runs/r/", {}, ""},
    {"a slash behind activities",
     "GET",
     "/v2/domains/dzd_a/data-source-runs/r/activities/",
     {},
     ""},
    {"a segment too many", "GET", "/v2/domains/dzd_a/data-source-runs/r/activities/1", {}, ""},
    {"two slashes", "GET", "/v2/domains/dzd_a//data-source-runs/r", {}, ""},
    {"an escaped word of the path", "GET", "/v2/domains/dzd_a/data%2Dsource-runs/r", {}, ""},
    {"words in another case", "GET", "/v2/domains/dzd_a/data-source-runs/r/Activities", {}, ""},
    {"another version", "GET", "/v1/domains/dzd_a/data-source-runs/r", {}, ""},
    {"a segment too few", "POST", "/v2/domains/dzd_a/data-sources/s", {}, ""},
    {"a whole URI",
     "POST",
     "https://datazone.eu-west-1.amazonaws.com/v2/domains/d/data-sources/s/runs",
     {},
     ""},
});

}  // namespace operation_cases

constexpr std::string_view fault(const OperationCase& row) noexcept {
  if (datazone::route(row.method, row.target) != row.operation) return "route";
  if (datazone::allowed_methods(row.target) != row.allowed) return "allowed_methods";
  return {};
}

}  // namespace datazone_test

#endif
