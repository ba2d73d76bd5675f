// SPDX-License-Identifier: MIT
// A GET request has no body to encode, and no result may be dropped.
//
// fault 1: this request has no body
// fault 2: (nodiscard|unused)
// fault 3: (nodiscard|unused)
// fault 4: (nodiscard|unused)
// fault 5: (nodiscard|unused)
// fault 6: this request has no body
// fault 7: this request has no body
#include <datazone/datazone.hpp>

#include <array>

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
#endif
  (void)start, (void)get;
}
