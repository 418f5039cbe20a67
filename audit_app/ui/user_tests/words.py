"""Rounds, testers and attempts as rows of the lists: what is seen of each, what is heard."""

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.observation import Observation, Success
from audit_app.domain.tester import Tester
from audit_app.domain.user_test import UserTest
from audit_app.i18n import _, ngettext
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.ui.widgets.scenario_names import scenario_said
from audit_app.wording.facilitating import outcome_said
from audit_app.wording.figures import day, number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

_SIGNS = {
    Success.ALONE: ("circle-check", "good"),
    Success.WITH_HELP: ("circle-minus", "fair"),
    Success.GAVE_UP: ("circle-x", "bad"),
    Success.STOPPED: ("circle-stop", "bad"),
}


def round_title(test: UserTest) -> str:
    """Return what a round is called: how it is held and when."""
    kind = capital(composed(word(test.kind)))
    return f"{kind} · {day(test.on)}" if test.on else kind


def round_row(audit: Audit, test: UserTest) -> Row:
    """Return the row of a round: where, what is tried, how far it is."""
    attempts = [one for one in audit.observations.values() if one.test == test.id]
    scenarios = ngettext("{count} scenario", "{count} scenarios", len(test.scenarios))
    tried = ngettext("{count} attempt", "{count} attempts", len(attempts))
    counts = f"{scenarios.format(count=number(len(test.scenarios)))}, {tried.format(count=number(len(attempts)))}"
    ended = _("ended on {day}").format(day=day(test.ended_on)) if test.ended_on else ""
    said = (test.place.split("\n")[0], counts, capital(ended))
    icon, tone = ("circle-check", "good") if test.ended_on else ("calendar-days", "none")
    remarks = tuple(Remark(one) for one in said if one)
    return Row(Rank.TOPIC, round_title(test), remarks, code=test.id, icon=icon, tone=tone)


def tester_title(tester: Tester) -> str:
    """Return the code of a tester with the profile they chose."""
    profile = capital(composed(word(tester.profile))) if tester.profile else _("profile not told")
    return f"{tester.id} · {profile}"


def tester_row(audit: Audit, tester: Tester) -> Row:
    """Return the row of a tester: what they agree to, or whose agreement is awaited; how often they tried something."""
    uses = [use for use in Use if use is not Use.TAKE_PART and audit.agreed(tester.id, use)]
    agrees = composed(", ".join(word(use) for use in uses))
    agreed = _("Agrees to: {uses}").format(uses=agrees) if uses else _("Agrees to taking part, to nothing else")
    waits = Remark(_("Their representative has yet to agree: nothing counts before"), "fair")
    first = waits if audit.awaits_agreement(tester.id) else Remark(agreed)
    attempts = sum(one.tester == tester.id for one in audit.observations.values())
    tried = ngettext("{count} attempt", "{count} attempts", attempts).format(count=number(attempts))
    return Row(Rank.TOPIC, tester_title(tester), (first, Remark(tried)), code=tester.id, icon="users")


def attempt_title(audit: Audit, one: Observation) -> str:
    """Return who tried what."""
    return f"{one.tester} · {scenario_said(audit, one.scenario)}"


def place_of(audit: Audit, one: Observation) -> str:
    """Return where it was tried; '' where nobody said."""
    zone = audit.zones.get(one.zone or "")
    return zone.name if zone else ""


def attempt_row(audit: Audit, one: Observation) -> Row:
    """Return the row of an attempt: where, when, how it ended."""
    where = ", ".join(part for part in (place_of(audit, one), day(one.on) if one.on else "") if part)
    icon, tone = _SIGNS[one.success] if one.success else ("circle-dashed", "none")
    outcome = outcome_said(one) if one.tells else _("Nothing noted yet")
    remarks = tuple(Remark(said) for said in (where, outcome) if said)
    return Row(Rank.TOPIC, attempt_title(audit, one), remarks, code=one.id, icon=icon, tone=tone)
