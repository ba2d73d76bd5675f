// SPDX-License-Identifier: MIT
// Section 10, judged while compiling, and what a literal identifier is.
#include "support/identifier_cases.hpp"

#include <datazone/datazone.hpp>

#include <optional>
#include <string_view>
#include <type_traits>

#include "support/static_rows.hpp"

namespace datazone_test {

static_assert(holds<identifier_cases::table>);

constexpr datazone::DomainId domain("dzd_abc");
constexpr datazone::DomainId unset;
static_assert(domain.view() == "dzd_abc");
static_assert(unset.view().empty());
static_assert(datazone::DomainId("dzd_a") < datazone::DomainId("dzd_b"));
static_assert(datazone::DomainId::pattern == "^dzd[-_][a-zA-Z0-9_-]{1,36}$");
static_assert(datazone::DataSourceId::pattern == "^[a-zA-Z0-9_-]{1,36}$");
static_assert(datazone::DataSourceRunId::pattern == "^[a-zA-Z0-9_-]{1,36}$");
static_assert(datazone::ProjectId::pattern == "^[a-zA-Z0-9_-]{1,36}$");
static_assert(std::is_trivially_copyable_v<datazone::DomainId>);
static_assert(sizeof(datazone::DomainId) == 64);
static_assert(!std::is_convertible_v<datazone::DomainId, datazone::ProjectId>);
static_assert(!std::is_constructible_v<datazone::DataSourceId, datazone::DataSourceRunId>);
static_assert(!std::is_constructible_v<datazone::DomainId, std::string_view>);
static_assert(!std::is_constructible_v<datazone::DomainId, const char*>);
static_assert(!std::is_constructible_v<datazone::DomainId, datazone::Text>);
static_assert(!std::is_constructible_v<datazone::DomainId, std::optional<datazone::DomainId>>);
static_assert(!std::is_convertible_v<datazone::DomainId, std::string_view>);

// A response's text and an identifier of the program's own.
static_assert(domain == datazone::Text{"dzd_abc"} && datazone::Text{"dzd_abc"} == domain);
static_assert(domain != datazone::Text{"dzd_ab"} && datazone::Text{} != domain);
static_assert(datazone::Text{} != unset && datazone::Text{""} == unset);
static_assert(*datazone::DomainId::parse("dzd_abc") == domain);
static_assert(datazone::DomainId::parse("dzd_abc") == domain);

}  // namespace datazone_test
