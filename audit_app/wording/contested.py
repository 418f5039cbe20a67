"""The values of a contested fact in words: what the fact is, and what each person gave it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from audit_app.domain.audit import ActionState, Answer, EvidenceKind
from audit_app.i18n import _, ngettext, pgettext
from audit_app.wording.figures import day, euros, number
from audit_app.wording.typography import clipped
from audit_app.wording.values import word

_LONGEST = 120
"""Letters of a text that is quoted."""

_ASIDE = 80
"""Letters of the reason that stands beside a value."""


def fact_said(kind: str, aspect: str) -> str:
    """Return what a fact of a piece of evidence or of an action is about; '' for one that has no name of its own.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     fact_said("evidence", "alt"), fact_said("action", "due"), fact_said("answer", "verdict")
    ('What a piece of evidence shows', 'By when', '')
    """
    names = {
        ("evidence", "file"): _("A piece of evidence"),
        ("evidence", "finding"): _("The finding that a piece of evidence shows"),
        ("evidence", "attempt"): _("The attempt that a piece of evidence shows"),
        ("evidence", "alt"): _("What a piece of evidence shows"),
        ("evidence", "caption"): _("The caption of a piece of evidence"),
        ("evidence", "decorative"): _("Whether a picture is decorative"),
        ("evidence", "transcript"): _("The transcript of a recording"),
        ("evidence", "zone"): _("Where a piece of evidence was taken"),
        ("evidence", "original"): _("The photo a picture was made from"),
        ("evidence", "blurred_from"): _("What of a picture was blurred"),
        ("evidence", "shows"): _("The testers who can be recognised in a piece of evidence"),
        ("consent", "consent"): _("What a tester answered about a consent"),
        ("action", "subject"): _("What the corrective action is for"),
        ("action", "what"): _("What will be done"),
        ("action", "owner"): _("Who is responsible for it"),
        ("action", "due"): _("By when"),
        ("action", "cost"): _("Cost in euros"),
        ("action", "state"): _("How far it is"),
        ("action", "proof"): _("What proves that it is done"),
        ("action", "evidence"): _("The evidence that shows it is done"),
        ("action", "checked_by"): _("Who checked it"),
    }
    return names.get((kind, aspect), "")


def value_said(kind: str, aspect: str, value: str | None) -> str:
    """Return a value of a fact in words; `value` is canonical JSON, None where the thing was removed.

    What another version of Jauge wrote and this one does not know is said to be a value.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     value_said("action", "what", '{"what":"Ramp"}'), value_said("note", "text", '"Shut"')
    ('Ramp', 'Shut')
    """
    if value is None:
        return _("removed")
    try:
        known = from_json(value)
        return _answer(value) if kind == "answer" else _WORDS[kind, aspect](known)
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError):  # written by another version of Jauge
        return _("a value")


def _answer(value: str) -> str:
    answer = Answer.model_validate_json(value)
    return f"{word(answer.verdict)} – {clipped(answer.reason, _ASIDE)}" if answer.reason else word(answer.verdict)


def _text(field: str) -> Callable[[Mapping[str, Any]], str]:
    """Return what reads a field that holds a text or nothing."""
    return lambda fields: _quoted(fields[field])


def _quoted(text: str | None) -> str:
    said = clipped((text or "").strip(), _LONGEST)
    return said or _("nothing")


def _file(fields: Mapping[str, Any]) -> str:
    return f"{word(EvidenceKind(fields['kind']))} {fields['suffix'].removeprefix('.').upper()}"


def _blurred(fields: Mapping[str, Any]) -> str:
    return _("blurred") if fields["blurred_from"] else _("not blurred")


def _consent(fields: Mapping[str, Any]) -> str:
    if fields["withdrawn_on"]:
        return pgettext("consent", "taken back on {day}").format(day=day(date.fromisoformat(fields["withdrawn_on"])))
    return _("agrees") if fields["given"] else _("refuses")


def _due(fields: Mapping[str, Any]) -> str:
    return day(date.fromisoformat(fields["due"]))


def _cost(fields: Mapping[str, Any]) -> str:
    return _("nothing") if fields["cost"] is None else euros(float(fields["cost"]))


def _state(fields: Mapping[str, Any]) -> str:
    said = word(ActionState(fields["state"]))
    return f"{said} – {clipped(fields['reason'], _ASIDE)}" if fields["reason"] else said


def _pieces(fields: Mapping[str, Any]) -> str:
    count = len(fields["evidence"])
    said = ngettext("{count} piece of evidence", "{count} pieces of evidence", count)
    return said.format(count=number(count)) if count else _("nothing")


_WORDS: Mapping[tuple[str, str], Callable[[Any], str]] = {
    ("note", "text"): _quoted,
    ("evidence", "file"): _file,
    ("evidence", "finding"): _text("finding"),
    ("evidence", "attempt"): _text("attempt"),
    ("evidence", "alt"): _text("alt"),
    ("evidence", "caption"): _text("caption"),
    ("evidence", "decorative"): lambda fields: _("decorative") if fields["decorative"] else _("not decorative"),
    ("evidence", "transcript"): _text("transcript"),
    ("evidence", "zone"): _text("zone"),
    ("evidence", "original"): _text("original"),
    ("evidence", "blurred_from"): _blurred,
    ("evidence", "shows"): lambda fields: ", ".join(fields["shows"]) or _("nobody"),
    ("consent", "consent"): _consent,
    ("action", "subject"): _text("subject"),
    ("action", "what"): _text("what"),
    ("action", "owner"): _text("owner"),
    ("action", "due"): _due,
    ("action", "cost"): _cost,
    ("action", "state"): _state,
    ("action", "proof"): _text("proof"),
    ("action", "evidence"): _pieces,
    ("action", "checked_by"): _text("checked_by"),
}
"""How the value of each fact is read, by kind and aspect."""
