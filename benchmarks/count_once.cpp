// SPDX-License-Identifier: MIT
// count_once <task> <library> <document> <times>: what `count` runs under callgrind, at two
// different times, to have the instructions of one. Without arguments: what there is to count, as
// lines of a task, a document and two libraries.
#include <cstdio>
#include <cstdlib>
#include <datazone/datazone.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents.hpp"
#include "page_documents.hpp"
#include "peers/decoders.hpp"
#include "peers/encoders.hpp"
#include "peers/page_decoders.hpp"
#include "sample.hpp"

namespace {

using datazone::StartDataSourceRunResponse;

bool decode_ours(const bench::Document& document) {
  const auto decoded = datazone::decode<StartDataSourceRunResponse>(document.json());
  return static_cast<bool>(decoded) && decoded.issues.empty();
}

bool decode_simdjson(const bench::Document& document) {
  peers::Filler filler;
  return peers::decode_simdjson(document, filler, nullptr) && filler.issues == 0;
}

bool encode_once(bool ours, const StartDataSourceRunResponse& value, std::span<char> out) {
  const std::string_view text =
      ours ? datazone::encode(value, out).text : peers::encode_to_chars(value, out);
  return !text.empty();
}

using List = datazone::List<datazone::DataSourceRunSummary>;

// To be seen, each summary has to be made.
std::size_t seen = 0;
void see(const datazone::DataSourceRunSummary& run) { seen += run.id.size(); }

bool decode_page(const bench::Document& document) {
  const auto decoded = datazone::decode<datazone::ListDataSourceRunsResponse>(document.json());
  return static_cast<bool>(decoded) && decoded.issues.empty();
}

[[gnu::noinline]] bool go_through(const List& list) {
  const std::size_t before = seen;
  for (const datazone::DataSourceRunSummary& run : list) see(run);
  return seen != before;
}

bool page_simdjson(const bench::Document& document) {
  peers::Page page([](const datazone::DataSourceRunSummary& run, void*) { see(run); });
  return peers::decode_page_simdjson(document, page) && page.issues == 0;
}

using Documents = std::span<const bench::Document>;

using Documents = std::span<const bench::Document>;

// Does the work so many times, with one document after the other.
template <class Work>
bool repeat(Documents documents, std::size_t times, Work work) {
  for (std::size_t i = 0, at = 0; i < times; ++i) {
    if (!work(documents[at])) return false;
    if (++at == documents.size()) at = 0;
  }
  return true;
}

bool run(std::string_view task, bool ours, Documents documents, std::size_t times) {
  if (task == "decode" && ours) return repeat(documents, times, decode_ours);
  if (task == "decode") return repeat(documents, times, decode_simdjson);
  if (task == "encode") {
    const bench::Sample sample(documents[0]);
    std::vector<char> out(1 << 20);
    return repeat(documents, times,
                  [&](const bench::Document&) { return encode_once(ours, sample.value(), out); });
  }
  if (!ours) return repeat(documents, times, page_simdjson);
  if (task == "page") return repeat(documents, times, decode_page);
  const auto page = datazone::decode<datazone::ListDataSourceRunsResponse>(documents[0].json());
  return repeat(documents, times, [&](const bench::Document&) { return go_through(page->items); });
}

}  // namespace

int main(int argc, char** argv) {
  const auto small = bench::small_documents();
  const auto shuffled = bench::shuffled_documents(64);
  const auto big = bench::big_documents(64 << 10, "64K");
  const auto pages = bench::page_documents();
  const auto encoded = bench::small_encoded_documents();
  const auto unknown = std::vector{bench::unknown_document(64 << 10, "64K")};
  struct Task {
    const char* task;
    std::string document;
    Documents documents;
    const char* rival;
  };
  std::vector<Task> tasks;
  const auto add = [&tasks](const char* task, Documents documents, const char* rival) {
    for (const bench::Document& document : documents) {
      tasks.push_back({task, document.name(), {&document, 1}, rival});
    }
  };
  add("decode", small, "simdjson");
  tasks.push_back({"decode", "shuffled", shuffled, "simdjson"});
  add("decode", unknown, "simdjson");
  add("decode", big, "simdjson");
  add("page", pages, "simdjson");
  add("again", pages, "simdjson");
  add("encode", encoded, "to_chars");
  add("encode", big, "to_chars");
  if (argc == 1) {
    for (const Task& task : tasks) {
      std::printf("%s %s datazone %s\n", task.task, task.document.c_str(), task.rival);
    }
    return 0;
  }
  if (argc != 5) return 2;
  const bool ours = std::string_view(argv[2]) == "datazone";
  for (const Task& task : tasks) {
    if (task.task != std::string_view(argv[1]) || task.document != argv[3]) continue;
    return run(argv[1], ours, task.documents, std::strtoul(argv[4], nullptr, 10)) ? 0 : 1;
  }
  return 2;
}
