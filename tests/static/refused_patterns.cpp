// SPDX-License-Identifier: MIT
// Why a pattern is refused, and at which byte of it, is a constant to every front end: the words
// that a compiler prints are made of it.
#include <cstddef>

#include <datazone/datazone.hpp>

namespace {

using datazone::FixedString;
using datazone::detail::regex::Fault;

template <FixedString Pattern>
constexpr bool is_refused(Fault fault, std::size_t at) {
  constexpr auto verdict = datazone::detail::verdict_of<Pattern>;
  return verdict.fault == fault && verdict.at == at;
}

static_assert(is_refused<"(a)\\1">(Fault::back_reference, 3));
static_assert(is_refused<"^\xC3$">(Fault::bad_utf8, 1));
static_assert(is_refused<"^a\0b$">(Fault::nul, 2));
static_assert(is_refused<"^(a$">(Fault::unmatched_parenthesis, 1));
static_assert(is_refused<"^[a$">(Fault::unterminated_class, 1));
static_assert(is_refused<"^[z-a]$">(Fault::reversed_range, 2));
static_assert(is_refused<"*a">(Fault::nothing_to_repeat, 0));
static_assert(is_refused<"^a{3,2}$">(Fault::reversed_repeat, 2));
static_assert(is_refused<"^a{2147483648}$">(Fault::repeat_too_large, 3));
static_assert(is_refused<"^(?|a)$">(Fault::unknown_group, 1));
static_assert(is_refused<"^(?x)a$">(Fault::unknown_flag, 3));
static_assert(is_refused<"^[\\p{Nonsense}]$">(Fault::unknown_property, 4));
static_assert(is_refused<"a\\Q">(Fault::unknown_escape, 1));
static_assert(is_refused<"^\\u{110000}$">(Fault::bad_escape, 3));
static_assert(is_refused<"^a*+a$">(Fault::possessive, 2));
static_assert(is_refused<"^a(?<=ab)$">(Fault::long_lookbehind, 2));

}  // namespace
