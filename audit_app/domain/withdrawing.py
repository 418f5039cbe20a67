"""Withdrawing: a tester takes a consent back, and what it covered leaves the audit and everything that kept it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from audit_app.domain.audit import (
    Audit,
    Contested,
    Evidence,
    EvidenceKind,
    Finding,
    Orphan,
)
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.observation import OWN_WORDS, Observation, Parting
from audit_app.domain.plan import PinKind, without_pins_of
from audit_app.domain.testing_again import lost
from audit_app.errors import UnknownTester

WITHDRAWN = "withdrawn"
"""The gesture that takes a consent back; nothing undoes it (RULES.md rule 10)."""


@dataclass(frozen=True)
class Withdrawal:
    """What goes with a consent: the audit without it, the facts to be made unreadable, the files to be removed.

    `facts` are kind, subject and aspect; an aspect of '' stands for all of them.
    """

    audit: Audit
    facts: tuple[tuple[str, str, str], ...]
    files: tuple[str, ...]


def withdrawn(audit: Audit, tester: str, uses: Iterable[Use], on: date) -> Withdrawal:
    """Return what taking these consents back does; taking no part any more takes all the others back.

    It is done in a closed audit too. What only this tester met leaves with them; what others met as well stays theirs,
    and what is owed to them stays owed.
    Raise UnknownTester for a code nobody has or had here.

    **Source:** RULES.md rule 10: withdrawal removes the thing everywhere.
    """
    known = {*audit.testers, *(key.partition(".")[0] for key in audit.consents)}
    if tester not in known:
        raise UnknownTester(tester, tuple(sorted(known)))
    asked = set(uses)
    asked |= set(Use) if Use.TAKE_PART in asked else set()
    going = _Going(audit, tester)
    for use in sorted(asked, key=list(Use).index):
        going.consents[key_of(tester, use)] = _taken_back(audit, tester, use, on)
    if Use.NEEDS in asked:
        going.needs()
    shown = {kind for use, kinds in _SHOWN.items() if use in asked for kind in kinds}
    going.evidence(piece for piece in audit.evidence.values() if _is_of(audit, tester, piece) and piece.kind in shown)
    if Use.QUOTATION in asked:
        going.quotes()
    if Use.TAKE_PART in asked:
        going.everything()
    return going.done()


def _is_of(audit: Audit, tester: str, piece: Evidence) -> bool:
    """Whether a piece shows a tester, or what they tried."""
    attempt = audit.observations.get(piece.attempt or "")
    return tester in piece.shows or (attempt is not None and attempt.tester == tester)


_SHOWN: Mapping[Use, tuple[EvidenceKind, ...]] = {
    Use.PHOTO: (EvidenceKind.PICTURE,),
    Use.VOICE: (EvidenceKind.AUDIO,),
    Use.TAKE_PART: tuple(EvidenceKind),
}
"""What may show somebody: a document does so only because they took part."""


def _taken_back(audit: Audit, tester: str, use: Use, on: date) -> Consent:
    before = audit.consents.get(key_of(tester, use)) or Consent(given=False)
    return before.replaced(given=False, withdrawn_on=before.withdrawn_on or on)


class _Going:
    """Gathers what goes, field by field of the audit."""

    def __init__(self, audit: Audit, tester: str) -> None:
        self._audit, self._tester = audit, tester
        self._facts: list[tuple[str, str, str]] = []
        self._files: list[str] = []
        self._remaining: set[str] = set()
        self._fields: dict[str, dict[str, Any]] = {}
        self.consents: dict[str, Consent] = {}

    def needs(self) -> None:
        """Take away the profile, the needs and the aids."""
        self._facts.append(("tester", self._tester, "needs"))
        testers = self._held("testers")
        if self._tester in testers:
            testers[self._tester] = testers[self._tester].replaced(profile=None, needs="", aids="")

    def evidence(self, pieces: Iterable[Evidence]) -> None:
        """Take away these pieces, their files and their places on a plan."""
        held = self._held("evidence")
        for piece in pieces:
            if held.pop(piece.id, None):
                self._facts.append(("evidence", piece.id, ""))
                self._files += [piece.sha256, *piece.blurred_from]
                self._fields["pins"] = without_pins_of(self._held("pins"), PinKind.EVIDENCE, piece.id)

    def quotes(self) -> None:
        """Take away what was quoted word for word, in the tester's own answers too where it was quoted from there."""
        self._remaining.add("observation")
        held = self._held("observations")
        quotes = [one.quote for one in self._of(held).values() if one.quote]
        for key, observation in self._of(held).items():
            self._facts.append(("observation", key, "quote"))
            own = self._quoted_from("observation", key, observation, quotes)
            held[key] = observation.replaced(quote="", translated=False, **own)
        held = self._held("partings")
        for key, parting in self._of(held).items():
            held[key] = parting.replaced(**self._quoted_from("parting", key, parting, quotes))

    def _quoted_from(self, kind: str, key: str, one: Observation | Parting, quotes: Iterable[str]) -> dict[str, str]:
        """Return the answers of a tester's own that hold what was quoted, emptied."""
        own = [name for name in OWN_WORDS[kind] if any(quote in getattr(one, name) for quote in quotes)]
        self._facts += [(kind, key, name) for name in own]
        return dict.fromkeys(own, "")

    def everything(self) -> None:
        """Take away the tester and all that is of them."""
        self._remaining |= {*_OF_TESTERS, "finding", "evidence"}
        self._held("testers").pop(self._tester, None)
        self._facts.append(("tester", self._tester, ""))
        held = self._held("pays")
        for key, pay in self._of(held).items():
            self._facts.append(("pay", key, ""))
            held[key] = pay.still_owed
        self._fields["pays"] = {key: pay for key, pay in held.items() if pay}
        for field, kind in (("observations", "observation"), ("partings", "parting")):
            held = self._held(field)
            for key in self._of(held):
                del held[key]
                self._facts.append((kind, key, ""))
        self._findings()
        self._remember_origins()

    def _remember_origins(self) -> None:
        """Remember which things files had told, by hashes that hold no words: those files bring them in no more."""
        key = key_of(self._tester, Use.TAKE_PART)
        told = [one.origin for one in self._of(self._audit.observations).values()]
        told += [one.origin for one in self._audit.findings.values() if self._tester in one.testers]
        known = dict.fromkeys((*self.consents[key].origins, *filter(None, told)))
        self.consents[key] = self.consents[key].replaced(origins=tuple(known))

    def _findings(self) -> None:
        held = self._held("findings")
        for key, finding in list(held.items()):
            if self._tester not in finding.testers:
                continue
            others = tuple(code for code in finding.testers if code != self._tester)
            self._facts.append(("finding", key, "finding" if others else ""))
            if others:
                held[key] = finding.replaced(testers=others)
            else:
                del held[key]
                self.evidence(piece for piece in self._audit.evidence.values() if piece.finding == key)
                self._keep_actions(finding)

    def _keep_actions(self, finding: Finding) -> None:
        """Leave what the organiser promised about a finding on the first of the lines it touched."""
        held = self._held("actions")
        for key, action in held.items():
            if action.subject == finding.id and finding.lines:
                held[key] = action.replaced(subject=finding.lines[0])

    def _held(self, field: str) -> dict[str, Any]:
        return self._fields.setdefault(field, dict(getattr(self._audit, field)))

    def _of(self, held: Mapping[str, Any]) -> dict[str, Any]:
        return {key: thing for key, thing in held.items() if thing.tester == self._tester}

    def done(self) -> Withdrawal:
        """Return the audit without what went, and what went."""
        consents = {**self._audit.consents, **self.consents}
        left = self._opened_again(self._audit.replaced(**self._fields, **self._remains(), consents=consents))
        still = {sha256 for piece in left.evidence.values() for sha256 in (piece.sha256, *piece.blurred_from)}
        files = tuple(sha256 for sha256 in dict.fromkeys(self._files) if sha256 not in still)
        return Withdrawal(left, tuple(dict.fromkeys(self._facts)), files)

    def _opened_again(self, left: Audit) -> Audit:
        """Return the audit where what a test of theirs closed is open: nothing shows any more that it is over."""
        known = left.replaced(testers=self._audit.testers)  # needs taken back do not undo what was shown
        gone = lost(self._audit, known)
        self._facts += [("finding", key, "decision") for key in gone]
        opened = {key: left.findings[key].replaced(decision=None) for key in gone}
        return left.replaced(findings={**left.findings, **opened}) if opened else left

    def _remains(self) -> dict[str, tuple[Contested | Orphan, ...]]:
        """Return the values two people gave differently, and the rest of things, but for what goes."""
        self._facts += [(c.kind, c.subject, c.aspect) for c in self._audit.contested if self._is_said_of(c)]
        gone = set(self._facts)
        contested = tuple(
            fact
            for fact in self._audit.contested
            if not {(fact.kind, fact.subject, fact.aspect), (fact.kind, fact.subject, "")} & gone
        )
        orphans = [orphan for orphan in self._audit.orphans if not self._is_theirs(orphan)]
        self._facts += [(o.kind, o.subject, "") for o in self._audit.orphans if self._is_theirs(o)]
        return {"contested": contested, "orphans": tuple(orphans)}

    def _is_said_of(self, fact: Contested) -> bool:
        """Whether one of several values names the tester, where they take no part any more."""
        said = " ".join(candidate.value or "" for candidate in fact.candidates)
        return {fact.kind, "finding"} <= self._remaining and f'"{self._tester}"' in said

    def _is_theirs(self, orphan: Orphan) -> bool:
        """Whether the rest of a thing names the tester, or has lost the name of whoever it is of."""
        said = " ".join(orphan.values)
        nobodys = orphan.kind in _OF_TESTERS and '"tester":' not in said
        return orphan.kind in self._remaining and (nobodys or f'"{self._tester}"' in said)


_OF_TESTERS = ("observation", "parting", "pay")
