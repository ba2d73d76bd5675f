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
DATAZONE_FAULT(pattern_must_begin_with_a_caret)
DATAZONE_FAULT(pattern_must_end_with_a_dollar)
DATAZONE_FAULT(pattern_has_an_anchor_inside)
DATAZONE_FAULT(pattern_has_a_group_which_is_not_supported)
DATAZONE_FAULT(pattern_has_an_alternation_which_is_not_supported)
DATAZONE_FAULT(pattern_has_a_dot_which_is_not_supported)
DATAZONE_FAULT(pattern_has_an_escape_that_is_not_supported)
DATAZONE_FAULT(pattern_has_a_lazy_or_possessive_quantifier_which_is_not_supported)
DATAZONE_FAULT(pattern_has_a_quantifier_without_an_atom)
DATAZONE_FAULT(pattern_has_a_malformed_quantifier)
DATAZONE_FAULT(pattern_has_a_quantifier_whose_minimum_is_above_its_maximum)
DATAZONE_FAULT(pattern_has_a_repeat_above_65535)
DATAZONE_FAULT(pattern_has_an_unterminated_class)
DATAZONE_FAULT(pattern_has_an_empty_class)
DATAZONE_FAULT(pattern_has_a_class_range_in_reverse)
DATAZONE_FAULT(pattern_has_a_non_ascii_byte)
DATAZONE_FAULT(pattern_has_an_unbalanced_bracket)
DATAZONE_FAULT(pattern_has_a_nul)
DATAZONE_FAULT(pattern_is_not_deterministic_a_repeat_can_run_into_what_follows)
DATAZONE_FAULT(names_need_another_hash)
DATAZONE_FAULT(names_have_2_to_32_bytes)
DATAZONE_FAULT(names_have_no_byte_that_json_escapes)
DATAZONE_FAULT(uri_template_has_a_brace_that_is_not_closed)
DATAZONE_FAULT(uri_template_names_a_label_that_the_table_does_not_have)
DATAZONE_FAULT(uri_template_names_a_label_twice)
DATAZONE_FAULT(uri_template_does_not_name_every_label_of_the_table)
DATAZONE_FAULT(spellings_stand_in_the_order_of_their_enumerators)
DATAZONE_FAULT(identifier_literal_does_not_match_its_pattern)
#undef DATAZONE_FAULT

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone
