"""The verification as a command of its own."""

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from audit_app.report.verifying.judging import verified
from audit_app.report.verifying.telling import in_words

_MOST_MEMORY = 2_000_000_000


def main(arguments: Sequence[str] | None = None, write: Callable[[str], object] | None = None) -> int:
    """Verify the file named by the arguments; return 0 only where it is unchanged."""
    parser = argparse.ArgumentParser(description="Verify a report made by Jauge.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--lang", choices=["fr", "en"], default="fr")
    parser.add_argument("--signer", default="", metavar="FINGERPRINT", help="the key it must be signed with")
    asked = parser.parse_args(arguments)
    say = write or sys.stdout.write
    try:
        found = verified(asked.file, asked.lang, asked.signer)
    except ModuleNotFoundError as missing:
        say(f"{missing.name}: python -m pip install pikepdf pypdfium2 pyhanko mnemonic\n")
        return 1
    say((json.dumps(found, ensure_ascii=False, indent=2) if asked.json else in_words(found, asked.lang)) + "\n")
    return 0 if found["verdict"] == "unchanged" else 1


def _bound() -> None:
    """Bound the memory: a few bytes may unpack into all there is. Windows has no such limit, macOS keeps only some."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def run() -> None:
    """Verify what the command line names, in bounded memory, and end with the verdict."""
    _bound()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    sys.exit(main())
