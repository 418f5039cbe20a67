"""What was understood of a test sheet typed back, so that a slip of the finger is heard at once."""

from datetime import date
from enum import StrEnum

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.typing_back import Reply, TypedBack, replaced
from audit_app.i18n import _, pgettext
from audit_app.wording.figures import number
from audit_app.wording.finding import opened_again_said
from audit_app.wording.typography import composed
from audit_app.wording.values import word


def typed_back_said(audit: Audit, says: TypedBack, before: Audit, on: date) -> str:
    """Return whose answers to what were understood: “T01, S8: ease 5; felt safe: yes.”, then what they replaced."""
    said = []
    for reply in says.replies:
        place = ", ".join(part for part in (says.tester, reply.scenario) if part)
        asked = _("{place}: {said}").format(place=_asked(reply), said=_value(audit, reply.field, reply.value))
        said.append(_("{place}: {said}").format(place=place, said=asked))
    stood = [
        _("It replaces “{answer}”: undo gives that back.").format(answer=_value(before, reply.field, was))
        for reply, was in replaced(before, says, on)
    ]
    opened = opened_again_said(before, audit)
    return " ".join((*(f"{one}." for one in said), *stood, *([opened] if opened else [])))


def is_second_thought(says: TypedBack, before: Audit, on: date) -> bool:
    """Whether another answer stood there: it is a slip of the code as often as a second look."""
    return any(True for _reply, _was in replaced(before, says, on))


def _asked(reply: Reply) -> str:
    if not reply.scenario and reply.field == "again":
        return _("would come again")
    if reply.is_consent and reply.field in set(Use):
        return composed(word(Use(reply.field)))
    return {
        "asking": _("how the questions were put"),
        "represented": _("their representative agrees too"),
        "seq": _("ease, from 1 to 7"),
        "dignity": _("felt in their place"),
        "safe": _("felt safe"),
        "again": _("would do the same again"),
        "words": _("in their own words"),
        "needs_met": _("does what they need, from 1 to 7"),
        "easy_to_use": _("easy to use, from 1 to 7"),
        "fatigue_after": _("tiredness after, from 0 to 10"),
        "fatigue_before": _("tiredness before, from 0 to 10"),
        "success": _("how it ended"),
        "help": _("help, from 0 to 4"),
        "minutes": _("minutes"),
        "detours": _("wrong turns"),
        "works": _("the equipment worked"),
        "staff": _("staff, from 1 to 5"),
        "measures": _("what was measured"),
        "facts": _("what happened"),
        "quote": _("word for word"),
        "zone": _("place"),
        "best": _("the best"),
        "worst": _("the worst"),
        "first": _("to change first"),
        "missing": _("missing in the information"),
        "recommends": _("would recommend the event"),
    }[reply.field]


def _value(audit: Audit, field: str, value: object) -> str:
    if value is None:
        return _("not answered")
    if isinstance(value, bool):
        return pgettext("consent", "yes") if value else pgettext("consent", "no")
    if isinstance(value, StrEnum):
        return composed(word(value))
    if isinstance(value, int | float):
        return number(value)
    if field == "zone" and value in audit.zones:
        return audit.zones[str(value)].name
    return _("“{words}”").format(words=value)
