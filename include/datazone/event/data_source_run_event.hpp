// SPDX-License-Identifier: MIT
// The events that Amazon EventBridge delivers when a run is triggered, succeeds or fails.
//
// Source: the pages "Events via Amazon EventBridge default bus" of the Amazon DataZone User Guide
// and "Events structure" of the EventBridge User Guide. Events are delivered on a best-effort
// basis.
#ifndef DATAZONE_EVENT_DATA_SOURCE_RUN_EVENT_HPP
#define DATAZONE_EVENT_DATA_SOURCE_RUN_EVENT_HPP

#include <cstdint>
#include <optional>

#include "datazone/operation/run.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"
#include "datazone/wire/open.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/timestamp.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// What happened to a run: the whole outcome, for no event has a status or a counter. Which one a
/// partial success sends is not documented.
enum class DataSourceRunEventType : std::uint8_t {
  data_source_run_triggered,  ///< Data Source Run Triggered
  data_source_run_succeeded,  ///< Data Source Run Succeeded
  data_source_run_failed,     ///< Data Source Run Failed
};
template <>
struct Spellings<DataSourceRunEventType> {
  using enum DataSourceRunEventType;
  static constexpr Spelling<DataSourceRunEventType> table[] = {
      {data_source_run_triggered, "Data Source Run Triggered"},
      {data_source_run_succeeded, "Data Source Run Succeeded"},
      {data_source_run_failed, "Data Source Run Failed"}};
};

/// What the event is about.
struct DataSourceRunEventMetadata {
  Text id{};                 ///< required: the run's `id`, not the event's
  Text version{};            ///< a string or a number on the wire; its text
  Text type_name{};          ///< of the entity
  Text domain{};             ///< the domain's identifier
  Text user{};               ///< attested in events of other types
  Text aws_account_id{};     ///< of the domain
  Text owning_project_id{};  ///< attested in events of other types
  Text client_token{};       ///< attested in events of other types

  friend constexpr bool operator==(const DataSourceRunEventMetadata&,
                                   const DataSourceRunEventMetadata&) noexcept = default;
};

/// Whose run it is.
struct DataSourceRunEventData {
  Text data_source_id{};                           ///< required
  Open<DataSourceRunType> data_source_run_type{};  ///< as in a run's `type`

  friend constexpr bool operator==(const DataSourceRunEventData&,
                                   const DataSourceRunEventData&) noexcept = default;
};

/// DataZone's part of the event.
struct DataSourceRunEventDetail {
  Text version{};  ///< a string or a number on the wire; its text
  std::optional<DataSourceRunEventMetadata> metadata{};  ///< required
  std::optional<DataSourceRunEventData> data{};          ///< required

  friend constexpr bool operator==(const DataSourceRunEventDetail&,
                                   const DataSourceRunEventDetail&) noexcept = default;
};

/// EventBridge's envelope. The run is `detail->metadata->id`.
struct DataSourceRunEvent {
  Text version{};                              ///< required: "0"
  Text id{};                                   ///< required: the event's own
  Open<DataSourceRunEventType> detail_type{};  ///< required; unknown in an event of another kind
  Text source{};                               ///< required: "aws.datazone"
  Text account{};                              ///< required
  std::optional<Timestamp> time{};             ///< required
  Text region{};                               ///< required
  std::optional<DataSourceRunEventDetail> detail{};  ///< required

  friend constexpr bool operator==(const DataSourceRunEvent&,
                                   const DataSourceRunEvent&) noexcept = default;
};

/// True for DataZone's event of a run. Other events of the bus decode too, and are none.
constexpr bool is_data_source_run_event(const DataSourceRunEvent& event) noexcept {
  return event.source == "aws.datazone" && detail::OpenAccess::value(event.detail_type).is_known();
}

template <>
struct Shape<DataSourceRunEventMetadata> {
  using T = DataSourceRunEventMetadata;
  using body = Members<Member<"id", &T::id, Presence::required>,
                       Member<"version", &T::version, Presence::optional, detail::TextOrNumber>,
                       Member<"typeName", &T::type_name>, Member<"domain", &T::domain>,
                       Member<"user", &T::user>, Member<"awsAccountId", &T::aws_account_id>,
                       Member<"owningProjectId", &T::owning_project_id>,
                       Member<"clientToken", &T::client_token>>;
};

template <>
struct Shape<DataSourceRunEventData> {
  using T = DataSourceRunEventData;
  using body = Members<Member<"dataSourceId", &T::data_source_id, Presence::required>,
                       Member<"dataSourceRunType", &T::data_source_run_type>>;
};

template <>
struct Shape<DataSourceRunEventDetail> {
  using T = DataSourceRunEventDetail;
  using body = Members<Member<"version", &T::version, Presence::optional, detail::TextOrNumber>,
                       Member<"metadata", &T::metadata, Presence::required>,
                       Member<"data", &T::data, Presence::required>>;
};

template <>
struct Shape<DataSourceRunEvent> {
  using T = DataSourceRunEvent;
  using body = Members<Member<"version", &T::version, Presence::required, detail::TextOrNumber>,
                       Member<"id", &T::id, Presence::required>,
                       Member<"detail-type", &T::detail_type, Presence::required>,
                       Member<"source", &T::source, Presence::required>,
                       Member<"account", &T::account, Presence::required>,
                       Member<"time", &T::time, Presence::required>,
                       Member<"region", &T::region, Presence::required>,
                       Member<"detail", &T::detail, Presence::required>>;
};

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_EVENT_DATA_SOURCE_RUN_EVENT_HPP
