// SPDX-License-Identifier: MIT
//
// Values of the model, made from a seed. The same seed gives the same values everywhere: no
// distribution of the standard library is used, because those differ between implementations.
#ifndef DATAZONE_TESTS_INTEROP_PROPERTIES_RANDOM_HPP
#define DATAZONE_TESTS_INTEROP_PROPERTIES_RANDOM_HPP

#include <datazone/datazone.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <deque>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace properties {

/// A number from the environment, for a longer or another run.
inline std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::strtoull(value, nullptr, 10) : otherwise;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {  // splitmix64
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(bits() % bound); }
  bool chance(unsigned percent) { return below(100) < percent; }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
  }
  template <class List>
  auto one(const List& list) {
    return std::data(list)[below(std::size(list))];
  }
  template <class T>
  T one(std::initializer_list<T> list) {
    return std::data(list)[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

/// Appends one code point as UTF-8.
inline void append_utf8(std::string& out, std::uint32_t code_point) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | (code_point >> 18));
    byte(0x80 | ((code_point >> 12) & 0x3F));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

/// Makes values and owns the strings that they view.
class Maker {
 public:
  /// A `faultless` value has every member, and strict decoding finds no issue in it.
  Maker(Random& random, bool whole_milliseconds, bool faultless = false)
      : random_(random), whole_milliseconds_(whole_milliseconds), faultless_(faultless) {}

  std::string text(std::size_t longest = 40) {
    static constexpr std::uint32_t telling[] = {
        0x00, 0x08,  0x09,  0x0A,   0x0C,   0x0D,   0x1F,   0x22,   0x2F,    0x5C,    0x7F,    0x80,
        0xE9, 0x7FF, 0x800, 0x2028, 0xD7FF, 0xE000, 0xFEFF, 0xFFFF, 0x10000, 0x1F639, 0x10FFFF};
    std::string out;
    for (std::size_t n = random_.below(longest + 1); n != 0; --n) {
      const auto printable = static_cast<std::uint32_t>(0x20 + random_.below(0x5F));
      append_utf8(out, random_.chance(70) ? printable : random_.one(telling));
    }
    return out;
  }

  std::string identifier() {
    static constexpr std::string_view letters = "abcxyzABCXYZ0189-_";
    std::string out(1 + random_.below(36), '\0');
    for (char& c : out) c = random_.one(letters);
    return out;
  }

  datazone::Text kept(std::string text) {
    strings_.push_back(std::move(text));
    return datazone::Text(strings_.back());
  }

  template <class T>
  T make() {
    T out;
    fill(out);
    return out;
  }

 private:
  void fill(datazone::RunStatisticsForAssets& out) {
    for (auto* member : {&out.added, &out.failed, &out.skipped, &out.unchanged, &out.updated})
      if (present()) *member = integer();
  }
  void fill(datazone::DataSourceErrorMessage& out) {
    out.error_detail = optional_text();
    fill(out.error_type);
  }
  void fill(datazone::DataSourceRunLineageSummary& out) { fill(out.import_status); }
  void fill(datazone::LineageInfo& out) {
    out.error_message = optional_text();
    out.event_id = optional_text();
    fill(out.event_status);
  }

  // A run, whichever members it has.
  template <class Run>
  void fill(Run& out) {
    for (auto* member : {&out.created_at, &out.started_at, &out.stopped_at, &out.updated_at}) {
      if (present()) *member = timestamp();
    }
    for (auto* member : {&out.data_source_id, &out.id, &out.project_id}) *member = optional_text();
    if constexpr (requires { out.domain_id; }) {
      if (present()) out.data_source_configuration_snapshot = kept(text(300));
      out.domain_id = faultless_ ? kept("dzd_" + identifier()) : optional_text();
    }
    fill(out.error_message);
    fill(out.run_statistics_for_assets);
    fill(out.status);
    fill(out.type);
    if constexpr (requires { out.lineage_summary; }) fill(out.lineage_summary);
  }
  void fill(datazone::DataSourceRunActivity& out) {
    for (auto* member : {&out.created_at, &out.updated_at})
      if (present()) *member = timestamp();
    for (auto* member : {&out.data_asset_id, &out.data_source_run_id, &out.database,
                         &out.project_id, &out.technical_description, &out.technical_name})
      *member = optional_text();
    fill(out.data_asset_status);
    fill(out.error_message);
    fill(out.lineage_summary);
  }
  void fill(datazone::ListDataSourceRunsResponse& out) { fill_page(out, runs_); }
  void fill(datazone::ListDataSourceRunActivitiesResponse& out) { fill_page(out, activities_); }
  template <class Page, class Element>
  void fill_page(Page& out, std::deque<std::vector<Element>>& pages) {
    auto& elements = pages.emplace_back(random_.one({0U, 1U, 2U, 3U, 9U}));
    for (Element& element : elements) fill(element);
    if (present()) out.items = std::span<const Element>(elements);
    if (present()) out.next_token = kept(text() + identifier());
  }

  void fill(datazone::DataSourceRunEvent& out) {
    for (auto* member : {&out.version, &out.id, &out.source, &out.account, &out.region})
      *member = optional_text();
    if (random_.chance(50)) out.source = "aws.datazone";
    fill(out.detail_type);
    if (present()) out.time = timestamp();
    fill(out.detail);
  }
  void fill(datazone::DataSourceRunEventDetail& out) {
    out.version = optional_text();
    fill(out.metadata);
    fill(out.data);
  }
  void fill(datazone::DataSourceRunEventMetadata& out) {
    for (auto* member : {&out.id, &out.version, &out.type_name, &out.domain, &out.user,
                         &out.aws_account_id, &out.owning_project_id, &out.client_token})
      *member = optional_text();
  }
  void fill(datazone::DataSourceRunEventData& out) {
    out.data_source_id = optional_text();
    fill(out.data_source_run_type);
  }

  template <class T>
  void fill(std::optional<T>& out) {
    if (present()) fill(out.emplace());
  }
  template <class E>
  void fill(datazone::Open<E>& out) {
    out = open<E>();
  }

  bool present() { return faultless_ || random_.chance(80); }

  datazone::Text optional_text() {
    if (!present()) return {};
    if (faultless_ || random_.chance(50)) return kept(identifier());
    return kept(random_.chance(30) ? "dzd_" + identifier() : text());
  }

  template <class E>
  datazone::Open<E> open() {
    if (!present()) return {};
    if (!faultless_ && random_.chance(30)) return datazone::Open<E>(kept(text(12)));
    std::size_t count = 0;
    while (!datazone::to_string(static_cast<E>(count)).empty()) ++count;
    return static_cast<E>(random_.below(count));
  }

  std::int32_t integer() {
    using Limits = std::numeric_limits<std::int32_t>;
    static constexpr std::int32_t edges[] = {0, 1, -1, 9, 10, -10, Limits::max(), Limits::min()};
    return random_.chance(40)
               ? random_.one(edges)
               : static_cast<std::int32_t>(random_.between(Limits::min(), Limits::max()));
  }

  datazone::Timestamp timestamp() {
    const std::int64_t seconds = random_.chance(50)
                                     ? random_.between(-62'167'219'200, 253'402'300'799)
                                     : random_.between(-100'000, 2'000'000'000);
    auto nanoseconds = static_cast<std::uint32_t>(random_.below(1'000'000'000));
    if (random_.chance(40)) nanoseconds = 0;
    if (whole_milliseconds_) nanoseconds -= nanoseconds % 1'000'000;
    return {seconds, nanoseconds};
  }

  Random& random_;
  bool whole_milliseconds_;
  bool faultless_;
  // None of these moves its elements.
  std::deque<std::string> strings_{};
  std::deque<std::vector<datazone::DataSourceRunSummary>> runs_{};
  std::deque<std::vector<datazone::DataSourceRunActivity>> activities_{};
};

}  // namespace properties

#endif  // DATAZONE_TESTS_INTEROP_PROPERTIES_RANDOM_HPP
