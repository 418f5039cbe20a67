"""Recording a user test: who takes part, what they agreed to, what they tried; nothing their consent does not cover."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from audit_app.domain.answering import all_attached, attached, require_open
from audit_app.domain.audit import Audit, Evidence, EvidenceKind, Finding
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.observation import Observation, Parting, Pay
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.testing_again import opened_again
from audit_app.domain.user_test import OwnScenario, UserTest
from audit_app.domain.user_testing import found
from audit_app.errors import (
    NotAgreed,
    NotDigital,
    NotRepresented,
    UnknownAttempt,
    UnknownScenario,
    UnknownTester,
    UnknownUserTest,
    UnknownZone,
)


def planned(audit: Audit, test: UserTest) -> Audit:
    """Return the audit with this plan of a round of tests, new or rewritten; raise UnknownScenario.

    **Source:** guides, forms and fields, F1.
    """
    require_open(audit, "user_test")
    for scenario in test.scenarios:
        _require_scenario(audit, scenario)
    return audit.replaced(user_tests={**audit.user_tests, test.id: test})


def scenario_written(audit: Audit, scenario: OwnScenario) -> Audit:
    """Return the audit with a scenario of the organiser's own, new or rewritten."""
    require_open(audit, "own_scenario")
    return audit.replaced(own_scenarios={**audit.own_scenarios, scenario.id: scenario})


def agreed(audit: Audit, tester: str, use: Use, consent: Consent) -> Audit:
    """Return the audit with the answer of a tester to one of the seven questions.

    Where something is recorded that a refusal would no longer cover, it is a withdrawal: see `withdrawing`. Raise
    NotRepresented for a yes that somebody else has to give as well, and did not.

    **Source:** RULES.md rule 10; guides, forms and fields, F3.
    """
    if consent.given and audit.is_guarded(tester) and not consent.represented:
        raise NotRepresented(tester)
    return answered(audit, tester, use, consent)


def answered(audit: Audit, tester: str, use: Use, consent: Consent) -> Audit:
    """Return the audit with a tester's own answer, which counts once whoever has to agree as well did so.

    What was taken back before, and given anew, is remembered: see `Consent.after`.
    """
    require_open(audit, "consent")
    key = key_of(tester, use)
    return audit.replaced(consents={**audit.consents, key: consent.after(audit.consents.get(key))})


def asked_again(audit: Audit, tester: str, use: Use, on: date) -> Audit:
    """Return the audit where the tester confirmed, on that day, what they had agreed to; raise NotAgreed.

    **Source:** guides, respect and consent: asked again during the session.
    """
    _require_agreed(audit, tester, use)
    consent = audit.consents[key_of(tester, use)]
    return agreed(audit, tester, use, consent.replaced(asked_again=(*consent.asked_again, on)))


def to_ask_again(audit: Audit, tester: str, on: date) -> tuple[Use, ...]:
    """Return what a tester agreed to on an earlier day and has not confirmed on this one."""
    held = ((use, audit.consents[key_of(tester, use)]) for use in Use if audit.agreed(tester, use))
    return tuple(use for use, consent in held if on not in {consent.on, *consent.asked_again})


def guarded(audit: Audit, tester: str, by: Guarded) -> Audit:
    """Return the audit where somebody else has to agree as well, or no longer; until they do nothing counts as given.

    What they met is not lost by it: see `user_testing.awaited`. What a test of theirs closed opens again.
    Raise UnknownTester.
    """
    require_open(audit, "tester")
    if tester not in audit.testers:
        raise UnknownTester(tester, tuple(audit.testers))
    one = audit.testers[tester].replaced(guarded=by)
    return opened_again(audit, audit.replaced(testers={**audit.testers, tester: one}))


def awaiting(audit: Audit) -> tuple[str, ...]:
    """Return the testers of whom something is recorded that counts for nothing till their representative agrees.

    **Source:** RULES.md rule 10.
    """
    told = {one.tester for one in audit.observations.values()} | {one.tester for one in audit.partings.values()}
    told |= {code for finding in audit.findings.values() for code in finding.testers}
    return tuple(sorted(code for code in told if audit.awaits_agreement(code)))


def represented(audit: Audit, tester: str) -> Audit:
    """Return the audit where whoever has to agree as well agrees to all that the tester said yes to."""
    for use in (use for use in Use if audit.said_yes(tester, use)):
        consent = audit.consents[key_of(tester, use)].replaced(represented=True)
        audit = answered(audit, tester, use, consent)
    return audit


def welcomed(audit: Audit, tester: Tester, consents: Mapping[Use, Consent] | None = None) -> Audit:
    """Return the audit with this tester, new or changed, and with what they answered to the questions given.

    Raise NotAgreed where they do not take part, or where needs are told without agreeing to their being noted;
    NotRepresented where somebody else has to agree as well, and did not.

    **Source:** RULES.md rule 10; guides, forms and fields, F2.
    """
    require_open(audit, "tester")
    before = audit
    for use, consent in (consents or {}).items():
        audit = answered(audit, tester.id, use, consent)
    audit = audit.replaced(testers={**audit.testers, tester.id: tester})
    _require_agreed(audit, tester.id, Use.TAKE_PART)
    if tester.profile or tester.needs or tester.aids:
        _require_agreed(audit, tester.id, Use.NEEDS)
    return opened_again(before, audit)


def observed(audit: Audit, observation: Observation) -> Audit:
    """Return the audit with this observation, new or rewritten.

    What a later test had closed opens again where this one, new or rewritten, fails. Raise UnknownTester,
    UnknownScenario, UnknownUserTest, UnknownZone, or NotAgreed for somebody's words without their
    agreeing to be quoted.

    **Source:** RULES.md rule 10; guides, forms and fields, F5 and F6.
    """
    require_open(audit, "observation")
    require_tester(audit, observation.tester)
    _require_scenario(audit, observation.scenario)
    _require_test(audit, observation.test)
    if observation.zone and observation.zone not in audit.zones:
        raise UnknownZone(observation.zone, tuple(audit.zones))
    if observation.quote:
        _require_agreed(audit, observation.tester, Use.QUOTATION)
    return opened_again(audit, audit.replaced(observations={**audit.observations, observation.id: observation}))


def pictured(audit: Audit, attempt: str, piece: Evidence) -> Audit:
    """Return the audit with a photo or recording of an attempt, which shows whoever tried: it goes when they say so.

    Raise UnknownAttempt; or NotAgreed where they agree to no photo, or to no recording of their voice.

    **Source:** RULES.md rule 10; guides, forms and fields, F5.
    """
    if attempt not in audit.observations:
        raise UnknownAttempt("attempt", attempt)
    tester = audit.observations[attempt].tester
    require_agreed(audit, tester, COVERED_BY.get(piece.kind, Use.TAKE_PART))
    shown = tuple(dict.fromkeys((tester, *piece.shows)))
    return attached(audit, piece.replaced(line="", finding=None, attempt=attempt, shows=shown))


def seen(audit: Audit, pieces: Iterable[Evidence], *, nobody: bool = False) -> Audit:
    """Return the audit with photos, recordings and documents of lines or of problems.

    One of a problem that testers met shows them, and goes when they say so, unless it is said that `nobody` can be
    recognised or heard in it. Raise NotAgreed where one of them agrees to no photo, or to no recording of their voice.

    **Source:** RULES.md rule 10; guides, forms and fields, F8.
    """
    return all_attached(audit, [piece if nobody else showing(audit, piece) for piece in pieces])


def recognisable(audit: Audit, piece: Evidence) -> tuple[str, ...]:
    """Return who met the problem that a photo or a recording is of: they may be recognised or heard in it."""
    finding = audit.findings.get(piece.finding or "")
    if finding is None or piece.kind not in COVERED_BY:
        return ()
    return tuple(code for code in finding.testers if code in audit.testers)


def showing(audit: Audit, piece: Evidence) -> Evidence:
    """Return a piece with the testers it may show: those who met the problem it is of; raise what `seen` raises.

    **Source:** RULES.md rule 10.
    """
    met = recognisable(audit, piece)
    for code in met:
        require_agreed(audit, code, COVERED_BY[piece.kind])
    return piece.replaced(shows=tuple(dict.fromkeys((*met, *piece.shows)))) if met else piece


COVERED_BY = {EvidenceKind.PICTURE: Use.PHOTO, EvidenceKind.AUDIO: Use.VOICE}
"""The consent that a photo or a recording of an attempt needs; a document needs that to take part."""


def require_digital(observation: Observation, digital: Collection[str]) -> None:
    """Raise NotDigital where how usable a service is was asked of what is none; `digital` are the scenarios that are.

    **Source:** guides, measures: UMUX-Lite is for digital services only.
    """
    if observation.asks_of_digital and observation.scenario not in digital:
        raise NotDigital(observation.scenario)


def parted(audit: Audit, parting: Parting) -> Audit:
    """Return the audit with what a tester answers at the end; raise UnknownTester or UnknownUserTest.

    **Source:** guides, forms and fields, F7.
    """
    require_open(audit, "parting")
    require_tester(audit, parting.tester)
    _require_test(audit, parting.test)
    return audit.replaced(partings={**audit.partings, parting.id: parting})


def met(audit: Audit, finding: Finding) -> Audit:
    """Return the audit with a problem that testers met; raise UnknownTester, and what `user_testing.found` raises.

    **Source:** RULES.md rule 8; guides, forms and fields, F8.
    """
    for tester in finding.testers:
        require_tester(audit, tester)
    return found(audit, finding)


def ended(audit: Audit, test_id: str, on: date) -> Audit:
    """Return the audit where that round of tests is over; raise UnknownUserTest."""
    _require_test(audit, test_id)
    return planned(audit, audit.user_tests[test_id].replaced(ended_on=on))


def paid(audit: Audit, pay: Pay) -> Audit:
    """Return the audit with what is owed or paid to a tester; raise UnknownTester, but for who left and is owed it."""
    require_open(audit, "pay")
    before = audit.pays.get(pay.id)
    if before is None or before.replaced(paid_on=pay.paid_on) != pay:
        require_tester(audit, pay.tester)
    return audit.replaced(pays={**audit.pays, pay.id: pay})


def has_left(audit: Audit, tester: str) -> bool:
    """Whether a tester took their part back: nothing of them is here any more, but that they did."""
    return tester not in audit.testers and key_of(tester, Use.TAKE_PART) in audit.consents


def require_agreed(audit: Audit, tester: str, use: Use) -> None:
    """Raise UnknownTester, or NotAgreed where they do not agree to this use, or take no part any more."""
    require_tester(audit, tester)
    _require_agreed(audit, tester, use)


def require_tester(audit: Audit, tester: str) -> None:
    """Raise UnknownTester, or NotAgreed where they do not take part any more."""
    if tester not in audit.testers:
        raise UnknownTester(tester, tuple(audit.testers))
    _require_agreed(audit, tester, Use.TAKE_PART)


def _require_agreed(audit: Audit, tester: str, use: Use) -> None:
    if not audit.said_yes(tester, use):
        raise NotAgreed(tester, use)
    if not audit.agreed(tester, use):
        raise NotRepresented(tester)


def _require_scenario(audit: Audit, scenario: str) -> None:
    """Raise UnknownScenario for one of the organiser's own that is not written; the library is not known here."""
    if scenario.startswith("X") and scenario not in audit.own_scenarios:
        raise UnknownScenario(scenario, tuple(audit.own_scenarios))


def _require_test(audit: Audit, test_id: str | None) -> None:
    if test_id and test_id not in audit.user_tests:
        raise UnknownUserTest(test_id, tuple(audit.user_tests))
