"""Takes the pictures of the window.

    python3 packaging/dev.py pictures [FOLDER] [--contact]

FOLDER is build/pictures unless it is named; --contact adds one sheet a look with all its pictures on it.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from tests.pictures.taking import GUISES, contact_sheet, taken

FOLDER = Path(__file__).parents[2] / "build" / "pictures"


def main(arguments: Sequence[str]) -> int:
    """Take them all and say where they are."""
    named = [word for word in arguments if not word.startswith("--")]
    if len(named) > 1 or set(arguments) - set(named) - {"--contact"}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    qInstallMessageHandler(lambda _kind, _context, _text: None)  # a screen in memory has no size hints, and says so
    folder = Path(named[0]) if named else FOLDER
    count = 0
    for guise in GUISES:
        pictures = list(taken(folder, [guise]))
        count += len(pictures)
        if "--contact" in arguments:
            contact_sheet(pictures, folder / f"contact-{guise}.png")
        sys.stdout.write(f"{guise}: {len(pictures)} pictures\n")
        sys.stdout.flush()
    sys.stdout.write(f"{count} pictures are in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
