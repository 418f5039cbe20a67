"""The way in: no argument, a file or `window` opens the window; anything else is the command."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from audit_app.arguments import Arguments, Mistyped, names_a_file, understood
from audit_app.i18n import VARIETIES, _

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> None:
    """Run Jauge; the exit code is that of the window or of the command."""
    words = sys.argv[1:]
    if words[:1] == ["--draw-pages"]:  # a frozen Jauge starts itself as the process that draws pages
        from audit_app.report.page_drawing import main as draw

        draw()
        return
    if words[:1] == ["--try-passphrase"]:  # and as the one that passphrases are tried in
        from audit_app.store.age_apart import main as try_passphrase

        try_passphrase()
        return
    given = _for_the_window(words)
    if given is not None and has_screen(sys.platform, os.environ):
        gc.disable()  # what a start makes is to stay: the application turns it on again, once it is there
        from audit_app.ui.application import run as show  # neither is imported for the other's sake

        sys.exit(show(given.home, given.language, asked(given)))
    if not words:
        sys.stdout.write(_("No screen here: this is the work of Jauge done without one, on the sample audit.") + "\n")
        words = ["sample"]
    from audit_app.cli.main import run

    code = run(words)
    gc.freeze()  # what is left goes with the process: a last search for rubbish takes longer than most commands
    sys.exit(code)


def has_screen(system: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be seen: always on Windows and macOS, elsewhere where the environment speaks of a screen."""
    return system in {"win32", "darwin"} or any(environment.get(name) for name in _SCREENS)


def asked(given: Arguments) -> str | None:
    """Return the file or the audit that the window is asked to open."""
    rest = [word for word in given.rest if word != "--"]
    named = rest[1:] if rest and rest[0] == "window" else rest
    if not named:
        return None
    # A second start may stand in another folder than the window that is open.
    return str(Path(named[0]).resolve()) if _is_file(named[0]) or names_a_file(named[0]) else named[0]


def _for_the_window(words: Sequence[str]) -> Arguments | None:
    """Return what was asked of the window, None when it is the command's; so is everything mistyped."""
    try:
        given = understood(words, os.environ, VARIETIES)
    except Mistyped:
        return None
    rest = [word for word in given.rest if word != "--"]
    if given.as_json or len(rest) > 2 or (len(rest) == 2 and rest[0] != "window"):
        return None
    if not rest or rest[0] == "window" or _is_file(rest[0]) or names_a_file(rest[0]):
        return given
    return None


def _is_file(word: str) -> bool:
    try:
        return Path(word).is_file()
    except (OSError, ValueError):
        return False


if __name__ == "__main__":
    main()
