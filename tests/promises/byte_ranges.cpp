// SPDX-License-Identifier: MIT
// Bytes as sockets give them, in and out: any contiguous lvalue or borrowed range of char,
// unsigned char, std::byte or char8_t.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using namespace datazone;
using Response = StartDataSourceRunResponse;

constexpr std::string_view json =
    R"({"id":"run-1","status":"RUNNING","clientToken":"t","message":"paused"})";

template <class Byte>
std::vector<Byte> bytes() {
  std::vector<Byte> out;
  for (const char c : json) out.push_back(static_cast<Byte>(c));
  return out;
}

template <class Range>
void decodes(Range&& range) {
  const auto decoded = decode<Response>(std::forward<Range>(range));
  REQUIRE(decoded);
  CHECK(decoded.value.id == Text{"run-1"});
  CHECK(decoded.value == decode<Response>(json).value);
  constexpr std::string_view target = "/v2/domains/dzd-a/data-sources/b/runs";
  CHECK(decode_request(target, range).value == decode_request(target, json).value);
  CHECK(decode_error(409, "", range).message == Text{"paused"});
}

template <class Range>
void encodes(Range&& range) {
  const auto value = decode<Response>(json).value;
  const Encoded encoded = encode(value, std::forward<Range>(range));
  REQUIRE(encoded);
  CHECK(encoded.text.size() == encoded_size(value));
  CHECK(decode<Response>(encoded.text).value == value);
  CHECK(encoded.text.data() == reinterpret_cast<const char*>(std::data(range)));
}

template <class Range>
concept Decodable = requires(Range&& range) { decode<Response>(std::forward<Range>(range)); };
template <class Range>
concept Encodable =
    requires(const Response& value, Range&& range) { encode(value, std::forward<Range>(range)); };

// What owns its bytes and is a temporary, is constant, or has no bytes, is refused in words, as
// compile_fail_text and compile_fail_encode show.
static_assert(Decodable<std::vector<char>&> && Decodable<std::span<const std::byte>>);
static_assert(Encodable<std::vector<char>&> && Encodable<std::span<std::byte>>);

}  // namespace

TEST_CASE_TEMPLATE("ranges of each byte type", Byte, char, unsigned char, std::byte, char8_t) {
  std::vector<Byte> in = bytes<Byte>();
  const std::vector<Byte>& fixed = in;
  decodes(in);
  decodes(fixed);
  decodes(std::span<Byte>{in});
  decodes(std::span<const Byte>{in});

  std::array<Byte, 256> array{};
  std::copy(in.begin(), in.end(), array.begin());
  decodes(std::span{array}.first(in.size()));

  std::vector<Byte> out(256);
  encodes(out);
  encodes(array);
  encodes(std::span<Byte>{out});
  encodes(std::span<Byte, 256>{array});
}

TEST_CASE("strings") {
  std::string string{json};
  decodes(string);
  decodes(std::as_const(string));
  decodes(json);
  decodes(string.c_str());
  string.resize(256);
  encodes(string);
  const std::u8string u8{reinterpret_cast<const char8_t*>(json.data()), json.size()};
  decodes(u8);
  decodes(std::u8string_view{u8});
}

TEST_CASE("nothing at all") {
  CHECK(decode<Response>(std::span<const std::byte>{}).error.code == Errc::ok);
  CHECK(decode<Response>(std::string_view{}).error.code == Errc::ok);
}
