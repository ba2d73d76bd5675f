// SPDX-License-Identifier: MIT
// What runs while compiling only, run at run time: the search for a hash. Built against copies of
// the headers in which `consteval` has become `constexpr`; faults.cpp has what is called there to
// be named by the compiler.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cctype>
#include <random>
#include <string>
#include <string_view>

// An enum whose second row stands in the place of its third.
enum class Misplaced : unsigned char { one, two, three };
template <>
struct datazone::Spellings<Misplaced> {
  static constexpr Spelling<Misplaced> table[] = {
      {Misplaced::one, "ONE"}, {Misplaced::three, "THREE"}, {Misplaced::two, "TWO"}};
};

// Those that code.cpp emits.
extern template class datazone::detail::Names<3, 64>;
extern template struct datazone::detail::UriTemplate<2>;

namespace {

using datazone::detail::NameKind;
using datazone::detail::Names;

}  // namespace

TEST_CASE("sets of bytes, made of others") {
  using datazone::detail::Charset;
  Charset low{}, letters{};
  low.add('0', 'b');
  letters.add('a', 'z');
  unsigned ranges = 0;
  for (unsigned c = 0; c < 256; ++c) {
    const auto byte = static_cast<unsigned char>(c);
    CHECK(low.complement().contains(byte) != low.contains(byte));
    CHECK((low | letters).contains(byte) == (low.contains(byte) || letters.contains(byte)));
    CHECK((low & letters).contains(byte) == (byte == 'a' || byte == 'b'));
    Charset one{};
    one.add(byte, byte);
    CHECK(one.intersects(low) == low.contains(byte));
    CHECK(datazone::detail::range_count(one) == 1);
    if (byte % 5 == 4) continue;
    low = low | one;
    ranges = datazone::detail::range_count(low);
  }
  CHECK(ranges == 42);
  CHECK(datazone::detail::range_count(letters.complement()) == 2);
  CHECK(datazone::detail::range_count(Charset{}) == 0);
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

// Of three names, whose text is not full.
Names<3, 64> names_of(std::string_view a, std::string_view b, std::string_view c) {
  const std::string_view names[]{a, b, c};
  return Names<3, 64>{names, NameKind::key};
}

TEST_CASE("names are found by their hash, and nothing else is") {
  const auto names = names_of("id", "ie", "a name of thirty-two bytes, just");
  const auto table = names.table();
  CHECK(table.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(table.find(table[i]) == i);
  CHECK(table.written(0) == ",\"id\":");
  const auto alike = names_of("abc", "xbc", "ab");
  CHECK(alike.table().find("abc") == 0);
  CHECK(alike.table().find("abd") == 3);  // where abc is
  for (const std::string_view other :
       {"", "i", "d", "idx", "Id", "if", "a name of thirty-two bytes, jusT"})
    CHECK(table.find(other) == 3);
}

TEST_CASE("names that cannot be told apart, or have no length to tell") {
  using datazone::detail::NameFault;
  const auto fault_of = [](std::string_view name) { return names_of("one", "two", name).fault(); };
  CHECK(fault_of("three") == NameFault::none);
  CHECK(fault_of("to") == NameFault::none);
  CHECK(fault_of(std::string(32, 'x')) == NameFault::none);
  CHECK(fault_of("two") == NameFault::twice);
  CHECK(fault_of("onet") == NameFault::none);
  CHECK(fault_of("") == NameFault::size);
  CHECK(fault_of("x") == NameFault::size);
  CHECK(fault_of(std::string(33, 'x')) == NameFault::size);
  CHECK(fault_of("a\"b") == NameFault::escape);
  CHECK(names_of("one", "two", "x").fault_at() == 2);
  CHECK(names_of("one", "two", "one").fault_at() == 2);
}

TEST_CASE("names that no hash tells apart") {
  std::mt19937 random{1};
  std::string text;
  while (text.size() != 1000) text += static_cast<char>('a' + random() % 26);
  std::array<std::string_view, 200> names{};
  for (std::size_t i = 0; i < 200; ++i) names[i] = std::string_view{text}.substr(5 * i, 5);
  const Names<200, 1400> of_all{names.data(), NameKind::value};
  CHECK(of_all.fault() == datazone::detail::NameFault::no_hash);
}

TEST_CASE("the spellings of an enum, and a row in another's place") {
  using Status = datazone::DataSourceRunStatus;
  const auto again = datazone::detail::spell_names<Status>();
  CHECK(again.fault() == datazone::detail::NameFault::none);
  for (const auto& [value, text] : datazone::Spellings<Status>::table) {
    const auto index = static_cast<std::size_t>(value);
    CHECK(again.table().find(text) == index);
    CHECK(again.table().written(index) == '"' + std::string(text) + '"');
  }
  const auto misplaced = datazone::detail::spell_names<Misplaced>();
  CHECK(misplaced.fault() == datazone::detail::NameFault::place);
  CHECK(misplaced.fault_at() == 1);
}

// The tables of the shapes, made once more at run time, are those that the compiler made.
namespace {

// How many members, those of the members' own tables included; `outer` is the path before a name.
template <class... M>
std::size_t members_are_tabled(datazone::Members<M...>, const datazone::detail::PathTable& paths,
                               const std::string& outer = "") {
  using Table = datazone::Members<M...>;
  const decltype(Table::lookup) again{Table::names.data(), NameKind::key};
  std::uint32_t required = 0;
  std::size_t count = 0;
  const auto see = [&]<class Value>(std::string_view name, bool is_required, const Value*) {
    const auto table = Table::lookup.table();
    CHECK(table.written(count) == ",\"" + std::string(name) + "\":");
    CHECK(table.written(count) == again.table().written(count));
    CHECK(table.next(count) == again.table().next(count));
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
  const UriTemplate<2> uri{"/a/{second}/b/{first}/c", {"first", "second"}};
  CHECK(uri.literals[0] == "/a/");
  CHECK(uri.literals[1] == "/b/");
  CHECK(uri.literals[2] == "/c");
  CHECK(uri.labels[0] == 1);
  CHECK(uri.labels[1] == 0);
  using datazone::detail::UriFault;
  const auto fault_of = [](std::string_view text) {
    return UriTemplate<2>{text, {"first", "second"}}.fault;
  };
  CHECK(fault_of("/{first}/{second}") == UriFault::none);
  CHECK(fault_of("{first}/{second}") == UriFault::segment);
  CHECK(fault_of("/{first}{second}") == UriFault::segment);
  CHECK(fault_of("/x{first}/{second}") == UriFault::segment);
  CHECK(fault_of("/{first}/{second}x") == UriFault::segment);
  CHECK(fault_of("/{first}/{second}?x") == UriFault::query);
  CHECK(fault_of("/}/{first}/{second}") == UriFault::brace);
  CHECK(fault_of("/{first}/{second}/}") == UriFault::brace);
  CHECK(fault_of("/{first}/x") == UriFault::missing);
  CHECK(fault_of("/{first}/{second") == UriFault::brace);
  CHECK(fault_of("/{first}/{}") == UriFault::unknown);
  CHECK(fault_of("/{first}/{seconds}") == UriFault::unknown);
  CHECK(fault_of("/{first}/{second}/{third}") == UriFault::unknown);
  CHECK(fault_of("/{first}/{first}") == UriFault::twice);
}

TEST_CASE("what a path holds as it is") {
  constexpr std::string_view others = "-._~";
  for (unsigned c = 0; c < 256; ++c) {
    const bool plain = (c < 128 && std::isalnum(static_cast<int>(c)) != 0) ||
                       others.find(static_cast<char>(c)) != std::string_view::npos;
    CHECK(datazone::detail::unreserved.contains(static_cast<unsigned char>(c)) == plain);
  }
  CHECK(datazone::FixedString("ab").view() == "ab");
}
