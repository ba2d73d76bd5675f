// SPDX-License-Identifier: MIT
// How a pattern that is refused reads in a compiler's message: a type that is never defined, named
// after the fault, with the fault's offset in the pattern.
#ifndef DATAZONE_REGEX_REFUSAL_HPP
#define DATAZONE_REGEX_REFUSAL_HPP

#include <cstddef>

#include "datazone/regex/fault.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

template <std::size_t>
struct pattern_has_a_back_reference_which_is_not_regular_at_offset;
template <std::size_t>
struct pattern_is_not_utf8_at_offset;
template <std::size_t>
struct pattern_has_a_nul_at_offset;
template <std::size_t>
struct pattern_has_an_unmatched_parenthesis_at_offset;
template <std::size_t>
struct pattern_has_an_unterminated_class_at_offset;
template <std::size_t>
struct pattern_has_a_class_range_in_reverse_at_offset;
template <std::size_t>
struct pattern_has_a_quantifier_with_nothing_to_repeat_at_offset;
template <std::size_t>
struct pattern_has_a_quantifier_whose_minimum_is_above_its_maximum_at_offset;
template <std::size_t>
struct pattern_has_a_repeat_above_2147483647_at_offset;
template <std::size_t>
struct pattern_has_an_unknown_kind_of_group_at_offset;
template <std::size_t>
struct pattern_has_an_inline_flag_that_is_not_supported_at_offset;
template <std::size_t>
struct pattern_has_an_unknown_unicode_property_at_offset;
template <std::size_t>
struct pattern_has_an_escape_that_is_not_supported_at_offset;
template <std::size_t>
struct pattern_has_a_malformed_escape_at_offset;
template <std::size_t>
struct pattern_has_groups_nested_deeper_than_32_at_offset;
template <std::size_t>
struct pattern_has_a_class_with_too_many_ranges_at_offset;
template <std::size_t>
struct pattern_has_a_possessive_repeat_that_can_run_into_what_follows_at_offset;
template <std::size_t>
struct pattern_has_a_lookbehind_of_more_than_one_character_at_offset;
template <std::size_t>
struct pattern_tells_apart_more_than_128_kinds_of_characters_at_offset;
template <std::size_t>
struct pattern_needs_too_many_states_for_what_stands_at_offset;

template <Fault F, std::size_t Offset>
struct RefusalOf;
template <std::size_t Offset>
struct RefusalOf<Fault::back_reference, Offset> {
  using type = pattern_has_a_back_reference_which_is_not_regular_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::bad_utf8, Offset> {
  using type = pattern_is_not_utf8_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::nul, Offset> {
  using type = pattern_has_a_nul_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::unmatched_parenthesis, Offset> {
  using type = pattern_has_an_unmatched_parenthesis_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::unterminated_class, Offset> {
  using type = pattern_has_an_unterminated_class_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::reversed_range, Offset> {
  using type = pattern_has_a_class_range_in_reverse_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::nothing_to_repeat, Offset> {
  using type = pattern_has_a_quantifier_with_nothing_to_repeat_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::reversed_repeat, Offset> {
  using type = pattern_has_a_quantifier_whose_minimum_is_above_its_maximum_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::repeat_too_large, Offset> {
  using type = pattern_has_a_repeat_above_2147483647_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::unknown_group, Offset> {
  using type = pattern_has_an_unknown_kind_of_group_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::unknown_flag, Offset> {
  using type = pattern_has_an_inline_flag_that_is_not_supported_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::unknown_property, Offset> {
  using type = pattern_has_an_unknown_unicode_property_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::unknown_escape, Offset> {
  using type = pattern_has_an_escape_that_is_not_supported_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::bad_escape, Offset> {
  using type = pattern_has_a_malformed_escape_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::nested_too_deep, Offset> {
  using type = pattern_has_groups_nested_deeper_than_32_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::class_too_large, Offset> {
  using type = pattern_has_a_class_with_too_many_ranges_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::possessive, Offset> {
  using type = pattern_has_a_possessive_repeat_that_can_run_into_what_follows_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::long_lookbehind, Offset> {
  using type = pattern_has_a_lookbehind_of_more_than_one_character_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::too_many_classes, Offset> {
  using type = pattern_tells_apart_more_than_128_kinds_of_characters_at_offset<Offset>;
};
template <std::size_t Offset>
struct RefusalOf<Fault::too_many_states, Offset> {
  using type = pattern_needs_too_many_states_for_what_stands_at_offset<Offset>;
};

template <Fault F, std::size_t Offset>
using Refusal = typename RefusalOf<F, Offset>::type;

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_REFUSAL_HPP
