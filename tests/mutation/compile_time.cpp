// SPDX-License-Identifier: MIT
// What runs while compiling only, run at run time: the search for a hash. Built against copies of
// the headers in which `consteval` has become `constexpr`; faults.cpp has what is called there to be
// named by the compiler.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

// Those that code.cpp emits.
extern template class datazone::detail::Names<3>;

namespace {

using datazone::detail::Names;

const std::string digits = "0123456789";
const std::string words = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789";

}  // namespace

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

template <class... M>
void members_are_tabled(datazone::Members<M...>, const datazone::detail::ObjectInfo& info) {
  using datazone::detail::Key;
  const auto again = datazone::detail::member_infos(datazone::Members<M...>{});
  CHECK(datazone::detail::required_bits(datazone::Members<M...>{}) == info.required);
  REQUIRE(again.size() == info.names.size());
  for (std::size_t i = 0; i < again.size(); ++i) {
    CHECK(again[i].kind == info.members[i].kind);
    CHECK((again[i].matches == info.members[i].matches));
    CHECK(again[i].spellings == info.members[i].spellings);
    CHECK(again[i].nested == info.members[i].nested);
    CHECK(again[i].paths == info.members[i].paths);
    const Key key{info.names[i]};
    CHECK(key.size == info.names.key(i).size);
    CHECK(key.mask == info.names.key(i).mask);
    CHECK(std::string_view{key.text} == ",\"" + std::string(info.names[i]) + "\":");
    CHECK(std::string_view{key.text} == info.names.key(i).text);
  }
}

template <class T>
std::size_t body_is_tabled() {
  using datazone::detail::ObjectTable;
  members_are_tabled(typename datazone::Shape<T>::body{}, ObjectTable<T>::info);
  return datazone::detail::member_count(ObjectTable<T>::info);
}
template <class T>
void labels_are_tabled() {
  members_are_tabled(typename datazone::Shape<T>::labels{}, datazone::detail::LabelTable<T>::info);
}

}  // namespace

TEST_CASE("tables of members") {
  CHECK(body_is_tabled<datazone::StartDataSourceRunResponse>() == 20);
  CHECK(body_is_tabled<datazone::GetDataSourceRunResponse>() == 22);
  CHECK(body_is_tabled<datazone::RunStatisticsForAssets>() == 5);
  CHECK(body_is_tabled<datazone::DataSourceErrorMessage>() == 2);
  CHECK(body_is_tabled<datazone::DataSourceRunLineageSummary>() == 1);
  CHECK(body_is_tabled<datazone::StartDataSourceRunRequest>() == 1);
  CHECK(body_is_tabled<datazone::detail::ErrorBody>() == 5);
  labels_are_tabled<datazone::StartDataSourceRunRequest>();
  labels_are_tabled<datazone::GetDataSourceRunRequest>();
}

TEST_CASE("what a path holds as it is") {
  constexpr std::string_view others = "-._~";
  for (unsigned c = 0; c < 256; ++c) {
    const bool plain = words.substr(0, 52).find(static_cast<char>(c)) != std::string::npos ||
                       digits.find(static_cast<char>(c)) != std::string::npos ||
                       others.find(static_cast<char>(c)) != std::string_view::npos;
    CHECK(datazone::detail::unreserved().contains(static_cast<unsigned char>(c)) == plain);
  }
  CHECK(datazone::FixedString("ab").view() == "ab");
}
