// SPDX-License-Identifier: MIT
// One pattern for each way in which patterns run, so that warnings inside their templates show:
// steps, sets, tails, automata, crowds, lookarounds, alternatives, categories.
#include <datazone/datazone.hpp>

namespace whole_patterns {

std::size_t patterns(std::string_view text) noexcept;

namespace {

template <datazone::FixedString... Patterns>
std::size_t each(std::string_view text) noexcept {
  return (std::size_t{0} + ... +
          (std::size_t{datazone::matches<Patterns>(text)} +
           datazone::mismatch<Patterns>(text).value_or(0)));
}

struct ZoneShape {
  static constexpr auto pattern = datazone::FixedString{"^(?!aws)[a-z]+(-[a-z0-9]+)*$"};
};

}  // namespace

std::size_t patterns(std::string_view text) noexcept {
  using Zone = datazone::Identifier<ZoneShape>;
  return each<"^ab[0-9]{1,4}[a-z]*$", "^[^/]+$",               // steps
              "^.{1,3}-\\d{2}[^a]$", "^a[\\u00e9-\\u00ff]+$",  // sets
              "^[a-z-]{1,8}[a-z]{2}$",                         // a tail
              "^arn(:[a-z]+)*:(x|yz)$", "a(b|cd)*e",           // automata
              "^([a-z]{1,63}\\.){1,20}[a-z]{2,63}$", "^.*a.{20}b$", "(x[a-c]{3,700}|y)z",  // crowds
              "^([0-9a-f]{2}:){5,90}[0-9a-f]{2}\\b$", "^(?!aws)(?=.{2,9}$)[a-z]+$",
              "^[a-z](-(?!-)|[a-z])*(?<!-)$", "\\bcat\\b", "^(?!.*(ab|ba))[a-z]+$|^none$",
              "^[\\p{L}\\p{M}]{1,9}$", "^(?i)get|PUT$">(text) +
         std::size_t{Zone::parse(text).has_value()};
}

}  // namespace whole_patterns
