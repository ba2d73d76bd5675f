# SPDX-License-Identifier: MIT
"""clang warns where a text or view outlives what it views in the plainest ways, and nowhere else."""
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
std::size_t size() { const std::string own = "a"; const Text text = own; return text.size(); }
"""
WRONG = [
    "StartDataSourceRunRequest f(DomainId d, DataSourceId s, std::string t) { return {d, s, t}; }",
    "Text f() { const std::uint8_t r[16]{}; const Uuid token = uuid_v4(r); return token; }",
    "std::string_view f(const DomainId& id) { const DomainId own = id; return own.view(); }",
]

with Check() as check:
    source = check.path / "source.cpp"
    for compiler in compilers():
        for name, form in FORMS.items():
            for code in ([RIGHT] if compiler.gcc else [RIGHT, *WRONG]):
                source.write_text("#include <datazone/datazone.hpp>\n#include <string>\n"
                                  f"using namespace datazone;\n{code}\n")
                done = compiler.run("-fsyntax-only", "-Wall", "-Wextra", "-Werror", source, form=form)
                where = f"{compiler.name}, {name}: {code.strip()}"
                if code == RIGHT:
                    check.builds(done, where)
                else:
                    check.expect("[-Werror,-Wreturn-stack-address]" in done.stdout, where, done.stdout)
