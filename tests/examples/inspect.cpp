// SPDX-License-Identifier: MIT
// Says which document of the service a file holds (a run, a list of runs or of activities, an
// event, an error, a request, or what AWS CLI v2 prints of them), prints it for a person, and lists
// the issues. A file with a fault gets its place, with a caret under the byte.
//
//     c++ -std=c++20 -I single_include tests/examples/inspect.cpp -o inspect
//     ./inspect tests/data/samples/full.json
#include "print.hpp"

#include <datazone/datazone.hpp>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
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

using example::row;
using example::safe;
using example::words;

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

// What it is, for a person, and its issues.
template <class T>
int show(const File& file, const char* kind, const datazone::Decoded<T>& document) {
  if (!file.json) print_kind(file, kind);
  if (!file.json) example::print(*document);
  return print_issues(file, document.issues);
}

template <class Page>
int show_list(const File& file, const char* kind, const datazone::Decoded<Page>& page) {
  if (file.json) return print_issues(file, page.issues);
  print_kind(file, kind);
  example::print(page->items);
  if (page->next_token.size() != 0) row("more", "nextToken " + words(page->next_token));
  const auto cli = datazone::decode<my::CliPage>(file.bytes);
  if (cli->next_token.has_value()) row("more", "cut by --max-items: " + words(cli->next_token));
  return print_issues(file, page.issues);
}

int show_error(const File& file, const datazone::ServiceError& error) {
  if (file.json) return 0;
  print_kind(file, "an error of the service");
  example::print(error);
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
  if (const auto error = read_cli_error(bytes)) return show_error(file, *error);
  // The members of both responses: GetDataSourceRun's are StartDataSourceRun's and lineageSummary.
  const auto run = decode<GetDataSourceRunResponse>(bytes);
  const auto event = decode<DataSourceRunEvent>(bytes);
  const auto runs = decode<ListDataSourceRunsResponse>(bytes);
  const auto activities = decode<ListDataSourceRunActivitiesResponse>(bytes);
  const auto request = decode<StartDataSourceRunRequest>(bytes);
  if (is_of_shape(run)) return show(file, "a run", run);
  if (is_of_shape(event))
    return show(file,
                is_data_source_run_event(*event) ? "an event of a run"
                                                 : "an event, but of no run of a data source",
                event);
  if (runs && activities && runs->items.has_value()) {
    if (runs->items.empty()) return show_list(file, "a list without items", runs);
    const DataSourceRunActivity first = *activities->items.begin();
    if (first.technical_name.has_value() || first.data_asset_status.has_value())
      return show_list(file, "a list of activities", activities);
    const DataSourceRunSummary first_run = *runs->items.begin();
    if (first_run.id.has_value() || first_run.status.has_value())
      return show_list(file, "a list of runs", runs);
  }
  if (const auto error = decode_error(0, "", bytes);
      error.name.has_value() || error.message.has_value())
    return show_error(file, error);
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
