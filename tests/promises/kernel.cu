// SPDX-License-Identifier: MIT
// On a graphics processor: what is constexpr is called from a kernel, with nvcc's
// --expt-relaxed-constexpr. Compiled, not run.
#include <datazone/datazone.hpp>

#include <cstddef>
#include <string_view>

__global__ void judge(const char* text, std::size_t size, int* verdicts) {
  const std::string_view view{text, size};
  verdicts[0] = datazone::matches<R"(^[a-z]\d{1,3}$)">(view);
  verdicts[1] = datazone::is_domain_id(view);
  const auto run = datazone::decode<datazone::StartDataSourceRunResponse>(view);
  verdicts[2] = run && datazone::is_terminal(run->status);
}
