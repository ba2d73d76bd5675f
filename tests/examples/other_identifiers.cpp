// SPDX-License-Identifier: MIT
// Checking other AWS identifiers: a pattern is copied from the service's page, and its checker is
// made while compiling. It says where a text goes wrong, too.
//
//     c++ -std=c++20 -I single_include tests/examples/other_identifiers.cpp -o other_identifiers
//     ./other_identifiers 123456789012
#include <datazone/datazone.hpp>

#include <array>
#include <cstdio>
#include <string_view>

// What is checked often deserves a name.
constexpr bool is_account_id(std::string_view text) noexcept {
  return datazone::matches<"^\\d{12}$">(text);
}
constexpr bool is_environment_id(std::string_view text) noexcept {
  return datazone::matches<"^[a-zA-Z0-9_-]{1,36}$">(text);
}
static_assert(is_account_id("123456789012") && !is_account_id("123456789012\n"));
static_assert(is_environment_id("d8gqr5mlgxbmhj") && !is_environment_id("a/b"));

constexpr datazone::FixedString key_arn{
    "^arn:aws(|-cn|-us-gov):kms:[a-zA-Z0-9-]*:[0-9]{12}:key/[a-zA-Z0-9-]{36}$"};
static_assert(datazone::matches<key_arn>(
    "arn:aws-cn:kms:cn-north-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"));

// An identifier type of one's own: checked literals, `parse`, a place in a path (see
// add_operation.cpp).
struct InstanceIdShape {
  static constexpr auto pattern = datazone::FixedString{"^i-[0-9a-f]{8,17}$"};
};
using InstanceId = datazone::Identifier<InstanceIdShape>;
constexpr InstanceId instance = "i-0abcdef1234567890";
static_assert(instance.view().size() == 19);
static_assert(!InstanceId::parse("i-xyz"));

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: other_identifiers <text>, such as 123456789012\n", stderr);
    return 64;
  }
  const std::string_view text = argv[1];
  struct Row {
    const char* name;
    bool matches;
  };
  for (const Row& row : std::array<Row, 4>{{{"account", is_account_id(text)},
                                            {"environment", is_environment_id(text)},
                                            {"domain", datazone::is_domain_id(text)},
                                            {"instance", InstanceId::parse(text).has_value()}}})
    std::printf("%-12s %s\n", row.name, row.matches ? "yes" : "no");
  if (const auto place = datazone::mismatch<key_arn>(text))
    std::printf("%-12s no: byte %zu cannot stand there\n", "key", *place);
  else
    std::printf("%-12s yes\n", "key");
}
