#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: which bytes does json-glib escape when it writes a text?
# Behaviour: of the 32 controls that RFC 8259 (section 7) wants escaped, 31. The byte 1F (unit
# separator) goes out raw, and a strict reader refuses the document. 7F, which needs none, is
# escaped.
# Versions: Debian 12, libjson-glib-dev 1.6.6-1.
# Seen 2026-11-28.
# Here: all 32 are escaped, 7F is not; a raw control is an error at its byte. `unit`, `fuzz_encode`.
. "$(dirname "$0")/lib.sh"

debian libjson-glib-dev 1.6.6-1
cat > run.c <<'X'
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  for (int byte = 1; byte < 256; ++byte) {
    if (byte >= 0x20 && byte != 0x7f) continue;
    const char text[] = {(char)byte, 0};
    JsonNode* root = json_node_alloc();
    JsonArray* array = json_array_new();
    json_array_add_string_element(array, text);
    json_node_init_array(root, array);
    char* written = json_to_string(root, FALSE);
    if (byte < 0x20 && strchr(written, byte)) printf("%02x is written raw\n", byte);
    if (byte == 0x7f) printf("7f is written %s\n", written);
  }
}
X
gcc run.c -o run $(pkg-config --cflags --libs json-glib-1.0)
./run > seen
printf '["\037"]' > document
/usr/bin/python3 -c 'import json; json.load(open("document"))' 2>&1 | tail -1 >> seen || true

expect <<'X'
1f is written raw
7f is written ["\u007f"]
json.decoder.JSONDecodeError: Invalid control character at: line 1 column 3 (char 2)
X
holds "json-glib writes the byte 1F without an escape"
