// SPDX-License-Identifier: MIT
// A GET request has no body to encode, what cannot be written into is no buffer, and no result may
// be dropped.
//
// fault 1: this request has no body
// fault 2: (nodiscard|unused)
// fault 3: (nodiscard|unused)
// fault 4: (nodiscard|unused)
// fault 5: (nodiscard|unused)
// fault 6: this request has no body
// fault 7: this request has no body
// fault 8: this cannot be written into
// fault 9: this cannot be written into
// fault 10: this cannot be written into
#include <datazone/datazone.hpp>

#include <array>
#include <string>

void use();
void use() {
  using namespace datazone;
  std::array<char, 256> out{};
  const GetDataSourceRunRequest get{.domain_identifier = "dzd-a", .identifier = "r"};
  const StartDataSourceRunRequest start{
      .domain_identifier = "dzd-a", .data_source_identifier = "s", .client_token = {}};
#ifndef DATAZONE_FAULT
  const Encoded target = encode_target(get, out);
  const Encoded body = encode(start, out);
  const auto decoded = decode<StartDataSourceRunResponse>("{}");
  (void)target, (void)body, (void)decoded;
#elif DATAZONE_FAULT == 1
  const Encoded body = encode(get, out);
  (void)body;
#elif DATAZONE_FAULT == 2
  encode(start, out);
#elif DATAZONE_FAULT == 3
  decode<StartDataSourceRunResponse>("{}");
#elif DATAZONE_FAULT == 4
  encode_target(get, out);
#elif DATAZONE_FAULT == 5
  decode_request(StartDataSourceRun::uri_template, "{}");
#elif DATAZONE_FAULT == 6
  const auto size = encoded_size(get);
  (void)size;
#elif DATAZONE_FAULT == 7
  const auto decoded = decode<GetDataSourceRunRequest>("{}");
  (void)decoded;
#elif DATAZONE_FAULT == 8
  const Encoded body = encode(start, std::string(64, ' '));
#elif DATAZONE_FAULT == 9
  const std::array<char, 64> constant{};
  const Encoded target = encode_target(start, constant);
#elif DATAZONE_FAULT == 10
  wchar_t wide[64]{};
  const Encoded body = encode_error(ServiceError{}, wide);
#endif
  (void)start, (void)get;
}
