#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: is `auto` with a concept in a friend's parameters only another way to write a template
# ([dcl.fct]/22), to nvcc's front end, too? The guess: yes.
# Behaviour: no. In a class template, a friend that is defined there with such a parameter hides the
# members that follow it: each member function that names one is refused, "identifier is undefined",
# when it is instantiated. The same friend as a template is taken; so is the short form where the
# class is none of a template, and as a member.
# Versions: nvcc 13.0.88 of the CUDA toolkit, g++-12 12.2.0-14+deb12u1, clang-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-29. The program has no device code.
# Here: Identifier's comparison with a Text is written as a template.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-19 1:19.1.7-3~deb12u1
nvcc=$(command -v nvcc || echo /usr/local/cuda/bin/nvcc)
[ -x "$nvcc" ] || fail "no nvcc: it comes with the CUDA toolkit 13.0"
"$nvcc" --version | grep -q "V13\.0\.88" || fail "seen with nvcc 13.0.88, not with this one"
cat > run.cu <<'X'
#include <concepts>
#include "how.hpp"
struct Text {};
#ifdef IN_A_TEMPLATE
template <class Kind>
#define NAME Id<int>
#else
#define NAME Id
#endif
class Id {
 public:
  int size() const { return value_; }
  HOW { return a.size() == 0; }

 private:
  int value_ = 0;
};
int size_of(const NAME& id) { return id.size(); }
X
for where in IN_A_TEMPLATE ALONE; do
  for how in "friend bool operator==(const Id& a, const std::same_as<Text> auto&)" \
    "template <std::same_as<Text> T> friend bool operator==(const Id& a, const T&)" \
    "bool is(const Id& a, const std::same_as<Text> auto&) const"; do
    echo "#define HOW $how" > how.hpp  # nvcc takes an option's value apart at commas
    for compiler in "g++-12 -x c++ -fsyntax-only" "clang++-19 -x c++ -fsyntax-only" \
      "$nvcc -cuda -o out.ii"; do
      $compiler -std=c++20 "-D$where" run.cu > errors 2>&1 ||
        echo "$where: ${how%% operator*}: $(basename "${compiler%% *}"): $(grep -o 'identifier.*' errors | head -1)"
    done
  done
done > seen

expect <<'X'
IN_A_TEMPLATE: friend bool: nvcc: identifier "value_" is undefined
X
holds "a friend with an abbreviated parameter hides a class template's members from nvcc"
