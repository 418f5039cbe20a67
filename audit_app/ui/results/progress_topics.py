"""What is left, as topics: by theme, place, moment and person; a theme and a place lead to their lines."""

from collections.abc import Mapping
from functools import partial

from audit_app.domain.checklist import Phase
from audit_app.domain.progress import Tally
from audit_app.domain.remaining import By, remaining
from audit_app.i18n import _, ngettext
from audit_app.ui.results.found import Found
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word

LEADS = "where:"
"""Before the id of a theme or of a place: choosing such a row shows the lines there that are still to check."""

_ICONS = {By.DOMAIN: "list-checks", By.ZONE: "map-pin", By.PHASE: "clock", By.PERSON: "users"}


def progress_topics(found: Found) -> tuple[Topic, ...]:
    """Return one topic a way of counting; places and persons only where there are any."""
    counted = ((by, remaining(found.audit, by)) for by in By)
    return tuple(_topic(found, by, tallies) for by, tallies in counted if set(tallies) != {""})


def ways_named() -> Mapping[By, str]:
    """Return what each way of counting is called."""
    return {by: capital(word(by)) for by in By}


def name_of(found: Found, by: By, key: str) -> str:
    """Return what is counted under a key, in words."""
    match by:
        case By.DOMAIN:
            domain = next((known for known in found.audit.checklist.domains if known.id == key), None)
            return told(domain.title) if domain else key
        case By.ZONE:
            return found.audit.zones[key].name if key in found.audit.zones else _("No place")
        case By.PHASE:
            return capital(composed(word(Phase(key))))
        case By.PERSON:
            return key or _("Given to nobody")


def left_said(tally: Tally) -> str:
    """Return how many lines are checked and how many are left: the direct label of the bar beside it."""
    if not tally.to_check:
        said = ngettext("{total} line, checked", "All {total} lines checked", tally.total)
    else:
        said = ngettext(
            "{checked} of {total} checked, {left} left", "{checked} of {total} checked, {left} left", tally.to_check
        )
    return said.format(checked=number(tally.checked), total=number(tally.total), left=number(tally.to_check))


def _topic(found: Found, by: By, tallies: Mapping[str, Tally]) -> Topic:
    finished = sum(not tally.to_check for tally in tallies.values())
    done = ngettext("{done} of {count} finished", "{done} of {count} finished", finished)
    remarks = [Remark(done.format(done=number(finished), count=number(len(tallies))))]
    key, most = max(tallies.items(), key=lambda named: named[1].to_check)
    if most.to_check:
        said = _("Most is left here: {name} ({left})")
        remarks.append(Remark(said.format(name=name_of(found, by, key), left=number(most.to_check))))
    row = Row(Rank.TOPIC, ways_named()[by], tuple(remarks), code=str(by), icon=_ICONS[by])
    return Topic(row, partial(_details, found, by, tallies))


def _details(found: Found, by: By, tallies: Mapping[str, Tally]) -> tuple[Row, ...]:
    leads = by in (By.DOMAIN, By.ZONE)
    return (
        Row(Rank.HEAD, ways_named()[by]),
        *(
            Row(
                Rank.LINE if leads and key and tally.to_check else Rank.FACT,
                name_of(found, by, key),
                (Remark(left_said(tally)),),
                code=f"{LEADS}{key}" if leads and key else "",
                share=(tally.checked, tally.total),
            )
            for key, tally in tallies.items()
        ),
    )
