// SPDX-License-Identifier: MIT
// A buffer that may be too small: filled as far as it goes, and what it would have needed counted.
#ifndef DATAZONE_BYTES_BUFFER_HPP
#define DATAZONE_BYTES_BUFFER_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/error.hpp"
#include "datazone/result.hpp"
#include "datazone/trail.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// The span is not taken by value, here and in the encoder: to copy one, GCC looks at all its
/// constructors, a twentieth of what including this library costs.
class Buffer {
 public:
  /// The paths are those of the value that is written.
  constexpr Buffer(const std::span<char>& out, const PathTable& paths) noexcept
      : first_{out.data()}, at_{out.data()}, end_{out.data() + out.size()}, trail_{&paths} {}

  constexpr void put(std::string_view text) noexcept {
    if (text.size() > room()) return skip(text.size());
    at_ = copy(text.data(), text.size(), at_);
  }
  constexpr void put(char c) noexcept {
    if (at_ == end_) return skip(1);
    *at_++ = c;
  }
  constexpr void put_number(std::uint64_t value) noexcept {
    std::size_t digits = 1;
    for (std::uint64_t above = value / 10; above != 0; above /= 10) ++digits;
    if (digits > room()) return skip(digits);
    at_ += digits;
    char* to = at_;
    do {
      *--to = static_cast<char>('0' + value % 10);
      value /= 10;
    } while (value != 0);
  }
  constexpr void put_integer(std::int64_t value) noexcept {
    if (value >= 0) return put_number(static_cast<std::uint64_t>(value));
    put('-');
    put_number(~static_cast<std::uint64_t>(value) + 1);  // never of 0, so that nothing wraps
  }

  /// Where in the value the writer is: errors name it.
  constexpr Trail& trail() noexcept { return trail_; }
  /// The first error is kept; the offset counts in the named member's text.
  constexpr void fail(Errc code, std::size_t offset) noexcept {
    if (!failed()) error_ = {code, offset, trail_.path(), trail_.element};
  }
  constexpr bool failed() const noexcept { return error_.code != Errc::ok; }

  constexpr Encoded result() const noexcept {
    if (failed()) return {{}, 0, error_};
    const std::size_t written = distance(first_, at_);
    if (skipped_ != 0) {
      constexpr std::uint64_t most = (std::numeric_limits<std::size_t>::max)();
      const std::uint64_t needed = written + skipped_;
      return {
          {}, static_cast<std::size_t>(needed < most ? needed : most), {Errc::buffer_too_small}};
    }
    return {{first_, written}, written, {}};
  }

 protected:
  constexpr std::size_t room() const noexcept { return distance(at_, end_); }
  constexpr void skip(std::size_t n) noexcept {
    skipped_ += n;
    end_ = at_;  // nothing follows a gap
  }

  // NOLINTBEGIN(*-non-private-member-variables-in-classes): the JSON writer fills in blocks
  const char* first_;
  char* at_;
  char* end_;
  // NOLINTEND(*-non-private-member-variables-in-classes)

 private:
  std::uint64_t skipped_ = 0;  // one byte may take six: more than a 32-bit size can count
  Trail trail_;
  Error error_{};
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_BUFFER_HPP
