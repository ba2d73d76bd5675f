// SPDX-License-Identifier: MIT
// encode: ours against every rival, from the same struct to the same bytes. Names are
// encode/<document>/<library>; memcpy of the result is the limit beside them.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <datazone/datazone.hpp>
#include <deque>
#include <string>
#include <vector>

#include "documents.hpp"
#include "peers/encoders.hpp"
#include "peers/glaze.hpp"
#include "sample.hpp"

namespace {

using bench::Sample;
using datazone::StartDataSourceRunResponse;

struct Rival {
  const char* name;
  peers::Encode encode;
  bool checks_utf8 = true;
};
constexpr Rival rivals[] = {
#ifdef DATAZONE_BENCHMARKS_GLAZE
    {"glaze", peers::encode_glaze, false},
#endif
    {"rapidjson_writer", peers::encode_rapidjson},
    {"nlohmann_dump", peers::encode_nlohmann},
    {"snprintf", peers::encode_snprintf},
    {"to_chars", peers::encode_to_chars}};

std::vector<char> output;

std::string_view encode_ours(const StartDataSourceRunResponse& value, std::span<char> out) {
  return datazone::encode(value, out).text;
}

void check_equal(const StartDataSourceRunResponse& value, const std::string& name) {
  const std::string ours(encode_ours(value, output));
  for (const Rival& rival : rivals) {
    if (rival.encode(value, output) != ours) {
      std::fprintf(stderr, "%s writes %s otherwise than datazone\n", rival.name, name.c_str());
      std::exit(1);
    }
  }
}

void check_checks(StartDataSourceRunResponse value) {
  for (const char* text : {"\xff", "a\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80"}) {
    value.data_source_configuration_snapshot = datazone::Text(text);
    bool refused = encode_ours(value, output).empty();
    for (const Rival& rival : rivals) {
      refused &= !rival.checks_utf8 || rival.encode(value, output).empty();
    }
    if (refused) continue;
    std::fprintf(stderr, "an encoder accepts a text that is not UTF-8\n");
    std::exit(1);
  }
}

template <class Work>
void add(const std::string& name, const std::vector<const Sample*>& samples, Work work) {
  benchmark::RegisterBenchmark(name.c_str(), [samples, work](benchmark::State& state) {
    const auto sequence = bench::alternation(samples.size(), samples.size() == 1 ? 1 : 400);
    std::size_t at = 0;
    for (auto _ : state) {
      work(*samples[sequence[at]]);
      if (++at == sequence.size()) at = 0;
    }
  });
}

void add_all(const std::string& name, const std::vector<const Sample*>& samples) {
  const auto timed = [](peers::Encode encode) {
    return [encode](const Sample& sample) {
      auto text = encode(sample.value(), output);
      benchmark::DoNotOptimize(text);
      benchmark::ClobberMemory();
    };
  };
  add("encode/" + name + "/datazone", samples, timed(encode_ours));
  for (const Rival& rival : rivals) {
    add("encode/" + name + "/" + rival.name, samples, timed(rival.encode));
  }
  if (samples.size() != 1) return;
  const std::string text(encode_ours(samples[0]->value(), output));
  add("limit/" + name + "/memcpy", samples, [text](const Sample&) {
    std::memcpy(output.data(), text.data(), text.size());
    benchmark::DoNotOptimize(output.data());
    benchmark::ClobberMemory();
  });
}

}  // namespace

int main(int argc, char** argv) {
  static std::deque<Sample> small, large;
  for (const bench::Document& document : bench::small_encoded_documents()) {
    small.emplace_back(document);
  }
  for (const bench::Document& document : bench::big_documents(64 << 10, "64K")) {
    large.emplace_back(document);
  }
  output.resize(1 << 20);

  std::vector<const Sample*> alternating;
  for (const Sample& sample : small) alternating.push_back(&sample);
  check_checks(small[0].value());
  for (const auto* samples : {&small, &large}) {
    for (const Sample& sample : *samples) {
      check_equal(sample.value(), sample.name());
      add_all(sample.name(), {&sample});
    }
  }
  add_all("alternating", alternating);

  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
