"""Runs the benchmarks that are named, all of them without a name, and prints their table.

    python3 packaging/dev.py bench [name ...]

The exit code says nothing of speed, which is another on every computer; it is 2 for a name there is none of.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from audit_app.store.driver import VERSION
from tests.benchmarks import among_many, importing, pressing, printing, saving, starting, switching
from tests.benchmarks.measuring import Effort, Result, table

BENCHMARKS: Mapping[str, Callable[[Effort, Path], Iterator[Result]]] = {
    "first-window": starting.first_window,
    "first-list": starting.first_list,
    "save": saving.save,
    "load": saving.load,
    "lines": starting.lines,
    "key": pressing.key,
    "screens": switching.screens,
    "full-folder": among_many.full_folder,
    "photos": importing.photos,
    "report": printing.report,
    "report-lines": printing.report_lines,
    "report-photos": printing.report_photos,
}


def results(names: Sequence[str], effort: Effort) -> Iterator[Result]:
    for name in names or BENCHMARKS:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            yield from BENCHMARKS[name](effort, Path(folder))


def main(names: Sequence[str]) -> int:
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.stderr.write(f"No benchmark {', '.join(unknown)}: there are {', '.join(BENCHMARKS)}.\n")
        return 2
    effort = Effort()
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    sys.stdout.write(
        f"Python {platform.python_version()}, SQLite {VERSION}, {system}.\n"
        f"Medians of {effort.starts} starts or {effort.gestures} gestures, taken in turn with their floor.\n\n"
    )
    sys.stdout.write(table(results(names, effort)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
