// SPDX-License-Identifier: MIT
// What would dangle does not compile. Escaped bytes cannot be taken for text.
//
// fault 1: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 2: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 3: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 4: this temporary owns the bytes
// fault 5: deleted function
// fault 6: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 7: this temporary owns the bytes
// fault 8: this temporary owns the bytes
// fault 9: this temporary owns the bytes
// fault 10: this temporary owns the bytes
// fault 11: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 12: (deleted function.*nullptr_t|attempt to use a deleted function)
// fault 13: where the bytes of this array end is not known
// fault 14: the terminator of a u8 literal would count
// fault 15: this temporary owns the bytes
// fault 16: this temporary owns the bytes
// fault 17: this temporary owns the bytes
// fault 18: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 19: this temporary owns the bytes
// fault 20: this temporary owns the bytes
// fault 21: this temporary owns the bytes
// fault 22: (deleted function.*nullptr_t|attempt to use a deleted function)
// fault 23: deleted function
// fault 24: (OwningTemporary|invokes a deleted function|call to deleted constructor)
// fault 25: deleted function
// fault 26: deleted function
// fault 27: deleted function
// fault 28: deleted function
// fault 29: these are no bytes: read the file or stream first
// fault 30: these are no bytes: read the file or stream first
// fault 31: these are no bytes: read the file or stream first
//
// The reason of a deleted function stands in the line that is shown.
// shown 1: the view would dangle: bind the string to a name
// shown 2: the view would dangle: bind the string to a name
// shown 3: the view would dangle: bind the string to a name
// shown 6: the view would dangle: bind the string to a name
// shown 11: the view would dangle: bind the string to a name
// shown 18: the view would dangle: bind the string to a name
// shown 24: the view would dangle: bind the string to a name
// shown 5: write std::string\(text\), or \*text.plain\(\)
// shown 25: write std::string\(text\), or \*text.plain\(\)
// shown 26: write std::string\(text\), or \*text.plain\(\)
// shown 27: write std::string\(text\), or \*text.plain\(\)
// shown 28: write std::string\(token\)
// shown 12: an absent text is Text{}
// shown 23: would dangle: bind the token to a name
#include <datazone/datazone.hpp>

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

std::string owning();
std::string owning() { return "token"; }

// A string of a program without a heap: it owns its bytes, and has no destructor to tell so.
struct InlineString {
  char bytes[8]{};
  std::size_t size = 0;

  constexpr operator std::string_view() const noexcept { return {bytes, size}; }
};

void use();
void use() {
  using namespace datazone;
  const std::string named = owning();
  StartDataSourceRunRequest request;
#ifndef DATAZONE_FAULT
  const Text text = named;
  const Text literal = "token";
  const Text view = std::string_view{named};
  request.client_token = named;
  const auto decoded = decode<StartDataSourceRunResponse>(named);
  const std::optional<std::string_view> plain = text.plain();
  const Open<DataSourceRunStatus> status = Text{named};
  const ServiceError error = decode_error(429, named, "{}");
  const auto read = decode_request(owning(), named);  // of the target nothing is kept but copies
  const InlineString token{"token", 5};
  request.client_token = token;
  const std::uint8_t random_bytes[16]{};
  const Uuid uuid = uuid_v4(random_bytes);
  request.client_token = uuid;
  const std::string_view characters = uuid;
  (void)characters;
  const std::string copy{text};
  std::string assigned;
  assigned = std::string(request.client_token.value_or("-"));
  assigned += uuid;
  request.client_token = std::nullopt;
  (void)copy, (void)assigned, (void)(text == std::nullopt);
  (void)(text == owning()), (void)(named + "x" == text), (void)(text == InlineString{});
  (void)(text == literal), (void)(view == text), (void)decoded, (void)plain, (void)status;
  const std::vector<char> bytes{'{', '}'};
  (void)error, (void)read, (void)decode_request(named, bytes),
      (void)decode_error(500, named, bytes);
  (void)decode_error(500, {}, bytes);
#elif DATAZONE_FAULT == 1
  const Text text = owning();
#elif DATAZONE_FAULT == 2
  request.client_token = owning();
#elif DATAZONE_FAULT == 3
  (void)(Text{owning()} == Text{named});
#elif DATAZONE_FAULT == 4
  const auto decoded = decode<StartDataSourceRunResponse>(owning());
#elif DATAZONE_FAULT == 5
  const std::string_view view = Text{named};
#elif DATAZONE_FAULT == 6
  const Text text = named + "x";
#elif DATAZONE_FAULT == 7
  const ServiceError error = decode_error(429, owning(), "{}");
#elif DATAZONE_FAULT == 8
  const ServiceError error = decode_error(429, "ThrottlingException", owning());
#elif DATAZONE_FAULT == 9
  const ServiceError error = decode_error(429, {}, owning());
#elif DATAZONE_FAULT == 10
  const auto read = decode_request(named, owning());
#elif DATAZONE_FAULT == 11
  const Open<DataSourceRunStatus> status = Text{owning()};
#elif DATAZONE_FAULT == 12
  request.client_token = nullptr;
#elif DATAZONE_FAULT == 13
  char buffer[16]{};  // where do its bytes end?
  const auto decoded = decode<StartDataSourceRunResponse>(buffer);
#elif DATAZONE_FAULT == 14
  const auto decoded = decode<StartDataSourceRunResponse>(u8"{}");
#elif DATAZONE_FAULT == 15
  const auto read = decode_request(named, std::vector<char>{'{', '}'});
#elif DATAZONE_FAULT == 16
  const ServiceError error = decode_error(429, "ThrottlingException", std::vector<char>{'{', '}'});
#elif DATAZONE_FAULT == 17
  const std::vector<char> bytes{'{', '}'};
  const ServiceError error = decode_error(429, owning(), bytes);
#elif DATAZONE_FAULT == 18
  request.client_token = InlineString{"token", 5};
#elif DATAZONE_FAULT == 19
  const auto decoded = decode<StartDataSourceRunResponse>(InlineString{"{}", 2});
#elif DATAZONE_FAULT == 20
  const ServiceError error = decode_error(429, InlineString{"Name", 4}, "{}");
#elif DATAZONE_FAULT == 21
  const auto read = decode_request(named, InlineString{"{}", 2});
#elif DATAZONE_FAULT == 22
  (void)(Text{"token"} == nullptr);
#elif DATAZONE_FAULT == 23
  const std::uint8_t random_bytes[16]{};
  const std::string_view view = uuid_v4(random_bytes);
#elif DATAZONE_FAULT == 24
  const std::uint8_t random_bytes[16]{};
  request.client_token = uuid_v4(random_bytes);
#elif DATAZONE_FAULT == 25
  const std::string copy = Text{named};
#elif DATAZONE_FAULT == 26
  std::string copy;
  copy = request.client_token.value_or("-");
#elif DATAZONE_FAULT == 27
  std::vector<std::string> copies;
  copies.push_back(request.client_token);
#elif DATAZONE_FAULT == 28
  const std::uint8_t random_bytes[16]{};
  const std::string token = uuid_v4(random_bytes);
#elif DATAZONE_FAULT == 29
  std::ifstream file{"run.json"};
  const auto decoded = decode<StartDataSourceRunResponse>(file);
#elif DATAZONE_FAULT == 30
  std::ifstream file{"error.json"};
  const ServiceError error = decode_error(503, {}, file);
#elif DATAZONE_FAULT == 31
  std::vector<int> numbers;  // of elements that are no bytes
  const auto decoded = decode<StartDataSourceRunResponse>(numbers);
#endif
  (void)request;
}
