"""The share of lines and branches that tests must run, part by part of the application."""

from __future__ import annotations

import json
from pathlib import Path

# In per cent. A part is a module or a room; one that does not exist yet has no floor to meet.
FLOORS = {
    "audit_app/domain": 100,
    "audit_app/wording.py": 100,
    "audit_app/session.py": 95,
    "audit_app/store": 95,
    "audit_app/exchange": 95,
    "audit_app": 90,
}


def faults(report: Path) -> list[str]:
    """Return one line for each part under its floor and each of its files under it; empty when all is well.

    The report is what `coverage json` writes.
    """
    measured = json.loads(report.read_text(encoding="utf-8"))["files"]
    summaries = {name.replace("\\", "/"): file["summary"] for name, file in measured.items()}
    lines = []
    for part, floor in FLOORS.items():
        files = {name: s for name, s in summaries.items() if name == part or name.startswith(f"{part}/")}
        if files and _share(list(files.values())) < floor:
            lines.append(f"{part}: {_share(list(files.values())):.1f} % is under its floor of {floor} %")
            lines += [
                f"  {name}: {_share([summary]):.1f} %"
                for name, summary in sorted(files.items())
                if _share([summary]) < floor
            ]
    return lines


def _share(summaries: list[dict[str, int]]) -> float:
    """Return covered lines and branches over all of them, in per cent.

    >>> _share([{"covered_lines": 8, "covered_branches": 1, "num_statements": 8, "num_branches": 2}])
    90.0
    """
    covered = sum(summary["covered_lines"] + summary.get("covered_branches", 0) for summary in summaries)
    total = sum(summary["num_statements"] + summary.get("num_branches", 0) for summary in summaries)
    return 100 * covered / total if total else 100.0
