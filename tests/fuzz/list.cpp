// SPDX-License-Identifier: MIT
// Theorem. For any bytes, a page of runs and a page of activities decode as the naive decoder says,
// as agree.hpp tells. The list iterates to what a plain walk gives, in every pass, forward only as
// far as asked, and again in a copy; it has `size()` elements, the walk ends where the list does,
// and it equals a list of a span of the same elements. Each element is what `decode` reads when the
// element is encoded alone, and the page is what is read when the page is encoded, its times cut to
// milliseconds. A clone needs exactly `text_size` bytes and outlives the input. `validate` finds
// what `decode` found, spellings of numbers and times and elements that are null aside.

#include <algorithm>
#include <optional>
#include <ranges>
#include <tuple>
#include <utility>
#include <vector>

#include "agree.hpp"

namespace {

std::optional<datazone::Timestamp> cut(std::optional<datazone::Timestamp> time) {
  if (time) time->nanoseconds -= time->nanoseconds % 1'000'000;
  return time;
}
template <class Element>
Element cut(Element element) {
  element.created_at = cut(element.created_at);
  element.updated_at = cut(element.updated_at);
  if constexpr (requires { element.started_at; }) {
    element.started_at = cut(element.started_at);
    element.stopped_at = cut(element.stopped_at);
  }
  return element;
}

template <class Element>
void walks_again(const datazone::List<Element>& list, const std::vector<Element>& elements) {
  static_assert(std::ranges::forward_range<datazone::List<Element>>);
  fuzz::require(elements.size() == list.size() && std::ranges::equal(list, elements));
  const datazone::List<Element> copy = list;
  fuzz::require(copy == list);
  fuzz::require((copy == datazone::List<Element>(std::span(elements))) == list.has_value());
  // Each place by its own: reached without reading, read twice, left behind by either increment.
  auto at = list.begin();
  for (const Element& element : elements) {
    const auto kept = at;
    fuzz::require(at != list.end() && *at == element && *at == element && *at++ == element);
    fuzz::require(kept != at && *kept == element && std::next(kept) == at);
  }
  fuzz::require(at == list.end() &&
                static_cast<std::size_t>(std::ranges::distance(list)) == elements.size());
}

template <class Element>
void survives_alone(const Element& element) {
  const auto room = fuzz::buffer(datazone::encoded_size(element));
  const auto written = datazone::encode(element, room.span());
  fuzz::require(written && written.text.size() == room.view().size());
  const auto again = datazone::decode<Element>(written.text);
  fuzz::require(again && *again == cut(element));
}

// What lasts when a value is written: not how a number or time was spelled, and no null element.
template <class T>
std::vector<fuzz::Remark> lasting(const datazone::Decoded<T>& page, const fuzz::Flat& flat) {
  std::vector<fuzz::Remark> found;
  std::size_t nulls = 0;  // before the element
  for (const datazone::Issue issue : page.issues) {
    auto remark = fuzz::as_remark(issue);
    remark.offset = 0;
    const bool in_element = issue.index != datazone::Issue::no_index;
    if (in_element && issue.member == "items") {
      ++nulls;
      continue;
    }
    if (issue.code == datazone::Errc::noncanonical_integer ||
        issue.code == datazone::Errc::another_shape)
      continue;
    if (in_element) remark.index -= nulls;  // issues stand in the order of the document
    if (issue.code == datazone::Errc::invalid_timestamp) {
      const auto name = std::string(issue.member.substr(issue.member.find('.') + 1));
      const auto place = "items[" + std::to_string(remark.index) + "]." + name;
      if (flat.contains(place) || (name != "createdAt" && name != "updatedAt")) continue;
      remark.code = datazone::Errc::missing_required;
    }
    found.push_back(remark);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.index, a.member, a.code) < std::tie(b.index, b.member, b.code);
  });
  return found;
}

template <class Page>
void check(std::string_view bytes) {
  std::optional<fuzz::HeapCopy> input(std::in_place, bytes);
  fuzz::require(fuzz::agree<Page>(*input));
  const auto page = datazone::decode<Page>(input->view());
  if (!page) return;
  using Element = typename decltype(page->items)::value_type;
  std::vector<Element> elements;
  for (const auto& element : page->items) elements.push_back(element);
  walks_again(page->items, elements);
  for (const auto& element : elements) survives_alone(element);

  const auto flat = fuzz::flatten(*page, &*input);
  if (page.issues.dropped() == 0) {
    datazone::Decoded<Page> judged{*page, {}, datazone::validate(*page)};
    for (const datazone::Issue issue : judged.issues) fuzz::require(issue.offset == 0);
    fuzz::require(lasting(judged, flat) == lasting(page, flat));
  }

  const auto room = fuzz::buffer(datazone::encoded_size(*page));
  const auto written = datazone::encode(*page, room.span());
  fuzz::require(written && written.text.size() == room.view().size());
  // The same bytes from a span of the elements as from the list.
  auto of_span = *page;
  if (of_span.items.has_value()) of_span.items = std::span<const Element>(elements);
  fuzz::require(of_span == *page && datazone::encoded_size(of_span) == written.text.size());
  const auto same = fuzz::buffer(written.text.size());
  fuzz::require(datazone::encode(of_span, same.span()).text == written.text);

  const auto again = datazone::decode<Page>(written.text);
  fuzz::require(again && again->items.has_value() == page->items.has_value() &&
                again->next_token == page->next_token);
  fuzz::require(std::ranges::equal(again->items, elements,
                                   [](const auto& a, const auto& b) { return a == cut(b); }));

  const std::size_t size = datazone::text_size(*page);
  const auto storage = fuzz::buffer(size);
  const auto copy = datazone::clone(*page, storage.span());
  fuzz::require(copy && *copy == *page);
  if (size != 0) {
    const auto small = fuzz::buffer(size - 1);
    fuzz::require(!datazone::clone(*page, small.span()));
  }
  input.reset();  // from here on the clone has to stand alone
  fuzz::require(fuzz::flatten(*copy, &storage) == flat);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::as_text(data, size);
  check<datazone::ListDataSourceRunsResponse>(bytes);
  check<datazone::ListDataSourceRunActivitiesResponse>(bytes);
  return 0;
}
