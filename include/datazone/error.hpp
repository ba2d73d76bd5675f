// SPDX-License-Identifier: MIT
// Errors and issues: a code, the offset of the first bad byte, the wire path of the member.
#ifndef DATAZONE_ERROR_HPP
#define DATAZONE_ERROR_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "datazone/version.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// Why an input was refused, or what is remarkable about one that was not. Each line ends with an
/// input that triggers the code; offsets are those of `decode`.
enum class Errc : std::uint8_t {
  ok = 0,                     ///< no error: `{}`
  truncated = 1,              ///< the text ends too early; offset is its size: `{"id":"a`
  unexpected_byte = 2,        ///< RFC 8259 allows no such byte here: `{"id" 5}`, `{"x":01}`
  control_character = 3,      ///< a raw byte below 0x20 in a string: `{"id":"<0x01>"}`
  invalid_escape = 4,         ///< offset of the backslash: `{"id":"\x"}`; in a target, `%zz`
  lone_surrogate = 5,         ///< offset of the backslash: `{"id":"\ud800"}`
  invalid_utf8 = 6,           ///< offset of the sequence's first byte: `{"id":"<0xFF>"}`
  byte_order_mark = 7,        ///< a byte order mark before the document: `<EF BB BF>{}`
  trailing_bytes = 8,         ///< something but blanks after the document: `{}x`
  too_deep = 9,               ///< the 513th bracket of a skipped value: `{"x":[[[...`
  wrong_type = 10,            ///< another JSON type than the member's: `{"id":5}`, `[]`
  out_of_range = 11,          ///< not an int32: `{"runStatisticsForAssets":{"added":2147483648}}`
  duplicate_member = 12,      ///< offset of the key's quote: `{"id":"a","\u0069d":"b"}`
  missing_required = 13,      ///< a required member is absent or null; offset of the `}`: `{}`
  unknown_enum_value = 14,    ///< not a value of this version's enum: `{"status":"PAUSED"}`
  pattern_mismatch = 15,      ///< not what the service's pattern asks for: `{"id":"a.b"}`
  invalid_timestamp = 16,     ///< not an RFC 3339 date-time, or a number: `{"createdAt":"noon"}`
  noncanonical_integer = 17,  ///< point or exponent: `{"runStatisticsForAssets":{"added":1e3}}`
  no_route = 18,              ///< not this operation's path: `/v2/domains`
  invalid_label = 19,         ///< a path label that is empty, `.`, `..` or too long
  buffer_too_small = 20,      ///< the output needs more bytes than the buffer has
  length_out_of_range = 21,   ///< shorter or longer than the service allows: `"database":""`
  another_shape = 22,         ///< hardly a member of the shape is there: `{"message":"busy"}`
};

namespace detail {
using std::string_view_literals::operator""sv;  // spares constant evaluation the search for an end

inline constexpr std::array<std::string_view, 23> error_texts{
    "ok"sv,
    "text ends too early"sv,
    "unexpected byte"sv,
    "control character in a string"sv,
    "invalid escape"sv,
    "lone surrogate"sv,
    "invalid UTF-8"sv,
    "byte order mark"sv,
    "bytes after the document"sv,
    "nested too deep"sv,
    "wrong JSON type"sv,
    "integer out of range"sv,
    "duplicate member"sv,
    "missing required member"sv,
    "unknown enum value"sv,
    "identifier does not match its pattern"sv,
    "invalid timestamp"sv,
    "integer with point or exponent"sv,
    "path of another operation"sv,
    "invalid path label"sv,
    "buffer too small"sv,
    "text shorter or longer than the service allows"sv,
    "document of another shape"sv,
};
}  // namespace detail

/// The code in words; fixed text, never a byte of the input. Empty for a value outside the enum.
constexpr std::string_view to_string(Errc code) noexcept {
  const auto index = static_cast<std::size_t>(code);
  return index < detail::error_texts.size() ? detail::error_texts[index] : std::string_view{};
}

/// What is wrong, where, and in which member: the innermost modelled one, named in static storage.
/// No part of it repeats a byte of the input; `describe` makes a line for people of it.
struct Error {
  /// The index of what lies in no list.
  static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

  Errc code = Errc::ok;          ///< what is wrong; ok when nothing is
  std::size_t offset = 0;        ///< of the first bad byte, in the input
  std::string_view member{};     ///< wire path, `runStatisticsForAssets.added`, or empty
  std::size_t index = no_index;  ///< of the list's element that it lies in, `items.status`

  friend constexpr bool operator==(const Error&, const Error&) noexcept = default;
};

/// A remark about a value that was read all the same: the same three facts as an error.
using Issue = Error;

/// The issues of one value, at most one per modelled member, in document order; those of members
/// that are missing follow what stands in their object. A range of `Issue`; costs next to nothing
/// when it is empty. The first 24 are kept, as many as a value without lists can have; further
/// ones are counted.
class Issues {
  struct Record {  // trivial, so that an empty list costs nothing to make
    const char* member;
    std::size_t member_size;
    std::size_t offset;
    std::size_t index;
    Errc code;
  };

 public:
  /// The most that are kept.
  static constexpr std::size_t capacity = 24;

  /// None.
  constexpr Issues() noexcept { clear_for_constant_evaluation(); }
  /// Copies what is there, not the room behind it.
  constexpr Issues(const Issues& other) noexcept {
    clear_for_constant_evaluation();
    assign(other);
  }
  /// The same.
  constexpr Issues& operator=(const Issues& other) noexcept {
    if (this != &other) assign(other);
    return *this;
  }
  constexpr ~Issues() = default;

  constexpr std::size_t size() const noexcept { return size_; }        ///< at most `capacity`
  constexpr bool empty() const noexcept { return size_ == 0; }         ///< true without issues
  constexpr std::size_t dropped() const noexcept { return dropped_; }  ///< that did not fit

  /// The issue at an index. Requires `index < size()`.
  constexpr Issue operator[](std::size_t index) const noexcept {
    const Record& record = records_[index];
    return {record.code, record.offset, {record.member, record.member_size}, record.index};
  }

  /// An input iterator that gives issues by value. It must not outlive its list.
  class iterator {
   public:
    using value_type = Issue;                ///< given by value
    using difference_type = std::ptrdiff_t;  ///< as iterators must have one

    /// Of no list; only equal to its like.
    constexpr iterator() noexcept = default;
    /// At an index of a list.
    constexpr iterator(const Issues& issues, std::size_t index) noexcept
        : issues_{&issues}, index_{index} {}
    /// The issue. Requires that it is not the end.
    constexpr Issue operator*() const noexcept { return (*issues_)[index_]; }
    /// Goes on to the next.
    constexpr iterator& operator++() noexcept {
      ++index_;
      return *this;
    }
    /// The same; gives where it was.
    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++index_;
      return before;
    }
    friend constexpr bool operator==(iterator, iterator) noexcept = default;

   private:
    const Issues* issues_ = nullptr;
    std::size_t index_ = 0;
  };

  constexpr iterator begin() const noexcept { return {*this, 0}; }    ///< the first issue
  constexpr iterator end() const noexcept { return {*this, size_}; }  ///< behind the last one

  /// Adds an issue, or counts it when there is no more room.
  constexpr void add(const Issue& issue) noexcept {
    if (size_ == capacity) {
      ++dropped_;
      return;
    }
    records_[size_++] = {issue.member.data(), issue.member.size(), issue.offset, issue.index,
                         issue.code};
  }

  /// The same issues in the same order.
  friend constexpr bool operator==(const Issues& a, const Issues& b) noexcept {
    if (a.size_ != b.size_ || a.dropped_ != b.dropped_) return false;
    for (std::size_t i = 0; i < a.size_; ++i)
      if (!(a[i] == b[i])) return false;
    return true;
  }

 private:
  constexpr void assign(const Issues& other) noexcept {
    size_ = other.size_;
    dropped_ = other.dropped_;
    for (std::size_t i = 0; i < size_; ++i) records_[i] = other.records_[i];
  }
  constexpr void clear_for_constant_evaluation() noexcept {
    if (std::is_constant_evaluated())  // a constant may hold no indeterminate value
      for (Record& record : records_) record = {};
  }

  std::size_t size_ = 0;
  std::size_t dropped_ = 0;
  Record records_[capacity];
};

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_ERROR_HPP
