// SPDX-License-Identifier: MIT
// A pattern that is no pattern, or not regular, does not compile: the message says why, and at
// which byte of it, in at most 15 lines.
//
// fault 1: pattern_has_a_back_reference_which_is_not_regular_at_offset<3>
// fault 2: pattern_has_a_back_reference_which_is_not_regular_at_offset<8>
// fault 3: pattern_is_not_utf8_at_offset<1>
// fault 4: pattern_has_a_nul_at_offset<2>
// fault 5: pattern_has_an_unmatched_parenthesis_at_offset<1>
// fault 6: pattern_has_an_unmatched_parenthesis_at_offset<2>
// fault 7: pattern_has_an_unterminated_class_at_offset<1>
// fault 8: pattern_has_a_class_range_in_reverse_at_offset<2>
// fault 9: pattern_has_a_quantifier_with_nothing_to_repeat_at_offset<0>
// fault 10: pattern_has_a_quantifier_with_nothing_to_repeat_at_offset<3>
// fault 11: pattern_has_a_quantifier_whose_minimum_is_above_its_maximum_at_offset<2>
// fault 12: pattern_has_a_repeat_above_2147483647_at_offset<3>
// fault 13: pattern_has_an_unknown_kind_of_group_at_offset<1>
// fault 14: pattern_has_an_inline_flag_that_is_not_supported_at_offset<3>
// fault 15: pattern_has_an_unknown_unicode_property_at_offset<3>
// fault 16: pattern_has_an_escape_that_is_not_supported_at_offset<1>
// fault 17: pattern_has_an_escape_that_is_not_supported_at_offset<2>
// fault 18: pattern_has_a_malformed_escape_at_offset<4>
// fault 19: pattern_has_groups_nested_deeper_than_32_at_offset<31>
// fault 20: pattern_has_a_possessive_repeat_that_can_run_into_what_follows_at_offset<2>
// fault 21: pattern_has_a_lookbehind_of_more_than_one_character_at_offset<2>
// fault 22: pattern_needs_too_many_states_for_what_stands_at_offset<6>
// fault 23: pattern_has_an_escape_that_is_not_supported_at_offset<1>
#include <datazone/datazone.hpp>

using datazone::matches;

#ifndef DATAZONE_FAULT
static_assert(matches<"^a$">("a"));
static_assert(matches<"^(a)1$">("a1"));
static_assert(matches<"\xC3\xA9">("\xC3\xA9"));
static_assert(matches<"^a\\0b$">({"a\0b", 3}));
static_assert(matches<"^(a)$">("a"));
static_assert(matches<"^[a-z$]$">("a"));
static_assert(matches<"^a{2,3}$">("aaa"));
static_assert(matches<"^a{0,2147483647}$">("aaa"));
static_assert(matches<"^(?<name>a)$">("a"));
static_assert(matches<"^(?i)a$">("A"));
static_assert(matches<"^\\p{Lu}$">("A"));
static_assert(matches<"^\\u{61}$">("a"));
static_assert(matches<"^a*+b$">("aab"));
static_assert(matches<"^a(?<=a|b)$">("a"));
static_assert(matches<"^(a(?=.{3}b)|b)*$">("b"));
#elif DATAZONE_FAULT == 1
static_assert(matches<"(a)\\1">("aa"));
#elif DATAZONE_FAULT == 2
static_assert(matches<"(?<aa>b)\\k<aa>">("bb"));
#elif DATAZONE_FAULT == 3
static_assert(matches<"^\xC3$">("a"));
#elif DATAZONE_FAULT == 4
static_assert(matches<"^a\0b$">("a"));
#elif DATAZONE_FAULT == 5
static_assert(matches<"^(a$">("a"));
#elif DATAZONE_FAULT == 6
static_assert(matches<"^a)$">("a"));
#elif DATAZONE_FAULT == 7
static_assert(matches<"^[a-z$">("a"));
#elif DATAZONE_FAULT == 8
static_assert(matches<"^[z-a]$">("a"));
#elif DATAZONE_FAULT == 9
static_assert(matches<"*a$">("a"));
#elif DATAZONE_FAULT == 10
static_assert(matches<"^a**$">("a"));
#elif DATAZONE_FAULT == 11
static_assert(matches<"^a{3,2}$">("aaa"));
#elif DATAZONE_FAULT == 12
static_assert(matches<"^a{2147483648}$">("a"));
#elif DATAZONE_FAULT == 13
static_assert(matches<"^(?#a)$">("a"));
#elif DATAZONE_FAULT == 14
static_assert(matches<"^(?x)a$">("a"));
#elif DATAZONE_FAULT == 15
static_assert(matches<"^\\p{Nonsense}$">("a"));
#elif DATAZONE_FAULT == 16
static_assert(matches<"^\\Qa\\E$">("a"));
#elif DATAZONE_FAULT == 17
static_assert(matches<"^a\\">("a"));
#elif DATAZONE_FAULT == 18
static_assert(matches<"^a\\u{110000}$">("a"));
#elif DATAZONE_FAULT == 19
static_assert(matches<"(((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))))">("a"));
#elif DATAZONE_FAULT == 20
static_assert(matches<"^a*+a$">("a"));
#elif DATAZONE_FAULT == 21
static_assert(matches<"^a(?<=ab)$">("a"));
#elif DATAZONE_FAULT == 22
static_assert(matches<"^(a(?=.{300}b)|b)*$">("b"));
#elif DATAZONE_FAULT == 23
static_assert(matches<"^\\R$">("\n"));
#endif
