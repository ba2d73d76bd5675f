// SPDX-License-Identifier: MIT
// Theorem. `decode_request` agrees with a naive router on every target and body: the same labels,
// token and issues, or the same error at the same offset. What is accepted encodes to a target of
// nothing but [A-Za-z0-9-_.~%/] that decodes to the same request. An error leaves an empty value.

#include "flat.hpp"
#include "naive_target.hpp"

#include <string>
#include <type_traits>
#include <vector>

namespace {

template <class Request>
void check(const fuzz::HeapCopy& target, const fuzz::HeapCopy& body) {
  constexpr bool starts = std::is_same_v<Request, datazone::StartDataSourceRunRequest>;
  std::vector<std::string> words{"", "v2", "domains", "{}", "data-source-runs", "{}"};
  std::vector<std::string> labels{"domainIdentifier", "identifier"};
  if (starts) {
    words = {"", "v2", "domains", "{}", "data-sources", "{}", "runs"};
    labels[1] = "dataSourceIdentifier";
  }
  fuzz::NaiveTarget routed(target.view(), words, labels, fuzz::Kind::object);
  const fuzz::NaiveDecoder naive(starts ? body.view() : std::string_view{},
                                 fuzz::request_members());
  if (routed.error.code == datazone::Errc::ok) routed.error = naive.error;

  const auto result = datazone::decode_request<Request>(target.view(), body.view());
  const auto strict =
      datazone::decode_request<Request>(target.view(), body.view(), datazone::Mode::strict);
  fuzz::require(fuzz::as_remark(result.error) == routed.error);
  fuzz::require(strict.issues == result.issues);
  if (!result) {
    fuzz::require(result.value == Request{} && strict.error == result.error);
    return;
  }
  fuzz::require(result.issues.size() == routed.issues.size());
  for (std::size_t i = 0; i < routed.issues.size(); ++i)
    fuzz::require(fuzz::as_remark(result.issues[i]) == routed.issues[i]);
  fuzz::require(static_cast<bool>(strict) == routed.issues.empty());
  if (!strict) fuzz::require(strict.error == result.issues[0] && strict.value == Request{});

  fuzz::require(result->domain_identifier.view() == routed.words[labels[0]]);
  if constexpr (starts) {
    fuzz::require(result->data_source_identifier.view() == routed.words[labels[1]]);
    fuzz::require(fuzz::flatten(*result, &body) == naive.value);
  } else {
    fuzz::require(result->identifier.view() == routed.words[labels[1]]);
  }

  char written[1024];
  const auto path = datazone::encode_target(*result, written);
  fuzz::require(path && path.needed == path.text.size());
  for (const char c : path.text)
    fuzz::require(fuzz::naive_identifier(std::string_view(&c, 1), false) ||
                  std::string_view(".~%/").find(c) != std::string_view::npos);
  const auto again = datazone::decode_request<Request>(path.text, body.view());
  fuzz::require(again && *again == *result);
  for (const std::size_t size : {std::size_t{0}, path.needed - 1, path.needed}) {
    const auto exact = fuzz::buffer(size);
    const auto sized = datazone::encode_target(*result, exact.span());
    fuzz::require(static_cast<bool>(sized) == (size == path.needed) && sized.needed == path.needed);
    fuzz::require(sized.text == (sized ? path.text : std::string_view{}));
  }
}

}  // namespace

// The input is the target, a line feed, and the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Source source(fuzz::as_text(data, size));
  const fuzz::HeapCopy target(source.until('\n'));
  const fuzz::HeapCopy body(source.rest());
  check<datazone::StartDataSourceRunRequest>(target, body);
  check<datazone::GetDataSourceRunRequest>(target, body);
  return 0;
}
