// SPDX-License-Identifier: MIT
//
// One text, two decoders: ours, and simdjson's On-Demand filling the same model. On-Demand does not
// look into what nobody asks for, so simdjson's DOM parser, which reads everything, is heard too;
// and because On-Demand's numbers go through our conversion, the DOM says what they are.
// Both sides accept the text and give equal models and the same issues, or both refuse it, or a row
// of the table of differences says why not.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_JUDGE_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_JUDGE_HPP

#include <datazone/datazone.hpp>
#include <datazone/interop/simdjson.hpp>

#include "differences.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace differential {

// Offsets are left out: simdjson does not tell them.
inline std::vector<std::tuple<datazone::Errc, std::string_view>> sorted(
    const datazone::Issues& issues) {
  std::vector<std::tuple<datazone::Errc, std::string_view>> out;
  if (issues.empty()) return out;
  for (const datazone::Issue issue : issues) out.emplace_back(issue.code, issue.member);
  std::sort(out.begin(), out.end());
  return out;
}

using DomMember = simdjson::simdjson_result<simdjson::dom::element>;

inline bool is_absent(DomMember member) { return member.error() != 0 || member.is_null(); }

inline bool holds(DomMember member, const std::optional<std::int32_t>& value) {
  double number = 0;
  if (is_absent(member)) return !value;
  return value && member.get(number) == simdjson::SUCCESS && number == *value;
}

inline bool holds(DomMember member, const datazone::Text& value) {
  std::string_view text;
  if (is_absent(member)) return !value.has_value();
  return value.has_value() && member.get(text) == simdjson::SUCCESS && value == text;
}

/// Are the value's integers and texts what the DOM has? A reader that shares no code with ours.
inline bool holds(simdjson::dom::element root, const datazone::StartDataSourceRunRequest& value) {
  return holds(root["clientToken"], value.client_token);
}
template <class T>
bool holds(simdjson::dom::element root, const T& value) {
  const DomMember assets = root["runStatisticsForAssets"];
  const DomMember error = root["errorMessage"];
  const auto statistics =
      value.run_statistics_for_assets.value_or(datazone::RunStatisticsForAssets{});
  const auto message = value.error_message.value_or(datazone::DataSourceErrorMessage{});
  bool good =
      is_absent(assets) != value.run_statistics_for_assets.has_value() &&
      is_absent(error) != value.error_message.has_value() &&
      holds(assets["added"], statistics.added) && holds(assets["failed"], statistics.failed) &&
      holds(assets["skipped"], statistics.skipped) &&
      holds(assets["unchanged"], statistics.unchanged) &&
      holds(assets["updated"], statistics.updated) &&
      holds(error["errorDetail"], message.error_detail) &&
      holds(error["errorType"], message.error_type.text()) &&
      holds(root["dataSourceConfigurationSnapshot"], value.data_source_configuration_snapshot) &&
      holds(root["dataSourceId"], value.data_source_id) &&
      holds(root["domainId"], value.domain_id) && holds(root["id"], value.id) &&
      holds(root["projectId"], value.project_id) && holds(root["status"], value.status.text()) &&
      holds(root["type"], value.type.text());
  if constexpr (requires { value.lineage_summary; }) {
    const auto summary = value.lineage_summary.value_or(datazone::DataSourceRunLineageSummary{});
    good = good && holds(root["lineageSummary"]["importStatus"], summary.import_status.text());
  }
  return good;
}

class Judge {
 public:
  /// Room for texts up to `longest` bytes, with the padding that simdjson reads.
  explicit Judge(std::size_t longest) : buffer_(longest + simdjson::SIMDJSON_PADDING, ' ') {}

  std::size_t compared = 0;
  std::size_t accepted = 0;   ///< by both
  std::size_t explained = 0;  ///< by the table
  std::size_t disagreements = 0;

  /// The verdict on `json`; a disagreement that no row explains is printed and counted.
  template <class T>
  bool agree(std::string_view json) {
    std::copy(json.begin(), json.end(), buffer_.begin());
    return agree_in_buffer<T>(json.size());
  }

  /// The same for the first `size` bytes of buffer(), which are not copied.
  template <class T>
  bool agree_in_buffer(std::size_t size) {
    ++compared;
    const std::string_view json(buffer_.data(), size);
    const datazone::Decoded<T> ours = datazone::decode<T>(json);
    auto document =
        parser_.iterate(simdjson::padded_string_view(buffer_.data(), size, buffer_.size()));
    const datazone::Decoded<T> theirs = datazone::decode<T>(document);
    const bool equal = ours.value == theirs.value && sorted(ours.issues) == sorted(theirs.issues);
    Verdicts verdicts{json, ours.error, theirs.error, simdjson::SUCCESS, equal};
    simdjson::dom::element root;
    if (theirs) verdicts.whole = dom_.parse(buffer_.data(), size, false).get(root);
    const bool they_accept = theirs && verdicts.whole == simdjson::SUCCESS;
    if (!ours && !they_accept) return true;
    if (ours && they_accept && equal && holds(root, ours.value)) {
      ++accepted;
      return true;
    }
    if (explanation(verdicts) != nullptr) {
      ++explained;
      return true;
    }
    ++disagreements;
    if (disagreements <= 20) report(verdicts);
    return false;
  }

  /// Both accept in strict mode what they accept without an issue, and refuse everything else. For
  /// texts that agree() found accepted by both.
  template <class T>
  bool agree_when_strict(std::string_view json) {
    std::copy(json.begin(), json.end(), buffer_.begin());
    const datazone::Decoded<T> ours = datazone::decode<T>(json, datazone::Mode::strict);
    auto document =
        parser_.iterate(simdjson::padded_string_view(buffer_.data(), json.size(), buffer_.size()));
    const datazone::Decoded<T> theirs = datazone::decode<T>(document, datazone::Mode::strict);
    return bool(ours) == ours.issues.empty() && bool(theirs) == theirs.issues.empty() &&
           ours.value == theirs.value && sorted(ours.issues) == sorted(theirs.issues);
  }

  char* buffer() { return buffer_.data(); }
  std::size_t longest() const { return buffer_.size() - simdjson::SIMDJSON_PADDING; }

 private:
  static void report(const Verdicts& verdicts) {
    std::string shown;
    for (const char c : verdicts.json.substr(0, 2000)) {
      const auto byte = static_cast<unsigned char>(c);
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned>(byte));
      if (byte < 0x20 || byte > 0x7E) {
        shown += escape;
      } else {
        shown += c;
      }
    }
    const auto said = [](const datazone::Error& error) {
      return std::string(datazone::to_string(error.code)) + " at " + std::to_string(error.offset) +
             ' ' + std::string(error.member);
    };
    std::printf("ours:      %s\nOn-Demand: %s\nDOM:       %s\n%s\n", said(verdicts.ours).c_str(),
                said(verdicts.on_demand).c_str(), simdjson::error_message(verdicts.whole),
                shown.c_str());
  }

  std::vector<char> buffer_;
  simdjson::ondemand::parser parser_;
  simdjson::dom::parser dom_;
};

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_JUDGE_HPP
