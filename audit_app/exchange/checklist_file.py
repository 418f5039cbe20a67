"""The reference set in a file for other programs: JSON, CSV or XLSX, every text in both languages."""

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from audit_app.domain.checklist import Checklist, Criterion, Phrase
from audit_app.exchange import measurement_cells, spreadsheet
from audit_app.exchange.spreadsheet import Cell
from audit_app.placing import put

FORMATS = (".json", ".csv", ".xlsx")
_LANGUAGES = ("fr", "en")


def written(checklist: Checklist, path: Path) -> None:
    """Write the set in the format its ending says; raise CannotWrite.

    A table has a row a criterion, its measurements in one cell; a workbook has them on a sheet of their own too.
    """
    if path.suffix.lower() != ".json":
        spreadsheet.written(
            path,
            [
                ("criteria", _HEADS, _rows(checklist)),
                ("measurements", measurement_cells.HEADS, measurement_cells.rows(checklist)),
            ],
            checklist.dated,
        )
        return
    put(path, (json.dumps(whole(checklist), ensure_ascii=False, indent=2) + "\n").encode())


def whole(checklist: Checklist) -> dict[str, Any]:
    """Return the set as one document: `id`, `version`, `hash`, then the criteria and what they name."""
    return {
        "id": checklist.id,
        "version": checklist.version,
        "hash": checklist.hash,
        "dated": checklist.dated.isoformat(),
        "title": _said(checklist.title),
        "status": _said(checklist.status),
        "reviewed": checklist.reviewed,
        "domains": [{"id": domain.id, "title": _said(domain.title)} for domain in checklist.domains],
        "criteria": [criterion(checklist, one) for one in checklist.criteria],
        "facts": [fact.model_dump(mode="json") for fact in checklist.facts],
        "authorities": [authority.model_dump(mode="json") for authority in checklist.authorities],
    }


def criterion(checklist: Checklist, one: Criterion) -> dict[str, Any]:
    """Return a criterion with its texts by language, its sources by their titles, its measurements as they are."""
    titles = {authority.code: authority for authority in checklist.authorities}
    fix, easy = one.fix, one.easy
    return {
        "id": one.id,
        "domain": one.domain,
        "title": _said(one.title),
        "why": _said(one.why),
        "how": _said(one.how),
        "proof": _said(one.proof),
        "fix": {code: _parts(fix, _FIXES, code) for code in _LANGUAGES} if fix else None,
        "cost": fix.cost if fix else None,
        "effort": fix.effort if fix else None,
        "easy": {code: _parts(easy, ("title", "why"), code) for code in _LANGUAGES} if easy else None,
        "audiences": list(one.audiences),
        "families": list(one.families),
        "phase": one.phase,
        "levels": {str(size): one.level_for(size) for size in one.levels},
        "when": one.when,
        "zone_kind": one.zone_kind,
        "blocking": one.blocking,
        "legal_duty": one.legal_duty,
        "legal_facts": list(one.legal_facts),
        "checks": list(one.checks),
        "sources": [
            {
                "code": source.code,
                "kind": titles[source.code].kind if source.code in titles else None,
                "title": _said(titles[source.code].title) if source.code in titles else None,
                "standing": source.standing,
                "detail": _said(source.detail) if source.detail.fr else None,
            }
            for source in one.sources
        ],
        "measurements": [measurement.model_dump(mode="json") for measurement in one.measurements],
    }


def near(ids: Iterable[str], wrong: str) -> tuple[str, ...]:
    """Return the three ids at most that are nearest to one that is none."""
    return tuple(get_close_matches(wrong.upper(), list(ids), n=3, cutoff=0.5))


def _said(text: Phrase | None) -> dict[str, str] | None:
    return {"fr": text.fr, "en": text.en} if text else None


def _parts(held: Any, names: tuple[str, ...], language: str) -> dict[str, str]:
    return {name: getattr(held, name).in_language(language) for name in names}


_TEXTS = ("title", "why", "how", "proof")
_FIXES = ("today", "lasting", "announce")
_HEADS = (
    "id",
    "domain",
    *(f"{name}_{code}" for name in _TEXTS for code in _LANGUAGES),
    *(f"fix_{name}_{code}" for name in _FIXES for code in _LANGUAGES),
    "cost",
    "effort",
    *(f"easy_{name}_{code}" for name in ("title", "why") for code in _LANGUAGES),
    "N1",
    "N2",
    "N3",
    "N4",
    "blocking",
    "legal_duty",
    "when",
    "zone_kind",
    "phase",
    "audiences",
    "families",
    "legal_facts",
    "sources",
    *(f"details_{code}" for code in _LANGUAGES),
    *(f"measurements_{code}" for code in _LANGUAGES),
)


def _rows(checklist: Checklist) -> Iterator[tuple[Cell, ...]]:
    for one in checklist.criteria:
        texts = (_in(getattr(one, name), code) for name in _TEXTS for code in _LANGUAGES)
        fixes = (_in(getattr(one.fix, name, None), code) for name in _FIXES for code in _LANGUAGES)
        easy = (_in(getattr(one.easy, name, None), code) for name in ("title", "why") for code in _LANGUAGES)
        yield (
            one.id,
            one.domain,
            *texts,
            *fixes,
            str(one.fix.cost) if one.fix else "",
            str(one.fix.effort) if one.fix else "",
            *easy,
            *(str(one.level_for(size)) for size in one.levels),
            "yes" if one.blocking else "no",
            str(one.legal_duty),
            one.when,
            one.zone_kind or "",
            str(one.phase),
            ", ".join(one.audiences),
            ", ".join(one.families),
            ", ".join(one.legal_facts),
            ", ".join(dict.fromkeys(source.code for source in one.sources)),
            *(_details(one, code) for code in _LANGUAGES),
            *(measurement_cells.cell(one, code) for code in _LANGUAGES),
        )


def _details(one: Criterion, language: str) -> str:
    """Return what its sources are cited for, in one cell that begins with a code: `LOI: art. 2 | GUIDE: page 4`."""
    cited = ((source.code, source.detail.in_language(language)) for source in one.sources)
    return measurement_cells.BETWEEN.join(f"{code}: {detail}" for code, detail in cited if detail)


def _in(text: Phrase | None, language: str) -> str:
    return text.in_language(language) if text else ""
