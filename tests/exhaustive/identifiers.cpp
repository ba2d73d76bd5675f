// SPDX-License-Identifier: MIT
// Every text over a telling alphabet is an identifier, or is safe in a path, exactly when a naive
// reading of the rule says so.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "enumerate.hpp"
#include "fuzz/naive_decode.hpp"

using namespace std::string_view_literals;

TEST_CASE("every text as an identifier") {
  exhaustive::Tally tally("identifiers");
  exhaustive::each_text("dz-_aZ0.\n\xC3"sv, exhaustive::length(6, 8), [&](std::string_view text) {
    const bool domain = fuzz::naive_identifier(text, true);
    const bool other = fuzz::naive_identifier(text, false);
    tally(datazone::is_domain_id(text) == domain && datazone::is_data_source_id(text) == other &&
              datazone::is_data_source_run_id(text) == other &&
              datazone::is_project_id(text) == other,
          text);
  });
}

TEST_CASE("every text behind dzd, by its length and its last bytes") {
  exhaustive::Tally tally("long identifiers");
  for (std::size_t size = 0; size <= 80; ++size)
    exhaustive::each_text("a-Z9~\0"sv, exhaustive::length(4, 6), [&](std::string_view end) {
      const std::string text = "dzd_" + std::string(size, 'x') + std::string(end);
      tally(datazone::is_domain_id(text) == fuzz::naive_identifier(text, true) &&
                datazone::is_project_id(text) == fuzz::naive_identifier(text, false),
            text);
    });
}

TEST_CASE("every text as a label") {
  exhaustive::Tally tally("labels");
  exhaustive::each_text(
      "./a%\xE2\x82\xAC\xC3\0"sv, exhaustive::length(5, 7), [&](std::string_view text) {
        const bool safe =
            !text.empty() && text != "." && text != ".." && datazone_test::is_utf8(text);
        const auto id = datazone::DomainId::unchecked(text);
        tally(id.has_value() == safe && (!id || id->view() == text), text);
      });
}
