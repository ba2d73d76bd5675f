// SPDX-License-Identifier: MIT
// count_decode <datazone|simdjson> <document> <times>: what `count` runs under callgrind, at two
// different times, to have the instructions of one decode. Without arguments: the documents.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <datazone/datazone.hpp>

#include "documents.hpp"
#include "peers/decoders.hpp"

namespace {

bool decode_once(bool ours, const bench::Document& document) {
  if (ours) {
    const auto decoded = datazone::decode<datazone::StartDataSourceRunResponse>(document.json());
    return static_cast<bool>(decoded) && decoded.issues.empty();
  }
  peers::Filler filler;
  return peers::decode_simdjson(document, filler, nullptr) && filler.issues == 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto documents = bench::small_documents();
  if (argc == 1) {
    for (const bench::Document& document : documents) std::puts(document.name().c_str());
    return 0;
  }
  if (argc != 4) return 2;
  const bool ours = std::strcmp(argv[1], "datazone") == 0;
  for (const bench::Document& document : documents) {
    if (document.name() != argv[2]) continue;
    for (long times = std::atol(argv[3]); times > 0; --times) {
      if (!decode_once(ours, document)) return 1;
    }
    return 0;
  }
  return 2;
}
