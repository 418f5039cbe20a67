"""The legal facts a checklist names by their id: `facts.toml` beside the domains, and what ties them to criteria."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from audit_app.checklists.checking import Used, near
from audit_app.checklists.duties import BINDING
from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, listed
from audit_app.domain.checklist import LegalDuty, Standing
from audit_app.errors import Fault

FILE = "facts.toml"
_TABLES = "fact"


def read(folder: Path) -> TomlFile:
    """Return the file of the facts; a checklist that names none may go without it."""
    path = folder / FILE
    return TomlFile.read(path, FILE) if path.exists() else TomlFile(FILE, "", {})


def faults(file: TomlFile) -> Iterator[Fault]:
    """Faults of the facts taken as a whole: a key that is no fact, an id used twice."""
    for key in file.table:
        if key != _TABLES:
            yield file.fault("unknown_key", (key,), found=key, choices=(_TABLES,))
    own = Used()
    for path, table in file.tables(_TABLES):
        yield from own.again(file, (*path, "id"), "fact", table.get("id"))


def named(domain: TomlFile, file: TomlFile) -> Iterator[Fault]:
    """Faults of the facts a domain names: one that is not there, a duty on a doubtful one, or on none that was seen.

    **Source:** RULES.md rule 3: a legal duty is a verified text.
    """
    if file.refusals:
        return
    standing = {str(table.get("id")): table.get("standing") for _, table in file.tables(_TABLES)}
    binding = {path for path, table in domain.tables("criterion") if table.get("legal_duty") in BINDING}
    for path, name in _ids(domain):
        if name not in standing:
            yield domain.fault("unknown_fact", path, found=name, choices=near(name, standing))
        elif standing[name] == Standing.DOUBTFUL and path[:2] in binding:
            yield domain.fault("doubtful_duty", path, found=name)
    yield from _unseen(domain, standing)


def _unseen(domain: TomlFile, standing: Mapping[str, object]) -> Iterator[Fault]:
    """Yield a fault for each legal duty without a fact seen in a text; a fact that is not there is said elsewhere."""
    for path, table in domain.tables("criterion"):
        names = [name for name in listed(table, "legal_facts") if isinstance(name, str)]
        if table.get("legal_duty") != LegalDuty.YES or not names or not set(names) <= set(standing):
            continue
        if Standing.SEEN not in {standing[name] for name in names}:
            yield domain.fault("unseen_duty", (*path, "legal_facts"), found=", ".join(names))


def unused(file: TomlFile, domains: Collection[TomlFile]) -> Iterator[Fault]:
    """Facts that no criterion names; nothing is said when a domain could not be read."""
    if any(domain.refusals for domain in domains):
        return
    used = {name for domain in domains for _, name in _ids(domain)}
    for path, table in file.tables(_TABLES):
        if isinstance(name := table.get("id"), str) and name not in used:
            yield file.fault("fact_unused", (*path, "id"), found=name)


def _ids(domain: TomlFile) -> Iterator[tuple[KeyPath, str]]:
    """Each fact the criteria and their measurements name, with its place."""
    for path, value in domain.leaves:
        match path:
            case (
                ("criterion", int(), "legal_facts", int())
                | ("criterion", int(), "measurement", int(), "fact")
                | ("criterion", int(), "measurement", int(), "by_form" | "by_class", str(), "fact")
            ):
                if isinstance(value, str) and value:
                    yield path, value
