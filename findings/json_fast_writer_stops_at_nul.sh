#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: libfastjson is a fork of json-c, whose texts have a length; does a text with \u0000
# survive being read and written?
# Behaviour: it is read whole (three bytes of "a\u0000b"), and written as "a". json-c writes all of
# it. As a member's name, both cut it when they read: "k\u0000x" is taken for "k".
# Versions: Debian 12, libfastjson-dev 1.2304.0-1, libjson-c-dev 0.16-2. Seen 2026-11-28.
# Here: a text may hold \u0000, and a name with it is another name; `unit`: C42, `fuzz_round_trip`.
. "$(dirname "$0")/lib.sh"

debian libfastjson-dev 1.2304.0-1
debian libjson-c-dev 0.16-2
cat > run.c <<'X'
#include <stdio.h>
#ifdef FAST
#include <libfastjson/json.h>
#define JSON(name) fjson_##name
#else
#include <json-c/json.h>
#define JSON(name) json_##name
#endif

int main(void) {
  struct JSON(object)* root = JSON(tokener_parse)("{\"k\":\"a\\u0000b\"}");
  struct JSON(object)* text = NULL;
  JSON(object_object_get_ex)(root, "k", &text);
  printf("%d bytes, written %s;", JSON(object_get_string_len)(text),
         JSON(object_to_json_string)(text));
  root = JSON(tokener_parse)("{\"k\\u0000x\":1}");
  printf(" k is there: %d\n", JSON(object_object_get_ex)(root, "k", &text));
}
X
gcc run.c -o c -ljson-c
gcc -DFAST run.c -o fast -lfastjson
{
  echo "json-c: $(./c)"
  echo "libfastjson: $(./fast)"
} > seen

expect <<'X'
json-c: 3 bytes, written "a\u0000b"; k is there: 1
libfastjson: 3 bytes, written "a"; k is there: 1
X
holds "libfastjson writes a text up to its first NUL"
