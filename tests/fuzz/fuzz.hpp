// SPDX-License-Identifier: MIT
// What every fuzz target uses: a trap, exact-size heap copies, and a source of made-up values.
#ifndef DATAZONE_TESTS_FUZZ_FUZZ_HPP
#define DATAZONE_TESTS_FUZZ_FUZZ_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

// A trap, not an assert: it is there in every build type and needs no runtime to be seen.
inline void require(bool condition) {
  if (!condition) __builtin_trap();
}

// A copy in a heap block of exactly its size, so that a sanitizer sees one byte too far.
class HeapCopy {
 public:
  explicit HeapCopy(std::string_view bytes)
      : bytes_(std::make_unique<char[]>(bytes.size())), size_(bytes.size()) {
    require(bytes.size() <= PTRDIFF_MAX);  // GCC 12 warns of a copy that were larger
    std::copy(bytes.begin(), bytes.end(), bytes_.get());
  }
  std::string_view view() const { return {bytes_.get(), size_}; }
  std::span<char> span() const { return {bytes_.get(), size_}; }
  bool holds(std::string_view text) const {
    return text.empty() ||
           (text.data() >= bytes_.get() && text.data() + text.size() <= bytes_.get() + size_);
  }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

// An exact-size buffer to write into.
inline HeapCopy buffer(std::size_t size) { return HeapCopy(std::string(size, '\xA5')); }

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Takes values off the front of the input; zeros and empty texts once it is used up.
class Source {
 public:
  explicit Source(std::string_view bytes) : rest_(bytes) {}

  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  bool flag() { return (byte() & 1U) != 0; }
  std::uint64_t word() {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value = value << 8 | byte();
    return value;
  }
  // A byte of length, then so many bytes.
  std::string_view text() { return take(byte()); }
  std::string_view take(std::size_t count) {
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  // What stands before the first `end`, which is dropped; all of it when there is none.
  std::string_view until(char end) {
    const auto taken = take(std::min(rest_.find(end), rest_.size()));
    take(1);
    return taken;
  }
  std::string_view rest() { return take(rest_.size()); }

 private:
  std::string_view rest_;
};

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_FUZZ_HPP
