// SPDX-License-Identifier: MIT
// On a small machine: without exceptions, RTTI or a heap, in fixed buffers, on a task of 16 KiB of
// stack. The transport is a function that a board brings along; here it plays the service.
//
//     c++ -std=c++20 -fno-exceptions -fno-rtti -I single_include tests/examples/embedded.cpp
#include <pthread.h>
#include <datazone/datazone.hpp>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <span>
#include <string_view>

namespace dz = datazone;

namespace {

// Sends a request and receives the body of its answer into `in`; the size of it, 0 for none.
std::size_t exchange(std::string_view method, std::string_view target, std::string_view body,
                     std::span<char> in) {
  constexpr std::string_view started = R"({"id":"c0y7j4e8lg1uqz","status":"REQUESTED"})";
  constexpr std::string_view ended = R"({"id":"c0y7j4e8lg1uqz","status":"SUCCESS"})";
  const bool starts = method == dz::StartDataSourceRun::method && !target.empty() && !body.empty();
  return (starts ? started : ended).copy(in.data(), in.size());
}

// All the memory there is. What is decoded views `in`, so ids that outlive it are copied.
struct Task {
  char target[512];
  char out[128];
  char in[4096];
  bool succeeded = false;

  std::optional<dz::DataSourceRunId> start(const dz::StartDataSourceRunRequest& request) noexcept {
    const dz::Encoded path = dz::encode_target(request, target);
    const dz::Encoded body = dz::encode(request, out);
    if (!path || !body) return std::nullopt;  // body.needed tells how large `out` would have to be
    const auto size = exchange(dz::StartDataSourceRun::method, path.text, body.text, in);
    const auto run = dz::decode<dz::StartDataSourceRunResponse>(std::string_view{in, size});
    return run ? dz::DataSourceRunId::parse(run->id) : std::nullopt;
  }

  // Polls once: the status, known or not; absent when there is no answer.
  dz::Open<dz::DataSourceRunStatus> poll(const dz::GetDataSourceRunRequest& request) noexcept {
    const dz::Encoded path = dz::encode_target(request, target);
    const auto size = exchange(dz::GetDataSourceRun::method, path.text, {}, in);
    return dz::decode<dz::GetDataSourceRunResponse>(std::string_view{in, size})->status;
  }

  void run() noexcept {
    const dz::DomainId domain = "dzd_6hk3v9b2rs5npa";
    const auto id = start({domain, "4qf8w2m7zt1xkd", "a token from the board"});
    if (!id) return;
    dz::Open<dz::DataSourceRunStatus> status;
    for (int polls = 0; polls < 100 && !is_terminal(status); ++polls) status = poll({domain, *id});
    succeeded = status == dz::DataSourceRunStatus::success;
  }
};

Task task;
alignas(64) std::byte stack[16 * 1024];

void* entry(void*) {
  task.run();
  return nullptr;
}

}  // namespace

int main() {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0 ||
      pthread_attr_setstack(&attributes, stack, sizeof stack) != 0 ||
      pthread_create(&thread, &attributes, entry, nullptr) != 0)
    return 1;
  pthread_join(thread, nullptr);
  std::printf("%s, with %zu bytes of state and %zu of stack\n",
              task.succeeded ? "succeeded" : "failed", sizeof task, sizeof stack);
  return task.succeeded ? 0 : 1;
}
