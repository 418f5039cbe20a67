"""Traces: everything a history still says of a tester that a consent taken back no longer covers."""

from collections import defaultdict
from collections.abc import Iterable, Set
from typing import Any

from pydantic_core import from_json

from audit_app.domain.audit import EvidenceKind
from audit_app.domain.changes import Fact
from audit_app.domain.consent import Use
from audit_app.domain.facts import canonical
from audit_app.domain.observation import OWN_WORDS, UNTOLD

KINDS_OF_TESTERS = ("tester", "observation", "parting", "pay", "finding", "evidence")
"""The kinds of things in which a tester can leave a trace."""

KINDS_OF_ONE = ("observation", "parting", "pay")
"""Those that are of one tester alone, whom they name."""

_SHOWN = {Use.PHOTO: EvidenceKind.PICTURE, Use.VOICE: EvidenceKind.AUDIO}


def traces(told: Iterable[tuple[Fact, str]], tester: str, uses: Set[Use]) -> frozenset[Fact]:
    """Return the facts of a history to be made unreadable when a tester takes these consents back.

    `told` is every value any fact ever had, as JSON: what was undone or removed long ago is in it too. Taking no part
    any more takes everything.

    **Source:** RULES.md rule 10: withdrawal removes the thing everywhere.
    """
    history = _History(told)
    if Use.TAKE_PART in uses:
        return frozenset((*history.of_tester(tester), *history.met_with(tester)))
    found = {Fact("tester", tester, "needs")} if Use.NEEDS in uses else set()
    if Use.QUOTATION in uses:
        found |= set(history.quoted(tester))
    kinds = {str(kind) for use, kind in _SHOWN.items() if use in uses}
    return frozenset((*found, *history.showing(tester, kinds)))


def origins_told(told: Iterable[tuple[Fact, str]], tester: str) -> frozenset[str] | None:
    """Return hashes of what files ever told of a tester, `told` as for `traces`: what was undone since is in it too.

    None where nothing at all was said of them.
    """
    history = _History(told)
    return frozenset(history.origins_of(tester)) if history.knows(tester) else None


def remains(fact: Fact, text: str, tester: str) -> str | None:
    """Return what a value still says without a tester who takes no part any more; None where nothing is left.

    A problem others met as well stays theirs, and what is owed stays owed: a copy holds it as the audit does.
    """
    said: dict[str, Any] = from_json(text)
    if fact.kind == "pay":
        return canonical(said | {"what": UNTOLD}) if said["paid_on"] is None else None
    if (fact.kind, fact.aspect) != ("finding", "finding"):
        return None
    others = [code for code in said["testers"] if code != tester]
    return canonical(said | {"testers": others}) if others else None


class _History:
    """The values of a history by the thing they are of."""

    def __init__(self, told: Iterable[tuple[Fact, str]]) -> None:
        self._values: dict[tuple[str, str], dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for fact, text in told:
            if fact.kind in KINDS_OF_TESTERS and not (fact.kind == "pay" and remains(fact, text, "") == text):
                self._values[fact.kind, fact.subject][fact.aspect].append(from_json(text))

    def theirs(self, tester: str) -> list[tuple[str, str]]:
        """Return the things that are of one tester alone."""
        return [thing for thing in self._values if thing[0] in KINDS_OF_ONE and tester in self._said(thing, "tester")]

    def quoted(self, tester: str) -> Iterable[Fact]:
        """Yield what was quoted of a tester, and their own answers where it was quoted from there."""
        theirs = [thing for thing in self.theirs(tester) if thing[0] in OWN_WORDS]
        quotes = {quote for thing in theirs for quote in self._said(thing, "quote")}
        for thing in theirs:
            if thing[0] == "observation":
                yield Fact(*thing, "quote")
            for name in OWN_WORDS[thing[0]]:
                if any(quote in words for quote in quotes for words in self._said(thing, name)):
                    yield Fact(*thing, name)

    def of_tester(self, tester: str) -> Iterable[Fact]:
        """Yield every fact of a tester, of what is theirs alone and of what shows them."""
        for thing in (("tester", tester), *self.theirs(tester)):
            yield from self._all(thing)
        yield from self.showing(tester, {str(kind) for kind in EvidenceKind})

    def met_with(self, tester: str) -> Iterable[Fact]:
        """Yield what findings say of a tester; one that nobody else met goes whole, with what shows it.

        So does one of which nobody can tell any more who met it: it was redacted down to its rest.
        """
        for thing in [thing for thing in self._values if thing[0] == "finding"]:
            met = [set(codes) for codes in self._said(thing, "testers")]
            everyone, last = set().union(*met), met[-1] if met else set()
            if not self._said(thing, "title") or everyone == {tester} or last == {tester}:
                yield from self._all(thing)
                yield from self._about(thing[1])
            elif tester in everyone:
                yield Fact(*thing, "finding")

    def knows(self, tester: str) -> bool:
        """Whether anything was said of a tester by their code."""
        named = ("testers", "shows")
        met = any(tester in codes for thing in self._values for field in named for codes in self._said(thing, field))
        return met or bool(self._values.get(("tester", tester))) or bool(self.theirs(tester))

    def origins_of(self, tester: str) -> Iterable[str]:
        """Yield the hashes of what files told of a tester."""
        met = [thing for thing in self._values if any(tester in codes for codes in self._said(thing, "testers"))]
        for thing in (*self.theirs(tester), *met):
            yield from self._said(thing, "origin")

    def showing(self, tester: str, kinds: Set[str]) -> Iterable[Fact]:
        """Yield the evidence of these kinds in which a tester can be recognised or heard, or that shows an attempt."""
        tried = {key for kind, key in self.theirs(tester) if kind == "observation"}
        for thing in [thing for thing in self._values if thing[0] == "evidence"]:
            seen = any(tester in codes for codes in self._said(thing, "shows"))
            seen = seen or not tried.isdisjoint(self._said(thing, "attempt"))
            if seen and kinds & set(self._said(thing, "kind")):
                yield from self._all(thing)

    def _about(self, finding: str) -> Iterable[Fact]:
        for thing in list(self._values):
            if thing[0] == "evidence" and finding in self._said(thing, "finding"):
                yield from self._all(thing)

    def _all(self, thing: tuple[str, str]) -> Iterable[Fact]:
        return [Fact(*thing, aspect) for aspect in self._values[thing]]

    def _said(self, thing: tuple[str, str], field: str) -> list[Any]:
        """Return every value a field of that thing ever had."""
        return [value[field] for values in self._values[thing].values() for value in values if value.get(field)]
