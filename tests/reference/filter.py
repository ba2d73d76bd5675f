# SPDX-License-Identifier: MIT
"""filter.py <header>: what Doxygen reads in its place. The comment at its top documents the file, its
names are in the topic of topics.dox that is listed here, and stand without the version's inline
namespace; a defaulted comparison speaks for itself, and std::hash, which Doxygen 1.9.4 cannot place,
is left out."""
import pathlib
import re
import sys

TOPICS = {
    "decode": ["decode.hpp", "result.hpp", "error.hpp"],
    "diagnose": ["diagnostic.hpp"],
    "encode": ["encode.hpp", "validate.hpp"],
    "identifiers": ["value/identifier.hpp", "value/service_identifiers.hpp", "pattern.hpp",
                    "bytes/fixed_string.hpp"],
    "values": ["value/text.hpp", "value/open.hpp", "value/timestamp.hpp", "value/uuid.hpp",
               "print.hpp"],
    "errors": ["service_error.hpp", "service_error_code.hpp"],
    "targets": ["target.hpp", "route.hpp"],
    "lists": ["shape/list.hpp", "operation/list_data_source_runs.hpp",
              "operation/list_data_source_run_activities.hpp"],
    "runs": ["operation/run.hpp", "operation/start_data_source_run.hpp",
             "operation/get_data_source_run.hpp"],
    "events": ["event/data_source_run_event.hpp"],
    "keep": ["clone.hpp"],
    "own": ["shape/shape.hpp", "wire/wire.hpp"],
    "simdjson": ["interop/simdjson.hpp"],
}

path = pathlib.Path(sys.argv[1]).as_posix()
topic = next((topic for topic, headers in TOPICS.items()
              if any(path.endswith(f"datazone/{header}") for header in headers)), None)
first, *lines = path and pathlib.Path(path).read_text().split("\n")
top = next(i for i, line in enumerate(lines) if line.startswith("#"))
for i, line in enumerate(lines[:top]):  # code in it is indented
    lines[i] = re.sub(r"^//(   )?", lambda m: "///     " if m[1] else "///", line.replace("\\p", "\\\\p"))
text = "\n".join(["/// \\file", *lines])
opened = f"/** \\addtogroup {topic}\n@{{ */" if topic else ""
text = re.sub(r"^inline namespace v.*", opened.replace("\\", "\\\\"), text, flags=re.M)
text = re.sub(r"^}  // namespace v.*", "/** @} */" if topic else "", text, flags=re.M)
text = re.sub(r"^namespace datazone {", "/** Everything public. */ namespace datazone {", text,
              flags=re.M)
text = re.sub(r"^ *friend constexpr [^;{]* operator[<=]=[^;{]*= default;", "", text, flags=re.M)
text = re.sub(r"^struct std::hash<.*?^};", "", text, flags=re.M | re.S)
text = re.sub(r"^#define DATAZONE_(LIFETIMEBOUND|DELETE).*", "", text, flags=re.M)
text = text.replace(" DATAZONE_LIFETIMEBOUND", "")
text = re.sub(r"DATAZONE_DELETE\([^;]*;", "delete;", text)
text = re.sub(r"^ *friend (struct|class) .*", "", text, flags=re.M)
# Doxygen 1.9.4 gives functions that differ by a concept only one anchor, and its XML has the first.
text = re.sub(r"std::same_as<(\w+)> T>\n(.*)const T& ", r"class T = \1>\n\2const \1& ", text)
print(text)
