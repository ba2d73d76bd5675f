// SPDX-License-Identifier: MIT
// What encoding a value gives: its JSON as a string, or its error.
#ifndef DATAZONE_TESTS_SUPPORT_ENCODED_HPP
#define DATAZONE_TESTS_SUPPORT_ENCODED_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <span>
#include <string>

namespace datazone_test {

template <class T>
std::string encoded(const T& value) {
  std::string buffer(datazone::encoded_size(value), '\0');
  const datazone::Encoded result = datazone::encode(value, std::span<char>(buffer));
  return result ? std::string(result.text) : std::string("error");
}

template <class T>
datazone::Error error_of(const T& value) {
  std::array<char, 4096> buffer{};
  return datazone::encode(value, buffer).error;
}

}  // namespace datazone_test

#endif
