// SPDX-License-Identifier: MIT
// A program's own shapes: every kind of member, an enum of its own, structures three deep, lists in
// structures in lists, and a request whose table names the labels in another order than its path.
#ifndef DATAZONE_TESTS_SUPPORT_OWN_SHAPES_HPP
#define DATAZONE_TESTS_SUPPORT_OWN_SHAPES_HPP

#include <datazone/datazone.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace own {

using datazone::Text;

enum class Color : std::int8_t { red, dark_green };

struct Leaf {
  std::optional<bool> flag{};
  std::optional<std::int64_t> big{};
  std::optional<std::int32_t> small{};  // 0 to 9
  datazone::Open<Color> color{};

  friend constexpr bool operator==(const Leaf&, const Leaf&) noexcept = default;
};
struct Twig {
  std::optional<Leaf> leaf{};
  datazone::List<Leaf> leaves{};
  Text name{};  // 2 to 3 characters

  friend constexpr bool operator==(const Twig&, const Twig&) noexcept = default;
};
struct Branch {
  std::optional<Twig> twig{};
  datazone::List<Twig> twigs{};

  friend constexpr bool operator==(const Branch&, const Branch&) noexcept = default;
};
struct Tree {
  std::optional<Branch> branch{};
  std::optional<datazone::Timestamp> grown{};

  friend constexpr bool operator==(const Tree&, const Tree&) noexcept = default;
};

// The path names second before first.
struct Fetch {
  datazone::ProjectId first{};
  datazone::DomainId second{};
  std::optional<std::int64_t> from{};
  datazone::Open<Color> tint{};
  Text note{};  // of the body

  friend constexpr bool operator==(const Fetch&, const Fetch&) noexcept = default;
};

}  // namespace own

namespace datazone {

template <>
struct Spellings<own::Color> {
  static constexpr Spelling<own::Color> table[] = {{own::Color::red, "RED"},
                                                   {own::Color::dark_green, "DARK_GREEN"}};
};
template <>
struct Shape<own::Leaf> {
  using T = own::Leaf;
  using body = Members<Member<"big", &T::big, Presence::optional, Range<-1, INT64_MAX>>,
                       Member<"color", &T::color, Presence::required>, Member<"flag", &T::flag>,
                       Member<"small", &T::small, Presence::optional, Range<0, 9>>>;
};
template <>
struct Shape<own::Twig> {
  using T = own::Twig;
  using body = Members<Member<"leaf", &T::leaf>, Member<"leaves", &T::leaves>,
                       Member<"name", &T::name, Presence::optional, Length<2, 3>>>;
};
template <>
struct Shape<own::Branch> {
  using T = own::Branch;
  using body = Members<Member<"twig", &T::twig>, Member<"twigs", &T::twigs>>;
};
template <>
struct Shape<own::Tree> {
  using T = own::Tree;
  using body = Members<Member<"branch", &T::branch>, Member<"grown", &T::grown>>;
};
template <>
struct Shape<own::Fetch> {
  using T = own::Fetch;
  struct operation {
    static constexpr std::string_view uri_template = "/x/{second}/y/{first}";
  };
  using labels = Members<Member<"first", &T::first, Presence::required>,
                         Member<"second", &T::second, Presence::required>>;
  using query = Members<Member<"from", &T::from>, Member<"tint", &T::tint>>;
  using body = Members<Member<"note", &T::note>>;
};

}  // namespace datazone

#endif
