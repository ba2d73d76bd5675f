// SPDX-License-Identifier: MIT
// A table of a program's own that the library could not serve does not compile.
//
// fault 1: more members than issues can be told of
// fault 2: more members than issues can be told of
// fault 3: a wire path has two names
// fault 4: names_have_2_to_32_bytes
// fault 5: names_have_no_byte_that_json_escapes
// fault 6: names_need_another_hash
// fault 7: a path has at most two labels
#include <datazone/datazone.hpp>

#ifndef DATAZONE_FAULT
#define DATAZONE_FAULT 0
#endif

struct Many {
  datazone::Text a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{}, i{}, j{}, k{};
};
struct Twice {
  datazone::Text text{};
  std::optional<Many> one{}, other{};
};
struct Inner {
  std::optional<Many> many{};
};
struct Outer {
  std::optional<Inner> inner{};
};
struct Small {
  datazone::Text text{}, other{};
};
struct Request {
  datazone::DomainId a{}, b{}, c{};
};
struct NameShape {
  static constexpr auto pattern = datazone::FixedString{"^[ !#-.0-9A-Z]{1,36}$"};
};

namespace datazone {
template <>
struct Shape<Many> {
  using T = Many;
  using body =
      Members<Member<"aa", &T::a>, Member<"bb", &T::b>, Member<"cc", &T::c>, Member<"dd", &T::d>,
              Member<"ee", &T::e>, Member<"ff", &T::f>, Member<"gg", &T::g>, Member<"hh", &T::h>,
              Member<"ii", &T::i>, Member<"jj", &T::j>, Member<"kk", &T::k>>;
};
template <>
struct Shape<Twice> {
  using T = Twice;
#if DATAZONE_FAULT == 1
  using body = Members<Member<"text", &T::text>, Member<"one", &T::one>,  //
                       Member<"other", &T::other>>;
#else
  using body = Members<Member<"one", &T::one>, Member<"other", &T::other>>;  // 24
#endif
#if DATAZONE_FAULT == 2
  using labels = Members<>;
#endif
};
template <>
struct Shape<Inner> {
  using body = Members<Member<"many", &Inner::many>>;
};
template <>
struct Shape<Outer> {
  using body = Members<Member<"inner", &Outer::inner>>;
};
template <>
struct Shape<Small> {
  using T = Small;
#if DATAZONE_FAULT == 4
  using body = Members<Member<"t", &T::text>>;
#elif DATAZONE_FAULT == 5
  using body = Members<Member<"a\"b", &T::text>>;
#elif DATAZONE_FAULT == 6
  using body = Members<Member<"alikeXalike", &T::text>, Member<"alikeXblike", &T::other>>;
#else
  using body =
      Members<Member<"text", &T::text, Presence::optional, datazone::Identifier<NameShape>>>;
#endif
};
template <>
struct Shape<Request> {
  using T = Request;
  struct operation {
    static constexpr std::string_view uri_template = "/{aa}/{bb}/{cc}";
  };
  using labels = Members<Member<"aa", &T::a, Presence::required, DomainId>,
#if DATAZONE_FAULT == 7
                         Member<"cc", &T::c, Presence::required, DomainId>,
#endif
                         Member<"bb", &T::b, Presence::required, DomainId>>;
};
}  // namespace datazone

bool use();
bool use() {
  using namespace datazone;
  return bool{decode<Many>("{}")} && bool{decode<Twice>("{}")} && bool{decode<Small>("{}")} &&
#if DATAZONE_FAULT == 3
         bool{decode<Outer>("{}")} &&
#endif
         bool{decode_request<Request>("/a/b/c", "")};
}
