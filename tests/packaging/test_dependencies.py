"""What pyproject.toml asks for, what the requirement files pin, and what the package index really has."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pins
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "packaging" / "requirements"
FILES = ("run.txt", "build.txt", "test.txt", "bench.txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DECLARED = {
    "run.txt": PROJECT["project"]["dependencies"],
    "build.txt": PROJECT["build-system"]["requires"],
    "test.txt": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["test"],
    "bench.txt": PROJECT["dependency-groups"]["bench"],
}
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = {
    "linux": ("x86_64-manylinux_2_36", {"sys_platform": "linux", "platform_machine": "x86_64"}),
    "windows": ("x86_64-pc-windows-msvc", {"sys_platform": "win32", "platform_machine": "AMD64"}),
    "macos": ("aarch64-apple-darwin", {"sys_platform": "darwin", "platform_machine": "arm64"}),
}


def pinned(file):
    """Return {requirement line: its hashes} of a requirement file."""
    text = re.sub(r"^#.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    lines = [re.split(r"\s+--hash=", line) for line in text.splitlines() if line.strip()]
    return {line[0].strip(): {found.strip() for found in line[1:]} for line in lines}


def versions(file, python, markers):
    """Return {name: version} that the file pins for one Python on one system."""
    environment = {"python_version": python, "python_full_version": f"{python}.0", **markers}
    chosen = {}
    for line in pinned(file):
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(environment):
            (specifier,) = requirement.specifier
            chosen[canonicalize_name(requirement.name)] = specifier.version
    return chosen


def uv(*arguments):
    """Run uv; skip when the package index cannot be reached."""
    program = Path(sysconfig.get_path("scripts")) / ("uv.exe" if os.name == "nt" else "uv")
    environment = {"MACOSX_DEPLOYMENT_TARGET": "14.0", **os.environ}  # the oldest macOS that Qt 6.12 runs on
    if "PIP_INDEX_URL" in os.environ:
        environment["UV_DEFAULT_INDEX"] = os.environ["PIP_INDEX_URL"]
    done = subprocess.run(
        [str(program), *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
    )
    if re.search("error sending request|dns error|Connection refused|timed out", done.stderr, re.IGNORECASE):
        pytest.skip(f"the package index cannot be reached: {done.stderr.strip()}")
    return done


def test_none_keeps_its_reference_count_over_void_calls_of_qt():
    # PySide6 6.12.0 takes one reference off None at each call that returns nothing. Before Python 3.12, where None
    # became immortal, the interpreter dies of it after a few thousand calls.
    code = (
        "import sys; from PySide6.QtCore import QObject\n"
        "thing = QObject(); before = sys.getrefcount(None)\n"
        "for _ in range(20_000): thing.setObjectName('a')\n"
        "print(before, sys.getrefcount(None) - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    before, lost = map(int, done.stdout.split())
    if sys.version_info >= (3, 12):
        assert before > 1_000_000_000, "None is no longer immortal: look at PySide6 again"
        assert lost == 0
    else:
        assert abs(lost) < 100


def test_no_python_before_3_12_may_get_the_pyside_that_kills_it():
    lines = [Requirement(line) for line in PROJECT["project"]["dependencies"] if line.startswith("PySide6")]
    allowed = {
        python: [line for line in lines if line.marker.evaluate({"python_version": python})] for python in PYTHONS
    }
    assert all(len(found) == 1 for found in allowed.values())
    assert not allowed["3.11"][0].specifier.contains("6.12.0")
    assert allowed["3.11"][0].specifier.contains("6.11.3")
    assert allowed["3.12"][0].specifier.contains("6.12.0")
    for python, version in {"3.11": "6.11", "3.12": "6.12", "3.13": "6.12"}.items():
        for _target, markers in SYSTEMS.values():
            assert versions(REQUIREMENTS / "run.txt", python, markers)["pyside6-essentials"].startswith(version)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_each_declared_dependency_is_pinned_within_its_range(name, python, system):
    markers = SYSTEMS[system][1]
    found = versions(REQUIREMENTS / name, python, markers)
    for line in DECLARED[name]:
        declared = Requirement(line)
        if declared.marker is None or declared.marker.evaluate({"python_version": python, **markers}):
            assert declared.specifier.contains(found[canonicalize_name(declared.name)]), line


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_its_hashes(name):
    assert pinned(REQUIREMENTS / name)
    assert all(hashes for hashes in pinned(REQUIREMENTS / name).values())


def test_what_is_in_two_files_is_the_same_pin():
    run, build, test = (pinned(REQUIREMENTS / name) for name in FILES[:3])
    assert run.items() <= test.items()
    assert build.items() <= test.items()


@pytest.mark.parametrize("name", FILES)
def test_no_address_and_no_path_of_a_machine_is_written(name):
    for line in (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(
            r"#    python3 packaging/dev\.py pins"
            r"|# This file was autogenerated by uv via the following command:"
            r"|[a-z0-9-]+==[\w.]+( ; [^/@:]+)? \\"
            r"|    --hash=sha256:[0-9a-f]{64}( \\)?",
            line,
        ), line


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_a_wheel_of_every_pin_exists_for_each_system_and_python(tmp_path, python, system):
    target = SYSTEMS[system][0]
    files = [argument for name in FILES for argument in ("-r", str(REQUIREMENTS / name))]
    wanted = ["--python-version", python, "--python-platform", target, "--target", str(tmp_path)]
    done = uv("pip", "install", "--dry-run", "--only-binary", ":all:", "--no-deps", *wanted, *files)
    assert done.returncode == 0, done.stderr
    expected = {}
    for name in FILES:
        expected |= versions(REQUIREMENTS / name, python, SYSTEMS[system][1])
    assert dict(re.findall(r"^ \+ (\S+)==(\S+)$", done.stderr, re.MULTILINE)) == expected


def test_a_missing_wheel_would_be_noticed(tmp_path):
    # No wheel of this release exists for macOS on Intel: without its marker the pins must not resolve there.
    line = next(line for line in pinned(REQUIREMENTS / "run.txt") if line.startswith("pysqlite3=="))
    wanted = ["--python-version", "3.11", "--python-platform", "x86_64-apple-darwin", "--target", str(tmp_path)]
    done = uv("pip", "install", "--dry-run", "--only-binary", ":all:", "--no-deps", *wanted, line.split(";")[0])
    assert done.returncode != 0
    assert "no usable wheels" in done.stderr or "no wheels" in done.stderr


def test_pyproject_and_the_index_still_give_these_pins_and_hashes(tmp_path):
    for name in FILES:
        # A version without its hashes is what `pins` keeps: it must look each hash up again.
        (tmp_path / name).write_text("\n".join(pinned(REQUIREMENTS / name)))
    # A first question that skips when there is no network.
    probe = uv("pip", "compile", "--quiet", "--no-deps", "--no-header", str(tmp_path / "build.txt"))
    assert probe.returncode == 0, probe.stderr
    program = shutil.which("uv", path=sysconfig.get_path("scripts"))
    pins.recompile(program, ROOT, [], tmp_path)
    for name in FILES:
        fresh = pinned(tmp_path / name)
        assert fresh.keys() == pinned(REQUIREMENTS / name).keys()
        for line, hashes in pinned(REQUIREMENTS / name).items():
            assert hashes <= fresh[line], line
