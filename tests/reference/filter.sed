# SPDX-License-Identifier: MIT
# What Doxygen reads in place of a header: the comment at its top documents the file, names stand
# without the version's inline namespace, a defaulted comparison speaks for itself, and std::hash,
# which Doxygen 1.9.4 cannot place, is left out.
1 s|.*|/// \\file|
2,/^#/ {
  s|\\p|\\\\p|g
  s|^//   |///     |
  s|^//|///|
}
s|^namespace datazone {|/** Everything public. */ namespace datazone {|
s|^inline namespace v.*||
s|^}  // namespace v.*||
/friend constexpr .* operator[<=].*/ {
  /;$/! N
  /= default;$/ s|[^\n]||g
}
/^struct std::hash</,/^};/ s|.*||
