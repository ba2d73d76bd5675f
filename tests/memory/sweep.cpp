// SPDX-License-Identifier: MIT
// Every public function over every prefix of every file given, each in a heap block of exactly its
// size, and the outcome used. Nothing of the C++ library that is compiled elsewhere: what
// MemorySanitizer and valgrind see is all there is.
#include "promises/whole_api.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
#include <sanitizer/msan_interface.h>
#define CHECK_INITIALIZED(p, n) __msan_check_mem_is_initialized(p, n)
#endif
#endif
#ifndef CHECK_INITIALIZED
#define CHECK_INITIALIZED(p, n) static_cast<void>(0)
#endif

namespace {

std::size_t sum = 0;

char* allocated(std::size_t size) {
  if (void* const room = std::malloc(size)) return static_cast<char*>(room);
  std::abort();
}

// What is written must have been written whole, into a buffer of exactly the size that it needs.
void write(std::string_view text) {
  const auto found = datazone::decode<datazone::GetDataSourceRunResponse>(text);
  const std::size_t size = datazone::encoded_size(*found);
  char* const out = allocated(size);
  const datazone::Encoded encoded = datazone::encode(*found, {out, size});
  CHECK_INITIALIZED(encoded.text.data(), encoded.text.size());
  sum += encoded.text.size() + datazone::decode_error(500, {}, encoded.text).message.size();
  std::free(out);
}

void sweep(std::string_view text) {
  using datazone::Mode;
  char* const exact = allocated(text.size());
  std::memcpy(exact, text.data(), text.size());
  const std::string_view view(exact, text.size());
  char room[4096];
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    sum += whole_api::responses(view, room, mode) + whole_api::nested(view, room, mode) +
           whole_api::requests(view, view, room, mode) +
           whole_api::requests("/v2/domains/dzd_a/data-sources/x/runs", view, room, mode);
  }
  sum += whole_api::identifiers(view) + whole_api::enums(view) + whole_api::texts(view, room) +
         whole_api::timestamps(view, room) + whole_api::errors(400, view, view, room);
  write(view);
  std::free(exact);
}

}  // namespace

int main(int count, char** names) {
  for (int i = 1; i < count; ++i) {
    std::FILE* const file = std::fopen(names[i], "rb");
    static char bytes[1 << 14];
    if (file == nullptr) return 1;
    const std::size_t size = std::fread(bytes, 1, sizeof bytes, file);
    std::fclose(file);
    // Long inputs by fewer prefixes.
    for (std::size_t n = 0; n <= size; n += 1 + size / 1500) sweep({bytes, n});
    sweep({bytes, size});
  }
  std::printf("%d files, sum %zu\n", count - 1, sum);
  return sum > 0 ? 0 : 1;
}
