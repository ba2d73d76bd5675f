// SPDX-License-Identifier: MIT
// A program's own shapes work while compiling as the library's do: this file passes when it
// compiles.
#include <array>
#include <cstdint>
#include <string_view>

#include "support/caret.hpp"
#include "support/int64_cases.hpp"
#include "support/own_shapes.hpp"
#include "support/static_rows.hpp"

namespace datazone_test {

using namespace datazone;
using namespace own;
using namespace literals;

static_assert(holds<int64_cases::table>);

// Four names in a wire path, and what lies there.
constexpr std::string_view json =
    R"({"branch":{"twig":{"leaf":{"color":"DARK_GREEN","big":-1,"flag":true}},)"
    R"("twigs":[{"name":"ab","leaves":[{"color":"RED","small":9}]},{"leaves":[]}]},)"
    R"("grown":"2024-05-01T10:20:30Z"})";
constexpr auto tree = decode<Tree>(json, Mode::strict);
static_assert(tree && tree.issues.empty());
static_assert(tree->branch->twig->leaf == Leaf{true, -1, {}, Color::dark_green});
static_assert((*(*tree->branch->twigs.begin()).leaves.begin()).small == 9);
static_assert(tree->branch->twigs.size() == 2 && validate(*tree).empty());
static_assert([] {
  std::array<char, 256> buffer{};
  const Encoded written = encode(*tree, buffer);
  return written && decode<Tree>(written.text).value == *tree;
}());
static_assert([] {
  std::array<char, 256> storage{};
  return clone(*tree, storage) == *tree && text_size(*tree) < 100;
}());

// Errors and issues name all four, and the element of the innermost list.
constexpr At odd = R"({"branch":{"twig":{"leaf":{"color":^"BLUE","flag":false,"small":10}},)"
                   R"("twigs":[{},{"leaves":[{"color":"RED"},{}],"name":"abcd"}]}})"_at;
constexpr auto noted = decode<Tree>(odd.text());
static_assert(noted && noted.issues.size() == 4);
static_assert(noted.issues[0] ==
              Issue{Errc::unknown_enum_value, odd.offset(), "branch.twig.leaf.color"});
static_assert(noted.issues[1].member == "branch.twig.leaf.small");
static_assert(noted.issues[1].code == Errc::out_of_range);
static_assert(noted.issues[2].member == "branch.twigs.leaves.color" && noted.issues[2].index == 1);
static_assert(noted.issues[3].member == "branch.twigs.name" && noted.issues[3].index == 1);
static_assert(noted.issues[3].code == Errc::length_out_of_range);
static_assert(noted->branch->twig->leaf->color.text() == "BLUE");
static_assert(validate(*noted).size() == 4);
static_assert(decode<Tree>(R"({"branch":{"twig":{"leaf":{"flag":"true"}}}})").error ==
              Error{Errc::wrong_type, 34, "branch.twig.leaf.flag"});
static_assert(decode<Tree>(R"({"branch":{"twig":{"leaf":{"flag":tru}}}})").error ==
              Error{Errc::unexpected_byte, 37, "branch.twig.leaf.flag"});
static_assert(decode<Tree>(R"({"branch":{"twig":{"leaf":{"flag":truex}}}})").error ==
              Error{Errc::unexpected_byte, 38, "branch.twig.leaf"});
static_assert(decode<Leaf>(R"({"color":"RED","flag":fals)").error.code == Errc::truncated);
static_assert(!decode<Leaf>(R"({"color":"RED","flag":null})")->flag);

// An enum of a program's own.
static_assert(to_string(Color::dark_green) == "DARK_GREEN" && parse<Color>("RED") == Color::red);
static_assert(!parse<Color>("red") && to_string(static_cast<Color>(-1)).empty());
static_assert(!Open<Color>{static_cast<Color>(2)}.has_value());
static_assert(Open<Color>{Text{"DARK_GREEN"}} == Color::dark_green);

// Labels go where the path names them, whatever the order of the table.
constexpr Fetch fetch{"p1", "dzd_a", INT64_MIN, Color::red, "n"};
constexpr std::string_view target = "/x/dzd_a/y/p1?from=-9223372036854775808&tint=RED";
static_assert([] {
  std::array<char, 64> buffer{};
  return encode_target(fetch, buffer).text == target;
}());
static_assert(decode_request<Fetch>(target, R"({"note":"n"})").value == fetch);
static_assert(decode_request<Fetch>("/x/dzd_a/y/p1?from=9223372036854775807", "")->from ==
              INT64_MAX);
static_assert(decode_request<Fetch>("/x/dzd_a/y/p1?from=9223372036854775808", "").error ==
              Error{Errc::out_of_range, 19, "from"});
static_assert(decode_request<Fetch>("/x/dzd_a/y/p1?from=-9223372036854775809", "").error ==
              Error{Errc::out_of_range, 19, "from"});
// The first in the path is the first that is told of, and the first of the issues.
static_assert(decode_request<Fetch>("/x/%zz/y/%", "").error ==
              Error{Errc::invalid_escape, 3, "second"});
static_assert(decode_request<Fetch>("/x/d/y/a.b", "").issues[0] ==
              Issue{Errc::pattern_mismatch, 3, "second"});
static_assert(decode_request<Fetch>("/x/d/y/a.b", "").issues[1] ==
              Issue{Errc::pattern_mismatch, 7, "first"});
static_assert([] {
  std::array<char, 64> buffer{};
  return encode_target(Fetch{{}, "dzd_a", {}, {}, {}}, buffer).error ==
         Error{Errc::invalid_label, 0, "first"};
}());

}  // namespace datazone_test
