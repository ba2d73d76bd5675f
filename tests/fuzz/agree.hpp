// SPDX-License-Identifier: MIT
// Does `decode` agree with the naive decoder about some bytes? For any bytes, every shape and both
// modes it has the same value, the same issues at the same offsets, the same error with the same
// offset, member and index. An error leaves `T{}`. Strict fails exactly where tolerant fails or
// finds an issue, and then with the first of them. Each text of a value lies in the input.
// `describe` puts the line and column of each error and issue before its words, which tell the
// element of a list and the kind of a value of another type, and a caret under the byte.
#ifndef DATAZONE_TESTS_FUZZ_AGREE_HPP
#define DATAZONE_TESTS_FUZZ_AGREE_HPP

#include <algorithm>
#include <string>
#include <string_view>

#include "flat.hpp"

namespace fuzz {

// What is wrong, and in which member: `items[3].status` for one of an element. `rest` begins with
// the byte at fault.
inline std::string in_words(const datazone::Error& error, std::string_view rest) {
  using enum datazone::Errc;
  std::string kind;  // of the value there
  if (rest.starts_with('{')) kind = "an object";
  if (rest.starts_with('[')) kind = "an array";
  if (rest.starts_with('"')) kind = "a string";
  if (rest.starts_with('t') || rest.starts_with('f')) kind = "a boolean";
  if (rest.starts_with('n')) kind = "null";
  if (rest.find_first_of("-0123456789") == 0) kind = "a number";

  std::string words{datazone::to_string(error.code)};
  if (error.code == invalid_timestamp && kind == "a number") words = "timestamp is a number";
  if (!error.member.empty()) {
    std::string place{error.member};
    const std::string index = "[" + std::to_string(error.index) + "]";
    if (error.index != datazone::Error::no_index)
      place.insert(std::min(place.find('.'), place.size()), index);
    words += (error.code == missing_required ? ": " : " in ") + place;
  }
  return error.code == wrong_type && !kind.empty() ? words + ": found " + kind : words;
}

inline bool is_described(const datazone::Error& error, const HeapCopy& input) {
  const std::string_view before = input.view().substr(0, error.offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0
  std::string words = std::to_string(line) + ":" + std::to_string(column) + ": ";
  words += in_words(error, input.view().substr(before.size()));
  const std::size_t needed = datazone::describe(error, input.view(), {}).needed;
  const HeapCopy out = buffer(needed);
  if (datazone::describe(error, input.view(), out.span()).text != words) return false;

  char text[datazone::diagnostic_capacity];
  const std::string_view lines =
      datazone::describe(error, input.view(), text, datazone::Excerpt::line).text;
  if (lines.substr(0, words.size()) != words || std::count(lines.begin(), lines.end(), '\n') != 2 ||
      !std::all_of(lines.begin(), lines.end(),
                   [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }))
    return false;
  const std::size_t last = lines.rfind('\n') + 1;
  const char under = lines[words.size() + 1 + lines.find('^', last) - last];
  if (error.offset >= input.view().size()) return under == '<';  // "<end of input>"
  const char byte = input.view()[error.offset];
  return under == (byte == '\t' ? ' ' : byte >= ' ' && byte <= '~' ? byte : '\\');
}

template <class T>
bool agree(const HeapCopy& input) {
  const NaiveDecoder naive(input.view(), members_of<T>());
  const auto tolerant = datazone::decode<T>(input.view());
  const auto strict = datazone::decode<T>(input.view(), datazone::Mode::strict);

  if (as_remark(tolerant.error) != naive.error || strict.issues != tolerant.issues ||
      tolerant.issues.size() != naive.remarks.size() || tolerant.issues.dropped() != naive.dropped)
    return false;
  for (std::size_t i = 0; i < naive.remarks.size(); ++i) {
    if (as_remark(tolerant.issues[i]) != naive.remarks[i]) return false;
    if (!is_described(tolerant.issues[i], input)) return false;
  }
  if (!tolerant)
    return tolerant.value == T{} && strict.value == T{} && strict.error == tolerant.error &&
           is_described(tolerant.error, input);
  if (tolerant.error != datazone::Error{} || flatten(*tolerant, &input) != naive.value)
    return false;
  return tolerant.issues.empty() ? strict && *strict == *tolerant
                                 : strict.value == T{} && strict.error == tolerant.issues[0];
}

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_AGREE_HPP
