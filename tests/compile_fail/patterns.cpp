// SPDX-License-Identifier: MIT
// A pattern that this library cannot match exactly does not compile, and the message says why.
//
// fault 1: pattern_must_begin_with_a_caret
// fault 2: pattern_must_end_with_a_dollar
// fault 3: pattern_has_an_anchor_inside
// fault 4: pattern_has_a_group_which_is_not_supported
// fault 5: pattern_has_a_group_which_is_not_supported
// fault 6: pattern_has_an_alternation_which_is_not_supported
// fault 7: pattern_has_an_escape_that_is_not_supported
// fault 8: pattern_has_an_escape_that_is_not_supported
// fault 9: pattern_has_a_lazy_or_possessive_quantifier_which_is_not_supported
// fault 10: pattern_has_a_quantifier_whose_minimum_is_above_its_maximum
// fault 11: pattern_is_not_deterministic_a_repeat_can_run_into_what_follows
// fault 12: pattern_has_an_unterminated_class
// fault 13: pattern_has_a_repeat_above_65535
// fault 14: pattern_has_a_dot_which_is_not_supported
// fault 15: pattern_has_a_quantifier_without_an_atom
// fault 16: pattern_has_a_malformed_quantifier
// fault 17: pattern_has_an_empty_class
// fault 18: pattern_has_a_class_range_in_reverse
// fault 19: pattern_has_a_non_ascii_byte
// fault 20: pattern_has_an_unbalanced_bracket
// fault 21: pattern_must_begin_with_a_caret
// fault 22: pattern_is_not_deterministic_a_repeat_can_run_into_what_follows
// fault 23: pattern_has_an_escape_that_is_not_supported
// fault 24: pattern_has_a_nul
#include <datazone/datazone.hpp>

using datazone::matches;

#ifndef DATAZONE_FAULT
static_assert(matches<"^a$">("a"));
static_assert(matches<"^\\^a\\$$">("^a$"));
static_assert(matches<"^\\(a\\|b\\)$">("(a|b)"));
static_assert(matches<"^\\d\\w\\-\\.$">("1a-."));
static_assert(matches<"^[a-z]+[0-9]$">("ab1"));
static_assert(matches<"^[a-z]{2,3}$">("abc"));
static_assert(matches<"^[^a-z]{0,65535}$">(""));
static_assert(matches<"^\\{a\\}\\[\\]\\*$">("{a}[]*"));
static_assert(matches<"^x?[0-9]*[a-w]$">("x12a"));
#elif DATAZONE_FAULT == 1
static_assert(matches<"a$">("a"));
#elif DATAZONE_FAULT == 2
static_assert(matches<"^a">("a"));
#elif DATAZONE_FAULT == 3
static_assert(matches<"^a^b$">("ab"));
#elif DATAZONE_FAULT == 4
static_assert(matches<"^(ab)$">("ab"));
#elif DATAZONE_FAULT == 5
static_assert(matches<"^(?=a)a$">("a"));
#elif DATAZONE_FAULT == 6
static_assert(matches<"^a|b$">("a"));
#elif DATAZONE_FAULT == 7
static_assert(matches<"^a\\1$">("aa"));
#elif DATAZONE_FAULT == 8
static_assert(matches<"^\\s$">(" "));
#elif DATAZONE_FAULT == 9
static_assert(matches<"^a+?$">("a"));
#elif DATAZONE_FAULT == 10
static_assert(matches<"^a{3,2}$">("aaa"));
#elif DATAZONE_FAULT == 11
static_assert(matches<"^[a-z]+a$">("ba"));
#elif DATAZONE_FAULT == 12
static_assert(matches<"^[a-z$">("a"));
#elif DATAZONE_FAULT == 13
static_assert(matches<"^a{65536}$">("a"));
#elif DATAZONE_FAULT == 14
static_assert(matches<"^a.b$">("aab"));
#elif DATAZONE_FAULT == 15
static_assert(matches<"^*a$">("a"));
#elif DATAZONE_FAULT == 16
static_assert(matches<"^a{1,2$">("a"));
#elif DATAZONE_FAULT == 17
static_assert(matches<"^[]$">("a"));
#elif DATAZONE_FAULT == 18
static_assert(matches<"^[z-a]$">("a"));
#elif DATAZONE_FAULT == 19
static_assert(matches<"^\xC3\xA9$">("a"));
#elif DATAZONE_FAULT == 20
static_assert(matches<"^a]$">("a]"));
#elif DATAZONE_FAULT == 21
static_assert(matches<"">(""));
#elif DATAZONE_FAULT == 22
static_assert(matches<"^a*b?a$">("aa"));
#elif DATAZONE_FAULT == 23
static_assert(matches<"^[a-\\d]$">("a"));
#elif DATAZONE_FAULT == 24
static_assert(matches<"^a\0b$">("a"));
#endif
