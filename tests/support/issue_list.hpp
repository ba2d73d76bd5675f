// SPDX-License-Identifier: MIT
// Comparing a list of issues with what a case expects of it.
#ifndef DATAZONE_TESTS_SUPPORT_ISSUE_LIST_HPP
#define DATAZONE_TESTS_SUPPORT_ISSUE_LIST_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace datazone_test {

// Expected issues, kept in the order that the first error of strict mode is chosen by: lowest
// offset first, and what shares an offset in the order of the page.
class IssueList {
 public:
  constexpr void add(const datazone::Error& issue) noexcept {
    std::size_t place = size_++;
    while (place > 0 && issues_[place - 1].offset > issue.offset) {
      issues_[place] = issues_[place - 1];
      --place;
    }
    issues_[place] = issue;
  }
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const datazone::Error& operator[](std::size_t i) const noexcept { return issues_[i]; }

 private:
  std::array<datazone::Error, 20> issues_{};
  std::size_t size_ = 0;
};

// The same issues in the same order, and the accessors agree with each other.
constexpr bool same(const datazone::Issues& found, const IssueList& expected) noexcept {
  if (found.size() != expected.size() || found.empty() != expected.empty()) {
    return false;
  }
  std::size_t seen = 0;
  for (const datazone::Issue issue : found) {
    if (seen == expected.size() || issue != expected[seen++]) {
      return false;
    }
  }
  return seen == expected.size();
}

constexpr bool is_only(const datazone::Issues& found, const datazone::Error& expected) noexcept {
  IssueList list;
  list.add(expected);
  return same(found, list);
}

}  // namespace datazone_test

#endif
