// SPDX-License-Identifier: MIT
#include "control.hpp"

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string_view>

namespace loopback {
namespace {

template <class Id>
Id identifier(const Json& input, const char* key) {
  const std::string& text = input.at(key).get_ref<const std::string&>();
  const std::optional<Id> id = Id::unchecked(text);
  if (!id) throw std::invalid_argument(key);
  return *id;
}

template <class Request>
std::string target_of(const Request& request) {
  std::string buffer(datazone::encode_target(request, std::span<char>{}).needed, '\0');
  const datazone::Encoded target = datazone::encode_target(request, buffer);
  if (!target) throw std::invalid_argument(std::string(datazone::to_string(target.error.code)));
  return std::string(target.text);
}

// The rest of a request for a page.
template <class Request>
Json page_request(Request request, const Json& input) {
  request.max_results = integer_member(input, "maxResults");
  request.next_token = text_member(input, "nextToken");
  request.status = enum_member<typename decltype(request.status)::enum_type>(input, "status");
  return {{"method", datazone::ListDataSourceRuns::method}, {"target", target_of(request)}};
}

Json client_request(const Json& asked) {
  const Json& input = asked.at("input");
  if (asked.at("operation") == "ListDataSourceRuns") {
    return page_request(
        datazone::ListDataSourceRunsRequest{
            identifier<datazone::DomainId>(input, "domainIdentifier"),
            identifier<datazone::DataSourceId>(input, "dataSourceIdentifier")},
        input);
  }
  if (asked.at("operation") == "ListDataSourceRunActivities") {
    return page_request(
        datazone::ListDataSourceRunActivitiesRequest{
            identifier<datazone::DomainId>(input, "domainIdentifier"),
            identifier<datazone::DataSourceRunId>(input, "identifier")},
        input);
  }
  if (asked.at("operation") == "GetDataSourceRun") {
    const datazone::GetDataSourceRunRequest request{
        identifier<datazone::DomainId>(input, "domainIdentifier"),
        identifier<datazone::DataSourceRunId>(input, "identifier")};
    return {{"method", datazone::GetDataSourceRun::method}, {"target", target_of(request)}};
  }
  const datazone::StartDataSourceRunRequest request{
      identifier<datazone::DomainId>(input, "domainIdentifier"),
      identifier<datazone::DataSourceId>(input, "dataSourceIdentifier"),
      text_member(input, "clientToken")};
  std::string body(datazone::encoded_size(request), '\0');
  if (!datazone::encode(request, body)) throw std::invalid_argument("clientToken");
  return {{"method", datazone::StartDataSourceRun::method},
          {"target", target_of(request)},
          {"contentType", datazone::StartDataSourceRun::content_type},
          {"body", body}};
}

// The spellings of an enum: enumerators are dense from zero, and to_string is empty beyond the
// last.
template <class E>
Json spellings() {
  Json out = Json::array();
  for (int value = 0; value < 256; ++value) {
    const std::string_view text = datazone::to_string(static_cast<E>(value));
    if (!text.empty() && datazone::parse<E>(text) == static_cast<E>(value)) out.push_back(text);
  }
  return out;
}

// The names of errors: enumerators are dense from unknown, which has none.
Json error_names() {
  Json out = Json::array();
  for (int value = 1; value < 256; ++value) {
    const auto name = datazone::to_string(static_cast<datazone::ServiceErrorCode>(value));
    if (!name.empty()) out.push_back(name);
  }
  return out;
}

// How the library classifies the error of this name.
Json error_facts(const std::string& name) {
  const datazone::ServiceError error = datazone::decode_error(400, name, "{}");
  return {{"known", error.code != datazone::ServiceErrorCode::unknown},
          {"httpStatus", datazone::http_status(error.code)},
          {"retryable", error.is_retryable()},
          {"throttling", error.is_throttling()},
          {"serverFault", error.is_server_fault()}};
}

Json facts(const Json& asked) {
  Json errors = Json::object();
  for (const Json& name : asked.value("errors", Json::array()))
    errors[name.get<std::string>()] = error_facts(name);
  return {{"DataSourceRunStatus", spellings<datazone::DataSourceRunStatus>()},
          {"DataSourceRunType", spellings<datazone::DataSourceRunType>()},
          {"DataSourceErrorType", spellings<datazone::DataSourceErrorType>()},
          {"LineageImportStatus", spellings<datazone::LineageImportStatus>()},
          {"DataAssetActivityStatus", spellings<datazone::DataAssetActivityStatus>()},
          {"LineageEventProcessingStatus", spellings<datazone::LineageEventProcessingStatus>()},
          {"signingName", datazone::StartDataSourceRun::signing_name},
          {"errorNames", error_names()},
          {"errors", errors}};
}

Json read_error(const Json& asked) {
  const std::string type = asked.value("errorType", "");
  const std::string body = asked.at("body");
  const datazone::ServiceError error =
      datazone::decode_error(asked.at("status").get<int>(), type, body);
  Json out = {{"known", error.code != datazone::ServiceErrorCode::unknown},
              {"retryable", error.is_retryable()},
              {"throttling", error.is_throttling()},
              {"serverFault", error.is_server_fault()}};
  if (error.name.has_value()) out["name"] = error.name.to<std::string>();
  if (error.message.has_value()) out["message"] = error.message.to<std::string>();
  return out;
}

template <class Answer>
httplib::Server::Handler json_handler(Answer answer) {
  return [answer](const httplib::Request& request, httplib::Response& response) {
    try {
      response.set_content(Json(answer(Json::parse(request.body))).dump(), "application/json");
    } catch (const std::exception& failure) {
      response.status = 400;
      response.set_content(failure.what(), "text/plain");
    }
  };
}

}  // namespace

void add_control_routes(httplib::Server& server, Script& script) {
  server.Post("/control/script", json_handler([&script](const Json& asked) {
                script.append(asked.at("domain"), asked.at("steps"));
                return Json::object();
              }));
  server.Post("/control/seen", json_handler([&script](const Json& asked) {
                const std::string domain = asked.at("domain");
                return Json{{"seen", script.take_seen(domain)},
                            {"remaining", script.remaining(domain)}};
              }));
  server.Post("/control/request", json_handler(client_request));
  server.Post("/control/error", json_handler(read_error));
  server.Post("/control/facts", json_handler(facts));
  server.Post("/stop", [&server](const httplib::Request&, httplib::Response&) { server.stop(); });
}

}  // namespace loopback
