// SPDX-License-Identifier: MIT
// What the headers call while compiling, so that the compiler names it: here it throws its name.
#include <datazone/datazone.hpp>

#include <string>

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a function's name as text
#define DATAZONE_FAULT(name) \
  void name() { throw std::string(#name); }
DATAZONE_FAULT(names_need_another_hash)
DATAZONE_FAULT(names_of_a_table_differ)
DATAZONE_FAULT(names_have_2_to_32_bytes)
DATAZONE_FAULT(names_have_no_byte_that_json_escapes)
DATAZONE_FAULT(uri_template_has_an_unpaired_brace)
DATAZONE_FAULT(uri_template_has_a_query)
DATAZONE_FAULT(uri_template_has_a_label_that_is_not_a_whole_segment)
DATAZONE_FAULT(uri_template_names_a_label_that_the_table_does_not_have)
DATAZONE_FAULT(uri_template_names_a_label_twice)
DATAZONE_FAULT(uri_template_does_not_name_every_label_of_the_table)
DATAZONE_FAULT(spellings_stand_in_the_order_of_their_enumerators)
DATAZONE_FAULT(identifier_literal_does_not_match_its_pattern)
#undef DATAZONE_FAULT

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone
