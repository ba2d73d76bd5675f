// SPDX-License-Identifier: MIT
// A template of a URI that does not fit the labels of its table, or a query that could not be
// written as it is promised, does not compile.
//
// fault 1: uri_template_has_an_unpaired_brace
// fault 2: uri_template_has_an_unpaired_brace
// fault 3: uri_template_names_a_label_that_the_table_does_not_have
// fault 4: uri_template_names_a_label_that_the_table_does_not_have
// fault 5: uri_template_names_a_label_twice
// fault 6: uri_template_does_not_name_every_label_of_the_table
// fault 7: uri_template_has_a_query
// fault 8: uri_template_has_a_label_that_is_not_a_whole_segment
// fault 9: uri_template_has_a_label_that_is_not_a_whole_segment
// fault 10: the parameters of a query stand by alphabet
// fault 11: the parameters of a query stand by alphabet
#include <datazone/datazone.hpp>

#ifndef DATAZONE_FAULT
#define DATAZONE_FAULT 0
#endif

struct Request {
  datazone::DomainId first{}, second{};
  datazone::Text name{}, other{};
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
  using labels = Members<Member<"first", &T::first>, Member<"second", &T::second>>;
#if DATAZONE_FAULT == 10
  using query = Members<Member<"other", &T::other>, Member<"name", &T::name>>;
#elif DATAZONE_FAULT == 11
  using query = Members<Member<"a name", &T::name>, Member<"other", &T::other>>;
#else
  using query = Members<Member<"name", &T::name>, Member<"other", &T::other>>;
#endif
};
}  // namespace datazone

std::size_t use(const Request& request);
std::size_t use(const Request& request) {
  return datazone::encode_target(request, std::span<char>{}).needed;
}
