#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does json-glib make of an integer that 64 bits do not hold?
# Behaviour: another integer, without an error. 2^63 becomes the least int64, 2^64 and all above it
# become -1, and -2^63 - 1 becomes the greatest int64. RapidJSON, nlohmann and boost.json give a
# double, jansson refuses, json-c keeps the nearest.
# Versions: Debian 12, libjson-glib-dev 1.6.6-1.
# Seen 2026-11-28.
# Here: what does not fit int32 is an error that names the member; `unit` has 400 digits.
. "$(dirname "$0")/lib.sh"

debian libjson-glib-dev 1.6.6-1
cat > run.c <<'X'
#include <json-glib/json-glib.h>
#include <stdio.h>

int main(void) {
  const char* numbers[] = {"9223372036854775807", "9223372036854775808", "18446744073709551615",
                           "18446744073709551616", "18446744073709551621", "-9223372036854775809"};
  for (int i = 0; i < 6; ++i) {
    char* document = g_strdup_printf("[%s]", numbers[i]);
    JsonNode* root = json_from_string(document, NULL);
    JsonNode* item = json_array_get_element(json_node_get_array(root), 0);
    printf("%s -> %s %lld\n", numbers[i], g_type_name(json_node_get_value_type(item)),
           (long long)json_node_get_int(item));
  }
}
X
gcc run.c -o run $(pkg-config --cflags --libs json-glib-1.0)
./run > seen

expect <<'X'
9223372036854775807 -> gint64 9223372036854775807
9223372036854775808 -> gint64 -9223372036854775808
18446744073709551615 -> gint64 -1
18446744073709551616 -> gint64 -1
18446744073709551621 -> gint64 -1
-9223372036854775809 -> gint64 9223372036854775807
X
holds "json-glib reads 2^64 as -1 and -2^63 - 1 as 2^63 - 1"
