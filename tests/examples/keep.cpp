// SPDX-License-Identifier: MIT
// Keeping a response when the bytes that it was read from go. Texts and lists of a response are
// views: a copy of the struct alone, or one beside a std::string that moves, would dangle. Kept
// owns what its response views; it is copied and moved like any value.
//
//     c++ -std=c++20 -I single_include tests/examples/keep.cpp -o keep
#include <datazone/datazone.hpp>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace dz = datazone;

// The storage is a vector because its bytes stay where they are when it is moved; those of a short
// std::string do not. A copy has to clone, for the response is to view the copy's own storage.
template <class Response>
class Kept {
 public:
  explicit Kept(const Response& response) : storage_(dz::text_size(response)) {
    value_ = *dz::clone(response, storage_);  // there is one: the storage is large enough
  }
  Kept(const Kept& other) : Kept(other.value_) {}
  Kept(Kept&& other) noexcept
      : storage_(std::move(other.storage_)), value_(std::exchange(other.value_, {})) {}
  Kept& operator=(Kept other) noexcept {
    storage_.swap(other.storage_);
    std::swap(value_, other.value_);
    return *this;
  }
  ~Kept() = default;

  const Response& operator*() const { return value_; }
  const Response* operator->() const { return &value_; }

 private:
  std::vector<char> storage_;
  Response value_{};
};

using KeptRun = Kept<dz::GetDataSourceRunResponse>;
using KeptRuns = Kept<dz::ListDataSourceRunsResponse>;

// One value is enough to keep: a string of its own, or an identifier, which is a copy anyway.
struct Started {
  dz::DataSourceRunId id;
  std::string project;
};

// The body lives until the end of this function only.
KeptRun receive(const std::string& id) {
  const std::string body = R"({"id":")" + id + R"(","status":"PAUSED","projectId":"a\"b"})";
  return KeptRun(*dz::decode<dz::GetDataSourceRunResponse>(body));
}

KeptRuns receive_list() {
  const std::string body = R"({"items":[{"id":"r1"},{"id":"r2"}],"nextToken":"2"})";
  return KeptRuns(*dz::decode<dz::ListDataSourceRunsResponse>(body));
}

bool is_run(const KeptRun& run, const std::string& id) {
  return run->id == id && run->status == "PAUSED" && run->project_id == "a\"b";
}

int main() {
  std::vector<KeptRun> history;
  for (int i = 0; i < 100; ++i) history.push_back(receive("r" + std::to_string(i)));  // moved about
  const std::vector<KeptRun> copies = history;
  const KeptRun moved = std::move(history[3]);
  history[5] = copies[7];
  history[6] = history[5];
  history.erase(history.begin());
  for (std::size_t i = 0; i < copies.size(); ++i)
    if (!is_run(copies[i], "r" + std::to_string(i))) return 1;
  if (!is_run(moved, "r3") || !is_run(history[4], "r7") || !is_run(history[5], "r7")) return 1;
  if (history[2]->id.has_value()) return 1;  // moved from, empty

  const KeptRuns runs = KeptRuns(receive_list());
  const KeptRuns more = runs;
  std::string ids;
  for (const dz::DataSourceRunSummary& run : more->items) ids += run.id.to<std::string>();

  const auto id = dz::DataSourceRunId::parse(moved->id);
  if (!id || ids != "r1r2" || more->next_token != "2") return 1;
  const Started started{*id, moved->project_id.to<std::string>()};
  std::printf("kept %zu runs, %s of %s among them\n", copies.size(),
              std::string(started.id.view()).c_str(), started.project.c_str());
}
