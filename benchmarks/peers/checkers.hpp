// SPDX-License-Identifier: MIT
// The engines of identifier.cpp: does the whole text match the service's pattern? The loop over a
// table is in common.hpp, where it can be inlined as ours is.
#ifndef DATAZONE_BENCHMARKS_PEERS_CHECKERS_HPP
#define DATAZONE_BENCHMARKS_PEERS_CHECKERS_HPP

#include <string_view>

namespace peers {

bool re2_domain_id(std::string_view);       // ^dzd[-_][a-zA-Z0-9_-]{1,36}$
bool re2_data_source_id(std::string_view);  // ^[a-zA-Z0-9_-]{1,36}$
bool regex_domain_id(std::string_view);
bool regex_data_source_id(std::string_view);

}  // namespace peers

#endif
