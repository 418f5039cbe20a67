"""From the files of a checklist to its record: the head, the legal facts, one file a domain; or to all their faults."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from audit_app.checklists import checking, duties, legal_facts, texts, units
from audit_app.checklists.checking import Known, Used
from audit_app.checklists.faulting import everyone, faults_of, misnamed, plural, settled, singular
from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, json_ready, listed
from audit_app.domain.checklist import Checklist, Criterion, Domain
from audit_app.errors import Fault

HEAD = "checklist.toml"
_STEM = re.compile(r"[a-z][a-z0-9_-]{0,39}")


def assembled(folder: Path) -> tuple[Checklist | None, tuple[Fault, ...]]:
    """Return the checklist of a folder, None where it has faults, and every fault of every file."""
    head = TomlFile.read(folder / HEAD, HEAD)
    others = sorted(path.stem for path in folder.glob("*.toml") if path.name not in {HEAD, legal_facts.FILE})
    named, faults = (tuple(others), []) if head.refusals else _stems(head, others)
    domains = [TomlFile.read(folder / f"{stem}.toml", f"{stem}.toml") for stem in named]
    facts = legal_facts.read(folder)
    known = Known() if head.refusals else _known(head)
    used = Used()
    faults += [
        *head.refusals,
        *texts.faults(head),
        *checking.terms(head),
        *misnamed(head, (), head.table, Checklist),
        *checking.pairs(head, domains),
        *facts.refusals,
        *texts.faults(facts),
        *legal_facts.faults(facts),
    ]
    if named and len(named) == len(listed(head.table, "domains")):
        faults += legal_facts.unused(facts, domains)
    for file in domains:
        faults += [*file.refusals, *texts.faults(file), *checking.references(file, known)]
        faults += [*checking.criteria(file, used), *_misnamed_criteria(file), *legal_facts.named(file, facts)]
        faults += [*duties.faults(file), *units.faults(file, facts)]
    found, refused = _whole(head, facts, [file for file in domains if not file.refusals])
    faults += refused
    return (None if faults else found), settled(faults, [head, facts, *domains])


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


def _whole(head: TomlFile, facts: TomlFile, domains: list[TomlFile]) -> tuple[Checklist | None, tuple[Fault, ...]]:
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
    return plural(everyone(table), Criterion) | {"domain": file.table.get("id")}


def written_in(folder: Path) -> Known:
    """Return the codes that the files of a checklist write, sound or not."""
    head = TomlFile.read(folder / HEAD, HEAD)
    files = [TomlFile.read(path, path.name) for path in folder.glob("*.toml")]
    return Known(
        features=_known(head).features,
        zone_kinds=_known(head).zone_kinds,
        criteria={str(table.get("id")) for file in files for _, table in file.tables("criterion")},
        domains={str(file.table.get("id")) for file in files},
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
