# SPDX-License-Identifier: MIT
"""release_test.py <C++ compiler>: .ci/bump and .ci/release, on a copy of the files that git knows."""
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPILER = sys.argv.pop(1)
PROGRAM = """#include <datazone/datazone.hpp>
static_assert(DATAZONE_VERSION_MAJOR == 7 && DATAZONE_VERSION_MINOR == 8 && DATAZONE_VERSION_PATCH == 9);
static_assert(datazone::v7_8_9::is_domain_id("dzd_a"));
"""


class Release(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tree = pathlib.Path(folder.name) / "datazone"
        names = self.git(ROOT, "ls-files").splitlines()
        for name in names:
            if (ROOT / name).is_file():
                (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, self.tree / name)
        self.git(self.tree, "init", "-q")
        self.git(self.tree, "add", "-A")
        self.git(self.tree, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "x")
        version = (self.tree / "include" / "datazone" / "version.hpp").read_text()
        self.version = ".".join(re.search(rf"#define DATAZONE_VERSION_{part} (\d+)", version).group(1)
                                for part in ("MAJOR", "MINOR", "PATCH"))

    def git(self, folder, *arguments):
        return subprocess.run(["git", *arguments], cwd=folder, text=True, check=True,
                              stdout=subprocess.PIPE).stdout

    def run_it(self, *arguments):
        return subprocess.run([sys.executable, *arguments], cwd=self.tree, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def test_bump(self):
        changes = self.tree / ".github" / "CHANGELOG.md"
        self.assertIn("no section 7.8.9", self.run_it(".ci/bump", "7.8.9").stdout)
        self.assertIn("usage", self.run_it(".ci/bump", "7.8").stdout)
        self.assertEqual(self.git(self.tree, "status", "--short"), "")
        changes.write_text(changes.read_text().replace("\n## ", "\n## 7.8.9\n\n## ", 1))
        late = self.tree / "include" / "datazone" / "clone.hpp"  # as if it came from an older branch
        inline = "v" + self.version.replace(".", "_")
        older = "_".join(("v0", "0", "1"))
        late.write_text(late.read_text().replace(inline, older))
        done = self.run_it(".ci/bump", "7.8.9")
        self.assertEqual(done.returncode, 0, done.stdout)
        left = subprocess.run(["git", "grep", "-lE", rf"{inline}|{older}|GIT_TAG v{re.escape(self.version)}|"
                               rf"Version {re.escape(self.version)}", "--", ":!.github/CHANGELOG.md"],
                              cwd=self.tree, text=True, check=False, stdout=subprocess.PIPE).stdout
        self.assertEqual(left, "")
        self.assertIn("find_package(datazone 7.8 REQUIRED)", (self.tree / "README.md").read_text())
        for form in ("include", "single_include"):
            done = subprocess.run([COMPILER, "-std=c++20", "-fsyntax-only", "-x", "c++", "-I", form, "-"],
                                  input=PROGRAM, cwd=self.tree, text=True, check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            self.assertEqual(done.returncode, 0, done.stdout)

    def test_release(self):
        self.assertIn("the version is", self.run_it(".ci/release", "out", "v99.0.0").stdout)
        self.assertFalse((self.tree / "out").exists())
        for folder in ("out", "again"):
            done = self.run_it(".ci/release", folder, f"v{self.version}")
            self.assertEqual(done.returncode, 0, done.stdout)
        out = self.tree / "out"
        names = {path.name for path in out.iterdir()}
        self.assertEqual(names, {"datazone.hpp", "datazone.hpp.sha256", "datazone.spdx.json"})
        for name in names:
            self.assertEqual((out / name).read_bytes(), (self.tree / "again" / name).read_bytes())
        sha256 = hashlib.sha256((out / "datazone.hpp").read_bytes()).hexdigest()
        self.assertEqual((out / "datazone.hpp.sha256").read_text(), f"{sha256}  datazone.hpp\n")
        sbom = json.loads((out / "datazone.spdx.json").read_text())
        self.assertEqual(sbom["packages"][0]["versionInfo"], self.version)
        self.assertIn({"algorithm": "SHA256", "checksumValue": sha256}, sbom["files"][0]["checksums"])
        known = {one["SPDXID"] for one in (sbom, *sbom["packages"], *sbom["files"])}
        for one in sbom["relationships"]:
            self.assertLessEqual({one["spdxElementId"], one["relatedSpdxElement"]}, known)


if __name__ == "__main__":
    unittest.main()
