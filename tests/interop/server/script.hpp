// SPDX-License-Identifier: MIT
//
// What the server is told to answer, and what it saw. Both are kept per domain, so that tests that
// share a server do not meet: a script is a list of steps, each used for one request to its domain,
// in order.
#ifndef DATAZONE_TESTS_INTEROP_SERVER_SCRIPT_HPP
#define DATAZONE_TESTS_INTEROP_SERVER_SCRIPT_HPP

#include "neutral.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace loopback {

class Script {
 public:
  void append(const std::string& domain, const Json& steps) {
    const std::lock_guard lock(mutex_);
    for (const Json& step : steps) steps_[domain].push_back(step);
  }

  /// The next step of this domain's script, or nothing once it has run out.
  std::optional<Json> next(const std::string& domain) {
    const std::lock_guard lock(mutex_);
    std::deque<Json>& steps = steps_[domain];
    if (steps.empty()) return std::nullopt;
    Json step = std::move(steps.front());
    steps.pop_front();
    return step;
  }

  std::size_t remaining(const std::string& domain) {
    const std::lock_guard lock(mutex_);
    return steps_[domain].size();
  }

  void saw(const std::string& domain, Json request) {
    const std::lock_guard lock(mutex_);
    seen_[domain].push_back(std::move(request));
  }

  /// What this domain was asked since the last call.
  Json take_seen(const std::string& domain) {
    const std::lock_guard lock(mutex_);
    Json seen = std::exchange(seen_[domain], Json::array());
    return seen.is_null() ? Json::array() : seen;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::deque<Json>> steps_;
  std::map<std::string, Json> seen_;
};

}  // namespace loopback

#endif  // DATAZONE_TESTS_INTEROP_SERVER_SCRIPT_HPP
