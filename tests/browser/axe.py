"""Judge pages with axe-core, in a real browser, as a test tool only.

axe-core (MPL-2.0) comes inside the Python package axe-playwright-python (MIT), pinned with its hash in
`requirements.txt` here and never installed: its one script is taken out of the wheel into the virtual environment.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.browser.chromium import Page

_PINNED = Path(__file__).with_name("requirements.txt")
_SCRIPT = "axe_playwright_python/axe.min.js"
_RULES = {"resultTypes": ["violations", "incomplete", "passes"]}
"""All rules, those of good practice too."""


def judged(page: Page) -> dict[str, Any]:
    """Return what axe-core finds in the page shown: violations, passes, and what it cannot tell."""
    page.run(_script().read_text("utf-8") + ";0")
    asked = f"axe.run(document, {json.dumps(_RULES)}).then(found => JSON.stringify(found))"
    return dict(json.loads(page.run(asked)))


def said(findings: list[dict[str, Any]]) -> str:
    """Return findings as lines: the rule, what it asks, and the first elements that break it."""
    return "\n".join(
        f"{found['id']} ({found['impact']}): {found['help']}\n  " + "\n  ".join(n["html"] for n in found["nodes"][:4])
        for found in findings
    )


def _script() -> Path:
    """Return axe-core, brought by the first test that asks."""
    version = hashlib.sha256(_PINNED.read_bytes()).hexdigest()[:16]
    home = Path(sys.prefix) / "axe" / version
    home.parent.mkdir(exist_ok=True)
    script = home / "axe.min.js"
    with FileLock(home.parent / "making.lock"):  # tests run in several processes
        if not script.exists():
            with tempfile.TemporaryDirectory(dir=home.parent) as draft:
                _bring(Path(draft))
                home.mkdir(exist_ok=True)
                (Path(draft) / _SCRIPT).replace(script)
    return script


def _bring(folder: Path) -> None:
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps"]
    options = ["--only-binary", ":all:", "--require-hashes", "--requirement", str(_PINNED), "--dest", str(folder)]
    downloaded = subprocess.run(
        [*pip, *options], check=False, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )
    if downloaded.returncode:
        pytest.skip(f"axe-core could not be downloaded: {downloaded.stderr.strip()}")
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extract(_SCRIPT, folder)
