// SPDX-License-Identifier: MIT
// One table per shape: each wire name once, with the member it names and what the service asks of
// it. The encoder, the decoder, the validator and the simdjson interop all read these tables.
//
// An operation of one's own is a struct for each shape and such a table for it, with a struct of
// facts like StartDataSourceRun (target.hpp). It is decoded, encoded, validated and routed as the
// library's own, but not while compiling: an object that the library does not know is reached by a
// cast that constant expressions do not have.
#ifndef DATAZONE_SHAPE_SHAPE_HPP
#define DATAZONE_SHAPE_SHAPE_HPP

#include <array>
#include <cstddef>
#include <string_view>

#include "datazone/bytes/char_set.hpp"
#include "datazone/json/names.hpp"
#include "datazone/operation/run.hpp"

namespace datazone {
inline namespace v0_1_0 {

/// Does the service promise a member?
enum class Presence : bool {
  optional,  ///< absent or null is no issue
  required,  ///< absent or null is an issue
};

namespace detail {

/// No constraint on a member's text.
struct Anything {};
/// A text that may be of another type and then counts as absent: a member of an error's body.
struct Lenient {};

template <class Class, class Value>
Value value_of(Value Class::*);
template <class IdShape>
IdShape shape_of(const Identifier<IdShape>*);
/// The pattern of an identifier.
template <class Id>
inline constexpr auto pattern_of = decltype(shape_of(static_cast<const Id*>(nullptr)))::pattern;

}  // namespace detail

/// A member: its wire name of 2 to 32 ASCII bytes that JSON does not escape, where it lives,
/// whether the service promises it, and the identifier whose pattern its text follows. It is a
/// Text, an Open enum, an optional Timestamp, int32 or structure with a table of its own, whose
/// members are no structures with structures, or, as a label, an Identifier.
template <FixedString Name, auto Pointer, Presence Required = Presence::optional,
          class Pattern = detail::Anything>
struct Member {
  static constexpr std::string_view name = Name.view();                ///< on the wire
  static constexpr auto pointer = Pointer;                             ///< to the member
  static constexpr bool is_required = Required == Presence::required;  ///< is it promised?
  using value_type = decltype(detail::value_of(Pointer));              ///< its type
  using pattern = Pattern;                                             ///< its identifier
};

/// The members of a shape, in the order of the service's documentation page, which is that of the
/// encoder. At most 24 with those of nested structures, 22 in a request: as many issues a value can
/// have; none when an operation answers `{}`.
template <class... M>
struct Members {
  static constexpr std::size_t size = sizeof...(M);                       ///< how many
  static constexpr std::array<std::string_view, size> paths{M::name...};  ///< their names
  static constexpr detail::Names<size> names{paths};                      ///< to look one up
};

/// The table of a structure. `body` lists its members in JSON; that of a request which has none
/// leaves it out. A request has `labels`, in the order of the path and at most two, and
/// `operation`, its struct of facts. Specialise it in namespace datazone.
template <class T>
struct Shape;

struct StartDataSourceRun;
struct GetDataSourceRun;

template <>
struct Shape<StartDataSourceRunRequest> {
  using T = StartDataSourceRunRequest;
  using labels = Members<
      Member<"domainIdentifier", &T::domain_identifier, Presence::required, DomainId>,
      Member<"dataSourceIdentifier", &T::data_source_identifier, Presence::required, DataSourceId>>;
  using body = Members<Member<"clientToken", &T::client_token>>;
  using operation = StartDataSourceRun;
};

template <>
struct Shape<GetDataSourceRunRequest> {
  using T = GetDataSourceRunRequest;
  using labels =
      Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required, DomainId>,
              Member<"identifier", &T::identifier, Presence::required, DataSourceRunId>>;
  using operation = GetDataSourceRun;
};

template <>
struct Shape<RunStatisticsForAssets> {
  using T = RunStatisticsForAssets;
  using body = Members<Member<"added", &T::added>, Member<"failed", &T::failed>,
                       Member<"skipped", &T::skipped>, Member<"unchanged", &T::unchanged>,
                       Member<"updated", &T::updated>>;
};

template <>
struct Shape<DataSourceErrorMessage> {
  using T = DataSourceErrorMessage;
  using body = Members<Member<"errorDetail", &T::error_detail>,
                       Member<"errorType", &T::error_type, Presence::required>>;
};

template <>
struct Shape<DataSourceRunLineageSummary> {
  using T = DataSourceRunLineageSummary;
  using body = Members<Member<"importStatus", &T::import_status>>;
};

namespace detail {

/// What both responses share, with what GetDataSourceRun adds in its alphabetical place.
template <class T, class... Added>
using RunMembers =
    Members<Member<"createdAt", &T::created_at, Presence::required>,
            Member<"dataSourceConfigurationSnapshot", &T::data_source_configuration_snapshot>,
            Member<"dataSourceId", &T::data_source_id, Presence::required, DataSourceId>,
            Member<"domainId", &T::domain_id, Presence::required, DomainId>,
            Member<"errorMessage", &T::error_message>,
            Member<"id", &T::id, Presence::required, DataSourceRunId>, Added...,
            Member<"projectId", &T::project_id, Presence::required, ProjectId>,
            Member<"runStatisticsForAssets", &T::run_statistics_for_assets>,
            Member<"startedAt", &T::started_at>, Member<"status", &T::status, Presence::required>,
            Member<"stoppedAt", &T::stopped_at>, Member<"type", &T::type, Presence::required>,
            Member<"updatedAt", &T::updated_at, Presence::required>>;

}  // namespace detail

template <>
struct Shape<StartDataSourceRunResponse> {
  using body = detail::RunMembers<StartDataSourceRunResponse>;
};

template <>
struct Shape<GetDataSourceRunResponse> {
  using body =
      detail::RunMembers<GetDataSourceRunResponse,
                         Member<"lineageSummary", &GetDataSourceRunResponse::lineage_summary>>;
};

namespace detail {

template <class T>
concept HasLabels = requires { typename Shape<T>::labels; };
template <class T>
concept HasBody = requires { typename Shape<T>::body; };

/// The structure in an optional member, if it is one that has a table of its own.
template <class T>
struct NestedShape {};
template <HasBody T>
struct NestedShape<std::optional<T>> {
  using type = T;
};
template <class T>
concept Nested = requires { typename NestedShape<T>::type; };

/// "errorMessage.errorType": the path of a nested member.
template <class Outer, class Inner>
struct Joined {
  static constexpr auto text = [] {
    FixedString<Outer::name.size() + Inner::name.size() + 2> joined;
    char* const dot = copy(Outer::name.data(), Outer::name.size(), joined.text);
    *dot = '.';
    copy(Inner::name.data(), Inner::name.size(), dot + 1);
    return joined;
  }();
};

template <class Outer, class Inner>
struct JoinedPaths;
template <class Outer, class... Inner>
struct JoinedPaths<Outer, Members<Inner...>> {
  static_assert(!(Nested<typename Inner::value_type> || ...),
                "a structure in a structure holds no third: a wire path has two names");
  static constexpr std::array<std::string_view, sizeof...(Inner)> paths{
      Joined<Outer, Inner>::text.view()...};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_SHAPE_HPP
