// SPDX-License-Identifier: MIT
// Theorem. `decode_request` agrees with a naive router on every target and body: the same labels,
// token and issues, or the same error at the same offset. What is accepted encodes to a target of
// nothing but [A-Za-z0-9-_.~%/] that decodes to the same request. An error leaves an empty value.

#include "flat.hpp"

#include <utility>
#include <vector>

namespace {

struct Label {
  const char* name;
  bool domain;
  std::string text{};
};

struct Routed {
  fuzz::Remark error{datazone::Errc::ok, 0, ""};
  std::vector<fuzz::Remark> issues{};
};

int hex(char c) {
  const auto found = std::string_view("0123456789abcdef0123456789ABCDEF").find(c);
  return found == std::string_view::npos ? -1 : static_cast<int>(found % 16);
}

// Percent-decodes one label, then looks at what it spells. `map` has the offset in the target of
// every decoded byte.
fuzz::Remark decode_label(std::string_view raw, std::size_t begin, Label& label) {
  using enum datazone::Errc;
  std::vector<std::size_t> map;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    map.push_back(begin + i);
    char c = raw[i];
    if (c == '%') {
      const int high = i + 1 < raw.size() ? hex(raw[i + 1]) : -1;
      const int low = i + 2 < raw.size() ? hex(raw[i + 2]) : -1;
      if (high < 0 || low < 0) return {invalid_escape, begin + i, label.name};
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (label.text.size() == 63)
      return {invalid_label, begin, label.name};  // no identifier is longer
    label.text += c;
  }
  const auto fault = fuzz::utf8_fault(label.text);
  if (fault != std::string::npos) return {invalid_utf8, map[fault], label.name};
  if (label.text.empty() || label.text == "." || label.text == "..")
    return {invalid_label, begin, label.name};
  return {ok, 0, ""};
}

Routed route(std::string_view target, const std::vector<std::string>& words,
             std::vector<Label>& labels) {
  using enum datazone::Errc;
  Routed routed;
  target = target.substr(0, target.find('?'));
  std::vector<std::pair<std::string_view, std::size_t>> parts;
  for (std::size_t begin = 0; begin <= target.size();) {
    const auto end = std::min(target.find('/', begin), target.size());
    parts.emplace_back(target.substr(begin, end - begin), begin);
    begin = end + 1;
  }
  bool same = parts.size() == words.size();
  for (std::size_t i = 0; same && i < words.size(); ++i)
    same = words[i] == "{}" || words[i] == parts[i].first;
  if (!same) {
    routed.error.code = no_route;
    return routed;
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "{}") continue;
    Label& label = labels[next++];
    routed.error = decode_label(parts[i].first, parts[i].second, label);
    if (routed.error.code != ok) return routed;
    if (!fuzz::naive_identifier(label.text, label.domain))
      routed.issues.push_back({pattern_mismatch, parts[i].second, label.name});
  }
  return routed;
}

template <class Request>
void check(const fuzz::HeapCopy& target, const fuzz::HeapCopy& body) {
  constexpr bool starts = std::is_same_v<Request, datazone::StartDataSourceRunRequest>;
  std::vector<std::string> words{"", "v2", "domains", "{}", "data-source-runs", "{}"};
  std::vector<Label> labels{{"domainIdentifier", true}, {"identifier", false}};
  if (starts) {
    words = {"", "v2", "domains", "{}", "data-sources", "{}", "runs"};
    labels[1].name = "dataSourceIdentifier";
  }
  Routed routed = route(target.view(), words, labels);
  const fuzz::NaiveDecoder naive(starts ? body.view() : std::string_view{},
                                 fuzz::request_members());
  if (routed.error.code == datazone::Errc::ok)
    routed.error = {naive.error.code, naive.error.offset, naive.member};

  const auto result = datazone::decode_request<Request>(target.view(), body.view());
  const auto strict =
      datazone::decode_request<Request>(target.view(), body.view(), datazone::Mode::strict);
  const auto as_remark = [](const datazone::Error& e) {
    return fuzz::Remark{e.code, e.offset, std::string(e.member)};
  };
  fuzz::require(result.error.code == routed.error.code);
  fuzz::require(strict.issues == result.issues);
  if (!result) {
    fuzz::require(as_remark(result.error) == routed.error);
    fuzz::require(result.value == Request{} && strict.error == result.error);
    return;
  }
  fuzz::require(result.issues.size() == routed.issues.size());
  for (std::size_t i = 0; i < routed.issues.size(); ++i)
    fuzz::require(as_remark(result.issues[i]) == routed.issues[i]);
  fuzz::require(static_cast<bool>(strict) == routed.issues.empty());
  if (!strict) fuzz::require(strict.error == result.issues[0] && strict.value == Request{});

  fuzz::require(result->domain_identifier.view() == labels[0].text);
  if constexpr (starts) {
    fuzz::require(result->data_source_identifier.view() == labels[1].text);
    fuzz::require(fuzz::flatten(*result, &body) == naive.value);
  } else {
    fuzz::require(result->identifier.view() == labels[1].text);
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
