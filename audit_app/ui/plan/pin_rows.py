"""What is on the plan and what is not yet, as rows: each in words, in the order of its number."""

from audit_app.domain.audit import Audit
from audit_app.domain.locating import Placed, Thing, placed, strays, things, verdict_there
from audit_app.domain.plan import Pin, PinKind
from audit_app.i18n import _, ngettext
from audit_app.ui.plan.pin_marks import Mark
from audit_app.ui.theme.signs import verdict_sign
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.wording.figures import number
from audit_app.wording.plan import placed_said, stray_said, thing_said, where_said, worst_said
from audit_app.wording.typography import capital

STRAY = "stray/"
"""Before the key of a pin that lost its plan, its zone or its evidence."""

_ICONS = {PinKind.ZONE: "map-pin", PinKind.EVIDENCE: "image"}


def pin_rows(audit: Audit, plan_id: str) -> tuple[Row, ...]:
    """Return what is on the plan, then the zones and the evidence that are not, then what a union left alone."""
    here = placed(audit, plan_id)
    on_it = {each.thing.code for each in here}
    waiting = [thing for thing in things(audit) if thing.code not in on_it]
    zones = [thing for thing in waiting if thing.zone]
    pieces = [thing for thing in waiting if thing.piece]
    return (
        *(_on_plan(audit, each, _("On the plan") if at == 0 else "") for at, each in enumerate(here)),
        *(_waiting(audit, thing, _("Zones not placed yet") if at == 0 else "") for at, thing in enumerate(zones)),
        *(_waiting(audit, thing, _("Evidence not placed yet") if at == 0 else "") for at, thing in enumerate(pieces)),
        *(_stray(audit, pin, _("What lost its place") if at == 0 else "") for at, pin in enumerate(strays(audit))),
    )


def marks(audit: Audit, plan_id: str) -> tuple[Mark, ...]:
    """Return the pins to draw, with the numbers of the rows."""
    return tuple(
        Mark(each.thing.code, each.thing.kind, number(each.number), each.pin.x, each.pin.y)
        for each in placed(audit, plan_id)
    )


def placed_count(audit: Audit, plan_id: str) -> str:
    """Return how many of the zones are on the plan, in a sentence."""
    count, total = sum(1 for each in placed(audit, plan_id) if each.thing.zone), len(audit.zones)
    said = ngettext("{count} zone of {total} is on the plan.", "{count} zones of {total} are on the plan.", count)
    return said.format(count=number(count), total=number(total)) if total else _("The event has no zone yet.")


def _on_plan(audit: Audit, each: Placed, section: str) -> Row:
    where, verdict = where_said(each.pin.x, each.pin.y), _verdict(audit, each.thing)
    title = _("{number}. {thing}").format(number=number(each.number), thing=thing_said(audit, each.thing))
    heard = ", ".join((placed_said(audit, each), *(remark.text for remark in verdict)))
    icon = _ICONS[each.thing.kind]
    remarks = (Remark(capital(where)), *verdict)
    return Row(Rank.TOPIC, title, remarks, each.thing.code, icon, section=section, heard=heard)


def _waiting(audit: Audit, thing: Thing, section: str) -> Row:
    remarks = _verdict(audit, thing)
    said = thing_said(audit, thing)
    heard = ", ".join((said, _("not placed yet"), *(remark.text for remark in remarks)))
    return Row(Rank.TOPIC, said, remarks, thing.code, _ICONS[thing.kind], section=section, heard=heard)


def _stray(audit: Audit, pin: Pin, section: str) -> Row:
    return Row(Rank.TOPIC, stray_said(audit, pin), (), STRAY + pin.key, "triangle-alert", "fair", section=section)


def _verdict(audit: Audit, thing: Thing) -> tuple[Remark, ...]:
    """Return the worst verdict there, with the tone it has everywhere."""
    verdict = verdict_there(audit, thing)
    return (Remark(worst_said(thing, verdict), verdict_sign(verdict).tone),) if verdict else ()
