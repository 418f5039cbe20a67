"""Sorting findings: what was met on the ground in one sentence is given its lines and its gravity later, or closed."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from math import log

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit, Finding
from audit_app.domain.folding import folded
from audit_app.domain.tailoring import Line, tailored
from audit_app.domain.testing_again import opened_again
from audit_app.domain.user_testing import found, voices
from audit_app.errors import FindingHeld, UnknownFinding

_SHORTEST = 4
"""Letters below which a word says nothing of the matter: articles, `avec` apart."""

_SERIOUS = 3
"""The severity from which what testers met does not go with its lines."""

_STEM = 6
"""Letters by which two forms of a word are taken for the same: `sanitaire`, `sanitaires`."""

_SUGGESTED = 5
_HERE, _HERE_BLOCKING = 1.0, 1.5
"""What standing at the place weighs: less than a rare word, more than one half the lines have."""

_EMPTY = frozenset({
    "avec", "dans", "pour", "sans", "plus", "tres", "mais", "elle", "entre", "deux", "cette", "leur", "etre", "tout",
    "toute", "tous", "chaque", "moins", "pres", "there", "with", "very", "this", "that", "from", "between", "every",
})  # fmt: skip
"""Words of four letters or more that say nothing of the matter, without accents."""


def unsorted(audit: Audit) -> tuple[Finding, ...]:
    """Return the findings to sort, the newest first (ids are in order of time).

    They are those nobody sorted yet, and those sorted to lines that are asked no more: see `is_astray`.

    **Source:** RULES.md rules 8 and 14.
    """
    newest = (finding for _, finding in sorted(audit.findings.items(), reverse=True))
    return tuple(finding for finding in newest if not finding.is_sorted or is_astray(audit, finding))


def is_astray(audit: Audit, finding: Finding) -> bool:
    """Whether testers met something serious or blocking, nobody closed it, and none of its lines is asked any more.

    A zone or a feature that goes takes its lines along: what was met there would weigh on nothing, silently. So the
    finding waits to be sorted again, to a line that is asked, or to be closed with a reason.

    **Source:** RULES.md rules 8, 13 and 14.
    """
    if not finding.is_sorted or finding.decision is not None or (finding.severity or 0) < _SERIOUS:
        return False
    return tailored(audit).lines.keys().isdisjoint(finding.lines) and bool(voices(audit, finding))


def still_open(audit: Audit, line: str) -> tuple[Finding, ...]:
    """Return the findings that touch a line and that no decision closed: something can be done about each."""
    return tuple(f for _, f in sorted(audit.findings.items()) if line in f.lines and f.decision is None)


def finding_of(audit: Audit, prefix: str) -> Finding:
    """Return the one finding whose id begins so; raise UnknownFinding."""
    known = [finding for key, finding in audit.findings.items() if prefix and key.startswith(prefix)]
    if len(known) != 1:
        raise UnknownFinding(prefix)
    return known[0]


def sorted_to(
    audit: Audit,
    finding_id: str,
    *,
    at: str,
    lines: Iterable[str] | None = None,
    severity: int | None = None,
    reach: int | None = None,
    mended: str | None = None,
    scenario: str | None = None,
    zone: str | None = None,
) -> Audit:
    """Return the audit where this finding touches these lines, is that grave; what is not given stays.

    `scenario`: what was being tried; `zone`: where it was met, '' = nowhere special. By them a later test is known: one
    tried before they were told is none, so `at` is the moment, as an id made now.
    `reach`: whom it stops, 1 one profile to 3 anyone; `mended`: what was done about it on the day itself. It counts as
    sorted once lines and gravity are known. Raise UnknownFinding, UnknownLine, UnknownZone, or UsersOverrule.

    **Source:** RULES.md rules 8 and 14; guides, forms and fields, F8.
    """
    finding = _known(audit, finding_id)
    touched = finding.lines if lines is None else tuple(dict.fromkeys(lines))
    grave = finding.severity if severity is None else severity
    stops = finding.reach if reach is None else reach
    done = finding.mended if mended is None else mended
    tried = finding.scenario if scenario is None else scenario
    there = finding.zone if zone is None else zone or None
    told = finding.told if (tried, there) == (finding.scenario, finding.zone) else at
    now = finding.replaced(lines=touched, severity=grave, reach=stops, mended=done, told=told)
    return opened_again(audit, found(audit, now.replaced(scenario=tried, zone=there)))


def taken_up_again(audit: Audit, finding_id: str) -> Audit:
    """Return the audit where a finding that was closed is open again: its decision is taken away."""
    require_open(audit, "decision")
    finding = _known(audit, finding_id)
    return audit.replaced(findings={**audit.findings, finding_id: finding.replaced(decision=None)})


def taken_away(audit: Audit, finding_id: str) -> Audit:
    """Return the audit without a finding noted by mistake, and without its evidence.

    Raise FindingHeld for one that testers met or that is sorted: it is closed with a reason, and stays to be read.
    """
    require_open(audit, "finding")
    finding = _known(audit, finding_id)
    if finding.testers or finding.is_sorted:
        raise FindingHeld(finding_id)
    return audit.replaced(
        findings={key: other for key, other in audit.findings.items() if key != finding_id},
        evidence={key: piece for key, piece in audit.evidence.items() if piece.finding != finding_id},
    )


def _known(audit: Audit, finding_id: str) -> Finding:
    if finding_id not in audit.findings:
        raise UnknownFinding(finding_id)
    return audit.findings[finding_id]


def likely(audit: Audit, finding: Finding, language: str = "fr", criteria: Collection[str] = ()) -> tuple[str, ...]:
    """Return the lines a finding most likely touches, the likeliest first; at most five.

    A line is likely by the words it shares with the finding, rare ones before common ones, by standing where it was
    met, and by being one of the `criteria` of the scenario it was met in; lines of other places are not. Without a word
    in common, the blocking lines of the place or of the scenario come first.
    """
    lines = [line for line in tailored(audit).lines.values() if _may_be_met(line, finding)]
    words = stems(f"{finding.title} {finding.note}")
    spoken = {line.id: _spoken(line, language) for line in lines}
    counts = {word: sum(word in said for said in spoken.values()) for word in words}
    weights = {word: log(1 + len(spoken) / count) for word, count in counts.items() if count}
    scores = {line.id: _score(line, finding, spoken[line.id], weights, criteria) for line in lines}
    ranked = sorted((line for line in scores if scores[line] > 0), key=lambda line: -scores[line])
    return tuple(ranked[:_SUGGESTED])


def _may_be_met(line: Line, finding: Finding) -> bool:
    return finding.zone is None or line.zone is None or line.zone.id == finding.zone


def _score(
    line: Line, finding: Finding, said: frozenset[str], weights: Mapping[str, float], criteria: Collection[str]
) -> float:
    shared = sum(weight for word, weight in weights.items() if word in said)
    near = (finding.zone is not None and line.zone is not None, line.criterion.id in criteria)
    return shared + sum(near) * (_HERE_BLOCKING if line.criterion.blocking else _HERE)


def _spoken(line: Line, language: str) -> frozenset[str]:
    criterion = line.criterion
    texts = [criterion.title, *(m.label for m in criterion.measurements)]
    texts += [criterion.easy.title] if criterion.easy else []
    return stems("\n".join(text.in_language(language) for text in texts))


@lru_cache(maxsize=2_048)
def stems(text: str) -> frozenset[str]:
    """Return the words of a text, cut to what their forms share."""
    words = re.findall(r"[^\W_]+", folded(text))
    return frozenset(word.rstrip("sx")[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _EMPTY)
