"""Consent (consentement): one for each use, each refusable, each taken back without a reason."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from audit_app.domain.record import Day, Name, Record
from audit_app.domain.tester import CODE
from audit_app.errors import DayToCome


class Use(StrEnum):
    """What a tester is asked to agree to, in the order of asking.

    **Source:** guides, user tests, separate consents; CNIL, 14 May 2024: what tells the kind or degree of a disability
    is health data, for which explicit consent is the plain ground.
    """

    TAKE_PART = "take_part"
    NEEDS = "needs"
    PHOTO = "photo"
    VOICE = "voice"
    QUOTATION = "quotation"
    CONTACT = "contact"
    NAME = "name"


class Asking(StrEnum):
    """How the question was put."""

    SCREEN = "screen"
    PRINT = "print"
    LARGE_PRINT = "large_print"
    READ_ALOUD = "read_aloud"
    EASY = "easy"
    SIGN_LANGUAGE = "sign_language"
    FILE = "file"


TEXT = "2"
"""The version of the words in which the seven questions are put: a consent says which ones it answered."""


class Consent(Record):
    """The answer to one question: given or refused, on which day, how it was put, and in which version of the words.

    `asked_again` are the days it was confirmed; `withdrawn_on` the day it was taken back, after which `given` is false.
    Where it was taken back and given anew, `left_on` are the days it was taken back, and `origins` hashes of what files
    had told of the tester till then: those files bring it in no more.
    `represented`: someone else agreed too, where a measure of protection or the age asks for it; never instead.
    """

    given: bool
    on: Day | None = None
    asking: Asking | None = None
    text: Annotated[str, Field(pattern=r"^[0-9a-z.-]{1,20}$")] = TEXT
    asked_again: tuple[Day, ...] = ()
    withdrawn_on: Day | None = None
    represented: bool = False
    by: Name | None = None
    left_on: tuple[Day, ...] = ()
    origins: tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")], ...] = ()

    def after(self, before: "Consent | None") -> "Consent":
        """Return this answer as it follows on another: what was taken back before is remembered."""
        if before is None:
            return self
        left = (*before.left_on, *([before.withdrawn_on] if before.withdrawn_on and not self.withdrawn_on else []))
        known = dict.fromkeys((*before.origins, *self.origins))
        return self.replaced(left_on=tuple(dict.fromkeys((*left, *self.left_on))), origins=tuple(known))


def require_come(on: date, today: date) -> None:
    """Raise DayToCome where somebody would agree, or try something, on a day that has not come yet."""
    if on > today:
        raise DayToCome(on)


ConsentKey = Annotated[str, Field(pattern=rf"^{CODE}\.[a-z_]{{1,20}}$")]
"""Whose consent for which use: `T01.photo`."""


def key_of(tester: str, use: Use) -> str:
    """Return the key of a tester's consent for a use.

    >>> key_of("T01", Use.PHOTO)
    'T01.photo'
    """
    return f"{tester}.{use}"
