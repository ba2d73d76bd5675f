// SPDX-License-Identifier: MIT
// Labels as they are written into a path: RFC 3986, section 2.3, and Smithy's httpLabel trait.
#ifndef DATAZONE_TESTS_SUPPORT_LABEL_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_LABEL_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <optional>
#include <string_view>

#include "support/row.hpp"

namespace datazone_test {

struct LabelCase {
  std::string_view name;
  Tag tag;
  std::string_view label;
  std::optional<std::string_view> written;  // absent: no identifier can be made of it
};

namespace label_cases {

inline constexpr std::optional<std::string_view> refused{};

inline constexpr auto table = std::to_array<LabelCase>({
    {"B1", Tag::spec, "dzd_abc", "dzd_abc"},
    {"B2", Tag::spec, "-._~AZaz09", "-._~AZaz09"},
    {"B3", Tag::spec, " %:/?#[]@!$&'()*+,;=\xf0\x9f\x98\xb9",
     "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9"},
    {"B4",
     Tag::spec,
     {"\"<>\\^`{|}\x7f\0\t\xc3\xa9", 14},
     "%22%3C%3E%5C%5E%60%7B%7C%7D%7F%00%09%C3%A9"},
    {"B5", Tag::spec, "a/b", "a%2Fb"},
    {"B6", Tag::spec, "/a/", "%2Fa%2F"},
    {"B7", Tag::sdk, "{dataSourceIdentifier}", "%7BdataSourceIdentifier%7D"},
    {"B8 .", Tag::choice, ".", refused},
    {"B8 ..", Tag::choice, "..", refused},
    {"B9", Tag::choice, "", refused},
    {"B10", Tag::spec, "", refused},
    {"B11", Tag::spec, "a%2Fb", "a%252Fb"},
    {"B12 +", Tag::spec, "a+b", "a%2Bb"},
    {"B12 blank", Tag::spec, "a b", "a%20b"},
    {"three dots", Tag::ours, "...", "..."},
    {"a dot segment that is encoded already", Tag::ours, "%2E%2E", "%252E%252E"},
    {"63 bytes", Tag::ours, "///////////////////////////////////////////////////////////////",
     "%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F"
     "%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F%2F"
     "%2F"},
    {"64 bytes", Tag::ours, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
     refused},
    {"bytes that are not UTF-8", Tag::ours, "a\xff", refused},
});

}  // namespace label_cases

namespace detail {

template <class Request>
constexpr bool refuses_to_write(const Request& request, std::string_view member) noexcept {
  std::array<char, 512> buffer{};
  const datazone::Encoded target = encode_target(request, buffer);
  return !target && target.error == datazone::Error{datazone::Errc::invalid_label, 0, member} &&
         target.text.empty() && target.needed == 0;
}

template <class Request>
constexpr bool writes(const Request& request, std::string_view path) noexcept {
  std::array<char, 512> buffer{};
  const datazone::Encoded target = encode_target(request, buffer);
  if (!target || target.text != path || target.needed != path.size()) {
    return false;
  }
  const auto read = datazone::decode_request<Request>(target.text, "");
  return read && read.value == request;
}

}  // namespace detail

// The label is written in each of the four places that a label can have, and read again.
constexpr std::string_view fault(const LabelCase& row) noexcept {
  using namespace datazone;
  using datazone_test::detail::refuses_to_write;
  using datazone_test::detail::writes;
  const auto domain = DomainId::unchecked(row.label);
  const auto source = DataSourceId::unchecked(row.label);
  const auto run = DataSourceRunId::unchecked(row.label);
  if (domain.has_value() != row.written.has_value() ||
      source.has_value() != row.written.has_value() || run.has_value() != row.written.has_value()) {
    return "unchecked";
  }
  if (!row.written) {
    // What is left to a caller is an identifier that was never set: no encoder accepts it.
    if (!refuses_to_write(StartDataSourceRunRequest{{}, DataSourceId("x"), {}},
                          "domainIdentifier") ||
        !refuses_to_write(StartDataSourceRunRequest{DomainId("dzd_abc"), {}, {}},
                          "dataSourceIdentifier") ||
        !refuses_to_write(GetDataSourceRunRequest{{}, DataSourceRunId("x")}, "domainIdentifier") ||
        !refuses_to_write(GetDataSourceRunRequest{DomainId("dzd_abc"), {}}, "identifier")) {
      return "an identifier that was never set";
    }
    return {};
  }
  Buffer<512> path;
  path << "/v2/domains/" << *row.written << "/data-sources/x/runs";
  if (!writes(StartDataSourceRunRequest{*domain, DataSourceId("x"), {}}, path.view())) {
    return "domainIdentifier of StartDataSourceRun";
  }
  Buffer<512> source_path;
  source_path << "/v2/domains/dzd_abc/data-sources/" << *row.written << "/runs";
  if (!writes(StartDataSourceRunRequest{DomainId("dzd_abc"), *source, {}}, source_path.view())) {
    return "dataSourceIdentifier";
  }
  Buffer<512> domain_path;
  domain_path << "/v2/domains/" << *row.written << "/data-source-runs/x";
  if (!writes(GetDataSourceRunRequest{*domain, DataSourceRunId("x")}, domain_path.view())) {
    return "domainIdentifier of GetDataSourceRun";
  }
  Buffer<512> run_path;
  run_path << "/v2/domains/dzd_abc/data-source-runs/" << *row.written;
  if (!writes(GetDataSourceRunRequest{DomainId("dzd_abc"), *run}, run_path.view())) {
    return "identifier";
  }
  return {};
}

}  // namespace datazone_test

#endif
