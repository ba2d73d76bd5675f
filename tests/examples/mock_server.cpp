// SPDX-License-Identifier: MIT
// A mock of the service for tests of one's own client, on cpp-httplib: each run that is started is
// REQUESTED, then RUNNING, then SUCCESS. It says where it listens, and ends with its input.
//
//     c++ -std=c++20 -I single_include tests/examples/mock_server.cpp -lcpp-httplib -pthread
#include <httplib.h>
#include <datazone/datazone.hpp>

#include <cstdio>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace dz = datazone;

namespace {

std::mutex mutex;
std::map<std::string, int> polls;  // of each run; a run has its token for its id

void answer_error(httplib::Response& response, dz::ServiceErrorCode code, dz::Text message) {
  char body[512];
  response.status = dz::http_status(code);
  response.set_header(std::string(dz::error_type_header), std::string(to_string(code)));
  response.set_content(
      std::string(dz::encode_error({code, response.status, {}, message}, body).text),
      "application/json");
}

template <class Response>
void answer(httplib::Response& response, const Response& run) {
  std::string body(dz::encoded_size(run), '\0');
  (void)dz::encode(run, body);  // of the size that it needs
  response.set_content(body, "application/json");
}

// What both responses have to hold.
template <class Response>
Response run_of(std::string_view id, std::string_view domain, dz::DataSourceRunStatus status) {
  Response run;
  run.created_at = run.updated_at = dz::Timestamp{1773480413, 0};
  run.domain_id = domain;
  run.data_source_id = run.project_id = "any";
  run.id = id;
  run.status = status;
  run.type = dz::DataSourceRunType::prioritized;
  return run;
}

void start(const httplib::Request& in, httplib::Response& out) {
  const auto request = dz::decode_request<dz::StartDataSourceRunRequest>(in.target, in.body);
  if (request.error.code == dz::Errc::no_route)
    return answer_error(out, dz::ServiceErrorCode::resource_not_found_exception, "no such path");
  const auto id = dz::DataSourceRunId::parse(request->client_token);
  if (!request || !request.issues.empty() || !id)
    return answer_error(out, dz::ServiceErrorCode::validation_exception, "no valid request");
  const std::lock_guard lock(mutex);
  polls.try_emplace(std::string(id->view()));
  answer(out, run_of<dz::StartDataSourceRunResponse>(id->view(), request->domain_identifier.view(),
                                                     dz::DataSourceRunStatus::requested));
}

void get(const httplib::Request& in, httplib::Response& out) {
  const auto request = dz::decode_request<dz::GetDataSourceRunRequest>(in.target, {});
  const std::lock_guard lock(mutex);
  const auto found = polls.find(std::string(request->identifier.view()));
  if (!request || found == polls.end())
    return answer_error(out, dz::ServiceErrorCode::resource_not_found_exception, "no such run");
  const auto status =
      ++found->second < 2 ? dz::DataSourceRunStatus::running : dz::DataSourceRunStatus::success;
  answer(out, run_of<dz::GetDataSourceRunResponse>(request->identifier.view(),
                                                   request->domain_identifier.view(), status));
}

}  // namespace

int main() {
  httplib::Server server;
  server.Post(".*", start).Get(".*", get);
  const int port = server.bind_to_any_port("127.0.0.1");
  if (port < 0) return 1;
  std::printf("http://127.0.0.1:%d\n", port);
  std::fflush(stdout);
  std::thread listening([&server] { server.listen_after_bind(); });
  while (std::getchar() != EOF) {
  }
  server.stop();
  listening.join();
}
