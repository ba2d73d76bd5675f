// SPDX-License-Identifier: MIT
// Executable carets: R"({"id":^7})"_at is the text {"id":7} and the offset of its 7.
#ifndef DATAZONE_TESTS_SUPPORT_CARET_HPP
#define DATAZONE_TESTS_SUPPORT_CARET_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace datazone_test {

class At {
 public:
  static constexpr std::size_t most = 8;

  consteval At(const char* marked, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
      if (marked[i] == '^') {
        offsets_[count_++] = size_;
      } else {
        bytes_[size_++] = marked[i];
      }
    }
  }

  // Without the carets. It views this object.
  constexpr std::string_view text() const noexcept { return {bytes_.data(), size_}; }
  // Of the byte after the first caret, or the one of this index.
  constexpr std::size_t offset(std::size_t index = 0) const noexcept { return offsets_[index]; }
  constexpr std::size_t count() const noexcept { return count_; }

 private:
  std::array<char, 256> bytes_{};
  std::array<std::size_t, most> offsets_{};
  std::size_t size_ = 0;
  std::size_t count_ = 0;
};

inline namespace literals {

// No literal operator template, which could view a constant: nvcc 13 does not put the backslashes
// back into a literal with quotes that it hands on to one.
consteval At operator""_at(const char* marked, std::size_t size) noexcept { return {marked, size}; }

}  // namespace literals

static_assert(R"({"id":^7})"_at.text() == R"({"id":7})");
static_assert(R"({"id":^7})"_at.offset() == 6);
static_assert("^a^"_at.count() == 2 && "^a^"_at.offset(1) == 1);

}  // namespace datazone_test

#endif
