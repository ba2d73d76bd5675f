// SPDX-License-Identifier: MIT
// Theorem. For any bytes, every shape and both modes, `decode` equals the naive decoder: the same
// value, the same issues at the same offsets, the same error with the same offset and member. An
// error leaves `T{}`. Strict fails exactly where tolerant fails or finds an issue, and then with
// the first of them. Each text of a value lies in the input, and none is longer than its source.

#include "flat.hpp"

namespace {

template <class T>
void check(const fuzz::HeapCopy& input) {
  const fuzz::NaiveDecoder naive(input.view(), fuzz::members_of<T>());
  const auto tolerant = datazone::decode<T>(input.view());
  const auto strict = datazone::decode<T>(input.view(), datazone::Mode::strict);

  fuzz::require(tolerant.error.code == naive.error.code);
  fuzz::require(tolerant.issues.size() == naive.remarks.size());
  for (std::size_t i = 0; i < naive.remarks.size(); ++i) {
    const auto issue = tolerant.issues[i];
    fuzz::require(fuzz::Remark{issue.code, issue.offset, std::string(issue.member)} ==
                  naive.remarks[i]);
  }
  if (!tolerant) {
    fuzz::require(tolerant.error.offset == naive.error.offset);
    fuzz::require(tolerant.error.member == naive.member);
    fuzz::require(tolerant.value == T{});
  } else {
    fuzz::require(tolerant.error == datazone::Error{});
    fuzz::require(fuzz::flatten(*tolerant, &input) == naive.value);
  }

  fuzz::require(strict.issues == tolerant.issues);
  if (tolerant && tolerant.issues.empty()) {
    fuzz::require(strict && *strict == *tolerant);
  } else {
    fuzz::require(!strict && strict.value == T{});
    fuzz::require(strict.error == (tolerant ? tolerant.issues[0] : tolerant.error));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::HeapCopy input(fuzz::as_text(data, size));
  check<datazone::StartDataSourceRunResponse>(input);
  check<datazone::GetDataSourceRunResponse>(input);
  check<datazone::StartDataSourceRunRequest>(input);
  check<datazone::DataSourceErrorMessage>(input);
  check<datazone::RunStatisticsForAssets>(input);
  check<datazone::DataSourceRunLineageSummary>(input);
  return 0;
}
