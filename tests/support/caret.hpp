// SPDX-License-Identifier: MIT
// Executable carets: R"({"id":^7})"_at is the text {"id":7} and the offset of its 7.
#ifndef DATAZONE_TESTS_SUPPORT_CARET_HPP
#define DATAZONE_TESTS_SUPPORT_CARET_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace datazone_test {

struct At {
  static constexpr std::size_t most = 8;

  std::string_view text;                    // without the carets
  std::array<std::size_t, most> offsets{};  // of the byte after each caret, in order
  std::size_t count = 0;

  constexpr std::size_t offset() const noexcept { return offsets[0]; }
};

namespace detail {

// The text without its carets. As a template argument it has storage of its own, in every unit.
template <std::size_t N>
struct Literal {
  std::array<char, N> bytes{};
  std::size_t size = 0;
  std::array<std::size_t, At::most> offsets{};
  std::size_t count = 0;

  // NOLINTNEXTLINE(google-explicit-constructor): a literal operator template needs it implicit
  consteval Literal(const char (&text)[N]) noexcept {
    for (std::size_t i = 0; i + 1 < N; ++i) {
      if (text[i] == '^') {
        offsets[count++] = size;
      } else {
        bytes[size++] = text[i];
      }
    }
  }
};

}  // namespace detail

inline namespace literals {

template <detail::Literal Text>
consteval At operator""_at() noexcept {
  return {std::string_view(Text.bytes.data(), Text.size), Text.offsets, Text.count};
}

}  // namespace literals

static_assert(R"({"id":^7})"_at.text == R"({"id":7})");
static_assert(R"({"id":^7})"_at.offset() == 6);
static_assert("^a^"_at.count == 2 && "^a^"_at.offsets[1] == 1);

}  // namespace datazone_test

#endif
