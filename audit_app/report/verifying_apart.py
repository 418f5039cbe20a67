"""Verifying in a child process: the file is a stranger's, and what it can break is that process and nothing else.

The child is the stand-alone script itself, with its memory bounded where the system can, and its time bounded here.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from audit_app.report import verifying

PATIENCE = 120.0
"""Seconds; a report of 40 MB takes a few."""


def verified(path: Path, language: str = "fr", signer: str = "", patience: float = PATIENCE) -> dict[str, Any]:
    """Return the verdict on a file, as `verifying.verified` does; a file that ends its child is not ours."""
    if getattr(sys, "frozen", False):  # a frozen program has no Python to hand
        return verifying.verified(path, language, signer)
    asked = [str(path.absolute()), "--json", "--lang", language, f"--signer={signer}"]
    try:
        done = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-P", verifying.__file__, *asked],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            timeout=patience,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows, a console would flash up
        )
    except (subprocess.TimeoutExpired, ValueError, OSError):  # ValueError: a NUL in the name
        return verifying.not_ours(language)
    found = verifying.read(done.stdout)
    return found if isinstance(found, dict) else verifying.not_ours(language)
