// SPDX-License-Identifier: MIT
// decode: ours against every rival, on every document, with the snapshot left where it is and
// copied out. Names are decode|copy|limit/<document>/<library>. Everything is compared with ours
// before anything is timed.
//   --big adds the 16 MB documents.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <datazone/datazone.hpp>
#include <string>
#include <vector>

#include "documents.hpp"
#include "faulty_documents.hpp"
#include "peers/decoders.hpp"
#include "peers/glaze.hpp"

namespace {

using bench::Document;
using datazone::StartDataSourceRunResponse;

// What the program was built for; the simdjson versions cannot share one.
#ifdef DATAZONE_BENCHMARKS_SIMDJSON_ONLY
constexpr bool all_rivals = false;
#else
constexpr bool all_rivals = true;
#endif
#ifdef DATAZONE_BENCHMARKS_NATIVE
constexpr const char* suffix = "-native";
#else
constexpr const char* suffix = "";
#endif

struct Rival {
  std::string name;
  peers::Decode decode;
  bool sees_duplicates = true;
};

std::vector<Rival> rivals() {
  std::vector<Rival> all{
      {"simdjson-" + peers::simdjson_version() + suffix, peers::decode_simdjson}};
#ifdef DATAZONE_BENCHMARKS_NEWER
  all.push_back({"simdjson-" + peers::newer::simdjson_version(), peers::newer::decode_simdjson});
#endif
#ifndef DATAZONE_BENCHMARKS_SIMDJSON_ONLY
  all.push_back({"rapidjson_sax", peers::decode_rapidjson_sax});
  all.push_back({"rapidjson_dom", peers::decode_rapidjson_dom});
  all.push_back({"nlohmann", peers::decode_nlohmann, false});
  all.push_back({"nlohmann_sax", peers::decode_nlohmann_sax});
  all.push_back({"cjson", peers::decode_cjson});
#endif
  return all;
}

// Those that read strings and numbers, each into what suits it, and check nothing.
template <class Kept>
using Unchecked = bool (*)(const Document&, Kept&);

template <class Function>
void for_each_unchecked(Function function) {
  const auto name = [](const std::string& version) { return "simdjson-" + version + "-unchecked"; };
  function(name(peers::simdjson_version() + suffix), peers::read_simdjson);
#ifdef DATAZONE_BENCHMARKS_NEWER
  function(name(peers::newer::simdjson_version()), peers::newer::read_simdjson);
#endif
#ifdef DATAZONE_BENCHMARKS_GLAZE
  function(std::string("glaze"), peers::read_glaze);
#endif
}

std::string_view id_of(const peers::Strings& run) {
  return run.texts[static_cast<std::size_t>(peers::Member::id)];
}
[[maybe_unused]] std::string_view id_of(const peers::Views& run) { return run.id; }

std::vector<char> output;  // where snapshots are copied to; padded as simdjson asks

[[noreturn]] void disagree(const std::string& library, const Document& document, const char* what) {
  std::fprintf(stderr, "%s does not agree with datazone on %s: %s\n", library.c_str(),
               document.name().c_str(), what);
  std::exit(1);
}

auto decode_ours(const Document& document) {
  return datazone::decode<StartDataSourceRunResponse>(document.json());
}

void check_equal(const Document& document, const std::vector<Rival>& all) {
  const auto ours = decode_ours(document);
  if (!ours) disagree("datazone", document, "it is refused");
  for (const Rival& rival : all) {
    for (char* buffer : {static_cast<char*>(nullptr), output.data()}) {
      peers::Filler theirs;
      if (!rival.decode(document, theirs, buffer)) disagree(rival.name, document, "refused");
      if (!(theirs.value == ours.value)) disagree(rival.name, document, "another value");
      if (theirs.issues != ours.issues.size()) disagree(rival.name, document, "other issues");
    }
  }
  for_each_unchecked([&]<class Kept>(const std::string& name, Unchecked<Kept> read) {
    Kept kept;
    if (!read(document, kept)) disagree(name, document, "refused");
    if (!(*ours.value.id.plain() == id_of(kept))) disagree(name, document, "another id");
  });
}

void check_checks(const std::vector<Rival>& all) {
  for (const Document& document : bench::faulty_documents()) {
    const auto ours = decode_ours(document);
    for (const Rival& rival : all) {
      if (!rival.sees_duplicates && document.name().find("duplicate") != std::string::npos) {
        continue;
      }
      peers::Filler theirs;
      const bool accepted = rival.decode(document, theirs, nullptr);
      if (accepted != static_cast<bool>(ours)) disagree(rival.name, document, "accepted or not");
      if (accepted && theirs.issues != ours.issues.size()) {
        disagree(rival.name, document, "other issues");
      }
    }
  }
}

// One iteration is one document; a set of them is gone through in the order of `sequence`.
template <class Work>
void add(const std::string& name, const std::vector<Document>& documents,
         const std::vector<std::size_t>& sequence, Work work) {
  benchmark::RegisterBenchmark(
      name.c_str(), [&documents, &sequence, work](benchmark::State& state) {
        std::size_t at = 0;
        for (auto _ : state) {
          work(documents[sequence[at]]);
          if (++at == sequence.size()) at = 0;
        }
        double bytes = 0;
        for (const std::size_t index : sequence) {
          bytes += static_cast<double>(documents[index].json().size());
        }
        state.counters["bytes"] = bytes / static_cast<double>(sequence.size());
      });
}

void add_all(const std::string& name, const std::vector<Document>& documents,
             const std::vector<std::size_t>& sequence, const std::vector<Rival>& all) {
  add("decode/" + name + "/datazone", documents, sequence, [](const Document& document) {
    auto result = decode_ours(document);
    benchmark::DoNotOptimize(result);
  });
  add("copy/" + name + "/datazone", documents, sequence, [](const Document& document) {
    auto result = decode_ours(document);
    auto copied = result.value.data_source_configuration_snapshot.copy_to(output);
    benchmark::DoNotOptimize(copied);
    benchmark::DoNotOptimize(result);
    benchmark::ClobberMemory();
  });
  for (const Rival& rival : all) {
    for (const char* kind : {"decode/", "copy/"}) {
      char* buffer = *kind == 'c' ? output.data() : nullptr;
      add(kind + name + "/" + rival.name, documents, sequence,
          [decode = rival.decode, buffer](const Document& document) {
            peers::Filler filler;
            bool accepted = decode(document, filler, buffer);
            benchmark::DoNotOptimize(accepted);
            benchmark::DoNotOptimize(filler);
          });
    }
  }
  for_each_unchecked([&]<class Kept>(const std::string& library, Unchecked<Kept> read) {
    add("decode/" + name + "/" + library, documents, sequence, [read](const Document& document) {
      Kept kept;
      bool accepted = read(document, kept);
      benchmark::DoNotOptimize(accepted);
      benchmark::DoNotOptimize(kept);
    });
  });
  if (!all_rivals) return;
  add("limit/" + name + "/memcpy", documents, sequence, [](const Document& document) {
    std::memcpy(output.data(), document.json().data(), document.json().size());
    benchmark::DoNotOptimize(output.data());
    benchmark::ClobberMemory();
  });
  add("limit/" + name + "/validate_utf8", documents, sequence, [](const Document& document) {
    bool valid = peers::limit_validate_utf8(document);
    benchmark::DoNotOptimize(valid);
  });
  add("limit/" + name + "/minify", documents, sequence, [](const Document& document) {
    std::size_t size = peers::limit_minify(document, output.data());
    benchmark::DoNotOptimize(size);
    benchmark::ClobberMemory();
  });
}

}  // namespace

int main(int argc, char** argv) {
  bool big = false;
  int kept = 1;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--big") == 0) {
      big = true;
    } else {
      argv[kept++] = argv[i];
    }
  }
  argc = kept;

  static std::vector<Document> small = bench::small_documents();
  static std::vector<Document> shuffled = bench::shuffled_documents(64);
  static std::vector<Document> large = bench::big_documents(64 << 10, "64K");
  large.push_back(bench::unknown_document(64 << 10, "64K"));
  if (big) {
    for (Document& document : bench::big_documents(16 << 20, "16M")) {
      large.push_back(std::move(document));
    }
  }
  for (const Document& document : large) {
    if (output.size() < document.capacity()) output.resize(document.capacity());
  }

  const std::vector<Rival> all = rivals();
  check_checks(all);
  for (const auto* documents : {&small, &shuffled, &large}) {
    for (const Document& document : *documents) check_equal(document, all);
  }

  static std::vector<std::vector<std::size_t>> single;
  for (std::size_t i = 0; i < std::max(small.size(), large.size()); ++i) single.push_back({i});
  for (std::size_t i = 0; i < small.size(); ++i) add_all(small[i].name(), small, single[i], all);
  static const auto small_order = bench::alternation(small.size(), 400);
  add_all("alternating", small, small_order, all);
  static const auto shuffled_order = bench::alternation(shuffled.size(), 64);
  add_all("shuffled", shuffled, shuffled_order, all);
  for (std::size_t i = 0; i < large.size(); ++i) add_all(large[i].name(), large, single[i], all);

  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
