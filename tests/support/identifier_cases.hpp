// SPDX-License-Identifier: MIT
// Identifiers: what the patterns of the service's API Reference take, and what they refuse.
#ifndef DATAZONE_TESTS_SUPPORT_IDENTIFIER_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_IDENTIFIER_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <string_view>

#include "support/row.hpp"

namespace datazone_test {

struct IdentifierCase {
  std::string_view name;
  Tag tag;
  std::string_view text;
  bool domain;  // fits the pattern of DomainId
  bool other;   // fits the pattern of the three others
};

namespace identifier_cases {

inline constexpr bool yes = true;
inline constexpr bool no = false;

inline constexpr auto table = std::to_array<IdentifierCase>({
    {"P1", Tag::spec, "dzd_a", yes, yes},
    {"P2", Tag::spec, "dzd-a", yes, yes},
    {"P3 dzd--", Tag::spec, "dzd--", yes, yes},
    {"P3 dzd__", Tag::spec, "dzd__", yes, yes},
    {"P3 dzd_-", Tag::spec, "dzd_-", yes, yes},
    {"P3 dzd-_", Tag::spec, "dzd-_", yes, yes},
    {"P4", Tag::spec, "dzd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", yes, no},
    {"P5", Tag::spec, "dzd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", no, no},
    {"P6", Tag::spec, "dzd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", yes, yes},
    {"P7 dzd_", Tag::spec, "dzd_", no, yes},
    {"P7 dzd-", Tag::spec, "dzd-", no, yes},
    {"P8", Tag::spec, "dzd", no, yes},
    {"P9 dzda", Tag::spec, "dzda", no, yes},
    {"P9 dzd.a", Tag::spec, "dzd.a", no, no},
    {"P10 DZD_a", Tag::spec, "DZD_a", no, yes},
    {"P10 Dzd_a", Tag::spec, "Dzd_a", no, yes},
    {"P11", Tag::spec, "", no, no},
    {"P12 a", Tag::spec, "a", no, yes},
    {"P12 -", Tag::spec, "-", no, yes},
    {"P12 _", Tag::spec, "_", no, yes},
    {"P12 0", Tag::spec, "0", no, yes},
    {"P12 Z", Tag::spec, "Z", no, yes},
    {"P13 36", Tag::spec, "------------------------------------", no, yes},
    {"P13 37", Tag::spec, "-------------------------------------", no, no},
    {"P14 newline", Tag::spec, "dzd_a\n", no, no},
    {"P14 CR", Tag::spec, "dzd_a\r", no, no},
    {"P14 NUL", Tag::spec, {"dzd_a\0", 6}, no, no},
    {"P14 space", Tag::spec, "dzd_a ", no, no},
    {"P15", Tag::spec, " dzd_a", no, no},
    {"P16 letter with an accent", Tag::spec, "dzd_\xc3\xa9", no, no},
    {"P16 wide digit", Tag::spec, "dzd_\xef\xbc\x91", no, no},
    {"P16 wide letter", Tag::spec, "\xef\xbd\x84zd_a", no, no},
    {"P17 slash", Tag::spec, "dzd_a/b", no, no},
    {"P17 encoded slash", Tag::spec, "dzd_a%2Fb", no, no},
    {"P17 colon", Tag::spec, "dzd_a:b", no, no},
    {"P17 dot", Tag::spec, "dzd_a.b", no, no},
    {"P17 dots", Tag::spec, "dzd_..", no, no},
    {"P18", Tag::spec, "123e4567-e89b-42d3-a456-426614174000", no, yes},
    {"P19 @", Tag::spec, "@", no, no},
    {"P19 [", Tag::spec, "[", no, no},
    {"P19 grave accent", Tag::spec, "`", no, no},
    {"P19 {", Tag::spec, "{", no, no},
    {"P19 /", Tag::spec, "/", no, no},
    {"P19 :", Tag::spec, ":", no, no},
    {"P19 ,", Tag::spec, ",", no, no},
    {"P19 .", Tag::spec, ".", no, no},
    {"P19 ^", Tag::spec, "^", no, no},

    {"the prefix twice", Tag::ours, "dzd_dzd_", yes, yes},
    {"a byte in front", Tag::ours, "xdzd-a", no, yes},
    {"NUL alone", Tag::ours, {"\0", 1}, no, no},
    {"NUL inside", Tag::ours, {"dzd_\0a", 6}, no, no},
    {"DEL", Tag::ours, "dzd_a\x7f", no, no},
    {"a byte that is not UTF-8", Tag::ours, "dzd_a\xff", no, no},
});

}  // namespace identifier_cases

namespace detail {

template <class Id>
constexpr bool agrees(std::string_view text, bool fits) noexcept {
  const auto made = Id::parse(text);
  if (made.has_value() != fits) {
    return false;
  }
  return !made || (made->view() == text && *made == *Id::unchecked(text));
}

}  // namespace detail

constexpr std::string_view fault(const IdentifierCase& row) noexcept {
  using namespace datazone;
  using datazone_test::detail::agrees;
  if (is_domain_id(row.text) != row.domain) {
    return "is_domain_id";
  }
  if (is_data_source_id(row.text) != row.other) {
    return "is_data_source_id";
  }
  if (is_data_source_run_id(row.text) != row.other) {
    return "is_data_source_run_id";
  }
  if (is_project_id(row.text) != row.other) {
    return "is_project_id";
  }
  if (!agrees<DomainId>(row.text, row.domain)) {
    return "DomainId";
  }
  if (!agrees<DataSourceId>(row.text, row.other)) {
    return "DataSourceId";
  }
  if (!agrees<DataSourceRunId>(row.text, row.other)) {
    return "DataSourceRunId";
  }
  if (!agrees<ProjectId>(row.text, row.other)) {
    return "ProjectId";
  }
  return {};
}

}  // namespace datazone_test

#endif
