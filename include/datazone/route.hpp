// SPDX-License-Identifier: MIT
// Which operation a request is for, and which page comes next.
#ifndef DATAZONE_ROUTE_HPP
#define DATAZONE_ROUTE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/http/uri.hpp"
#include "datazone/operation/get_data_source_run.hpp"
#include "datazone/operation/list_data_source_run_activities.hpp"
#include "datazone/operation/list_data_source_runs.hpp"
#include "datazone/operation/start_data_source_run.hpp"
#include "datazone/result.hpp"
#include "datazone/target.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// The operations.
enum class Operation : std::uint8_t {
  start_data_source_run,            ///< StartDataSourceRun
  get_data_source_run,              ///< GetDataSourceRun
  list_data_source_runs,            ///< ListDataSourceRuns
  list_data_source_run_activities,  ///< ListDataSourceRunActivities
};

namespace detail {

struct Route {
  std::string_view method;
  std::string_view uri_template;
};
/// In the order of the enumerators.
inline constexpr Route routes[] = {
    {StartDataSourceRun::method, StartDataSourceRun::uri_template},
    {GetDataSourceRun::method, GetDataSourceRun::uri_template},
    {ListDataSourceRuns::method, ListDataSourceRuns::uri_template},
    {ListDataSourceRunActivities::method, ListDataSourceRunActivities::uri_template}};

}  // namespace detail

/// The operation that a method and a target ask for: `route("GET",
/// "/v2/domains/d/data-sources/s/runs")` is list_data_source_runs, with POST it is
/// start_data_source_run. Labels are not judged here: see `decode_request`. Nothing for a path of
/// no operation, to be answered with 404, or for another method on such a path, with 405: see
/// `allowed_methods`.
constexpr std::optional<Operation> route(std::string_view method,
                                         std::string_view target) noexcept {
  const std::string_view path = detail::take_until(target, '?');
  std::optional<Operation> found;
  std::uint8_t index = 0;
  for (const detail::Route& route : detail::routes) {
    if (method == route.method && detail::split_path(path, route.uri_template))
      found = static_cast<Operation>(index);
    ++index;
  }
  return found;
}

/// What the header Allow of a 405 says (RFC 9110, section 10.2.1): `GET, POST`, `GET`, or nothing
/// when the path is of no operation.
constexpr std::string_view allowed_methods(std::string_view target) noexcept {
  bool get = false;
  bool post = false;
  const std::string_view path = detail::take_until(target, '?');
  for (const detail::Route& route : detail::routes)
    if (detail::split_path(path, route.uri_template)) (route.method == "GET" ? get : post) = true;
  return get && post ? "GET, POST" : get ? "GET" : post ? "POST" : "";
}

/// The request of the next page: the same with the response's token, which views what the response
/// views. Nothing when that was the last page, which has no token; an empty one counts as none, as
/// for the AWS SDKs' paginators. A service that repeats a token is the caller's to notice.
template <class Request, class Response>
  requires requires(Request request, const Response& response) {
    request.next_token = response.next_token;
    response.items.size();
  }
constexpr std::optional<Request> next_page(const Request& request,
                                           const Response& response) noexcept {
  if (response.next_token.size() == 0) return std::nullopt;
  std::optional<Request> next{request};
  next->next_token = response.next_token;
  return next;
}
/// What `decode` gave may hold no page: ask, and pass `*page`.
template <class Request, class Response>
constexpr std::optional<Request> next_page(const Request&, const Decoded<Response>&) noexcept {
  static_assert(sizeof(Response) == 0, "ask whether it holds a page, then pass *page");
  return std::nullopt;
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_ROUTE_HPP
