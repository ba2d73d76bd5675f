// SPDX-License-Identifier: MIT
// Theorem. For any bytes, every shape and both modes, `decode` equals the naive decoder, as
// agree.hpp says.

#include "agree.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::HeapCopy input(fuzz::as_text(data, size));
  fuzz::require(fuzz::agree<datazone::StartDataSourceRunResponse>(input));
  fuzz::require(fuzz::agree<datazone::GetDataSourceRunResponse>(input));
  fuzz::require(fuzz::agree<datazone::StartDataSourceRunRequest>(input));
  fuzz::require(fuzz::agree<datazone::DataSourceErrorMessage>(input));
  fuzz::require(fuzz::agree<datazone::RunStatisticsForAssets>(input));
  fuzz::require(fuzz::agree<datazone::DataSourceRunLineageSummary>(input));
  return 0;
}
