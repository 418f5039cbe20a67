"""From the TOML files of a folder to a checklist or to funding schemes, or to all the faults of all the files."""

import json
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from audit_app import shipped
from audit_app.checklists import checking, legal_facts
from audit_app.checklists.checking import Known, Used
from audit_app.checklists.faulting import faults_of, misnamed, plural, singular
from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, json_ready, listed
from audit_app.domain.checklist import Checklist, Criterion, Domain, Family
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import Fault, FaultyFile, FileMissing

HEAD = "checklist.toml"
_STEM = re.compile(r"[a-z][a-z0-9_-]{0,39}")


def checklist(folder: Path) -> Checklist:
    """Return the checklist of a folder: `checklist.toml`, `facts.toml` where a fact is named, and one file a domain.

    Raise FileMissing when there is no such folder, else FaultyFile with every fault of every file.
    """
    found, faults = _checklist(_folder(folder))
    if faults or found is None:
        raise FaultyFile(str(folder), faults)
    return found


def schemes(folder: Path, checklist: Checklist | None) -> tuple[FundingScheme, ...]:
    """Return the funding schemes of a folder, one a file, in the order of the file names.

    What the conditions name is looked up in the checklist, unless it is None. Raise like `checklist`.
    """
    found, faults = _schemes(_folder(folder), Known() if checklist is None else _codes(checklist))
    if faults:
        raise FaultyFile(str(folder), faults)
    return found


def faults(folder: Path) -> tuple[Fault, ...]:
    """Return the faults of a folder: a checklist, a folder of checklists with their `funding`, or schemes alone.

    Schemes beside a single checklist are checked against it, even one that has faults: against the ids it writes.
    """
    if (_folder(folder) / HEAD).exists():
        return _checklist(folder)[1]
    heads = sorted(folder.glob(f"*/{HEAD}"))
    if not heads and not any(folder.glob("*.toml")):
        return (Fault("nothing_to_check", file=folder.name),)
    if not heads:
        return _schemes(folder, Known())[1]
    read = [(head.parent.name, *_checklist(head.parent)) for head in heads]
    faults = [_inside(name, fault) for name, _, found in read for fault in found]
    funding = folder / "funding"
    if funding.is_dir():
        _, found = _schemes(funding, _written_in(heads[0].parent) if len(heads) == 1 else Known())
        faults += [_inside(funding.name, fault) for fault in found]
    return tuple(faults)


@cache
def shipped_checklist() -> Checklist:
    """Return the reference set that travels with the program."""
    return checklist(shipped.checklists() / "jauge")


@cache
def shipped_schemes() -> tuple[FundingScheme, ...]:
    """Return the funding schemes that travel with the program.

    Tests have found them fit for the reference set: reading it each time for its ids would be felt in the window.
    """
    return schemes(shipped.checklists() / "funding", None)


def _folder(folder: Path) -> Path:
    if not os.path.isdir(folder):  # noqa: PTH112  Path.is_dir raises for a name that is too long
        raise FileMissing(folder)
    return folder


def _inside(folder: str, fault: Fault) -> Fault:
    limit = f"{folder}/{fault.limit}" if fault.code == "id_twice" else fault.limit
    return Fault(fault.code, fault.where, fault.line, fault.found, fault.choices, limit, f"{folder}/{fault.file}")


def _checklist(folder: Path) -> tuple[Checklist | None, tuple[Fault, ...]]:
    head = TomlFile.read(folder / HEAD, HEAD)
    others = sorted(path.stem for path in folder.glob("*.toml") if path.name not in {HEAD, legal_facts.FILE})
    named, faults = (tuple(others), []) if head.refusals else _stems(head, others)
    domains = [TomlFile.read(folder / f"{stem}.toml", f"{stem}.toml") for stem in named]
    facts = legal_facts.read(folder)
    known = Known() if head.refusals else _known(head)
    used = Used()
    faults += [
        *head.refusals,
        *checking.texts(head),
        *checking.terms(head),
        *misnamed(head, (), head.table, Checklist),
        *facts.refusals,
        *checking.texts(facts),
        *legal_facts.faults(facts),
    ]
    if named and len(named) == len(listed(head.table, "domains")):
        faults += legal_facts.unused(facts, domains)
    for file in domains:
        faults += [*file.refusals, *checking.texts(file), *checking.references(file, known)]
        faults += [*checking.criteria(file, used), *_misnamed_criteria(file), *legal_facts.named(file, facts)]
    found, refused = _assembled(head, facts, [file for file in domains if not file.refusals])
    faults += refused
    return (None if faults else found), _settled(faults, [head, facts, *domains])


def _stems(head: TomlFile, others: list[str]) -> tuple[tuple[str, ...], list[Fault]]:
    """Return the files `domains` names, each once, and what is wrong with that list."""
    stems: list[str] = []
    faults = []
    for position, stem in enumerate(listed(head.table, "domains")):
        path: KeyPath = ("domains", position)
        if not isinstance(stem, str):
            faults.append(head.fault("wrong_type", path, found=stem, limit="text"))
        elif not _STEM.fullmatch(stem):
            faults.append(head.fault("bad_pattern", path, found=stem, limit=_STEM.pattern))
        elif stem in stems:
            faults.append(head.fault("id_twice", path, found=stem, limit=f"{HEAD}:{head.lines.of(path)}"))
        elif stem not in others:
            near = tuple(f"{name}.toml" for name in checking.near(stem, others))
            faults.append(head.fault("file_missing", path, found=f"{stem}.toml", choices=near))
        else:
            stems.append(stem)
    faults += [head.fault("unknown_key", (key,), found=key) for key in ("criteria", "facts") if key in head.table]
    if not listed(head.table, "domains"):
        faults.append(head.fault("missing", ("domains",), found="domains"))
    faults += [Fault("file_not_listed", file=f"{name}.toml", found=name) for name in others if name not in stems]
    return tuple(stems), faults


def _known(head: TomlFile) -> Known:
    features, kinds, authorities = (
        {str(table.get("code")) for _, table in head.tables(name)} for name in ("feature", "zone_kind", "authority")
    )
    return Known(features, kinds, authorities)


def _assembled(head: TomlFile, facts: TomlFile, domains: list[TomlFile]) -> tuple[Checklist | None, tuple[Fault, ...]]:
    """Build the record of all the files; its refusals go back to the file and place they come from."""
    places = [(file, number) for file in domains for number in range(len(listed(file.table, "criterion")))]
    whole = plural(head.table, Checklist) | {
        "facts": facts.table.get("fact", []),
        "domains": [{key: value for key, value in file.table.items() if key not in _BODY} for file in domains],
        "criteria": [_criterion(file, listed(file.table, "criterion")[number]) for file, number in places],
    }

    def origin(loc: KeyPath) -> tuple[TomlFile, KeyPath] | None:
        match loc:
            case ("criteria", int(position), *rest):
                file, number = places[position]
                return None if rest == ["domain"] else (file, ("criterion", number, *singular(rest, Criterion)))
            case ("domains", int(position), *rest):
                return domains[position], tuple(rest)
            case ("facts", *rest):
                return facts, ("fact", *rest)
            case ("criteria" | "domains", *_):  # an empty list: said of the file that should have filled it
                return None
        return None if head.refusals else (head, singular(loc, Checklist))

    try:
        return Checklist.model_validate_json(json.dumps(whole, default=json_ready)), ()
    except ValidationError as refused:
        return None, faults_of(refused, origin)


_BODY = {"criterion", "criteria"}


def _criterion(file: TomlFile, table: Any) -> Any:
    if not isinstance(table, dict):
        return table
    everyone = {"families": list(Family)} if table.get("families") == "all" else {}
    return plural(table, Criterion) | everyone | {"domain": file.table.get("id")}


def _schemes(folder: Path, codes: Known) -> tuple[tuple[FundingScheme, ...], tuple[Fault, ...]]:
    files = [TomlFile.read(path, path.name) for path in sorted(folder.glob("*.toml"))]
    found: list[FundingScheme] = []
    faults: list[Fault] = []
    used = Used()
    for file in files:
        faults += [*file.refusals, *checking.texts(file), *checking.references(file, codes)]
        faults += [*checking.conditions(file, used), *misnamed(file, (), file.table, FundingScheme)]
        if not file.refusals:
            scheme, refused = _scheme(file)
            found += scheme
            faults += refused
    return tuple(found), _settled(faults, files)


def _scheme(file: TomlFile) -> tuple[tuple[FundingScheme, ...], tuple[Fault, ...]]:
    written = json.dumps(plural(file.table, FundingScheme), default=json_ready)
    try:
        return (FundingScheme.model_validate_json(written),), ()
    except ValidationError as refused:
        return (), faults_of(refused, lambda loc: (file, singular(loc, FundingScheme)))


def _written_in(folder: Path) -> Known:
    """Return the codes that the files of a checklist write, sound or not."""
    head = TomlFile.read(folder / HEAD, HEAD)
    files = [TomlFile.read(path, path.name) for path in folder.glob("*.toml")]
    return Known(
        features=_known(head).features,
        criteria={str(table.get("id")) for file in files for _, table in file.tables("criterion")},
        domains={str(file.table.get("id")) for file in files},
    )


def _codes(known: Checklist) -> Known:
    return Known(
        features={term.code for term in known.features},
        criteria=set(known.by_id),
        domains={domain.id for domain in known.domains},
    )


def _misnamed_criteria(file: TomlFile) -> Iterator[Fault]:
    yield from misnamed(file, (), file.table, Domain)
    for path, table in file.tables("criterion"):
        yield from misnamed(file, path, table, Criterion)
        if "domain" in table:
            yield file.fault("unknown_key", (*path, "domain"), found="domain")
    criteria = file.table.get("criterion")
    if not isinstance(criteria, list | None):
        yield file.fault("wrong_type", ("criterion",), found=criteria, limit="list")
    elif not criteria and not file.refusals:
        yield file.fault("missing", ("criterion",), found="criterion")


def _settled(faults: Iterable[Fault], files: list[TomlFile]) -> tuple[Fault, ...]:
    """Each fault once, in the order of the files and lines; a placeholder says enough of its place."""
    once = dict.fromkeys(faults)
    waiting = {(fault.file, fault.where) for fault in once if fault.code == "placeholder"}
    kept = (fault for fault in once if fault.code == "placeholder" or (fault.file, fault.where) not in waiting)
    order = {file.name: position for position, file in enumerate(files)}
    return tuple(sorted(kept, key=lambda fault: (order.get(fault.file, len(order)), fault.line)))
