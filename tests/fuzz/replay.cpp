// SPDX-License-Identifier: MIT
// Runs a fuzz target without a fuzzer, with any compiler: on every file given, on every file in
// every folder given, and with `--mutate N` on N changed copies of each, always the same ones.
//
//     decode_replay [--mutate N] [--seed S] <file or folder>...

#include "fuzz.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct File {
  std::string name;
  std::string bytes;
};

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "replay: %s\n", what.c_str());
  std::exit(1);
}

void load(const fs::path& path, std::vector<File>& files) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail(path.string() + ": " + std::strerror(errno));
  files.push_back({path.string(), {std::istreambuf_iterator<char>(in), {}}});
}

void collect(const fs::path& path, std::vector<File>& files) {
  if (!fs::exists(path)) fail(path.string() + ": no such file or folder");
  if (!fs::is_directory(path)) return load(path, files);
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  for (const auto& file : found) load(file, files);
}

// What is running, so that a trap can be told by its input.
const std::string* current_name = nullptr;
const std::string* current_bytes = nullptr;

extern "C" void on_trap(int signal) {
  std::fprintf(stderr, "replay: signal %d on %s; the input is in ./trapped\n", signal,
               current_name->c_str());
  if (std::FILE* const file = std::fopen("trapped", "wb")) {
    std::fwrite(current_bytes->data(), 1, current_bytes->size(), file);
    std::fclose(file);
  }
  std::_Exit(1);
}

void run(const std::string& name, const std::string& bytes) {
  current_name = &name;
  current_bytes = &bytes;
  const fuzz::HeapCopy exact(bytes);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(exact.view().data()),
                         exact.view().size());
}

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : state_(seed * 2 + 1) {}

  std::string operator()(std::string bytes, const std::vector<File>& others) {
    for (std::uint64_t left = 1 + next(4); left > 0; --left) {
      const std::size_t at = next(bytes.size() + 1);
      const std::size_t count = next(8);
      switch (next(6)) {
        case 0: bytes.erase(at, count); break;
        case 1: bytes.insert(at, 1 + count, any_byte()); break;
        case 2: bytes.resize(at); break;
        case 3: bytes.insert(at, bytes.substr(next(bytes.size() + 1), 1 + next(70))); break;
        case 4: {
          const auto& other = others[next(others.size())].bytes;
          bytes.insert(at, other.substr(next(other.size() + 1), 1 + next(40)));
          break;
        }
        default:
          if (at < bytes.size()) bytes[at] = any_byte();
      }
    }
    return bytes;
  }

 private:
  std::size_t next(std::size_t limit) {  // xorshift64*
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::size_t>((state_ * 0x2545F4914F6CDD1DU >> 33) % limit);
  }
  char any_byte() {
    constexpr std::string_view telling = "\"\\{}[],: \n09-+.eEunftTZ/%#\x01\x7f\xc3\xa9\xed\xf4";
    const std::size_t i = next(2 * telling.size());
    return i < telling.size() ? telling[i] : static_cast<char>(next(256));
  }

  std::uint64_t state_;
};

}  // namespace

int main(int argc, char** argv) {
  std::vector<File> files;
  std::uint64_t mutations = 0;
  std::uint64_t seed = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument != "--mutate" && argument != "--seed") {
      collect(argument, files);
      continue;
    }
    if (++i == argc) fail(argument + " wants a number");
    (argument == "--seed" ? seed : mutations) = std::strtoull(argv[i], nullptr, 10);
  }
  if (files.empty()) fail("no input; give files or folders that hold some");

  std::signal(SIGILL, on_trap);
  std::signal(SIGABRT, on_trap);
#ifdef SIGTRAP
  std::signal(SIGTRAP, on_trap);
#endif
  for (const File& file : files) {
    run(file.name, file.bytes);
    Mutator mutate(seed);
    for (std::uint64_t n = 0; n < mutations; ++n) run(file.name, mutate(file.bytes, files));
  }
  const auto executions = static_cast<unsigned long long>(files.size() * (1 + mutations));
  std::printf("%zu files, %llu executions\n", files.size(), executions);
  return 0;
}
