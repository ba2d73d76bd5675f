// SPDX-License-Identifier: MIT
// `import datazone;`: the header's public names as a C++20 module. To be copied; tried with clang.
module;
#include <datazone/datazone.hpp>
export module datazone;

// clang-format off: as many names as a line holds
export namespace datazone {
using datazone::Errc, datazone::Error, datazone::Issue, datazone::Issues, datazone::Decoded;
using datazone::Encoded, datazone::Mode, datazone::to_string, datazone::parse;
using datazone::FixedString, datazone::matches, datazone::DomainId, datazone::DataSourceId;
using datazone::DataSourceRunId, datazone::ProjectId, datazone::Identifier, datazone::is_domain_id;
using datazone::is_data_source_id, datazone::is_data_source_run_id, datazone::is_project_id;
using datazone::Text, datazone::Timestamp, datazone::format, datazone::Open, datazone::Spelling;
using datazone::Spellings, datazone::List, datazone::Length, datazone::Range, datazone::uuid_v4;
using datazone::DataAssetActivityStatus, datazone::DataSourceErrorType;
using datazone::DataSourceRunEventType, datazone::DataSourceRunStatus, datazone::DataSourceRunType;
using datazone::LineageEventProcessingStatus, datazone::LineageImportStatus, datazone::is_terminal;
using datazone::has_ended, datazone::next_page, datazone::StartDataSourceRun;
using datazone::StartDataSourceRunRequest, datazone::StartDataSourceRunResponse;
using datazone::GetDataSourceRun, datazone::GetDataSourceRunRequest;
using datazone::GetDataSourceRunResponse, datazone::ListDataSourceRuns;
using datazone::ListDataSourceRunsRequest, datazone::ListDataSourceRunsResponse;
using datazone::ListDataSourceRunActivities, datazone::ListDataSourceRunActivitiesRequest;
using datazone::ListDataSourceRunActivitiesResponse, datazone::DataSourceErrorMessage;
using datazone::DataSourceRunActivity, datazone::DataSourceRunLineageSummary;
using datazone::DataSourceRunSummary, datazone::LineageInfo, datazone::RunStatisticsForAssets;
using datazone::DataSourceRunEvent, datazone::DataSourceRunEventData;
using datazone::DataSourceRunEventDetail, datazone::DataSourceRunEventMetadata;
using datazone::is_data_source_run_event, datazone::Shape, datazone::Members, datazone::Member;
using datazone::Presence, datazone::decode, datazone::encode, datazone::encoded_size;
using datazone::validate, datazone::text_size, datazone::clone, datazone::Operation;
using datazone::route, datazone::allowed_methods, datazone::encode_target, datazone::decode_request;
using datazone::error_type_header, datazone::request_id_header, datazone::ServiceErrorCode;
using datazone::ServiceError, datazone::http_status, datazone::decode_error, datazone::encode_error;
using datazone::Excerpt, datazone::Position, datazone::position_of, datazone::describe;
using datazone::diagnostic_capacity;
}  // namespace datazone
