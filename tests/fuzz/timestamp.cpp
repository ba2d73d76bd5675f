// SPDX-License-Identifier: MIT
// Theorem. `Timestamp::parse` agrees with the naive reader, which asks the standard library's
// calendar. `format` succeeds exactly for years 0000 to 9999 and less than a second of
// nanoseconds; what it writes has no fraction or three digits and reads back as the time cut to
// milliseconds; it needs the same bytes for every buffer and touches none beyond it.

#include <cstdio>

#include "fuzz.hpp"
#include "naive_time.hpp"

namespace {

void check_format(datazone::Timestamp time) {
  char large[64];
  const auto written = datazone::format(time, large);
  if (!fuzz::in_range(time)) {
    fuzz::require(written.error.code == datazone::Errc::invalid_timestamp);
    fuzz::require(written.needed == 0 && written.text.empty());
    const auto empty = datazone::format(time, std::span<char>{});
    fuzz::require(empty.error == written.error && empty.needed == 0);
    return;
  }
  fuzz::require(static_cast<bool>(written) && written.needed == written.text.size());
  const bool whole = time.nanoseconds < 1'000'000;
  fuzz::require(
      fuzz::has_form(written.text, whole ? "9999-99-99T99:99:99Z" : "9999-99-99T99:99:99.999Z"));
  fuzz::require(written.text[10] == 'T' && written.text.back() == 'Z');
  const datazone::Timestamp cut{time.seconds, time.nanoseconds / 1'000'000 * 1'000'000};
  fuzz::require(datazone::Timestamp::parse(written.text) == cut);
  fuzz::require(fuzz::naive_time(written.text) == cut);
  for (std::size_t size = 0; size <= written.needed; ++size) {
    const fuzz::HeapCopy exact = fuzz::buffer(size);
    const auto again = datazone::format(time, exact.span());
    fuzz::require(again.needed == written.needed);
    fuzz::require(static_cast<bool>(again) == (size == written.needed));
    fuzz::require(again.text == (again ? written.text : std::string_view{}));
    fuzz::require(again || again.error.code == datazone::Errc::buffer_too_small);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::HeapCopy input(fuzz::as_text(data, size));
  const auto parsed = datazone::Timestamp::parse(input.view());
  fuzz::require(parsed == fuzz::naive_time(input.view()));
  if (parsed) check_format(*parsed);

  fuzz::Source source(input.view());
  const auto seconds = static_cast<std::int64_t>(source.word());
  const auto nanoseconds = static_cast<std::uint32_t>(source.word());
  check_format({seconds, nanoseconds});
  check_format({seconds % (std::int64_t{1} << 38), nanoseconds % 1'000'000'000});

  // Any date and time, each field up to just outside its range.
  char made_up[64];
  const auto field = [&source](unsigned limit) { return source.byte() % limit; };
  const unsigned year = (source.byte() * 256U + source.byte()) % 10000U;
  const unsigned month = field(14), day = field(33), hour = field(25), minute = field(61);
  std::snprintf(made_up, sizeof made_up, "%04u-%02u-%02uT%02u:%02u:%02uZ", year, month, day, hour,
                minute, field(62));
  fuzz::require(datazone::Timestamp::parse(made_up) == fuzz::naive_time(made_up));
  std::snprintf(made_up, sizeof made_up, "%04u-02-29T00:00:00Z", year);
  fuzz::require(datazone::Timestamp::parse(made_up) == fuzz::naive_time(made_up));
  return 0;
}
