# SPDX-License-Identifier: MIT
"""cost.py [options] [file.json...]: what a pattern costs: time to compile it beside the header, and
bytes of code and tables. Without a file, the patterns of Debian's python3-botocore.

    --compiler g++   --option=<flag>   --every <n>: one pattern in n   --only <file>: those it lists
    --median <n>: as many of them one by one (60)   --limit <seconds> for one (1)
    --size: the bytes instead   --json <file> for the figures of all that stand alone
    --ctre <folder with ctre.hpp>: of the sample only, beside CTRE, where that takes the pattern

Time is the compiler's own (user time), less that of a file without: that has the same header and
two small patterns, a row of sets and an automaton, which need what all patterns share. Many are
compiled together; where these take long, they are halved until the slow ones stand alone. The
median is of a sample, each compiled alone; beside CTRE all of the sample are compiled together, too.
Bytes are the sections that a function with one call of `matches` reaches, without what all patterns
share."""
import argparse
import hashlib
import json
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile

import corpus

SHARED = ["^a$", "^(a|bc)*$"]


OURS = ("#include <datazone/pattern.hpp>\n", "datazone::matches<{}>(text)")
CTRE = ("#include <string_view>\n#include <ctre.hpp>\n", "bool(ctre::search<{}>(text))")


class Bench:
    def __init__(self, args, folder, engine=OURS):
        self.header, self.call = engine
        self.command = [args.compiler, "-std=c++20", "-O2", "-I", args.include, *args.option]
        self.folder = pathlib.Path(folder)
        self.limit = args.limit
        self.base = min(self.once(SHARED) for _ in range(3))

    def once(self, patterns, *options):
        source = self.folder / "pattern.cpp"
        source.write_text(self.header + "".join(
            f'extern "C" bool check_{i}(std::string_view text) noexcept {{\n'
            f"  return {self.call.format(corpus.literal(p))};\n}}\n"
            for i, p in enumerate(patterns)))
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run([*self.command, *options, "-c", source, "-o", self.folder / "p.o"],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            if self.call != OURS[1]:
                return None
            sys.exit(f"{patterns[:3]} ... do not compile:\n{done.stderr[:3000]}")
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before

    def extra(self, pattern):
        """Seconds beside what is shared, which is compiled anew: machines have slow minutes."""
        return self.once([*SHARED, pattern]) - self.once(SHARED)

    def seconds(self, pattern):
        """Extra seconds of one pattern: the least of three where one is near the limit."""
        least = self.extra(pattern)
        for _ in range(2):
            if least > self.limit * 0.8:
                least = min(least, self.extra(pattern))
        return max(0.0, least)

    def slow_ones(self, patterns, suspect):
        """Those that take above `suspect` seconds."""
        if self.once([*SHARED, *patterns]) - self.base < suspect + 0.02 * len(patterns):
            return []
        if len(patterns) == 1:
            return patterns
        middle = len(patterns) // 2
        return self.slow_ones(patterns[:middle], suspect) + self.slow_ones(patterns[middle:], suspect)

    def sizes(self, patterns, *options):
        """Bytes of each pattern's own sections."""
        self.once(patterns, "-ffunction-sections", "-fdata-sections",
                  "-fno-asynchronous-unwind-tables", *options)
        said = subprocess.run(["readelf", "-SrsW", self.folder / "p.o"], capture_output=True,
                              text=True, check=True).stdout
        rows = re.findall(r"^  \[ *(\d+)\] (\.\S+) +(PROGBITS|RELA) +\S+ \S+ (\S+) \S+ +\S* +\d+ +(\d+)",
                          said, re.M)
        sections = {number: (name, int(size, 16)) for number, name, kind, size, _ in rows
                    if kind == "PROGBITS" and name.startswith((".text", ".rodata", ".data"))}
        by_name = {name: number for number, (name, _) in sections.items()}
        symbols = {name: number for number, name in re.findall(
            r"^ +\d+: \S+ +\S+ +\S+ +\S+ +\S+ +(\d+) (\S+)$", said, re.M)}
        owners = [info for _, name, kind, _, info in rows if kind == "RELA"]
        leads_to = {owner: set(re.findall(r"^\S+ +\S+ +R_\S+ +\S+ (\S+)", block, re.M))
                    for owner, block in zip(owners, said.split("\nRelocation section")[1:])}

        # What has no pattern in its name and no set among its template's arguments, all patterns share.
        own = re.compile(r"FixedString|I\w*(?:Charset|4Step)|check_")

        def reached(number, seen, pool):
            seen.add(number)
            for target in leads_to.get(number, ()):
                to = by_name.get(target) or symbols.get(target)
                if to in sections and sections[to][0].startswith(".rodata.cst"):
                    pool[target] = int(sections[to][0][11:])
                elif to in sections and to not in seen and own.search(sections[to][0]):
                    reached(to, seen, pool)
            return seen
        sizes = []
        for i in range(len(patterns)):
            pool = {}  # constants in code that linkers merge
            seen = reached(by_name[f".text.check_{i}"], set(), pool)
            sizes.append(sum(sections[n][1] for n in seen) + sum(pool.values()))
        return sizes


def beside_ctre(args, bench, folder, chosen):
    args.option.append(f"-isystem{args.ctre}")
    peer = Bench(args, folder, CTRE)
    sample = chosen[::max(1, len(chosen) // args.median)]
    alone = {}
    for pattern in sample:
        if peer.once([pattern], "-fsyntax-only") is not None:
            alone[pattern] = (bench.extra(pattern), peer.extra(pattern))

    def say(how, ours, theirs):
        print(f"{how}: CTRE {theirs:.3f} s, here {ours:.3f} s: 1/{theirs / max(ours, 0.001):.1f}")
    print(f"CTRE takes {len(alone)} of {len(sample)}")
    say("each alone, the median", *(statistics.median(column) for column in zip(*alone.values())))
    say("all in one file, each", *((engine.once([*SHARED, *alone]) - engine.once(SHARED)) / len(alone)
                                   for engine in (bench, peer)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--include", default=str(corpus.HERE.parents[1] / "include"))
    parser.add_argument("--option", action="append", default=[])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--median", type=int, default=60)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--limit", type=float, default=1.0)
    parser.add_argument("--size", action="store_true")
    parser.add_argument("--json")
    parser.add_argument("--ctre")
    args = parser.parse_args()

    patterns = corpus.patterns_of(args.files)
    refused = corpus.refusals()
    if args.only:
        patterns = json.load(open(args.only))
    chosen = [p for p in patterns if corpus.name_of(p) not in refused][::args.every]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(args, folder)
        print(f"{args.compiler}: the header takes {bench.base:.2f} s", flush=True)
        if args.size:
            for options in (["-Os"], ["-O2"]):
                sizes = []
                for begin in range(0, len(chosen), args.batch):
                    sizes += bench.sizes(chosen[begin:begin + args.batch], *options)
                ordered = sorted(sizes)
                print(f"{options[0]}: {len(ordered)} patterns, bytes: median "
                      f"{statistics.median(ordered):.0f}, 95 in 100 below "
                      f"{ordered[len(ordered) * 95 // 100]}, most {ordered[-1]}", flush=True)
                if args.json:
                    pathlib.Path(args.json + options[0]).write_text(
                        json.dumps(dict(zip(chosen, sizes)), indent=1))
            return
        if args.ctre:
            return beside_ctre(args, bench, folder, chosen)
        step = max(1, len(chosen) // args.median)
        took = {}
        for pattern in chosen[::step]:
            took[pattern] = bench.seconds(pattern)
            if took[pattern] > args.limit * 0.8:
                print(f"  {took[pattern]:.2f} {corpus.name_of(pattern)} {pattern[:100]!r}", flush=True)
        sample = sorted(took.values())
        print(f"{len(sample)} of {len(chosen)} patterns, seconds: median "
              f"{statistics.median(sample):.3f}, 95 in 100 below {sample[len(sample) * 95 // 100]:.3f}",
              flush=True)
        for begin in range(0, len(chosen), args.batch):
            for pattern in bench.slow_ones(chosen[begin:begin + args.batch], args.limit * 0.6):
                took[pattern] = bench.seconds(pattern)
                print(f"  {took[pattern]:.2f} {corpus.name_of(pattern)} {pattern[:100]!r}", flush=True)
        slow = [p for p, t in took.items() if t > args.limit]
        print(f"the slowest takes {max(took.values()):.2f} s, {len(slow)} take above {args.limit} s")
        if args.json:
            pathlib.Path(args.json).write_text(json.dumps(took, indent=1))
        sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
