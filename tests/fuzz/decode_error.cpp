// SPDX-License-Identifier: MIT
// Theorem. For any status, header and body, `decode_error` gives the code, name and message that
// its contract gives when it is followed literally on owning strings, and the advice of the AWS
// SDKs. Its texts lie in the header or the body. The code is known exactly when the name is one
// that `to_string` spells. The message survives `encode_error`, which writes nothing but {} or
// {"message":"..."}.

#include "flat.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "../support/service_error_names.hpp"

namespace {

struct Body {
  bool readable = true;
  std::map<std::string, std::string> strings{};  // members with a string for a value
};

Body read_body(std::string_view bytes) {
  Body body;
  datazone_test::NaiveJson in(bytes);
  std::map<std::string, int> seen;
  const std::set<std::string> wanted{"message", "Message", "code", "Code", "__type"};
  try {
    in.blanks();
    in.expect('{');
    in.blanks();
    for (bool first = true; in.peek() != '}'; first = false) {
      if (!first) in.expect(',');
      in.blanks();
      const auto key = in.string();
      if (++seen[key] == 2 && wanted.contains(key)) body.readable = false;
      in.blanks();
      in.expect(':');
      in.blanks();
      if (in.peek() == '"')
        body.strings.try_emplace(key, in.string());
      else
        in.skip();
      in.blanks();
      if (in.peek() != '}' && in.peek() != ',') in.expect(',');
    }
    in.expect('}');
    in.blanks();
    if (!in.at_end()) body.readable = false;
  } catch (const datazone_test::Fault&) {
    body.readable = false;
  }
  if (!body.readable) body.strings.clear();
  return body;
}

std::string trimmed(std::string text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.erase(0, 1);
  while (!text.empty() && blank(text.back())) text.pop_back();
  return text;
}

std::string cleaned(std::string name) {
  name = trimmed(name);
  name = name.substr(0, name.find(','));
  name = name.substr(0, name.find(':'));
  const auto hash = name.find('#');
  if (hash != std::string::npos) name.erase(0, hash + 1);
  name = trimmed(name);
  const auto is_control = [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; };
  return std::any_of(name.begin(), name.end(), is_control) ? std::string() : name;
}

datazone::ServiceErrorCode code_of(std::string_view name) {
  for (int i = 1; i < 256; ++i) {
    const auto code = static_cast<datazone::ServiceErrorCode>(i);
    if (!name.empty() && to_string(code) == name) return code;
  }
  return datazone::ServiceErrorCode::unknown;
}

}  // namespace

// The input is two bytes of status, the header, a line feed, and the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Source source(fuzz::as_text(data, size));
  const int status = source.byte() * 256 + source.byte();
  const fuzz::HeapCopy header(source.until('\n'));
  const fuzz::HeapCopy bytes(source.rest());
  const auto error = datazone::decode_error(status, header.view(), bytes.view());

  const Body body = read_body(bytes.view());
  const auto member = [&body](const char* name) -> const std::string* {
    const auto found = body.strings.find(name);
    return found == body.strings.end() ? nullptr : &found->second;
  };
  std::string name = cleaned(std::string(header.view()));
  for (const char* key : {"code", "Code", "__type"}) {
    const auto* const text = member(key);
    if (name.empty() && text != nullptr) name = cleaned(*text);
  }
  const auto* message = member("message");
  if (message == nullptr) message = member("Message");

  fuzz::require(error.http_status == status);
  fuzz::require(error.code == code_of(name));
  fuzz::require(error.name.has_value() == !name.empty() && error.name.to<std::string>() == name);
  fuzz::require(error.message.has_value() == (message != nullptr));
  if (message != nullptr) fuzz::require(error.message.to<std::string>() == *message);
  fuzz::require(header.holds(error.name.raw()) || bytes.holds(error.name.raw()));
  fuzz::require(bytes.holds(error.message.raw()));

  auto retry = datazone_test::Retry::no;
  for (const auto& known : datazone_test::service_error_cases::names)
    if (known.name == name) retry = known.retry;
  fuzz::require(datazone_test::advice_fault(error, retry).empty());

  std::vector<char> room(bytes.view().size() * 6 + 64);
  const auto written = datazone::encode_error(error, room);
  fuzz::require(static_cast<bool>(written));
  const auto again = datazone::decode_error(status, header.view(), written.text);
  fuzz::require(again.message == error.message);
  fuzz::require(written.text.starts_with(message == nullptr ? "{}" : "{\"message\":\""));
  for (const std::size_t room_size : {std::size_t{0}, written.needed - 1, written.needed}) {
    const auto exact = fuzz::buffer(room_size);
    const auto sized = datazone::encode_error(error, exact.span());
    fuzz::require(sized.needed == written.needed && written.needed == written.text.size());
    fuzz::require(static_cast<bool>(sized) == (room_size == written.needed));
    fuzz::require(sized.text == (sized ? written.text : std::string_view{}));
  }
  return 0;
}
