// SPDX-License-Identifier: MIT
// The entry points whose stack is measured (stack.py). Results live with the caller: what is
// constructed here lands in the storage it passes in, so no frame below counts a result.
#include <datazone/datazone.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <string_view>

namespace dz = datazone;
using Start = dz::StartDataSourceRunResponse;
using Get = dz::GetDataSourceRunResponse;
using Page = dz::ListDataSourceRunsResponse;
using Activities = dz::ListDataSourceRunActivitiesResponse;

extern "C" const std::size_t sizeof_issues;
extern "C" const std::size_t sizeof_issues = sizeof(dz::Issues);
extern "C" const std::size_t sizeof_element;
extern "C" const std::size_t sizeof_element = sizeof(dz::DataSourceRunSummary);

#define ENTRY(name, result, call, ...)                               \
  extern "C" void entry_##name(void* to __VA_OPT__(, ) __VA_ARGS__); \
  extern "C" void entry_##name(void* to __VA_OPT__(, ) __VA_ARGS__) { ::new (to) result(call); }

ENTRY(decode_start, dz::Decoded<Start>, dz::decode<Start>(json, mode), std::string_view json,
      dz::Mode mode)
ENTRY(decode_get, dz::Decoded<Get>, dz::decode<Get>(json, mode), std::string_view json,
      dz::Mode mode)
ENTRY(encode_start, dz::Encoded, dz::encode(value, out), const Start& value, std::span<char> out)
ENTRY(encode_get, dz::Encoded, dz::encode(value, out), const Get& value, std::span<char> out)
ENTRY(encoded_size, std::size_t, dz::encoded_size(value), const Get& value)
ENTRY(validate, dz::Issues, dz::validate(value), const Get& value)
ENTRY(clone, std::optional<Get>, dz::clone(value, out), const Get& value, std::span<char> out)
ENTRY(describe, dz::Encoded, dz::describe(error, json, out, dz::Excerpt::line),
      const dz::Error& error, std::string_view json, std::span<char> out)
ENTRY(encode_body, dz::Encoded, dz::encode(value, out), const dz::StartDataSourceRunRequest& value,
      std::span<char> out)
ENTRY(encode_target, dz::Encoded, dz::encode_target(value, out),
      const dz::StartDataSourceRunRequest& value, std::span<char> out)
ENTRY(decode_request, dz::Decoded<dz::StartDataSourceRunRequest>,
      dz::decode_request(target, body, mode), std::string_view target, std::string_view body,
      dz::Mode mode)
ENTRY(decode_error, dz::ServiceError, dz::decode_error(status, header, body), int status,
      std::string_view header, std::string_view body)
ENTRY(encode_error, dz::Encoded, dz::encode_error(error, out), const dz::ServiceError& error,
      std::span<char> out)
ENTRY(decode_page, dz::Decoded<Page>, dz::decode<Page>(json, mode), std::string_view json,
      dz::Mode mode)
ENTRY(decode_activities, dz::Decoded<Activities>, dz::decode<Activities>(json, mode),
      std::string_view json, dz::Mode mode)
ENTRY(decode_event, dz::Decoded<dz::DataSourceRunEvent>,
      dz::decode<dz::DataSourceRunEvent>(json, mode), std::string_view json, dz::Mode mode)
ENTRY(encode_page, dz::Encoded, dz::encode(value, out), const Page& value, std::span<char> out)
ENTRY(validate_page, dz::Issues, dz::validate(value), const Page& value)
ENTRY(clone_page, std::optional<Page>, dz::clone(value, out), const Page& value,
      std::span<char> out)
ENTRY(same_page, bool, a == b, const Page& a, const Page& b)
ENTRY(element, dz::DataSourceRunSummary, *it, dz::List<dz::DataSourceRunSummary>::iterator it)
ENTRY(encode_query, dz::Encoded, dz::encode_target(value, out),
      const dz::ListDataSourceRunsRequest& value, std::span<char> out)
ENTRY(decode_query, dz::Decoded<dz::ListDataSourceRunsRequest>,
      dz::decode_request<dz::ListDataSourceRunsRequest>(target, {}, mode), std::string_view target,
      dz::Mode mode)
ENTRY(route, std::optional<dz::Operation>, dz::route(method, target), std::string_view method,
      std::string_view target)
