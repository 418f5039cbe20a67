"""A document as it is heard: written by Jauge, opened in a browser, with Orca."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.screen_reader import outside
from tests.screen_reader.orca import Orca, listening
from tests.screen_reader.outside import running

TRANSCRIPTS = Path(__file__).parents[2] / "build"
BROWSER = [
    *("chromium", "--no-sandbox", "--no-first-run", "--disable-gpu", "--ozone-platform=x11"),
    *("--force-renderer-accessibility", "--host-resolver-rules=MAP * ~NOTFOUND"),
    "--enable-features=PdfTags",  # without it the browser guesses headings from the size of letters
]
NO_KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>'
"""The window manager keeps no key for itself: alt and shift with an arrow go from cell to cell."""


def heard(write: Callable[[Path], Path], title: str, judge: Callable[[Orca], None], folder: Path) -> None:
    """Hear a document, and once more if need be: a loaded machine may drop a key.

    `write` makes it in a folder and returns its path; its first heading is said before it is judged.
    """
    outside.demand("Xvfb", "dbus-daemon", "openbox", "xdotool", "orca", "speech-dispatcher", "chromium")
    for attempt in ("first", "second"):
        (folder / attempt).mkdir()
        try:
            with _opened(folder / attempt, write, title) as orca:
                judge(orca)
        except (AssertionError, subprocess.SubprocessError):
            if attempt == "second":
                raise
        else:
            return


@contextmanager
def _opened(folder: Path, write: Callable[[Path], Path], title: str) -> Iterator[Orca]:
    with outside.desktop(folder) as environment:
        path = write(folder)
        keys = Path(environment["XDG_CONFIG_HOME"]) / "openbox"
        keys.mkdir(parents=True)
        (keys / "rc.xml").write_text(NO_KEYS)
        command = [*BROWSER, f"--user-data-dir={folder / 'browser'}", path.as_uri()]
        with listening(environment, folder) as orca:
            try:
                with running(command, env=environment):
                    _begin(orca, environment, path, title)
                    yield orca
            finally:
                TRANSCRIPTS.mkdir(exist_ok=True)
                (TRANSCRIPTS / f"speech-{path.name}.log").write_text("\n".join([*orca.transcript, ""]), "utf-8")


def _begin(orca: Orca, environment: dict[str, str], path: Path, title: str) -> None:
    """Go into the document, and let Orca take the keys that go from heading to heading."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "Chromium"]
    outside.until(lambda: not subprocess.run(search, env=environment, check=False, capture_output=True).returncode, 60)
    while orca.heard(20):
        pass
    if path.suffix == ".pdf":  # a viewer within the page: the keys go to what is round it until it is clicked
        subprocess.run(["xdotool", "mousemove", "700", "600", "click", "1"], env=environment, check=True)
    for _ in range(4):
        orca.heard()
        said = orca.press("ctrl+Home", "h")
        if f"{title} en-tête" in said:
            return
        if " en-tête" not in said:
            orca.press("Insert+a")
    raise AssertionError("its title is not said:\n" + "\n".join(orca.transcript))
