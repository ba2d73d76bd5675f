// SPDX-License-Identifier: MIT
// What one library asks of the heap for the document of a file: `footprint` beside this file builds
// it with -DDECODE=<decoder> and, where there is one, -DENCODE=<encoder>.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

#include "peers/decoders.hpp"
#include "peers/encoders.hpp"

namespace {
struct Heap {
  unsigned long calls, bytes;
};
Heap heap;

void* counted(void* made, std::size_t size) {
  ++heap.calls;
  heap.bytes += size;
  return made;
}
}  // namespace

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void* malloc(std::size_t size) { return counted(__libc_malloc(size), size); }
void* calloc(std::size_t n, std::size_t size) { return counted(__libc_calloc(n, size), n * size); }
void* realloc(void* old, std::size_t size) { return counted(__libc_realloc(old, size), size); }
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return counted(__libc_memalign(alignment, size), size);
}
int posix_memalign(void** out, std::size_t alignment, std::size_t size) {
  *out = counted(__libc_memalign(alignment, size), size);
  return *out == nullptr ? ENOMEM : 0;
}
}

namespace peers {
bool decode_datazone(const bench::Document& input, Filler& out, char*);
bool decode_datazone(const bench::Document& input, Filler& out, char*) {
  const auto decoded = datazone::decode<datazone::StartDataSourceRunResponse>(input.json());
  out.value = decoded.value;
  out.issues = static_cast<unsigned>(decoded.issues.size());
  return static_cast<bool>(decoded);
}

std::string_view encode_datazone(const datazone::StartDataSourceRunResponse&, std::span<char>);
std::string_view encode_datazone(const datazone::StartDataSourceRunResponse& value,
                                 std::span<char> out) {
  return datazone::encode(value, out).text;
}
}  // namespace peers

namespace {

template <class Call>
void report(const char* what, Call call) {
  for (const char* when : {"first", "later"}) {
    const Heap before = heap;
    const bool good = call();
    const Heap after = heap;
    if (!good) std::exit(1);
    std::printf("%s_%s %lu %lu\n", what, when, after.calls - before.calls,
                after.bytes - before.bytes);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const bench::Document document("file", std::string(std::istreambuf_iterator<char>(file), {}));
  report("decode", [&document] {
    peers::Filler filler;
    return peers::DECODE(document, filler, nullptr) && filler.issues == 0;
  });
#ifdef ENCODE
  std::array<char, 1 << 14> out;
  peers::Filler filler;
  if (!peers::DECODE(document, filler, nullptr)) return 1;
  report("encode", [&filler, &out] { return !peers::ENCODE(filler.value, out).empty(); });
#endif
}
