# SPDX-License-Identifier: MIT
"""Prints the samples as constants: sample_texts.inc, which samples.cpp includes."""
import pathlib

SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "data" / "samples"

for name, folder in ("responses", SAMPLES), ("errors", SAMPLES / "errors"):
    files = sorted(folder.glob("*.json"))
    print(f"inline constexpr std::array<Sample, {len(files)}> {name}{{{{")
    for file in files:
        print(f'{{"{file.stem}", R"json({file.read_text()})json"}},')
    print("}};")
