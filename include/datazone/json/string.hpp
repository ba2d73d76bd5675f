// SPDX-License-Identifier: MIT
// JSON strings (RFC 8259, section 7): the end of one, and how many bytes it decodes to. It is a
// plain loop; the long way between anomalies goes 64 bytes at a time.
#ifndef DATAZONE_JSON_STRING_HPP
#define DATAZONE_JSON_STRING_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"
#include "datazone/json/escape.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Where a string's content ends: at its closing quote, or at what is wrong. `shrinkage`
/// is by how many bytes the decoded text is shorter.
struct StringEnd {
  const char* at = nullptr;
  std::size_t shrinkage = 0;
  Errc error = Errc::ok;
};

/// The plain loop, and the oracle of the fast path: it alone says what is wrong and where.
constexpr StringEnd find_string_end_plain(const char* p, const char* end) noexcept {
  std::size_t shrinkage = 0;
  while (p != end) {
    if (*p == '"') return {p, shrinkage, Errc::ok};
    const Character character = read_character(p, end);
    if (character.error == Errc::truncated) break;
    if (character.error != Errc::ok) return {p, 0, character.error};
    shrinkage += character.size - utf8_size(character.code);
    p += character.size;
  }
  return {end, 0, Errc::truncated};
}

/// 64 bytes as one bit each.
struct Block {
  std::uint64_t quotes = 0, backslashes = 0;
  bool is_unusual = false;  // holds controls or non-ASCII

  explicit Block(const char* p) noexcept {
    Vector unusual = Vector::all(0);
    for (unsigned i = 0; i < 64; i += 16) {
      const Vector v = Vector::load(p + i);
      quotes |= std::uint64_t{v.is(Vector::all('"')).mask()} << i;
      backslashes |= std::uint64_t{v.is(Vector::all('\\')).mask()} << i;
      unusual = unusual | v.less_signed(Vector::all(0x20));
    }
    is_unusual = unusual.mask() != 0;
  }
};

/// Walks a string in blocks until it ends or something is not as it should be.
class StringScanner {
 public:
  /// `begin` is the string's content; `end` that of the document.
  StringScanner(const char* begin, const char* end) noexcept : done_{begin}, end_{end} {}

  enum class State : std::uint8_t { inside, ended, wrong };

  /// Reads the 64 bytes at p, which stand at `at` in the document.
  State read(const char* p, const char* at) noexcept {
    const Block block{p};
    const std::uint64_t escaped = finder_.escaped(block.backslashes);
    const std::uint64_t ends = block.quotes & ~escaped;
    const std::uint64_t through = ends == 0 ? ~ends : ends ^ (ends - 1);  // the closing quote too
    const std::uint64_t before = through & ~ends;
    if ((block.is_unusual || goes_on_ != 0) && !is_valid(p, through)) return State::wrong;
    if (const std::uint64_t marks = escaped & before; marks != 0) {
      shrinkage_ += count_bits(marks);
      for (std::uint64_t letters = marks & ~(block.quotes | block.backslashes); letters != 0;
           letters &= letters - 1) {
        const auto i = std::size_t{lowest_bit(letters)};
        if (!read_letter(p[i], at + i)) return State::wrong;
      }
    }
    if (ends == 0) return State::inside;
    end_at_ = at + lowest_bit(ends);
    return State::ended;
  }

  StringEnd end() const noexcept { return {end_at_, shrinkage_, Errc::ok}; }

 private:
  bool read_letter(char letter, const char* at) noexcept {
    if (letter != 'u') return byte_of_escape(letter) != '\0';
    if (at < done_) return true;  // the second half of a pair
    const Character character = read_escape(at - 1, end_);
    if (character.error != Errc::ok) return false;
    done_ = at - 1 + character.size;
    // count_bits has counted one byte for each backslash
    shrinkage_ += character.size - utf8_size(character.code) - character.size / 6;
    return true;
  }

  /// Has the block at p no control and no invalid UTF-8 where `within` says?
  [[gnu::noinline]] bool is_valid(const char* p, std::uint64_t within) noexcept {
    const auto load = [](const char* at) noexcept { return Vector::load(at); };
    const auto control = [](const char* at) noexcept {
      return Vector::load(at).at_most(Vector::all(0x1F));
    };
    const auto wrong = [](const char* at) noexcept { return utf8_errors(at, 0x20); };
    const std::uint64_t non_ascii = places(p, load);
    if (((non_ascii & within) | goes_on_) == 0) return (places(p, control) & within) == 0;
    goes_on_ = non_ascii >> 61;
    return (places(p, wrong) & within) == 0;
  }

  EscapeFinder finder_{};
  std::uint64_t goes_on_ = 0;  // bytes in which a sequence of UTF-8 may reach into the next block
  std::size_t shrinkage_ = 0;
  const char* done_;
  const char* end_;
  const char* end_at_ = nullptr;
};

/// The string from its first special byte p on; `at` is null when the plain loop has to tell.
inline StringEnd find_string_end_in_blocks(const char* p, const char* end) noexcept {
  StringScanner scanner{p, end};
  auto state = StringScanner::State::inside;
  for (; state == StringScanner::State::inside && end - p >= 64; p += 64)
    state = scanner.read(p, p);
  if (state == StringScanner::State::inside) {
    char tail[3 + 64];  // what is left, and blanks, behind the three bytes before it
    copy(p - 3, 3, tail);
    for (std::size_t i = 0; i < 64; i += 16) Vector::all(' ').store(tail + 3 + i);
    copy(p, distance(p, end), tail + 3);
    state = scanner.read(tail + 3, p);
  }
  return state == StringScanner::State::ended ? scanner.end() : StringEnd{};
}

/// Finds the end of the string whose content begins at p, in the document [first, end), and has
/// its first special byte, which is no closing quote, at `special`.
constexpr StringEnd find_string_end(const char* first, const char* p, const char* special,
                                    const char* end) noexcept {
  // A block wants three readable bytes before it; those before a string's content are ASCII.
  if (has_vectors && at_run_time() && distance(first, special) >= 3)
    if (const StringEnd found = find_string_end_in_blocks(special, end); found.at != nullptr)
      return found;
  return find_string_end_plain(p, end);
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_STRING_HPP
