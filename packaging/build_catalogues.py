"""Compile the translations: each `.po` of resources/locale to the `.mo` that gettext reads.

Hatchling calls this when it builds a wheel, which also gets our data folders here; `dev.py` starts it before each run
or test. Needs Babel and Hatchling.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Where `audit_app/shipped.py` finds them in an installed application: audit_app/shipped_data.
DATA_FOLDERS = ("checklists", "resources")


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling's way to let a project do something before its files are gathered."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues; put the data folders in a wheel (an editable install reads the checkout)."""
        compile_catalogues(Path(self.root))
        if self.target_name == "wheel" and version == "standard":
            for folder in DATA_FOLDERS:
                build_data["force_include"][str(Path(self.root) / folder)] = f"audit_app/shipped_data/{folder}"


def compile_catalogues(root: Path) -> list[Path]:
    """Compile every catalogue under `root` and return the files that changed."""
    changed = []
    for source in sorted(root.glob("resources/locale/*/LC_MESSAGES/*.po")):
        with source.open("rb") as text:
            # Without a locale Babel drops the plural rule, and French would say "0 marches".
            catalogue = read_po(text, locale=source.parents[1].name, domain=source.stem, abort_invalid=True)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        target = source.with_suffix(".mo")
        if not target.exists() or target.read_bytes() != compiled.getvalue():
            _replace(target, compiled.getvalue())
            changed.append(target)
    return changed


def _replace(target: Path, content: bytes) -> None:
    """Write whole or not at all: an application may be reading the catalogue."""
    draft = target.with_suffix(f".{os.getpid()}.new")
    draft.write_bytes(content)
    draft.replace(target)


if __name__ == "__main__":
    compile_catalogues(Path(__file__).resolve().parent.parent)
    sys.exit(0)
