// SPDX-License-Identifier: MIT
// What the encoders are timed on.
#ifndef DATAZONE_BENCHMARKS_SAMPLE_HPP
#define DATAZONE_BENCHMARKS_SAMPLE_HPP

#include <cstdlib>
#include <datazone/datazone.hpp>
#include <deque>
#include <string>
#include <vector>

#include "documents.hpp"

namespace bench {

// Those of the small documents that differ for an encoder.
inline std::vector<Document> small_encoded_documents() {
  std::vector<Document> documents = small_documents();
  std::erase_if(documents, [](const Document& document) {
    return document.name() != "minimal" && document.name() != "full" &&
           document.name() != "failed" && document.name() != "non_ascii";
  });
  return documents;
}

// A value whose texts are plain and its own, as in a program that writes one.
class Sample {
 public:
  explicit Sample(const Document& document) : name_(document.name()) {
    const auto decoded = datazone::decode<datazone::StartDataSourceRunResponse>(document.json());
    if (!decoded) std::abort();
    value_ = decoded.value;
    for (datazone::Text* text : {&value_.data_source_configuration_snapshot, &value_.data_source_id,
                                 &value_.domain_id, &value_.id, &value_.project_id}) {
      own(*text);
    }
    if (value_.error_message) own(value_.error_message->error_detail);
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  const std::string& name() const { return name_; }
  const datazone::StartDataSourceRunResponse& value() const { return value_; }

 private:
  void own(datazone::Text& text) {
    if (!text.has_value()) return;
    texts_.push_back(text.to<std::string>());
    text = datazone::Text(texts_.back());
  }

  std::string name_;
  std::deque<std::string> texts_;
  datazone::StartDataSourceRunResponse value_;
};

}  // namespace bench

#endif
