// SPDX-License-Identifier: MIT
// nlohmann/json's SAX interface, which builds no value and sees duplicates. The strings it hands
// over are moved, not copied.
#include <nlohmann/json.hpp>
#include <string>

#include "decoders.hpp"

namespace peers {
namespace {

using nlohmann::json;

class Handler : public nlohmann::json_sax<json> {
 public:
  Handler(Filler& out, std::array<std::string, 21>& kept) : out_(out), kept_(kept) {}

  bool key(string_t& text) override {
    if (skipped_ != 0) return true;
    member_ = member_of(parent_, text);
    return out_.first(member_);
  }
  bool start_object(std::size_t) override {
    if (skipped_ != 0) return ++skipped_, true;
    if (depth_ == 0) return ++depth_, true;
    if (member_ == Member::unknown) return ++skipped_, true;
    if (!is_object(member_)) return false;
    parent_ = member_;
    ++depth_;
    return out_.object(member_);
  }
  bool end_object() override {
    if (skipped_ != 0) return --skipped_, true;
    parent_ = Member::unknown;
    --depth_;
    return true;
  }
  bool start_array(std::size_t) override {
    if (skipped_ == 0 && (depth_ == 0 || member_ != Member::unknown)) return false;
    return ++skipped_, true;
  }
  bool end_array() override { return --skipped_, true; }

  bool string(string_t& text) override {
    if (skipped_ != 0) return true;
    std::string& kept = kept_[static_cast<std::size_t>(member_)];
    kept = std::move(text);
    return depth_ != 0 && out_.string(member_, kept);
  }
  bool number_integer(number_integer_t number) override { return integer(number); }
  bool number_unsigned(number_unsigned_t number) override {
    return integer(number > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(number));
  }
  bool null() override { return skipped_ != 0 || depth_ != 0; }
  bool boolean(bool) override { return other(); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return other(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool integer(std::int64_t number) {
    return skipped_ != 0 || (depth_ != 0 && out_.integer(member_, number));
  }
  bool other() const { return skipped_ != 0 || (depth_ != 0 && member_ == Member::unknown); }

  Filler& out_;
  std::array<std::string, 21>& kept_;
  Member parent_ = Member::unknown;
  Member member_ = Member::unknown;
  std::size_t depth_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

bool decode_nlohmann_sax(const bench::Document& input, Filler& out, char* buffer) {
  static std::array<std::string, 21> kept;
  Handler handler(out, kept);
  if (!json::sax_parse(input.json(), &handler)) return false;
  out.finish();
  if (buffer != nullptr) out.copy_snapshot(buffer);
  return true;
}

}  // namespace peers
