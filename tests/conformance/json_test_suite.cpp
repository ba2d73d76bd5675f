// SPDX-License-Identifier: MIT
// JSONTestSuite (github.com/nst/JSONTestSuite): each case as the document, as the value of an
// unknown member, and, where it is a string, as the value of the snapshot. What starts with y_ is
// accepted, what starts with n_ is refused, and what the suite leaves open (i_) is pinned here, by
// name.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "support/reference_json.hpp"
#include "support/samples.hpp"

using namespace datazone;
using datazone_test::Json;

namespace {

using Response = StartDataSourceRunResponse;

struct Pinned {
  std::string_view name;
  Errc as_value;     // of an unknown member
  Errc as_document;  // most are arrays, which are wrong_type whatever is in them
};

constexpr std::array<Pinned, 35> pinned{{
    // Numbers of any size are numbers: a value that is skipped is never converted.
    {"i_number_double_huge_neg_exp.json", Errc::ok, Errc::wrong_type},
    {"i_number_huge_exp.json", Errc::ok, Errc::wrong_type},
    {"i_number_neg_int_huge_exp.json", Errc::ok, Errc::wrong_type},
    {"i_number_pos_double_huge_exp.json", Errc::ok, Errc::wrong_type},
    {"i_number_real_neg_overflow.json", Errc::ok, Errc::wrong_type},
    {"i_number_real_pos_overflow.json", Errc::ok, Errc::wrong_type},
    {"i_number_real_underflow.json", Errc::ok, Errc::wrong_type},
    {"i_number_too_big_neg_int.json", Errc::ok, Errc::wrong_type},
    {"i_number_too_big_pos_int.json", Errc::ok, Errc::wrong_type},
    {"i_number_very_big_negative_int.json", Errc::ok, Errc::wrong_type},
    // A surrogate that is not half of a pair is no text.
    {"i_object_key_lone_2nd_surrogate.json", Errc::lone_surrogate, Errc::lone_surrogate},
    {"i_string_1st_surrogate_but_2nd_missing.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_1st_valid_surrogate_2nd_invalid.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_incomplete_surrogate_and_escape_valid.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_incomplete_surrogate_pair.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_incomplete_surrogates_escape_valid.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_invalid_lonely_surrogate.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_invalid_surrogate.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_inverted_surrogates_U+1D11E.json", Errc::lone_surrogate, Errc::wrong_type},
    {"i_string_lone_second_surrogate.json", Errc::lone_surrogate, Errc::wrong_type},
    // Bytes that are not UTF-8 are no text either.
    {"i_string_UTF-8_invalid_sequence.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_UTF8_surrogate_U+D800.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_invalid_utf-8.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_iso_latin_1.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_lone_utf8_continuation_byte.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_not_in_unicode_range.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_overlong_sequence_2_bytes.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_overlong_sequence_6_bytes.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_overlong_sequence_6_bytes_null.json", Errc::invalid_utf8, Errc::wrong_type},
    {"i_string_truncated-utf-8.json", Errc::invalid_utf8, Errc::wrong_type},
    // RFC 8259 asks for UTF-8, and for no byte order mark.
    {"i_string_UTF-16LE_with_BOM.json", Errc::unexpected_byte, Errc::unexpected_byte},
    {"i_string_utf16BE_no_BOM.json", Errc::unexpected_byte, Errc::unexpected_byte},
    {"i_string_utf16LE_no_BOM.json", Errc::unexpected_byte, Errc::wrong_type},
    {"i_structure_UTF-8_BOM_empty_object.json", Errc::unexpected_byte, Errc::byte_order_mark},
    // 500 levels fit into the 512 that a skipped value may have.
    {"i_structure_500_nested_arrays.json", Errc::ok, Errc::wrong_type},
}};

// The cases by name: their bytes.
const std::map<std::string, std::string>& suite() {
  static const std::map<std::string, std::string> cases = [] {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(DATAZONE_JSON_TEST_SUITE)) {
      if (entry.path().extension() == ".json") {
        found.emplace(entry.path().filename().string(),
                      datazone_test::read_file(entry.path().string()));
      }
    }
    return found;
  }();
  return cases;
}

// Each mode, each shape that skips unknown members in its own way.
Errc code_of(const std::string& json) {
  const auto found = decode<Response>(json);
  const auto other = decode<GetDataSourceRunResponse>(json);
  CHECK(found.error.code == other.error.code);
  const auto strict = decode<Response>(json, Mode::strict);
  if (!found) {
    CHECK(strict.error == found.error);
  }
  CHECK((found || found.value == Response{}));
  return found.error.code;
}

std::string in_snapshot(std::string_view value) {
  return R"({"dataSourceConfigurationSnapshot":)" + std::string(value) + "}";
}

// A case that is a string, or an array of one string: that string, else nothing.
std::string_view string_of(std::string_view text) {
  static constexpr std::string_view blanks = " \t\n\r";
  const auto trim = [&text] {
    const std::size_t begin = text.find_first_not_of(blanks);
    text = begin == text.npos ? std::string_view() : text.substr(begin);
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
  };
  trim();
  if (text.size() >= 4 && text.front() == '[' && text.back() == ']') {
    text = text.substr(1, text.size() - 2);
    trim();
  }
  return !text.empty() && text.front() == '"' ? text : std::string_view();
}

}  // namespace

TEST_CASE("the whole suite is there") {
  std::map<char, std::size_t> kinds;
  for (const auto& entry : suite()) {
    ++kinds[entry.first[0]];
  }
  CHECK(kinds['y'] >= 95);
  CHECK(kinds['n'] >= 187);
  CHECK(kinds['i'] == pinned.size());
}

TEST_CASE("each case as the document: accepted only when its root is an object") {
  for (const auto& entry : suite()) {
    const std::string& name = entry.first;
    const std::string& bytes = entry.second;
    const Errc code = code_of(bytes);
    switch (name[0]) {
      case 'y': {
        const auto reference = Json::parse(bytes);
        REQUIRE_MESSAGE(reference, name);
        const bool object = reference->kind == Json::Kind::object;
        CHECK_MESSAGE(code == (object ? Errc::ok : Errc::wrong_type),
                      name << ": " << to_string(code));
        break;
      }
      case 'n':
        if (bytes.size() < 10'000) {  // the oracle, too, but it recurses
          CHECK_MESSAGE(!Json::parse(bytes), name);
        }
        // The one document that the operation reads and JSON does not: an empty response body.
        if (bytes.empty()) {
          CHECK_MESSAGE(code == Errc::ok, name);
        } else {
          CHECK_MESSAGE(code != Errc::ok, name);
        }
        break;
      default: break;
    }
  }
}

TEST_CASE("each case as the value of an unknown member") {
  for (const auto& entry : suite()) {
    const std::string& name = entry.first;
    const std::string& bytes = entry.second;
    for (const std::string& json :
         {R"({"unknown":)" + bytes + "}", R"({"errorMessage":{"unknown":)" + bytes + "}}",
          R"({"id":"r","unknown":[0,)" + bytes + R"(],"status":"RUNNING"})"}) {
      const Errc code = code_of(json);
      if (name[0] == 'y') {
        CHECK_MESSAGE(code == Errc::ok, name << ": " << to_string(code));
      }
      // An array with nothing after its comma is as refused as a member without a value.
      if (name[0] == 'n') {
        CHECK_MESSAGE(code != Errc::ok, name);
      }
    }
  }
}

TEST_CASE("each case that is a string as the value of the snapshot") {
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (const auto& entry : suite()) {
    const std::string& name = entry.first;
    const std::string& bytes = entry.second;
    const std::string_view string = string_of(bytes);
    if (string.empty()) {
      continue;
    }
    const auto reference = Json::parse(string);
    if (name[0] == 'y' && !reference) {
      continue;
    }  // an array of more than one
    const std::string json = in_snapshot(string);
    const auto found = decode<Response>(json);
    CHECK_MESSAGE(static_cast<bool>(found) == reference.has_value(), name);
    if (name[0] == 'n') {
      CHECK_MESSAGE(!found, name);
    }
    ++(found ? accepted : refused);
    if (found) {
      CHECK_MESSAGE(found->data_source_configuration_snapshot == reference->text, name);
    } else if (found.error.code != Errc::unexpected_byte) {
      CHECK(found.error.member == "dataSourceConfigurationSnapshot");
    }
  }
  CHECK(accepted >= 40);
  CHECK(refused >= 40);
}

TEST_CASE("what the suite leaves open is pinned by name") {
  for (const Pinned& row : pinned) {
    const auto found = suite().find(std::string(row.name));
    REQUIRE_MESSAGE(found != suite().end(), row.name);
    const Errc value = code_of(R"({"unknown":)" + found->second + "}");
    CHECK_MESSAGE(value == row.as_value, row.name << " as a value: " << to_string(value));
    const Errc document = code_of(found->second);
    CHECK_MESSAGE(document == row.as_document,
                  row.name << " as a document: " << to_string(document));
  }
}
