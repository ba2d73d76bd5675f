// SPDX-License-Identifier: MIT
// A fixed buffer, for any encoder: judged with every buffer size from 0 to needed + 1.
#ifndef DATAZONE_TESTS_SUPPORT_SIZES_HPP
#define DATAZONE_TESTS_SUPPORT_SIZES_HPP

#include <datazone/datazone.hpp>

#include <cstddef>
#include <span>
#include <string>

#include "support/fenced.hpp"

namespace datazone_test {

// What an encoder does wrong; empty when it holds its promise. `encode` is called with a span of
// char and gives an Encoded; `expected` is the text, or nothing when the content is in error.
template <class Encode>
std::string fault_of_sizes(Encode encode, std::string_view expected,
                           const datazone::Error& content_error = {}) {
  using namespace datazone;
  const bool is_error = content_error.code != Errc::ok;
  const std::size_t needed = is_error ? 0 : expected.size();
  const std::size_t most = is_error ? 300 : needed + 1;
  ProtectedPages pages(most + 1);
  for (std::size_t size = 0; size <= most; ++size) {
    const std::string at = " with " + std::to_string(size) + " bytes";
    RedZoned room(size);
    const Encoded result = encode(room.buffer());
    if (!room.zones_untouched()) {
      return "wrote outside its buffer" + at;
    }
    if (result.needed != needed) {
      return "needed is " + std::to_string(result.needed) + at;
    }
    if (is_error) {
      if (result || result.error != content_error || !result.text.empty()) {
        return "not the error of its content" + at;
      }
    } else if (size >= needed) {
      if (!result || result.text != expected) {
        return "not the text" + at;
      }
      if (result.text.data() != room.buffer().data()) {
        return "not a view of its buffer" + at;
      }
      if (result.error != Error{}) {
        return "an error beside a text" + at;
      }
    } else if (result || result.error != Error{Errc::buffer_too_small, 0, {}} ||
               !result.text.empty()) {
      return "not buffer_too_small" + at;
    }
    // The same between protected pages, where reading outside is seen too.
    (void)encode(pages.high_buffer(size));
    (void)encode(pages.low_buffer(size));
  }
  if (const Encoded nowhere = encode(std::span<char>());
      nowhere.needed != needed || static_cast<bool>(nowhere) != (needed == 0 && !is_error)) {
    return "no buffer at all";
  }
  return {};
}

}  // namespace datazone_test

#endif
