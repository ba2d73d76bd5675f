# SPDX-License-Identifier: MIT
"""run.py <folder>: builds the reference there. It fails on whatever Doxygen warns of, a public name
without a contract first of all, on an enumerator without one, which Doxygen 1.9 does not warn of,
and on a name of the synopsis below that is not in it."""
import html
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONFIGURATION = pathlib.Path(__file__).with_name("Doxyfile")
# One of each kind, from each header: who loses them has lost the rest of the file as well.
NAMES = """Errc Error Issue Issues Decoded Encoded Mode matches is_domain_id Identifier DomainId
    DataSourceRunStatus to_string parse Open is_terminal Text Timestamp format
    StartDataSourceRunRequest GetDataSourceRunResponse decode encode encoded_size validate text_size
    clone StartDataSourceRun encode_target decode_request Uuid uuid_v4 error_type_header ServiceErrorCode
    http_status ServiceError decode_error encode_error Position position_of describe Excerpt
    diagnostic_capacity Shape Members Member Presence DATAZONE_VERSION_MAJOR List next_page route
    DataSourceRunEvent has_ended ListDataSourceRunsRequest DataSourceRunActivity""".split()

if not shutil.which("doxygen"):
    sys.exit("doxygen is not installed. On Debian: apt-get install doxygen")
output = pathlib.Path(sys.argv[1])
output.mkdir(parents=True, exist_ok=True)
done = subprocess.run(["doxygen", "-"], cwd=ROOT, text=True, check=False,
                      input=f"{CONFIGURATION.read_text()}OUTPUT_DIRECTORY = {output}\n",
                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
print(done.stdout, end="")
listed = set(re.findall(r"<name>(?:\w+::)*(\w+)</name>", (output / "xml" / "index.xml").read_text()))
missing = [name for name in NAMES if name not in listed]
enumerators = [value for file in (output / "xml").glob("namespace*.xml")
               for value in xml.etree.ElementTree.parse(file).iter("enumvalue")]
silent = [value.findtext("name") for value in enumerators
          if not "".join(value.find("briefdescription").itertext()).strip()]
print(f"{output}/html/index.html, {len(listed)} names, {len(enumerators)} enumerators")
# The first page has words and links, and a function the examples that use it.
page = (output / "html" / "index.html").read_text()
unlinked = [name for name in ("decode", "Text", "List", "matches", "Shape", "start_and_poll.cpp",
                                "Decoding", "Operations of one's own")
            if not re.search(rf'href="[^"]+"[^>]*>(datazone::)?{re.escape(html.escape(name, quote=False))}(\(\))?</a>', page)]
if unlinked or len(page) < 10_000:
    sys.exit(f"not linked from the first page: {unlinked}")
# Overloads that differ by a concept are told apart.
values = (output / "xml" / "group__values.xml").read_text()
merged = [kind for kind in ("Text", "Timestamp", "Error")
          if not re.search(rf"<argsstring>\(Stream &amp;out, const {kind} &amp;", values)]
if merged:
    sys.exit(f"operator<< is not there for each of {merged}")
lost = [file for file in re.findall(r'href="(\w+-example\.html)"', page)
        if not (output / "html" / file).exists()]
if lost:
    sys.exit(f"the first page links to what is not there: {lost}")
if missing:
    sys.exit(f"not in the reference: {missing}")
if silent or not enumerators:
    sys.exit(f"enumerators without a contract: {silent}")
sys.exit(done.returncode)
