// SPDX-License-Identifier: MIT
// What the headers call while compiling, so that the compiler names it: here it throws its name.
#include <datazone/datazone.hpp>

#include <string>

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a function's name as text
#define DATAZONE_FAULT(name) \
  void name() { throw std::string(#name); }
DATAZONE_FAULT(identifier_literal_does_not_match_its_pattern)
#undef DATAZONE_FAULT

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone
