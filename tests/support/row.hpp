// SPDX-License-Identifier: MIT
// What every table of cases shares: who fixes a row's expectation, and how a broken row is named.
//
// A judge is a constexpr function `std::string_view fault(const Row&)`: empty when the row holds,
// else the few words that say what differs. Static tests put it in a static_assert, unit tests in
// a CHECK that prints the row.
#ifndef DATAZONE_TESTS_SUPPORT_ROW_HPP
#define DATAZONE_TESTS_SUPPORT_ROW_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace datazone_test {

enum class Tag {
  spec,    // the Smithy documents or a protocol test
  rfc,     // RFC 8259 or RFC 3339
  sdk,     // the SDKs agree, or all but one do
  choice,  // they disagree, or nobody defines it: this library decides
  ours     // a row of our own beside the protocol's tables
};

// The text that a case is put into: bytes appended one after the other, also while compiling.
template <std::size_t Capacity>
class Buffer {
 public:
  constexpr Buffer& operator<<(std::string_view text) noexcept {
    for (const char byte : text) {
      bytes_[size_++] = byte;
    }
    return *this;
  }
  // As the inside of a JSON string: only what must be escaped is.
  constexpr Buffer& quoted(std::string_view text) noexcept {
    constexpr std::string_view digits = "0123456789abcdef";
    *this << "\"";
    for (const char byte : text) {
      const auto code = static_cast<unsigned char>(byte);
      if (code < 0x20) {
        *this << "\\u00" << digits.substr(code >> 4, 1) << digits.substr(code & 15U, 1);
      } else {
        if (byte == '"' || byte == '\\') {
          *this << "\\";
        }
        *this << std::string_view(&byte, 1);
      }
    }
    return *this << "\"";
  }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr std::string_view view() const noexcept { return {bytes_.data(), size_}; }

 private:
  std::array<char, Capacity> bytes_{};
  std::size_t size_ = 0;
};

// The members that every response has to carry, each fit for its pattern: what follows the member
// under test, so that nothing else is amiss. Starts with the comma, ends with the brace.
inline constexpr std::string_view required_tail =
    R"(,"createdAt":"2024-05-01T10:20:30Z","dataSourceId":"ds1","domainId":"dzd_abc","id":"r1",)"
    R"("projectId":"p1","status":"REQUESTED","type":"PRIORITIZED",)"
    R"("updatedAt":"2024-05-01T10:20:30Z"})";

}  // namespace datazone_test

#endif
