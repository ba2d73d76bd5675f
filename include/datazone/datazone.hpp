// SPDX-License-Identifier: MIT
// datazone: the messages of Amazon DataZone's data source runs (AWS restJson1) in one header.
//
// It checks identifiers while compiling, models requests, responses and events, and encodes and
// decodes their JSON without allocating. It does not send, sign or retry.
//
//   using namespace datazone;
//   const Uuid token = uuid_v4(random_bytes);  // one for each run, the same on every retry
//   const StartDataSourceRunRequest request{"dzd_1a2b3c", "9x8y7z", token};
//   char target[512], body[128];
//   encode_target(request, target);   // /v2/domains/dzd_1a2b3c/data-sources/9x8y7z/runs
//   encode(request, body);            // {"clientToken":"..."}
//   ... send a POST; then, with the bytes of the answer:
//   if (const auto run = decode<StartDataSourceRunResponse>(bytes))
//     if (!has_ended(*run)) ... poll with GetDataSourceRunRequest
//
// Every function is constexpr and noexcept, needs no padding or terminator on its input, keeps no
// state, and takes time linear in its input at most. Decoded texts view the input, which must
// outlive them.
//
// The includes below stand in reading order, which is that of the layers; each includes upward
// only. Users need the names outside of namespace detail, most of which stand from `value` on.
#include "datazone/version.hpp"  // before the guard: it refuses a second version in one file

#ifndef DATAZONE_DATAZONE_HPP
#define DATAZONE_DATAZONE_HPP

// Pointers are how these files read bytes. -Wunsafe-buffer-usage is for who moves code of their own
// to spans, and would tell them of nothing else. MSVC's C5030 tells of each attribute that it may
// ignore. No other warning is switched off.
#ifdef __has_warning
#if __has_warning("-Wunsafe-buffer-usage")
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunsafe-buffer-usage"
#endif
#elif defined(_MSC_VER)
#pragma warning(push)
#pragma warning(disable : 5030)
#endif

// clang-format off

// What went wrong, and where.
#include "datazone/error.hpp"
#include "datazone/result.hpp"
#include "datazone/trail.hpp"

// Bytes.
#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/bytes/buffer.hpp"

// JSON (RFC 8259); knows no value of AWS.
#include "datazone/json/name_table.hpp"
#include "datazone/json/names.hpp"
#include "datazone/json/escape.hpp"
#include "datazone/json/string.hpp"
#include "datazone/json/number.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/json/writer.hpp"

// HTTP.
#include "datazone/http/percent.hpp"
#include "datazone/http/uri.hpp"

// Patterns.
#include "datazone/regex/code_set.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/syntax.hpp"
#include "datazone/regex/unicode_categories.hpp"
#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/property.hpp"
#include "datazone/regex/escape.hpp"
#include "datazone/regex/class.hpp"
#include "datazone/regex/program_size.hpp"
#include "datazone/regex/program.hpp"
#include "datazone/regex/lists.hpp"
#include "datazone/regex/states.hpp"
#include "datazone/regex/subsets.hpp"
#include "datazone/regex/minimize.hpp"
#include "datazone/regex/table.hpp"
#include "datazone/regex/wide.hpp"
#include "datazone/regex/quantifier.hpp"
#include "datazone/regex/items.hpp"
#include "datazone/regex/parser.hpp"
#include "datazone/regex/outline.hpp"
#include "datazone/regex/plan.hpp"
#include "datazone/regex/simplify.hpp"
#include "datazone/regex/steps.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/crowd.hpp"
#include "datazone/regex/automaton.hpp"
#include "datazone/regex/machine.hpp"
#include "datazone/regex/threads.hpp"
#include "datazone/regex/run.hpp"
#include "datazone/regex/mismatch.hpp"
#include "datazone/regex/refusal.hpp"
#include "datazone/pattern.hpp"

// What a member can hold.
#include "datazone/value/byte_cursor.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/identifier.hpp"
#include "datazone/value/service_identifiers.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/calendar.hpp"
#include "datazone/value/timestamp.hpp"
#include "datazone/value/uuid.hpp"

// How each kind of value goes over the wire.
#include "datazone/wire/wire.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/open.hpp"
#include "datazone/wire/scalar.hpp"
#include "datazone/wire/timestamp.hpp"
#include "datazone/wire/identifier.hpp"

// Tables of members; know no operation.
#include "datazone/shape/shape.hpp"
#include "datazone/shape/object.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/shape/list.hpp"
#include "datazone/shape/list_wire.hpp"
#include "datazone/shape/refusal.hpp"
#include "datazone/shape/check.hpp"

// The operations and events: structs, tables, facts.
#include "datazone/operation/run.hpp"
#include "datazone/operation/start_data_source_run.hpp"
#include "datazone/operation/get_data_source_run.hpp"
#include "datazone/operation/list_data_source_runs.hpp"
#include "datazone/operation/list_data_source_run_activities.hpp"
#include "datazone/event/data_source_run_event.hpp"

// What can be done with them.
#include "datazone/validate.hpp"
#include "datazone/clone.hpp"
#include "datazone/encode.hpp"
#include "datazone/decode.hpp"
#include "datazone/target.hpp"
#include "datazone/route.hpp"
#include "datazone/service_error_code.hpp"
#include "datazone/service_error.hpp"
#include "datazone/diagnostic.hpp"
#include "datazone/print.hpp"
// clang-format on

#ifdef __has_warning
#if __has_warning("-Wunsafe-buffer-usage")
#pragma clang diagnostic pop
#endif
#elif defined(_MSC_VER)
#pragma warning(pop)
#endif

#endif  // DATAZONE_DATAZONE_HPP
