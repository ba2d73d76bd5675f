# SPDX-License-Identifier: MIT
"""Where a text or view outlives what it views in the plainest ways, clang warns or no compiler takes
it, and nowhere else."""
import re

from toolchain import FORMS, Check, compilers

RIGHT = """
StartDataSourceRunRequest make(DomainId d, DataSourceId s, std::string_view t) { return {d, s, t}; }
StartDataSourceRunRequest of(DomainId d, DataSourceId s, const std::string& t) { return {d, s, t}; }
Text literal() { return "abc"; }
Text pointer(const char* p) { return p; }
struct Owner { std::string s; Text text() const { return s; } };
std::string_view view(const DomainId& id) { return id.view(); }
std::string copy(const DomainId& id) { const DomainId own = id; return std::string(own.view()); }
bool equal(const std::string& a, Text t) { return t == a && Text(a) == t; }
bool at_once(std::string_view b) { return decode<GetDataSourceRunResponse>(b)->id == "r"; }
Text id(std::string_view b) { return decode<GetDataSourceRunResponse>(b)->id; }
std::size_t size() { const std::string own = "a"; const Text text = own; return text.size(); }
"""
WRONG = [
    "StartDataSourceRunRequest f(DomainId d, DataSourceId s, std::string t) { return {d, s, t}; }",
    "std::string_view f(const DomainId& id) { const DomainId own = id; return own.view(); }",
]
REFUSED = [  # a local that is returned is a temporary for who takes it
    "Text f() { const std::uint8_t r[16]{}; const Uuid token = uuid_v4(r); return token; }",
    "Text f(std::string token) { return token; }",
]
WRONG_FOR_CLANG_19 = [
    "void f(std::string_view b) { for (auto r : decode<ListDataSourceRunsResponse>(b)->items) (void)r; }",
]

with Check() as check:
    source = check.path / "source.cpp"
    for compiler in compilers():
        for name, form in FORMS.items():
            newer = WRONG_FOR_CLANG_19 if not compiler.gcc and compiler.major >= 19 else []
            for code in [RIGHT, *REFUSED, *newer] + ([] if compiler.gcc else WRONG):
                source.write_text("#include <datazone/datazone.hpp>\n#include <string>\n"
                                  f"using namespace datazone;\n{code}\n")
                done = compiler.run("-fsyntax-only", "-Wall", "-Wextra", "-Werror", source, form=form)
                where = f"{compiler.name}, {name}: {code.strip()}"
                if code == RIGHT:
                    check.builds(done, where)
                elif code in REFUSED:
                    check.expect(re.search("deleted function", done.stdout), where, done.stdout)
                else:
                    warning = "dangling" if code in newer else "return-stack-address"
                    check.expect(f"[-Werror,-W{warning}" in done.stdout, where, done.stdout)
