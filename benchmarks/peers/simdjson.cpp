// SPDX-License-Identifier: MIT
// simdjson On-Demand, as its documentation advises: padded input, one pass over the fields. With
// DATAZONE_PEERS_NEWER it is a second version's, whose names are then others than the first one's.
#include "simdjson_fields.hpp"

namespace peers {
#ifdef DATAZONE_PEERS_NEWER
namespace newer {
#endif

bool decode_simdjson(const bench::Document& input, Filler& out, char* buffer) {
  ondemand::document document;
  ondemand::object root;
  return open(input, document, root) && take_members(root, out, buffer) && at_end(document);
}

std::string simdjson_version() {
  return std::to_string(simdjson::SIMDJSON_VERSION_MAJOR) + "." +
         std::to_string(simdjson::SIMDJSON_VERSION_MINOR) + "." +
         std::to_string(simdjson::SIMDJSON_VERSION_REVISION);
}

bool read_simdjson(const bench::Document& input, Strings& out) {
  ondemand::document document;
  ondemand::object root;
  return open(input, document, root) && read_members(root, out);
}

bool limit_validate_utf8(const bench::Document& input) {
  return simdjson::validate_utf8(input.json().data(), input.json().size());
}

std::size_t limit_minify(const bench::Document& input, char* out) {
  std::size_t size = 0;
  if (simdjson::minify(input.json().data(), input.json().size(), out, size) != simdjson::SUCCESS) {
    return 0;
  }
  return size;
}

#ifdef DATAZONE_PEERS_NEWER
}  // namespace newer
#endif
}  // namespace peers
