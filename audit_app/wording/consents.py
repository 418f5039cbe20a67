"""The seven questions put to a tester, as the tester reads them: what is done, what never is, that no is an answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audit_app.domain.consent import Use
from audit_app.i18n import _


@dataclass(frozen=True)
class Question:
    """One question in four sentences, each read by itself: what is asked, what it means, what it never means, freedom.

    `free` says that refusing changes nothing: yes and no weigh the same.
    """

    asks: str
    means: str
    never: str
    free: str

    @property
    def text(self) -> str:
        """The whole question on four lines, as it is printed or read aloud."""
        return "\n".join((self.asks, self.means, self.never, self.free))


def question(use: Use) -> Question:
    """Return the question of one use in the words a tester reads.

    These words have a version, `consent.TEXT`: whoever changes them changes it, so that each consent says which words
    it answered.

    **Source:** guides, respect and consent: separate consents, each refusable; the right to stop without a reason and
    still be paid.
    """
    return _QUESTIONS[use]()


def _take_part() -> Question:
    return Question(
        asks=_("Do you want to take part in this test?"),
        means=_("You try a place or a service. We note what happens."),
        never=_("We do not test you: we test the event."),
        free=_("You can say no, or stop at any time, without a reason. What was promised to you stays yours."),
    )


def _needs() -> Question:
    return Question(
        asks=_("May we note your needs?"),
        means=_("We note what you choose to tell: your profile, what you need, what you use (a cane, a wheelchair)."),
        never=_("We ask for no illness, no diagnosis and no medical paper."),
        free=_free(),
    )


def _photo() -> Question:
    return Question(
        asks=_("May we take photos during the test?"),
        means=_("A photo shows the place and what is difficult there. It may be in the report."),
        never=_("It never goes with your name. It is not used in advertising."),
        free=_free(),
    )


def _voice() -> Question:
    return Question(
        asks=_("May we record sound or video during the test?"),
        means=_("The recording helps us remember what you said and did."),
        never=_("It is not published. It is not used in advertising."),
        free=_free(),
    )


def _quotation() -> Question:
    return Question(
        asks=_("May we quote your words?"),
        means=_("Your exact words may be in the report. If you say no, your answers stay with the team."),
        never=_("Your name is never beside them."),
        free=_free(),
    )


def _contact() -> Question:
    return Question(
        asks=_("May we contact you after the test?"),
        means=_("We tell you what was changed. We may invite you to another test."),
        never=_("Your address and number are never in the report. We give them to nobody else."),
        free=_free(),
    )


def _name() -> Question:
    return Question(
        asks=_("Do you want your name in the thanks?"),
        means=_("Your name is then in the list of people we thank."),
        never=_("Your name is never beside what you said or did."),
        free=_free(),
    )


def _free() -> str:
    return _("If you say no, nothing changes for you. You can change your mind at any time.")


_QUESTIONS: Mapping[Use, Callable[[], Question]] = {
    Use.TAKE_PART: _take_part,
    Use.NEEDS: _needs,
    Use.PHOTO: _photo,
    Use.VOICE: _voice,
    Use.QUOTATION: _quotation,
    Use.CONTACT: _contact,
    Use.NAME: _name,
}
