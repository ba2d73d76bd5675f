# SPDX-License-Identifier: MIT
"""No code is chosen by an instruction set beyond the baseline: an inline function that was built with
more would win over its twin, and fault on an old machine. (WebAssembly's vectors are of the whole
module: an engine without them loads none of it.) Every name in a preprocessor condition of the
library is on this list, and no target attribute or wider intrinsic is used."""
import re

from toolchain import OWN, SINGLE, Check

CONDITIONS = re.compile(
    r"defined|__cplusplus|_MSVC_LANG|__has_(attribute|cpp_attribute|builtin|include|warning)|__cpp_\w+|__GNUC__|__clang__|_MSC_VER|"
    r"__SSE2__|__wasm_simd128__|__x86_64__|__ARM_NEON|__aarch64__|"
    r"__BYTE_ORDER__|__ORDER_(LITTLE|BIG)_ENDIAN__|__AARCH64E[LB]__|"
    r"DATAZONE_(\w+_HPP|VERSION_(MAJOR|MINOR|PATCH)|SSE2|NEON)|clang|gnu|\w*lifetimebound|msvc")
WIDER = re.compile(r"_mm256_\w+|_mm512_\w+|__m256\w*|__m512\w*|__attribute__\s*\(\(\s*target\w*|"
                   r"gnu::target\w*|_(tz|lz|pop)cnt_u\d+|_pdep_\w+|_pext_\w+|_mm_shuffle_epi8|"
                   r"_mm_clmulepi64\w*|<(?:imm|smm|tmm|nmm|wmm|avx\w*|x86)intrin\.h>")

with Check() as check:
    for header in OWN + [SINGLE / "datazone" / "datazone.hpp"]:
        text = re.sub(r"//[^\n]*", "", header.read_text()).replace("\\\n", " ")
        text = re.sub(r'__has_warning\("[^"]*"\)', "__has_warning", text)
        for line in re.findall(r"^\s*#\s*(?:el)?if(?:n?def)?\b(.*)$", text, re.M):
            for name in re.findall(r"\b[A-Za-z_]\w*", line):
                check.expect(CONDITIONS.fullmatch(name), f"{header}: a condition on {name}")
        wider = sorted({m[0] for m in WIDER.finditer(text)})
        check.expect(not wider, f"{header}: beyond the baseline", "\n".join(wider))
