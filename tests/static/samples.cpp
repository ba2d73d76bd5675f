// SPDX-License-Identifier: MIT
// Every sample, decoded, validated, copied, encoded and decoded again while compiling, where the
// compiler refuses undefined behaviour; and every beginning of the smallest one, for reads past it.
#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace datazone_test {

using namespace datazone;

struct Sample {
  std::string_view name;
  std::string_view text;
};
#include "sample_texts.inc"  // `responses` and `errors`, by sample_texts.py

template <class Response>
constexpr bool comes_back(std::string_view json) noexcept {
  const auto decoded = decode<Response>(json);
  std::array<char, 2048> out{};
  const Encoded encoded = encode(*decoded, out);
  const auto again = decode<Response>(encoded.text);
  std::array<char, 2048> storage{};
  const auto copy = clone(*decoded, storage);
  return decoded && decoded->id == "c0y7j4e8lg1uqz" && encoded &&
         encoded.needed == encoded_size(*decoded) && again && *again == *decoded &&
         validate(*again) == validate(*decoded) && copy == *decoded;
}

// One constant expression a sample: compilers limit the steps of one.
template <std::size_t Index>
inline constexpr bool is_response = comes_back<StartDataSourceRunResponse>(responses[Index].text);
template <std::size_t Index>
inline constexpr bool is_get_response = comes_back<GetDataSourceRunResponse>(responses[Index].text);
template <std::size_t... Index>
constexpr bool every_response(std::index_sequence<Index...>) noexcept {
  return ((is_response<Index> && is_get_response<Index>) && ...);
}
static_assert(every_response(std::make_index_sequence<responses.size()>()));

constexpr bool is_read(std::string_view name, std::string_view body) noexcept {
  const ServiceError error = decode_error(400, name, body);
  std::array<char, 256> out{};
  const Encoded encoded = encode_error(error, out);
  return to_string(error.code) == name && error.message.size() > 0 && encoded &&
         decode_error(400, name, encoded.text) == error;
}
static_assert([] {
  for (const auto& [name, body] : errors)
    if (!is_read(name, body)) return false;
  return true;
}());

constexpr bool is_escaped() noexcept {
  std::array<char, 64> out{};
  return encode(DataSourceErrorMessage{"\"\xC3\xA9, sixteen bytes behind it\"", {}}, out).text ==
         "{\"errorDetail\":\"\\\"\xC3\xA9, sixteen bytes behind it\\\"\"}";
}
static_assert(is_escaped());

constexpr std::string_view minimal = [] {
  for (const auto& [name, text] : responses)
    if (name == "minimal") return text.substr(0, text.find_last_of('}') + 1);
  return std::string_view{};
}();
template <std::size_t Size>
inline constexpr bool is_truncated = [] {
  const Error error = decode<StartDataSourceRunResponse>(minimal.substr(0, Size)).error;
  return error.code == Errc::truncated && error.offset == Size;
}();
template <std::size_t... Size>
constexpr bool every_beginning_is_truncated(std::index_sequence<Size...>) noexcept {
  return (is_truncated<Size + 1> && ...);
}
static_assert(every_beginning_is_truncated(std::make_index_sequence<minimal.size() - 1>()));

}  // namespace datazone_test
