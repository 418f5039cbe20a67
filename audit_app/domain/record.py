"""Record: the frozen, strict base of every value of the field; and the kinds of text people type."""

import re
import unicodedata
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

_INVISIBLE = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\u202a-\\u202e\\u2066-\\u2069]")
"""Control characters but tab and newline, lone surrogates, bidi marks."""

_SILENT = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me"}
"""Kinds of characters that show nothing by themselves: spaces, joiners and other marks of no width, accents alone."""

_EMPTY_SIGNS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing: fillers of Hangul, the braille cell without a dot."""


def plain(text: object) -> object:
    r"""Return what was typed as plain text, in NFC.

    Control characters but newline and tab, lone surrogates and bidi overrides are dropped; joiners stay: several
    writing systems and emoji need them.

    >>> plain("Cafe\u0301\x00 \u202egnp.exe\r\nligne")
    'Café gnp.exe\nligne'
    """
    if not isinstance(text, str):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", lines))


def _one_line(text: object) -> object:
    return " ".join(text.split()) if isinstance(text, str) else text


def as_written(number: float) -> Fraction:
    """Return the number people wrote, exactly: 280.1, not the float nearest to it.

    >>> as_written(280.1)
    Fraction(2801, 10)
    """
    return Fraction(str(number))


def is_blank(text: str) -> bool:
    r"""Whether nothing of a text is seen or heard once it is plain.

    >>> is_blank(" \x00\n"), is_blank("\u200b"), is_blank(" . ")
    (True, True, False)
    """
    return all(sign in _EMPTY_SIGNS or unicodedata.category(sign) in _SILENT for sign in str(plain(text)))


Name = Annotated[
    str, BeforeValidator(_one_line), BeforeValidator(plain), StringConstraints(min_length=1, max_length=300)
]
"""A text on one line, 1 to 300 characters."""

Note = Annotated[str, BeforeValidator(plain), StringConstraints(max_length=10_000)]
"""A text of several lines, at most 10,000 characters."""


def _stripped(text: str) -> str:
    return text.strip()


Reason = Annotated[Note, AfterValidator(_stripped)]
"""A note without white space around it; empty = not given."""

Statement = Annotated[Reason, Field(min_length=1)]
"""A reason, or what is to be done, that has to be given."""


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _written_out(day: object) -> object:
    if not isinstance(day, str):
        return day
    try:
        return date.fromisoformat(day if _DAY.fullmatch(day) else "")
    except ValueError:
        raise PydanticCustomError("date_parsing", "not written as 2027-05-16") from None


FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
Day = Annotated[date, BeforeValidator(_written_out), Field(ge=FIRST_DAY, le=LAST_DAY)]
"""A day of three centuries, written 2027-05-16; a number of seconds, which parsers also take for one, is none."""


class Record(BaseModel):
    """A frozen value that cannot be built wrong: strict types, no unknown field, no infinite number.

    How a kind is checked is worked out when the first of it is built, not at import: a start needs few kinds (35 ms).
    What was refused is not in the text of the fault: it may be what somebody said, and a fault is shown and kept.
    """

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", allow_inf_nan=False, defer_build=True, hide_input_in_errors=True
    )

    def replaced(self, **changes: Any) -> Self:
        """Return a copy with these fields changed, validated again as a whole."""
        return type(self)(**({name: getattr(self, name) for name in type(self).model_fields} | changes))


_Value = TypeVar("_Value")


class Same(Generic[_Value]):
    """A value compared by identity, as the key of what is computed once for it: hashing an audit costs more than that.

    >>> Same([1]) == Same([1])
    False
    """

    def __init__(self, value: _Value) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)
