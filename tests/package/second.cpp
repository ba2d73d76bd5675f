// SPDX-License-Identifier: MIT
// The other file of a program that includes the library in two.
#include <datazone/datazone.hpp>

bool is_run_1(const datazone::StartDataSourceRunResponse& run);

bool is_run_1(const datazone::StartDataSourceRunResponse& run) {
  return datazone::DataSourceRunId::parse(run.id) == datazone::DataSourceRunId{"run-1"};
}
