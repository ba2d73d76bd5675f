// SPDX-License-Identifier: MIT
// A mock of the service for tests of one's own client, on cpp-httplib: each run that is started is
// REQUESTED, then RUNNING, then PARTIALLY_SUCCEEDED, with two activities, one of which failed. It
// says where it listens, and ends with its input.
//
//     c++ -std=c++20 -I single_include tests/examples/mock_server.cpp -lcpp-httplib -pthread
#include <httplib.h>
#include <datazone/datazone.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace dz = datazone;

namespace {

constexpr dz::Timestamp now{1773480413, 0};  // a mock's answers are the same each time

struct Run {
  std::string id, domain, source;
  int polls = 0;

  dz::DataSourceRunStatus status() const {
    using enum dz::DataSourceRunStatus;
    return polls == 0 ? requested : polls == 1 ? running : partially_succeeded;
  }
};

std::mutex mutex;                           // of all that follows
std::vector<Run> runs;                      // in the order in which they were started
std::map<std::string, std::size_t> tokens;  // the index of the run that a client token has started

// Answers

void answer_error(httplib::Response& out, dz::ServiceErrorCode code, std::string_view message) {
  char body[1024];
  out.status = dz::http_status(code);
  out.set_header(std::string(dz::error_type_header), std::string(to_string(code)));
  const dz::Encoded json = dz::encode_error({code, out.status, {}, message}, body);
  out.set_content(std::string(json ? json.text : "{}"), "application/json");
}

template <class Response>
void answer(httplib::Response& out, const Response& value) {
  std::string body(dz::encoded_size(value), '\0');
  if (!dz::encode(value, body)) out.status = 500;  // cannot be: it has the size that it needs
  out.set_content(body, "application/json");
}

template <class Response>  // what all shapes of a run have
Response shown(const Run& run) {
  Response out;
  out.created_at = out.updated_at = now;
  out.data_source_id = run.source;
  out.id = run.id;
  out.project_id = "5m2d8x6a9fw3tb";
  out.status = run.status();
  out.type = dz::DataSourceRunType::prioritized;
  if (run.polls > 0) out.started_at = now;
  if (has_ended(out)) {
    out.stopped_at = now;
    out.run_statistics_for_assets = dz::RunStatisticsForAssets{.added = 1, .failed = 1};
  }
  return out;
}

// The items of a page: of as many as max_results says, 2 without, from the one on whose index is
// the token.
template <class Response, class Request, class Item>
void answer_page(httplib::Response& out, const Request& request, const std::vector<Item>& items) {
  const std::string token(request.next_token);
  const std::size_t first = std::strtoul(token.c_str(), nullptr, 10);
  const auto count = static_cast<std::size_t>(request.max_results.value_or(2));
  if (first > items.size())
    return answer_error(out, dz::ServiceErrorCode::validation_exception, "nextToken is of no page");
  Response page;
  page.items = std::span<const Item>(items).subspan(first);
  const std::string next = std::to_string(first + count);
  if (first + count < items.size()) {
    page.items = std::span<const Item>(items).subspan(first, count);
    page.next_token = next;
  }
  answer(out, page);
}

// Requests

// The request, or nothing after an answer that says what is wrong with it. What cannot be read is
// an error; what can, but breaks a rule of the service (a domain that its pattern refuses), is an
// issue, with which a client goes on and a server does not.
template <class Request>
std::optional<Request> read(const httplib::Request& in, httplib::Response& out) {
  const auto request = dz::decode_request<Request>(in.target, in.body);
  if (request && request.issues.empty()) return request.value;
  const dz::Error wrong = request ? request.issues[0] : request.error;
  std::string message(to_string(wrong.code));
  if (!wrong.member.empty()) message += ": " + std::string(wrong.member);
  answer_error(out,
               request ? dz::ServiceErrorCode::validation_exception
                       : dz::ServiceErrorCode::serialization_exception,
               message);
  return std::nullopt;
}

Run* find(const dz::DataSourceRunId& id, httplib::Response& out) {
  for (Run& run : runs)
    if (id == run.id) return &run;
  answer_error(out, dz::ServiceErrorCode::resource_not_found_exception, "no such run");
  return nullptr;
}

void handle(const dz::StartDataSourceRunRequest& request, httplib::Response& out) {
  // The same token again is the same run again; without one each request starts a run.
  const bool has_token = request.client_token.has_value();
  const std::string token(request.client_token);
  const auto known = has_token ? tokens.find(token) : tokens.end();
  const std::size_t index = known != tokens.end() ? known->second : runs.size();
  if (index == runs.size()) {
    runs.push_back({"run" + std::to_string(index), std::string(request.domain_identifier.view()),
                    std::string(request.data_source_identifier.view())});
    if (has_token) tokens[token] = index;
  }
  auto response = shown<dz::StartDataSourceRunResponse>(runs[index]);
  response.domain_id = runs[index].domain;
  answer(out, response);
}

void handle(const dz::GetDataSourceRunRequest& request, httplib::Response& out) {
  Run* const run = find(request.identifier, out);
  if (run == nullptr) return;
  ++run->polls;
  auto response = shown<dz::GetDataSourceRunResponse>(*run);
  response.domain_id = run->domain;
  answer(out, response);
}

void handle(const dz::ListDataSourceRunsRequest& request, httplib::Response& out) {
  std::vector<dz::DataSourceRunSummary> items;
  for (const Run& run : runs)
    if (request.data_source_identifier == run.source &&
        (!request.status.has_value() || request.status == run.status()))
      items.push_back(shown<dz::DataSourceRunSummary>(run));
  answer_page<dz::ListDataSourceRunsResponse>(out, request, items);
}

void handle(const dz::ListDataSourceRunActivitiesRequest& request, httplib::Response& out) {
  using enum dz::DataAssetActivityStatus;
  const Run* const run = find(request.identifier, out);
  if (run == nullptr) return;
  dz::DataSourceRunActivity activity;
  activity.created_at = activity.updated_at = now;
  activity.data_source_run_id = run->id;
  activity.database = "sales";
  activity.project_id = "5m2d8x6a9fw3tb";
  std::vector<dz::DataSourceRunActivity> items;
  for (const auto& [name, status] :
       {std::pair{"orders", failed}, std::pair{"prices", succeeded_created}}) {
    activity.technical_name = name;
    activity.data_asset_status = status;
    if (!request.status.has_value() || request.status == status) items.push_back(activity);
  }
  answer_page<dz::ListDataSourceRunActivitiesResponse>(out, request, items);
}

template <class Request>
void serve(const httplib::Request& in, httplib::Response& out) {
  const std::lock_guard lock(mutex);
  if (const auto request = read<Request>(in, out)) handle(*request, out);
}

void dispatch(const httplib::Request& in, httplib::Response& out) {
  const std::optional operation = dz::route(in.method, in.target);
  if (!operation) {
    const std::string allowed(dz::allowed_methods(in.target));
    if (allowed.empty())
      return answer_error(out, dz::ServiceErrorCode::unknown_operation_exception, "no such path");
    out.status = 405;
    out.set_header("Allow", allowed);
    return;
  }
  switch (*operation) {
    case dz::Operation::start_data_source_run: return serve<dz::StartDataSourceRunRequest>(in, out);
    case dz::Operation::get_data_source_run: return serve<dz::GetDataSourceRunRequest>(in, out);
    case dz::Operation::list_data_source_runs: return serve<dz::ListDataSourceRunsRequest>(in, out);
    case dz::Operation::list_data_source_run_activities:
      return serve<dz::ListDataSourceRunActivitiesRequest>(in, out);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 1) {
    std::fprintf(stderr, "mock_server: takes no argument, such as %s\n", argv[1]);
    return 64;
  }
  httplib::Server server;
  server.Post(".*", dispatch).Get(".*", dispatch).Put(".*", dispatch).Delete(".*", dispatch);
  const int port = server.bind_to_any_port("127.0.0.1");
  if (port < 0) {
    std::fputs("mock_server: no port can be had on 127.0.0.1\n", stderr);
    return 1;
  }
  std::printf("http://127.0.0.1:%d\n", port);
  std::fflush(stdout);
  std::thread listening([&server] { server.listen_after_bind(); });
  while (std::getchar() != EOF) {
  }
  while (!server.is_running()) std::this_thread::yield();  // it may be told to stop only then
  server.stop();
  listening.join();
}
