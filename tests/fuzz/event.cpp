// SPDX-License-Identifier: MIT
// Theorem. For any bytes, an event decodes as the naive decoder says, as agree.hpp tells: a version
// may be a string or a number and is that text, and no identifier is another's. It is an event of a
// run exactly when its source is DataZone's and its detail type one of three. What decodes encodes,
// numbers as strings, and decodes again to the same event with its time cut to milliseconds; a
// clone outlives the input. A run that is read as an event has an issue that says so, and so has an
// event that is read as a run, unless the document has more members of both than `id`.

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "agree.hpp"

namespace {

std::string text_at(const fuzz::Flat& flat, const std::string& place) {
  const auto found = flat.find(place);
  return found == flat.end() ? "" : found->second;
}

bool is_run(const fuzz::Flat& flat) {
  static const std::set<std::string> types{"Data Source Run Triggered", "Data Source Run Succeeded",
                                           "Data Source Run Failed"};
  return text_at(flat, "source") == "aws.datazone" && types.contains(text_at(flat, "detail-type"));
}

// Read without an issue as a T, and as an Other with nothing but its `id`, a document says so.
template <class T, class Other>
void is_no_other(const fuzz::HeapCopy& input) {
  if (input.view().find("null") != std::string_view::npos) return;  // such members are there too
  const auto own = datazone::decode<T>(input.view());
  const auto other = datazone::decode<Other>(input.view());
  Other only_id{};
  only_id.id = other->id;
  if (!own || !own.issues.empty() || !other || *other != only_id) return;
  fuzz::require(std::any_of(other.issues.begin(), other.issues.end(), [](const auto& issue) {
    return issue == datazone::Issue{datazone::Errc::another_shape, issue.offset, {}};
  }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::optional<fuzz::HeapCopy> input(std::in_place, fuzz::as_text(data, size));
  fuzz::require(fuzz::agree<datazone::DataSourceRunEvent>(*input));
  const auto event = datazone::decode<datazone::DataSourceRunEvent>(input->view());
  if (!event) return 0;
  const auto flat = fuzz::flatten(*event, &*input);
  fuzz::require(datazone::is_data_source_run_event(*event) == is_run(flat));
  is_no_other<datazone::DataSourceRunEvent, datazone::GetDataSourceRunResponse>(*input);
  is_no_other<datazone::GetDataSourceRunResponse, datazone::DataSourceRunEvent>(*input);

  const auto storage = fuzz::buffer(datazone::text_size(*event));
  const auto copy = datazone::clone(*event, storage.span());
  fuzz::require(copy && *copy == *event);
  const auto room = fuzz::buffer(datazone::encoded_size(*event));
  const auto written = datazone::encode(*event, room.span());
  fuzz::require(written && written.text.size() == room.view().size());
  input.reset();  // from here on the clone has to stand alone
  fuzz::require(fuzz::flatten(*copy, &storage) == flat);

  auto expected = *copy;
  if (expected.time) expected.time->nanoseconds -= expected.time->nanoseconds % 1'000'000;
  const auto again = datazone::decode<datazone::DataSourceRunEvent>(written.text);
  fuzz::require(again && *again == expected);
  const auto twice = fuzz::buffer(datazone::encoded_size(*again));
  fuzz::require(datazone::encode(*again, twice.span()).text == written.text);
  return 0;
}
