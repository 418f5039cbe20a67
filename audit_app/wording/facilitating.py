"""An attempt in words: how much help was needed, how easy it was, how the staff behaved, how long it took."""

from collections.abc import Iterator

from audit_app.domain.experience import time_ratio
from audit_app.domain.observation import Observation
from audit_app.i18n import _
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

HELP_LEVELS, EASE, STAFF = range(5), range(1, 8), range(1, 6)


def help_said(level: int) -> str:
    """Return a level of help with its number.

    **Source:** guides, user tests, measures.
    """
    return (
        _("0, none"),
        _("1, a word of encouragement"),
        _("2, a hint"),
        _("3, guided or handled"),
        _("4, done for the person"),
    )[level]


def ease_said(seq: int) -> str:
    """Return a place on the scale of seven with its number; the ends and the middle in words.

    **Source:** the Single Ease Question; guides, user tests, measures.
    """
    named = {1: _("1, very hard"), 4: _("4, in between"), 7: _("7, very easy")}
    return named.get(seq) or number(seq)


def staff_said(mark: int) -> str:
    """Return how the staff behaved with its number."""
    return (_("1, very badly"), _("2, badly"), _("3, neither well nor badly"), _("4, well"), _("5, very well"))[
        mark - 1
    ]


def minutes_said(minutes: float, reference: float | None) -> str:
    """Return how long it took, and how many times the reference time that is; figures alone are compared."""
    took = _("{minutes} min").format(minutes=number(round(minutes, 1)))
    if not reference:
        return took
    said = _("{took}, reference {reference}\u00a0min: ×\u00a0{times}")
    times = number(round(time_ratio(minutes, reference), 1))
    return said.format(took=took, reference=number(reference), times=times)


def outcome_said(observation: Observation) -> str:
    """Return how an attempt ended in one line: success, help, time."""
    parts = tuple(_outcome(observation))
    return ", ".join(parts) if parts else _("nothing noted yet")


def _outcome(observation: Observation) -> Iterator[str]:
    if observation.success:
        yield capital(composed(word(observation.success)))
    if observation.help is not None:
        yield _("help {level}").format(level=number(observation.help))
    if observation.minutes is not None:
        yield _("{minutes} min").format(minutes=number(round(observation.minutes, 1)))
