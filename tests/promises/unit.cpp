// SPDX-License-Identifier: MIT
// One file of a program that holds several versions and forms of the library (versions.py).
#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

std::size_t UNIT(std::string_view json);

std::size_t UNIT(std::string_view json) {
  const auto decoded = datazone::decode<datazone::StartDataSourceRunResponse>(json);
  std::array<char, 1024> out{};
  const auto encoded = datazone::encode(decoded.value, out);
  const auto id = datazone::DomainId::parse(decoded.value.domain_id);
  const datazone::DomainId literal{"dzd_1a"};  // of which clang 14 can make what it cannot link
  if (!decoded || !encoded || id != literal) return 0;
  return std::hash<std::string_view>{}(encoded.text) + id->view().size();
}
