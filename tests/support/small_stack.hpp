// SPDX-License-Identifier: MIT
// A thread with 16 KiB of stack, all that a call of the library may need.
#ifndef DATAZONE_TESTS_SUPPORT_SMALL_STACK_HPP
#define DATAZONE_TESTS_SUPPORT_SMALL_STACK_HPP

#include <cstddef>
#include <stdexcept>

#include <limits.h>
#include <pthread.h>

namespace datazone_test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
    __has_feature(thread_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

// Sanitizers put red zones on the stack and need room of their own below it.
inline constexpr std::size_t stack_size = sanitized ? std::size_t{1} << 20 : std::size_t{16} << 10;

// Runs work on a thread with that little stack, its own bookkeeping included. Where a thread has to
// have more (on some machines 128 KiB), the surplus is taken away first.
template <class Work>
void on_small_stack(Work& work) {
  struct Job {
    Work& work;
    std::size_t surplus;
  };
#ifdef PTHREAD_STACK_MIN
  const auto least = static_cast<std::size_t>(PTHREAD_STACK_MIN);
#else  // Windows, which takes the size for a hint and gives more
  constexpr std::size_t least = 0;
#endif
  Job job{work, least > stack_size ? least - stack_size : 0};
  pthread_attr_t attributes;
  pthread_t thread{};
  if (pthread_attr_init(&attributes) != 0 ||
      pthread_attr_setstacksize(&attributes, stack_size + job.surplus) != 0 ||
      pthread_create(
          &thread, &attributes,
          [](void* argument) -> void* {
            const Job& given = *static_cast<const Job*>(argument);
            auto* const taken = static_cast<volatile char*>(__builtin_alloca(given.surplus + 1));
            taken[0] = 0;
            given.work();
            return nullptr;
          },
          &job) != 0) {
    throw std::runtime_error("no thread with a small stack");
  }
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

}  // namespace datazone_test

#endif  // DATAZONE_TESTS_SUPPORT_SMALL_STACK_HPP
