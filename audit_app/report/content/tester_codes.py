"""Texts people typed, without the codes of testers: what is printed for others than the team names no tester."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from audit_app.domain.audit import Audit
from audit_app.domain.record import Record
from audit_app.i18n import _
from audit_app.wording.typography import capital

_TYPED: Mapping[str, tuple[str, ...]] = {
    "actions": ("what", "reason", "proof"),
    "answers": ("reason",),
    "evidence": ("alt", "caption", "transcript"),
    "findings": ("title", "mended"),
    "observations": ("quote",),
    "own_scenarios": ("title", "goal"),
    "user_tests": ("place", "weather"),
    "waivers": ("reason",),
}
"""The texts people type that are printed for others, by the part of an audit they are in."""

_Typed = TypeVar("_Typed", bound=Record)


def without_codes(audit: Audit) -> Audit:
    """Return it with no tester's code in the texts that people typed, in the words of the language spoken.

    **Source:** RULES.md rule 9.
    """
    codes = codes_of(audit)
    if not codes:
        return audit
    parts = {part: {key: _bare(one, names, codes) for key, one in getattr(audit, part).items()} for part, names in
             _TYPED.items()}  # fmt: skip
    parts["findings"] = {
        key: finding.model_copy(update={"decision": _bare(finding.decision, ("reason",), codes)})
        if finding.decision
        else finding
        for key, finding in parts["findings"].items()
    }
    return audit.model_copy(update=parts)


def codes_of(audit: Audit) -> frozenset[str]:
    """Return every code of a tester the audit knows: of those who left too, or of whom there is a photo alone."""
    met = (code for finding in audit.findings.values() for code in finding.testers)
    seen = (code for piece in audit.evidence.values() for code in piece.shows)
    asked = (key.partition(".")[0] for key in audit.consents)
    return frozenset((*audit.testers, *asked, *met, *seen))


def _bare(one: _Typed, names: Iterable[str], codes: Iterable[str]) -> _Typed:
    return one.model_copy(update={name: masked(getattr(one, name), codes) for name in names})


def masked(text: str, codes: Iterable[str]) -> str:
    """Return a text in which the codes of testers, as whole words however they are typed, give way to “a tester”.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     masked("T02 tries again, then t03; T020 is a bus. T02-T03.", ("T02", "T03"))
    'A tester tries again, then a tester; T020 is a bus. A tester-a tester.'
    """
    known = "|".join(map(re.escape, sorted(codes)))
    if not known:
        return text
    another = rf"-(?!(?:{known})(?!\w))\w"  # T02-B is something else, T02-T03 are two testers
    return re.sub(rf"(^|[.!?]\s+)?(?<!\w)(?:{known})(?!\w|{another})", _named, text, flags=re.IGNORECASE)


def _named(found: re.Match[str]) -> str:
    before, said = found.group(1), _("a tester")
    return said if before is None else before + capital(said)
