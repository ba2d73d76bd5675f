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
// fault 7: deleted function
// fault 8: deleted .*view
// fault 9: deleted (function|constructor)
// fault 10: deleted function
// fault 11: deleted function
//
// shown 7: write DomainId::parse\(text\) or its like
// shown 9: write DomainId::parse\(text\) or its like
// shown 10: an identifier of another kind
// shown 11: write std::string\(id\) or id.view\(\)
// shown 8: would dangle: bind the identifier to a name
#include <datazone/datazone.hpp>

#include <string>

using namespace datazone;

#ifndef DATAZONE_FAULT
constexpr DomainId domain = "dzd-a1";
constexpr DataSourceId source = "source_1";
constexpr DataSourceRunId run = "run-1";
constexpr ProjectId project = "project1";
static_assert(!domain.view().empty() && !source.view().empty() && !run.view().empty());
static_assert(!project.view().empty());
constexpr GetDataSourceRunRequest request{domain, run};
const std::string copy{domain};
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
#elif DATAZONE_FAULT == 9
std::string run_time_text();
const DomainId domain(run_time_text());
#elif DATAZONE_FAULT == 10
constexpr ProjectId project = "p1";
constexpr GetDataSourceRunRequest request{"dzd_a1", project};
#elif DATAZONE_FAULT == 11
constexpr DomainId domain = "dzd_a1";
const std::string copy = domain;
#endif
