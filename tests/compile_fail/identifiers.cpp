// SPDX-License-Identifier: MIT
// A literal that breaks its pattern does not compile, for each identifier. clang says so in its
// first note: what a literal is, no static_assert can ask.
//
// fault 1: identifier_literal_does_not_match_its_pattern
// fault 2: identifier_literal_does_not_match_its_pattern
// fault 3: identifier_literal_does_not_match_its_pattern
// fault 4: identifier_literal_does_not_match_its_pattern
// fault 5: identifier_literal_does_not_match_its_pattern
// fault 6: identifier_literal_does_not_match_its_pattern
// fault 7: (no viable conversion|could not convert|conversion from) .*(const char\*|const char \*)
// fault 8: deleted .*view
//
// shown 8: would dangle: bind the identifier to a name
#include <datazone/datazone.hpp>

using namespace datazone;

#ifndef DATAZONE_FAULT
constexpr DomainId domain = "dzd-a1";
constexpr DataSourceId source = "source_1";
constexpr DataSourceRunId run = "run-1";
constexpr ProjectId project = "project1";
static_assert(!domain.view().empty() && !source.view().empty() && !run.view().empty());
static_assert(!project.view().empty());
#elif DATAZONE_FAULT == 1
constexpr DomainId domain = "dzx-a1";
#elif DATAZONE_FAULT == 2
constexpr DataSourceId source = "source 1";
#elif DATAZONE_FAULT == 3
constexpr DataSourceRunId run = "";
#elif DATAZONE_FAULT == 4
constexpr ProjectId project = "projects-are-never-longer-than-36-bytes";
#elif DATAZONE_FAULT == 5
constexpr DomainId domain = "dzd-a1\n";
#elif DATAZONE_FAULT == 6
constexpr char letters[] = {'a', 'b', 'c'};
constexpr DataSourceId source{letters};
#elif DATAZONE_FAULT == 7
const char* run_time_text();
const DomainId domain = run_time_text();
#elif DATAZONE_FAULT == 8
constexpr std::string_view view = DomainId{"dzd_a1"}.view();  // would dangle
#endif
