// SPDX-License-Identifier: MIT
// R18: a thread with 16 KiB of stack, all that a call of the library may need.
#ifndef DATAZONE_TESTS_SUPPORT_SMALL_STACK_HPP
#define DATAZONE_TESTS_SUPPORT_SMALL_STACK_HPP

#include <cstddef>
#include <stdexcept>

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

// Runs work on a thread with that little stack, its own bookkeeping included.
template <class Work>
void on_small_stack(Work& work) {
  pthread_attr_t attributes;
  pthread_t thread{};
  if (pthread_attr_init(&attributes) != 0 ||
      pthread_attr_setstacksize(&attributes, stack_size) != 0 ||
      pthread_create(
          &thread, &attributes,
          [](void* argument) -> void* {
            (*static_cast<Work*>(argument))();
            return nullptr;
          },
          &work) != 0) {
    throw std::runtime_error("no thread with a small stack");
  }
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

}  // namespace datazone_test

#endif  // DATAZONE_TESTS_SUPPORT_SMALL_STACK_HPP
