"""Going round an event in words: where one stands, what is left there, what to bring, how far the express path is."""

from collections.abc import Iterable
from functools import reduce

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Instrument
from audit_app.domain.express import Express
from audit_app.domain.progress import Tally
from audit_app.domain.visiting import Stop
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.lines import lines_said
from audit_app.wording.typography import capital, told
from audit_app.wording.values import word


def kind_said(audit: Audit, stop: Stop) -> str:
    """Return the kind of a place: “Toilet block”."""
    label = next((told(term.label) for term in audit.checklist.zone_kinds if term.code == stop.kind), stop.kind)
    return capital(label)


def stop_said(audit: Audit, stop: Stop) -> str:
    """Return the name of a place: that of its zone, else of its kind."""
    return stop.zone.name if stop.zone else _("{kind} (no zone named)").format(kind=kind_said(audit, stop))


def left_said(left: Tally) -> str:
    """Return what is left at a place: “3 of 11 to check”."""
    if not left.to_check:
        return _("all checked")
    said = ngettext("{count} of {total} to check", "{count} of {total} to check", left.to_check)
    return said.format(count=number(left.to_check), total=number(left.total))


def kit_said(instruments: Iterable[Instrument]) -> str:
    """Return what to bring, in one sentence; '' when nothing is needed."""
    named = [word(instrument) for instrument in instruments]
    if not named:
        return ""
    # Some have a comma of their own: “light meter, or a phone application”.
    things = reduce(lambda some, more: _("{some}; {more}").format(some=some, more=more), named)
    return _("To bring: {things}.").format(things=things)


def express_said(path: Express) -> str:
    """Return how far the express path is: “Express path: 7 of 23 checked”."""
    said = ngettext(
        "Express path: {checked} of {total} checked", "Express path: {checked} of {total} checked", path.left.checked
    )
    return said.format(checked=number(path.left.checked), total=number(path.left.total))


def proved_said(audit: Audit, path: Express) -> str:
    """Return what the express path, gone through, proves, and what it leaves to check."""
    count = len(path.breaks)
    if count:
        said = ngettext(
            "{count} blocking line stops somebody: {lines}.", "{count} blocking lines stop somebody: {lines}.", count
        )
        proved = said.format(count=number(count), lines=lines_said(audit, path.breaks))
    else:
        proved = _("No blocking line stops anybody.")
    return f"{proved} {_left_beside(path.mandatory_left)}"


def _left_beside(left: int) -> str:
    if not left:
        return _("Every other mandatory line is checked too.")
    said = ngettext(
        "{count} other mandatory line is left to check: the express path does not replace it.",
        "{count} other mandatory lines are left to check: the express path does not replace them.",
        left,
    )
    return said.format(count=number(left))
