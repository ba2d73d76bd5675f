// SPDX-License-Identifier: MIT
// Errors and retries with any HTTP client: which answers to decode, which to read as an error,
// which to ask for again, and how long to wait; then a switch over a status. The transport is a
// script.
//
//     c++ -std=c++20 -I single_include tests/examples/retry.cpp -o retry
//     ./retry dzd_6hk3v9b2rs5npa 4qf8w2m7zt1xkd
#include <datazone/datazone.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace dz = datazone;

// What an HTTP client gives.
struct HttpAnswer {
  int status = 0;          // 0: nothing came
  std::string error_type;  // the header datazone::error_type_header, or empty
  std::string body;
};

// How long to wait before another attempt; nothing when there should be none. A lost answer is
// asked for again too, which is safe because the request carries its token.
constexpr std::optional<std::chrono::milliseconds> wait_before(int attempt, int status,
                                                               const dz::ServiceError& error) {
  if (attempt > 5 || (status != 0 && !error.is_retryable())) return std::nullopt;
  const bool slowly = status != 0 && error.is_throttling();
  return std::chrono::milliseconds(50) * (1 << attempt) * (slowly ? 4 : 1);  // and a random part
}

static_assert(wait_before(1, 503, dz::decode_error(503, "", "<html>a proxy's</html>")));
static_assert(*wait_before(1, 429, dz::decode_error(429, "", "")) ==
              4 * *wait_before(1, 504, dz::decode_error(504, "", "")));
static_assert(!wait_before(1, 402, dz::decode_error(402, "ServiceQuotaExceededException", "")));
static_assert(!wait_before(1, 409, dz::decode_error(409, "ConflictException", "")));
static_assert(!wait_before(6, 503, dz::decode_error(503, "", "")));

// Sends until there is an answer to decode, which `send` gives, or an error that stays. What is
// decoded views `answer`, which the caller keeps.
template <class Response, class Send>
std::optional<Response> call(Send send, HttpAnswer& answer) {
  for (int attempt = 1;; ++attempt) {
    answer = send();
    if (answer.status / 100 == 2) {
      const auto response = dz::decode<Response>(answer.body);
      if (!response)
        std::printf("unreadable: %s\n", std::string(to_string(response.error.code)).c_str());
      return response ? std::optional{response.value} : std::nullopt;
    }
    const auto error = dz::decode_error(answer.status, answer.error_type, answer.body);
    const auto wait = wait_before(attempt, answer.status, error);
    std::printf("attempt %d: HTTP %d %s\n", attempt, answer.status,
                error.name.to<std::string>().c_str());
    if (!wait) return std::nullopt;
    std::this_thread::sleep_for(*wait / 50);  // it is only a script
  }
}

// A switch names every value that this version knows, so that the compiler tells of new ones; a
// status of a later version takes the other way.
std::string_view advice(dz::Open<dz::DataSourceRunStatus> status) {
  if (const auto known = status.known()) {
    switch (*known) {
      case dz::DataSourceRunStatus::requested:
      case dz::DataSourceRunStatus::running: return "poll again";
      case dz::DataSourceRunStatus::failed: return "look at error_message";
      case dz::DataSourceRunStatus::partially_succeeded: return "list its activities";
      case dz::DataSourceRunStatus::success: return "done";
    }
  }
  return status.has_value() ? "a status of a later version: see has_ended" : "no status";
}

int main(int argc, char** argv) {
  const auto domain = dz::DomainId::parse(argc == 3 ? argv[1] : "");
  const auto source = dz::DataSourceId::parse(argc == 3 ? argv[2] : "");
  if (!domain || !source) {
    std::fprintf(stderr, "usage: retry <domain id, %s> <data source id, %s>\n",
                 std::string(dz::DomainId::pattern).c_str(),
                 std::string(dz::DataSourceId::pattern).c_str());
    return 64;
  }
  // A program draws a token for each run (uuid_v4), and sends it on every retry of that run.
  const dz::StartDataSourceRunRequest request{*domain, *source,
                                              "0d4f8a6e-0000-4000-8000-000000000001"};
  char target[512], body[128];
  const dz::Encoded path = dz::encode_target(request, target);
  const dz::Encoded json = dz::encode(request, body);
  if (!path || !json) return 1;
  std::printf("%s %s %s\n", std::string(dz::StartDataSourceRun::method).c_str(),
              std::string(path.text).c_str(), std::string(json.text).c_str());

  const std::vector<HttpAnswer> script{
      {503, "", "<html>Service Unavailable</html>"},
      {0, "", ""},
      {429, "ThrottlingException", R"({"message":"slow down"})"},
      {200, "", R"({"id":"c0y7j4e8lg1uqz","status":"REQUESTED"})"}};
  std::size_t next = 0;
  HttpAnswer answer;
  const auto run = call<dz::StartDataSourceRunResponse>([&] { return script[next++]; }, answer);
  if (!run) return 1;
  std::printf("%s: %s\n", run->status.text().to<std::string>().c_str(),
              std::string(advice(run->status)).c_str());
}
