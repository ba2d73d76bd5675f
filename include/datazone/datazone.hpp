// SPDX-License-Identifier: MIT
// datazone: Amazon DataZone's StartDataSourceRun (and GetDataSourceRun) in one header.
//
// It checks identifiers while compiling, models the operations, and encodes and decodes their JSON
// (AWS restJson1) without allocating. It does not send, sign or retry.
//
//   using namespace datazone;
//   constexpr StartDataSourceRunRequest request{"dzd_1a2b3c", "9x8y7z", "my-token"};
//   char target[256], body[128];
//   encode_target(request, target);   // /v2/domains/dzd_1a2b3c/data-sources/9x8y7z/runs
//   encode(request, body);            // {"clientToken":"my-token"}
//   ... send a POST; then, with the bytes of the answer:
//   if (const auto response = decode<StartDataSourceRunResponse>(bytes))
//     if (!is_terminal(response->status)) ... poll with GetDataSourceRunRequest
//
// Every function is constexpr and noexcept, needs no padding or terminator on its input, keeps no
// state, and takes time linear in its input at most. Decoded texts view the input, which must
// outlive them.
//
// Reading order, which is also the order of the layers; each includes upward only:
//   version error
//   detail/  charset vector scan utf8 string escape number names calendar reader writer
//   regex/   code_set fault unicode_categories property escape class syntax parser simplify
//            alphabet outline program plan subsets minimize compiled run steps refusal
//   pattern text identifier enums timestamp
//   model    shape  detail/object  detail/values
//   validate encode decode target service_error diagnostic
#include "datazone/version.hpp"  // before the guard: it refuses a second version in one file

#ifndef DATAZONE_DATAZONE_HPP
#define DATAZONE_DATAZONE_HPP

#include "datazone/pattern.hpp"  // first: what it refuses is told in few lines then

#include "datazone/decode.hpp"
#include "datazone/diagnostic.hpp"
#include "datazone/encode.hpp"
#include "datazone/enums.hpp"
#include "datazone/error.hpp"
#include "datazone/identifier.hpp"
#include "datazone/model.hpp"
#include "datazone/service_error.hpp"
#include "datazone/shape.hpp"
#include "datazone/target.hpp"
#include "datazone/text.hpp"
#include "datazone/timestamp.hpp"
#include "datazone/validate.hpp"

#endif  // DATAZONE_DATAZONE_HPP
