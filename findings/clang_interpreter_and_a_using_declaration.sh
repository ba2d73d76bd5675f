#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what stops clang 19's new constant interpreter at std::bit_width, and in tables that
# the old one takes? The guess: the static members of libstdc++'s traits.
# Behaviour: it refuses a function with a using-declaration, a using-directive or a namespace alias
# in its body, without a reason; libstdc++ 12 has one in __countr_zero, so that countr_zero and
# bit_width are no constants. It refuses the assignment of a class that has an array. In a consteval
# constructor with a loop in a loop that compares two temporaries it does not come to an end or
# breaks down; as constexpr the same is fine. clang 22's takes all.
# Versions: g++-12 12.2.0-14+deb12u1, clang-19 1:19.1.7-3~deb12u1, clang-22 1:22.1.8-1~deb12u1.
# Seen 2026-11-29. The flag is -fexperimental-new-constant-interpreter.
# Here: the header does without them, so that the whole API compiles; what std::optional holds is
# still no constant there.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-19 1:19.1.7-3~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > using.cpp <<'X'
namespace other { constexpr int one() { return 1; } }
constexpr int f() { using other::one; return one(); }
static_assert(f() == 1);
X
cat > directive.cpp <<'X'
namespace other { constexpr int one() { return 1; } }
constexpr int f() { using namespace other; return one(); }
static_assert(f() == 1);
X
cat > alias.cpp <<'X'
namespace other { constexpr int one() { return 1; } }
constexpr int f() { namespace o = other; return o::one(); }
static_assert(f() == 1);
X
cat > bits.cpp <<'X'
#include <bit>
static_assert(std::bit_width(8U) == 4);
X
cat > assignment.cpp <<'X'
struct Key { char text[4]{}; };
constexpr char f() { Key key; key = Key{"ab"}; return key.text[1]; }
static_assert(f() == 'b');
X
cat > consteval.cpp <<'X'
struct View { const char* p; int n; };
struct Key {
  char text[8]{};
  unsigned char next = 0;
  constexpr View name() const { return {text + 2, 3}; }
};
struct Names {
  Key keys[5]{};
  unsigned char slots[4]{4, 4, 4, 4};
  EVAL Names() {
    for (unsigned i = 4; i != 0; --i) {
      Key& key = keys[i - 1];
      unsigned char& slot = slots[i / 3];
      for (unsigned other = slot; other != 4; other = keys[other].next)
        if (keys[other].name().p == key.name().p) ++key.text[0];
      key.next = slot;
      slot = static_cast<unsigned char>(i - 1);
    }
  }
};
constexpr Names names;
X
sed 's/EVAL/constexpr/' consteval.cpp > constexpr.cpp
sed -i 's/EVAL/consteval/' consteval.cpp

verdict() {
  timeout 20 "$@" -std=c++20 -fsyntax-only > said 2>&1 && echo accepted && return
  [ $? = 1 ] && echo refused || echo "no answer"  # 124: the time is over; 139: it broke down
}
for file in using directive alias bits assignment consteval constexpr; do
  other="-fexperimental-new-constant-interpreter -fno-crash-diagnostics $file.cpp"
  # The flags are several words.
  # shellcheck disable=SC2086
  echo "$file: g++ $(verdict g++-12 $file.cpp), clang 19 $(verdict clang++-19 $file.cpp)," \
    "its new interpreter $(verdict clang++-19 $other), clang 22's $(verdict clang++-22 $other)"
done > seen

expect <<'X'
using: g++ accepted, clang 19 accepted, its new interpreter refused, clang 22's accepted
directive: g++ accepted, clang 19 accepted, its new interpreter refused, clang 22's accepted
alias: g++ accepted, clang 19 accepted, its new interpreter refused, clang 22's accepted
bits: g++ accepted, clang 19 accepted, its new interpreter refused, clang 22's accepted
assignment: g++ accepted, clang 19 accepted, its new interpreter refused, clang 22's accepted
consteval: g++ accepted, clang 19 accepted, its new interpreter no answer, clang 22's accepted
constexpr: g++ accepted, clang 19 accepted, its new interpreter accepted, clang 22's accepted
X
holds "clang 19's new interpreter knows no using-declaration in a function"
