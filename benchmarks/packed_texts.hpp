// SPDX-License-Identifier: MIT
#ifndef DATAZONE_BENCHMARKS_PACKED_TEXTS_HPP
#define DATAZONE_BENCHMARKS_PACKED_TEXTS_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

// Far more texts than a branch predictor keeps apart, all in one block of memory.
class PackedTexts {
 public:
  void add(std::string_view text) {
    sizes_.push_back(text.size());
    bytes_ += text;
  }
  // Views of them all, until one more is added.
  std::vector<std::string_view> views() const {
    std::vector<std::string_view> texts;
    std::size_t at = 0;
    for (const std::size_t size : sizes_) {
      texts.emplace_back(bytes_.data() + at, size);
      at += size;
    }
    return texts;
  }

 private:
  std::vector<std::size_t> sizes_;
  std::string bytes_;
};

}  // namespace bench

#endif  // DATAZONE_BENCHMARKS_PACKED_TEXTS_HPP
