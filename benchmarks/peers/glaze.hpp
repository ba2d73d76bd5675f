// SPDX-License-Identifier: MIT
// Glaze, where a folder with it is given: into views of the document, whose escapes stay as they
// are, without a check; and from the texts of a value.
#ifndef DATAZONE_BENCHMARKS_PEERS_GLAZE_HPP
#define DATAZONE_BENCHMARKS_PEERS_GLAZE_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "../documents.hpp"
#include "encoders.hpp"

namespace peers {

// What Glaze reads and writes; the members stand in the order of the documentation page.
struct ViewsError {
  std::optional<std::string_view> detail;
  std::optional<std::string_view> type;
};
struct ViewsStatistics {
  std::optional<std::int32_t> added, failed, skipped, unchanged, updated;
};
struct ViewsSummary {
  std::string_view created_at, data_source_id;
  std::optional<ViewsError> error_message;
  std::string_view id, project_id;
  std::optional<ViewsStatistics> statistics;
  std::optional<std::string_view> started_at;
  std::string_view status;
  std::optional<std::string_view> stopped_at;
  std::string_view type, updated_at;
};
struct Views : ViewsSummary {
  std::optional<std::string_view> snapshot;
  std::string_view domain_id;
};
struct ViewsPage {
  std::vector<ViewsSummary> items;
  std::optional<std::string_view> next_token;
};

bool read_glaze(const bench::Document&, Views& out);
bool read_page_glaze(const bench::Document&, ViewsPage& out);
std::string_view encode_glaze(const datazone::StartDataSourceRunResponse&, std::span<char>);

}  // namespace peers

#endif
