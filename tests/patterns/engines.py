# SPDX-License-Identifier: MIT
"""engines.py <compiler> [--write]: the table of tests/reference/patterns.md is what the engines say.
With --write, the table is written anew from the rows' patterns and texts."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent / "reference" / "patterns.md"
ROW = re.compile(r"^\| ``? ?(.*?) ?``? \| `\"(.*?)\"` \|((?: [01?-] \|)+)$", re.M)
NODE = """
const rows = JSON.parse(require('fs').readFileSync(0));
console.log(rows.map(([p, t]) => ['', 'u', 'v'].map((flag) => {
  try { return new RegExp(p, flag).test(t) ? '1' : '0'; } catch { return '-'; }
}).join('')).join('\\n'));
"""
JAVA = """
import java.util.regex.*;
public class Rows {
  public static void main(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      try {
        Matcher m = Pattern.compile(args[i]).matcher(args[i + 1]);
        System.out.println((m.find() ? "1" : "0") + (m.matches() ? "1" : "0"));
      } catch (PatternSyntaxException e) { System.out.println("--"); }
    }
  }
}
"""
CPP = """
#include <datazone/pattern.hpp>
#include <iostream>
#include <regex>
#include <string>
#if __has_include(<re2/re2.h>)
#include <re2/re2.h>
#define HAS_RE2
#endif
#if __has_include(<pcre2.h>)
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#define HAS_PCRE2
// UTF is what a program over UTF-8 asks for; UCP is left off, as its default is.
char pcre2(const std::string& pattern, const std::string& text) {
  const auto bytes = [](const std::string& of) { return reinterpret_cast<PCRE2_SPTR>(of.data()); };
  int error = 0;
  PCRE2_SIZE at = 0;
  pcre2_code* const code =
      pcre2_compile(bytes(pattern), pattern.size(), PCRE2_UTF, &error, &at, nullptr);
  if (code == nullptr) return '-';
  pcre2_match_data* const found = pcre2_match_data_create_from_pattern(code, nullptr);
  const int count = pcre2_match(code, bytes(text), text.size(), 0, 0, found, nullptr);
  pcre2_match_data_free(found);
  pcre2_code_free(code);
  return count >= 0 ? '1' : count == PCRE2_ERROR_NOMATCH ? '0' : '?';
}
#endif
template <datazone::FixedString P>
void row(const std::string& text) {
  std::string out = "-";
  if constexpr (datazone::detail::verdict_of<P>.fault == datazone::detail::regex::Fault::none)
    out = datazone::matches<P>(text) ? "1" : "0";
  const std::string pattern{P.view()};
  try {
    out += std::regex_search(text, std::regex(pattern)) ? '1' : '0';
  } catch (const std::regex_error&) {
    out += '-';
  }
#ifdef HAS_RE2
  const re2::RE2 re(pattern, re2::RE2::Quiet);
  out += !re.ok() ? '-' : re2::RE2::PartialMatch(text, re) ? '1' : '0';
#else
  out += ' ';
#endif
#ifdef HAS_PCRE2
  out += pcre2(pattern, text);
#else
  out += ' ';
#endif
  std::cout << out << '\\n';
}
int main() {
%s}
"""


def literal(text):
    return '"' + "".join(f"\\{byte:03o}" for byte in text.encode()) + '"'


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options).stdout


warnings.simplefilter("ignore")  # Python's, about sets that it may read differently one day
page = PAGE.read_text()
rows = [(p.replace("\\|", "|"), json.loads(f'"{t}"'), cells.replace("|", " ").split())
        for p, t, cells in ROW.findall(page)]
if len(rows) < 20:
    sys.exit(f"only {len(rows)} rows found in {PAGE.name}")
with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    said = [[" "] * 10 for _ in rows]
    source = work / "rows.cpp"
    source.write_text(CPP % "".join(f"  row<{literal(p)}>({literal(t)});\n" for p, t, _ in rows))
    libraries = [library for header, library in (("re2/re2.h", "-lre2"), ("pcre2.h", "-lpcre2-8"))
                 if "YES" in run(sys.argv[1], "-E", "-xc++", "-",
                                 input=f"#if __has_include(<{header}>)\nYES\n#endif\n")]
    run(sys.argv[1], "-std=c++20", "-I", HERE.parents[1] / "include", source, "-o", work / "rows",
        *libraries)
    for cells, line in zip(said, run(work / "rows").split("\n")):
        cells[0], cells[7], cells[8], cells[9] = line
    if shutil.which("node"):
        out = run("node", "-e", NODE, input=json.dumps([row[:2] for row in rows]))
        for cells, line in zip(said, out.split("\n")):
            cells[1:4] = line
    if shutil.which("java"):
        (work / "Rows.java").write_text(JAVA)
        out = run("java", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", work / "Rows.java",
                  *[x for row in rows for x in row[:2]], env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin"})
        for cells, line in zip(said, out.split("\n")):
            cells[4:6] = line
    for cells, (pattern, text, _) in zip(said, rows):
        try:
            cells[6] = "1" if re.search(pattern, text) else "0"
        except re.error:
            cells[6] = "-"
wrong = 0
for cells, (pattern, text, written) in zip(said, rows):
    shown = [cell if cell != " " else old for cell, old in zip(cells, written)]
    if shown != written:
        wrong += 1
        print(f"{pattern!r} on {text!r}: the page says {written}, the engines {shown}")
    if "--write" in sys.argv:
        page = page.replace(
            next(m[0] for m in ROW.finditer(page)
                 if m[1].replace("\\|", "|") == pattern and json.loads(f'"{m[2]}"') == text),
            f"| `{pattern.replace('|', chr(92) + '|')}` | `{json.dumps(text)}` | "
            + " | ".join(shown) + " |")
if "--write" in sys.argv:
    PAGE.write_text(page)
    sys.exit(0)
print(f"{len(rows)} rows, {wrong} wrong")
sys.exit(wrong != 0)
