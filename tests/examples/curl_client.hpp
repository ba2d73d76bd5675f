// SPDX-License-Identifier: MIT
// A client of the service on libcurl, for start_and_poll.cpp: it signs, sends, and sends again what
// may succeed later. Copy it whole; what the library adds is in `call`.
#ifndef DATAZONE_EXAMPLES_CURL_CLIENT_HPP
#define DATAZONE_EXAMPLES_CURL_CLIENT_HPP

#include <curl/curl.h>
#include <datazone/datazone.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>

namespace example {

/// The variable's value, or nothing.
inline std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

/// What the service wrote, without control characters.
inline std::string printable(datazone::Text text) {
  std::string out = text.to<std::string>();
  std::replace_if(
      out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
  return out;
}

/// Waits twice as long each time, up to half a minute, and at random a little less: clients that
/// started together should not come back together.
class Backoff {
 public:
  explicit Backoff(std::chrono::milliseconds first) : next_(first) {}

  void wait() {
    std::uniform_int_distribution<std::int64_t> jitter(next_.count() / 2, next_.count());
    std::this_thread::sleep_for(std::chrono::milliseconds(jitter(random_)));
    grow();
  }
  /// Skips a step: the service asks for a longer pause.
  void grow() { next_ = std::min(next_ * 2, std::chrono::milliseconds(30'000)); }

 private:
  std::chrono::milliseconds next_;
  std::minstd_rand random_{std::random_device{}()};
};

class Client {
 public:
  /// Why a call gave nothing.
  enum class Failure {
    none,
    no_answer,   ///< nothing came, or nothing that could be read
    refused,     ///< the service answered with an error: see `refusal`
    over_quota,  ///< likewise, and only another day or a higher quota helps
  };

  Client(std::string endpoint, const std::string& region, std::chrono::milliseconds first_delay)
      : endpoint_(std::move(endpoint)), first_delay_(first_delay) {
    signing_ = "aws:amz:" + region + ':' + std::string(datazone::StartDataSourceRun::signing_name);
    credentials_ = environment("AWS_ACCESS_KEY_ID") + ':' + environment("AWS_SECRET_ACCESS_KEY");
    const std::string session = environment("AWS_SESSION_TOKEN");
    if (!session.empty()) session_header_ = "X-Amz-Security-Token: " + session;
  }

  /// Sends a request until there is a response or an error that will not go away, at most five
  /// times. Every attempt sends the same bytes, hence the same clientToken: the service starts one
  /// run however often it is asked. A POST has a body, a GET has none. The response's texts view
  /// what came: they last until the next call.
  template <class Response>
  std::optional<Response> call(const std::string& target,
                               const std::optional<std::string>& body = {}) {
    Backoff backoff(first_delay_);
    for (int attempt = 1; attempt <= 5; ++attempt) {
      if (attempt > 1) {
        std::printf("  trying again, attempt %d of 5\n", attempt);
        backoff.wait();
      }
      failure_ = Failure::no_answer;
      if (const CURLcode code = send(target, body); code != CURLE_OK) {
        std::printf("  no answer: %s\n", curl_easy_strerror(code));
      } else if (status_ / 100 == 2) {
        const auto response = datazone::decode<Response>(body_);
        if (response) {
          failure_ = Failure::none;
          return response.value;
        }
        const std::string problem(datazone::to_string(response.error.code));
        std::printf("  unreadable answer: %s at byte %zu of %zu\n", problem.c_str(),
                    response.error.offset, body_.size());
      } else if (!worth_another(read_error(), backoff)) {
        break;
      }
    }
    return std::nullopt;
  }

  Failure failure() const { return failure_; }                     ///< of the last call
  datazone::ServiceErrorCode refusal() const { return refusal_; }  ///< when it was refused

 private:
  datazone::ServiceError read_error() {
    const auto error = datazone::decode_error(static_cast<int>(status_),
                                              header(datazone::error_type_header), body_);
    std::printf("  HTTP %ld, %s: %s (request %s)\n", status_,
                error.name.has_value() ? printable(error.name).c_str() : "no error name",
                printable(error.message).c_str(),
                printable(header(datazone::request_id_header)).c_str());
    return error;
  }

  // The library decides as the AWS SDKs do: by the name, and by the statuses 429, 500, 502, 503 and
  // 504. A quota is no throttling, though the word is near: asking again does not help.
  bool worth_another(const datazone::ServiceError& error, Backoff& backoff) {
    refusal_ = error.code;
    failure_ = error.code == datazone::ServiceErrorCode::service_quota_exceeded_exception
                   ? Failure::over_quota
                   : Failure::refused;
    if (error.is_throttling()) backoff.grow();
    return error.is_retryable();
  }

  CURLcode send(const std::string& target, const std::optional<std::string>& body) {
    CURL* const curl = curl_.get();
    curl_slist* headers = nullptr;
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, (endpoint_ + target).c_str());
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_AWS_SIGV4, signing_.c_str());
    curl_easy_setopt(curl, CURLOPT_USERPWD, credentials_.c_str());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Client::receive);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body_);
    if (body) {
      curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body->size()));
      curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, body->data());
      const std::string type(datazone::StartDataSourceRun::content_type);
      headers = curl_slist_append(headers, ("Content-Type: " + type).c_str());
    }
    if (!session_header_.empty()) headers = curl_slist_append(headers, session_header_.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    body_.clear();
    const CURLcode code = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status_);
    return code;
  }

  // To take less than everything tells libcurl to give up: no answer of this service is that long.
  static std::size_t receive(char* data, std::size_t, std::size_t size, void* body) {
    std::string& to = *static_cast<std::string*>(body);
    if (to.size() + size > 64'000'000) return 0;
    to.append(data, size);
    return size;
  }

  std::string_view header(std::string_view name) {
    curl_header* found = nullptr;
    const auto code =
        curl_easy_header(curl_.get(), std::string(name).c_str(), 0, CURLH_HEADER, -1, &found);
    return code == CURLHE_OK ? found->value : "";
  }

  std::string endpoint_, signing_, credentials_, session_header_;
  std::chrono::milliseconds first_delay_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_{curl_easy_init(), curl_easy_cleanup};
  std::string body_;
  long status_ = 0;
  Failure failure_ = Failure::none;
  datazone::ServiceErrorCode refusal_ = datazone::ServiceErrorCode::unknown;
};

}  // namespace example

#endif  // DATAZONE_EXAMPLES_CURL_CLIENT_HPP
