// SPDX-License-Identifier: MIT
// Uses every public function once, from functions that others could call: what the promises
// about symbols, size and warnings look at. Nothing here allocates either.
#include <datazone/datazone.hpp>

#include "whole_api.hpp"

namespace dz = datazone;

namespace whole_api {
namespace {

template <class Id>
std::size_t identifier(std::string_view text) noexcept {
  const auto parsed = Id::parse(text);
  const auto from_text = Id::parse(dz::Text{text});
  const auto anyway = Id::unchecked(text);
  if (!parsed || !from_text || !anyway) return 0;
  return std::hash<Id>{}(*parsed) + anyway->view().size() + Id::pattern.size() +
         std::size_t{*parsed == *from_text} + std::size_t{*parsed < *anyway};
}

template <class Enum>
std::size_t enumeration(std::string_view text) noexcept {
  const dz::Open<Enum> open{dz::Text{text}};
  const auto known = dz::parse<Enum>(text);
  if (!known || !open.known()) return open.text().size();
  return dz::to_string(*known).size() + std::size_t{open == *known} + std::size_t{open.has_value()};
}

std::size_t issues(const dz::Issues& list) noexcept {
  std::size_t sum = list.size() + std::size_t{list.empty()};
  for (const dz::Issue issue : list)
    sum += issue.offset + issue.member.size() + dz::to_string(issue.code).size();
  return sum;
}

template <class Shape>
std::size_t shape(std::string_view json, std::span<char> out, dz::Mode mode) noexcept {
  const dz::Decoded<Shape> decoded = dz::decode<Shape>(json, mode);
  const dz::Encoded encoded = dz::encode(decoded.value, out);
  const auto copy = dz::clone(decoded.value, out);
  return std::size_t{bool{decoded}} + issues(decoded.issues) + decoded.error.offset +
         encoded.needed + encoded.text.size() + dz::encoded_size(decoded.value) +
         issues(dz::validate(decoded.value)) + dz::text_size(decoded.value) +
         std::size_t{copy == decoded.value};
}

}  // namespace

std::size_t identifiers(std::string_view text) noexcept {
  return std::size_t{dz::is_domain_id(text)} + std::size_t{dz::is_data_source_id(text)} +
         std::size_t{dz::is_data_source_run_id(text)} + std::size_t{dz::is_project_id(text)} +
         identifier<dz::DomainId>(text) + identifier<dz::DataSourceId>(text) +
         identifier<dz::DataSourceRunId>(text) + identifier<dz::ProjectId>(text);
}

std::size_t enums(std::string_view text) noexcept {
  return enumeration<dz::DataSourceRunStatus>(text) + enumeration<dz::DataSourceRunType>(text) +
         enumeration<dz::DataSourceErrorType>(text) + enumeration<dz::LineageImportStatus>(text) +
         enumeration<dz::DataAssetActivityStatus>(text) +
         enumeration<dz::LineageEventProcessingStatus>(text) +
         enumeration<dz::DataSourceRunEventType>(text) +
         std::size_t{dz::is_terminal(dz::Open<dz::DataSourceRunStatus>{dz::Text{text}})};
}

std::size_t texts(const dz::Text& text, std::span<char> out) noexcept {
  return text.raw().size() + text.size() + text.copy_to(out).needed +
         std::size_t{text.is_escaped()} + text.plain().value_or("").size() +
         dz::describe({dz::Errc::wrong_type, text.size(), {}}, text.raw(), out, dz::Excerpt::line)
             .needed +
         std::size_t{text == dz::Text{"x"}};
}

std::size_t timestamps(std::string_view text, std::span<char> out) noexcept {
  const auto time = dz::Timestamp::parse(text);
  if (!time) return 0;
  return dz::format(*time, out).needed + std::size_t{*time < dz::Timestamp{0, 1}};
}

std::size_t responses(std::string_view json, std::span<char> out, dz::Mode mode) noexcept {
  return shape<dz::StartDataSourceRunResponse>(json, out, mode) +
         shape<dz::GetDataSourceRunResponse>(json, out, mode) +
         std::size_t{dz::has_ended(dz::decode<dz::StartDataSourceRunResponse>(json, mode).value)} +
         std::size_t{dz::has_ended(dz::decode<dz::GetDataSourceRunResponse>(json, mode).value)};
}

std::size_t lists(std::string_view json, std::span<char> out, dz::Mode mode) noexcept {
  const auto runs = dz::decode<dz::ListDataSourceRunsResponse>(json, mode);
  std::size_t sum = runs.issues.dropped() + runs.error.index + runs->items.size();
  for (const dz::DataSourceRunSummary run : runs->items) sum += std::size_t{dz::has_ended(run)};
  const auto activities = dz::decode<dz::ListDataSourceRunActivitiesResponse>(json, mode);
  for (const dz::DataSourceRunActivity activity : activities->items)
    sum += activity.database.size() + activity.data_asset_status.text().size();
  return sum + shape<dz::ListDataSourceRunsResponse>(json, out, mode) +
         shape<dz::ListDataSourceRunActivitiesResponse>(json, out, mode);
}

std::size_t events(std::string_view json, std::span<char> out, dz::Mode mode) noexcept {
  return shape<dz::DataSourceRunEvent>(json, out, mode) +
         std::size_t{dz::is_data_source_run_event(dz::decode<dz::DataSourceRunEvent>(json).value)};
}

std::size_t queries(std::string_view method, std::string_view target, std::span<char> out,
                    dz::Mode mode) noexcept {
  const auto runs = dz::decode_request<dz::ListDataSourceRunsRequest>(target, {}, mode);
  const auto activities =
      dz::decode_request<dz::ListDataSourceRunActivitiesRequest>(target, {}, mode);
  return std::size_t{dz::route(method, target).has_value()} + dz::allowed_methods(target).size() +
         std::size_t{dz::next_page(*runs, dz::ListDataSourceRunsResponse{{}, target}).has_value()} +
         dz::encode_target(*runs, out).needed + dz::encode_target(*activities, out).needed +
         issues(dz::validate(*runs)) + dz::text_size(*activities) +
         std::size_t{dz::clone(*runs, out).has_value()};
}

std::size_t nested(std::string_view json, std::span<char> out, dz::Mode mode) noexcept {
  return shape<dz::DataSourceErrorMessage>(json, out, mode) +
         shape<dz::RunStatisticsForAssets>(json, out, mode) +
         shape<dz::DataSourceRunLineageSummary>(json, out, mode);
}

std::size_t requests(std::string_view target, std::string_view body, std::span<char> out,
                     dz::Mode mode) noexcept {
  const auto start = dz::decode_request(target, body, mode);
  const auto get = dz::decode_request<dz::GetDataSourceRunRequest>(target, body, mode);
  return dz::encode(start.value, out).needed + dz::encode_target(start.value, out).needed +
         dz::encode_target(get.value, out).needed + issues(start.issues) + issues(get.issues) +
         dz::StartDataSourceRun::uri_template.size() + dz::GetDataSourceRun::method.size();
}

std::size_t errors(int status, std::string_view header, std::string_view body,
                   std::span<char> out) noexcept {
  const dz::ServiceError error = dz::decode_error(status, header, body);
  return dz::encode_error(error, out).needed + dz::to_string(error.code).size() +
         static_cast<std::size_t>(dz::http_status(error.code)) + std::size_t{error.is_retryable()} +
         std::size_t{error.is_throttling()} + std::size_t{error.is_server_fault()} +
         error.name.size() + error.message.size();
}

std::array<char, 36> token(std::span<const std::uint8_t, 16> random_bytes) noexcept {
  return dz::uuid_v4(random_bytes);
}

std::size_t bytes(std::span<const unsigned char> json, std::span<unsigned char> out) noexcept {
  const auto decoded = dz::decode<dz::StartDataSourceRunResponse>(json);
  return dz::encode(decoded.value, out).needed;
}

}  // namespace whole_api
