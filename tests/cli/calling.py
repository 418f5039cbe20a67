"""The command, called inside this process as a script calls it: its exit code and what it printed where."""

import json
import os
import select
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from audit_app.cli import passphrases
from audit_app.cli.main import run
from tests.wording.speaking import plain

EVENTS = Path(__file__).parents[1] / "data" / "events"
RACE = EVENTS / "n2-10-km-ville.json"
ROOT = Path(__file__).parents[2]
PATHS = {"PYTHONPATH": str(ROOT), "JAUGE_LANG": "fr"}


@dataclass(frozen=True)
class Said:
    """What one call said."""

    code: int
    out: str
    err: str


class Command:
    """Calls on one data folder, given by JAUGE_HOME."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *arguments: object, code: int = 0) -> Said:
        self._capsys.readouterr()
        got = run([str(argument) for argument in arguments])
        out, err = self._capsys.readouterr()
        assert got == code, f"{arguments[:3]}: {got} instead of {code}\n{err or out}"
        assert "Traceback" not in err
        return Said(got, out, err)

    def document(self, *arguments: object, code: int = 0) -> Any:
        """Return the one JSON document on stdout; stderr stays silent."""
        said = self("--json", *arguments, code=code)
        assert said.err == ""
        return json.loads(said.out)

    def refused(self, *arguments: object, code: int = 3) -> str:
        """Return the sentence on stderr, its spaces plain; nothing is on stdout."""
        said = self(*arguments, code=code)
        assert said.out == ""
        assert said.err.strip()
        return plain(said.err.strip())

    def misused(self, *arguments: object) -> str:
        """Return the one sentence that says how the command was mistyped."""
        said = self.refused(*arguments, code=2)
        assert "\n" not in said
        return said

    def begun(self, event: Path = RACE) -> str:
        """Begin an audit and return its id."""
        return str(self.document("new", event)["audit"])

    def line(self, audit: str, line: str) -> dict[str, Any]:
        """Return one line of `lines`."""
        found = [each for each in self.document("lines", audit) if each["line"] == line]
        assert len(found) == 1
        return dict(found[0])

    def least(self, audit: str, line: str) -> dict[str, float]:
        """Return the least that passes of each measurement of a line, by its code."""
        return {measurement["code"]: measurement["min"] for measurement in self.line(audit, line)["measurements"]}

    def share(self, audit: str) -> tuple[str, str]:
        """Return a line that is decided by one share alone, with the code of that measurement."""
        for line in self.document("lines", audit):
            match line["measurements"]:
                case [{"kind": "ratio", "deciding": True, "min": float(), "code": code}]:
                    return line["line"], code
        raise AssertionError("no line is decided by a share")


def event_file(path: Path, **changes: Any) -> Path:
    """Write the race with these fields changed; a field given as `...` is left out."""
    fields = json.loads(RACE.read_text("utf-8")) | changes
    path.write_text(json.dumps({key: value for key, value in fields.items() if value is not ...}), "utf-8")
    return path


def in_another_process(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run it unmeasured: whoever may write nothing cannot write what coverage measures either."""
    unmeasured = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT, env=unmeasured | PATHS, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


def typed_at_a_terminal(home, arguments, answers):
    """Run a command at a terminal of its own, answer each question, and return its exit code and what was seen."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "audit_app", "--home", str(home), *arguments]
    environment = {key: value for key, value in os.environ.items() if key != passphrases.VARIABLE} | PATHS
    running = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    seen, left, until = b"", list(answers), time.monotonic() + 90
    while time.monotonic() < until:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                seen += os.read(ours, 4096)
            except OSError:
                break
        if left and seen.count(b": ") > len(answers) - len(left):
            os.write(ours, f"{left.pop(0)}\n".encode())
    code = running.wait(60)
    os.close(ours)
    return code, seen
