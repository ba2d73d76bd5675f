# SPDX-License-Identifier: MIT
"""The targets, the table that judges a stored result by them, and the plots."""
import subprocess
import sys

SIMDJSON = "simdjson-3.9.4"
UNCHECKED = SIMDJSON + "-unchecked"
ESCAPED = ("full", "pretty", "model_order", "reversed", "shuffled")
SMALL = ("minimal", "minimal_model_order", "minimal_reversed", "failed", "non_ascii", "unknown",
         *ESCAPED)
SINGLE = tuple(name for name in SMALL if name != "shuffled")
COPIED = (*ESCAPED, "non_ascii", "alternating")
# What is asked beside simdjson 4.6.1 that checks nothing.
BESIDE_NEWER = {"minimal": 1.6, "failed": 1.3, "reversed": 1.3, "minimal_reversed": 1.3}
BIG = tuple(f"{kind}_{size}" for size in ("64K", "16M")
            for kind in ("plain", "escaped", "non_ascii"))
PAGE_SIZE = 50  # summaries, as page_documents.hpp has them
PAGES = ("short_runs", "history")
NEWER = "simdjson-4.6.1"  # given by its folder, as Glaze is
ENCODED = ("minimal", "full", "failed", "non_ascii", "alternating")


class Row:
    """One target: `measured` is compared with `target`, at least or at most."""

    def __init__(self, what, target, measured, at_most=False, unit="x"):
        self.what, self.target, self.measured = what, target, measured
        self.at_most, self.unit = at_most, unit
        self.met = None if target is None else (
            measured <= target if at_most else measured >= target)


def rows_of(result):
    """Every target whose measurements the result holds."""
    times = {name: entry["ns"] for name, entry in result["times"].items()}
    rows = []

    def faster(kind, document, ours, theirs, target):
        names = [f"{kind}/{document}/{name}" for name in theirs]
        found = [times[name] for name in names if name in times]
        own = times.get(f"{kind}/{document}/{ours}")
        if found and own:
            label = theirs[0] if len(theirs) == 1 else theirs[0].split("_")[0] + ", its best"
            rows.append(Row(f"{kind} {document}: against {label}", target, min(found) / own))

    def within(what, own, limit, target, slack=0.0):
        if own in times and limit in times:
            rows.append(Row(what, target, (times[own] - slack) / times[limit], at_most=True))

    for document in (*SMALL, "alternating"):
        faster("decode", document, "datazone", [SIMDJSON],
               5 if document in ESCAPED else 2 if document == "unknown" else 3)
        faster("decode", document, "datazone", [UNCHECKED], 2)
        faster("decode", document, "datazone", ["rapidjson_sax", "rapidjson_dom"], 10)
        faster("decode", document, "datazone", ["cjson"], 15)
        faster("decode", document, "datazone", ["nlohmann"], 40)
        faster("decode", document, "datazone", ["nlohmann_sax"], None)
        faster("decode", document, "datazone", ["simdjson-3.0.1"], None)
        faster("decode", document, "datazone", [NEWER], None)
        faster("decode", document, "datazone", [NEWER + "-unchecked"], BESIDE_NEWER.get(document))
        faster("decode", document, "datazone", ["glaze"], 1.8 if document == "minimal" else None)
        faster("decode", document, "datazone", [SIMDJSON + "-native"], None)
    for document in COPIED:
        faster("copy", document, "datazone", [SIMDJSON], 3)
    for document in BIG:
        faster("decode", document, "datazone", [SIMDJSON],
               0.8 if document == "non_ascii_64K" else 3)
        faster("decode", document, "datazone", [NEWER], None)
        faster("decode", document, "datazone", ["glaze"], None)
        faster("copy", document, "datazone", [SIMDJSON], 1)
        within(f"decode {document}: times minify's", f"decode/{document}/datazone",
               f"limit/{document}/minify", 2)
    for document in PAGES:
        faster("page", document, "datazone", [SIMDJSON], 2)
        faster("page", document, "datazone", [UNCHECKED], 1.3)
        faster("page", document, "datazone-and-again", [SIMDJSON], None)
        for library in (NEWER, NEWER + "-unchecked", "glaze"):
            faster("page", document, "datazone", [library], None)
        within(f"page {document}: going through it again, times decoding",
               f"page/{document}/datazone-again", f"page/{document}/datazone", 1.1)
    for document in SMALL:
        within(f"decode {document}: times minify's", f"decode/{document}/datazone",
               f"limit/{document}/minify", None)
    within("decode minimal less 40 ns: times validate_utf8's", "decode/minimal/datazone",
           "limit/minimal/validate_utf8", 5, slack=40)

    singles = [times.get(f"decode/{name}/datazone") for name in SINGLE]
    mixed = times.get("decode/alternating/datazone")
    if mixed and all(singles):
        rows.append(Row("random alternation: times the mean alone", 1.6,
                        mixed / (sum(singles) / len(singles)), at_most=True))
    for kind in ("plain", "escaped", "non_ascii"):
        small, large = (f"decode/{kind}_{size}/datazone" for size in ("64K", "16M"))
        if small in times and large in times:
            per_byte = [times[name] / result["times"][name]["bytes"] for name in (small, large)]
            rows.append(Row(f"linear: a byte of {kind} 16M, times one of 64K", None,
                            per_byte[1] / per_byte[0], at_most=True))
    skipping = "decode/unknown_64K/datazone"
    if skipping in times:
        for library in (SIMDJSON, NEWER, "glaze"):
            faster("decode", "unknown_64K", "datazone", [library], None)
        rows.append(Row("unknown members skipped, GB/s", 1,
                        result["times"][skipping]["bytes"] / times[skipping], unit=""))
        within("unknown members skipped: times minify's", skipping, "limit/unknown_64K/minify",
               None)

    for document in ENCODED + ("plain_64K", "escaped_64K", "non_ascii_64K"):
        faster("encode", document, "datazone", ["rapidjson_writer"], 5)
        faster("encode", document, "datazone", ["nlohmann_dump"], 15)
        faster("encode", document, "datazone", ["to_chars"], 3)
        faster("encode", document, "datazone", ["snprintf"], None)
        faster("encode", document, "datazone", ["glaze"], 2.5 if document == "minimal" else None)
    within("encode plain_64K: times memcpy's", "encode/plain_64K/datazone",
           "limit/plain_64K/memcpy", 3)
    for pattern in ("domain_id", "data_source_id"):
        faster("identifier", pattern, "datazone", ["re2"], 20)
        faster("identifier", pattern, "datazone", ["std_regex"], 150)
        faster("identifier", pattern, "datazone", ["table_loop"], 3)

    counted = {task: next(iter(counts.values()))
               for task, counts in result.get("instructions", {}).items()}
    if "decode minimal" in counted:
        rows.append(Row("instructions to decode minimal", 1200, counted["decode minimal"],
                        at_most=True, unit=""))

    def counts_within(what, own, limit, target, parts=1):
        if own in counted and limit in counted:
            rows.append(Row(f"instructions: {what}", target,
                            counted[own] / parts / counted[limit], at_most=True))

    counts_within("shuffled members, times the predicted order", "decode shuffled", "decode full", 1.25)
    counts_within("a summary of the page short_runs, times minimal", "page short_runs",
                  "decode minimal", 1.15, PAGE_SIZE)
    for document in PAGES:
        counts_within(f"going through {document} again, times decoding", f"again {document}",
                      f"page {document}", 1.1)
    for task, counts in result.get("instructions", {}).items():
        (_, ours), (library, theirs) = counts.items()
        rows.append(Row(f"instructions to {task}: {ours:.0f}, {library}", None, theirs / ours))
    cost = result.get("include_cost", {})
    if "include" in cost:
        rows.append(Row("include: times the standard headers' own cost", 1.6, cost["include"],
                        at_most=True))
    if "static_assert" in cost:
        rows.append(Row("static_assert that decodes the full sample, million instructions", None,
                        cost["static_assert"], unit=""))
    return rows


def print_table(result):
    """The context, one line per target, and the count of those met."""
    for key, value in result["context"].items():
        print(f"{key:>14}: {value}")
    rows = rows_of(result)
    print(f"\n{'':66}{'target':>10}{'measured':>11}")
    for row in rows:
        bound = "" if row.target is None else ("<= " if row.at_most else ">= ") + str(row.target)
        verdict = {None: "", True: "met", False: "NOT MET"}[row.met]
        print(f"{row.what:66}{bound:>10}{row.measured:>10.2f}{row.unit or ' '} {verdict}")
    judged = [row for row in rows if row.met is not None]
    print(f"\n{sum(row.met for row in judged)} of {len(judged)} targets met; "
          "rows without a target are for information.")


# Kind: title, documents, libraries, the least value shown, how many texts one iteration holds.
PLOTS = {
    "decode": ("decode: time of one document",
               ("minimal", "failed", "full", "reversed", "non_ascii", "alternating"),
               ("datazone", SIMDJSON, NEWER + "-unchecked", "glaze", "rapidjson_sax", "cjson",
                "nlohmann"), 10, 1),
    "encode": ("encode: time of one document",
               ("minimal", "failed", "full", "non_ascii", "alternating"),
               ("datazone", "to_chars", "glaze", "rapidjson_writer", "snprintf", "nlohmann_dump"),
               10, 1),
    "identifier": ("identifiers: time of one", ("domain_id", "data_source_id"),
                   ("datazone", "table_loop", "re2", "std_regex"), 0.5, 4096),
}
COLOURS = ("#1f6feb", "#8b949e", "#57606a", "#2da44e", "#b08800", "#a371f7", "#da3633")


def draw_plots(result, stem):
    """<stem>-decode.svg and so on, drawn by gnuplot; returns the files."""
    context = result["context"]
    caption = f"{context['machine']}, {context['compiler']}, {context['flags']}, " \
              f"{context['commit'][:12]}, {context['date'][:10]}"
    drawn = []
    for kind, (title, documents, libraries, least, texts) in PLOTS.items():
        libraries = [library for library in libraries  # some are given by path, or not
                     if f"{kind}/{documents[0]}/{library}" in result["times"]]
        lines = []
        for document in documents:
            names = [f"{kind}/{document}/{library}" for library in libraries]
            if all(name in result["times"] for name in names):
                values = " ".join(f"{result['times'][name]['ns'] / texts:.2f}" for name in names)
                lines.append(f'"{document}" {values}')
        if not lines:
            continue
        columns = ", ".join(
            f"$data using {i + 2}:xtic(1) title '{library}' noenhanced linecolor rgb '{colour}'"
            for i, (library, colour) in enumerate(zip(libraries, COLOURS)))
        file = f"{stem}-{kind}.svg"
        script = "\n".join([
            "$data << END", *lines, "END",
            "set terminal svg size 860,420 font 'sans-serif,12' background rgb 'white'",
            f"set output '{file}'",
            f"set title \"{title} (ns, log scale, less is better)\\n{caption}\" noenhanced",
            "set style data histograms", "set style histogram clustered gap 1",
            "set style fill solid noborder", "set boxwidth 0.9", "set logscale y",
            f"set yrange [{least}:*]",
            "set grid ytics linecolor rgb '#d0d7de'", "set border 3", "set tics nomirror",
            "set xtics noenhanced", "set key outside bottom center horizontal",
            f"plot {columns}", ""])
        try:
            subprocess.run(["gnuplot"], input=script, text=True, check=True)
        except FileNotFoundError:
            sys.exit("gnuplot is needed for the plots. On Debian: apt-get install gnuplot-nox")
        drawn.append(file)
    return drawn
