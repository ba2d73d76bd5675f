// SPDX-License-Identifier: MIT
// How a table that is refused reads in a compiler's message: a sentence, and what it is about.
#ifndef DATAZONE_SHAPE_REFUSAL_HPP
#define DATAZONE_SHAPE_REFUSAL_HPP

#include <cstdint>

#include "datazone/http/uri.hpp"
#include "datazone/json/names.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What else is wrong with a table, if anything, than its names or a template.
enum class TableFault : std::uint8_t {
  none,
  no_table,
  no_body,
  no_target,
  members,
  kind,
  parameter,
  label,
  rule,
  depth,
  query,
};

/// Does not compile but for `none`, of each kind of fault. Where is what the message is to name: a
/// type, or a Member. The kind is a parameter, because EDG's front end, nvcc's for one, tells no
/// specialisations apart by the type of an `auto`.
template <class Kind, Kind Fault, class Where>
struct Refusal;
template <TableFault Fault, class Where>
struct Refusal<TableFault, Fault, Where> {
  using enum TableFault;
  static_assert(Fault != no_table,
                "this type has no table: specialise datazone::Shape for it, "
                "with `using body = Members<...>;`");
  static_assert(Fault != no_body,
                "this request has no body: all of it stands in the target, see encode_target");
  static_assert(Fault != no_target, "this type is no request: its table has no labels");
  static_assert(Fault != members, "a shape has at most 32 members");
  static_assert(Fault != kind,
                "a member is a Text, an Open enum, a List of structures, or an optional bool, "
                "int32_t, int64_t, Timestamp or structure; a structure has a table of its own");
  static_assert(Fault != parameter,
                "in a query a member is a Text, an Open enum, or an optional int32_t or int64_t");
  static_assert(Fault != label, "in a path a member is an Identifier, such as DomainId");
  static_assert(Fault != rule,
                "the rule of a Text is an Identifier or a Length, that of an integer "
                "a Range; nothing else has one");
  static_assert(Fault != depth, "a wire path has at most four names, a.b.c.d");
  static_assert(Fault != query,
                "the parameters of a query stand by alphabet, in names that need no escape");
  static constexpr bool is_right = Fault == none;
};
template <NameFault Fault, class Where>
struct Refusal<NameFault, Fault, Where> {
  using enum NameFault;
  static_assert(Fault != size, "a wire name has 2 to 32 bytes");
  static_assert(Fault != escape, "a wire name has no byte that JSON escapes");
  static_assert(Fault != twice, "the wire names of a table differ");
  static_assert(Fault != no_hash, "no hash tells the wire names of this table apart");
  static constexpr bool is_right = Fault == none;
};
template <UriFault Fault, class Where>
struct Refusal<UriFault, Fault, Where> {
  using enum UriFault;
  static_assert(Fault != brace, "the uri_template has an unpaired brace");
  static_assert(Fault != query, "the uri_template has a query: that is a table of its own");
  static_assert(Fault != segment, "a label of the uri_template is not a whole segment");
  static_assert(Fault != unknown, "the uri_template names a label that the table has not");
  static_assert(Fault != twice, "the uri_template names a label twice");
  static_assert(Fault != missing, "the uri_template does not name every label of the table");
  static constexpr bool is_right = Fault == none;
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_REFUSAL_HPP
