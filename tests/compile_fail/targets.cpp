// SPDX-License-Identifier: MIT
// A template of a URI that does not fit the labels of its table, or a query that could not be
// written as it is promised, does not compile.
//
// fault 1: the uri_template has an unpaired brace
// fault 2: the uri_template has an unpaired brace
// fault 3: the uri_template names a label that the table has not
// fault 4: the uri_template names a label that the table has not
// fault 5: the uri_template names a label twice
// fault 6: the uri_template does not name every label of the table
// fault 7: the uri_template has a query
// fault 8: a label of the uri_template is not a whole segment
// fault 9: a label of the uri_template is not a whole segment
// fault 10: the parameters of a query stand by alphabet
// fault 11: the parameters of a query stand by alphabet
// fault 12: in a path a member is an Identifier
// fault 13: in a query a member is a Text
// fault 14: this type is no request
// fault 15: this type is no request
// fault 16: this temporary owns the bytes
#include <datazone/datazone.hpp>

#include <string>

#ifndef DATAZONE_FAULT
#define DATAZONE_FAULT 0
#endif

struct Request {
  datazone::DomainId first{}, second{};
  datazone::Text name{}, other{};
  std::optional<bool> flag{};
};

namespace datazone {
template <>
struct Shape<Request> {
  using T = Request;
  struct operation {
#if DATAZONE_FAULT == 1
    static constexpr std::string_view uri_template = "/x/{second}/y/{first";
#elif DATAZONE_FAULT == 2
    static constexpr std::string_view uri_template = "/x}/{second}/y/{first}";
#elif DATAZONE_FAULT == 3
    static constexpr std::string_view uri_template = "/x/{second}/y/{firs}";
#elif DATAZONE_FAULT == 4
    static constexpr std::string_view uri_template = "/x/{second}/y/{first}/{third}";
#elif DATAZONE_FAULT == 5
    static constexpr std::string_view uri_template = "/x/{second}/y/{second}";
#elif DATAZONE_FAULT == 6
    static constexpr std::string_view uri_template = "/x/{second}/y";
#elif DATAZONE_FAULT == 7
    static constexpr std::string_view uri_template = "/x/{second}/y/{first}?z";
#elif DATAZONE_FAULT == 8
    static constexpr std::string_view uri_template = "/x/{second}.{first}";
#elif DATAZONE_FAULT == 9
    static constexpr std::string_view uri_template = "{second}/x/{first}";
#else
    static constexpr std::string_view uri_template = "/x/{second}/y/{first}";
#endif
  };
#if DATAZONE_FAULT == 12
  using labels = Members<Member<"first", &T::name>, Member<"second", &T::second>>;
#else
  using labels = Members<Member<"first", &T::first>, Member<"second", &T::second>>;
#endif
#if DATAZONE_FAULT == 10
  using query = Members<Member<"other", &T::other>, Member<"name", &T::name>>;
#elif DATAZONE_FAULT == 11
  using query = Members<Member<"a name", &T::name>, Member<"other", &T::other>>;
#elif DATAZONE_FAULT == 13
  using query = Members<Member<"flag", &T::flag>, Member<"name", &T::name>>;
#else
  using query = Members<Member<"name", &T::name>, Member<"other", &T::other>>;
#endif
};
}  // namespace datazone

std::size_t use(const Request& request);
std::size_t use(const Request& request) {
#if DATAZONE_FAULT == 14
  (void)request;
  return datazone::encode_target(datazone::StartDataSourceRunResponse{}, std::span<char>{}).needed;
#elif DATAZONE_FAULT == 15
  (void)request;
  return datazone::decode_request<datazone::StartDataSourceRunResponse>("/", "{}").issues.size();
#elif DATAZONE_FAULT == 16
  (void)request;
  return datazone::decode_request<Request>(std::string("/"), "").issues.size();
#else
  (void)datazone::decode_request<datazone::StartDataSourceRunRequest>(std::string("/"), "{}");
  return datazone::encode_target(request, std::span<char>{}).needed;
#endif
}
