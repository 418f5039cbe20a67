"""The virtual environment of a checkout: created, filled with the pinned packages, recreated when stale.

A stamp inside it says which requirement files it holds, by hash, so that a second start installs nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements"
_PROJECT_FILES = (ROOT / "pyproject.toml", ROOT / "audit_app" / "__init__.py")
# `cpython-311`: a corrective release of the same Python, as the system's updates bring, leaves the packages good.
_PYTHON = sys.implementation.cache_tag


class SetUpError(Exception):
    """The set-up cannot go on; the message says what to do about it."""


def program_path(venv: Path, name: str, *, windows: bool = os.name == "nt") -> Path:
    """Return where a virtual environment keeps a program: `bin/name`, or `Scripts/name.exe` on Windows."""
    return venv / "Scripts" / f"{name}.exe" if windows else venv / "bin" / name


def make_venv(folder: Path) -> None:
    """Make an empty virtual environment, with pip."""
    # Started from a virtual environment, take the Python it came from: ours may be in the folder just removed.
    base = getattr(sys, "_base_executable", None) or sys.executable
    subprocess.run([base, "-m", "venv", str(folder)], check=True, stdin=subprocess.DEVNULL)


class VirtualEnvironment:
    """A folder with its own Python, packages and stamp."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = self.script("python")
        self._stamp = folder / "jauge-set-up.json"

    def script(self, name: str) -> Path:
        """Return the path of a program that a package installs."""
        return program_path(self.folder, name)

    def bring(self, pinned: list[str]) -> None:
        """Make the environment hold these requirement files (`run` is `run.txt`) and the project itself."""
        if self._is_stale():
            self._create()
        held = self._held()
        for name in pinned:
            if name not in held:
                print(f"Installing the pinned packages of {name}.txt", flush=True)
                self._pip(["--require-hashes", "--only-binary", ":all:", "-r", str(REQUIREMENTS / f"{name}.txt")])
                held[name] = _hash(REQUIREMENTS / f"{name}.txt")
                self._write(held)
        if held.get("project") != _hash(*_PROJECT_FILES):
            self._pip(["--no-build-isolation", "--editable", str(ROOT)])
            held["project"] = _hash(*_PROJECT_FILES)
            self._write(held)

    def _is_stale(self) -> bool:
        """Tell whether it must be made anew: absent, moved, broken, or holding other pins than the files say."""
        held = self._held()
        if held.get("folder") != str(self.folder) or held.get("python") != _PYTHON:
            return True
        for name, known in held.items():
            if name not in ("folder", "python", "project"):
                file = REQUIREMENTS / f"{name}.txt"
                if not file.exists() or _hash(file) != known:
                    return True
        try:
            subprocess.run(
                [str(self.python), "-c", "import pip"], check=True, capture_output=True, stdin=subprocess.DEVNULL
            )
        except (OSError, subprocess.CalledProcessError):
            return True
        return False

    def _create(self) -> None:
        print(f"Creating the virtual environment {self.folder}", flush=True)
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
            make_venv(self.folder)
        except OSError as error:
            raise SetUpError(f"Cannot create {self.folder}: {error}. Close what uses it, or remove it.") from error
        except subprocess.CalledProcessError as error:
            raise SetUpError(f"Python could not create {self.folder}: see its message above.") from error
        self._write({"folder": str(self.folder), "python": _PYTHON})

    def _pip(self, arguments: list[str]) -> None:
        """Install with the environment's own pip; the caller's PIP_* variables and pip.conf stay in force."""
        command = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        try:
            subprocess.run([*command, "--no-deps", *arguments], check=True, cwd=ROOT, stdin=subprocess.DEVNULL)
        except subprocess.CalledProcessError as error:
            raise SetUpError(
                "pip could not install the packages: see its message above. They come from the internet; behind a "
                "proxy or a mirror, set HTTPS_PROXY or PIP_INDEX_URL and start again."
            ) from error

    def _held(self) -> dict[str, str]:
        """Return what the stamp says: folder and Python it was made for, then the hash of each file installed."""
        try:
            return dict(json.loads(self._stamp.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return {}

    def _write(self, held: dict[str, str]) -> None:
        self._stamp.write_text(json.dumps(held, indent=1), encoding="utf-8")


def _hash(*files: Path) -> str:
    # Line ends are those of the checkout: the same on every start from it.
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
