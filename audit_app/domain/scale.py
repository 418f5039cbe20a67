"""Scale (échelle): one scale of seven in three forms, numbers, words or faces, at the tester's choice."""

from collections.abc import Sequence
from enum import StrEnum
from hashlib import sha256

WHOLE = tuple(range(1, 8))
"""The seven places, from the hard end to the easy one."""

_THREE = (2, 4, 6)
"""The middles of the hard third, of the centre and of the easy third."""


class Form(StrEnum):
    """How a scale is shown."""

    NUMBER = "number"
    WORD = "word"
    FACE = "face"


def steps(form: Form, *, easy: bool) -> tuple[int, ...]:
    """Return the places of the scale that are offered; in easy words three faces or words, a third each.

    **Source:** guides, measures (three forms of the same scale) and F7 in easy words (three faces); the values of the
    three are ours.

    >>> steps(Form.FACE, easy=False), steps(Form.FACE, easy=True), steps(Form.NUMBER, easy=True)
    ((1, 2, 3, 4, 5, 6, 7), (2, 4, 6), (1, 2, 3, 4, 5, 6, 7))
    """
    return _THREE if easy and form is not Form.NUMBER else WHOLE


def nearest(value: int, offered: Sequence[int]) -> int:
    """Return which of the places offered shows a value: its own, or that of its third.

    >>> [nearest(value, (2, 4, 6)) for value in range(1, 8)], nearest(3, range(1, 8))
    ([2, 2, 2, 4, 6, 6, 6], 3)
    """
    return min(offered, key=lambda place: (abs(place - value), -abs(place - 4)))


def is_turned(tester: str, question: str) -> bool:
    """Whether faces are shown with the hard end last: the same each time, another from question to question.

    **Source:** guides, F7 in easy words: the order of faces is changed between questions, to spot who says yes to
    everything.

    >>> [is_turned("T01", f"ease.S{n}") for n in range(1, 7)]
    [False, True, False, True, True, True]
    """
    return sha256(f"{tester}/{question}".encode()).digest()[0] % 2 == 1
