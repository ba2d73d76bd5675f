// SPDX-License-Identifier: MIT
// Every name with a byte changed, added or dropped, or two neighbours swapped, means what a naive
// decoder takes it for: members, enum values, error types.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "enumerate.hpp"
#include "fuzz/agree.hpp"

namespace {

// Calls judge(text) for the name, and for each that is one byte away from it.
template <class Judge>
void each_neighbour(std::string_view name, const Judge& judge) {
  judge(std::string(name));
  for (std::size_t at = 0; at <= name.size(); ++at) {
    std::string text(name);
    if (at < name.size()) judge(text.erase(at, 1));
    for (int byte = 0; byte < 256; ++byte) {
      text = name;
      if (at < name.size()) {
        text[at] = static_cast<char>(byte);
        judge(text);
        if (exhaustive::goes_far())  // and one more byte, among those of names
          for (std::size_t other = at + 1; other < name.size(); ++other)
            for (const char c : std::string_view{"adeEgIimnorstTuUx_\x80"}) {
              std::string both = text;
              both[other] = c;
              judge(both);
            }
      }
      text = name;
      judge(text.insert(at, 1, static_cast<char>(byte)));
    }
    text = name;
    if (at + 1 < name.size()) {
      std::swap(text[at], text[at + 1]);
      judge(text);
    }
  }
}

template <class T>
void members(exhaustive::Tally& tally) {
  for (const fuzz::Member& member : fuzz::members_of<T>())
    for (const std::string value : {"true", "null"})
      each_neighbour(member.name, [&](const std::string& name) {
        std::string json = "{\"";
        json.append(name).append("\":").append(value).append("}");
        tally(fuzz::agree<T>(fuzz::HeapCopy{json}), json);
      });
}

}  // namespace

TEST_CASE("every neighbour of a member's name") {
  exhaustive::Tally tally("names of members");
  members<datazone::GetDataSourceRunResponse>(tally);
  members<datazone::StartDataSourceRunRequest>(tally);
  members<datazone::DataSourceErrorMessage>(tally);
  members<datazone::RunStatisticsForAssets>(tally);
  members<datazone::DataSourceRunLineageSummary>(tally);
}

TEST_CASE("every neighbour of an enum's value") {
  exhaustive::Tally tally("values of enums");
  const auto values = [&]<class T>(T, std::string_view member, fuzz::Kind kind) {
    for (const std::string& value : fuzz::spellings(kind))
      each_neighbour(value, [&](const std::string& text) {
        std::string json = "{\"";
        json.append(member).append("\":\"").append(text).append("\"}");
        tally(fuzz::agree<T>(fuzz::HeapCopy{json}), json);
      });
  };
  values(datazone::StartDataSourceRunResponse{}, "status", fuzz::Kind::status);
  values(datazone::StartDataSourceRunResponse{}, "type", fuzz::Kind::type);
  values(datazone::DataSourceErrorMessage{}, "errorType", fuzz::Kind::error_type);
  values(datazone::DataSourceRunLineageSummary{}, "importStatus", fuzz::Kind::lineage);
}

TEST_CASE("every neighbour of an error's name") {
  exhaustive::Tally tally("names of errors");
  std::vector<std::string> names;
  for (int code = 1; !to_string(static_cast<datazone::ServiceErrorCode>(code)).empty(); ++code)
    names.emplace_back(to_string(static_cast<datazone::ServiceErrorCode>(code)));
  for (const std::string& name : names)
    each_neighbour(name, [&](const std::string& text) {
      const auto error = datazone::decode_error(400, text, {});
      // Cut and cleaned as section 2.2 says. With a control character left in it, it is no name.
      constexpr const char* blanks = " \t\r\n";
      std::string cleaned = text.substr(0, text.find_first_of(",:"));
      cleaned.erase(0, cleaned.find('#') + 1);
      cleaned.erase(0, std::min(cleaned.find_first_not_of(blanks), cleaned.size()));
      cleaned.erase(cleaned.find_last_not_of(blanks) + 1);
      const auto is_control = [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; };
      if (std::any_of(cleaned.begin(), cleaned.end(), is_control)) cleaned.clear();
      const bool known = std::find(names.begin(), names.end(), cleaned) != names.end();
      tally(known ? to_string(error.code) == cleaned
                  : error.code == datazone::ServiceErrorCode::unknown &&
                        error.name.has_value() == !cleaned.empty() &&
                        error.name.to<std::string>() == cleaned,
            text);
    });
}
