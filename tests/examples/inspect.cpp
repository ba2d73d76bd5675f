// SPDX-License-Identifier: MIT
// Says which document of the service a file holds (a run, a list of runs or of activities, an
// event, an error, a request, or what AWS CLI v2 prints of them), prints it for a person, and lists
// the issues. A file with a fault gets its place, with a caret under the byte.
//
//     c++ -std=c++20 -I single_include tests/examples/inspect.cpp -o inspect
//     ./inspect tests/data/samples/full.json
#include "terminal.hpp"

#include <datazone/datazone.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace my {

// The token that `aws datazone list-...` prints when --max-items cuts the list.
struct CliPage {
  datazone::Text next_token{};
};
// A line of --json.
struct IssueLine {
  datazone::Text file{};
  std::optional<std::int64_t> line{}, column{}, offset{}, code{};
  datazone::Text text{};
  datazone::Text member{};
  std::optional<std::int64_t> index{};
};

}  // namespace my

template <>
struct datazone::Shape<my::CliPage> {
  using body = Members<Member<"NextToken", &my::CliPage::next_token>>;
};
template <>
struct datazone::Shape<my::IssueLine> {
  using T = my::IssueLine;
  using body =
      Members<Member<"file", &T::file>, Member<"line", &T::line>, Member<"column", &T::column>,
              Member<"offset", &T::offset>, Member<"code", &T::code>, Member<"text", &T::text>,
              Member<"member", &T::member>, Member<"index", &T::index>>;
};

namespace {

using example::cut;
using example::paragraph;
using example::row;
using example::safe;

constexpr const char* usage_text =
    R"(usage: inspect [--json] FILE    (- is standard input)
  --json     prints nothing but the issues and faults, one line of JSON each
  --help     prints this
  --version  prints the library's version
exit code: 0 the file holds a document of the service; 1 it does not, or cannot be read
          64 the arguments do not do
)";

struct File {
  std::string name;
  std::string bytes;
  bool json;
};

std::string words(const datazone::Text& text) {
  return text.has_value() ? safe(cut(text.to<std::string>(), 200)) : "-";
}

std::string words(const std::optional<datazone::Timestamp>& time) {
  char buffer[32];
  const auto written = time ? datazone::format(*time, buffer) : datazone::Encoded{};
  if (!time || !written) return "-";
  std::string out(written.text.substr(0, written.text.size() - 1));
  return out.replace(out.find('T'), 1, " ") + " UTC";
}

template <class E>
std::string words(const datazone::Open<E>& value) {
  if (const auto known = value.known()) return std::string(to_string(*known));
  return value.has_value() ? words(value.text()) + "  (unknown to this version)" : "-";
}

// Issues and faults

void print_json(const File& file, const datazone::Error& error) {
  const auto at = datazone::position_of(file.bytes, error.offset);
  const auto number = [](auto value) { return static_cast<std::int64_t>(value); };
  my::IssueLine line{file.name,          number(at.line),
                     number(at.column),  number(error.offset),
                     number(error.code), to_string(error.code)};
  if (!error.member.empty()) line.member = error.member;
  if (error.index != datazone::Error::no_index) line.index = number(error.index);
  std::string out(datazone::encoded_size(line), '\0');
  if (out.empty()) line.file = "(a name that is not UTF-8)";
  out.resize(datazone::encoded_size(line));
  if (datazone::encode(line, out)) std::printf("%s\n", out.c_str());
}

// As compilers print theirs: file, line, column, what and in which member.
std::string describe(const File& file, const datazone::Error& error, datazone::Excerpt excerpt) {
  char buffer[datazone::diagnostic_capacity];
  return file.name + ":" + std::string(datazone::describe(error, file.bytes, buffer, excerpt).text);
}

int print_fault(const File& file, const datazone::Error& error) {
  if (file.json)
    print_json(file, error);
  else
    std::fprintf(stderr, "%s\n", describe(file, error, datazone::Excerpt::line).c_str());
  return 1;
}

int print_issues(const File& file, const datazone::Issues& issues) {
  if (!file.json) std::printf("\n%s\n", issues.empty() ? "No issues" : "Issues");
  for (const datazone::Issue issue : issues) {
    if (file.json)
      print_json(file, issue);
    else
      std::printf("  %s\n", describe(file, issue, datazone::Excerpt::none).c_str());
  }
  if (!file.json && issues.dropped() > 0) std::printf("  and %zu more\n", issues.dropped());
  return 0;
}

void print_kind(const File& file, const char* kind) {
  std::printf("%s: %s, %zu bytes\n", file.name.c_str(), kind, file.bytes.size());
}

// A run

// One identifier and the verdict of its pattern.
template <class Id>
std::optional<Id> check(const char* name, const datazone::Text& text) {
  const auto id = Id::parse(text);
  const auto place = std::to_string(Id::mismatch(words(text)).value_or(0));
  const auto refused = "refused at byte " + place + " by " + std::string(Id::pattern);
  const auto verdict = id ? "ok" : text.has_value() ? refused : "missing";
  std::printf("  %-12s %-24s %s\n", name, words(text).c_str(), verdict.c_str());
  return id;
}

// The request that starts such a run.
void print_request(const datazone::DomainId& domain, const datazone::DataSourceId& source) {
  using Operation = datazone::StartDataSourceRun;
  std::array<std::uint8_t, 16> random{};
  for (std::random_device device; auto& byte : random) byte = static_cast<std::uint8_t>(device());
  const datazone::Uuid token = datazone::uuid_v4(random);  // outlives the request that views it
  const datazone::StartDataSourceRunRequest request{domain, source, token};
  char target[512], body[512];
  std::printf("\nRequest\n");
  row("target", std::string(Operation::method) + " " +
                    std::string(datazone::encode_target(request, target).text));
  row("type", Operation::content_type);
  row("body", datazone::encode(request, body).text);
}

std::string counters(const datazone::RunStatisticsForAssets& assets) {
  std::string list;
  for (const auto& [name, count] : {std::pair{" added", assets.added},
                                    {" updated", assets.updated},
                                    {" unchanged", assets.unchanged},
                                    {" skipped", assets.skipped},
                                    {" failed", assets.failed}})
    if (count) list += (list.empty() ? "" : ", ") + std::to_string(*count) + name;
  return list.empty() ? "-" : list;  // one that is absent is not zero
}

int print_run(const File& file, const datazone::Decoded<datazone::GetDataSourceRunResponse>& run) {
  if (file.json) return print_issues(file, run.issues);
  print_kind(file, "a run");
  std::printf("\nIdentifiers\n");
  const auto domain = check<datazone::DomainId>("domain", run->domain_id);
  const auto source = check<datazone::DataSourceId>("data source", run->data_source_id);
  check<datazone::DataSourceRunId>("run", run->id);
  check<datazone::ProjectId>("project", run->project_id);
  if (domain && source) print_request(*domain, *source);

  std::printf("\nRun\n");
  row("status", words(run->status) + (has_ended(*run) ? "  (final)" : "  (not final)"));
  row("type", words(run->type));
  row("created", words(run->created_at));
  row("started", words(run->started_at));
  row("stopped", words(run->stopped_at));
  row("updated", words(run->updated_at));
  if (const auto& assets = run->run_statistics_for_assets) row("assets", counters(*assets));
  if (const auto& error = run->error_message) {
    row("error", words(error->error_type));
    paragraph("", error->error_detail.to<std::string>());
  }
  if (run->lineage_summary) row("lineage", words(run->lineage_summary->import_status));
  paragraph("snapshot", run->data_source_configuration_snapshot.to<std::string>());
  return print_issues(file, run.issues);
}

// Lists

std::string why(const std::optional<datazone::DataSourceErrorMessage>& error) {
  return error ? "  " + words(error->error_type) + ": " + words(error->error_detail) : "";
}

void print_item(const datazone::DataSourceRunSummary& run) {
  const auto& assets = run.run_statistics_for_assets;
  row(words(run.id).c_str(), words(run.status) + "  created " + words(run.created_at) +
                                 (assets ? "  " + counters(*assets) : "") + why(run.error_message));
}

void print_item(const datazone::DataSourceRunActivity& activity) {
  row("", words(activity.data_asset_status) + "  " + words(activity.technical_name) + " in " +
              words(activity.database) + why(activity.error_message));
}

template <class Page>
int print_list(const File& file, const char* kind, const datazone::Decoded<Page>& page) {
  if (file.json) return print_issues(file, page.issues);
  print_kind(file, kind);
  row("items", std::to_string(page->items.size()));
  for (const auto& item : page->items) print_item(item);
  if (page->next_token.size() != 0) row("more", "nextToken " + words(page->next_token));
  const auto cli = datazone::decode<my::CliPage>(file.bytes);
  if (cli->next_token.has_value()) row("more", "cut by --max-items: " + words(cli->next_token));
  return print_issues(file, page.issues);
}

// The rest

int print_event(const File& file, const datazone::Decoded<datazone::DataSourceRunEvent>& event) {
  if (file.json) return print_issues(file, event.issues);
  print_kind(file, is_data_source_run_event(*event) ? "an event of a run"
                                                    : "an event, but of no run of a data source");
  row("event", words(event->detail_type));
  row("time", words(event->time));
  row("source", words(event->source));
  row("region", words(event->region));
  const auto& detail = event->detail;
  if (detail && detail->data) row("data source", words(detail->data->data_source_id));
  if (detail && detail->data) row("type", words(detail->data->data_source_run_type));
  if (detail && detail->metadata) row("domain", words(detail->metadata->domain));
  if (detail && detail->metadata) row("run", words(detail->metadata->id));
  row("event's id", words(event->id));
  return print_issues(file, event.issues);
}

int print_error(const File& file, const datazone::ServiceError& error) {
  if (file.json) return 0;
  print_kind(file, "an error of the service");
  row("name",
      error.name.has_value() ? words(error.name) : "- (it stands in the header x-amzn-errortype)");
  const int status = datazone::http_status(error.code);
  if (status != 0) row("status", "HTTP " + std::to_string(status));
  if (error.name.has_value()) row("retry", error.is_retryable() ? "yes" : "no");
  paragraph("message", error.message.to<std::string>());
  return 0;
}

// What AWS CLI prints instead of a document: "An error occurred (Name) when calling the
// StartDataSourceRun operation: words". Nothing when the text is none of that, or JSON.
std::optional<datazone::ServiceError> read_cli_error(std::string_view text) {
  constexpr std::string_view begin = "An error occurred (", end = " operation: ";
  const std::size_t name = text.find(begin);
  if (name == text.npos || text.find('{') < name) return std::nullopt;
  text.remove_prefix(name + begin.size());
  const std::size_t message = text.find(end);
  if (message == text.npos) return std::nullopt;
  auto error = datazone::decode_error(0, text.substr(0, text.find(')')), "");
  error.message =
      text.substr(message + end.size(), text.find('\n', message) - message - end.size());
  return error;
}

template <class T>
bool is_of_shape(const datazone::Decoded<T>& document) {
  return document &&
         (document.issues.empty() || document.issues[0].code != datazone::Errc::another_shape);
}

int inspect(const File& file) {
  using namespace datazone;
  const std::string& bytes = file.bytes;
  if (const auto error = read_cli_error(bytes)) return print_error(file, *error);
  // The members of both responses: GetDataSourceRun's are StartDataSourceRun's and lineageSummary.
  const auto run = decode<GetDataSourceRunResponse>(bytes);
  const auto event = decode<DataSourceRunEvent>(bytes);
  const auto runs = decode<ListDataSourceRunsResponse>(bytes);
  const auto activities = decode<ListDataSourceRunActivitiesResponse>(bytes);
  const auto request = decode<StartDataSourceRunRequest>(bytes);
  if (is_of_shape(run)) return print_run(file, run);
  if (is_of_shape(event)) return print_event(file, event);
  if (runs && activities && runs->items.has_value()) {
    if (runs->items.empty()) return print_list(file, "a list without items", runs);
    const DataSourceRunActivity first = *activities->items.begin();
    if (first.technical_name.has_value() || first.data_asset_status.has_value())
      return print_list(file, "a list of activities", activities);
    const DataSourceRunSummary first_run = *runs->items.begin();
    if (first_run.id.has_value() || first_run.status.has_value())
      return print_list(file, "a list of runs", runs);
  }
  if (const auto error = decode_error(0, "", bytes);
      error.name.has_value() || error.message.has_value())
    return print_error(file, error);
  if (request && request->client_token.has_value()) {
    if (!file.json) print_kind(file, "the body of a StartDataSourceRun request");
    if (!file.json) row("token", words(request->client_token));
    return print_issues(file, request.issues);
  }
  for (const Error& error : {run.error, event.error, runs.error, activities.error, request.error})
    if (error.code != Errc::ok) return print_fault(file, error);
  return print_fault(file, run.issues[0]);  // of another shape than all
}

int complain(const std::string& what, int code) {
  std::fprintf(stderr, "inspect: %s\n", what.c_str());
  return code;
}

int inspect_path(const std::string& path, bool json) {
  File file{path == "-" ? "standard input" : safe(path), {}, json};
  if (!example::read_file(path, file.bytes))
    return complain(file.name + ": " + std::strerror(errno), 1);
  if (file.bytes.empty()) return complain(file.name + ": the file is empty, nothing to decode", 1);
  return inspect(file);
}

int run_program(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  bool json = false;
  for (const std::string& argument : arguments) {
    if (argument == "--help") return std::fputs(usage_text, stdout) < 0;
    if (argument == "--version")
      return std::printf("inspect, datazone %d.%d.%d\n", DATAZONE_VERSION_MAJOR,
                         DATAZONE_VERSION_MINOR, DATAZONE_VERSION_PATCH) < 0;
    if (argument == "--json")
      json = true;
    else if (argument.size() > 1 && argument[0] == '-')
      return complain("no such option: " + safe(argument) + "\n" + usage_text, 64);
    else
      files.push_back(argument);
  }
  if (files.size() != 1)
    return complain(
        (files.empty() ? "a file is missing\n" : "more than one file\n") + std::string(usage_text),
        64);
  return inspect_path(files[0], json);
}

}  // namespace

int main(int argc, char** argv) {
  const int code = run_program({argv + 1, argv + argc});
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    return complain(std::string("standard output: ") + std::strerror(errno), 1);
  return code;
}
