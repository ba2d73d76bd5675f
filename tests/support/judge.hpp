// SPDX-License-Identifier: MIT
// Judges a table at run time: one check per row, whose message names the row and what differs.
#ifndef DATAZONE_TESTS_SUPPORT_JUDGE_HPP
#define DATAZONE_TESTS_SUPPORT_JUDGE_HPP

#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

// An error as a failed check prints it: its code in words, its offset and its member.
template <>
struct doctest::StringMaker<datazone::Error> {
  static doctest::String convert(const datazone::Error& error) {
    const std::string text = "{" + std::string(to_string(error.code)) + ", " +
                             std::to_string(error.offset) + ", \"" + std::string(error.member) +
                             "\"}";
    return text.c_str();
  }
};

namespace datazone_test {

template <class Table>
void judge(const Table& table) {
  for (const auto& row : table) {
    const std::string_view wrong = fault(row);
    CHECK_MESSAGE(wrong.empty(), "row " << row.name << ": " << wrong << " differs");
  }
}

}  // namespace datazone_test

#endif
