"""The real screen reader, without a loudspeaker: what Orca says is read in its log."""

import codecs
import fcntl
import os
import pty
import re
import select
import shutil
import subprocess
import time
import tty
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir

from tests.screen_reader import outside
from tests.screen_reader.outside import running
from tests.ui.instruments.screens_shown import sample_folder

_SILENT_SPEECH = """LogLevel 1
LogDir "{folder}"
AudioOutputMethod "libao"
DefaultModule dummy
AddModule "dummy" "sd_dummy" ""
"""
_SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\[?\{['}]", re.DOTALL)
_SAYS = "SPEECH OUTPUT: "
_QUIET = 0.4
"""Seconds without a word after which Orca has said what it had to say."""
_PAUSES = 40
"""Silences waited through for words that must come: a screen shown for the first time is built before it is said."""


class Orca:
    """What was said, and the keys that make it be said."""

    def __init__(self, log: int, environment: Mapping[str, str]) -> None:
        self._log, self._environment = log, dict(environment)
        self.transcript: list[str] = []
        """Keys and words, in their order."""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._part = ""

    def _spoken(self) -> list[str]:
        """Return what is whole in the log; what is said runs over several of its lines, and comes in parts."""
        said = list(_SPOKEN.finditer(self._part))
        begun = self._part.rfind(_SAYS) if not said else self._part.find(_SAYS, said[-1].end())
        self._part = self._part[begun:] if begun >= 0 else self._part[-len(_SAYS) :]
        return [words for words in (_plain(found[1]) for found in said) if words]

    def heard(self, patience: float = 8.0) -> list[str]:
        """Return what was said since the last time this was asked, once it is silent."""
        end, words = time.monotonic() + patience, []
        while time.monotonic() < end and select.select([self._log], [], [], _QUIET)[0]:
            self._part += self._decoder.decode(os.read(self._log, 65_536))
            words += self._spoken()
        self.transcript += [f"    {said}" for said in words]
        return words

    def press(self, *keys: str) -> str:
        """Press keys, one after the other, and return everything that was said."""
        said: list[str] = []
        for key in keys:
            self.transcript.append(f"[{key}]")
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self._environment, check=True)
            said += self.heard()
        return "\n".join(said)

    def after(self, key: str, *words: str) -> str:
        """Press a key and return what is said of it, each of these words once."""
        return self.listened(self.press(key), *words)

    def listened(self, said: str, *words: str) -> str:
        """Return what was said with what is still to come of it, each of these words once."""
        for _ in range(_PAUSES):
            if all(word in said for word in words):
                break
            said = "\n".join((said, *self.heard()))
        for word in words:
            assert said.count(word) == 1, f"{word!r} once in:\n{said}"
        return said

    def type(self, text: str) -> str:
        """Type a text and return what was said."""
        self.transcript.append(f"[« {text} »]")
        subprocess.run(["xdotool", "type", "--delay", "40", text], env=self._environment, check=True)
        return "\n".join(self.heard())

    def until(self, key: str, words: str, most: int = 60) -> str:
        """Press a key until these words are said; return what was said at last."""
        for _ in range(most):
            said = self.press(key)
            if words.lower() in said.lower():
                return said
        raise AssertionError(f"{words!r} is never said; the end of what was:\n" + "\n".join(self.transcript[-60:]))


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other test listens: an Orca that starts ends every other one of the same user."""
    with (Path(gettempdir()) / "jauge-orca.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def listening(environment: dict[str, str], folder: Path) -> Iterator[Orca]:
    """Start a window manager and Orca, in French, and yield it once it speaks."""
    _have_french(environment, folder)
    settings = Path(environment["HOME"]) / ".config" / "speech-dispatcher"
    (settings / "modules").mkdir(parents=True)
    (settings / "speechd.conf").write_text(_SILENT_SPEECH.format(folder=folder))
    (Path(environment["HOME"]) / ".libao").write_text("default_driver=null\n")
    # Orca does not flush its log; into a terminal it writes line by line.
    log, terminal = pty.openpty()
    tty.setraw(terminal)
    command = ["orca", "--replace", "--debug", f"--debug-file={os.ttyname(terminal)}"]
    with alone(), running(["openbox"], env=environment), running(command, env=environment):
        orca = Orca(log, environment)
        end = time.monotonic() + 30
        while not orca.heard():
            assert time.monotonic() < end, "Orca does not speak"
        yield orca
    os.close(terminal)
    os.close(log)


@contextmanager
def at_the_sample(folder: Path, transcript: Path) -> Iterator[Orca]:
    """Yield Orca before the window on a copy of the sample, on a desktop of its own; keep what was said in the end."""
    home = shutil.copytree(sample_folder(), folder / "données")
    with outside.desktop(folder) as environment, listening(environment, folder) as orca:
        try:
            with outside.window(environment, home):
                found = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Jauge", "windowactivate", "--sync"]
                subprocess.run(found, env=environment, check=True, timeout=30)
                orca.heard()
                yield orca
        finally:
            transcript.parent.mkdir(exist_ok=True)
            transcript.write_text("\n".join(orca.transcript) + "\n", "utf-8")


def _have_french(environment: dict[str, str], folder: Path) -> None:
    """Make a French locale of our own: Orca says roles in the language of the system."""
    made = folder / "locale"
    made.mkdir()
    subprocess.run(["localedef", "-i", "fr_FR", "-f", "UTF-8", str(made / "fr_FR.UTF-8")], check=True)
    environment |= {"LOCPATH": str(made), "LANG": "fr_FR.UTF-8", "LC_ALL": "fr_FR.UTF-8"}


def _plain(text: str) -> str:
    return " ".join(text.split())
