#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: does Doxygen list two overloads that differ by a concept of the same parameter only?
# Behaviour: the HTML has both, but with one anchor, so that every link to the second leads to the
# first. The XML has the first only. No warning is given, not even by WARN_AS_ERROR. Overloads that
# differ by the type in the parameter list are told apart.
# Versions: Debian 12, doxygen 1.9.4-4.
# Seen 2026-11-29.
# Here: the reference reads `const Timestamp&` where the header has `std::same_as<Timestamp> T`, see
# tests/reference/filter.py; its test looks for each in the XML.
. "$(dirname "$0")/lib.sh"

debian doxygen 1.9.4-4
cat > print.hpp <<'X'
/** Printing. @file */
/** Whole numbers. */
template <class T>
concept Whole = requires(T t) { t % 2; };
/** Numbers. */
template <class T>
concept Real = requires(T t) { t / 2; };
/** Prints a whole number. */
template <Whole T>
void print(const T& value);
/** Prints a real number. */
template <Real T>
void print(const T& value);
/** Prints a letter. */
void print(const char& value);
X
doxygen - > log 2>&1 <<'X'
INPUT = print.hpp
GENERATE_XML = YES
GENERATE_LATEX = NO
HAVE_DOT = NO
QUIET = YES
WARN_AS_ERROR = FAIL_ON_WARNINGS
X
{
  echo "in XML: $(grep -c '<name>print</name>' xml/print_8hpp.xml)"
  echo "described in HTML: $(grep -o 'Prints a [a-z]* number\|Prints a letter' html/print_8hpp.html | sort -u | wc -l)"
  echo "anchors of them: $(grep -o '<a id="a[0-9a-f]*" name' html/print_8hpp.html | sort -u | wc -l)"
  echo "words on stderr: $(wc -l < log)"
} > seen

expect <<'X'
in XML: 2
described in HTML: 3
anchors of them: 2
words on stderr: 0
X
holds "of two overloads that differ by a concept, XML has the first and HTML one anchor"
