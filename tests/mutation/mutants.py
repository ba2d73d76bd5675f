# SPDX-License-Identifier: MIT
"""Faults to plant in the headers: each is one small change of one place in one line.

Texts and comments are never changed, nor what says no more than types: includes, concepts,
template heads, static assertions, and the branches of other machines.
"""
import hashlib
import pathlib
import re
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
HEADERS = [p for p in sorted(INCLUDE.rglob("*.hpp"))
           if p.parent.name != "interop" and p.name not in ("datazone.hpp", "version.hpp")]

TOKEN = re.compile(r"""
    (?P<text>"(?:\\.|[^"\\\n])*") | (?P<char>'(?:\\.[^']*|[^'\\])')
  | (?P<number>\b(?:0[xX][0-9A-Fa-f']+|[0-9][0-9']*)[uU]?\b)
  | (?P<word>[A-Za-z_]\w*) | (?P<op><=>|<<=|>>=|::|->|\+\+|--|<<|>>|[-+*/%&|^=!<>]=|&&|\|\||\S)
    """, re.X)

SWAPS = {  # an operator with a blank on both sides, and what it becomes
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="],
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "%": ["/"], "&": ["|"], "|": ["&"], "^": ["|"],
    "<<": [">>"], ">>": ["<<"], "&&": ["||"], "||": ["&&"],
    "+=": ["-="], "-=": ["+="], "*=": ["+="],
    "/=": ["*="], "|=": ["&=", "^="], "&=": ["|="], "^=": ["|="], "<<=": [">>="], ">>=": ["<<="],
}
DECLARES = re.compile(r"(static|constexpr|const|using|auto|friend|template|inline|struct|class|"
                      r"enum|public|private|case|default|typename|union)\b|[\w:<>, ]+[&*]? [*&]?\w+"
                      r"(\[.*\])?(\{.*\})?( = .*)?;$")


class Mutant(NamedTuple):
    file: str    # below include/
    line: int    # counted from 1
    start: int   # of the change, in the whole text
    end: int
    new: str     # what stands there instead
    before: str  # the line, without the blanks around it
    after: str

    @property
    def key(self):
        return self.file, self.before, self.after


def code_only(text):
    """The same text, with blanks for what is not to be changed."""
    blank = lambda match: re.sub(r"[^\n]", " ", match[0])
    text = re.sub(r"//[^\n]*", blank, text)
    text = re.sub(r"\[\[[^\]]*\]\]", blank, text)
    text = re.sub(r"#elif.*?#endif", blank, text, flags=re.S)  # other machines' vectors
    text = re.sub(r"^#.*?(?<!\\)$", blank, text, flags=re.M | re.S)
    text = re.sub(r"static_assert\(.*?\);", blank, text, flags=re.S)
    text = re.sub(r"concept \w+ =.*?;|^ *requires[^\n]*", blank, text, flags=re.S | re.M)
    text = re.sub(r"^ *template <[^;{}]*?>\n", blank, text, flags=re.M)
    return re.sub(r"operator[-+*/%&|^=!<>]+|noexcept|explicit operator bool", blank, text)


def other_number(token):
    """One more and one less, as they would be written."""
    digits = token.rstrip("uU").replace("'", "")
    base = 16 if digits[:2] in ("0x", "0X") else 10
    value = int(digits, base)
    for other in (value + 1, value - 1):
        if other >= 0:
            yield (hex(other) if base == 16 else str(other)) + token[len(token.rstrip("uU")):]


def other_char(token):
    if len(token) == 3 and token[1].isalnum():
        yield f"'{chr(ord(token[1]) + 1)}'"
    elif token != "'~'":
        yield "'~'"


def closing(code, at):
    """The place of the bracket that closes the one at `at`."""
    depth = 0
    for i in range(at, len(code)):
        depth += (code[i] in "([{") - (code[i] in ")]}")
        if depth == 0:
            return i
    return len(code)


def changes(code):
    """(start, end, new) of every change to the code."""
    for match in TOKEN.finditer(code):
        start, end, token = match.start(), match.end(), match[0]
        before, after = code[start - 1:start], code[end:end + 1]
        if match["number"]:
            yield from ((start, end, new) for new in other_number(token))
        elif match["char"]:
            yield from ((start, end, new) for new in other_char(token))
        elif token in ("true", "false"):
            yield start, end, "false" if token == "true" else "true"
        elif token in ("++", "--"):
            yield start, end, "--" if token == "++" else "++"
        elif token == "!" and after not in " =":
            yield start, end, ""
        elif token == "~" and before != " ~":
            yield start, end, ""
        elif token in SWAPS and before in " " and after in " \n":
            yield from ((start, end, new) for new in SWAPS[token])
        elif token in ("if", "while") and after == " " and code[end + 1:end + 2] == "(":
            last = closing(code, end + 1)
            begin = max(end + 2, code.rfind(";", end + 1, last) + 1)
            yield begin, last, f" !({code[begin:last].strip()})"
        elif token == "Errc" and (name := re.compile(r"::(\w+)").match(code, end)):
            new = "truncated" if name[1] != "truncated" else "unexpected_byte"
            if name[1] != "ok":
                yield start, name.end(), f"Errc::{new}"
    for match in re.finditer(r"(?<=[;{})\n])[ \n]*(?P<it>(?:[A-Za-z_+*]|--)[^;{}]*;)", code):
        it = match["it"]
        leads = code[:match.start("it")].rstrip()
        if not DECLARES.match(" ".join(it.split())) and leads[-1:] in (";", "{", "}", ")", ":") \
                and not re.match(r"(for|if|while|else|switch|do)\b", it):
            if not it.startswith("return") or leads.endswith(")"):
                yield match.start("it"), match.end("it"), ";"


def mutants():
    found = []
    for path in HEADERS:
        text = path.read_text()
        name = str(path.relative_to(INCLUDE))
        for start, end, new in sorted(set(changes(code_only(text)))):
            first = text.rfind("\n", 0, start) + 1
            last = text.find("\n", end)
            before = " ".join(text[first:last].split())
            after = " ".join((text[first:start] + new + text[end:last]).split())
            if before != after:
                line = text.count("\n", 0, start) + 1
                found.append(Mutant(name, line, start, end, new, before, after))
    return found


def sample(seed, count):
    """The same ones for a seed, whatever changes elsewhere in the headers."""
    place = lambda m: hashlib.sha256(repr((seed, m.key)).encode()).digest()
    return sorted(mutants(), key=place)[:count]


def apply(mutant):
    text = (INCLUDE / mutant.file).read_text()
    return text[:mutant.start] + mutant.new + text[mutant.end:]
