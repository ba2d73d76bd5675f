# SPDX-License-Identifier: MIT
"""Texts for a pattern: written by walking it at random, mutated, random, and some that always hurt.

    texts(pattern, count, seed) -> list of str

The walk reads the pattern loosely: it need not be right, the engines judge."""
import random

ODD = ["", " ", "\n", "\r", "\r\n", "\t", "\u00e9", "\u2028", "\u0085", "\u3000", "\ufeff", "\u0660",
       "\U0001f639", "\x00", "\x7f", "\u212a", "\u017f", "\u0301", "\ue000", "\U000e0001", "\u0378"]
WORDS = "abcxyzABCXYZ0189_-./:"
SAMPLES = {"d": "0359", "w": "aZ0_", "s": " \t\n\u00a0", "D": "a-\u00e9", "W": "-. \u00e9",
           "S": "a0-\u00e9", "h": " \t", "n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v",
           "a": "\x07"}
PROPERTIES = {"L": "aZ\u00e9\u4e2d\U00010400", "M": "\u0301\u0903", "N": "0\u0660\u2167\u00b2",
              "P": "-_.(!\u2014\u00bf", "S": "$+\u20ac^\u00a9", "Z": " \u00a0\u2028", "C": "\x00\x1f\u200b",
              "Z": " \u00a0\u3000"}


class Walk:
    """One random text that the pattern may take."""

    def __init__(self, pattern, rng):
        self.p, self.i, self.rng = pattern, 0, rng

    def peek(self):
        return self.p[self.i:self.i + 1]

    def take(self):
        self.i += 1
        return self.p[self.i - 1:self.i]

    def choice(self):
        branches = [self.sequence()]
        while self.peek() == "|":
            self.take()
            branches.append(self.sequence())
        return lambda: self.rng.choice(branches)()

    def sequence(self):
        parts = []
        while self.peek() and self.peek() not in "|)":
            parts.append(self.repeat(self.atom()))
        return lambda: "".join(part() for part in parts)

    def atom(self):
        c = self.take()
        if c == "(":
            skip = self.p[self.i:self.i + 2] in ("?=", "?!") or self.p[self.i:self.i + 3] in ("?<=", "?<!")
            if self.peek() == "?":
                while self.peek() and self.take() not in ":=!>)":
                    pass
                if self.p[self.i - 1] == ")":
                    return lambda: ""
            inner = self.choice()
            self.take()
            return (lambda: "") if skip else inner
        if c in "^$":
            return lambda: ""
        if c == ".":
            return lambda: self.rng.choice(WORDS + "\u00e9\u4e2d ")
        if c == "[":
            members = self.members()
            return lambda: self.rng.choice(members)
        if c == "\\":
            members = self.escaped()
            return lambda: self.rng.choice(members) if members else ""
        return lambda: c

    def escaped(self):
        c = self.take()
        if c in "pP":
            name = self.take()
            if name == "{":
                name = ""
                while self.peek() and self.peek() != "}":
                    name += self.take()
                self.take()
            return PROPERTIES.get(name[:1], "aZ0-") if c == "p" else "a0 \u00e9\u0301\x00"
        if c in "xu" and self.i + 1 < len(self.p):
            size = 2 if c == "x" else 4
            try:
                value = chr(int(self.p[self.i:self.i + size], 16))
            except ValueError:
                return c
            self.i += size
            return value if not "\ud800" <= value <= "\udfff" else "\U0001f639"
        return SAMPLES.get(c, "" if c in "bBAz" else c)

    def members(self):
        negated = self.peek() == "^"
        if negated:
            self.take()
        out, low = [], None
        first = True
        while self.peek() and (self.peek() != "]"):
            first = False
            c = self.take()
            got = self.escaped() if c == "\\" else c
            if got == "-" and c != "\\" and low and self.peek() not in ("]", ""):
                c = self.take()
                high = self.escaped() if c == "\\" else c
                if len(high) == 1 and high >= low:
                    for _ in range(4):
                        v = chr(self.rng.randint(ord(low), ord(high)))
                        out.append(v if not "\ud800" <= v <= "\udfff" else low)
                    out += [x for x in (low, high) if not "\ud800" <= x <= "\udfff"]
                low = None
                continue
            out += list(got)
            low = got if len(got) == 1 else None
        self.take()
        if negated:
            rest = [x for x in WORDS + " \u00e9~^" if x not in out]
            return rest or ["\u00e9"]
        return out or ["a"]

    def repeat(self, part):
        low, high = 1, 1
        c = self.peek()
        if c and c in "*+?":
            self.take()
            low, high = {"*": (0, 4), "+": (1, 4), "?": (0, 1)}[c]
        elif c == "{":
            end = self.p.find("}", self.i)
            bounds = self.p[self.i + 1:end].split(",")
            if end > 0 and bounds[0].isdigit() and len(bounds) < 3 and (bounds[-1] + "0").isdigit():
                low = int(bounds[0])
                high = int(bounds[-1] or low + 3)
                self.i = end + 1
            else:
                return part
        else:
            return part
        while self.peek() and self.peek() in "?+":
            self.take()
        low, high = min(low, 12000), min(high, 12000)

        def many():
            kind = self.rng.random()
            n = low if kind < .3 else high if kind < .4 else self.rng.randint(low, min(high, low + 5))
            if kind > .97:
                n = max(0, low - 1) if kind < .985 else high + 1
            return "".join(part() for _ in range(min(n, 40))) + (part() * (n - 40) if n > 40 else "")
        return many


def texts(pattern, count, seed):
    rng = random.Random(f"{seed}{pattern}")
    walk = Walk(pattern, rng).choice()
    out = ["", "a", "\n", "\u00e9", "a" * 10240]
    for _ in range(count * 2 // 5):
        out.append(walk()[:20000])
    while len(out) < count:
        text = list(rng.choice(out[5:])[:400])
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            at = rng.randint(0, len(text))
            what = rng.random()
            new = rng.choice(ODD) if rng.random() < .3 else rng.choice(pattern + WORDS)
            if what < .3:
                text[at:at] = new
            elif what < .6:
                text[at:at + 1] = new
            elif what < .75:
                del text[at:at + 1]
            elif what < .85:
                text = text[:at]
            elif what < .92 and text:
                text[at:at] = text[:rng.randint(0, len(text))]
            else:
                text.append(rng.choice(["\n", "-", ".", " ", "\u00e9", new]))
        out.append("".join(text))
    return out
