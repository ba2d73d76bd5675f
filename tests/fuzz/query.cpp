// SPDX-License-Identifier: MIT
// Theorem. `decode_request` reads the requests of lists as a naive reader of paths and queries
// does: the same labels, parameters and issues, or the same error at the same offset. What is
// accepted encodes to a target of nothing but [A-Za-z0-9-_.~%/?=&], with its parameters by
// alphabet, that decodes to an equal request, and encodes again to the same bytes. A request that
// is made up encodes to what the naive writer writes, and decodes to itself. `route` finds the
// operation that has the path and the method, and `next_page` asks for the token and nothing else.

#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include "made_up.hpp"
#include "naive_target.hpp"

namespace {

template <class Request>
struct Facts;
template <>
struct Facts<datazone::ListDataSourceRunsRequest> {
  using Response = datazone::ListDataSourceRunsResponse;
  static constexpr auto operation = datazone::Operation::list_data_source_runs;
  static constexpr auto status = fuzz::Kind::status;
  static constexpr const char* label = "dataSourceIdentifier";
  static inline const std::vector<std::string> path{"",   "v2",  "domains", "{}", "data-sources",
                                                    "{}", "runs"};
  static auto& second_label(auto& request) { return request.data_source_identifier; }
};
template <>
struct Facts<datazone::ListDataSourceRunActivitiesRequest> {
  using Response = datazone::ListDataSourceRunActivitiesResponse;
  static constexpr auto operation = datazone::Operation::list_data_source_run_activities;
  static constexpr auto status = fuzz::Kind::asset_status;
  static constexpr const char* label = "identifier";
  static inline const std::vector<std::string> path{
      "", "v2", "domains", "{}", "data-source-runs", "{}", "activities"};
  static auto& second_label(auto& request) { return request.identifier; }
};

// What a request says, in words; absent parameters have no entry.
template <class Request>
std::map<std::string, std::string> said(const Request& request) {
  std::map<std::string, std::string> out;
  out["domainIdentifier"] = request.domain_identifier.view();
  out[Facts<Request>::label] = Facts<Request>::second_label(request).view();
  if (request.max_results) out["maxResults"] = std::to_string(*request.max_results);
  if (request.next_token.has_value())
    out["nextToken"] = request.next_token.template to<std::string>();
  if (request.status.has_value()) out["status"] = request.status.text().template to<std::string>();
  return out;
}

template <class Request>
void writes(const Request& request, const std::map<std::string, std::string>& words) {
  std::string expected;
  const char* label = "domainIdentifier";
  for (const auto& part : Facts<Request>::path) {
    if (!part.empty()) expected += '/';
    expected += part != "{}" ? part : fuzz::percent_encoded(words.at(label));
    if (part == "{}") label = Facts<Request>::label;
  }
  char separator = '?';
  for (const char* name : {"maxResults", "nextToken", "status"}) {
    const auto found = words.find(name);
    if (found == words.end()) continue;
    expected += separator + std::string(name) + "=" + fuzz::percent_encoded(found->second);
    separator = '&';
  }
  const auto room = fuzz::buffer(expected.size());
  const auto written = datazone::encode_target(request, room.span());
  fuzz::require(written && written.text == expected && written.needed == expected.size());
  for (const std::size_t size : {std::size_t{0}, expected.size() / 2, expected.size() - 1}) {
    const auto small = fuzz::buffer(size);
    const auto failed = datazone::encode_target(request, small.span());
    fuzz::require(failed.error.code == datazone::Errc::buffer_too_small && failed.text.empty());
    fuzz::require(failed.needed == expected.size());
  }
  const auto again = datazone::decode_request<Request>(room.view(), {});
  fuzz::require(again && said(*again) == words && *again == request);
  fuzz::require(datazone::route("GET", room.view()) == Facts<Request>::operation);
}

template <class Request>
void reads(const fuzz::HeapCopy& target) {
  using F = Facts<Request>;
  const fuzz::NaiveTarget naive(target.view(), F::path, {"domainIdentifier", F::label}, F::status);
  const auto result = datazone::decode_request<Request>(target.view(), {});
  const auto strict = datazone::decode_request<Request>(target.view(), {}, datazone::Mode::strict);
  fuzz::require(fuzz::as_remark(result.error) == naive.error && strict.issues == result.issues);
  fuzz::require(result.issues.size() == naive.issues.size());
  for (std::size_t i = 0; i < naive.issues.size(); ++i)
    fuzz::require(fuzz::as_remark(result.issues[i]) == naive.issues[i]);
  fuzz::require(static_cast<bool>(strict) == (result && naive.issues.empty()));
  const bool has_path = naive.error.code != datazone::Errc::no_route;
  fuzz::require((datazone::route("GET", target.view()) == F::operation) == has_path);
  if (!result) {
    fuzz::require(result.value == Request{} && strict.error == result.error);
    return;
  }
  if (!strict) fuzz::require(strict.error == result.issues[0] && strict.value == Request{});
  fuzz::require(said(*result) == naive.words);
  fuzz::require(result->next_token.raw().empty() || target.holds(result->next_token.raw()));
  writes(*result, naive.words);

  typename F::Response page{};
  fuzz::require(!datazone::next_page(*result, page));
  page.next_token = result->next_token;
  const auto next = datazone::next_page(*result, page);
  fuzz::require(next.has_value() == (result->next_token.size() != 0) &&
                (!next || *next == *result));
}

template <class Request>
void makes_up(fuzz::Source& source) {
  fuzz::MakeUp make_up(source);
  Request request{};
  const auto domain = datazone::DomainId::unchecked(source.text());
  const auto label =
      std::remove_cvref_t<decltype(Facts<Request>::second_label(request))>::unchecked(
          source.text());
  if (!domain || !label) return;
  request.domain_identifier = *domain;
  Facts<Request>::second_label(request) = *label;
  request.max_results = make_up.integer();
  request.next_token = make_up.text();
  request.status = make_up.template open<typename decltype(request.status)::enum_type>();
  const auto words = said(request);
  for (const auto& [name, text] : words)  // decoding refuses what is not UTF-8
    if (!datazone_test::is_utf8(text)) return;
  writes(request, words);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::HeapCopy target(fuzz::as_text(data, size));
  reads<datazone::ListDataSourceRunsRequest>(target);
  reads<datazone::ListDataSourceRunActivitiesRequest>(target);
  fuzz::Source source(target.view());
  makes_up<datazone::ListDataSourceRunsRequest>(source);
  makes_up<datazone::ListDataSourceRunActivitiesRequest>(source);
  return 0;
}
