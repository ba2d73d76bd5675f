# SPDX-License-Identifier: MIT
"""run.py <way>: one tiny consumer gets the library in that way, is built and run. As a subproject
the library brings no tests, no options and no install rules. 77: not tried, for want of a tool."""
import json
import os
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "promises"))
from toolchain import INCLUDE, ROOT, SINGLE, WHOLE_API, Check, compilers, one_of_each, run  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
way = sys.argv[1]


def cmake_consumer(check, *options, project=way):
    """Builds and runs a consumer; gives its build folder."""
    source, build = check.path / "source", check.path / "build"
    source.mkdir()
    for name in ("consumer.cpp", "second.cpp"):
        shutil.copy(HERE / name, source)
    shutil.copy(HERE / f"{project}.cmake", source / "CMakeLists.txt")
    query = build / ".cmake" / "api" / "v1" / "query"
    query.mkdir(parents=True)
    (query / "codemodel-v2").touch()
    if check.builds(run(["cmake", "-S", source, "-B", build, *options]), "configuring"):
        check.builds(run(["cmake", "--build", build]), "building")
        check.builds(run([build / "consumer"]), "running")
    return build


def is_quiet(check, build):
    """The only target is the consumer's, and installing it installs nothing of ours."""
    model = next((build / ".cmake" / "api" / "v1" / "reply").glob("codemodel-v2-*.json"))
    names = {t["name"] for c in json.loads(model.read_text())["configurations"] for t in c["targets"]}
    check.expect(names == {"consumer"}, f"targets beside the consumer: {sorted(names)}")
    prefix = check.path / "installed"
    run(["cmake", "--install", build, "--prefix", prefix])
    check.expect(not list(prefix.rglob("*.hpp")), "a subproject installs headers")
    cache = (build / "CMakeCache.txt").read_text()
    check.expect("DATAZONE_TESTS" not in cache, "a subproject shows options for developers")


def meson_consumer(check, environment):
    if not shutil.which("meson"):
        print("not tried: meson is not installed. On Debian: apt-get install meson")
        sys.exit(77)
    source, build = check.path / "source", check.path / "build"
    source.mkdir(exist_ok=True)
    shutil.copy(HERE / "consumer.cpp", source)
    shutil.copy(HERE / f"{way}.build", source / "meson.build")
    if check.builds(run(["meson", "setup", build, source], env=environment), "configuring") and \
            check.builds(run(["meson", "compile", "-C", build]), "building"):
        check.builds(run([build / "consumer"]), "running")


def bazel_consumer(check):
    if not shutil.which("bazel"):
        print("not tried: bazel is not installed. On Debian: apt-get install bazel-bootstrap bazel-rules-java")
        sys.exit(77)
    source, rules, options = check.path / "source", check.path / "rules_cc", []
    vendored = source / "third_party" / "datazone"
    vendored.mkdir(parents=True)
    (source / "WORKSPACE").touch()
    shutil.copy(HERE / "bazel.build", source / "BUILD")
    shutil.copy(HERE / "consumer.cpp", source)
    shutil.copy(SINGLE / "datazone" / "datazone.hpp", vendored)
    debian = pathlib.Path("/usr/share/bazel/rules/java")
    if debian.exists():  # else Bazel loads its rules from where they are published
        # Debian's rules for C++ are too new for its Bazel 4, which has them built in.
        (rules / "cc").mkdir(parents=True)
        for file in ("WORKSPACE", "BUILD", "cc/BUILD"):
            (rules / file).touch()
        names = ("cc_library", "cc_binary", "cc_toolchain", "cc_toolchain_suite")
        (rules / "cc" / "defs.bzl").write_text("".join(f"{n} = native.{n}\n" for n in names))
        options = [f"--override_repository=rules_cc={rules}", f"--override_repository=rules_java={debian}"]
    done = run(["bazel", "--batch", f"--output_user_root={check.path / 'out'}", "build", *options, "//:consumer"],
               cwd=source, env=dict(os.environ, HOME=str(check.path)))
    if check.builds(done, "building"):
        check.builds(run([source / "bazel-bin" / "consumer"]), "running")


def module_consumer(check, compiler):
    """The whole API and the consumer see nothing but the module and the standard's headers."""
    module, program = check.path / "datazone.pcm", check.path / "consumer"
    done = compiler.run("--precompile", "-Wall", "-Wextra", "-Werror", HERE / "datazone.cppm", "-o", module)
    if not check.builds(done, f"{compiler.name}: the module"):
        return
    standard = "".join(f"#include <{name}>\n" for name in ("functional", "optional", "string_view"))
    for file in (HERE / "consumer.cpp", WHOLE_API, WHOLE_API.with_suffix(".hpp")):
        text = file.read_text().replace("#include <datazone/datazone.hpp>\n", "import datazone;\n")
        (check.path / file.name).write_text(standard + text)
    use = [f"-fmodule-file=datazone={module}", f"-I{check.path}"]  # no folder with our headers
    for name, *options in ((WHOLE_API.name, "-fsyntax-only"), ("consumer.cpp", module, "-o", program)):
        done = compiler.run(*use, check.path / name, *options, form=check.path)
        check.builds(done, f"{compiler.name}: {name} with import")
    check.builds(run([program]), f"{compiler.name}: running")


def install(check):
    prefix = check.path / "prefix"
    build = check.path / "install"
    done = run(["cmake", "-S", ROOT, "-B", build, "-DDATAZONE_TESTS=OFF", f"-DCMAKE_INSTALL_PREFIX={prefix}"])
    check.builds(done, "configuring for install")
    check.builds(run(["cmake", "--install", build]), "installing")
    return prefix


with Check() as check:
    if way == "find_package":
        prefix = install(check)
        installed = {p.relative_to(prefix / "include") for p in (prefix / "include").rglob("*.hpp")}
        ours = {p.relative_to(INCLUDE) for p in INCLUDE.rglob("*.hpp")}
        check.expect(installed == ours, f"installed headers differ: {installed ^ ours}")
        numbers = next(prefix.rglob("datazone.pc")).read_text().split("Version: ")[1].split()[0]
        moved = check.path / "moved"  # the package may be moved
        prefix.rename(moved)
        wanted = ".".join(numbers.split(".")[:2])
        build = cmake_consumer(check, f"-DCMAKE_PREFIX_PATH={moved}", f"-DDATAZONE_WANTED={wanted}")
        refused = run(["cmake", "-S", check.path / "source", "-B", check.path / "refused",
                       f"-DCMAKE_PREFIX_PATH={moved}", "-DDATAZONE_WANTED=99.0"])
        check.expect(refused.returncode != 0, "version 99.0 was found")
    elif way == "add_subdirectory":
        is_quiet(check, cmake_consumer(check, f"-DDATAZONE_SOURCE={ROOT}"))
    elif way in ("two_units", "unity_build"):
        build = cmake_consumer(check, f"-DDATAZONE_SOURCE={ROOT}", project="two_units",
                               *(["-DCMAKE_UNITY_BUILD=ON"] if way == "unity_build" else []))
        check.expect((way == "unity_build") == bool(list(build.rglob("unity_0_cxx.cxx"))), "units")
    elif way == "fetch_content":
        archive = check.path / "datazone.tar"
        names = ["CMakeLists.txt", "LICENSE", "include"]
        check.builds(run(["cmake", "-E", "tar", "cf", archive, *names], cwd=ROOT), "archiving")
        is_quiet(check, cmake_consumer(check, f"-DDATAZONE_SOURCE={archive}"))
    elif way == "pkg_config":
        prefix = install(check)
        path = dict(os.environ, PKG_CONFIG_PATH=str(prefix / "share" / "pkgconfig"))
        found = run(["pkg-config", "--cflags", "datazone"], env=path)
        check.builds(found, "pkg-config")
        for compiler in one_of_each():
            command = [compiler.program, "-std=c++20", *found.stdout.split(), HERE / "consumer.cpp",
                       "-o", check.path / "consumer"]
            check.builds(run(command), f"building with {compiler.name}")
            check.builds(run([check.path / "consumer"]), "running")
    elif way == "lone_file":
        folder = check.path / "vendored" / "datazone"
        folder.mkdir(parents=True)
        shutil.copy(SINGLE / "datazone" / "datazone.hpp", folder)
        for compiler in one_of_each():
            command = [compiler.program, "-std=c++20", f"-I{folder.parent}", HERE / "consumer.cpp",
                       "-o", check.path / "consumer"]
            check.builds(run(command), f"building with {compiler.name}")
            check.builds(run([check.path / "consumer"]), "running")
    elif way == "meson_subproject":
        subproject = check.path / "source" / "subprojects" / "datazone"
        shutil.copytree(INCLUDE, subproject / "include")
        for name in ("CMakeLists.txt", "LICENSE"):
            shutil.copy(ROOT / name, subproject)
        meson_consumer(check, os.environ)
    elif way == "meson_pkg_config":
        path = install(check) / "share" / "pkgconfig"
        meson_consumer(check, dict(os.environ, PKG_CONFIG_PATH=str(path)))
    elif way == "bazel":
        bazel_consumer(check)
    elif way == "module":
        able = [c for c in compilers(announce=False, everything=True) if not c.gcc and c.major >= 19]
        if not able:
            print("not tried: clang 19 or newer is not installed")
            sys.exit(77)
        for compiler in (able[0], able[-1]) if len(able) > 1 else able:
            module_consumer(check, compiler)
    else:
        sys.exit(f"no such way: {way}")
