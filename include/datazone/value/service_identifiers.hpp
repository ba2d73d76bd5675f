// SPDX-License-Identifier: MIT
// The four identifiers of the service: their patterns, checkers, and types.
#ifndef DATAZONE_VALUE_SERVICE_IDENTIFIERS_HPP
#define DATAZONE_VALUE_SERVICE_IDENTIFIERS_HPP

#include <string_view>

#include "datazone/bytes/fixed_string.hpp"
#include "datazone/pattern.hpp"
#include "datazone/value/identifier.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

// The service's own patterns, each once.
struct DomainIdShape {
  static constexpr auto pattern = FixedString{"^dzd[-_][a-zA-Z0-9_-]{1,36}$"};
};
struct DataSourceIdShape {
  static constexpr auto pattern = FixedString{"^[a-zA-Z0-9_-]{1,36}$"};
};
struct DataSourceRunIdShape : DataSourceIdShape {};
struct ProjectIdShape : DataSourceIdShape {};

}  // namespace detail

/// True when the whole text matches the service's pattern for it. In linear time. It agrees with
/// `DomainId::parse` and its like. Domain: `^dzd[-_][a-zA-Z0-9_-]{1,36}$`, the others:
/// `^[a-zA-Z0-9_-]{1,36}$` (the shapes DomainId, DataSourceId, DataSourceRunId and ProjectId of the
/// service's model).
/// @{
constexpr bool is_domain_id(std::string_view text) noexcept {
  return matches<detail::DomainIdShape::pattern>(text);
}
constexpr bool is_data_source_id(std::string_view text) noexcept {
  return matches<detail::DataSourceIdShape::pattern>(text);
}
constexpr bool is_data_source_run_id(std::string_view text) noexcept {
  return matches<detail::DataSourceRunIdShape::pattern>(text);
}
constexpr bool is_project_id(std::string_view text) noexcept {
  return matches<detail::ProjectIdShape::pattern>(text);
}
/// @}

using DomainId = Identifier<detail::DomainIdShape>;                ///< `dzd_6hk3v9b2rs5npa`
using DataSourceId = Identifier<detail::DataSourceIdShape>;        ///< `4qf8w2m7zt1xkd`
using DataSourceRunId = Identifier<detail::DataSourceRunIdShape>;  ///< `c0y7j4e8lg1uqz`
using ProjectId = Identifier<detail::ProjectIdShape>;              ///< `5m2d8x6a9fw3tb`

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_SERVICE_IDENTIFIERS_HPP
