// SPDX-License-Identifier: MIT
//
// What decode_request read, as the JSON that a client of the SDK gives for it.
#ifndef DATAZONE_TESTS_INTEROP_SERVER_INPUT_HPP
#define DATAZONE_TESTS_INTEROP_SERVER_INPUT_HPP

#include <datazone/datazone.hpp>
#include <nlohmann/json.hpp>

#include <string>

namespace loopback {

using Json = nlohmann::json;

inline Json input_of(const datazone::StartDataSourceRunRequest& request) {
  Json out = {{"domainIdentifier", request.domain_identifier.view()},
              {"dataSourceIdentifier", request.data_source_identifier.view()}};
  if (request.client_token.has_value()) out["clientToken"] = request.client_token.to<std::string>();
  return out;
}

inline Json input_of(const datazone::GetDataSourceRunRequest& request) {
  return {{"domainIdentifier", request.domain_identifier.view()},
          {"identifier", request.identifier.view()}};
}

// What both requests for pages have.
template <class Request>
void add_query(Json& out, const Request& request) {
  if (request.max_results) out["maxResults"] = *request.max_results;
  if (request.next_token.has_value())
    out["nextToken"] = request.next_token.template to<std::string>();
  if (request.status.has_value()) out["status"] = request.status.text().template to<std::string>();
}

inline Json input_of(const datazone::ListDataSourceRunsRequest& request) {
  Json out = {{"domainIdentifier", request.domain_identifier.view()},
              {"dataSourceIdentifier", request.data_source_identifier.view()}};
  add_query(out, request);
  return out;
}

inline Json input_of(const datazone::ListDataSourceRunActivitiesRequest& request) {
  Json out = {{"domainIdentifier", request.domain_identifier.view()},
              {"identifier", request.identifier.view()}};
  add_query(out, request);
  return out;
}

}  // namespace loopback

#endif  // DATAZONE_TESTS_INTEROP_SERVER_INPUT_HPP
