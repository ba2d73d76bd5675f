// SPDX-License-Identifier: MIT
// tests/data/vectors.md, the table of what the SDKs disagree on, says what the tests check: each
// row is a row of a test table, with the input and the outcome that this table has.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/describe.hpp"
#include "support/identifier_cases.hpp"
#include "support/samples.hpp"

namespace {

using datazone_test::Description;
using datazone_test::Tag;

struct Known {
  Description description;
  Tag tag;
};

// The protocol's rows by name.
std::map<std::string, Known> known_rows() {
  std::map<std::string, Known> rows;
  const auto add = [&rows](const auto& table) {
    for (const auto& row : table) {
      if (row.tag == Tag::ours) {
        continue;
      }
      const bool is_new = rows.emplace(std::string(row.name), Known{describe(row), row.tag}).second;
      CHECK_MESSAGE(is_new, "two rows have the name " << row.name);
    }
  };
  add(datazone_test::request_body_cases::table);
  add(datazone_test::label_cases::table);
  add(datazone_test::route_cases::table);
  add(datazone_test::response_cases::table);
  add(datazone_test::service_error_cases::table);
  add(datazone_test::timestamp_cases::table);
  add(datazone_test::integer_cases::table);
  add(datazone_test::malformed_body_cases::table);
  using namespace datazone_test::response_cases;
  rows["C52"] = {{R"(`{"x":[[[...`, )" + std::to_string(c52_levels) + " levels",
                  datazone_test::error_in_words(datazone::Errc::too_deep, 5 + most_levels, {})},
                 Tag::sdk};
  return rows;
}

// The cells of each row of the document's tables, less headings.
std::vector<std::vector<std::string>> documented_rows() {
  std::istringstream document(
      datazone_test::read_file(std::string(DATAZONE_TEST_DATA) + "/vectors.md"));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(document, line);) {
    if (line.rfind("| ", 0) != 0 || line.rfind("| Row |", 0) == 0) {
      continue;
    }
    std::vector<std::string> cells;
    for (std::size_t begin = 2; begin < line.size();) {
      std::size_t end = line.find(" |", begin);
      if (end == std::string::npos) {
        end = line.size();
      }
      cells.push_back(line.substr(begin, end - begin));
      begin = end + 3;
    }
    rows.push_back(cells);
  }
  return rows;
}

}  // namespace

TEST_CASE("every row of the document is a row of the tables, and says the same") {
  const std::map<std::string, Known> known = known_rows();
  std::set<std::string> seen;
  for (const std::vector<std::string>& cells : documented_rows()) {
    REQUIRE_MESSAGE(cells.size() == 5, cells[0]);
    const auto row = known.find(cells[0]);
    REQUIRE_MESSAGE(row != known.end(), cells[0] << " is in no table");
    CHECK_MESSAGE(seen.insert(cells[0]).second, cells[0] << " stands there twice");
    CHECK_MESSAGE(cells[1] == row->second.description.input,
                  cells[0] << " has the input " << row->second.description.input);
    CHECK_MESSAGE(cells[3] == row->second.description.outcome,
                  cells[0] << " has the outcome " << row->second.description.outcome);
    CHECK_MESSAGE(!cells[2].empty(), cells[0]);
    CHECK_MESSAGE(!cells[4].empty(), cells[0]);
  }
  CHECK(seen.size() == 240);
}

TEST_CASE("every row that is a choice is in the document") {
  std::set<std::string> documented;
  for (const std::vector<std::string>& cells : documented_rows()) {
    documented.insert(cells[0]);
  }
  for (const auto& row : known_rows()) {
    if (row.second.tag == Tag::choice) {
      CHECK_MESSAGE(documented.contains(row.first), row.first << " is not documented");
    }
  }
}

TEST_CASE("the tables have every row of the protocol that a function of ours can express") {
  std::set<std::string> known;
  for (const auto& row : known_rows()) {
    known.insert(row.first);
  }
  for (const auto& row : datazone_test::identifier_cases::table) {
    known.insert(std::string(row.name));
  }
  const auto expect = [&known](char table, int last, const std::set<int>& others) {
    for (int row = 1; row <= last; ++row) {
      if (others.contains(row)) {
        continue;
      }
      const std::string name = table + std::to_string(row);
      // A row of several values has several names, "G16 true".
      const auto found = known.lower_bound(name);
      const bool is_there = found != known.end() && found->rfind(name, 0) == 0 &&
                            (found->size() == name.size() || (*found)[name.size()] == ' ');
      CHECK_MESSAGE(is_there, name << " is in no table");
    }
  };
  expect('A', 14, {});
  expect('B', 12, {});
  expect('H', 16, {4, 5, 11, 12, 13, 14, 15, 16});
  expect('C', 52, {});
  expect('E', 60, {51, 53, 54, 55, 56, 57, 58, 59, 60});
  expect('T', 108, {});
  expect('I', 65, {});
  expect('G', 27, {});
  expect('P', 19, {});
}
