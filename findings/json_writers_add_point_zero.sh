#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: how do json-glib and libfastjson write a double such as 1e21?
# Behaviour: as `1e+21.0`, which is no JSON (RFC 8259, 6: nothing follows the exponent), and neither
# reads it back. json-glib adds ".0" where there is no point, libfastjson after every exponent.
# json-c, jansson, jsoncpp and yajl write a 1e21 that can be read.
# Versions: Debian 12, libjson-glib-dev 1.6.6-1, libfastjson-dev 1.2304.0-1.
# Seen 2026-11-28.
# Here: the header writes no doubles; `1e+21.0` is an error at its second point when it is read.
. "$(dirname "$0")/lib.sh"

debian libjson-glib-dev 1.6.6-1
debian libfastjson-dev 1.2304.0-1
cat > glib.c <<'X'
#include <json-glib/json-glib.h>
#include <stdio.h>

int main(void) {
  const double numbers[] = {5, 1.5e300, 1e21};
  for (int i = 0; i < 3; ++i) {
    JsonNode* root = json_node_alloc();
    JsonArray* array = json_array_new();
    json_array_add_double_element(array, numbers[i]);
    json_node_init_array(root, array);
    char* text = json_to_string(root, FALSE);
    JsonNode* back = json_from_string(text, NULL);
    printf("json-glib %s %s\n", text, back ? "read back" : "refused");
  }
}
X
cat > fast.c <<'X'
#include <libfastjson/json.h>
#include <stdio.h>

int main(void) {
  const double numbers[] = {5, 1.5e300, 1e21};
  for (int i = 0; i < 3; ++i) {
    struct fjson_object* array = fjson_object_new_array();
    fjson_object_array_add(array, fjson_object_new_double(numbers[i]));
    const char* text = fjson_object_to_json_string_ext(array, FJSON_TO_STRING_PLAIN);
    struct fjson_object* back = fjson_tokener_parse(text);
    printf("libfastjson %s %s\n", text, back ? "read back" : "refused");
  }
}
X
gcc glib.c -o glib $(pkg-config --cflags --libs json-glib-1.0)
gcc fast.c -o fast -lfastjson
{ ./glib; ./fast; } > seen

expect <<'X'
json-glib [5.0] read back
json-glib [1.5000000000000001e+300] read back
json-glib [1e+21.0] refused
libfastjson [5.0] read back
libfastjson [1.5000000000000001e+300.0] refused
libfastjson [1e+21.0] refused
X
holds "json-glib and libfastjson write 1e21 as 1e+21.0, which is no JSON"
