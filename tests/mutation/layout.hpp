// SPDX-License-Identifier: MIT
// The sizes that the tests' objects were compiled with: a mutant that changes one cannot be linked
// with them.
#ifndef DATAZONE_TESTS_MUTATION_LAYOUT_HPP
#define DATAZONE_TESTS_MUTATION_LAYOUT_HPP

#include <datazone/datazone.hpp>

constexpr std::size_t tests_layout =
    sizeof(datazone::Decoded<datazone::GetDataSourceRunResponse>) * 1000003 +
    sizeof(datazone::Decoded<datazone::StartDataSourceRunRequest>) * 1009 +
    sizeof(datazone::Text) * 101 + sizeof(datazone::ServiceError) * 11 +
    sizeof(datazone::detail::NameTable) + sizeof(datazone::FixedString<8>) * 7;
#ifdef DATAZONE_LAYOUT
static_assert(tests_layout == DATAZONE_LAYOUT);
#endif

#endif  // DATAZONE_TESTS_MUTATION_LAYOUT_HPP
