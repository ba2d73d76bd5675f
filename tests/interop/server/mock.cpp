// SPDX-License-Identifier: MIT
#include "mock.hpp"

#include "input.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace loopback {
namespace {

template <class Request>
struct Served;

template <>
struct Served<datazone::StartDataSourceRunRequest> {
  using Response = datazone::StartDataSourceRunResponse;
  static constexpr std::string_view name = "StartDataSourceRun";
};

template <>
struct Served<datazone::GetDataSourceRunRequest> {
  using Response = datazone::GetDataSourceRunResponse;
  static constexpr std::string_view name = "GetDataSourceRun";
};

template <>
struct Served<datazone::ListDataSourceRunsRequest> {
  using Response = datazone::ListDataSourceRunsResponse;
  static constexpr std::string_view name = "ListDataSourceRuns";
};

template <>
struct Served<datazone::ListDataSourceRunActivitiesRequest> {
  using Response = datazone::ListDataSourceRunActivitiesResponse;
  static constexpr std::string_view name = "ListDataSourceRunActivities";
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// "Application/JSON ; charset=utf-8" is "application/json": only the essence counts.
std::string essence(std::string_view media_type) {
  media_type = media_type.substr(0, media_type.find(';'));
  const std::size_t first = media_type.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return lower(media_type.substr(first, media_type.find_last_not_of(" \t") - first + 1));
}

bool accepts_json(std::string_view accept) {
  if (accept.empty()) return true;
  while (true) {
    const std::size_t comma = accept.find(',');
    const std::string range = essence(accept.substr(0, comma));
    if (range == "*/*" || range == "application/*" || range == "application/json") return true;
    if (comma == std::string_view::npos) return false;
    accept.remove_prefix(comma + 1);
  }
}

template <class T>
std::string encoded(const T& value) {
  std::string out(datazone::encoded_size(value), '\0');
  const datazone::Encoded result = datazone::encode(value, out);
  if (!result || result.text.size() != out.size()) {
    // A document that no client accepts, so that the test which asked for it fails and shows why.
    return "encode: " + std::string(datazone::to_string(result.error.code)) + ' ' +
           std::string(result.error.member);
  }
  return out;
}

// Written by encode from the neutral form.
template <class Response>
std::string encoded_from(const Json& from) {
  if constexpr (requires(Response page) { page.items; }) {
    using Element = typename decltype(Response{}.items)::value_type;
    std::vector<Element> elements;
    Response page;
    page.next_token = text_member(from, "nextToken");
    if (const auto items = from.find("items"); items != from.end()) {
      for (const Json& item : *items) elements.push_back(value_from<Element>(item));
      page.items = std::span<const Element>(elements);
    }
    return encoded(page);
  } else {
    return encoded(value_from<Response>(from));
  }
}

Reply error_reply(std::string_view name, std::optional<std::string_view> message, int status = 0) {
  datazone::ServiceError error = datazone::decode_error(status, name, "");
  error.http_status = status != 0 ? status : datazone::http_status(error.code);
  if (message) error.message = datazone::Text(*message);
  std::string body(64 + 6 * (message ? message->size() : 0), '\0');
  const datazone::Encoded text = datazone::encode_error(error, body);
  Reply reply;
  reply.status = error.http_status;
  reply.error_type = name;
  reply.body = text ? std::string(text.text) : std::string(datazone::to_string(text.error.code));
  return reply;
}

// The message names the member and its rule, never the value.
Reply validation_error(const datazone::Error& error) {
  std::string message = "1 validation error detected. Value at '/";
  message += error.member;
  message += "' failed to satisfy constraint: Member must ";
  switch (error.code) {
    case datazone::Errc::out_of_range: message += "be between 1 and 50, inclusive"; break;
    case datazone::Errc::length_out_of_range:
      message += "have length between 1 and 8192, inclusive";
      break;
    case datazone::Errc::unknown_enum_value: message += "satisfy its enum value set"; break;
    default:
      message += "satisfy regular expression pattern: ";
      message += error.member == "domainIdentifier" ? datazone::DomainId::pattern
                                                    : datazone::DataSourceId::pattern;
  }
  return error_reply("ValidationException", message);
}

bool is_label(std::string_view member) {
  return member == "domainIdentifier" || member == "dataSourceIdentifier" || member == "identifier";
}

// A label that is no text at all cannot be read; one that is empty or escaped wrongly is a text its
// pattern refuses.
Reply refusal(const datazone::Error& error) {
  if (is_label(error.member) && error.code != datazone::Errc::invalid_utf8)
    return validation_error(error);
  return error_reply("SerializationException", std::nullopt);
}

template <class Response>
Reply scripted(const Json& step) {
  Reply reply;
  reply.status = 200;
  if (const auto response = step.find("response"); response != step.end()) {
    reply.body = encoded_from<Response>(*response);
  } else if (const auto relay = step.find("relay"); relay != step.end()) {
    const auto decoded =
        datazone::decode<Response>(std::string_view(relay->get_ref<const std::string&>()));
    reply.body = decoded ? encoded(*decoded)
                         : "decode: " + std::string(datazone::to_string(decoded.error.code));
  } else if (const auto error = step.find("error"); error != step.end()) {
    std::optional<std::string_view> message;
    if (error->contains("message")) message = error->at("message").get_ref<const std::string&>();
    return error_reply(error->at("name").get_ref<const std::string&>(), message,
                       error->value("status", 0));
  } else if (const auto raw = step.find("raw"); raw != step.end()) {
    reply.status = raw->at("status");
    if (raw->contains("errorType")) reply.error_type = raw->at("errorType").get<std::string>();
    if (raw->contains("headers")) reply.headers = raw->at("headers");
    reply.content_type = raw->value("contentType", reply.content_type);
    reply.body = raw->at("body");
  } else if (const auto cut = step.find("cut"); cut != step.end()) {
    reply.body = encoded_from<Response>(cut->at("response"));
    reply.delivery = Reply::Delivery::cut;
    reply.keep = cut->at("keep");
  } else {
    step.at("drop");
    reply.delivery = Reply::Delivery::dropped;
  }
  return reply;
}

template <class Request>
Reply checked(const Incoming& incoming, Script& script) {
  using Op = Served<Request>;
  if (!accepts_json(incoming.accept)) return error_reply("NotAcceptableException", std::nullopt);
  if (!incoming.body.empty() && essence(incoming.content_type) != "application/json") {
    return error_reply("UnsupportedMediaTypeException", std::nullopt);
  }
  const auto request = datazone::decode_request<Request>(incoming.target, incoming.body);
  if (!request) return refusal(request.error);
  if (!request.issues.empty()) return validation_error(request.issues[0]);

  const std::string domain(request->domain_identifier.view());
  script.saw(domain, {{"operation", Op::name},
                      {"method", incoming.method},
                      {"target", incoming.target},
                      {"headers", incoming.headers},
                      {"body", incoming.body},
                      {"input", input_of(*request)}});
  const std::optional<Json> step = script.next(domain);
  if (!step) return error_reply("ResourceNotFoundException", "nothing is scripted for this domain");
  return scripted<typename Op::Response>(*step);
}

Reply unknown_method(std::string_view allowed) {
  Reply reply;
  reply.status = 405;
  reply.allow = allowed;
  reply.content_type.clear();
  return reply;
}

}  // namespace

Reply answer(const Incoming& incoming, Script& script) {
  const auto operation = datazone::route(incoming.method, incoming.target);
  if (!operation) {
    const std::string_view allowed = datazone::allowed_methods(incoming.target);
    return allowed.empty() ? error_reply("UnknownOperationException", std::nullopt)
                           : unknown_method(allowed);
  }
  switch (*operation) {
    case datazone::Operation::start_data_source_run:
      return checked<datazone::StartDataSourceRunRequest>(incoming, script);
    case datazone::Operation::get_data_source_run:
      return checked<datazone::GetDataSourceRunRequest>(incoming, script);
    case datazone::Operation::list_data_source_runs:
      return checked<datazone::ListDataSourceRunsRequest>(incoming, script);
    case datazone::Operation::list_data_source_run_activities: break;
  }
  return checked<datazone::ListDataSourceRunActivitiesRequest>(incoming, script);
}

}  // namespace loopback
