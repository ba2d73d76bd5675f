// SPDX-License-Identifier: MIT
// Pages of runs: what a list in a document gives, and which element an issue or an error lies in.
#ifndef DATAZONE_TESTS_SUPPORT_LIST_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_LIST_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "support/caret.hpp"

namespace datazone_test {

// An issue or an error; the carets of the row's text give the places in order, the last one also
// those of the issues that follow.
struct ListComplaint {
  datazone::Errc code = datazone::Errc::ok;
  std::string_view member;
  std::size_t index = datazone::Error::no_index;
};

struct ListExpectation {
  ListComplaint error;    // ok: the page is read
  bool has_value = true;  // is there a list,
  std::size_t size = 0;   // of so many elements?
  std::string_view ids;   // of the elements, one byte each; `-` for one that has none
  std::array<ListComplaint, 8> issues{};
  std::size_t issue_count = 0;
};

struct ListCase {
  std::string_view name;
  At json;
  ListExpectation expected;
};

namespace list_cases {

using namespace literals;
using datazone::Errc;

constexpr ListExpectation refuses(Errc code, std::string_view member = {},
                                  std::size_t index = datazone::Error::no_index) noexcept {
  ListExpectation expected;
  expected.error = {code, member, index};
  return expected;
}
constexpr ListExpectation reads(std::string_view ids,
                                std::initializer_list<ListComplaint> issues = {}) noexcept {
  ListExpectation expected;
  expected.size = ids.size();
  expected.ids = ids;
  for (const ListComplaint& issue : issues) expected.issues[expected.issue_count++] = issue;
  return expected;
}
constexpr ListExpectation absent() noexcept {
  ListExpectation expected = reads("", {{Errc::missing_required, "items"}});
  expected.has_value = false;
  return expected;
}

// A run less its id, and whole; they end before the brace.
#define RUN_WITHOUT_ID                                                                            \
  R"({"createdAt":"2024-05-01T10:20:30Z","dataSourceId":"s","projectId":"p","status":"SUCCESS",)" \
  R"("type":"SCHEDULED","updatedAt":"2024-05-01T10:25:00Z")"
#define RUN(ID) RUN_WITHOUT_ID R"(,"id":")" ID R"(")"

inline constexpr auto table = std::to_array<ListCase>({
    {"absent", R"({^})"_at, absent()},
    {"null", R"({"items":null^})"_at, absent()},
    {"empty", R"({"items":[]})"_at, reads("")},
    {"empty, with blanks", "{ \"items\" : [ \n\t ] }"_at, reads("")},
    {"one", R"({"items":[)" RUN("a") R"(}]})"_at, reads("a")},
    {"three", R"({"items":[)" RUN("a") "}," RUN("b") "}," RUN("c") R"(}]})"_at, reads("abc")},
    {"blanks everywhere", "{\"items\" :\t[ " RUN("a") " }\n,\r\n" RUN("b") "\t} ] }"_at,
     reads("ab")},
    {"a token before and none after", R"({"nextToken":"t","items":[)" RUN("a") R"(}]})"_at,
     reads("a")},
    {"escaped names and values",
     R"({"\u0069tems":[)" RUN("\\u0061") R"(},)" RUN_WITHOUT_ID R"(,"\u0069d":"b"}]})"_at,
     reads("ab")},
    {"unknown members in elements",
     R"({"items":[)" RUN("a") R"(,"x":[{"id":"no"},[]],"y":{}},)" RUN("b") R"(,"":null}]})"_at,
     reads("ab")},
    {"an unknown member by another case", R"({"Items":[5],"items":[]})"_at, reads("")},

    {"null, an element", R"({"items":[^null]})"_at,
     reads("", {{Errc::missing_required, "items", 0}})},
    {"null before, between and behind",
     R"({"items":[^null,)" RUN("a") R"(},^null , ^null,)" RUN("b") R"(},^null]})"_at,
     reads("ab", {{Errc::missing_required, "items", 0},
                  {Errc::missing_required, "items", 2},
                  {Errc::missing_required, "items", 3},
                  {Errc::missing_required, "items", 5}})},
    {"an element without members", R"({"items":[{^}]})"_at,
     reads("-", {{Errc::missing_required, "items.createdAt", 0},
                 {Errc::missing_required, "items.dataSourceId", 0},
                 {Errc::missing_required, "items.id", 0},
                 {Errc::missing_required, "items.projectId", 0},
                 {Errc::missing_required, "items.status", 0},
                 {Errc::missing_required, "items.type", 0},
                 {Errc::missing_required, "items.updatedAt", 0}})},
    {"one has no id", R"({"items":[)" RUN("a") "}," RUN_WITHOUT_ID R"(^}]})"_at,
     reads("a-", {{Errc::missing_required, "items.id", 1}})},
    {"null, a member", R"({"items":[)" RUN_WITHOUT_ID R"(,"id":null^},)" RUN("b") R"(}]})"_at,
     reads("-b", {{Errc::missing_required, "items.id", 0}})},
    {"an unknown value in each nested structure",
     R"({"items":[)" RUN("a") R"(},)" RUN(
         "b") R"(,"errorMessage":{"errorType":^"NEW"},)"
              R"("lineageSummary":{"importStatus":^"NEW"}},)" RUN(
                  "c") R"(,"runStatisticsForAssets":{"added":^1.0}}]})"_at,
     reads("abc", {{Errc::unknown_enum_value, "items.errorMessage.errorType", 1},
                   {Errc::unknown_enum_value, "items.lineageSummary.importStatus", 1},
                   {Errc::noncanonical_integer, "items.runStatisticsForAssets.added", 2}})},
    {"missing in a nested structure", R"({"items":[)" RUN("a") R"(,"errorMessage":{^}}]})"_at,
     reads("a", {{Errc::missing_required, "items.errorMessage.errorType", 0}})},
    {"no index behind the list", R"({"items":[)" RUN("a") R"(}],"nextToken":^""})"_at,
     reads("a", {{Errc::length_out_of_range, "nextToken"}})},

    {"an object", R"({"items":^{}})"_at, refuses(Errc::wrong_type, "items")},
    {"a text", R"({"items":^"[]"})"_at, refuses(Errc::wrong_type, "items")},
    {"a number", R"({"items":^0})"_at, refuses(Errc::wrong_type, "items")},
    {"true", R"({"items":^true})"_at, refuses(Errc::wrong_type, "items")},
    {"no value", R"({"items":^]})"_at, refuses(Errc::unexpected_byte, "items")},
    {"a number, an element", R"({"items":[^5]})"_at, refuses(Errc::wrong_type, "items", 0)},
    {"a text, an element", R"({"items":[)" RUN("a") R"(},^"r"]})"_at,
     refuses(Errc::wrong_type, "items", 1)},
    {"false, an element", R"({"items":[null,null,^false]})"_at,
     refuses(Errc::wrong_type, "items", 2)},
    {"a list in a list", R"({"items":[^[]]})"_at, refuses(Errc::wrong_type, "items", 0)},
    {"a comma alone", R"({"items":[^,]})"_at, refuses(Errc::unexpected_byte, "items", 0)},
    {"a comma behind", R"({"items":[{},^]})"_at, refuses(Errc::unexpected_byte, "items", 1)},
    {"two commas", R"({"items":[{},^,{}]})"_at, refuses(Errc::unexpected_byte, "items", 1)},
    {"no comma", R"({"items":[{} ^{}]})"_at, refuses(Errc::unexpected_byte, "items", 0)},
    {"closed as an object", R"({"items":[{}^}})"_at, refuses(Errc::unexpected_byte, "items", 0)},
    {"half a literal", R"({"items":[nul^]})"_at, refuses(Errc::unexpected_byte, "items", 0)},
    {"closed twice", R"({"items":[]^]})"_at, refuses(Errc::unexpected_byte)},
    {"ends behind the bracket", R"({"items":[^)"_at, refuses(Errc::truncated, "items", 0)},
    {"ends in an element", R"({"items":[{^)"_at, refuses(Errc::truncated, "items", 0)},
    {"ends behind an element", R"({"items":[{}^)"_at, refuses(Errc::truncated, "items", 0)},
    {"ends behind a comma", R"({"items":[{},^)"_at, refuses(Errc::truncated, "items", 1)},
    {"ends in a null", R"({"items":[null,nu^)"_at, refuses(Errc::truncated, "items", 1)},
    {"ends behind the list", R"({"items":[]^)"_at, refuses(Errc::truncated)},
    {"twice in one element", R"({"items":[{"id":"a"},{"id":"a",^"\u0069d":"b"}]})"_at,
     refuses(Errc::duplicate_member, "items.id", 1)},
    {"two lists", R"({"items":[],^"items":[]})"_at, refuses(Errc::duplicate_member, "items")},
    {"another type in an element", R"({"items":[{},{},{"id":^5}]})"_at,
     refuses(Errc::wrong_type, "items.id", 2)},
    {"another type in a nested structure", R"({"items":[{"errorMessage":{"errorType":^5}}]})"_at,
     refuses(Errc::wrong_type, "items.errorMessage.errorType", 0)},
    {"an unknown member that is no JSON", R"({"items":[{},{"x":^+1}]})"_at,
     refuses(Errc::unexpected_byte, "items", 1)},
    {"a bad escape in an element's text", R"({"items":[{},{"id":"a^\x"}]})"_at,
     refuses(Errc::invalid_escape, "items.id", 1)},
    {"text that is not UTF-8", "{\"items\":[{\"id\":\"^\xff\"}]}"_at,
     refuses(Errc::invalid_utf8, "items.id", 0)},
    {"no index in an error behind the list", R"({"items":[{},{}],"nextToken":^5})"_at,
     refuses(Errc::wrong_type, "nextToken")},
    {"malformed JSON beats the issues before it", R"({"items":[{}],"x":^.5})"_at,
     refuses(Errc::unexpected_byte)},
});

#undef RUN
#undef RUN_WITHOUT_ID

}  // namespace list_cases

constexpr std::string_view fault(const ListCase& row) noexcept {
  using namespace datazone;
  using Page = ListDataSourceRunsResponse;
  const ListExpectation& expected = row.expected;
  const auto tolerant = decode<Page>(row.json.text());
  const auto strict = decode<Page>(row.json.text(), Mode::strict);
  const auto complaint = [&at = row.json](const ListComplaint& c, std::size_t caret) noexcept {
    const std::size_t last = at.count() == 0 ? 0 : at.count() - 1;
    return Error{c.code, at.offset(caret < last ? caret : last), c.member, c.index};
  };
  if (expected.error.code != Errc::ok) {
    const Error error = complaint(expected.error, 0);
    if (tolerant.error.code != error.code) return "error: code";
    if (tolerant.error.offset != error.offset) return "error: offset";
    if (tolerant.error.member != error.member) return "error: member";
    if (tolerant.error.index != error.index) return "error: index";
    if (strict.error != error) return "strict: error";
    return tolerant.value == Page{} && strict.value == Page{} ? "" : "a value beside an error";
  }
  if (!tolerant) return "refused";
  if (tolerant.issues.size() != expected.issue_count || tolerant.issues.dropped() != 0)
    return "number of issues";
  for (std::size_t i = 0; i < expected.issue_count; ++i)
    if (tolerant.issues[i] != complaint(expected.issues[i], i)) return "an issue";
  if (expected.issue_count == 0 ? !strict : strict.error != tolerant.issues[0]) return "strict";
  if (strict.issues != tolerant.issues) return "issues of strict mode";

  const List<DataSourceRunSummary>& items = tolerant.value.items;
  if (items.has_value() != expected.has_value) return "has_value";
  if (items.size() != expected.size || items.empty() != (expected.size == 0)) return "size";
  std::size_t i = 0;
  for (const DataSourceRunSummary& run : items) {
    if (i == expected.size) return "more elements than size() says";
    const std::string_view id = expected.ids.substr(i++, 1);
    if (id == "-" ? run.id.has_value() : run.id != id) return "an element's id";
  }
  if (i != expected.size) return "fewer elements than size() says";

  // Written and read again, it is the same page.
  std::array<char, 1024> buffer{};
  const Encoded json = encode(tolerant.value, buffer);
  if (!json || json.needed != encoded_size(tolerant.value)) return "encode";
  const auto again = decode<Page>(json.text);
  return again && again.value == tolerant.value ? "" : "written and read again";
}

}  // namespace datazone_test

#endif
