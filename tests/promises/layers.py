# SPDX-License-Identifier: MIT
"""Includes go up the front page's list only: the generator of the single header refuses one that
points down it. JSON knows no value of AWS, and nothing below the operations names one."""
import re
import shutil
import sys

from toolchain import INCLUDE, ROOT, Check, run

with Check() as check:
    for part in ("include", "single_include"):
        shutil.copytree(ROOT / part, check.path / part)
    shutil.copy(ROOT / "LICENSE", check.path)
    generator = [sys.executable, check.path / "single_include" / "amalgamate.py"]
    check.builds(run(generator), "the headers as they are")
    for name, include in (("json/reader", "value/text"), ("bytes/scan", "json/string"),
                          ("shape/shape", "operation/run"), ("error", "trail")):
        path = check.path / "include" / "datazone" / f"{name}.hpp"
        text = path.read_text()
        path.write_text(text.replace("#include <cstddef>",
                                     f'#include <cstddef>\n#include "datazone/{include}.hpp"', 1))
        done = run(generator)
        check.expect(done.returncode != 0 and "stands below it" in done.stdout,
                     f"{name} may include {include}", done.stdout)
        path.write_text(text)

    operations = {word for folder in ("operation", "event")
                  for path in (INCLUDE / "datazone" / folder).glob("*.hpp")
                  for word in re.findall(r"^(?:struct|enum class) (\w+) ", path.read_text(), re.M)}
    check.expect(len(operations) > 20, "types of operations are not found", str(operations))
    for folder in ("bytes", "json", "http", "regex", "value", "wire", "shape"):
        for path in sorted((INCLUDE / "datazone" / folder).glob("*.hpp")):
            code = re.sub(r"//[^\n]*", "", path.read_text())
            named = operations & set(re.findall(r"\w+", code))
            check.expect(not named, f"{folder}/{path.name} names {named}")
            values = {"Text", "Open", "Timestamp", "Identifier"} & set(re.findall(r"\w+", code))
            check.expect(folder not in ("bytes", "json", "http") or not values,
                         f"{folder}/{path.name} names {values}")
