"""The pages of tester mode in words: what is asked, what it means, what the buttons do; short, plain, to one person."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from audit_app.domain.asking import OF_PARTING, Page, PageKind, Sitting, attempt, place
from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use, key_of
from audit_app.domain.scenario import Scenario
from audit_app.i18n import _, is_easy
from audit_app.wording.consents import question
from audit_app.wording.figures import number
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word

_SENTENCES = re.compile(r"(?<=[.!?]) ")
"""Between sentences. **Source:** Inclusion Europe, Information for all: a new sentence begins on a new line."""


@dataclass(frozen=True)
class Put:
    """A page in words: where one is, what is asked, what it means; what the two buttons that go on say."""

    where: str
    asks: str
    means: tuple[str, ...]
    on: str
    over: str

    @property
    def aloud(self) -> str:
        """The page as it is read aloud."""
        return "\n".join((self.asks, *self.means))


def put(audit: Audit, sitting: Sitting, page: Page, library: Mapping[str, Scenario]) -> Put:
    """Return a page in words; `library` are the scenarios that are not the organiser's own, by id."""
    asks, means = _told(audit, sitting, page, library)
    if is_easy() and page.kind is not PageKind.QUOTE:
        means = tuple(a_sentence_a_line(text) for text in means)
    on, over = _("Go on"), _("Pass")
    if page.kind is PageKind.WELCOME:
        on = _("Begin")
    elif page.kind is PageKind.CARD:
        on, over = _("I have finished"), _("Pass this try")
    return Put(_where(audit, sitting, page, library), asks, means, on, over)


def a_sentence_a_line(text: str) -> str:
    r"""Return a text as easy words are laid out.

    >>> a_sentence_a_line("You try a place. We note it.")
    'You try a place.\nWe note it.'
    """
    return "\n".join(_SENTENCES.split(text))


def _where(audit: Audit, sitting: Sitting, page: Page, library: Mapping[str, Scenario]) -> str:
    at, of = place(audit, sitting, page)
    if page.kind is PageKind.CONSENT:
        said = _("Your agreement: {place} of {count}")
    elif page.kind in OF_PARTING:
        said = _("To finish: question {place} of {count}")
    elif page.kind is PageKind.CARD:
        at, of = sitting.scenarios.index(page.subject) + 1, len(sitting.scenarios)
        said = _("To try: {place} of {count}")
    elif page.subject in sitting.scenarios:
        title = card(audit, page.subject, library)[0]
        return _("{title}: question {place} of {count}").format(title=title, place=number(at), count=number(of))
    else:
        return ""
    return said.format(place=number(at), count=number(of))


def card(audit: Audit, scenario: str, library: Mapping[str, Scenario]) -> tuple[str, tuple[str, ...]]:
    """Return the title of a scenario and what a tester reads of it: the goal, and when it is over.

    Where it begins is written for the facilitator: see `begins`.

    **Source:** guides, forms and fields, F4.
    """
    own = audit.own_scenarios.get(scenario)
    if own is not None:
        title, goal, over = own.title, own.goal, own.success
    elif scenario in library:
        one = library[scenario]
        if is_easy():
            return told(one.title), (told(one.easy),)
        title, goal, over = (told(text) for text in (one.title, one.goal, one.success))
    else:
        return scenario, ()
    return title, tuple(text for text in (goal, over) if text)


def begins(audit: Audit, scenario: str, known: Scenario | None) -> str:
    """Return where a scenario begins, for the facilitator alone; '' where nobody wrote it."""
    own = audit.own_scenarios.get(scenario)
    start = own.start if own else told(known.start) if known else ""
    return _("Where it begins: {place}").format(place=_in_a_sentence(start)) if start else ""


def _in_a_sentence(text: str) -> str:
    """Return a sentence as the end of another: its capital goes, that of a name in capitals stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _told(audit: Audit, sitting: Sitting, page: Page, library: Mapping[str, Scenario]) -> tuple[str, tuple[str, ...]]:
    match page.kind:
        case PageKind.CONSENT:
            asked = question(Use(page.subject))
            return asked.asks, (asked.means, asked.never, asked.free)
        case PageKind.CARD:
            return card(audit, page.subject, library)
        case PageKind.DECLINED:
            return _declined(audit, sitting)
        case PageKind.END:
            return _("Thank you very much!"), _end(audit, sitting)
        case PageKind.QUOTE:
            held = attempt(audit, sitting, page.subject)
            return _("May we print these words in the report?"), (held.words if held else "", _never_named())
    asks, *means = _questions()[page.kind]
    return asks, tuple(means)


def _never_named() -> str:
    return _("Your name is never beside them.")


def _declined(audit: Audit, sitting: Sitting) -> tuple[str, tuple[str, ...]]:
    """Return what the last page says of whoever does not take part, or not yet: a yes is never called a no."""
    if audit.awaits_agreement(sitting.tester):
        yes = _("You said yes. Somebody who stands for you has to say yes too: a parent, or a guardian.")
        return _("Thank you for coming."), (
            yes,
            _("What you answered is kept. It counts once they agree."),
            _hand_back(),
        )
    consent = audit.consents.get(key_of(sitting.tester, Use.TAKE_PART))
    if consent and consent.withdrawn_on:
        kept = _("What you had answered is erased.")
    elif consent:
        kept = _("Nothing is kept about you, only your no.")
    else:
        kept = _("Nothing is kept about you.")
    return _("Thank you for coming."), (
        _("You do not take part: that is your right. Nothing changes for you."),
        kept,
        _hand_back(),
    )


def _hand_back() -> str:
    return _("You can give the screen back to the facilitator.")


def _end(audit: Audit, sitting: Sitting) -> tuple[str, ...]:
    given = [composed(word(use)) for use in Use if use is not Use.TAKE_PART and audit.agreed(sitting.tester, use)]
    said = [
        _("Your answers are kept under the code {code}, never under your name.").format(code=sitting.tester),
        "\n– ".join((_("You also said yes to:"), *given)) if given else "",
        _("Now the organisers read your answers, and choose what to change."),
        _("They tell you what was changed.") if audit.agreed(sitting.tester, Use.CONTACT) else "",
        _("You can change your mind at any time. Give the code {code}: what you want is erased.").format(
            code=sitting.tester
        ),
        _hand_back(),
    ]
    return tuple(text for text in said if text)


def _questions() -> Mapping[PageKind, tuple[str, ...]]:
    """Return what is asked and what it means, for pages that ask the same of everybody.

    **Source:** guides, forms and fields, F6 and F7: one goal a question, no “why”; Lewis, Utesch and Maher for the two
    of UMUX-Lite.
    """
    up_to_three = _("Three things at most.")
    return {
        PageKind.WELCOME: (
            _("Hello and welcome!"),
            _("You will be asked some questions, one on each page."),
            _("You can pass a question, take a break or stop. It is up to you."),
            _("We do not test you: we test the event."),
        ),
        PageKind.ERASE: (
            _("Do you want to erase what was noted?"),
            _("You said yes before. If you say no now, what was noted with this yes is erased for good."),
        ),
        PageKind.EASE: (_("All in all, was it hard or easy?"),),
        PageKind.DIGNITY: (_("Did you feel in your place, like anybody else?"),),
        PageKind.DIGNITY_WORDS: (_("What happened?"), _("Write it in your own words, if you want to.")),
        PageKind.SAFE: (_("Did you feel safe?"),),
        PageKind.FATIGUE: (_("How tired are you now?"), _("0 is not tired at all. 10 is as tired as one can be.")),
        PageKind.AGAIN: (_("Would you do it again?"),),
        PageKind.WORDS: (
            _("What do you want to say about it?"),
            _("We keep your words as you write them. You can also tell them to the facilitator."),
        ),
        PageKind.NEEDS_MET: (_("Does this site or application do what you need?"),),
        PageKind.EASY_TO_USE: (_("Is this site or application easy to use?"),),
        PageKind.BEST: (_("What was best?"), up_to_three),
        PageKind.WORST: (_("What was worst?"), up_to_three),
        PageKind.FIRST: (_("What should be changed first?"),),
        PageKind.MISSING: (
            _("What was missing in the information?"),
            _("For example on the site, on the signs, by phone."),
        ),
        PageKind.COME_BACK: (_("Do you want to come back?"),),
        PageKind.RECOMMENDS: (_("Would you tell a friend to come?"),),
    }
