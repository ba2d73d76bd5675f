// SPDX-License-Identifier: MIT
// What may hold nothing is asked before it is used: an outcome is no value.
//
// fault 1: deleted function
// fault 2: deleted function
// fault 3: ask whether it holds a page, then pass \*page
// fault 4: ask whether it holds a run, then pass \*run
// fault 5: deleted function
//
// shown 1: ask whether it is true, then take .text
// shown 2: ask whether it is true, then take .text
// shown 5: write \*id, if it is there
#include <datazone/datazone.hpp>

#include <string>
#include <string_view>

void use();
void use() {
  using namespace datazone;
  const auto id = DomainId::parse(std::string_view{"dzd_a1"});
  const auto run = decode<GetDataSourceRunResponse>("{}");
  const auto page = decode<ListDataSourceRunsResponse>("{}");
  if (!id || !run || !page) return;
  const ListDataSourceRunsRequest list{*id, "b2"};
  char target[128];
#ifndef DATAZONE_FAULT
  const Encoded written = encode_target(list, target);
  if (written) (void)std::string(written.text);
  (void)next_page(list, *page);
  (void)has_ended(*run);
  const GetDataSourceRunRequest request{*id, "r1"};
#elif DATAZONE_FAULT == 1
  const std::string path = encode_target(list, target);
#elif DATAZONE_FAULT == 2
  const std::string_view path = encode_target(list, target);
#elif DATAZONE_FAULT == 3
  const auto next = next_page(list, page);
#elif DATAZONE_FAULT == 4
  const bool over = has_ended(run);
#elif DATAZONE_FAULT == 5
  const GetDataSourceRunRequest request{id, "r1"};
#endif
  (void)list, (void)target;
}
