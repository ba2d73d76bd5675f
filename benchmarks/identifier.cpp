// SPDX-License-Identifier: MIT
// identifiers: ours against RE2, std::regex and a loop over a table, on mixed lengths 1 to 40 of
// which one in 16 is spoilt. Names are identifier/<pattern>/<engine>; one iteration is them all.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <datazone/datazone.hpp>
#include <random>
#include <string>
#include <vector>

#include "packed_texts.hpp"
#include "peers/checkers.hpp"
#include "peers/common.hpp"

namespace {

// Direct calls that the compiler may inline, ours and the loop alike.
template <auto Check>
unsigned count_matches(const std::vector<std::string_view>& texts) {
  unsigned matches = 0;
  for (const std::string_view text : texts) {
    bool matched = Check(text);
    benchmark::DoNotOptimize(matched);
    matches += matched ? 1u : 0u;
  }
  return matches;
}

struct Engine {
  const char* name;
  bool (*check)(std::string_view);
  unsigned (*count)(const std::vector<std::string_view>&);
};
struct Pattern {
  const char* name;
  std::string_view prefix;
  Engine engines[4];
};

template <auto Check>
constexpr Engine engine(const char* name) {
  return {name, [](std::string_view text) { return Check(text); }, count_matches<Check>};
}

constexpr Pattern patterns[] = {
    {"domain_id",
     "dzd_",
     {engine<datazone::is_domain_id>("datazone"), engine<peers::is_domain_identifier>("table_loop"),
      engine<peers::re2_domain_id>("re2"), engine<peers::regex_domain_id>("std_regex")}},
    {"data_source_id",
     "",
     {engine<datazone::is_data_source_id>("datazone"), engine<peers::is_identifier>("table_loop"),
      engine<peers::re2_data_source_id>("re2"), engine<peers::regex_data_source_id>("std_regex")}},
};

class Corpus {
 public:
  explicit Corpus(std::string_view prefix) {
    constexpr std::string_view alphabet =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    constexpr std::string_view wrong = ". /!@[`{\x7f\xc3\n:";
    std::mt19937 random(23);
    for (std::size_t i = 0; i < count; ++i) {
      // 1 to 36 bytes after the prefix: with the one that has it, 5 to 40.
      std::string text(prefix);
      const std::size_t size = 1 + random() % 36;
      while (text.size() < prefix.size() + size) text += alphabet[random() % alphabet.size()];
      if (random() % 16 == 0) {
        switch (random() % 3) {
          case 0: text[random() % text.size()] = wrong[random() % wrong.size()]; break;
          case 1: text.resize(prefix.size() + 37, 'x'); break;
          default: text.resize(prefix.size() == 0 ? 0 : random() % 5); break;
        }
      }
      packed_.add(text);
    }
    texts = packed_.views();
  }
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  static constexpr std::size_t count = 4096;
  std::vector<std::string_view> texts;

 private:
  bench::PackedTexts packed_;
};

}  // namespace

int main(int argc, char** argv) {
  static const Corpus domain_ids(patterns[0].prefix), data_source_ids(patterns[1].prefix);
  const Corpus* corpora[] = {&domain_ids, &data_source_ids};
  for (std::size_t i = 0; i < 2; ++i) {
    const Pattern& pattern = patterns[i];
    const Corpus& corpus = *corpora[i];
    for (const Engine& engine : pattern.engines) {
      for (const std::string_view text : corpus.texts) {
        if (engine.check(text) == pattern.engines[0].check(text)) continue;
        std::fprintf(stderr, "%s does not agree with datazone on %s\n", engine.name, pattern.name);
        return 1;
      }
      const std::string name = std::string("identifier/") + pattern.name + "/" + engine.name;
      benchmark::RegisterBenchmark(
          name.c_str(), [&corpus, count = engine.count](benchmark::State& state) {
            for (auto _ : state) {
              unsigned matches = count(corpus.texts);
              benchmark::DoNotOptimize(matches);
            }
            using Counter = benchmark::Counter;
            state.counters["per_text"] =
                Counter(Corpus::count, Counter::kIsIterationInvariantRate | Counter::kInvert);
          });
    }
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
