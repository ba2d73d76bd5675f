// SPDX-License-Identifier: MIT
// Memory in which a step too far is seen: buffers between red zones, and bytes that end or begin
// at a protected page.
#ifndef DATAZONE_TESTS_SUPPORT_FENCED_HPP
#define DATAZONE_TESTS_SUPPORT_FENCED_HPP

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

namespace datazone_test {

// A buffer of exactly `size` bytes between two zones whose bytes are known.
class RedZoned {
 public:
  explicit RedZoned(std::size_t size) : size_(size), bytes_(size + 2 * zone, fill) {}

  std::span<char> buffer() { return std::span(bytes_).subspan(zone, size_); }
  bool zones_untouched() const {
    const std::span<const char> all(bytes_);
    return untouched(all.first(zone)) && untouched(all.last(zone));
  }
  // The buffer too: what a caller that gives no room may expect.
  bool all_untouched() const { return untouched(bytes_); }

 private:
  static constexpr std::size_t zone = 128;
  static constexpr char fill = '\x5a';

  static bool untouched(std::span<const char> bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == fill; });
  }

  std::size_t size_;
  std::vector<char> bytes_;
};

// Pages with an unreadable page on either side. A copy that ends at the upper one is `high`, one
// that begins right after the lower one is `low`; reading a byte beyond either traps.
class ProtectedPages {
 public:
  explicit ProtectedPages(std::size_t most)
      : page_(static_cast<std::size_t>(::sysconf(_SC_PAGESIZE))),
        inner_((most + page_ - 1) / page_ * page_) {
    void* const mapped = ::mmap(nullptr, inner_ + 2 * page_, PROT_READ | PROT_WRITE,
                                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) {
      throw std::runtime_error("mmap");
    }
    base_ = static_cast<char*>(mapped);
    if (::mprotect(base_, page_, PROT_NONE) != 0 ||
        ::mprotect(base_ + page_ + inner_, page_, PROT_NONE) != 0) {
      throw std::runtime_error("mprotect");
    }
  }
  ProtectedPages(const ProtectedPages&) = delete;
  ProtectedPages& operator=(const ProtectedPages&) = delete;
  ~ProtectedPages() { ::munmap(base_, inner_ + 2 * page_); }

  std::string_view low(std::string_view text) { return put(base_ + page_, text); }
  std::string_view high(std::string_view text) {
    return put(base_ + page_ + inner_ - text.size(), text);
  }
  std::span<char> high_buffer(std::size_t size) { return {base_ + page_ + inner_ - size, size}; }
  std::span<char> low_buffer(std::size_t size) { return {base_ + page_, size}; }

 private:
  std::string_view put(char* place, std::string_view text) const {
    if (text.size() > inner_) {
      throw std::runtime_error("text is larger than its pages");
    }
    if (!text.empty()) {
      std::memcpy(place, text.data(), text.size());
    }
    return {place, text.size()};
  }

  std::size_t page_;
  std::size_t inner_;
  char* base_ = nullptr;
};

}  // namespace datazone_test

#endif
