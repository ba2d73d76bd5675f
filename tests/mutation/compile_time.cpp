// SPDX-License-Identifier: MIT
// What runs while compiling only, run at run time: the parser of patterns and the search for a
// hash. Built against copies of the headers in which `consteval` has become `constexpr`; faults.cpp
// has what is called there to be named by the compiler.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

// Those that code.cpp emits.
extern template class datazone::detail::PatternParser<64>;
extern template class datazone::detail::Names<3>;
extern template struct datazone::detail::UriTemplate<2>;

namespace {

using datazone::detail::Names;
using datazone::detail::PatternParser;

constexpr std::size_t unlimited = datazone::detail::PatternStep::unlimited;
const std::string digits = "0123456789";
const std::string words = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789";

// The fault of a pattern, or "".
std::string fault(std::string_view pattern) {
  try {
    const PatternParser<64> parser{pattern};
    return "";
  } catch (const std::string& name) {
    return name;
  }
}

struct Step {
  std::string set;
  std::size_t min = 1;
  std::size_t max = 1;
  bool negated = false;
};

void parses(std::string_view pattern, const std::vector<Step>& steps) {
  CAPTURE(pattern);
  REQUIRE(fault(pattern) == "");
  const PatternParser<64> parser{pattern};
  REQUIRE(parser.count == steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(parser.steps[i].min == steps[i].min);
    CHECK(parser.steps[i].max == steps[i].max);
    for (unsigned c = 0; c < 256; ++c) {
      const bool listed = steps[i].set.find(static_cast<char>(c)) != std::string::npos;
      if (parser.steps[i].set.contains(static_cast<unsigned char>(c)) !=
          (listed != steps[i].negated))
        FAIL_CHECK("step " << i << " is wrong about byte " << c);
    }
  }
}

}  // namespace

TEST_CASE("patterns parse to their steps") {
  parses("^$", {});
  parses("^a$", {{"a"}});
  parses("^~\x7F$", {{"~"}, {"\x7F"}});
  parses("^ab-c$", {{"a"}, {"b"}, {"-"}, {"c"}});
  parses("^a?b*c+d$", {{"a", 0}, {"b", 0, unlimited}, {"c", 1, unlimited}, {"d"}});
  parses("^a{0}b{7}c{10,}d{2,13}$", {{"a", 0, 0}, {"b", 7, 7}, {"c", 10, unlimited}, {"d", 2, 13}});
  parses("^a{3,3}a{65535}$", {{"a", 3, 3}, {"a", 65535, 65535}});
  parses("^\\d\\w$", {{digits}, {words}});
  parses("^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/\\-$", {{"^"},
                                                                 {"$"},
                                                                 {"\\"},
                                                                 {"."},
                                                                 {"*"},
                                                                 {"+"},
                                                                 {"?"},
                                                                 {"("},
                                                                 {")"},
                                                                 {"["},
                                                                 {"]"},
                                                                 {"{"},
                                                                 {"}"},
                                                                 {"|"},
                                                                 {"/"},
                                                                 {"-"}});
  parses("^[abc][a-c][a-a][-a][a-][b^]$", {{"abc"}, {"abc"}, {"a"}, {"-a"}, {"a-"}, {"b^"}});
  parses("^[^a][^a-c-]$", {{"a", 1, 1, true}, {"abc-", 1, 1, true}});
  parses("^[\\d][\\w-][\\d_][\\]a][a\\-c][+-\\-][\\+-\\-]$",
         {{digits}, {words + "-"}, {digits + "_"}, {"]a"}, {"a-c"}, {"+,-"}, {"+,-"}});
  parses("^[.*+?(){}|$/]$", {{".*+?(){}|$/"}});
  parses("^[\x01-\x7F]$", {{std::string(1, '\0') +
                                [] {
                                  std::string all;
                                  for (int c = 0x80; c < 0x100; ++c) all += static_cast<char>(c);
                                  return all;
                                }(),
                            1, 1, true}});
  parses("^a?b+a$", {{"a", 0}, {"b", 1, unlimited}, {"a"}});  // what must stand between parts them
  parses("^\\d{2}\\d$", {{digits, 2, 2}, {digits}});
  // Sets that are apart in each of their words.
  parses("^\\d?a$", {{digits, 0}, {"a"}});
  parses("^a?\\d$", {{"a", 0}, {digits}});
  parses("^[^a]?a$", {{"a", 0, 1, true}, {"a"}});
  parses("^a?[^a]$", {{"a", 0}, {"a", 1, 1, true}});
}

TEST_CASE("what a pattern may not hold") {
  const auto faults = [](std::string_view name, std::initializer_list<std::string_view> patterns) {
    for (const std::string_view pattern : patterns) {
      CAPTURE(pattern);
      CHECK(fault(pattern) == "pattern_" + std::string(name));
    }
  };
  using namespace std::string_view_literals;
  faults("has_a_nul", {"^a\0b$"sv, "^[\0]$"sv});
  faults("must_begin_with_a_caret", {"", "a", "a$", "$", "x^a$"});
  faults("must_end_with_a_dollar", {"^", "^a", "^ab", "^a+", "^a\\$", "^\\$"});
  faults("has_an_anchor_inside", {"^a^b$", "^^$", "^a$$", "^a$b$"});
  faults("has_a_group_which_is_not_supported", {"^(a)$", "^a)$", "^(?:a)$"});
  faults("has_an_alternation_which_is_not_supported", {"^a|b$"});
  faults("has_a_dot_which_is_not_supported", {"^a.$", "^.*$"});
  faults("has_an_escape_that_is_not_supported",
         {"^\\1$", "^\\s$", "^\\D$", "^\\a$", "^[\\s]$", "^[a-\\d]$", "^[a-\\w]$", "^[\\d-z]$",
          "^[\\w-z]$", "^\\ $"});
  faults("has_a_lazy_or_possessive_quantifier_which_is_not_supported",
         {"^a+?$", "^a*+$", "^a?*$", "^a{2}?$", "^a{2}{3}$"});
  faults("has_a_quantifier_without_an_atom", {"^*$", "^+a$", "^?a$"});
  faults("has_a_malformed_quantifier",
         {"^a{$", "^a{}$", "^a{,2}$", "^a{x}$", "^a{1$", "^a{1,2$", "^a{1,x}$", "^a{1;2}$"});
  faults("has_a_quantifier_whose_minimum_is_above_its_maximum", {"^a{2,1}$", "^a{1,0}$"});
  faults("has_a_repeat_above_65535", {"^a{65536}$", "^a{1,99999999999999999999}$"});
  faults("has_an_unterminated_class",
         {"^[$", "^[a$", "^[a-z$", "^[^a$", "^[\\d$", "^a[bc$", "^[a-"});
  faults("has_an_empty_class", {"^[]$", "^[^]$", "^[]a]$"});
  faults("has_a_class_range_in_reverse", {"^[b-a]$", "^[a-Z]$", "^[\\.-+]$"});
  faults("has_a_non_ascii_byte", {"^\x80$", "^a\xFF$", "^[\xC3]$", "^[a-\x80]$", "^[^\xFF]$"});
  faults("has_an_unbalanced_bracket", {"^a]$", "^}$", "^{$", "^{2}$"});
  faults(
      "is_not_deterministic_a_repeat_can_run_into_what_follows",
      {"^a*a$", "^a?a$", "^a+b?a$", "^[a-c]{1,2}c$", "^a?b?a?$", "^x*y{0,3}[w-x]+$", "^[^a]*b$"});
}

TEST_CASE("a pattern of more steps than there is room for") {
  try {
    const PatternParser<1> parser{"^ab$"};
    FAIL("parsed to " << parser.count);
  } catch (const std::string& name) {
    CHECK(name == "pattern_must_end_with_a_dollar");
  }
}

TEST_CASE("the next byte of a set") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    datazone::detail::Charset set{};
    CHECK(set.first_from(0) == 256);
    set.add(static_cast<unsigned char>(byte), static_cast<unsigned char>(byte));
    for (unsigned from = 0; from <= 256; ++from)
      CHECK(set.first_from(from) == (from <= byte ? byte : 256));
    set.add(255, 255);
    CHECK(set.first_from(byte + 1) == (byte == 255 ? 256 : 255));
  }
}

TEST_CASE("names are found by their hash, and nothing else is") {
  const Names<3> names{{"id", "ie", "a name of thirty-two bytes, just"}};
  const auto table = names.table();
  CHECK(table.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(table.find(table[i]) == i);
  const Names<3> alike{{"abc", "xbc", "ab"}};
  CHECK(alike.table().find("abc") == 0);
  CHECK(alike.table().find("abd") == 3);  // where abc is
  for (const std::string_view other :
       {"", "i", "d", "idx", "Id", "if", "a name of thirty-two bytes, jusT"})
    CHECK(table.find(other) == 3);
}

TEST_CASE("names that cannot be told apart, or have no length to tell") {
  const auto fault_of = [](std::string_view name) -> std::string {
    try {
      const Names<3> names{{"one", "two", name}};
      return "";
    } catch (const std::string& fault) {
      return fault;
    }
  };
  CHECK(fault_of("three") == "");
  CHECK(fault_of("to") == "");
  CHECK(fault_of(std::string(32, 'x')) == "");
  CHECK(fault_of("two") == "names_need_another_hash");
  CHECK(fault_of("") == "names_have_2_to_32_bytes");
  CHECK(fault_of("x") == "names_have_2_to_32_bytes");
  CHECK(fault_of(std::string(33, 'x')) == "names_have_2_to_32_bytes");
  CHECK(fault_of("a\"b") == "names_have_no_byte_that_json_escapes");
}

// The tables of the shapes, made once more at run time, are those that the compiler made.
namespace {

// How many members, those of the members' own tables included; `outer` is the path before a name.
template <class... M>
std::size_t members_are_tabled(datazone::Members<M...>, const datazone::detail::PathTable& paths,
                               const std::string& outer = "") {
  using Table = datazone::Members<M...>;
  const Names<Table::size> again{Table::names};
  std::uint32_t required = 0;
  std::size_t count = 0;
  const auto see = [&]<class Value>(std::string_view name, bool is_required, const Value*) {
    const datazone::detail::Key& key = Table::lookup.key(count);
    CHECK(key.size == again.key(count).size);
    CHECK(key.mask == again.key(count).mask);
    CHECK(std::string_view{key.text} == ",\"" + std::string(name) + "\":");
    CHECK(std::string_view{key.text} == again.key(count).text);
    CHECK(Table::lookup.table().find(name) == count);
    CHECK(again.table().find(name) == count);
    CHECK(paths.paths[count] == outer + std::string(name));
    required |= std::uint32_t{is_required} << count;
    std::size_t inside = 0;
    if constexpr (datazone::detail::NestedIn<Value>::is_nested) {
      using Nested = typename datazone::detail::NestedIn<Value>::type;
      REQUIRE(paths.nested[count] != nullptr);
      inside = members_are_tabled(typename datazone::Shape<Nested>::body{}, *paths.nested[count],
                                  outer + std::string(name) + ".");
    } else {
      CHECK(paths.nested[count] == nullptr);
    }
    ++count;
    return inside;
  };
  const std::size_t nested =
      (std::size_t{0} + ... +
       see(M::name, M::is_required, static_cast<const typename M::value_type*>(nullptr)));
  CHECK(datazone::detail::required_bits(Table{}) == required);
  return count + nested;
}

template <class T>
std::size_t body_is_tabled() {
  using Table = typename datazone::Shape<T>::body;
  CHECK(datazone::detail::object_info<T>.required == datazone::detail::required_bits(Table{}));
  CHECK(datazone::detail::object_info<T>.names.size() == Table::size);
  return members_are_tabled(Table{}, datazone::detail::Paths<Table>::table);
}
template <class T>
std::size_t labels_are_tabled() {
  using Table = typename datazone::Shape<T>::labels;
  return members_are_tabled(Table{}, datazone::detail::Paths<Table>::table);
}
template <class T>
std::size_t query_is_tabled() {
  using Table = typename datazone::Shape<T>::query;
  return members_are_tabled(Table{}, datazone::detail::Paths<Table>::table);
}

}  // namespace

TEST_CASE("tables of members") {
  CHECK(body_is_tabled<datazone::StartDataSourceRunResponse>() == 20);
  CHECK(body_is_tabled<datazone::GetDataSourceRunResponse>() == 22);
  CHECK(body_is_tabled<datazone::ListDataSourceRunsResponse>() == 22);
  CHECK(body_is_tabled<datazone::ListDataSourceRunActivitiesResponse>() == 18);
  CHECK(body_is_tabled<datazone::DataSourceRunEvent>() == 21);
  CHECK(body_is_tabled<datazone::RunStatisticsForAssets>() == 5);
  CHECK(body_is_tabled<datazone::DataSourceErrorMessage>() == 2);
  CHECK(body_is_tabled<datazone::DataSourceRunLineageSummary>() == 1);
  CHECK(body_is_tabled<datazone::StartDataSourceRunRequest>() == 1);
  CHECK(body_is_tabled<datazone::detail::ErrorBody>() == 5);
  CHECK(labels_are_tabled<datazone::StartDataSourceRunRequest>() == 2);
  CHECK(labels_are_tabled<datazone::GetDataSourceRunRequest>() == 2);
  CHECK(labels_are_tabled<datazone::ListDataSourceRunsRequest>() == 2);
  CHECK(labels_are_tabled<datazone::ListDataSourceRunActivitiesRequest>() == 2);
  CHECK(query_is_tabled<datazone::ListDataSourceRunsRequest>() == 3);
  CHECK(query_is_tabled<datazone::ListDataSourceRunActivitiesRequest>() == 3);
}

TEST_CASE("a template and its labels, in any order") {
  using datazone::detail::UriTemplate;
  const UriTemplate<2> uri{"/a/{second}/b/{first}c", {"first", "second"}};
  CHECK(uri.literals[0] == "/a/");
  CHECK(uri.literals[1] == "/b/");
  CHECK(uri.literals[2] == "c");
  CHECK(uri.labels[0] == 1);
  CHECK(uri.labels[1] == 0);
  CHECK(uri.position_of(0) == 1);
  CHECK(uri.position_of(1) == 0);
  const auto fault_of = [](std::string_view text) -> std::string {
    try {
      const UriTemplate<2> unused{text, {"first", "second"}};
      return "";
    } catch (const std::string& name) {
      return name;
    }
  };
  CHECK(fault_of("{first}{second}") == "");
  CHECK(fault_of("/{first}/x") == "uri_template_does_not_name_every_label_of_the_table");
  CHECK(fault_of("/{first}/{second") == "uri_template_has_a_brace_that_is_not_closed");
  CHECK(fault_of("/{first}/{}") == "uri_template_names_a_label_that_the_table_does_not_have");
  CHECK(fault_of("/{first}/{seconds}") ==
        "uri_template_names_a_label_that_the_table_does_not_have");
  CHECK(fault_of("/{first}/{second}/{third}") ==
        "uri_template_names_a_label_that_the_table_does_not_have");
  CHECK(fault_of("/{first}/{first}") == "uri_template_names_a_label_twice");
}

TEST_CASE("what a path holds as it is") {
  constexpr std::string_view others = "-._~";
  for (unsigned c = 0; c < 256; ++c) {
    const bool plain = words.substr(0, 52).find(static_cast<char>(c)) != std::string::npos ||
                       digits.find(static_cast<char>(c)) != std::string::npos ||
                       others.find(static_cast<char>(c)) != std::string_view::npos;
    CHECK(datazone::detail::unreserved.contains(static_cast<unsigned char>(c)) == plain);
  }
  CHECK(datazone::FixedString("ab").view() == "ab");
}
