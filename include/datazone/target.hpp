// SPDX-License-Identifier: MIT
// Request targets: the path and query of an operation, written from a request and read back.
#ifndef DATAZONE_TARGET_HPP
#define DATAZONE_TARGET_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/decode.hpp"
#include "datazone/error.hpp"
#include "datazone/http/uri.hpp"
#include "datazone/json/name_table.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/operation/start_data_source_run.hpp"
#include "datazone/result.hpp"
#include "datazone/shape/check.hpp"
#include "datazone/shape/object.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/value/identifier.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// The response header that names an error, for `decode_error`. Its case does not matter.
inline constexpr std::string_view error_type_header = "x-amzn-errortype";
/// The response header that names the request: log it. Its case does not matter.
inline constexpr std::string_view request_id_header = "x-amzn-requestid";

namespace detail {

/// Writes a template, filled in with labels in the order of their table.
[[gnu::noinline]] constexpr void write_path(Buffer& out, const std::string_view* literals,
                                            const std::size_t* order,
                                            const IdentifierValue* const* labels,
                                            std::size_t count) noexcept {
  for (std::size_t i = 0; i < count; ++i) {
    out.put(literals[i]);
    out.trail().set_member(order[i]);
    const std::string_view label = labels[order[i]]->view();
    if (label.empty()) return out.fail(Errc::invalid_label, 0);
    write_text_in_uri(out, Text{label});
  }
  out.put(literals[count]);
}
template <class Request, class... M>
constexpr void write_path(Buffer& out, const Request& request, Members<M...>) noexcept {
  constexpr const auto& uri = uri_of<Request>;
  const IdentifierValue* const labels[sizeof...(M) + 1]{
      &IdentifierAccess::value(request.*M::pointer)...};
  write_path(out, uri.literals, uri.labels, labels, sizeof...(M));
}

/// What stands before the value of a parameter, whose path is its name.
[[gnu::noinline]] constexpr void begin_parameter(Buffer& out, std::size_t index,
                                                 char& separator) noexcept {
  out.trail().set_member(index);
  out.put(separator);
  separator = '&';
  out.put(out.trail().path());
  out.put('=');
}
template <class M, class Request>
[[gnu::always_inline]] constexpr void write_parameter(Buffer& out, const Request& request,
                                                      std::size_t index, char& separator) noexcept {
  if (!(request.*M::pointer).has_value()) return;
  begin_parameter(out, index, separator);
  Wire<typename M::value_type, typename M::rule>::write_uri(out, request.*M::pointer);
}
template <class Request, class... M>
constexpr void write_query(Buffer& out, const Request& request, Members<M...>) noexcept {
  out.trail() = {&Paths<Members<M...>>::table};
  char separator = '?';
  std::size_t index = 0;
  (write_parameter<M>(out, request, index++, separator), ...);
}

/// Reads one member from its part of the target.
using ReadPart = void (*)(Reader&, std::string_view part, const AnyObject&) noexcept;

template <class T, class M>
constexpr void read_part_of(Reader& reader, std::string_view part, const AnyObject& any) noexcept {
  Wire<typename M::value_type, typename M::rule>::read_uri(
      reader, part, static_cast<const ObjectRef<T>&>(any).object.*M::pointer);
}

template <class T, class Table>
struct PartReaders;
template <class T, class... M>
struct PartReaders<T, Members<M...>> {
  static constexpr ReadPart table[sizeof...(M) + 1]{&read_part_of<T, M>...};
};

/// What reading members from a target needs of their table.
struct PartsInfo {
  const PathTable* paths = nullptr;
  const ReadPart* readers = nullptr;  // one a member

  constexpr void read(Reader& reader, std::string_view part, const AnyObject& object,
                      std::size_t index) const noexcept {
    if (reader.failed()) return;
    reader.trail().set_member(index);
    readers[index](reader, part, object);
    reader.name_member();
  }
};
template <class T, class Table>
inline constexpr PartsInfo parts_info{&Paths<Table>::table, PartReaders<T, Table>::table};

/// The same of a whole target.
struct TargetInfo {
  std::string_view uri_template;
  const std::size_t* order;  // of the labels in the path
  std::size_t size;          // how many there are
  PartsInfo labels;
  bool has_query = false;  // no pointer is compared: GCC's sanitizers keep that from constants
  PartsInfo query{};
  const NameTable* names = nullptr;  // of the query's members
};
template <class T>
inline constexpr TargetInfo target_info = [] {
  using S = Shape<T>;
  using Labels = typename S::labels;
  TargetInfo info{S::operation::uri_template, uri_of<T>.labels, Labels::size,
                  parts_info<T, Labels>};
  if constexpr (HasQuery<T>) {
    info.has_query = true;
    info.query = parts_info<T, typename S::query>;
    info.names = &table_names<typename S::query>;
  }
  return info;
}();

/// Takes one parameter off a query: the index of its name in the table, or its size; `value` is
/// what stands behind the equals sign.
constexpr std::size_t take_parameter(Reader& reader, std::string_view& query,
                                     const NameTable& names, std::string_view& value,
                                     std::uint32_t& seen) noexcept {
  std::string_view parameter = take_until(query, '&');
  if (!query.empty()) query.remove_prefix(1);
  value = parameter;
  const std::string_view name = take_until(value, '=');
  if (!value.empty()) value.remove_prefix(1);
  Text key;
  Text ignored;
  read_text_in_uri(reader, name, key);
  const std::size_t index = reader.failed() ? names.size() : find_name(key, names);
  if (index == names.size()) {
    if (!reader.failed()) read_text_in_uri(reader, value, ignored);
    return index;
  }
  const std::uint32_t bit = std::uint32_t{1} << index;
  if ((seen & bit) != 0) {
    reader.trail().set_member(index);
    reader.fail(Errc::duplicate_member, name.data());
    reader.name_member();
  }
  seen |= bit;
  return index;
}

/// Reads a target into a request whose class only its tables know; there is room for its labels in
/// `parts`.
constexpr void read_target(std::string_view target, const AnyObject& request,
                           const TargetInfo& info, std::string_view* parts, Error& error,
                           Issues& issues) noexcept {
  Reader reader{target, *info.labels.paths, error, issues};
  std::string_view query = target;
  if (!split_path(take_until(query, '?'), info.uri_template, parts)) {
    reader.fail(Errc::no_route, reader.first());
    return;
  }
  for (std::size_t i = 0; i < info.size; ++i)  // in the order of the path
    info.labels.read(reader, parts[i], request, info.order[i]);
  if (!info.has_query) return;
  if (!query.empty()) query.remove_prefix(1);
  reader.trail() = {info.query.paths};
  for (std::uint32_t seen = 0; !query.empty() && !reader.failed();) {
    std::string_view value;
    const std::size_t index = take_parameter(reader, query, *info.names, value, seen);
    if (index != info.names->size()) info.query.read(reader, value, request, index);
  }
}
template <class Request>
constexpr void read_target(std::string_view target, Request& request, Error& error,
                           Issues& issues) noexcept {
  std::string_view parts[Shape<Request>::labels::size + 1]{};
  read_target(target, ObjectRef<Request>{request}, target_info<Request>, parts, error, issues);
}

}  // namespace detail

/// Writes the request target, `/v2/domains/dzd_a1/data-sources/b2/runs?maxResults=50`. All but
/// RFC 3986's unreserved characters are percent-encoded, so that it holds nothing but
/// `[A-Za-z0-9-_.~%/?=&]`; the query's parameters stand by alphabet, those that are absent are left
/// out. No label changes the path. Errors: invalid_label (an identifier is empty: `DomainId{}`) and
/// invalid_utf8 (a token with a byte 0xFF), which name the member and come before buffer_too_small.
/// 512 bytes are always enough for a path.
template <class Request>
constexpr Encoded encode_target(const Request& request, std::span<char> out) noexcept {
  if constexpr (detail::TargetCheck<Request>::is_right) {
    using Labels = typename Shape<Request>::labels;
    detail::Buffer buffer{out, detail::Paths<Labels>::table};
    detail::write_path(buffer, request, Labels{});
    if constexpr (detail::HasQuery<Request>)
      detail::write_query(buffer, request, typename Shape<Request>::query{});
    return buffer.result();
  } else {
    return {};
  }
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <class Request, detail::OtherBuffer Out>
Encoded encode_target(const Request& request, Out&& out) noexcept {
  if constexpr (detail::BufferCheck<Out>::is_right)
    return encode_target(request, detail::as_writable_chars(out));
  else
    return {};
}

/// Reads a request as a server gets it, of the operation that `route` told: `target` is a path and
/// a query; the query of a request that has none, and the body of one that has none, are not looked
/// at. Errors: no_route (another path: `/v2/domains`, or a slash too many), to be answered with
/// 404; invalid_escape (`%zz`), invalid_utf8 (`%FF`), invalid_label (`%2E`), and in a query
/// wrong_type (`maxResults=x`), out_of_range (beyond an int32) and duplicate_member, which name the
/// member and give offsets in the target; all others are those of `decode`, in the body. What
/// breaks its member's rule (a label its pattern, `maxResults=51`, an unknown status) is an issue.
/// Parameters that the operation does not have are ignored; a plus sign is no blank. Texts of the
/// result view the target and the body.
template <class Request = StartDataSourceRunRequest>
constexpr Decoded<Request> decode_request(std::string_view target, std::string_view body,
                                          Mode mode = Mode::tolerant) noexcept {
  Decoded<Request> result;
  if constexpr (detail::RequestCheck<Request>::is_right) {
    detail::read_target(target, result.value, result.error, result.issues);
    if constexpr (detail::HasBody<Request>)
      if (result) detail::read_document(body, result.value, result.error, result.issues);
    detail::apply_mode(result, mode);
  }
  return result;
}

/// The same for a body in any contiguous lvalue or borrowed range of one-byte elements; not
/// constexpr. Of a temporary that owns its bytes it does not compile: a token would dangle.
template <class Request = StartDataSourceRunRequest, detail::OtherBytes Body>
Decoded<Request> decode_request(std::string_view target, Body&& body,
                                Mode mode = Mode::tolerant) noexcept {
  if constexpr (detail::BytesCheck<Body, detail::HasBody<Request>>::is_right)
    return decode_request<Request>(target, detail::as_chars(body), mode);
  else
    return {};
}
/// Of a target that is such a temporary neither, when the request has a query.
template <class Request, class Target, class Body>
  requires(detail::HasQuery<Request> && std::convertible_to<Target, std::string_view> &&
           !detail::Borrowed<Target>)
Decoded<Request> decode_request(Target&&, Body&&, Mode = Mode::tolerant) noexcept {
  static_assert(detail::BytesCheck<Target>::is_right);
  return {};
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_TARGET_HPP
