// SPDX-License-Identifier: MIT
// The decoded bytes of a string, whichever way it is escaped.
#ifndef DATAZONE_VALUE_BYTE_CURSOR_HPP
#define DATAZONE_VALUE_BYTE_CURSOR_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/http/percent.hpp"
#include "datazone/json/escape.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// How the bytes of a text are escaped.
enum class Escaping : std::uint8_t { none, json, percent };

/// The decoded bytes of a text, one by one, however they are (validly) spelled.
class ByteCursor {
 public:
  constexpr ByteCursor(const char* begin, const char* end, Escaping escaping) noexcept
      : at_{begin}, end_{end}, escaping_{escaping} {}

  constexpr bool done() const noexcept { return at_ == end_ && next_ == pending_; }
  /// Where the character that comes next is spelled.
  constexpr const char* position() const noexcept { return at_; }
  /// Requires !done().
  constexpr char next() noexcept {
    if (next_ == pending_) {
      if (escaping_ == Escaping::percent) {
        const Character byte = read_percent(at_, end_);
        at_ += byte.size;
        return static_cast<char>(byte.code);
      }
      if (escaping_ == Escaping::none || *at_ != '\\') return *at_++;
      const Character character = read_escape(at_, end_);
      at_ += character.size;
      next_ = 0;
      pending_ = distance(bytes_, write_utf8(character.code, bytes_));
    }
    return bytes_[next_++];
  }

 private:
  const char* at_;
  const char* end_;
  Escaping escaping_;
  char bytes_[4]{};
  std::size_t next_ = 0;
  std::size_t pending_ = 0;
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_BYTE_CURSOR_HPP
