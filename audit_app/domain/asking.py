"""Asking (questionnement): the pages a tester goes through, one question each, and where to begin and to go on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use, key_of
from audit_app.domain.observation import Observation, Parting


class PageKind(StrEnum):
    """What a page is for; those without an answer of the tester's tell something."""

    WELCOME = "welcome"
    CONSENT = "consent"
    ERASE = "erase"
    DECLINED = "declined"
    CARD = "card"
    EASE = "ease"
    DIGNITY = "dignity"
    DIGNITY_WORDS = "dignity_words"
    SAFE = "safe"
    FATIGUE = "fatigue"
    AGAIN = "again"
    WORDS = "words"
    QUOTE = "quote"
    NEEDS_MET = "needs_met"
    EASY_TO_USE = "easy_to_use"
    BEST = "best"
    WORST = "worst"
    FIRST = "first"
    MISSING = "missing"
    COME_BACK = "come_back"
    RECOMMENDS = "recommends"
    END = "end"


OF_ATTEMPT = {
    PageKind.EASE: "seq",
    PageKind.DIGNITY: "dignity",
    PageKind.DIGNITY_WORDS: "dignity_words",
    PageKind.SAFE: "safe",
    PageKind.FATIGUE: "fatigue_after",
    PageKind.AGAIN: "again",
    PageKind.WORDS: "words",
    PageKind.NEEDS_MET: "needs_met",
    PageKind.EASY_TO_USE: "easy_to_use",
}
"""The field of an observation that each question after an attempt fills."""

OF_PARTING = {
    PageKind.BEST: "best",
    PageKind.WORST: "worst",
    PageKind.FIRST: "first",
    PageKind.MISSING: "missing",
    PageKind.COME_BACK: "again",
    PageKind.RECOMMENDS: "recommends",
}
"""The field of a parting that each question at the end fills."""

Value = bool | int | str | None
"""What a page is answered with; None or '' = not answered, or passed over."""


class Page(NamedTuple):
    """One page; `subject` is the use of a consent or the id of a scenario, '' for what is asked once."""

    kind: PageKind
    subject: str = ""

    @property
    def key(self) -> str:
        """The page as one word, to be kept: `ease.S1`."""
        return f"{self.kind}.{self.subject}" if self.subject else str(self.kind)


@dataclass(frozen=True)
class Sitting:
    """Who answers, on which day, in which round; what they are asked to try, and which of it is a digital service."""

    tester: str
    on: date
    test: str | None = None
    scenarios: tuple[str, ...] = ()
    digital: frozenset[str] = frozenset()


def pages(audit: Audit, sitting: Sitting) -> tuple[Page, ...]:
    """Return the pages from the first to the last, as what is recorded makes them.

    Nothing is asked of whoever does not take part: their pages end there.

    **Source:** guides, forms and fields, F3, F4, F6 and F7; one question a page.
    """
    first = (Page(PageKind.WELCOME), Page(PageKind.CONSENT, Use.TAKE_PART))
    if not audit.agreed(sitting.tester, Use.TAKE_PART):
        return (*first, Page(PageKind.DECLINED))
    others = (Page(PageKind.CONSENT, use) for use in Use if use is not Use.TAKE_PART)
    tried = (page for scenario in sitting.scenarios for page in _of_scenario(audit, sitting, scenario))
    ending = map(Page, OF_PARTING) if _is_the_last(audit, sitting) else ()
    return (*first, *others, *tried, *ending, Page(PageKind.END))


def _is_the_last(audit: Audit, sitting: Sitting) -> bool:
    """Whether the questions at the end of a round belong to this sitting: nothing planned is left to try after it.

    A sitting without a scenario is for these questions; what was answered of them can always be seen again.
    """
    test = audit.user_tests.get(sitting.test or "")
    if test is None or not sitting.scenarios or parting(audit, sitting):
        return True
    mine = (one for one in audit.observations.values() if (one.tester, one.test) == (sitting.tester, sitting.test))
    return set(test.scenarios) <= {*sitting.scenarios, *(one.scenario for one in mine)}


def _of_scenario(audit: Audit, sitting: Sitting, scenario: str) -> Iterator[Page]:
    held = attempt(audit, sitting, scenario)
    yield Page(PageKind.CARD, scenario)
    yield Page(PageKind.EASE, scenario)
    yield Page(PageKind.DIGNITY, scenario)
    if held and (held.dignity is False or held.dignity_words):
        yield Page(PageKind.DIGNITY_WORDS, scenario)
    for kind in (PageKind.SAFE, PageKind.FATIGUE, PageKind.AGAIN, PageKind.WORDS):
        yield Page(kind, scenario)
    if held and held.words and audit.agreed(sitting.tester, Use.QUOTATION):
        yield Page(PageKind.QUOTE, scenario)
    if scenario in sitting.digital:
        yield Page(PageKind.NEEDS_MET, scenario)
        yield Page(PageKind.EASY_TO_USE, scenario)


def attempt(audit: Audit, sitting: Sitting, scenario: str) -> Observation | None:
    """Return what is noted already of that attempt, by the facilitator or before a pause; None where nothing is.

    Outside a round only that day's counts: another day is another attempt.
    """
    known = (
        one
        for _, one in sorted(audit.observations.items(), reverse=True)
        if (one.tester, one.scenario, one.test) == (sitting.tester, scenario, sitting.test)
        and (sitting.test is not None or one.on in {None, sitting.on})
    )
    return next(known, None)


def parting(audit: Audit, sitting: Sitting) -> Parting | None:
    """Return what the tester answered at the end of this round; None where they did not yet."""
    known = (
        one
        for _, one in sorted(audit.partings.items(), reverse=True)
        if (one.tester, one.test) == (sitting.tester, sitting.test)
        and (sitting.test is not None or one.on in {None, sitting.on})
    )
    return next(known, None)


def answered(audit: Audit, sitting: Sitting, page: Page) -> Value:
    """Return what a page is answered with now."""
    if page.kind is PageKind.CONSENT:
        consent = audit.consents.get(key_of(sitting.tester, Use(page.subject)))
        return consent.given if consent else None
    held = attempt(audit, sitting, page.subject) if page.subject else parting(audit, sitting)
    if isinstance(held, Observation) and page.kind is PageKind.QUOTE:
        return True if held.quote and held.quote == held.words else None
    field = OF_ATTEMPT.get(page.kind) or OF_PARTING.get(page.kind)
    value: Value = getattr(held, field) if held and field else None
    return value


def begins_at(audit: Audit, sitting: Sitting) -> Page:
    """Return the first page that waits for this tester after the welcome: what is answered is not asked again.

    A scenario waits while none of its questions is answered; the end too.
    """
    along = pages(audit, sitting)
    for page in along:
        if page.kind is PageKind.CONSENT and answered(audit, sitting, page) is None:
            return page
        if page.kind is PageKind.DECLINED or (page.kind is PageKind.CARD and not _any(audit, sitting, page.subject)):
            return page
    best = Page(PageKind.BEST)
    return best if best in along and not _any(audit, sitting, "") else along[-1]


def _any(audit: Audit, sitting: Sitting, subject: str) -> bool:
    asks = OF_ATTEMPT if subject else OF_PARTING
    return any(answered(audit, sitting, Page(kind, subject)) not in {None, ""} for kind in asks)


def following(audit: Audit, sitting: Sitting, page: Page, *, passing: bool = False) -> Page:
    """Return the page after this one, or the last again.

    Whoever passes over a scenario is asked nothing of it; whoever passes over taking part does not take part.
    """
    along = pages(audit, sitting)
    if page.kind is PageKind.WELCOME:
        return begins_at(audit, sitting)
    here = along.index(page) if page in along else 0
    later = along[here + 1 :] or along[-1:]
    if passing and page.kind is PageKind.CARD:
        later = tuple(one for one in later if one.subject != page.subject)
    if later[0].kind in OF_PARTING and page.kind not in OF_PARTING and _any(audit, sitting, ""):
        return along[-1]  # they were asked at the end of a sitting before
    return later[0]


def before(audit: Audit, sitting: Sitting, page: Page) -> Page | None:
    """Return the page before this one, None before the first."""
    if page.kind is PageKind.ERASE:
        return Page(PageKind.CONSENT, page.subject)
    along = pages(audit, sitting)
    here = along.index(page) if page in along else 0
    return along[here - 1] if here else None


def place(audit: Audit, sitting: Sitting, page: Page) -> tuple[int, int]:
    """Return which question of its part this is, and of how many: consents, one scenario, the end."""
    part = [one for one in pages(audit, sitting) if _part(one) == _part(page) and one.kind is not PageKind.CARD]
    if page.kind is PageKind.CONSENT:
        return list(Use).index(Use(page.subject)) + 1, len(Use)
    return (part.index(page) + 1, len(part)) if page in part else (0, len(part))


def _part(page: Page) -> str:
    if page.kind in OF_PARTING:
        return "parting"
    return page.subject if page.kind in {*OF_ATTEMPT, PageKind.CARD, PageKind.QUOTE} else str(page.kind)


def awaited(audit: Audit, on: date) -> tuple[str, ...]:
    """Return who was welcomed and has yet to answer, the last welcomed first: the screen is theirs before a new one's.

    They agreed to take part, and since then said nothing at the end, nor of an attempt; one noted that day of which
    they were asked nothing yet is still open.
    """
    welcomed = {code: _welcomed_on(audit, code) for code in audit.testers if audit.agreed(code, Use.TAKE_PART)}
    waiting = [(day, code) for code, day in welcomed.items() if _has_yet_to_answer(audit, code, day, on)]
    return tuple(code for _day, code in sorted(waiting, reverse=True))


def _welcomed_on(audit: Audit, code: str) -> date:
    """Return the last day they said that they take part."""
    consent = audit.consents[key_of(code, Use.TAKE_PART)]
    return max((consent.on or date.min, *consent.asked_again))


def _has_yet_to_answer(audit: Audit, code: str, since: date, on: date) -> bool:
    ended = any(one.tester == code and (one.on or since) >= since for one in audit.partings.values())
    tried = [one for one in audit.observations.values() if one.tester == code and (one.on or since) >= since]
    newest = max(tried, key=lambda one: (one.on or since, one.id), default=None)
    said = newest and any(getattr(newest, field) not in {None, ""} for field in OF_ATTEMPT.values())
    return not ended and not said and (newest is None or newest.on == on)


def free_code(audit: Audit, begun: Iterable[str] = ()) -> str:
    """Return the first code that is nobody's: one who refused, or left, keeps theirs, and so does who met a finding.

    `begun` are the codes of those whose own screen was broken off: they too are somebody's.

    >>> from types import SimpleNamespace
    >>> met = {"f": SimpleNamespace(testers=("T04",))}
    >>> free_code(SimpleNamespace(testers={"T01": None, "T03": None}, consents={"T02.take_part": None}, findings=met))
    'T05'
    """
    known = {*begun, *audit.testers, *(key.partition(".")[0] for key in audit.consents)}
    known |= {code for finding in audit.findings.values() for code in finding.testers}
    return next(code for code in (f"T{n:02d}" for n in range(1, 10_000)) if code not in known)
