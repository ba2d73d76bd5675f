# SPDX-License-Identifier: MIT
"""Installed anywhere, moved, asked for by version, exported by a parent: what CMake and pkg-config
then find is where the headers are, and a program builds with it.
"""
import os
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "promises"))
from toolchain import ROOT, Check, run  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FIND = "cmake_minimum_required(VERSION 3.19)\nproject(wants LANGUAGES NONE)\n"
PRINT = """find_package(datazone REQUIRED)
get_target_property(found datazone::datazone INTERFACE_INCLUDE_DIRECTORIES)
message(STATUS "in <${found}>")
"""
EXPORTING = """cmake_minimum_required(VERSION 3.16)
project(runner CXX)
%s
add_subdirectory(%s datazone)
add_library(runner STATIC consumer.cpp)
target_link_libraries(runner %s)
install(TARGETS runner EXPORT runnerTargets ARCHIVE DESTINATION lib)
install(EXPORT runnerTargets NAMESPACE my:: FILE runner-config.cmake DESTINATION lib/cmake/runner)
"""


def finds(check, what, folder, text, *options):
    """Configures a project of these words alone; gives what CMake says."""
    folder.mkdir(exist_ok=True)
    (folder / "CMakeLists.txt").write_text(text)
    shutil.copy(HERE / "consumer.cpp", folder)
    return run(["cmake", "-S", folder, "-B", folder / what, *options])


def layout(check, name, *options, move=False, absolute=None):
    """Installs with these options; CMake and pkg-config have to find the headers there."""
    top = check.path / name
    prefix = top / "prefix"
    options = [o.replace("@", str(top)) for o in options]
    done = run(["cmake", "-S", ROOT, "-B", top / "build", "-DDATAZONE_TESTS=OFF",
                f"-DCMAKE_INSTALL_PREFIX={prefix}", *options])
    if not check.builds(done, f"{name}: configuring") or \
            not check.builds(run(["cmake", "--install", top / "build"]), f"{name}: installing"):
        return
    shutil.rmtree(top / "build")
    if move:
        prefix.rename(top / "moved")
    real = next(top.rglob("datazone.hpp")).parent.parent
    config = next(top.rglob("datazone-config.cmake")).parent
    said = finds(check, "cmake", top / "wants", FIND + PRINT, f"-Ddatazone_DIR={config}").stdout
    found = said.partition("in <")[2].partition(">")[0]
    check.expect(found and pathlib.Path(found).resolve() == real.resolve(),
                 f"{name}: the headers are in {real}, CMake says {found}", said)
    path = dict(os.environ, PKG_CONFIG_PATH=str(next(top.rglob("datazone.pc")).parent))
    flags = run(["pkg-config", "--cflags", "datazone"], env=path).stdout.split()
    check.builds(run(["g++", "-std=c++20", "-fsyntax-only", *flags, HERE / "consumer.cpp"]),
                 f"{name}: pkg-config gives {flags}")
    return config


def versions(check, config, version):
    major, minor, patch = map(int, version.split("."))
    this, next_ = f"{major}.{minor}", f"{major}.{minor + 1}"
    for wanted, expected in (
            ("", True), (this, True), (version, True), (f"{version} EXACT", True),
            (next_, False), (f"{this}.{patch + 1}", False), (f"{major + 1}.0", False),
            (f"{this}...{next_}", True), (f"{this}...<{next_}", True), (f"0.0...<{major + 1}", True),
            (f"0.0...{version}", True), (f"0.0...<{version}", False), (f"{next_}...9.0", False)):
        done = finds(check, "version", check.path / "version",
                     f"{FIND}find_package(datazone {wanted} REQUIRED)\n", f"-Ddatazone_DIR={config}")
        check.expect((done.returncode == 0) == expected,
                     f"find_package(datazone {wanted}) is {'refused' if expected else 'taken'}",
                     done.stdout[:2000])


def exporting(check):
    """A parent that installs and exports a library which needs this one: privately without a word
    of its own installation, publicly with DATAZONE_INSTALL."""
    for name, setting, needs, installs in (
            ("plain", "", "PRIVATE datazone::datazone", None),
            ("private", "", "PRIVATE $<BUILD_INTERFACE:datazone::datazone>", False),
            ("public", "set(DATAZONE_INSTALL ON)", "PUBLIC datazone::datazone", True)):
        folder = check.path / name
        done = finds(check, "build", folder, EXPORTING % (setting, ROOT, needs))
        if installs is None:  # what CMake does without either: else this test shows nothing
            check.expect(done.returncode != 0, f"{name}: configures")
            continue
        check.builds(done, f"{name}: configuring")
        check.builds(run(["cmake", "--build", folder / "build"]), f"{name}: building")
        check.builds(run(["cmake", "--install", folder / "build", "--prefix", folder / "out"]),
                     f"{name}: installing")
        headers = list((folder / "out").rglob("datazone.hpp"))
        check.expect(bool(headers) == installs, f"{name}: installed headers: {headers}")
        wants = "find_package(datazone REQUIRED)\n" if installs else ""
        said = finds(check, "wants", check.path / f"{name}_user",
                     "cmake_minimum_required(VERSION 3.16)\nproject(user CXX)\n" + wants +
                     "find_package(runner REQUIRED)\nadd_executable(user consumer.cpp)\n"
                     "target_link_libraries(user my::runner)\n",
                     f"-DCMAKE_PREFIX_PATH={folder / 'out'}")
        check.builds(said, f"{name}: a user of the exported library")
        if installs:
            check.builds(run(["cmake", "--build", check.path / f"{name}_user" / "wants"]),
                         f"{name}: building its user")


with Check() as check:
    config = layout(check, "usual", move=True)
    layout(check, "headers", "-DCMAKE_INSTALL_INCLUDEDIR=headers", move=True)
    layout(check, "deep", "-DCMAKE_INSTALL_INCLUDEDIR=include/deep/er", move=True)
    layout(check, "absolute", "-DCMAKE_INSTALL_INCLUDEDIR=@/elsewhere")
    layout(check, "data", "-DCMAKE_INSTALL_DATADIR=share/extra", move=True)
    layout(check, "absolute_data", "-DCMAKE_INSTALL_DATADIR=@/data")
    layout(check, "both", "-DCMAKE_INSTALL_INCLUDEDIR=@/inc", "-DCMAKE_INSTALL_DATADIR=@/data")
    version = (config / "datazone-config-version.cmake").read_text().split("VERSION ")[1].split(")")[0]
    versions(check, config, version)
    exporting(check)
