// SPDX-License-Identifier: MIT
// Theorem. For any bytes, our decoder and simdjson (On-Demand filling the same model, and its DOM
// parser, which validates everything) both accept and give equal models and issues, or both
// refuse, but for the few differences that tests/interop/differential lists with their reasons.

#include "../interop/differential/judge.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static differential::Judge judge(std::size_t{1} << 20);
  if (size > judge.longest()) return 0;
  const fuzz::HeapCopy input(fuzz::as_text(data, size));
  fuzz::require(judge.agree<datazone::StartDataSourceRunResponse>(input.view()));
  fuzz::require(judge.agree<datazone::GetDataSourceRunResponse>(input.view()));
  fuzz::require(judge.agree<datazone::StartDataSourceRunRequest>(input.view()));
  fuzz::require(judge.agree<datazone::ListDataSourceRunsResponse>(input.view()));
  fuzz::require(judge.agree<datazone::ListDataSourceRunActivitiesResponse>(input.view()));
  fuzz::require(judge.agree<datazone::DataSourceRunEvent>(input.view()));
  return 0;
}
