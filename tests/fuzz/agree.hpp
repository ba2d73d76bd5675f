// SPDX-License-Identifier: MIT
// Does `decode` agree with the naive decoder about some bytes? For any bytes, every shape and both
// modes it has the same value, the same issues at the same offsets, the same error with the same
// offset and member. An error leaves `T{}`. Strict fails exactly where tolerant fails or finds an
// issue, and then with the first of them. Each text of a value lies in the input.
#ifndef DATAZONE_TESTS_FUZZ_AGREE_HPP
#define DATAZONE_TESTS_FUZZ_AGREE_HPP

#include "flat.hpp"

namespace fuzz {

template <class T>
bool agree(const HeapCopy& input) {
  const NaiveDecoder naive(input.view(), members_of<T>());
  const auto tolerant = datazone::decode<T>(input.view());
  const auto strict = datazone::decode<T>(input.view(), datazone::Mode::strict);

  if (tolerant.error.code != naive.error.code || strict.issues != tolerant.issues ||
      tolerant.issues.size() != naive.remarks.size())
    return false;
  for (std::size_t i = 0; i < naive.remarks.size(); ++i) {
    const auto [code, offset, member] = tolerant.issues[i];
    if (Remark{code, offset, std::string(member)} != naive.remarks[i]) return false;
  }
  if (!tolerant)
    return tolerant.error.offset == naive.error.offset && tolerant.error.member == naive.member &&
           tolerant.value == T{} && strict.value == T{} && strict.error == tolerant.error;
  if (tolerant.error != datazone::Error{} || flatten(*tolerant, &input) != naive.value)
    return false;
  return tolerant.issues.empty() ? strict && *strict == *tolerant
                                 : strict.value == T{} && strict.error == tolerant.issues[0];
}

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_AGREE_HPP
