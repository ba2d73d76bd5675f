// SPDX-License-Identifier: MIT
// Starts a run of an Amazon DataZone data source, follows it to its end, and says what failed. The
// library reads and writes; libcurl (7.84 or later) sends and signs, in curl_client.hpp.
//
//     c++ -std=c++20 -I single_include tests/examples/start_and_poll.cpp -lcurl -o start_and_poll
//     ./start_and_poll dzd_6hk3v9b2rs5npa 4qf8w2m7zt1xkd --region eu-west-1
#include "curl_client.hpp"

#include <datazone/datazone.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace {

namespace dz = datazone;
using example::Backoff;
using example::Client;
using example::printable;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

constexpr const char* usage_text =
    R"(usage: start_and_poll <domain id> <data source id> [--option value]...
  --region       the AWS region; default: AWS_REGION
  --endpoint     default: AWS_ENDPOINT_URL_DATAZONE, then https://datazone.<region>.api.aws
  --token        the client token of an earlier attempt whose answer was lost: the service starts
                 no second run for it; default: a new one
  --first-delay  milliseconds before the first poll or retry, then doubled; default 1000
  --limit        seconds after which to stop waiting; default 3600
  --help         prints this
environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN (if there is one)
exit code: 0 the run succeeded; 1 in part; 2 it failed
           3 the service refused, or erred until we gave up
           4 no answer, or none that could be read, until we gave up
           5 the time limit came before the end of the run
           6 a quota is used up: another day, or a higher quota
           7 the run is over, with a status that this program does not know
          64 the arguments or the environment do not do
)";

enum Exit {
  succeeded,
  succeeded_in_part,
  run_failed,
  refused,
  unanswered,
  timed_out,
  over_quota,
  ended_otherwise,
  usage = 64
};

struct Options {
  dz::DomainId domain;
  dz::DataSourceId source;
  std::string region, endpoint, token;
  milliseconds first_delay;
  seconds limit;
};

Exit exit_of(Client::Failure failure) {
  switch (failure) {
    case Client::Failure::refused: return refused;
    case Client::Failure::over_quota: return over_quota;
    case Client::Failure::none:
    case Client::Failure::no_answer: break;
  }
  return unanswered;
}

// The target of a request; it may be long, for a page's token has up to 8192 characters.
template <class Request>
std::string target_of(const Request& request) {
  std::string buffer(512, '\0');
  dz::Encoded target = dz::encode_target(request, buffer);
  if (target.error.code == dz::Errc::buffer_too_small) {
    buffer.resize(target.needed);
    target = dz::encode_target(request, buffer);
  }
  return std::string(target.text);
}

// Calls f with every item of every page, from a request of the first page on; an empty page is
// normal. False when a page could not be had: see client.failure().
template <class Response, class Request, class F>
bool each_item(Client& client, const Request& first, F f) {
  std::string target = target_of(first);
  for (bool more = true; more;) {
    const auto page = client.call<Response>(target);
    if (!page) return false;
    for (const auto& item : page->items) f(item);
    const auto next = dz::next_page(first, *page);
    const std::string next_target = next ? target_of(*next) : "";  // before the page goes
    more = next && next_target != target;  // the same page again would have no end
    target = next_target;
  }
  return true;
}

void print_counter(const char* name, std::optional<std::int32_t> count) {
  if (count)
    std::printf(" %s %d", name, *count);
  else
    std::printf(" %s -", name);  // not told, which is not zero
}

template <class Run>
void print_progress(const Run& run, Clock::time_point begin) {
  const auto elapsed = std::chrono::duration_cast<seconds>(Clock::now() - begin).count();
  std::printf("%5d s  %s%s\n", static_cast<int>(elapsed), printable(run.status.text()).c_str(),
              run.started_at ? "" : " (not started yet)");
  if (const auto& assets = run.run_statistics_for_assets) {
    std::printf("         assets:");
    print_counter("added", assets->added);
    print_counter("updated", assets->updated);
    print_counter("unchanged", assets->unchanged);
    print_counter("skipped", assets->skipped);
    print_counter("failed", assets->failed);
    std::printf("\n");
  }
  if (const auto& error = run.error_message)
    std::printf("         %s: %s\n", printable(error->error_type.text()).c_str(),
                printable(error->error_detail).c_str());
  std::fflush(stdout);
}

// Of the runs that are not over, the one that was created last. REQUESTED is asked for before
// RUNNING, so that a run which starts in between is not missed; the order of a list is not known.
std::optional<dz::DataSourceRunId> find_run_in_progress(Client& client, const Options& options) {
  std::optional<dz::DataSourceRunId> found;
  std::optional<dz::Timestamp> created;
  for (const auto status : {dz::DataSourceRunStatus::requested, dz::DataSourceRunStatus::running}) {
    dz::ListDataSourceRunsRequest request;
    request.domain_identifier = options.domain;
    request.data_source_identifier = options.source;
    request.status = status;
    const auto look_at = [&](const dz::DataSourceRunSummary& run) {
      const auto id = dz::DataSourceRunId::parse(run.id);
      if (!id || has_ended(run) || (found && run.created_at < created)) return;
      found = id;
      created = run.created_at;
    };
    if (!each_item<dz::ListDataSourceRunsResponse>(client, request, look_at)) return std::nullopt;
  }
  return found;
}

// What became of the assets on which the run failed, all of them.
void print_failed_activities(Client& client, const Options& options, dz::DataSourceRunId run) {
  using enum dz::DataAssetActivityStatus;
  int count = 0;
  for (const auto status : {failed, publishing_failed}) {
    dz::ListDataSourceRunActivitiesRequest request;
    request.domain_identifier = options.domain;
    request.identifier = run;
    request.status = status;
    const auto print = [&](const dz::DataSourceRunActivity& activity) {
      std::printf("  %s: %s in %s", printable(activity.data_asset_status.text()).c_str(),
                  printable(activity.technical_name).c_str(), printable(activity.database).c_str());
      if (const auto& error = activity.error_message)
        std::printf(": %s: %s", printable(error->error_type.text()).c_str(),
                    printable(error->error_detail).c_str());
      std::printf("\n");
      ++count;
    };
    if (!each_item<dz::ListDataSourceRunActivitiesResponse>(client, request, print))
      std::printf("  there may be more: not every page could be had\n");
  }
  std::printf("%d assets failed\n", count);
}

// Asks for the run itself, by its id, until it is over.
Exit follow(Client& client, const Options& options, dz::DataSourceRunId id,
            Clock::time_point begin) {
  const std::string target = target_of(dz::GetDataSourceRunRequest{options.domain, id});
  std::printf("run %s\n", std::string(id.view()).c_str());
  for (Backoff backoff(options.first_delay);;) {
    if (Clock::now() - begin > options.limit) return timed_out;
    backoff.wait();
    const auto run = client.call<dz::GetDataSourceRunResponse>(target);
    if (!run) return exit_of(client.failure());
    print_progress(*run, begin);
    if (has_ended(*run)) {
      const auto status = run->status.known();
      if (!status) {
        std::printf("over, with a status that this program does not know\n");
        return ended_otherwise;
      }
      if (*status == dz::DataSourceRunStatus::success) return succeeded;
      print_failed_activities(client, options, id);
      return *status == dz::DataSourceRunStatus::failed ? run_failed : succeeded_in_part;
    }
  }
}

Exit start_and_poll(Client& client, const Options& options) {
  const Clock::time_point begin = Clock::now();
  // The token is new for each run and the same on every retry: `call` sends the same body again.
  const dz::StartDataSourceRunRequest start{options.domain, options.source, options.token};
  std::string body(dz::encoded_size(start), '\0');
  if (!dz::encode(start, body)) return usage;  // the token is not UTF-8
  std::printf("starting a run, token %s\n", printable(start.client_token).c_str());
  if (const auto run = client.call<dz::StartDataSourceRunResponse>(target_of(start), body)) {
    print_progress(*run, begin);
    const auto id = dz::DataSourceRunId::parse(run->id);
    return id ? follow(client, options, *id, begin) : unanswered;
  }
  if (client.refusal() == dz::ServiceErrorCode::conflict_exception &&
      client.failure() == Client::Failure::refused) {
    std::printf("looking for the run in progress\n");
    if (const auto id = find_run_in_progress(client, options))
      return follow(client, options, *id, begin);
    std::printf("found none\n");
    return refused;
  }
  if (client.failure() == Client::Failure::over_quota)
    std::printf("the quota is used up: waiting a moment does not help\n");
  return exit_of(client.failure());
}

// A new client token.
std::string new_token() {
  std::random_device device;
  std::array<std::uint8_t, 16> random_bytes{};
  for (std::uint8_t& byte : random_bytes) byte = static_cast<std::uint8_t>(device());
  const dz::Uuid token = dz::uuid_v4(random_bytes);
  return std::string(token);
}

int complain(const std::string& what) {
  std::fprintf(stderr, "start_and_poll: %s\n%s", what.c_str(), usage_text);
  return usage;
}

// All of a text, as a number from 0 to 99999999.
std::optional<int> number(std::string_view text) {
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || at != end || value < 0 || value > 99'999'999) return std::nullopt;
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], "--help") == 0) return std::fputs(usage_text, stdout) < 0 ? 1 : 0;
  const auto is_option = [](std::string_view text) { return text.substr(0, 2) == "--"; };
  if (argc < 3 || is_option(argv[1]) || is_option(argv[2]))
    return complain("the domain's or the data source's identifier is missing");
  const auto domain = dz::DomainId::parse(argv[1]);
  const auto source = dz::DataSourceId::parse(argv[2]);
  if (!domain) return complain("a domain id matches " + std::string(dz::DomainId::pattern));
  if (!source)
    return complain("a data source id matches " + std::string(dz::DataSourceId::pattern));

  using example::environment;
  std::map<std::string, std::string> values{
      {"--region", environment("AWS_REGION")},
      {"--endpoint", environment("AWS_ENDPOINT_URL_DATAZONE")},
      {"--token", new_token()},
      {"--first-delay", "1000"},
      {"--limit", "3600"}};
  for (int i = 3; i < argc; i += 2) {
    if (values.count(argv[i]) == 0) return complain(std::string("no such option: ") + argv[i]);
    if (i + 1 == argc) return complain(std::string("no value behind ") + argv[i]);
    values[argv[i]] = argv[i + 1];
  }
  const std::string& region = values["--region"];
  if (!dz::matches<"^[a-z0-9-]{1,32}$">(region))
    return complain("the region is missing or none: --region or AWS_REGION");
  if (environment("AWS_ACCESS_KEY_ID").empty() || environment("AWS_SECRET_ACCESS_KEY").empty())
    return complain("AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not set");
  std::string& endpoint = values["--endpoint"];
  if (endpoint.empty()) endpoint = "https://datazone." + region + ".api.aws";
  const auto delay = number(values["--first-delay"]);
  const auto limit = number(values["--limit"]);
  if (!delay) return complain("--first-delay takes a number of milliseconds, 0 to 99999999");
  if (!limit) return complain("--limit takes a number of seconds, 0 to 99999999");

  const Options options{
      *domain, *source, region, endpoint, values["--token"], milliseconds(*delay), seconds(*limit)};
  Client client(endpoint, region, options.first_delay);  // libcurl initialises itself: one thread
  return start_and_poll(client, options);
}
