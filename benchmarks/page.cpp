// SPDX-License-Identifier: MIT
// A page of 50 summaries: decoding it, going through its list once more, both; and what others take
// to read it. Names are page/<document>/<library>. Everything is compared with ours before anything
// is timed.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <datazone/datazone.hpp>
#include <functional>
#include <string>
#include <vector>

#include "page_documents.hpp"
#include "peers/glaze.hpp"
#include "peers/page_decoders.hpp"

namespace {

using bench::Document;
using datazone::DataSourceRunSummary;
using datazone::ListDataSourceRunsResponse;

struct Rival {
  std::string name;
  bool (*decode)(const Document&, peers::Page&);
};
struct Reader {
  std::string name;
  bool (*read)(const Document&, peers::StringsPage&);
};

std::vector<Rival> rivals() {
  std::vector<Rival> all{{"simdjson-" + peers::simdjson_version(), peers::decode_page_simdjson}};
#ifdef DATAZONE_BENCHMARKS_NEWER
  all.push_back(
      {"simdjson-" + peers::newer::simdjson_version(), peers::newer::decode_page_simdjson});
#endif
  return all;
}

std::vector<Reader> readers() {
  std::vector<Reader> all{
      {"simdjson-" + peers::simdjson_version() + "-unchecked", peers::read_page_simdjson}};
#ifdef DATAZONE_BENCHMARKS_NEWER
  all.push_back({"simdjson-" + peers::newer::simdjson_version() + "-unchecked",
                 peers::newer::read_page_simdjson});
#endif
  return all;
}

auto decode_ours(const Document& document) {
  return datazone::decode<ListDataSourceRunsResponse>(document.json());
}

[[noreturn]] void disagree(const std::string& library, const Document& document, const char* what) {
  std::fprintf(stderr, "%s does not agree with datazone on %s: %s\n", library.c_str(),
               document.name().c_str(), what);
  std::exit(1);
}

void check_equal(const Document& document) {
  const auto ours = decode_ours(document);
  if (!ours || !ours.issues.empty()) disagree("datazone", document, "it is refused");
  const std::vector<DataSourceRunSummary> expected(ours->items.begin(), ours->items.end());
  if (expected.size() != bench::page_size) disagree("datazone", document, "another size");
  for (const Rival& rival : rivals()) {
    std::vector<DataSourceRunSummary> found;
    peers::Page page(
        [](const DataSourceRunSummary& run, void* context) {
          static_cast<std::vector<DataSourceRunSummary>*>(context)->push_back(run);
        },
        &found);
    if (!rival.decode(document, page)) disagree(rival.name, document, "refused");
    if (found != expected || ours->next_token != page.next_token || page.issues != 0) {
      disagree(rival.name, document, "another value");
    }
  }
  std::vector<std::string_view> ids;
  for (const Reader& reader : readers()) {
    ids.clear();
    peers::StringsPage page(
        [](const peers::Strings& run, void* context) {
          static_cast<std::vector<std::string_view>*>(context)->push_back(
              run.texts[static_cast<std::size_t>(peers::Member::id)]);
        },
        &ids);
    if (!reader.read(document, page) ||
        !std::equal(ids.begin(), ids.end(), expected.begin(), expected.end(),
                    [](std::string_view id, const auto& run) { return run.id == id; })) {
      disagree(reader.name, document, "other ids");
    }
  }
#ifdef DATAZONE_BENCHMARKS_GLAZE
  peers::ViewsPage views;
  if (!peers::read_page_glaze(document, views) ||
      !std::equal(views.items.begin(), views.items.end(), expected.begin(), expected.end(),
                  [](const auto& view, const auto& run) { return run.id == view.id; })) {
    disagree("glaze", document, "other ids");
  }
#endif
}

// Documents that prove that the rivals check what we check.
void check_checks() {
  std::mt19937 random(23);
  const auto of = [&random](const char* from, const char* to) {
    std::string json = bench::written(bench::summary_members(1, random));
    json.replace(json.find(from), std::string_view(from).size(), to);
    return json;
  };
  const std::vector<Document> faulty{
      {"no_items", R"({"nextToken":"a"})"},
      {"empty_token", R"({"items":[],"nextToken":""})"},
      {"null_element", R"({"items":[null]})"},
      {"number_element", R"({"items":[1]})"},
      {"open_array", R"({"items":[{})"},
      {"twice", R"({"items":[],"items":[]})"},
      {"no_id", R"({"items":[)" + of("\"id\"", "\"ie\"") + "]}"},
      {"bad_id", R"({"items":[)" + of("b7k2", "b 7k") + "]}"},
      {"bad_status", R"({"items":[)" + of("REQUESTED", "ASKED") + "]}"},
      {"bad_time", R"({"items":[)" + of("2025-", "2025+") + "]}"},
  };
  for (const Document& document : faulty) {
    const auto ours = decode_ours(document);
    for (const Rival& rival : rivals()) {
      peers::Page page([](const DataSourceRunSummary&, void*) {});
      const bool accepted = rival.decode(document, page);
      if (accepted != static_cast<bool>(ours)) disagree(rival.name, document, "accepted or not");
      if (accepted && page.issues != ours.issues.size() + ours.issues.dropped()) {
        disagree(rival.name, document, "other issues");
      }
    }
  }
}

void add(const Document& document, const std::string& library, std::function<void()> work) {
  benchmark::RegisterBenchmark(("page/" + document.name() + "/" + library).c_str(),
                               [&document, work](benchmark::State& state) {
                                 for (auto _ : state) work();
                                 state.counters["bytes"] =
                                     static_cast<double>(document.json().size());
                               });
}

void go_through(const ListDataSourceRunsResponse& page) {
  for (const DataSourceRunSummary& run : page.items) benchmark::DoNotOptimize(run);
}

void add_all(const Document& document) {
  add(document, "datazone", [&document] {
    auto page = decode_ours(document);
    benchmark::DoNotOptimize(page);
  });
  add(document, "datazone-and-again", [&document] {
    auto page = decode_ours(document);
    benchmark::DoNotOptimize(page);
    go_through(page.value);
  });
  add(document, "datazone-again", [page = decode_ours(document)] { go_through(page.value); });
  for (const Rival& rival : rivals()) {
    add(document, rival.name, [&document, decode = rival.decode] {
      peers::Page page(
          [](const DataSourceRunSummary& run, void*) { benchmark::DoNotOptimize(run); });
      bool accepted = decode(document, page);
      benchmark::DoNotOptimize(accepted);
    });
  }
  for (const Reader& reader : readers()) {
    add(document, reader.name, [&document, read = reader.read] {
      peers::StringsPage page(
          [](const peers::Strings& run, void*) { benchmark::DoNotOptimize(run); });
      bool accepted = read(document, page);
      benchmark::DoNotOptimize(accepted);
    });
  }
#ifdef DATAZONE_BENCHMARKS_GLAZE
  add(document, "glaze", [&document] {
    static peers::ViewsPage page;  // its vector keeps its room
    bool accepted = peers::read_page_glaze(document, page);
    benchmark::DoNotOptimize(accepted);
    benchmark::DoNotOptimize(page);
  });
#endif
}

}  // namespace

int main(int argc, char** argv) {
  static const std::vector<Document> documents = bench::page_documents();
  check_checks();
  for (const Document& document : documents) check_equal(document);
  for (const Document& document : documents) add_all(document);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
