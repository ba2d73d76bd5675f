// SPDX-License-Identifier: MIT
// matches<"..."> against RE2 and CTRE on patterns of AWS services: mixed lengths, one text in 8
// spoilt. With --time, nanoseconds of one text for each engine, in one run; without, the rows that
// `count` counts instructions for.
#include <re2/re2.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <datazone/datazone.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "packed_texts.hpp"

#ifdef DATAZONE_BENCHMARKS_CTRE
#include <ctre.hpp>
#endif

namespace {

using Texts = std::vector<std::string_view>;

// A literal, or so many of these characters.
struct Part {
  std::string_view characters;
  std::size_t least = 0, most = 0;  // 0: a literal
};

class Corpus {
 public:
  explicit Corpus(const std::vector<Part>& parts) {
    constexpr std::string_view wrong = " !\"[`{\x7f\n:%";
    std::mt19937 random(29);
    for (std::size_t i = 0; i < count; ++i) {
      std::string text;
      for (const Part& part : parts) {
        if (part.most == 0) text += part.characters;
        const std::size_t size =
            part.most == 0 ? 0 : part.least + random() % (part.most - part.least + 1);
        for (std::size_t k = 0; k < size; ++k)
          text += part.characters[random() % part.characters.size()];
      }
      if (i % 8 == 0 && random() % 2 == 0)
        text[random() % text.size()] = wrong[random() % wrong.size()];
      else if (i % 8 == 0)
        text.resize(random() % text.size());
      packed_.add(text);
    }
    texts = packed_.views();
  }
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  static constexpr std::size_t count = 2048;
  Texts texts;

 private:
  bench::PackedTexts packed_;
};

using Count = std::size_t (*)(const Texts&);

template <datazone::FixedString P>
std::size_t ours(const Texts& texts) {
  std::size_t matches = 0;
  for (const std::string_view text : texts) matches += datazone::matches<P>(text) ? 1U : 0U;
  return matches;
}
template <datazone::FixedString P>
std::size_t re2(const Texts& texts) {
  static const re2::RE2 pattern{std::string{P.view()}, [] {
                                  re2::RE2::Options options(re2::RE2::Latin1);  // the fastest
                                  options.set_never_capture(true);
                                  return options;
                                }()};
  std::size_t matches = 0;
  for (const std::string_view text : texts)
    matches +=
        pattern.Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0)
            ? 1U
            : 0U;
  return matches;
}

struct Row {
  const char* name;
  std::string_view pattern;
  std::vector<Part> parts;
  Count engines[3];  // ours, RE2, CTRE
};

#ifdef DATAZONE_BENCHMARKS_CTRE
#define DATAZONE_CTRE(p)                                              \
  [](const Texts& texts) {                                            \
    std::size_t matches = 0;                                          \
    for (const std::string_view text : texts)                         \
      matches += ctre::search<ctll::fixed_string{p}>(text) ? 1u : 0u; \
    return matches;                                                   \
  }
#else
#define DATAZONE_CTRE(p) nullptr
#endif
#define DATAZONE_ROW(name, p, ...)                              \
  {                                                             \
    name, p, __VA_ARGS__, { ours<p>, re2<p>, DATAZONE_CTRE(p) } \
  }
#define DATAZONE_ROW_WITHOUT_CTRE(name, p, ...)        \
  {                                                    \
    name, p, __VA_ARGS__, { ours<p>, re2<p>, nullptr } \
  }

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz", digits = "0123456789",
                           hex = "0123456789abcdef", name = "abcXYZ019_",
                           label = "abcdefghijklmnop0123456789";

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      DATAZONE_ROW_WITHOUT_CTRE("domain_id", "^dzd[-_][a-zA-Z0-9_-]{1,36}$",
                                {{"dzd-"}, {name, 1, 36}}),
      DATAZONE_ROW_WITHOUT_CTRE("data_source_id", "^[a-zA-Z0-9_-]{1,36}$", {{name, 1, 36}}),
      DATAZONE_ROW("uuid", "^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
                   {{hex, 8, 8},
                    {"-"},
                    {hex, 4, 4},
                    {"-"},
                    {hex, 4, 4},
                    {"-"},
                    {hex, 4, 4},
                    {"-"},
                    {hex, 12, 12}}),
      DATAZONE_ROW("account", "^[0-9]{12}$", {{digits, 12, 12}}),
      DATAZONE_ROW(
          "role", "^arn:aws(-[a-z]+)?:iam::\\d{12}:role/[\\w+=,.@]+$",
          {{"arn:aws-"}, {lower, 2, 6}, {":iam::"}, {digits, 12, 12}, {":role/"}, {name, 1, 64}}),
      DATAZONE_ROW_WITHOUT_CTRE("arn", "^arn:aws(-[a-z]+)*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:.+$",
                                {{"arn:aws:"},
                                 {lower, 3, 12},
                                 {":"},
                                 {label, 0, 14},
                                 {":"},
                                 {digits, 12, 12},
                                 {":"},
                                 {name, 1, 64}}),
      DATAZONE_ROW("words", "^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$",
                   {{lower, 1, 12}, {"-"}, {label, 1, 12}, {"-"}, {label, 1, 12}}),
      DATAZONE_ROW("type", "^[A-Za-z0-9]+(::[A-Za-z0-9_]+){2,3}$",
                   {{label, 1, 12}, {"::"}, {name, 1, 12}, {"::"}, {name, 1, 20}}),
      DATAZONE_ROW("version", "^([0-9]{1,6})(\\.[0-9]{1,6})$",
                   {{digits, 1, 6}, {"."}, {digits, 1, 6}}),
      DATAZONE_ROW("bucket", "^[a-z0-9][a-z0-9\\-]{1,61}[a-z0-9]$", {{label, 3, 63}}),
      DATAZONE_ROW("host", "^([a-z0-9]{1,63}\\.){1,8}[a-z]{2,63}$",
                   {{label, 1, 20}, {"."}, {label, 1, 20}, {"."}, {lower, 2, 6}}),
      DATAZONE_ROW("not_blank", ".*\\S.*", {{"  "}, {name, 1, 60}}),
      DATAZONE_ROW("seconds", "[0-9]+[s]", {{digits, 1, 30}, {"s"}}),
  };
  return all;
}
#undef DATAZONE_ROW
#undef DATAZONE_ROW_WITHOUT_CTRE
#undef DATAZONE_CTRE

constexpr const char* engine_names[] = {"datazone", "re2", "ctre"};

/// Nanoseconds of one text, the least of many rounds, in which the engines take turns.
void time_all() {
  std::printf("%-16s%10s%10s%10s%8s%8s\n", "", "datazone", "re2", "ctre", "re2", "ctre");
  for (const Row& row : rows()) {
    const Corpus corpus(row.parts);
    double least[3] = {1e9, 1e9, 1e9};
    for (int round = 0; round < 60; ++round)
      for (std::size_t e = 0; e < 3; ++e) {
        if (row.engines[e] == nullptr) continue;
        const auto before = std::chrono::steady_clock::now();
        const std::size_t matches = row.engines[e](corpus.texts);
        const std::chrono::duration<double, std::nano> took =
            std::chrono::steady_clock::now() - before;
        if (matches != row.engines[0](corpus.texts)) {
          std::fprintf(stderr, "%s does not agree with datazone on %s\n", engine_names[e],
                       row.name);
          std::exit(1);
        }
        least[e] = std::min(least[e], took.count() / Corpus::count);
      }
    std::printf("%-16s%10.1f%10.1f", row.name, least[0], least[1]);
    if (row.engines[2] == nullptr)
      std::printf("%10s%8.1f\n", "", least[1] / least[0]);
    else
      std::printf("%10.1f%8.1f%8.1f\n", least[2], least[1] / least[0], least[2] / least[0]);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 1) {
    for (const Row& row : rows())
      for (std::size_t e = 1; e < 3; ++e)
        if (row.engines[e] != nullptr)
          std::printf("match %s datazone %s\n", row.name, engine_names[e]);
    return 0;
  }
  if (count == 2 && std::string_view(arguments[1]) == "--time") {
    time_all();
    return 0;
  }
  if (count != 5) return 2;
  for (const Row& row : rows()) {
    if (row.name != std::string_view(arguments[3])) continue;
    const Corpus corpus(row.parts);
    const Texts texts(corpus.texts.begin(), corpus.texts.begin() + 256);
    std::size_t matches = 0;
    for (std::size_t e = 0; e < 3; ++e)
      if (engine_names[e] == std::string_view(arguments[2]))
        for (int i = std::atoi(arguments[4]); i > 0; --i) matches += row.engines[e](texts);
    return matches == 0 ? 1 : 0;
  }
  return 2;
}
