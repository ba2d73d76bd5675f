// SPDX-License-Identifier: MIT
// Starts a run of an Amazon DataZone data source and follows it to its end. The library reads and
// writes; libcurl sends and signs.
//
//   start_and_poll <domain id> <data source id> [--option value]...
//     --region       default: AWS_REGION
//     --endpoint     default: AWS_ENDPOINT_URL_DATAZONE, then https://datazone.<region>.api.aws
//     --first-delay  milliseconds before the first poll or retry, then doubled; default 1000
//     --limit        seconds after which to stop waiting; default 3600
//   environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN (if there is one)
//
//   exit code 0: the run succeeded; 1: in part; 2: it failed
//             3: the service refused, or erred until we gave up
//             4: no answer, or none that could be read, until we gave up
//             5: the time limit came before the end of the run
//            64: the arguments or the environment do not do
#include <curl/curl.h>
#include <datazone/datazone.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>

namespace {

namespace dz = datazone;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

enum Exit { succeeded, succeeded_in_part, run_failed, refused, unanswered, timed_out, usage = 64 };

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

// What the service wrote, without control characters.
std::string printable(dz::Text text) {
  std::string out = text.to<std::string>();
  std::replace_if(
      out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
  return out;
}

// Waits twice as long each time, up to half a minute, and at random a little less: clients that
// started together should not come back together.
class Backoff {
 public:
  explicit Backoff(milliseconds first) : next_(first) {}

  void wait() {
    std::uniform_int_distribution<std::int64_t> jitter(next_.count() / 2, next_.count());
    std::this_thread::sleep_for(milliseconds(jitter(random_)));
    next_ = std::min(next_ * 2, milliseconds(30'000));
  }

 private:
  milliseconds next_;
  std::minstd_rand random_{std::random_device{}()};
};

class Client {
 public:
  Client(const std::string& endpoint, const std::string& region, milliseconds first_delay)
      : endpoint_(endpoint), first_delay_(first_delay) {
    signing_ = "aws:amz:" + region + ':' + std::string(dz::StartDataSourceRun::signing_name);
    credentials_ = environment("AWS_ACCESS_KEY_ID") + ':' + environment("AWS_SECRET_ACCESS_KEY");
    const std::string session = environment("AWS_SESSION_TOKEN");
    if (!session.empty()) session_header_ = "X-Amz-Security-Token: " + session;
  }

  // Asks until there is a response or an error that will not go away, at most five times. Every
  // attempt sends the same bytes, hence the same clientToken: the service starts one run however
  // often it is asked. The response's texts view body_: they last until the next call.
  template <class Response>
  std::optional<Response> call(std::string_view target, std::optional<std::string_view> post) {
    Backoff backoff(first_delay_);
    for (int attempt = 1; attempt <= 5; ++attempt) {
      if (attempt > 1) {
        std::printf("  trying again, attempt %d of 5\n", attempt);
        backoff.wait();
      }
      failure = unanswered;
      if (const CURLcode code = send(std::string(target), post); code != CURLE_OK) {
        std::printf("  no answer: %s\n", curl_easy_strerror(code));
      } else if (status_ / 100 == 2) {
        const auto response = dz::decode<Response>(body_);
        if (response) return response.value;
        const std::string problem(dz::to_string(response.error.code));
        std::printf("  unreadable answer: %s at byte %zu of %zu\n", problem.c_str(),
                    response.error.offset, body_.size());
      } else {
        failure = refused;
        const auto error =
            dz::decode_error(static_cast<int>(status_), header(dz::error_type_header), body_);
        std::printf("  HTTP %ld, %s: %s (request %s)\n", status_,
                    error.name.has_value() ? printable(error.name).c_str() : "no error name",
                    printable(error.message).c_str(),
                    printable(header(dz::request_id_header)).c_str());
        if (!error.is_retryable() && !error.is_throttling() && !error.is_server_fault() &&
            status_ != 429)
          break;
      }
    }
    return std::nullopt;
  }

  Exit failure = succeeded;  // why the last call gave nothing

 private:
  CURLcode send(const std::string& target, std::optional<std::string_view> post) {
    CURL* const curl = curl_.get();
    curl_slist* headers = nullptr;
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, (endpoint_ + target).c_str());
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_AWS_SIGV4, signing_.c_str());
    curl_easy_setopt(curl, CURLOPT_USERPWD, credentials_.c_str());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Client::receive);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body_);
    if (post) {
      curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(post->size()));
      curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, post->data());
      const std::string type(dz::StartDataSourceRun::content_type);
      headers = curl_slist_append(headers, ("Content-Type: " + type).c_str());
    }
    if (!session_header_.empty()) headers = curl_slist_append(headers, session_header_.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    body_.clear();
    const CURLcode code = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status_);
    return code;
  }

  // To take less than everything tells libcurl to give up: no answer of this service is that long.
  static std::size_t receive(char* data, std::size_t, std::size_t size, void* body) {
    std::string& to = *static_cast<std::string*>(body);
    if (to.size() + size > 64'000'000) return 0;
    to.append(data, size);
    return size;
  }

  std::string_view header(std::string_view name) {
    curl_header* found = nullptr;
    const auto code =
        curl_easy_header(curl_.get(), std::string(name).c_str(), 0, CURLH_HEADER, -1, &found);
    return code == CURLHE_OK ? found->value : "";
  }

  std::string endpoint_, signing_, credentials_, session_header_;
  milliseconds first_delay_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_{curl_easy_init(), curl_easy_cleanup};
  std::string body_;
  long status_ = 0;
};

template <class Response>
void print_progress(const Response& run, Clock::time_point started) {
  const auto elapsed = std::chrono::duration_cast<seconds>(Clock::now() - started).count();
  std::printf("%5d s  %s\n", static_cast<int>(elapsed), printable(run.status.text()).c_str());
  if (const auto& assets = run.run_statistics_for_assets)
    std::printf("         assets: %d added, %d updated, %d unchanged, %d skipped, %d failed\n",
                assets->added.value_or(0), assets->updated.value_or(0),
                assets->unchanged.value_or(0), assets->skipped.value_or(0),
                assets->failed.value_or(0));
  if (const auto& error = run.error_message)
    std::printf("         %s: %s\n", printable(error->error_type.text()).c_str(),
                printable(error->error_detail).c_str());
  std::fflush(stdout);
}

Exit start_and_poll(dz::DomainId domain, dz::DataSourceId source, Client& client,
                    milliseconds first_delay, seconds limit) {
  std::random_device device;
  std::array<std::uint8_t, 16> random_bytes;
  for (std::uint8_t& byte : random_bytes) byte = static_cast<std::uint8_t>(device());
  const std::array<char, 36> token_bytes = dz::uuid_v4(random_bytes);
  const std::string_view token(token_bytes.data(), token_bytes.size());
  char target[512], body[128];
  const dz::StartDataSourceRunRequest start{domain, source, token};
  const auto start_target = dz::encode_target(start, target);
  const auto start_body = dz::encode(start, body);
  if (!start_target || !start_body) return usage;
  std::printf("starting a run, token %s\n", printable(start.client_token).c_str());
  const Clock::time_point started = Clock::now();
  const auto requested =
      client.call<dz::StartDataSourceRunResponse>(start_target.text, start_body.text);
  if (!requested) return client.failure;
  std::printf("run %s\n", printable(requested->id).c_str());
  print_progress(*requested, started);

  const auto id = dz::DataSourceRunId::parse(requested->id);
  if (!id) return unanswered;  // an answer that does not say what to ask for
  const auto get_target = dz::encode_target(dz::GetDataSourceRunRequest{domain, *id}, target);
  if (!get_target) return usage;
  // A status that this version does not know is not terminal: such a run is waited for.
  auto status = requested->status.known();
  for (Backoff backoff(first_delay); !status || !dz::is_terminal(*status);) {
    if (Clock::now() - started > limit) return timed_out;
    backoff.wait();
    const auto polled = client.call<dz::GetDataSourceRunResponse>(get_target.text, std::nullopt);
    if (!polled) return client.failure;
    print_progress(*polled, started);
    status = polled->status.known();
  }
  if (*status == dz::DataSourceRunStatus::success) return succeeded;
  return *status == dz::DataSourceRunStatus::failed ? run_failed : succeeded_in_part;
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> options{
      {"--region", environment("AWS_REGION")},
      {"--endpoint", environment("AWS_ENDPOINT_URL_DATAZONE")},
      {"--first-delay", "1000"},
      {"--limit", "3600"}};
  for (int i = 3; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
  const std::string& region = options["--region"];
  std::string& endpoint = options["--endpoint"];
  if (endpoint.empty()) endpoint = "https://datazone." + region + ".api.aws";
  const auto domain = dz::DomainId::parse(argc > 1 ? argv[1] : "");
  const auto source = dz::DataSourceId::parse(argc > 2 ? argv[2] : "");
  long delay = 0, limit = 0;
  char rest = 0;  // what stands behind a number
  if (!domain || !source || argc % 2 == 0 || options.size() != 4 || region.empty() ||
      environment("AWS_ACCESS_KEY_ID").empty() || environment("AWS_SECRET_ACCESS_KEY").empty() ||
      std::sscanf(options["--first-delay"].c_str(), "%8ld%c", &delay, &rest) != 1 || delay < 0 ||
      std::sscanf(options["--limit"].c_str(), "%8ld%c", &limit, &rest) != 1) {
    std::fputs("usage: start_and_poll <domain id> <data source id> [--option value]...\n", stderr);
    return usage;
  }
  const milliseconds first_delay(delay);
  Client client(endpoint, region, first_delay);  // libcurl initialises itself: one thread only
  return start_and_poll(*domain, *source, client, first_delay, seconds(limit));
}
