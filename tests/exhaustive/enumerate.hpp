// SPDX-License-Identifier: MIT
// All texts over an alphabet, and how far to go: DATAZONE_EXHAUSTIVE=long goes further.
#ifndef DATAZONE_TESTS_EXHAUSTIVE_ENUMERATE_HPP
#define DATAZONE_TESTS_EXHAUSTIVE_ENUMERATE_HPP

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace exhaustive {

inline bool goes_far() {
  const char* const wanted = std::getenv("DATAZONE_EXHAUSTIVE");
  return wanted != nullptr && std::string_view{wanted} == "long";
}
inline std::size_t length(std::size_t usual, std::size_t far) { return goes_far() ? far : usual; }

// Calls judge(text) for every text of up to `longest` bytes of the alphabet, "" included.
template <class Judge>
void each_text(std::string_view alphabet, std::size_t longest, const Judge& judge) {
  std::string text;
  const auto extend = [&](const auto& self) -> void {
    judge(std::string_view{text});
    if (text.size() == longest) return;
    for (const char byte : alphabet) {
      text.push_back(byte);
      self(self);
      text.pop_back();
    }
  };
  extend(extend);
}

// Counts what was judged, and names what does not hold: a check per text would cost more than it.
class Tally {
 public:
  explicit Tally(std::string what) : what_(std::move(what)) {}
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;
  ~Tally() {
    CHECK_MESSAGE(faults_ == 0, what_ << ": " << faults_ << " of " << count_ << " are wrong");
    CHECK(count_ > 0);
    std::printf("%s: %zu\n", what_.c_str(), count_);
  }
  void operator()(bool holds, std::string_view text) {
    ++count_;
    if (holds) return;
    std::string shown;
    for (const char c : text) {
      char hex[8];
      std::snprintf(hex, sizeof hex, c >= ' ' && c <= '~' ? "%c" : "<%02X>",
                    static_cast<unsigned>(static_cast<unsigned char>(c)));
      shown += hex;
    }
    if (++faults_ <= 10) FAIL_CHECK(what_ << ": " << shown);
  }

 private:
  std::string what_;
  std::size_t count_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace exhaustive

#endif  // DATAZONE_TESTS_EXHAUSTIVE_ENUMERATE_HPP
