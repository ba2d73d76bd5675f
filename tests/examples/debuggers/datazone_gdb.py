# SPDX-License-Identifier: MIT
"""Shows the library's values in gdb as what they mean: `source datazone_gdb.py`, or in ~/.gdbinit.

    $1 = {id = "c0y7j4e8lg1uqz", status = success, created_at = 2026-03-14T09:26:53.589000000Z}
"""
import datetime
import json
import re
import urllib.parse

import gdb

TYPE = re.compile(r"^datazone::v\d+_\d+_\d+::(\w+)(<.*>)?$")
PERCENT = 1 << 63  # the highest bit of a size: percent-encoded


def raw_bytes(pointer, size):
    return bytes(gdb.selected_inferior().read_memory(int(pointer), size)) if size else b""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def text_of(value):
    """What a Text means, or None when it is absent."""
    extent, shrinkage = int(value["extent_"]), int(value["shrinkage_"])
    if extent == 0:
        return None
    raw = raw_bytes(value["data_"], extent - 1).decode("utf-8", "replace")
    if shrinkage == 0:
        return raw
    return urllib.parse.unquote(raw) if shrinkage & PERCENT else json.loads(f'"{raw}"')


def enumerator(value):
    return str(value).rsplit("::", 1)[-1]


def string_view(value):
    """Of libstdc++ or libc++."""
    names = {field.name for field in value.type.fields()}
    data, size = ("_M_str", "_M_len") if "_M_str" in names else ("__data_", "__size_")
    return raw_bytes(value[data], int(value[size])).decode("utf-8", "replace")


def place(code, offset, member, index):
    if code == "ok":
        return code
    where = f" in {member}" if member else ""
    return f"{code} at byte {offset}{where}" + (f", element {index}" if index != -1 else "")


class Words:
    """A value that is one text."""

    def __init__(self, value):
        self.value = value


class Text(Words):
    def to_string(self):
        text = text_of(self.value)
        return "absent" if text is None else quoted(text)


class Identifier(Words):
    def to_string(self):
        held = self.value["value_"]
        raw = raw_bytes(held["bytes"].address, int(held["size"]))
        return quoted(raw.decode("utf-8", "replace"))


class Open(Words):
    def to_string(self):
        held = self.value["value_"]
        if int(held["index"]) != 0xFF:
            return enumerator(held["index"].cast(self.value.type.strip_typedefs().template_argument(0)))
        text = text_of(held["text"])
        return "absent" if text is None else f"unknown {quoted(text)}"


class Timestamp(Words):
    def to_string(self):
        seconds, nanoseconds = int(self.value["seconds"]), int(self.value["nanoseconds"])
        try:
            time = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
        except OverflowError:
            return f"{seconds} s and {nanoseconds} ns since 1970"
        return f"{time.isoformat()}.{nanoseconds:09}Z"


class Error(Words):
    def to_string(self):
        index = int(self.value["index"])
        return place(enumerator(self.value["code"]), int(self.value["offset"]),
                     string_view(self.value["member"]), -1 if index == 2**64 - 1 else index)


class List(Words):
    """Elements of a span are children; of those in JSON, the JSON."""

    def to_string(self):
        if not self.value["value_"]["has_value"]:
            return "absent"
        return f"{int(self.value['value_']['size'])} elements"

    def children(self):
        if int(self.value["value_"]["json_size"]) != 0:
            raw = raw_bytes(self.value["value_"]["json"], int(self.value["value_"]["json_size"]))
            yield "json", "[" + raw.decode("utf-8", "replace")
        elif self.value["value_"]["has_value"]:
            for i in range(int(self.value["value_"]["size"])):
                yield f"[{i}]", self.value["values_"][i]


class Issues(Words):
    def to_string(self):
        dropped = int(self.value["dropped_"])
        return f"{int(self.value['size_'])} issues" + (f", and {dropped} dropped" if dropped else "")

    def children(self):
        for i in range(int(self.value["size_"])):
            record = self.value["records_"][i]
            member = raw_bytes(record["member"], int(record["member_size"])).decode()
            index = int(record["index"])
            yield f"[{i}]", place(enumerator(record["code"]), int(record["offset"]), member,
                                  -1 if index == 2**64 - 1 else index)


class Decoded(Words):
    """The value, or the error; and the issues."""

    def to_string(self):
        return "a value" if enumerator(self.value["error"]["code"]) == "ok" else "no value"

    def children(self):
        good = enumerator(self.value["error"]["code"]) == "ok"
        yield ("value", self.value["value"]) if good else ("error", self.value["error"])
        yield "issues", self.value["issues"]


PRINTERS = {one.__name__: one for one in (Text, Identifier, Open, Timestamp, Error, List, Issues,
                                          Decoded)}


def find(value):
    found = TYPE.match(value.type.strip_typedefs().unqualified().name or "")
    printer = found and PRINTERS.get(found.group(1))
    return printer(value) if printer else None


find.__name__ = "datazone"  # in `info pretty-printer`
gdb.pretty_printers.append(find)
