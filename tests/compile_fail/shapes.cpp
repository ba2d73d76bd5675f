// SPDX-License-Identifier: MIT
// A table of a program's own that the library could not serve does not compile.
//
// fault 1: a shape has at most 32 members
// fault 2: a wire path has at most four names
// fault 3: a wire path has at most four names
// fault 4: a wire name has 2 to 32 bytes
// fault 5: a wire name has no byte that JSON escapes
// fault 6: the wire names of a table differ
// fault 7: a member is a Text, an Open enum, a List .* Timestamp or structure
// fault 8: a member is a Text, an Open enum, a List .* Timestamp or structure
// fault 9: the rows of Spellings stand in the order of their enumerators
// fault 10: a spelling has 2 to 32 bytes
// fault 11: the spellings of an enum differ
// fault 12: a spelling has no byte that JSON escapes
// fault 13: a member is a Text, an Open enum, a List .* Timestamp or structure
// fault 14: a member is a Text, an Open enum, a List .* Timestamp or structure
// fault 15: the rule of a Text is an Identifier or a Length
// fault 16: the rule of a Text is an Identifier or a Length
// fault 17: this type has no table
// fault 18: the rows of Spellings stand in the order of their enumerators
//
// Which member it is follows:
// shown 4: &(Three|Five::text)
// shown 7: &Five::number
// shown 9: Side
#include <datazone/datazone.hpp>

#ifndef DATAZONE_FAULT
#define DATAZONE_FAULT 0
#endif

using datazone::Text;

enum class Side : unsigned char { left, right };
struct Bare {};

struct Five {
  Text text{};
  datazone::Open<Side> side{};
#if DATAZONE_FAULT == 7
  std::optional<double> number{};
#elif DATAZONE_FAULT == 8
  std::optional<Bare> number{};
#elif DATAZONE_FAULT == 13
  datazone::List<Text> number{};
#elif DATAZONE_FAULT == 14
  datazone::DomainId number{};
#else
  std::optional<bool> number{};
#endif
#if DATAZONE_FAULT == 3
  datazone::List<Five> more{};
#else
  datazone::List<Text> more{};  // in no table
#endif
};
struct Four {
  std::optional<Five> five{};
};
struct Three {
  datazone::List<Four> four{};
};
struct Two {
  std::optional<Three> three{};
};
struct One {
  std::optional<Two> two{};
};

namespace datazone {
template <>
struct Spellings<Side> {
#if DATAZONE_FAULT == 9 || DATAZONE_FAULT == 18
  static constexpr Spelling<Side> table[] = {{Side::right, "RIGHT"}, {Side::left, "LEFT"}};
#elif DATAZONE_FAULT == 12
  static constexpr Spelling<Side> table[] = {{Side::left, "LE\"FT"}, {Side::right, "RIGHT"}};
#elif DATAZONE_FAULT == 10
  static constexpr Spelling<Side> table[] = {{Side::left, "L"}, {Side::right, "R"}};
#elif DATAZONE_FAULT == 11
  static constexpr Spelling<Side> table[] = {{Side::left, "LEFT"}, {Side::right, "LEFT"}};
#else
  static constexpr Spelling<Side> table[] = {{Side::left, "LEFT"}, {Side::right, "RIGHT"}};
#endif
};
template <>
struct Shape<Five> {
  using T = Five;
#if DATAZONE_FAULT == 1
  using A = Member<"text", &T::text>;
  using body = Members<A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A,
                       A, A, A, A, A, A, A>;
#elif DATAZONE_FAULT == 3
  using body = Members<Member<"text", &T::text>, Member<"more", &T::more>>;
#elif DATAZONE_FAULT == 4
  using body = Members<Member<"t", &T::text>>;
#elif DATAZONE_FAULT == 5
  using body = Members<Member<"a\"b", &T::text>>;
#elif DATAZONE_FAULT == 6
  using body =
      Members<Member<"number", &T::text>, Member<"side", &T::side>, Member<"number", &T::number>>;
#elif DATAZONE_FAULT == 15
  using body = Members<Member<"text", &T::text, Presence::optional, Range<1, 2>>>;
#elif DATAZONE_FAULT == 16
  using body = Members<Member<"side", &T::side, Presence::optional, Length<1, 2>>>;
#else
  using body =
      Members<Member<"number", &T::number>, Member<"side", &T::side>, Member<"text", &T::text>>;
#endif
};
template <>
struct Shape<Four> {
  using body = Members<Member<"five", &Four::five>>;
};
template <>
struct Shape<Three> {
  using body = Members<Member<"four", &Three::four>>;
};
template <>
struct Shape<Two> {
  using body = Members<Member<"three", &Two::three>>;
};
template <>
struct Shape<One> {
  using body = Members<Member<"two", &One::two>>;
};
}  // namespace datazone

bool use();
bool use() {
#if DATAZONE_FAULT == 2
  return bool{datazone::decode<One>("{}")};  // two.three.four.five.text
#elif DATAZONE_FAULT == 17
  return bool{datazone::decode<Bare>("{}")};
#elif DATAZONE_FAULT == 18
  return datazone::parse<Side>("LEFT").has_value();
#else
  return bool{datazone::decode<Two>("{}")};
#endif
}
