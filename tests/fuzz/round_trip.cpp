// SPDX-License-Identifier: MIT
// Theorem. What decodes can be encoded, and decodes again to the same value with its times cut to
// milliseconds; encoding that once more writes the same bytes; a strict reader accepts it when the
// first value had no lasting issue. `validate` finds in a decoded value what `decode` found in its
// bytes, spellings of numbers and times aside. A clone outlives the input.

#include "flat.hpp"

#include <set>
#include <utility>

namespace {

using Found = std::multiset<std::pair<datazone::Errc, std::string>>;

template <class T>
Found lasting(const datazone::Issues& issues, const fuzz::Flat& flat) {
  Found found;
  for (const auto issue : issues) {
    const std::string member(issue.member);
    auto code = issue.code;
    if (code == datazone::Errc::noncanonical_integer || code == datazone::Errc::another_shape)
      continue;
    if (code == datazone::Errc::invalid_timestamp) {
      const bool required = member == "createdAt" || member == "updatedAt";
      if (flat.contains(member) || !required) continue;
      code = datazone::Errc::missing_required;
    }
    found.emplace(code, member);
  }
  return found;
}

template <class T>
void check(std::string_view bytes) {
  std::optional<fuzz::HeapCopy> input(std::in_place, bytes);
  auto first = datazone::decode<T>(input->view());
  if (!first) return;
  const auto flat = fuzz::flatten(*first, &*input);
  const auto found = lasting<T>(first.issues, flat);

  const auto issues = datazone::validate(*first);
  Found validated;
  for (const auto issue : issues) {
    fuzz::require(issue.offset == 0);
    validated.emplace(issue.code, std::string(issue.member));
  }
  if constexpr (!std::is_same_v<T, datazone::StartDataSourceRunRequest>)  // its labels are not here
    fuzz::require(validated == found);

  const auto room = fuzz::buffer(datazone::text_size(*first));
  const auto copy = datazone::clone(*first, room.span());
  fuzz::require(copy && *copy == *first);

  const auto once = fuzz::buffer(datazone::encoded_size(*first));
  const auto written = datazone::encode(*first, once.span());
  fuzz::require(written && written.text.size() == once.view().size());
  input.reset();  // from here on the clone has to stand alone
  fuzz::require(fuzz::flatten(*copy, &room) == flat);

  const auto second = datazone::decode<T>(once.view());
  fuzz::require(static_cast<bool>(second));
  fuzz::require(lasting<T>(second.issues, flat) == found);
  const auto strict = datazone::decode<T>(once.view(), datazone::Mode::strict);
  fuzz::require(static_cast<bool>(strict) == found.empty());

  const auto twice = fuzz::buffer(datazone::encoded_size(*second));
  const auto again = datazone::encode(*second, twice.span());
  fuzz::require(again && again.text == written.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::as_text(data, size);
  check<datazone::StartDataSourceRunResponse>(bytes);
  check<datazone::GetDataSourceRunResponse>(bytes);
  check<datazone::StartDataSourceRunRequest>(bytes);
  check<datazone::DataSourceErrorMessage>(bytes);
  check<datazone::RunStatisticsForAssets>(bytes);
  check<datazone::DataSourceRunLineageSummary>(bytes);
  return 0;
}
