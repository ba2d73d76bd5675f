// SPDX-License-Identifier: MIT
// RapidJSON's reader in situ, with a handler of our own. It writes into the document, so each call
// begins with a copy of it, as a program that keeps the body would have to make.
#define RAPIDJSON_SSE2  // as its documentation advises; the baseline has it
#include <rapidjson/reader.h>

#include "decoders.hpp"
#include "scratch.hpp"

namespace peers {
namespace {

class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  explicit Handler(Filler& out) : out_(out) {}

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (skipped_ != 0 || depth_ == 0) return true;
    member_ = member_of(parent_, {text, size});
    return out_.first(member_);
  }
  bool StartObject() {
    if (skipped_ != 0) return ++skipped_, true;
    if (depth_ == 0) return ++depth_, true;
    if (member_ == Member::unknown) return ++skipped_, true;
    if (!is_object(member_)) return false;
    parent_ = member_;
    ++depth_;
    return out_.object(member_);
  }
  bool EndObject(rapidjson::SizeType) {
    if (skipped_ != 0) return --skipped_, true;
    parent_ = Member::unknown;
    --depth_;
    return true;
  }
  bool StartArray() {
    if (skipped_ == 0 && (depth_ == 0 || member_ != Member::unknown)) return false;
    return ++skipped_, true;
  }
  bool EndArray(rapidjson::SizeType) { return --skipped_, true; }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    if (skipped_ != 0) return true;
    return depth_ != 0 && out_.string(member_, {text, size});
  }
  bool Int(int number) { return integer(number); }
  bool Uint(unsigned number) { return integer(number); }
  bool Int64(std::int64_t number) { return integer(number); }
  bool Null() { return skipped_ != 0 || depth_ != 0; }
  bool Default() { return skipped_ != 0 || (depth_ != 0 && member_ == Member::unknown); }

 private:
  bool integer(std::int64_t number) {
    return skipped_ != 0 || (depth_ != 0 && out_.integer(member_, number));
  }

  Filler& out_;
  Member parent_ = Member::unknown;
  Member member_ = Member::unknown;
  std::size_t depth_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

bool decode_rapidjson_sax(const bench::Document& input, Filler& out, char* buffer) {
  static rapidjson::Reader reader;
  rapidjson::InsituStringStream stream(scratch_copy(input.json()));
  Handler handler(out);
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseValidateEncodingFlag;
  if (reader.Parse<flags>(stream, handler).IsError()) return false;
  out.finish();
  if (buffer != nullptr) out.copy_snapshot(buffer);
  return true;
}

}  // namespace peers
