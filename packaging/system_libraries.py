"""What a bare Debian or Ubuntu lacks to run Jauge: find out, install it when allowed, else print the line to type.

Qt's wheels hold Qt, but not the libraries of the system that Qt opens. On Windows and macOS nothing is missing.
Started on its own, with `library=package` pairs, this file brings those: `system_libraries.py libGL.so.1=libgl1`.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from virtual_environment import SetUpError

# What QtCore, QtGui and QtWidgets open without a screen, with the Debian package of each.
_QT_OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
_QT_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_QT_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# The judge of our PDF files is written in Java and compiled by the tests.
_TEST_PROGRAMS = {"javac": "default-jdk-headless"}
# The window judged from outside: a screen in memory, a bus, an assistive tool, a screen reader that speaks French;
# and pages, in a browser.
_OUTSIDE_PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "orca": "orca",
    "speech-dispatcher": "speech-dispatcher",
    # Reports as pages are judged in a real browser, without a window.
    "chromium": "chromium",
}
_OUTSIDE_FILES = {
    "usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "usr/share/i18n/locales/fr_FR": "locales",
}
# Debian 13 and Ubuntu 24.04 gave it another name when times got 64 bits.
_FIRST_WITH_T64 = {"debian": (13,), "ubuntu": (24, 4)}


@dataclass(frozen=True)
class Needs:
    """Shared libraries, programs, Python modules, files (patterns below /), each with the Debian package of it."""

    libraries: Mapping[str, str] = field(default_factory=dict)
    programs: Mapping[str, str] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def joined_with(self, other: Needs) -> Needs:
        """Return both sets of needs as one."""
        return Needs(
            {**self.libraries, **other.libraries},
            {**self.programs, **other.programs},
            {**self.modules, **other.modules},
            {**self.files, **other.files},
        )

    def missing(self) -> dict[str, str]:
        """Return what this machine lacks, with its package."""
        importlib.invalidate_caches()
        return {
            **{name: package for name, package in self.libraries.items() if not _loads(name)},
            **{name: package for name, package in self.programs.items() if not shutil.which(name)},
            **{name: package for name, package in self.modules.items() if not importlib.util.find_spec(name)},
            **{name: package for name, package in self.files.items() if not any(Path("/").glob(name))},
        }


NOTHING = Needs()


def needed_for_venv() -> Needs:
    """Return what `python -m venv` needs; Debian keeps it in a package of its own."""
    if sys.platform != "linux":
        return NOTHING
    return Needs(modules={"ensurepip": f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"})


def needed_to_run(environment: Mapping[str, str], system: str = sys.platform) -> Needs:
    """Return what the application needs, with a window where the environment speaks of a screen."""
    if system != "linux":
        return NOTHING
    libraries = dict(_QT_OFFSCREEN)
    if environment.get("DISPLAY"):
        libraries.update(_QT_X11)
    if environment.get("WAYLAND_DISPLAY"):
        libraries.update(_QT_WAYLAND)
    return Needs(libraries)


def needed_to_test(system: str = sys.platform, *, all_layers: bool = False) -> tuple[Needs, Needs]:
    """Return what the tests cannot do without, then what some are skipped without.

    `all_layers` adds what the slow ones need that look at the window from another process, or at pages in a browser.
    """
    if system != "linux":
        return NOTHING, NOTHING
    wished = Needs(programs=_TEST_PROGRAMS)
    if all_layers:
        wished = wished.joined_with(Needs(_QT_X11, programs=_OUTSIDE_PROGRAMS, files=_OUTSIDE_FILES))
    return Needs(_QT_OFFSCREEN), wished


def bring(required: Needs, wished: Needs = NOTHING, *, strict: bool = False) -> None:
    """Install what is missing when root or a sudo without password allows it.

    Raises SetUpError with the one line to type when something required is missing and cannot be installed; what is
    only wished for is then named and left out, unless `strict`.
    """
    missing = {**required.missing(), **wished.missing()}
    if not missing:
        return
    packages = _package_names(missing.values(), _os_release())
    if not shutil.which("apt-get"):
        advice = f"Install with your system's package manager what brings: {', '.join(missing)}"
    else:
        privilege = _privilege()
        if privilege is not None:
            _install(packages, privilege)
            missing = {**required.missing(), **wished.missing()}
            if not missing:
                return
        advice = f"Type this line, then start again:\n  {_line_to_type(packages)}"
    if strict or required.missing():
        raise SetUpError(f"Missing on this system: {', '.join(missing)}.\n{advice}")
    print(f"Tests that need {', '.join(missing)} will be skipped. {advice}", flush=True)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _privilege() -> list[str] | None:
    """Return what to write before `apt-get`, or None when we may not install."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True, stdin=subprocess.DEVNULL)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def _install(packages: list[str], privilege: list[str]) -> None:
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt_get = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    for arguments in (
        ["update"],
        ["install", "-y", "-o", "DPkg::Lock::Timeout=120", "--no-install-recommends", *packages],
    ):
        done = subprocess.run([*apt_get, *arguments], check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        if done.returncode:
            print(f"apt-get {arguments[0]} failed (exit code {done.returncode}).", flush=True)
            return


def _line_to_type(packages: list[str]) -> str:
    commands = ["apt-get update", f"apt-get install -y --no-install-recommends {' '.join(packages)}"]
    if os.geteuid() == 0:
        return " && ".join(commands)
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return f"su -c {shlex.quote(' && '.join(commands))}"


def _package_names(packages: object, release: Mapping[str, str]) -> list[str]:
    """Return the names this release of Debian or Ubuntu uses, sorted, each once."""
    renamed = {"libglib2.0-0": "libglib2.0-0t64"} if _has_t64(release) else {}
    return sorted({renamed.get(str(package), str(package)) for package in packages})  # type: ignore[attr-defined]


def _has_t64(release: Mapping[str, str]) -> bool:
    first = _FIRST_WITH_T64.get(release.get("ID", ""))
    if first is None:
        return False
    version = release.get("VERSION_ID")  # Debian's testing and unstable have none
    return version is None or tuple(int(part) for part in version.split(".")) >= first


def _os_release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


if __name__ == "__main__":
    try:
        bring(Needs(dict(pair.split("=") for pair in sys.argv[1:])))
    except SetUpError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
