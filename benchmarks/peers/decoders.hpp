// SPDX-License-Identifier: MIT
// The rivals of decode.cpp, one file each, and the limits beside them.
#ifndef DATAZONE_BENCHMARKS_PEERS_DECODERS_HPP
#define DATAZONE_BENCHMARKS_PEERS_DECODERS_HPP

#include <string>

#include "../documents.hpp"
#include "filler.hpp"

namespace peers {

// Fills `out`, whose texts stay valid until the next call; false when the document is refused.
// When `buffer` is not null the snapshot ends up there, decoded.
using Decode = bool (*)(const bench::Document&, Filler& out, char* buffer);

bool decode_simdjson(const bench::Document&, Filler&, char* buffer);
bool decode_rapidjson_sax(const bench::Document&, Filler&, char* buffer);
bool decode_rapidjson_dom(const bench::Document&, Filler&, char* buffer);
bool decode_nlohmann(const bench::Document&, Filler&, char* buffer);
bool decode_nlohmann_sax(const bench::Document&, Filler&, char* buffer);
bool decode_cjson(const bench::Document&, Filler&, char* buffer);

// simdjson that reads the same strings and numbers into this and checks nothing.
struct Strings {
  std::array<std::string_view, 21> texts;
  std::array<std::int64_t, 21> numbers;
};
bool read_simdjson(const bench::Document&, Strings& out);
std::string simdjson_version();

// A second version of simdjson, where a folder with one is given.
namespace newer {
bool decode_simdjson(const bench::Document&, Filler&, char* buffer);
bool read_simdjson(const bench::Document&, Strings& out);
std::string simdjson_version();
}  // namespace newer

// Limits: no decoder reads the document and does less.
bool limit_validate_utf8(const bench::Document&);
std::size_t limit_minify(const bench::Document&, char* out);

}  // namespace peers

#endif
