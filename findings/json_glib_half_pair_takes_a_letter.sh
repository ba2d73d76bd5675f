#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does json-glib make of half a surrogate pair in a text?
# Behaviour: it depends on what follows. At the end of the text, and before another \u escape, it is
# refused. Before an ordinary letter it is accepted: the result is three bytes that are no UTF-8
# (though every text of GLib is said to be), and the letter is gone. `"\ud800xy"` has "y" left.
# Versions: Debian 12, libjson-glib-dev 1.6.6-1.
# Seen 2026-11-28.
# Here: half a pair is an error at its backslash, whatever follows; `unit`, `conformance`.
. "$(dirname "$0")/lib.sh"

debian libjson-glib-dev 1.6.6-1
cat > run.c <<'X'
#include <json-glib/json-glib.h>
#include <stdio.h>

static void show(const char* text) {
  JsonParser* parser = json_parser_new();
  char* document = g_strdup_printf("{\"k\":\"%s\"}", text);
  printf("%-13s", text);
  if (json_parser_load_from_data(parser, document, -1, NULL)) {
    JsonObject* object = json_node_get_object(json_parser_get_root(parser));
    const char* value = json_object_get_string_member(object, "k");
    for (const char* at = value; *at; ++at) printf(" %02x", (unsigned char)*at);
    printf(" UTF-8: %d\n", g_utf8_validate(value, -1, NULL));
  } else {
    puts(" refused");
  }
  g_free(document);
  g_object_unref(parser);
}

int main(void) {
  show("\\ud83d\\ude39");
  show("\\ud800");
  show("\\ud800\\u0041");
  show("\\ud800x");
  show("\\ud800xy");
}
X
gcc run.c -o run $(pkg-config --cflags --libs json-glib-1.0)
./run > seen

expect <<'X'
\ud83d\ude39  f0 9f 98 b9 UTF-8: 1
\ud800        refused
\ud800\u0041  refused
\ud800x       ed a0 80 UTF-8: 0
\ud800xy      ed a0 80 79 UTF-8: 0
X
holds 'json-glib reads "\ud800x" as three bytes that are no UTF-8, without the x'
