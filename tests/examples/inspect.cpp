// SPDX-License-Identifier: MIT
// Reads a response of StartDataSourceRun or GetDataSourceRun from a file, or from standard input,
// and prints it for a person: the identifiers, the request that belongs to it, the run, the issues.
// What is not a response gets the place of its first fault, with a caret under the byte.
//
//     c++ -std=c++20 -I single_include tests/examples/inspect.cpp -o inspect
//     ./inspect tests/data/samples/full.json
// Exit code: 0 when the file was decoded and the result printed, else 1.

#include <datazone/datazone.hpp>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace {

// The members of both responses: GetDataSourceRun's are StartDataSourceRun's and lineageSummary.
using Run = datazone::GetDataSourceRunResponse;

// How many bytes at the front of a text a terminal must not get: control characters, and those that
// reorder what stands around them.
std::size_t unsafe(std::string_view text) {
  const auto at = [text](std::size_t i) { return i < text.size() ? text[i] & 0xff : 0; };
  if (at(0) < 0x20 || at(0) == 0x7f) return 1;
  if (at(0) == 0xc2 && at(1) < 0xa0) return 2;
  const int rest = at(1) << 8 | at(2);
  const bool reorders = (rest >= 0x80a8 && rest <= 0x80ae) || (rest >= 0x81a6 && rest <= 0x81a9);
  return at(0) == 0xe2 && reorders ? 3 : 0;
}

std::string safe(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t count = unsafe(text);
    for (const char c : text.substr(0, count)) {
      char hex[8];
      std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(c & 0xff));
      out += hex;
    }
    if (count == 0) out += text.front();
    text.remove_prefix(count == 0 ? 1 : count);
  }
  return out;
}

// The longest prefix of at most `limit` bytes that cuts no UTF-8 sequence, and no word if it can.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (text[limit] & 0xc0) == 0x80) --limit;
  const auto between = text.substr(0, limit).find_last_of(" ,");
  return text.substr(0, between != text.npos && between > limit / 2 ? between + 1 : limit);
}

void row(const char* name, std::string_view value) {
  std::printf("  %-12s %s\n", name, std::string(value).c_str());
}

// A long text, wrapped, and cut after a dozen lines.
void paragraph(const char* name, const datazone::Text& text) {
  const auto whole = text.to<std::string>();
  const auto shown = safe(cut(whole, 1000));
  for (std::string_view rest = shown; !rest.empty(); name = "") {
    const auto line = cut(rest, 84);
    row(name, line);
    rest.remove_prefix(line.size());
  }
  if (whole.size() > 1000) row("", "... " + std::to_string(whole.size()) + " bytes in all");
}

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

// One identifier and the verdict of its pattern.
template <class Id>
std::optional<Id> check(const char* name, const datazone::Text& text) {
  const auto id = Id::parse(text);
  const auto refused = "refused by " + std::string(Id::pattern);
  const auto verdict = id ? "ok" : text.has_value() ? refused : "missing";
  std::printf("  %-12s %-24s %s\n", name, words(text).c_str(), verdict.c_str());
  return id;
}

void print_request(const datazone::DomainId& domain, const datazone::DataSourceId& source) {
  using Operation = datazone::StartDataSourceRun;
  std::array<std::uint8_t, 16> random{};
  for (std::random_device device; auto& byte : random) byte = static_cast<std::uint8_t>(device());
  const auto token = datazone::uuid_v4(random);  // outlives the request, which only views it

  const datazone::StartDataSourceRunRequest request{domain, source,
                                                    std::string_view(token.data(), token.size())};
  char target[512], body[512];
  std::printf("\nRequest\n");
  row("target", std::string(Operation::method) + " " +
                    std::string(datazone::encode_target(request, target).text));
  row("type", Operation::content_type);
  row("body", datazone::encode(request, body).text);
}

void print_run(const Run& run) {
  row("status", words(run.status) + (is_terminal(run.status) ? "  (final)" : "  (not final)"));
  row("type", words(run.type));
  row("created", words(run.created_at));
  row("started", words(run.started_at));
  row("stopped", words(run.stopped_at));
  row("updated", words(run.updated_at));
  if (const auto& assets = run.run_statistics_for_assets) {
    std::string list;
    for (const auto& [name, count] : {std::pair{" added", assets->added},
                                      {" updated", assets->updated},
                                      {" unchanged", assets->unchanged},
                                      {" skipped", assets->skipped},
                                      {" failed", assets->failed}})
      if (count) list += (list.empty() ? "" : ", ") + std::to_string(*count) + name;
    row("assets", list.empty() ? "-" : list);
  }
  if (const auto& error = run.error_message) {
    row("error", words(error->error_type));
    paragraph("", error->error_detail);
  }
  if (run.lineage_summary) row("lineage", words(run.lineage_summary->import_status));
  paragraph("snapshot", run.data_source_configuration_snapshot);
}

// The error or issue as compilers print theirs: file, line, column, what and in which member.
std::string describe(const std::string& name, std::string_view bytes, const datazone::Error& error,
                     datazone::Excerpt excerpt = datazone::Excerpt::none) {
  char buffer[datazone::diagnostic_capacity];
  return name + ":" + std::string(datazone::describe(error, bytes, buffer, excerpt).text);
}

// The whole file; false, and errno, when it cannot be read.
bool read(const std::string& path, std::string& bytes) {
  std::FILE* const file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  constexpr std::size_t limit = std::size_t{1} << 30;
  std::string block(std::size_t{1} << 16, '\0');
  while (bytes.size() <= limit) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), file);
    bytes.append(block, 0, count);
    if (count < block.size()) break;
  }
  // A directory opens, and only fails here.
  const int reason = std::ferror(file) != 0 ? errno : bytes.size() > limit ? EFBIG : 0;
  if (file != stdin) std::fclose(file);
  errno = reason;
  return reason == 0;
}

int complain(const std::string& name, const std::string& what) {
  std::fprintf(stderr, "inspect: %s: %s\n", name.c_str(), what.c_str());
  return 1;
}

int inspect(const std::string& path) {
  const std::string name = path == "-" ? "standard input" : safe(path);
  std::string bytes;
  if (!read(path, bytes)) return complain(name, std::strerror(errno));
  if (bytes.empty()) return complain(name, "the file is empty, there is nothing to decode");

  const auto result = datazone::decode<Run>(bytes);
  if (!result) {
    std::fprintf(stderr, "%s\n",
                 describe(name, bytes, result.error, datazone::Excerpt::line).c_str());
    return 1;
  }
  if (const auto error = datazone::decode_error(0, "", bytes);
      *result == Run{} && error.name.has_value()) {
    std::printf("Service error  %s, %zu bytes\n", name.c_str(), bytes.size());
    row("name", words(error.name));
    if (const int status = datazone::http_status(error.code); status != 0)
      row("status", "HTTP " + std::to_string(status));
    row("retry", error.is_retryable() ? "yes" : "no");
    paragraph("message", error.message);
    return 0;
  }
  std::printf("Identifiers\n");
  const auto domain = check<datazone::DomainId>("domain", result->domain_id);
  const auto source = check<datazone::DataSourceId>("data source", result->data_source_id);
  check<datazone::DataSourceRunId>("run", result->id);
  check<datazone::ProjectId>("project", result->project_id);
  if (domain && source) print_request(*domain, *source);

  std::printf("\nResponse  %s, %zu bytes\n", name.c_str(), bytes.size());
  print_run(*result);
  std::printf("\n%s\n", result.issues.empty() ? "No issues" : "Issues");
  for (const datazone::Issue issue : result.issues)
    std::printf("  %s\n", describe(name, bytes, issue).c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2)
    return complain("usage",
                    "inspect FILE (such as tests/data/samples/full.json; - is standard input)");
  const int code = inspect(argv[1]);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    return complain("standard output", std::strerror(errno));
  return code;
}
