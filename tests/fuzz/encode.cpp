// SPDX-License-Identifier: MIT
// Theorem. Any model value encodes, or has a text that is not UTF-8 or a time that cannot be
// written, and then the first such member in the page's order is named, for every buffer size.
// What is written is exactly `needed` bytes, needs exactly that for every buffer, is accepted by
// the naive decoder, and decodes to the same value with its times cut to milliseconds.
// The same holds for pages, which view a span of elements: the element at fault is told too.
// A clone in exactly `text_size` bytes is the same value, and in one byte less there is none.

#include "flat.hpp"
#include "made_up.hpp"

namespace {

// The naive decoder's view of the value; the first member that cannot be written, if there is one.
struct Expected {
  fuzz::Flat flat;
  fuzz::Remark fault{datazone::Errc::ok, 0, ""};
};

// Where in a value: the place in a Flat, the wire path, and the element of a list.
struct Where {
  std::string place{};
  std::string path{};
  std::size_t index = datazone::Error::no_index;
};

// Members come in the page's order, which is the naive tables' order.
void expect(Expected& expected, const fuzz::Flat& flat, const fuzz::Members& members,
            const Where& where = {}) {
  for (const auto& member : members) {
    const Where here{where.place + member.name, where.path + member.name, where.index};
    const auto found = flat.find(here.place);
    if (found == flat.end()) continue;
    auto word = found->second;
    datazone::Errc code = datazone::Errc::ok;
    std::size_t offset = 0;
    if (member.kind == fuzz::Kind::object) {
      expect(expected, flat, member.members, {here.place + ".", here.path + ".", here.index});
    } else if (member.kind == fuzz::Kind::list) {
      for (std::size_t i = 0; i < std::stoull(word.substr(1)); ++i)
        expect(expected, flat, member.members,
               {here.place + "[" + std::to_string(i) + "].", here.path + ".", i});
    } else if (member.kind == fuzz::Kind::time) {
      const auto plus = word.find('+');
      const datazone::Timestamp time{std::stoll(word.substr(0, plus)),
                                     static_cast<std::uint32_t>(std::stoul(word.substr(plus + 1)))};
      if (!fuzz::in_range(time)) code = datazone::Errc::invalid_timestamp;
      word = fuzz::words({time.seconds, time.nanoseconds / 1'000'000 * 1'000'000});
    } else if (member.kind != fuzz::Kind::integer) {
      offset = datazone_test::first_not_utf8(word);
      if (offset != word.size()) code = datazone::Errc::invalid_utf8;
    }
    expected.flat[here.place] = word;
    if (code != datazone::Errc::ok && expected.fault.code == datazone::Errc::ok)
      expected.fault = {code, offset, here.path, here.index};
  }
}

template <class T>
void check_sizes(const T& value, std::string_view text, std::size_t size) {
  const auto exact = fuzz::buffer(size);
  const auto written = datazone::encode(value, exact.span());
  fuzz::require(written.needed == text.size());
  fuzz::require(static_cast<bool>(written) == (size >= text.size()));
  fuzz::require(written.text == (written ? text : std::string_view{}));
  fuzz::require(written ||
                written.error == datazone::Error{datazone::Errc::buffer_too_small, 0, {}});
  if (written) fuzz::require(written.text.data() == exact.span().data());
  for (std::size_t i = text.size(); written && i < size; ++i)
    fuzz::require(exact.span()[i] == '\xA5');
}

template <class T>
void check_clone(const T& value) {
  const auto size = datazone::text_size(value);
  const auto exact = fuzz::buffer(size);
  const auto copy = datazone::clone(value, exact.span());
  fuzz::require(copy.has_value() && *copy == value);
  fuzz::require(fuzz::flatten(*copy) == fuzz::flatten(value));
  if (size == 0) return;
  const auto small = fuzz::buffer(size - 1);
  fuzz::require(!datazone::clone(value, small.span()).has_value());
}

template <class T>
void check(const T& value, std::size_t any_size) {
  Expected expected;
  expect(expected, fuzz::flatten(value), fuzz::members_of<T>());
  fuzz::require(value == value);
  check_clone(value);

  const auto needed = datazone::encoded_size(value);
  if (expected.fault.code != datazone::Errc::ok) {
    fuzz::require(needed == 0);
    for (const std::size_t size : {std::size_t{0}, any_size}) {
      const auto exact = fuzz::buffer(size);
      const auto written = datazone::encode(value, exact.span());
      fuzz::require(fuzz::as_remark(written.error) == expected.fault);
      fuzz::require(written.text.empty() && written.needed == 0);
    }
    return;
  }
  const auto exact = fuzz::buffer(needed);
  const auto written = datazone::encode(value, exact.span());
  fuzz::require(written && written.text.size() == needed && written.needed == needed);
  for (const auto size : {std::size_t{0}, any_size % (needed + 1), needed - 1, needed + 1})
    check_sizes(value, written.text, size);

  const fuzz::NaiveDecoder naive(written.text, fuzz::members_of<T>());
  fuzz::require(naive.error.code == datazone::Errc::ok && naive.value == expected.flat);
  const auto decoded = datazone::decode<T>(written.text);
  fuzz::require(decoded && fuzz::flatten(*decoded, &exact) == expected.flat);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::HeapCopy input(fuzz::as_text(data, size));
  fuzz::Source source(input.view());
  fuzz::MakeUp make_up(source);
  const std::size_t any_size = source.byte() * std::size_t{3};
  check(make_up.run<datazone::GetDataSourceRunResponse>(), any_size);
  check(make_up.run<datazone::StartDataSourceRunResponse>(), any_size);
  check(make_up.error_message(), any_size);
  check(make_up.assets(), any_size);
  check(make_up.lineage(), any_size);
  datazone::StartDataSourceRunRequest request{};
  request.client_token = make_up.text();
  check(request, any_size);
  check(make_up.event(), any_size);
  // Views of elements, which a clone keeps.
  const auto runs = make_up.elements<datazone::DataSourceRunSummary>();
  const auto activities = make_up.elements<datazone::DataSourceRunActivity>();
  check(datazone::ListDataSourceRunsResponse{std::span(runs), make_up.text()}, any_size);
  check(datazone::ListDataSourceRunActivitiesResponse{std::span(activities), make_up.text()},
        any_size);
  return 0;
}
