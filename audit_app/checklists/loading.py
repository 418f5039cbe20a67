"""From the folders of data to a checklist, funding schemes or scenarios, or to all the faults of all the files."""

import os
from functools import cache
from pathlib import Path
from threading import Lock

from audit_app import shipped
from audit_app.checklists import collecting
from audit_app.checklists.assembling import HEAD as HEAD
from audit_app.checklists.assembling import assembled, written_in
from audit_app.checklists.checking import Known
from audit_app.domain.checklist import Checklist
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import Fault, FaultyFile, FileMissing

_FUNDING, _SCENARIOS = "funding", "scenarios"

_READING = Lock()
"""The window reads ahead in a thread of its own: whoever asks meanwhile waits, rather than read the same beside it."""


def checklist(folder: Path) -> Checklist:
    """Return the checklist of a folder: `checklist.toml`, `facts.toml` where a fact is named, and one file a domain.

    Raise FileMissing when there is no such folder, else FaultyFile with every fault of every file.
    """
    found, faults = assembled(_folder(folder))
    if faults or found is None:
        raise FaultyFile(str(folder), faults)
    return found


def schemes(folder: Path, checklist: Checklist | None) -> tuple[FundingScheme, ...]:
    """Return the funding schemes of a folder, one a file, in the order of the file names.

    What the conditions name is looked up in the checklist, unless it is None. Raise like `checklist`.
    """
    found, faults = collecting.schemes(_folder(folder), _codes(checklist))
    if faults:
        raise FaultyFile(str(folder), faults)
    return found


def scheme(path: Path, checklist: Checklist) -> FundingScheme:
    """Return the funding scheme of one file, a funder's own; raise FaultyFile with every fault of it."""
    found, faults = collecting.scheme(path, _codes(checklist))
    if faults:
        raise FaultyFile(str(path), faults)
    return found[0]


def scenarios(folder: Path, checklist: Checklist | None) -> tuple[Scenario, ...]:
    """Return the scenarios of a folder, by audience and number; raise like `schemes`."""
    found, faults = collecting.scenarios(_folder(folder), _codes(checklist))
    if faults:
        raise FaultyFile(str(folder), faults)
    return found


def faults(folder: Path) -> tuple[Fault, ...]:
    """Return the faults of a folder: a checklist, a folder of checklists with what goes with them, or schemes alone.

    One scheme may be named by its file: it is checked against the checklist that travels with the program.

    What goes with them is `funding` and `scenarios`; beside a single checklist they are checked against it, even one
    that has faults: against the ids it writes.
    """
    if folder.suffix == ".toml" and os.path.isfile(folder):  # noqa: PTH113  Path.is_file raises for a name too long
        return collecting.scheme(folder, _codes(shipped_checklist()))[1]
    if (_folder(folder) / HEAD).exists():
        return assembled(folder)[1]
    heads = sorted(folder.glob(f"*/{HEAD}"))
    if not heads and not any(folder.glob("*.toml")) and (folder / _FUNDING).is_dir():
        return tuple(_inside(_FUNDING, fault) for fault in collecting.schemes(folder / _FUNDING, Known())[1])
    if not heads and not any(folder.glob("*.toml")):
        return (Fault("nothing_to_check", file=folder.name),)
    if not heads:
        return collecting.schemes(folder, Known())[1]
    read = [(head.parent.name, assembled(head.parent)[1]) for head in heads]
    known = written_in(heads[0].parent) if len(heads) == 1 else Known()
    if (folder / _FUNDING).is_dir():
        read.append((_FUNDING, collecting.schemes(folder / _FUNDING, known)[1]))
    if (folder / _SCENARIOS).is_dir():
        read.append((_SCENARIOS, collecting.scenarios(folder / _SCENARIOS, known)[1]))
    return tuple(_inside(name, fault) for name, found in read for fault in found)


def shipped_checklist() -> Checklist:
    """Return the reference set that travels with the program."""
    with _READING:
        return _shipped_checklist()


def shipped_schemes() -> tuple[FundingScheme, ...]:
    """Return the funding schemes that travel with the program.

    Tests have found them fit for the reference set: reading it each time for its ids would be felt in the window.
    """
    with _READING:
        return _shipped_schemes()


@cache
def _shipped_checklist() -> Checklist:
    return checklist(shipped.checklists() / "jauge")


@cache
def _shipped_schemes() -> tuple[FundingScheme, ...]:
    return schemes(shipped.checklists() / _FUNDING, None)


@cache
def shipped_scenarios() -> tuple[Scenario, ...]:
    """Return the scenarios that travel with the program, found fit for the reference set by the tests."""
    return scenarios(shipped.checklists() / _SCENARIOS, None)


def _folder(folder: Path) -> Path:
    if not os.path.isdir(folder):  # noqa: PTH112  Path.is_dir raises for a name that is too long
        raise FileMissing(folder)
    return folder


def _inside(folder: str, fault: Fault) -> Fault:
    limit = f"{folder}/{fault.limit}" if fault.code == "id_twice" else fault.limit
    return Fault(fault.code, fault.where, fault.line, fault.found, fault.choices, limit, f"{folder}/{fault.file}")


def _codes(known: Checklist | None) -> Known:
    if known is None:
        return Known()
    return Known(
        features={term.code for term in known.features},
        zone_kinds={term.code for term in known.zone_kinds},
        criteria=set(known.by_id),
        domains={domain.id for domain in known.domains},
    )
