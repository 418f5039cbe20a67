"""The requirement files: every package of Jauge, its tools and its tests, at one version and with its hashes.

One set serves Linux, Windows and macOS and every Python from 3.11 on; markers tell them apart.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

_COMMAND = "python3 packaging/dev.py pins"


def recompile(uv: str, root: Path, options: list[str], folder: Path | None = None) -> None:
    """Write run, build, test and bench.txt from pyproject.toml, keeping the versions they hold where it allows.

    `folder` is where they go, `packaging/requirements` unless told; `options` such as `--upgrade` go to uv.
    """
    import tomllib  # from Python 3.11 on: not before main() has checked it

    folder = folder or root / "packaging" / "requirements"
    run, build, test, bench = (folder / f"{name}.txt" for name in ("run", "build", "test", "bench"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    _compile(uv, root, ["pyproject.toml", "-o", str(run), *options])
    requires = "\n".join(project["build-system"]["requires"])
    _compile(uv, root, ["-", "-c", str(run), "-o", str(build), *options], requires)
    _compile(
        uv, root, ["--group", "test", "pyproject.toml", "-c", str(run), "-c", str(build), "-o", str(test), *options]
    )
    _compile(uv, root, ["--group", "bench", "-c", str(run), "-c", str(test), "-o", str(bench), *options])


def _compile(uv: str, root: Path, arguments: list[str], text: str = "") -> None:
    # No address of an index, no path of this machine: the files are the same wherever they are compiled.
    common = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-build", "--quiet", "--no-annotate"]
    neutral = ["--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", _COMMAND]
    subprocess.run(
        [uv, "pip", "compile", *common, *neutral, *arguments],
        cwd=root,
        input=text.encode(),
        stdout=subprocess.DEVNULL,
        check=True,
    )
