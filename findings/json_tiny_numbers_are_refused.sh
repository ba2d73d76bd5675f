#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: `1e-400` is JSON and nearest to 0; which libraries read it as 0?
# Behaviour: all but two of the fourteen in json_libraries.md. Qt 6 refuses the whole document
# (IllegalNumber), and yajl's tree has a number that is neither an integer nor a double: both take
# the underflow for an overflow. yajl does so for subnormal doubles too, which have a value.
# Versions: Debian 12, qt6-base-dev 6.4.2+dfsg-10, libyajl-dev 2.1.0-3+deb12u2.
# Seen 2026-11-28.
# Here: no member is a double; skipped numbers have no limits, and createdAt keeps nanoseconds.
. "$(dirname "$0")/lib.sh"

debian qt6-base-dev 6.4.2+dfsg-10
debian libyajl-dev 2.1.0-3+deb12u2
cat > run.cpp <<'X'
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include <yajl/yajl_tree.h>

int main() {
  for (const char* document : {"[1e-300]", "[5e-324]", "[1e-400]", "[0e-400]"}) {
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(document, &error);
    char message[200];
    const yajl_val tree = yajl_tree_parse(document, message, sizeof message);
    const yajl_val item = YAJL_GET_ARRAY(tree)->values[0];
    std::printf("%s Qt: %s; yajl: %s\n", document,
                read.isNull() ? qPrintable(error.errorString()) : "read",
                YAJL_IS_DOUBLE(item) ? "double" : YAJL_IS_NUMBER(item) ? "no value" : "none");
    yajl_tree_free(tree);
  }
}
X
g++ -std=c++20 -fPIC run.cpp -o run $(pkg-config --cflags --libs Qt6Core) -lyajl
./run > seen

expect <<'X'
[1e-300] Qt: read; yajl: double
[5e-324] Qt: read; yajl: no value
[1e-400] Qt: illegal number; yajl: no value
[0e-400] Qt: read; yajl: double
X
holds "Qt 6 refuses a document with 1e-400, yajl gives it no value"
