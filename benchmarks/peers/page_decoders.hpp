// SPDX-License-Identifier: MIT
// The rivals of page.cpp. Like ours, none keeps the summaries: each is handed on as it is read.
#ifndef DATAZONE_BENCHMARKS_PEERS_PAGE_DECODERS_HPP
#define DATAZONE_BENCHMARKS_PEERS_PAGE_DECODERS_HPP

#include "decoders.hpp"

namespace peers {

// What a rival gives: each summary to `take`, what is wrong as a number, and the token.
template <class Summary>
class PageOf {
 public:
  using Take = void (*)(const Summary&, void* context);
  explicit PageOf(Take each, void* context = nullptr) : take_(each), context_(context) {}

  void take(const Summary& summary) { take_(summary, context_); }
  std::string_view next_token;
  unsigned issues = 0;

 private:
  Take take_;
  void* context_;
};
using Page = PageOf<datazone::DataSourceRunSummary>;
using StringsPage = PageOf<Strings>;

// 1 to 8192 characters.
inline bool is_token(std::string_view text) {
  std::size_t characters = 0;
  for (const char c : text)
    characters += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u ? 1u : 0u;
  return characters >= 1 && characters <= 8192;
}

bool decode_page_simdjson(const bench::Document&, Page& out);
bool read_page_simdjson(const bench::Document&, StringsPage& out);  // checks nothing

namespace newer {
bool decode_page_simdjson(const bench::Document&, Page& out);
bool read_page_simdjson(const bench::Document&, StringsPage& out);
}  // namespace newer

}  // namespace peers

#endif
