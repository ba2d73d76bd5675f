// SPDX-License-Identifier: MIT
// count_once <task> <library> <document> <times>: what `count` runs under callgrind, at two
// different times, to have the instructions of one. Without arguments: what there is to count, as
// lines of a task, a document and two libraries.
#include <cstdio>
#include <cstdlib>
#include <datazone/datazone.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "documents.hpp"
#include "peers/decoders.hpp"
#include "peers/encoders.hpp"
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

}  // namespace

int main(int argc, char** argv) {
  const auto decoded = bench::small_documents();
  auto encoded = bench::small_encoded_documents();
  for (auto& document : bench::big_documents(64 << 10, "64K")) encoded.push_back(document);
  if (argc == 1) {
    for (const auto& document : decoded)
      std::printf("decode %s datazone simdjson\n", document.name().c_str());
    for (const auto& document : encoded)
      std::printf("encode %s datazone to_chars\n", document.name().c_str());
    return 0;
  }
  if (argc != 5) return 2;
  const bool decodes = std::string_view(argv[1]) == "decode";
  const bool ours = std::string_view(argv[2]) == "datazone";
  for (const bench::Document& document : decodes ? decoded : encoded) {
    if (document.name() != argv[3]) continue;
    const bench::Sample sample(document);
    std::vector<char> out(1 << 20);
    for (long times = std::atol(argv[4]); times > 0; --times) {
      const bool good = !decodes ? encode_once(ours, sample.value(), out)
                        : ours   ? decode_ours(document)
                                 : decode_simdjson(document);
      if (!good) return 1;
    }
    return 0;
  }
  return 2;
}
