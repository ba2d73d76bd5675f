// SPDX-License-Identifier: MIT
// Documents that prove that the rivals check what we check.
#ifndef DATAZONE_BENCHMARKS_FAULTY_DOCUMENTS_HPP
#define DATAZONE_BENCHMARKS_FAULTY_DOCUMENTS_HPP

#include "documents.hpp"

namespace bench {

inline std::vector<Document> faulty_documents() {
  const auto with = [](std::size_t at, const char* name, const char* value) {
    Members members = minimal_members();
    if (at < members.size()) members.erase(members.begin() + static_cast<std::ptrdiff_t>(at));
    members.push_back({name, value});
    return written(members);
  };
  return {
      {"no_id", with(3, "x", "1")},
      {"null_status", with(5, "status", "null")},
      {"bad_identifier", with(1, "dataSourceId", R"("a b")")},
      {"long_identifier", with(3, "id", R"("0123456789012345678901234567890123456")")},
      {"bad_domain", with(2, "domainId", R"("dzd.x")")},
      {"unknown_status", with(5, "status", R"("ABORTED")")},
      {"bad_date", with(0, "createdAt", R"("2025-02-29T00:00:00Z")")},
      {"bad_zone", with(7, "updatedAt", R"("2025-02-28T00:00:00")")},
      {"no_error_type", with(99, "errorMessage", "{}")},
      {"wrong_type", with(3, "id", "1")},
      {"out_of_range", with(99, "runStatisticsForAssets", R"({"added":2147483648})")},
      {"not_an_integer", with(99, "runStatisticsForAssets", R"({"added":"1"})")},
      {"duplicate", with(99, "id", R"("r5h0z3f8yd6cua")")},
      {"nested_duplicate", with(99, "runStatisticsForAssets", R"({"added":1,"added":1})")},
      {"lone_surrogate", with(99, "dataSourceConfigurationSnapshot", R"("\ud800")")},
      {"truncated", "{\"id\":\"a\""},
      {"trailing", with(99, "x", "1") + "}"},
      {"array", "[]"},
  };
}

}  // namespace bench

#endif
