// SPDX-License-Identifier: MIT
// One response body and what decoding it gives in both modes.
#ifndef DATAZONE_TESTS_SUPPORT_RESPONSE_CASE_HPP
#define DATAZONE_TESTS_SUPPORT_RESPONSE_CASE_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "support/caret.hpp"
#include "support/issue_list.hpp"
#include "support/row.hpp"

namespace datazone_test {

// An issue or an error without its place: the carets of the row's text give that, in order.
struct Complaint {
  datazone::Errc code = datazone::Errc::ok;
  std::string_view member;
};

struct ResponseExpectation {
  Complaint error;           // ok: the text is read
  std::string_view carries;  // the required members that are there; the others are missing
  bool (*value)(const datazone::StartDataSourceRunResponse&) = nullptr;
  std::array<Complaint, 4> issues{};
  std::size_t issue_count = 0;
};

struct ResponseCase {
  std::string_view name;
  Tag tag;
  At json;
  ResponseExpectation expected;
};

// Refused in both modes, at the caret.
constexpr ResponseExpectation refuses(datazone::Errc code, std::string_view member = {}) noexcept {
  ResponseExpectation expected;
  expected.error = {code, member};
  return expected;
}

// Read in tolerant mode. In strict mode the first of its issues, if any, is the error.
constexpr ResponseExpectation reads(std::string_view carries,
                                    bool (*value)(const datazone::StartDataSourceRunResponse&),
                                    std::initializer_list<Complaint> issues = {}) noexcept {
  ResponseExpectation expected;
  expected.carries = carries;
  expected.value = value;
  for (const Complaint& issue : issues) {
    expected.issues[expected.issue_count++] = issue;
  }
  return expected;
}

inline constexpr std::array<std::string_view, 8> required_members{
    "createdAt", "dataSourceId", "domainId", "id", "projectId", "status", "type", "updatedAt"};

constexpr bool lists(std::string_view names, std::string_view name) noexcept {
  while (!names.empty()) {
    const auto end = names.find(' ');
    if (names.substr(0, end) == name) {
      return true;
    }
    names = end == std::string_view::npos ? std::string_view{} : names.substr(end + 1);
  }
  return false;
}

// All issues of a row that is read: those of its carets, and a missing_required at the last brace
// (0 in an empty body) for each required member that it does not carry.
constexpr IssueList expected_issues(const ResponseCase& row) noexcept {
  using namespace datazone;
  IssueList list;
  for (std::size_t i = 0; i < row.expected.issue_count; ++i) {
    const Complaint& issue = row.expected.issues[i];
    list.add({issue.code, row.json.offset(i), issue.member});
  }
  const std::size_t end = row.json.text().empty() ? 0 : row.json.text().rfind('}');
  for (const std::string_view name : required_members) {
    if (!lists(row.expected.carries, name)) {
      list.add({Errc::missing_required, end, name});
    }
  }
  return list;
}

constexpr std::string_view fault(const ResponseCase& row) noexcept {
  using namespace datazone;
  const auto tolerant = decode<StartDataSourceRunResponse>(row.json.text());
  const auto strict = decode<StartDataSourceRunResponse>(row.json.text(), Mode::strict);
  const StartDataSourceRunResponse nothing{};
  if (row.expected.error.code != Errc::ok) {
    const Error error{row.expected.error.code, row.json.offset(), row.expected.error.member};
    if (tolerant || tolerant.error.code != error.code) {
      return "tolerant: error code";
    }
    if (tolerant.error.offset != error.offset) {
      return "tolerant: error offset";
    }
    if (tolerant.error.member != error.member) {
      return "tolerant: error member";
    }
    if (strict || strict.error != error) {
      return "strict: error";
    }
    if (tolerant.value != nothing || strict.value != nothing) {
      return "a value beside an error";
    }
    return {};
  }
  const IssueList issues = expected_issues(row);
  if (!tolerant) {
    return "tolerant: refused";
  }
  if (!row.expected.value(tolerant.value)) {
    return "tolerant: value";
  }
  if (!same(tolerant.issues, issues)) {
    return "tolerant: issues";
  }
  if (!same(strict.issues, issues)) {
    return "strict: issues";
  }
  if (issues.empty()) {
    if (!strict || strict.value != tolerant.value) {
      return "strict: refused or another value";
    }
    return {};
  }
  if (strict || strict.error != issues[0]) {
    return "strict: error";
  }
  if (strict.value != nothing) {
    return "strict: a value beside an error";
  }
  return {};
}

}  // namespace datazone_test

#endif
