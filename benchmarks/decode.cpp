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
#include "peers/decoders.hpp"

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
#ifndef DATAZONE_BENCHMARKS_SIMDJSON_ONLY
  all.push_back({"rapidjson_sax", peers::decode_rapidjson_sax});
  all.push_back({"rapidjson_dom", peers::decode_rapidjson_dom});
  all.push_back({"nlohmann", peers::decode_nlohmann, false});
  all.push_back({"nlohmann_sax", peers::decode_nlohmann_sax});
  all.push_back({"cjson", peers::decode_cjson});
#endif
  return all;
}

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
  peers::Strings strings;
  if (!peers::read_simdjson(document, strings)) disagree("unchecked", document, "refused");
  if (!(*ours.value.id.plain() == strings.texts[static_cast<std::size_t>(peers::Member::id)])) {
    disagree("unchecked", document, "another id");
  }
}

// Documents that prove that the rivals check what we check.
void check_checks(const std::vector<Rival>& all) {
  const auto with = [](std::size_t at, const char* name, const char* value) {
    bench::Members members = bench::minimal_members();
    if (at < members.size()) members.erase(members.begin() + static_cast<std::ptrdiff_t>(at));
    members.push_back({name, value});
    return bench::written(members);
  };
  const std::vector<Document> faulty{
      {"no_id", with(3, "x", "1")},
      {"null_status", with(5, "status", "null")},
      {"bad_identifier", with(1, "dataSourceId", R"("a b")")},
      {"long_identifier", with(3, "id", R"("0123456789012345678901234567890123456")")},
      {"bad_domain", with(2, "domainId", R"("dzd.x")")},
      {"unknown_status", with(5, "status", R"("ABORTED")")},
      {"bad_date", with(0, "createdAt", R"("2025-02-29T00:00:00Z")")},
      {"bad_zone", with(7, "updatedAt", R"("2025-02-28T00:00:00")")},
      {"no_error_type", with(99, "errorMessage", "{}")},
      {"wrong_type", with(3, "id", "1")},
      {"out_of_range", with(99, "runStatisticsForAssets", R"({"added":2147483648})")},
      {"not_an_integer", with(99, "runStatisticsForAssets", R"({"added":"1"})")},
      {"duplicate", with(99, "id", R"("r5h0z3f8yd6cua")")},
      {"nested_duplicate", with(99, "runStatisticsForAssets", R"({"added":1,"added":1})")},
      {"lone_surrogate", with(99, "dataSourceConfigurationSnapshot", R"("\ud800")")},
      {"truncated", "{\"id\":\"a\""},
      {"trailing", with(99, "x", "1") + "}"},
      {"array", "[]"},
  };
  for (const Document& document : faulty) {
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
  const std::string version = peers::simdjson_version() + suffix;
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
  add("decode/" + name + "/simdjson-" + version + "-unchecked", documents, sequence,
      [](const Document& document) {
        peers::Strings strings;
        bool accepted = peers::read_simdjson(document, strings);
        benchmark::DoNotOptimize(accepted);
        benchmark::DoNotOptimize(strings);
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
