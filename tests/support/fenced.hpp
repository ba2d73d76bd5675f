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

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace datazone_test {

// Whole pages, as the operating system gives them and makes them unreadable.
namespace pages {
#ifdef _WIN32
inline std::size_t size() {
  SYSTEM_INFO system;
  ::GetSystemInfo(&system);
  return system.dwPageSize;
}
inline void* take(std::size_t bytes) {
  return ::VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
}
inline bool protect(void* begin, std::size_t bytes) {
  DWORD before = 0;
  return ::VirtualProtect(begin, bytes, PAGE_NOACCESS, &before) != 0;
}
inline void give_back(void* begin, std::size_t) { ::VirtualFree(begin, 0, MEM_RELEASE); }
#else
inline std::size_t size() { return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)); }
inline void* take(std::size_t bytes) {
  void* const taken =
      ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return taken == MAP_FAILED ? nullptr : taken;
}
inline bool protect(void* begin, std::size_t bytes) {
  return ::mprotect(begin, bytes, PROT_NONE) == 0;
}
inline void give_back(void* begin, std::size_t bytes) { ::munmap(begin, bytes); }
#endif
}  // namespace pages

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
      : page_(pages::size()),
        inner_((most + page_ - 1) / page_ * page_),
        base_(static_cast<char*>(pages::take(inner_ + 2 * page_))) {
    if (base_ == nullptr || !pages::protect(base_, page_) ||
        !pages::protect(base_ + page_ + inner_, page_)) {
      throw std::runtime_error("no protected pages");
    }
  }
  ProtectedPages(const ProtectedPages&) = delete;
  ProtectedPages& operator=(const ProtectedPages&) = delete;
  ~ProtectedPages() { pages::give_back(base_, inner_ + 2 * page_); }

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
  char* base_;
};

}  // namespace datazone_test

#endif
