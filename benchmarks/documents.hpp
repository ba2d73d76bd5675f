// SPDX-License-Identifier: MIT
// The documents that every decoder is timed on, made here so that each can be had in any member
// order and of any size.
#ifndef DATAZONE_BENCHMARKS_DOCUMENTS_HPP
#define DATAZONE_BENCHMARKS_DOCUMENTS_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

// A document and, after it, the zero bytes that simdjson asks for; ours never looks at them.
class Document {
 public:
  static constexpr std::size_t padding = 64;

  Document(std::string name, std::string json) : name_(std::move(name)), bytes_(std::move(json)) {
    size_ = bytes_.size();
    bytes_.append(padding, '\0');
  }

  const std::string& name() const { return name_; }
  std::string_view json() const { return {bytes_.data(), size_}; }
  std::size_t capacity() const { return bytes_.size(); }

 private:
  std::string name_;
  std::string bytes_;
  std::size_t size_ = 0;
};

using Member = std::pair<std::string, std::string>;  // a name and its value as JSON
using Members = std::vector<Member>;

inline std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + '"';
}

// The documentation page's order, which is also the one that our encoder writes.
inline Members minimal_members() {
  return {{"createdAt", R"("2025-11-03T07:41:19.206Z")"},
          {"dataSourceId", R"("b7k2m9qx41vtwz")"},
          {"domainId", R"("dzd_4w8n1p6r3xk5jt")"},
          {"id", R"("r5h0z3f8yd6cua")"},
          {"projectId", R"("3n9e7s2g5bq1lo")"},
          {"status", R"("REQUESTED")"},
          {"type", R"("PRIORITIZED")"},
          {"updatedAt", R"("2025-11-03T07:41:19.206Z")"}};
}

inline std::string snapshot_text() {
  return R"~({"name":"invoices hourly","type":"REDSHIFT","enableSetting":"ENABLED",)~"
         R"~("publishOnImport":true,"schedule":{"schedule":"cron(0 * * * ? *)","timezone":"UTC"},)~"
         R"~("configuration":{"redshiftRunConfiguration":{"accountId":"000000000000",)~"
         R"~("dataAccessRole":"role/crawler","region":"eu-central-1",)~"
         R"~("relationalFilterConfigurations":[{"databaseName":"billing","schemaName":"public",)~"
         R"~("filterExpressions":[{"expression":"inv_*","type":"INCLUDE"},)~"
         R"~({"expression":"tmp_\\d+","type":"EXCLUDE"}]}]}},)~"
         R"~("recommendation":{"enableBusinessNameGeneration":false},"assetFormsInput":[]})~";
}

inline Members full_members(std::string_view snapshot) {
  return {
      {"createdAt", R"("2025-11-03T07:41:19.206Z")"},
      {"dataSourceConfigurationSnapshot", json_string(snapshot)},
      {"dataSourceId", R"("b7k2m9qx41vtwz")"},
      {"domainId", R"("dzd_4w8n1p6r3xk5jt")"},
      {"errorMessage",
       R"({"errorDetail":"2 of 41 tables have no grant","errorType":"ACCESS_DENIED_EXCEPTION"})"},
      {"id", R"("r5h0z3f8yd6cua")"},
      {"projectId", R"("3n9e7s2g5bq1lo")"},
      {"runStatisticsForAssets",
       R"({"added":17,"failed":2,"skipped":0,"unchanged":1204,"updated":39})"},
      {"startedAt", R"("2025-11-03T07:41:22Z")"},
      {"status", R"("PARTIALLY_SUCCEEDED")"},
      {"stoppedAt", R"("2025-11-03T07:44:05.871Z")"},
      {"type", R"("SCHEDULED")"},
      {"updatedAt", R"("2025-11-03T07:44:05.871Z")"}};
}

inline Members failed_members() {
  Members members = minimal_members();
  members[5].second = R"("FAILED")";
  members[6].second = R"("SCHEDULED")";
  members.push_back({"startedAt", R"("2025-11-03T07:41:22Z")"});
  members.push_back({"stoppedAt", R"("2025-11-03T07:41:23Z")"});
  members.push_back({"errorMessage",
                     R"({"errorType":"RESOURCE_NOT_FOUND_EXCEPTION",)"
                     R"("errorDetail":"The database \"billing\" does not exist (request 7d1)."})"});
  members.push_back({"runStatisticsForAssets", R"({"added":0,"failed":1})"});
  return members;
}

inline Members unknown_members() {
  Members members = minimal_members();
  members.insert(members.begin() + 2,
                 {"retention", R"({"days":30,"unit":"DAY","tiers":[1,2.5e3]})"});
  members.insert(members.begin() + 5, {"tags", R"(["nightly","billing",{"k":"v"},null,true])"});
  members.push_back({"progress", "-12.75"});
  members.push_back({"note", R"("not in this version: \u00e9 \"x\"")"});
  return members;
}

// Members in the order of the service's Smithy model.
inline Members in_model_order(const Members& members) {
  constexpr std::array<std::string_view, 13> order{"domainId",
                                                   "dataSourceId",
                                                   "id",
                                                   "projectId",
                                                   "status",
                                                   "type",
                                                   "dataSourceConfigurationSnapshot",
                                                   "runStatisticsForAssets",
                                                   "errorMessage",
                                                   "createdAt",
                                                   "updatedAt",
                                                   "startedAt",
                                                   "stoppedAt"};
  Members sorted;
  for (const std::string_view name : order) {
    for (const Member& member : members) {
      if (member.first == name) sorted.push_back(member);
    }
  }
  return sorted;
}

inline Members reversed(Members members) {
  std::reverse(members.begin(), members.end());
  return members;
}

inline std::string written(const Members& members, std::string_view newline = "",
                           std::string_view colon = ":") {
  std::string out = "{";
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i != 0) out += ',';
    out += newline;
    out += json_string(members[i].first);
    out += colon;
    out += members[i].second;
  }
  if (!newline.empty()) out += '\n';
  return out + '}';
}

enum class Prose { plain, escaped, non_ascii };

// About `size` bytes of decoded text that never repeats with a period a predictor could learn.
inline std::string prose(Prose kind, std::size_t size) {
  static constexpr std::array<std::string_view, 4> plain{"orders, ", "billing: ", "load run ",
                                                         "every table in eu-central-1; "};
  static constexpr std::array<std::string_view, 4> escaped{
      R"("name":"orders",)", R"({"expression":"inv_*",)", R"("path":"c:\data",)", "\"x\":\"y\"\n"};
  static constexpr std::array<std::string_view, 4> non_ascii{
      "M\xc3\xbcnchen \xc3\xa9t\xc3\xa9, ", "\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd ",
      "\xd0\xb7\xd0\xb0\xd0\xba\xd0\xb0\xd0\xb7\xd1\x8b; ", "\xf0\x9f\x93\xa6 ok "};
  const auto& words = kind == Prose::plain ? plain : kind == Prose::escaped ? escaped : non_ascii;
  std::mt19937 random(7);
  std::string text;
  text.reserve(size + 32);
  while (text.size() < size) text += words[random() % words.size()];
  return text;
}

// The small ones: each is timed alone, and all of them in random alternation.
inline std::vector<Document> small_documents() {
  const std::string snapshot = snapshot_text();
  const Members full = full_members(snapshot);
  std::vector<Document> all;
  all.emplace_back("minimal", written(minimal_members()));
  all.emplace_back("full", written(full));
  all.emplace_back("failed", written(failed_members()));
  all.emplace_back("pretty", written(full, "\n  ", ": "));
  all.emplace_back("model_order", written(in_model_order(full)));
  all.emplace_back("reversed", written(reversed(full)));
  all.emplace_back("minimal_model_order", written(in_model_order(minimal_members())));
  all.emplace_back("minimal_reversed", written(reversed(minimal_members())));
  all.emplace_back("non_ascii", written(full_members(prose(Prose::non_ascii, 600))));
  all.emplace_back("unknown", written(unknown_members()));
  return all;
}

// The full document in random member orders, for decoders that guess the next member.
inline std::vector<Document> shuffled_documents(std::size_t count) {
  std::mt19937 random(11);
  std::vector<Document> all;
  for (std::size_t i = 0; i < count; ++i) {
    Members members = full_members(snapshot_text());
    std::shuffle(members.begin(), members.end(), random);
    all.emplace_back("shuffled_" + std::to_string(i), written(members));
  }
  return all;
}

inline std::vector<Document> big_documents(std::size_t size, const std::string& suffix) {
  std::vector<Document> all;
  all.emplace_back("plain_" + suffix, written(full_members(prose(Prose::plain, size))));
  all.emplace_back("escaped_" + suffix, written(full_members(prose(Prose::escaped, size))));
  all.emplace_back("non_ascii_" + suffix, written(full_members(prose(Prose::non_ascii, size))));
  return all;
}

// The required members with about `size` bytes of members that no version knows before them.
inline Document unknown_document(std::size_t size, const std::string& suffix) {
  static constexpr std::array<std::string_view, 4> values{
      R"({"days":30,"unit":"DAY","tiers":[1,2.5e3,-7]})", R"(["a","b",{"k":null},true,[]])",
      R"("a string of some length, as a service would add")", "-12.75"};
  std::mt19937 random(13);
  Members members;
  for (std::size_t bytes = 0; bytes < size;) {
    members.push_back(
        {"extra" + std::to_string(random() % 100), std::string(values[random() % values.size()])});
    bytes += members.back().first.size() + members.back().second.size() + 4;
  }
  const Members known = minimal_members();
  members.insert(members.end(), known.begin(), known.end());
  return {"unknown_" + suffix, written(members)};
}

// A sequence with every index equally often, long enough that no branch predictor learns it.
inline std::vector<std::size_t> alternation(std::size_t documents, std::size_t rounds) {
  std::vector<std::size_t> sequence;
  for (std::size_t i = 0; i < documents * rounds; ++i) sequence.push_back(i % documents);
  std::shuffle(sequence.begin(), sequence.end(), std::mt19937(17));
  return sequence;
}

}  // namespace bench

#endif
