"""What stands round the window when it is judged from outside: a screen nobody sees, a bus, an assistive tool."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

CLIENT = Path(__file__).with_name("atspi_client.py")
SYSTEM_PYTHON = Path("/usr/bin/python3")
ROOT = Path(__file__).parents[2]
TOOLS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "orca": "orca",
    "speech-dispatcher": "speech-dispatcher",
    "chromium": "chromium",
}
GI = "gir1.2-atspi-2.0"
_LAST = 10.0


def demand(*programs: str) -> None:
    """Skip the test where a tool is missing, with the line that brings it."""
    missing = [TOOLS[name] for name in programs if not shutil.which(name)]
    if not _knows_atspi():
        missing += ["at-spi2-core", GI, "python3-gi"]
    if missing:
        pytest.skip(f"missing here; apt-get install -y --no-install-recommends {' '.join(missing)}")


def _knows_atspi() -> bool:
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    return (
        SYSTEM_PYTHON.exists()
        and subprocess.run([SYSTEM_PYTHON, "-c", asked], check=False, capture_output=True).returncode == 0
    )


@contextmanager
def desktop(folder: Path) -> Iterator[dict[str, str]]:
    """Start a screen in memory and a session bus, and yield the environment of the programs that live there."""
    with ExitStack() as started:
        told, tells = os.pipe()
        screen = started.enter_context(
            running(
                ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
                pass_fds=(tells,),
            )
        )
        os.close(tells)
        with os.fdopen(told) as numbers:
            display = f":{numbers.readline().strip()}"
        assert screen.poll() is None, "Xvfb did not start"
        environment = _environment(folder, display)
        bus = started.enter_context(
            running(
                ["dbus-daemon", "--session", "--nofork", "--print-address"],
                env=environment,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        yield environment


def _environment(folder: Path, display: str) -> dict[str, str]:
    """Return an environment of its own: nothing of the user's session is touched."""
    for name in ("run", "home"):
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    return kept | {
        "DISPLAY": display,
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_CONFIG_HOME": str(folder / "home" / ".config"),
        "XDG_DATA_HOME": str(folder / "home" / ".local" / "share"),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@contextmanager
def running(command: list[str], **how: Any) -> Iterator[subprocess.Popen[Any]]:
    """Start a program and end it, first by asking."""
    how.setdefault("stdout", subprocess.DEVNULL)
    how.setdefault("stderr", subprocess.DEVNULL)
    with subprocess.Popen(command, stdin=how.pop("stdin", subprocess.DEVNULL), **how) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(_LAST)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def window(environment: Mapping[str, str], home: Path, *, language: str = "fr") -> Iterator[subprocess.Popen[Any]]:
    """Start the window on a data folder."""
    command = [sys.executable, "-P", "-m", "audit_app", "window", "--home", str(home), "--lang", language]
    with (home.parent / "window.log").open("w") as log, running(command, env=dict(environment), stderr=log) as process:
        yield process


class Reader:
    """An assistive tool that looks at the window through AT-SPI alone; names and roles are those of the bus."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, do: str, **what: Any) -> Any:
        """Send a request and return its answer; a fault fails the test with its words."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **what}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the assistive tool ended"
        answer = json.loads(line)
        assert "fault" not in answer, answer.get("fault")
        return answer["answer"]

    def states(self, role: str, name: str, **how: Any) -> set[str]:
        """Return the states of a node."""
        return set(self.ask("look", role=role, name=name, **how)["states"])


@contextmanager
def reader(environment: Mapping[str, str]) -> Iterator[Reader]:
    """Start the assistive tool and have it find the window."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": None, "text": True}
    with running([str(SYSTEM_PYTHON), "-W", "ignore", str(CLIENT), "jauge"], env=dict(environment), **pipes) as process:
        found = Reader(process)
        found.ask("start")
        yield found
        assert process.stdin is not None
        process.stdin.close()


def until(true: Any, seconds: float = 15.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)
