// SPDX-License-Identifier: MIT
// List<T>: the elements of a JSON array, all of which `decode` has read and judged, and that are
// read again when they are asked for; or, for encoding, the elements of the caller's span.
#ifndef DATAZONE_SHAPE_LIST_HPP
#define DATAZONE_SHAPE_LIST_HPP

#include <cstddef>
#include <span>

#include "datazone/bytes/bytes.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

struct ListAccess;

/// What List<T> holds but for values in a span, for code that does not know T.
struct ListValue {
  const char* json = nullptr;  // of an array, behind its bracket, up to and with the other one
  std::size_t json_size = 0;   // 0 when the elements are values
  std::size_t size = 0;        // how many elements
  bool has_value = false;
};

/// Reads the element at p, which is valid and may be preceded by blanks and commas; returns the
/// place after it. An element that is null is passed over: the list has none there. It holds room
/// for issues, which nobody's frame is to hold more than once.
[[gnu::noinline]] constexpr const char* read_element_again(const char* p, const char* end,
                                                           const AnyObject& element,
                                                           const ObjectInfo& info,
                                                           const PathTable& paths) noexcept {
  Error error;
  Issues issues;
  Reader reader{between(p, end), paths, error, issues};
  for (;;) {
    p = reader.skip_blanks(p);
    if (*p == '{') break;
    p += *p == ',' ? 1 : 4;  // or null
  }
  return read_object(reader, p, element, info);
}

}  // namespace detail

/// A list: absent, or present with any number of elements. It views either the JSON that was
/// decoded or the caller's span, which must outlive it, and is cheap to copy. A range of T by
/// value, in one pass or several; going through it cannot fail, and each element that comes from
/// JSON costs about what decoding it did. In the iterator, `*` reads and `++` skips what was read.
/// A null among the elements was reported as an issue, and is none of them.
template <class T>
class List {
 public:
  using value_type = T;  ///< what it holds

  /// Absent.
  constexpr List() noexcept = default;
  /// Of the elements in a span, for encoding; also an empty one.
  // NOLINTNEXTLINE(google-explicit-constructor): a span of values is a list
  constexpr List(std::span<const T> values) noexcept
      : value_{nullptr, 0, values.size(), true}, values_{values.data()} {}

  /// True when the list is present, even when it has no elements.
  constexpr bool has_value() const noexcept { return value_.has_value; }
  constexpr bool empty() const noexcept { return size() == 0; }        ///< true without elements
  constexpr std::size_t size() const noexcept { return value_.size; }  ///< how many elements

  /// A forward iterator that gives elements by value. It must not outlive what the list views. `*`
  /// notes where the element ends, for `++` to go on from: of one list any number of threads may go
  /// through the elements, each with iterators of its own.
  class iterator {
   public:
    using value_type = T;                    ///< given by value
    using difference_type = std::ptrdiff_t;  ///< as iterators must have one

    /// Of no list; only equal to its like.
    constexpr iterator() noexcept = default;

    /// The element. Requires that it is not the end.
    constexpr T operator*() const noexcept {
      T element{};  // the only object that is returned, so that it is not copied
      if (at_ == end_) {
        element = values_[index_];
      } else {
        const char* const behind = read(element);
        if (detail::at_run_time()) next_ = behind;  // a constant may not change
      }
      return element;
    }
    /// Goes on to the next.
    constexpr iterator& operator++() noexcept {
      if (detail::at_run_time() && next_ != at_) {
        at_ = next_;
      } else if (at_ != end_) {
        T element{};
        at_ = next_ = read(element);
      }
      ++index_;
      return *this;
    }
    /// The same; gives where it was.
    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    /// Of the same list: true at the same place.
    friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.index_ == b.index_;
    }

   private:
    friend class List;

    constexpr iterator(const List& list, std::size_t index) noexcept
        : values_{list.values_},
          at_{list.value_.json},
          next_{at_},
          end_{at_ + list.value_.json_size},
          index_{index} {}

    /// Reads the element behind at_; returns the place after it.
    constexpr const char* read(T& element) const noexcept {
      return detail::read_element_again(at_, end_, detail::ObjectRef<T>{element},
                                        detail::object_info<T>,
                                        detail::Paths<typename Shape<T>::body>::table);
    }

    const T* values_ = nullptr;
    const char* at_ = nullptr;            // behind the element before, in JSON
    mutable const char* next_ = nullptr;  // behind this one, once it has been read
    const char* end_ = nullptr;
    std::size_t index_ = 0;
  };

  constexpr iterator begin() const noexcept { return {*this, 0}; }     ///< the first element
  constexpr iterator end() const noexcept { return {*this, size()}; }  ///< behind the last one

  /// Equal when both are absent, or both have equal elements.
  friend constexpr bool operator==(const List& a, const List& b) noexcept {
    if (a.has_value() != b.has_value() || a.size() != b.size()) return false;
    for (iterator left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right)
      if (!(*left == *right)) return false;
    return true;
  }

 private:
  friend struct detail::ListAccess;

  detail::ListValue value_{};
  const T* values_ = nullptr;
};

namespace detail {

/// How the codec reaches the value; not for others.
struct ListAccess {
  template <class T>
  static constexpr ListValue& value(List<T>& list) noexcept {
    return list.value_;
  }
  template <class T>
  static constexpr const ListValue& value(const List<T>& list) noexcept {
    return list.value_;
  }
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_LIST_HPP
