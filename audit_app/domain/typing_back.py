"""Typing back a test sheet: a tester's code, then the code of each question answered and the answer.

    T01 S8A 5; S8B o; S8E La porte est lourde

A question has the same code in every print, size and language: the scenario and a letter, F and a letter for the
questions at the end, C and a figure for the consents. The letters below are never given to another question.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from audit_app.domain.asking import OF_ATTEMPT, OF_PARTING, Page, PageKind, Sitting, Value, attempt, parting
from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.consent_sheet import GUARDED, HOW, ON_PAPER, TOO, consented_on_paper
from audit_app.domain.naming import zone_named
from audit_app.domain.observation import Again, Observation, Success
from audit_app.domain.recording import observed
from audit_app.domain.replying import replied
from audit_app.errors import NotDigital, UnknownQuestion, UnreadableReply


class Asked(NamedTuple):
    """A question of a sheet: the field its answer fills, and how an answer is read."""

    field: str
    read: Callable[[str], Value | float]


def _of_places(*values: Value) -> Callable[[str], Value | float]:
    """Return what reads the place of the box ticked, the first being 1."""
    return lambda said: values[int(said) - 1] if said.isdecimal() and 0 < int(said) <= len(values) else None


def _yes_or_no(said: str) -> bool | None:
    return {"1": True, "o": True, "oui": True, "y": True, "yes": True, "2": False, "n": False}.get(
        said, False if said in {"no", "non"} else None
    )


def _whole(least: int, most: int) -> Callable[[str], Value | float]:
    return lambda said: int(said) if said.isdecimal() and least <= int(said) <= most else None


def _minutes(said: str) -> float | None:
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:min)?", said)
    amount = float(found[1].replace(",", ".")) if found else 0
    return amount if 0 < amount <= 1_440 else None


def _words(said: str) -> str:
    return said


_AGAIN, _SUCCESS = _of_places(*Again), _of_places(*Success)

OF_ATTEMPTS: Mapping[str, Asked] = {
    "A": Asked(OF_ATTEMPT[PageKind.EASE], _whole(1, 7)),
    "B": Asked(OF_ATTEMPT[PageKind.DIGNITY], _yes_or_no),
    "C": Asked(OF_ATTEMPT[PageKind.SAFE], _yes_or_no),
    "D": Asked(OF_ATTEMPT[PageKind.AGAIN], _AGAIN),
    "E": Asked(OF_ATTEMPT[PageKind.WORDS], _words),
    "F": Asked(OF_ATTEMPT[PageKind.NEEDS_MET], _whole(1, 7)),
    "G": Asked(OF_ATTEMPT[PageKind.EASY_TO_USE], _whole(1, 7)),
    "H": Asked(OF_ATTEMPT[PageKind.FATIGUE], _whole(0, 10)),
    "J": Asked("fatigue_before", _whole(0, 10)),
    "K": Asked("success", _SUCCESS),
    "L": Asked("help", _whole(0, 4)),
    "M": Asked("minutes", _minutes),
    "N": Asked("detours", _whole(0, 1_000)),
    "P": Asked("works", _yes_or_no),
    "Q": Asked("staff", _whole(1, 5)),
    "R": Asked("measures", _words),
    "S": Asked("facts", _words),
    "T": Asked("quote", _words),
    "U": Asked("zone", _words),
}
"""The questions of one scenario, by their letter."""

OF_THE_END: Mapping[str, Asked] = {
    "FA": Asked(OF_PARTING[PageKind.BEST], _words),
    "FB": Asked(OF_PARTING[PageKind.WORST], _words),
    "FC": Asked(OF_PARTING[PageKind.FIRST], _words),
    "FD": Asked(OF_PARTING[PageKind.MISSING], _words),
    "FE": Asked(OF_PARTING[PageKind.COME_BACK], _AGAIN),
    "FF": Asked(OF_PARTING[PageKind.RECOMMENDS], _yes_or_no),
}
"""The questions at the end of a round, by their code."""

OF_THE_CONSENTS: Mapping[str, Asked] = {f"C{place}": Asked(use, _yes_or_no) for place, use in enumerate(Use, 1)} | {
    "C8": Asked(HOW, _of_places(*ON_PAPER)),
    "C9": Asked(TOO, _of_places(*GUARDED)),
}
"""The seven consents, how they were put, and for whom a representative agrees too, by their code."""

_OF_NO_SCENARIO = {**OF_THE_END, **OF_THE_CONSENTS}

_CODE = r"(?:(?:[SAVX]\d{1,2}|F)[A-Z]|C[1-9])"
_SHEET = re.compile(rf"\s*(?P<tester>[A-Z]{{1,3}}\d{{1,4}})[\s:,]+(?={_CODE}(?:\s|$))", re.IGNORECASE)
_NEXT = re.compile(rf"\s*;\s*(?={_CODE}(?:\s|$))", re.IGNORECASE)
UNANSWERED = "?"
"""What is typed where “I do not know” is ticked: nothing is recorded, and an answer that stood there is taken back."""


_KINDS = {field: kind for kind, field in OF_ATTEMPT.items()}
_OF_SERVICES = frozenset({"needs_met", "easy_to_use"})


def code_of(field: str, scenario: str = "") -> str:
    """Return the code of a question, by the field its answer fills; of a scenario, of the end, or of the consents.

    >>> code_of("seq", "S8"), code_of("best"), code_of("photo")
    ('S8A', 'FA', 'C3')
    """
    known = OF_ATTEMPTS if scenario else _OF_NO_SCENARIO
    return scenario + next(code for code, asked in known.items() if asked.field == field)


class Reply(NamedTuple):
    """One answer of a sheet: the code of its question, the scenario it is of, '' at the end, the field, the value."""

    code: str
    scenario: str
    field: str
    value: Value | float

    @property
    def is_consent(self) -> bool:
        """Whether it is of the paper of consents."""
        return self.code in OF_THE_CONSENTS


@dataclass(frozen=True)
class TypedBack:
    """What one typed line of a test sheet says: whose, and each answer."""

    tester: str
    replies: tuple[Reply, ...]


def is_of_tests(typed: str) -> bool:
    """Whether a line typed is of a test sheet: a tester's code, then that of a question.

    >>> [is_of_tests(typed) for typed in ("T01 S8A 5", "t01: fb le bruit", "K7FC9 C 145 cm")]
    [True, True, False]
    """
    return _SHEET.match(typed) is not None


def read(audit: Audit, typed: str) -> TypedBack:
    """Return what a line of a test sheet says; raise UnknownQuestion or UnreadableReply."""
    begun = _SHEET.match(typed)
    if begun is None:
        raise UnknownQuestion(typed.strip()[:_LONGEST])
    replies = [_reply(audit, part.strip()) for part in _NEXT.split(typed[begun.end() :])]
    return TypedBack(begun["tester"].upper(), tuple(replies))


_LONGEST = 40


def _reply(audit: Audit, part: str) -> Reply:
    code, _space, said = part.partition(" ")
    code, said = code.upper(), said.strip()
    scenario = "" if code[:1] in {"F", "C"} else code[:-1]
    asked = OF_ATTEMPTS.get(code[-1:]) if scenario else _OF_NO_SCENARIO.get(code)
    if asked is None:
        raise UnknownQuestion(code)
    if said == UNANSWERED:
        return Reply(code, scenario, asked.field, None)
    value = asked.read(said if asked.read is _words else said.casefold())
    value = zone_named(audit, said) if asked.field == "zone" else value
    if value in {None, ""}:
        raise UnreadableReply(code, said[:_LONGEST])
    return Reply(code, scenario, asked.field, value)


def sitting(audit: Audit, tester: str, scenario: str, on: date) -> Sitting:
    """Return which round an answer of that day belongs to: the newest not over that plans the scenario, else none.

    At the end, '', it is the round in which the tester tried something last.
    """
    if scenario:
        rounds = sorted(audit.user_tests.items(), reverse=True)
        fitting = (key for key, one in rounds if one.ended_on is None and scenario in one.scenarios)
        return Sitting(tester, on, next(fitting, None))
    tried = sorted((key, one.test) for key, one in audit.observations.items() if one.tester == tester)
    return Sitting(tester, on, tried[-1][1] if tried else None)


def typed_back(
    audit: Audit,
    says: TypedBack,
    new_id: Callable[[], str],
    services: Collection[str],
    *,
    by: str | None = None,
    on: date,
) -> Audit:
    """Return the audit with these answers, each at the attempt or the end it belongs to; what is not named stays.

    An answer of "?" takes back the one that stood there. `services` are the codes of the scenarios that try a digital
    service. Consents are noted as `consented_on_paper` does, and "?" is no answer to one. Raise NotDigital, and what
    these, `observed` and `parted` raise.

    **Source:** guides, forms and fields, F3 and F5 to F7.
    """
    consents = {reply.field: reply.value for reply in says.replies if reply.is_consent}
    if consents:  # first, wherever they stand: the other answers need them
        audit = consented_on_paper(audit, says.tester, consents, by=by, on=on)
    for reply in (one for one in says.replies if not one.is_consent):
        if reply.value is None and _stood(audit, says.tester, reply, on) in _NOTHING:
            continue
        if reply.scenario:
            audit = _observed(audit, says.tester, reply, new_id, services, by, on)
        else:
            audit = _parted(audit, says.tester, reply, new_id, on)
    return audit


def _observed(
    audit: Audit, tester: str, reply: Reply, new_id: Callable[[], str], services: Collection[str], by: str | None,
    on: date,
) -> Audit:  # fmt: skip
    sat = sitting(audit, tester, reply.scenario, on)
    held = attempt(audit, sat, reply.scenario)
    made = held or Observation(id=new_id(), tester=tester, scenario=reply.scenario, test=sat.test, by=by, on=on)
    made = made if held else made.replaced(from_paper=True)
    if reply.field in _OF_SERVICES and reply.scenario not in services:
        raise NotDigital(reply.scenario)
    if reply.field in _KINDS:
        page = Page(_KINDS[reply.field], reply.scenario)
        answered = replied(audit, sat, page, _answer(reply), made.id, by)
        return answered if held else observed(answered, answered.observations[made.id].replaced(from_paper=True))
    empty = "" if OF_ATTEMPTS[reply.code[-1]].read is _words and reply.field != "zone" else None
    return observed(audit, made.replaced(**{reply.field: empty if reply.value is None else reply.value}))


def _parted(audit: Audit, tester: str, reply: Reply, new_id: Callable[[], str], on: date) -> Audit:
    page = next(Page(kind) for kind, field in OF_PARTING.items() if field == reply.field)
    return replied(audit, sitting(audit, tester, "", on), page, _answer(reply), new_id())


def _answer(reply: Reply) -> Value:
    """Return what a tester answers: no question of theirs is answered in minutes."""
    return None if isinstance(reply.value, float) else reply.value


_NOTHING = (None, "")


def _stood(audit: Audit, tester: str, reply: Reply, on: date) -> object:
    """Return the answer that stands where this one goes, None or '' where there is none."""
    sat = sitting(audit, tester, reply.scenario, on)
    held = attempt(audit, sat, reply.scenario) if reply.scenario else parting(audit, sat)
    return getattr(held, reply.field) if held else None


def replaced(before: Audit, says: TypedBack, on: date) -> Iterable[tuple[Reply, object]]:
    """Yield the answers that another one, or none, stood in the place of, and which."""
    for reply in (one for one in says.replies if not one.is_consent):
        was = _stood(before, says.tester, reply, on)
        if was not in _NOTHING and reply.value != was:
            yield reply, was
