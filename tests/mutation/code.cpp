// SPDX-License-Identifier: MIT
// The one translation unit that is compiled again for each mutant. It emits every function of the
// header that the tests call; linked before the tests' objects, its copies are the ones that run.
#include "../promises/whole_api.cpp"
#include "layout.hpp"

#include <array>
#include <cstdlib>
#include <string>

// The plain loops run while compiling only. Here they also run when this is set.
bool tests_run_plain_loops = std::getenv("DATAZONE_PLAIN_LOOPS") != nullptr;

namespace datazone {
inline namespace v0_2_0 {

template struct Decoded<StartDataSourceRunRequest>;
template struct Decoded<GetDataSourceRunRequest>;
template struct Decoded<StartDataSourceRunResponse>;
template struct Decoded<GetDataSourceRunResponse>;
template struct Decoded<ListDataSourceRunsRequest>;
template struct Decoded<ListDataSourceRunActivitiesRequest>;
template struct Decoded<ListDataSourceRunsResponse>;
template struct Decoded<ListDataSourceRunActivitiesResponse>;
template struct Decoded<DataSourceRunEvent>;
template class List<DataSourceRunSummary>;
template class List<DataSourceRunActivity>;
template struct Decoded<RunStatisticsForAssets>;
template struct Decoded<DataSourceErrorMessage>;
template struct Decoded<DataSourceRunLineageSummary>;
template class detail::Names<3, 64>;
template struct detail::UriTemplate<2>;

}  // namespace v0_2_0
}  // namespace datazone

namespace whole_api {

// What others need not use to have used everything.
std::size_t rest(dz::StartDataSourceRunRequest& start, dz::GetDataSourceRunRequest& get,
                 dz::ServiceError error, dz::Issues& list, dz::Encoded encoded, char* to) {
  std::size_t sum = dz::validate(start).size() + dz::validate(get).size();
  sum += std::size_t{start == start} + std::size_t{get == get} + std::size_t{error == error};
  sum +=
      dz::encoded_size(start) + dz::text_size(start) + std::size_t{dz::clone(start, {}) == start};
  const dz::Issues copy{list};
  sum += std::size_t{copy == list} + std::size_t{list[0] == copy[0]};
  list = copy;
  for (auto i = list.begin(); i != list.end(); i++) sum += i == list.begin() ? 1U : 0U;
  std::array<unsigned char, 64> out{};
  std::array<std::byte, 5> five{};
  sum += dz::encode_error(error, out).needed + dz::encode_target(start, out).needed +
         dz::format({}, out).needed + start.client_token.copy_to(five).needed;
  const std::string owned = start.client_token.to<std::string>();
  sum += dz::Text{owned}.size() + std::size_t{bool{encoded}};
  sum += dz::detail::distance(to, dz::detail::write_utf8(0x20AC, to));
  sum += dz::detail::Charset{sum, sum, sum, sum}.first_from(0);
  sum += dz::detail::unreserved.contains(0) ? 1U : 0U;
  return sum + start.client_token.to<std::string>().size() + dz::ServiceError{}.name.size();
}

}  // namespace whole_api
