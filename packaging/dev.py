"""Set up this checkout and run or test Jauge, from a bare machine: see USAGE.

Only Python 3.11 or later is needed; this file and those it imports use the standard library alone. Nothing is asked,
nothing is written outside the checkout, except the system packages that apt brings on Debian and Ubuntu.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import coverage_floors
import pins
import system_libraries
from virtual_environment import ROOT, SetUpError, VirtualEnvironment

USAGE = r"""Usage (on Windows: py packaging\dev.py ...):

  python3 packaging/dev.py run [arguments of the application]
  python3 packaging/dev.py test [--all] [arguments of pytest]
  python3 packaging/dev.py bench [name ...]     measure speed beside a floor, in the same run
  python3 packaging/dev.py pictures [FOLDER] [--contact]     every screen in every look, as pictures
  python3 packaging/dev.py pins [--upgrade]     rewrite the requirement files from pyproject.toml"""
COVERAGE_REPORT = ROOT / "build" / "coverage.json"


class StepError(Exception):
    """A step of `test` ended with an exit code other than 0."""


def main(arguments: list[str]) -> int:
    """Do what the first argument says and return the exit code: 0 done, 1 failed, 2 cannot start."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this is where an older Python is told so
        print(f"Jauge needs Python 3.11 or later; this is Python {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")  # an accent in a path must not stop us on an old console
    commands = {"run": run, "test": test, "bench": bench, "pictures": pictures, "pins": recompile_pins}
    if not arguments or arguments[0] not in commands:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except StepError as error:
        print(f"\nFAILED: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Set up, then start the application where the caller stands, with their arguments."""
    environment = _set_up(system_libraries.needed_to_run(os.environ), system_libraries.NOTHING, ["run", "build"])
    # -P: where the caller stands is not searched for modules; a folder of documents may hold a file of any name.
    return subprocess.call([str(environment.python), "-P", "-m", "audit_app", *arguments])


def test(arguments: list[str]) -> int:
    """Set up, then check everything; with arguments of pytest, run pytest alone on them.

    `--all` adds the tests marked slow, and brings what they look at the window with.
    """
    chosen = [argument for argument in arguments if argument != "--all"]
    kind = [] if "--all" in arguments else ["-m", "not slow"]
    required, wished = system_libraries.needed_to_test(all_layers="--all" in arguments)
    environment = _set_up(required, wished, ["run", "build", "test"])
    pytest = [str(environment.python), "-m", "pytest", *kind]
    if chosen:
        _step("pytest", [*pytest, *chosen])
        return 0
    python = str(environment.python)
    _step("ruff check", [python, "-m", "ruff", "check", "."])
    _step("ruff format", [python, "-m", "ruff", "format", "--check", "."])
    _step("mypy", [python, "-m", "mypy"])
    _step("import contracts", [str(environment.script("lint-imports"))])
    workers = str(min(8, os.cpu_count() or 2))
    _step("pytest", [*pytest, "-n", workers, "--dist", "worksteal", "--cov", "--cov-report="])
    COVERAGE_REPORT.parent.mkdir(exist_ok=True)
    _step("coverage report", [python, "-m", "coverage", "json", "-q", "-o", str(COVERAGE_REPORT)])
    faults = coverage_floors.faults(COVERAGE_REPORT)
    if faults:
        print("\n".join(faults))
        raise StepError("coverage floors")
    print("\nAll checks passed.")
    return 0


def bench(arguments: list[str]) -> int:
    """Set up, then print how fast Jauge is beside a floor measured in the same run; slow is no failure."""
    required, wished = system_libraries.needed_to_test()
    environment = _set_up(required, wished, ["run", "build", "test", "bench"])
    _step("benchmarks", [str(environment.python), "-m", "tests.benchmarks", *arguments])
    return 0


def pictures(arguments: list[str]) -> int:
    """Set up, then take pictures of every screen in every look, for people to look at."""
    required, _wished = system_libraries.needed_to_test()
    environment = _set_up(required, system_libraries.NOTHING, ["run", "build", "test"])
    # Where the caller stands, not the checkout, is what a folder is named from.
    named = [word if word.startswith("--") else str(Path(word).resolve()) for word in arguments]
    _step("pictures", [str(environment.python), "-m", "tests.pictures", *named])
    return 0


def recompile_pins(arguments: list[str]) -> int:
    """Rewrite the requirement files from pyproject.toml; `--upgrade` and other options go to uv."""
    environment = _set_up(system_libraries.NOTHING, system_libraries.NOTHING, ["run", "build", "test"])
    try:
        pins.recompile(str(environment.script("uv")), ROOT, arguments)
    except subprocess.CalledProcessError as error:
        raise StepError("uv found no set of versions: see its message above") from error
    return 0


def _set_up(required: system_libraries.Needs, wished: system_libraries.Needs, pinned: list[str]) -> VirtualEnvironment:
    """Bring the system libraries, the virtual environment, the pinned packages and the catalogues."""
    system_libraries.bring(
        required.joined_with(system_libraries.needed_for_venv()), wished, strict=os.environ.get("CI") == "true"
    )
    environment = VirtualEnvironment(ROOT / ".venv")
    environment.bring(pinned)
    catalogues = [str(environment.python), str(ROOT / "packaging" / "build_catalogues.py")]
    if subprocess.run(catalogues, check=False, stdin=subprocess.DEVNULL).returncode:
        raise SetUpError("The translations could not be compiled: see the message above.")
    return environment


def _step(name: str, command: list[str]) -> None:
    """Run one check from the root of the checkout, without a screen, and time it."""
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    code = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False).returncode
    print(f"   {name}: {time.monotonic() - start:.1f} s", flush=True)
    if code:
        raise StepError(f"{name} (exit code {code})")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
