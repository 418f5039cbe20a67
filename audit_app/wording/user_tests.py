"""User tests in words: plans and scenarios, testers and their answers, attempts, pay, what was brought in or back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Family, Unit
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.matrix import Counts, Matrix
from audit_app.domain.observation import UNTOLD, Observation, Pay
from audit_app.domain.taking_in import TakenIn
from audit_app.domain.tester_identity import IdentityPart
from audit_app.domain.user_test import OwnScenario, UserTest
from audit_app.i18n import _, ngettext, pgettext
from audit_app.wording.figures import day, number, quantity
from audit_app.wording.typography import capital, composed, listed
from audit_app.wording.values import word


def test_said(test: UserTest) -> str:
    """Return a plan in one line: how it is held, when, where, what is tried."""
    said = [capital(composed(word(test.kind)))]
    if test.on:
        said.append(day(test.on))
    if test.place:
        said.append(test.place)
    if test.scenarios:
        said.append(", ".join(test.scenarios))
    if test.ended_on:
        said.append(_("ended on {day}").format(day=day(test.ended_on)))
    return f"{test.id}  {' · '.join(said)}"


def own_said(scenario: OwnScenario) -> str:
    """Return a scenario of the organiser's own in one line."""
    return f"{scenario.id}  {scenario.title} · {scenario.goal}"


def tester_said(audit: Audit, code: str) -> str:
    """Return a tester in one line: the code, the profile they chose, how often they tried something."""
    tester = audit.testers[code]
    guard = _guard_said(audit, code)
    count = sum(one.tester == code for one in audit.observations.values())
    said = [capital(composed(word(tester.profile))) if tester.profile else _("profile not told")]
    said += [guard] if guard else []
    said.append(ngettext("{count} attempt", "{count} attempts", count).format(count=number(count)))
    return f"{code}  {' · '.join(said)}"


def left_said(audit: Audit, code: str) -> str:
    """Return that a tester had left, before they agreed anew; '' for whoever had not."""
    before = audit.consents.get(key_of(code, Use.TAKE_PART))
    if before is None or before.withdrawn_on is None:
        return ""
    said = _("{code} had left on {day}: what was noted before does not come back, nor by an old file.")
    return said.format(code=code, day=day(before.withdrawn_on))


def consents_said(audit: Audit, code: str) -> str:
    """Return what a tester answered to each of the seven questions, a line each; before it who has to agree as well."""
    guard = _guard_said(audit, code)
    answers = (
        _("{place}: {said}").format(
            place=f"- {capital(composed(word(use)))}",
            said=_answer(audit.consents.get(key_of(code, use)), guarded=bool(guard)),
        )
        for use in Use
    )
    return "\n".join(((capital(guard),) if guard else ()) + tuple(answers))


def _guard_said(audit: Audit, code: str) -> str:
    """Return why somebody else has to agree as well, and whether they do; '' where nobody has to."""
    if not audit.is_guarded(code):
        return ""
    agrees = audit.agreed(code, Use.TAKE_PART)
    said = _("their representative agrees too") if agrees else _("their representative has not agreed yet")
    return f"{composed(word(audit.testers[code].guarded))}, {said}"


def _answer(consent: Consent | None, *, guarded: bool) -> str:
    if consent is None:
        return _("not asked")
    if consent.withdrawn_on:
        return _("taken back on {day}").format(day=day(consent.withdrawn_on))
    said = [_yes_or_no(given=consent.given)]
    if consent.on:
        said.append(day(consent.on))
    if guarded and consent.given and not consent.represented:
        said.append(_("their representative has not agreed yet"))
    if consent.asked_again:
        said.append(_("asked again on {day}").format(day=day(consent.asked_again[-1])))
    return ", ".join(said)


def _yes_or_no(*, given: bool) -> str:
    return pgettext("consent", "yes") if given else pgettext("consent", "no")


def attempt_said(audit: Audit, attempt: Observation) -> str:
    """Return an attempt in one line: who, what, where, how it ended."""
    said = [attempt.tester, attempt.scenario]
    if attempt.zone and attempt.zone in audit.zones:
        said.append(audit.zones[attempt.zone].name)
    if attempt.success:
        said.append(composed(word(attempt.success)))
    if attempt.minutes:
        said.append(quantity(attempt.minutes, Unit.MINUTE))
    return f"{attempt.id}  {' · '.join(said)}"


def pay_said(pay: Pay) -> str:
    """Return what a tester is paid or given back in one line."""
    when = _("paid on {day}").format(day=day(pay.paid_on)) if pay.paid_on else _("owed")
    return f"{pay.id}  {pay.tester} · {what_for(pay)} · {quantity(pay.amount, Unit.EURO)} · {when}"


def what_for(pay: Pay) -> str:
    """Return what a payment is for; that of somebody who left is not told any more."""
    return _("what for: erased") if pay.what == UNTOLD else pay.what


def pays_said(log: Sequence[Pay], owed: float, paid: float) -> str:
    """Return the log of pay, a line each, and what it comes to."""
    if not log:
        return _("Nothing is noted of pay.")
    sums = _("Owed: {owed}. Paid: {paid}.").format(owed=quantity(owed, Unit.EURO), paid=quantity(paid, Unit.EURO))
    return "\n".join((*map(pay_said, log), sums))


def covered_said(
    tester: str,
    uses: Iterable[Use],
    issues: tuple[int, ...],
    files: int,
    beside: tuple[str, ...] = (),
    owed: float = 0,
    names: Mapping[IdentityPart, date] | None = None,
    *,
    clean: bool = True,
    in_window: bool = False,
) -> str:
    """Return what was taken back and what went with it, which reports had carried it, what stays owed and to be done.

    `beside` names the other audits it was taken back from; `owed` is in euros; `names` is what stays in the file of
    names all the same, and the day it goes; not `clean`: copies or files still hold it, which the caller says;
    `in_window` says where the window has what the command has.
    """
    named = ", ".join(composed(word(use)) for use in sorted(uses, key=list(Use).index))
    gone = _("{code} takes back: {uses}. What it covered is gone, from the copies too.")
    said = [(gone if clean else _("{code} takes back: {uses}.")).format(code=tester, uses=named)]
    if beside:
        said.append(
            _("It is gone as well from the same audit put back beside: {audits}.").format(audits=listed(beside))
        )
    if files:
        removed = ngettext("{count} file was removed.", "{count} files were removed.", files)
        said.append(removed.format(count=number(files)))
    if issues:
        carried = ngettext(
            "Report no. {numbers} had carried it: whoever has it must be told.",
            "Reports nos. {numbers} had carried it: whoever has them must be told.",
            len(issues),
        )
        said.append(carried.format(numbers=", ".join(number(n) for n in issues)))
    if owed:
        said.append(_still_owed(in_window=in_window).format(amount=quantity(owed, Unit.EURO), code=tester))
    said += [_still_named(part, until) for part, until in (names or {}).items()]
    said.append(_("This is final: nothing undoes it."))
    said.append(_("Papers, and copies brought elsewhere, are yours to destroy."))
    return "\n".join(said)


def _still_owed(*, in_window: bool) -> str:
    if in_window:
        return _("{amount} stay owed to {code}: pay them, then note it under “Still owed to testers who left”.")
    return _("{amount} stay owed to {code}: pay them, then note it with `jauge test pay`.")


def _still_named(part: IdentityPart, until: date) -> str:
    if part is IdentityPart.NAME:
        said = _("The name is not printed any more. It stays apart, for the tests and what is owed, until {day}.")
    else:
        said = _("The emergency contact stays apart, for safety during the tests, until {day}.")
    return said.format(day=day(until))


def taken_said(taken: TakenIn) -> str:
    """Return what a file brought in, what was there already, and what no consent covers."""
    testers, attempts, findings = len(taken.testers), len(taken.observations), len(taken.findings)
    counts = [
        ngettext("{count} tester", "{count} testers", testers).format(count=number(testers)),
        ngettext("{count} attempt", "{count} attempts", attempts).format(count=number(attempts)),
        ngettext("{count} finding", "{count} findings", findings).format(count=number(findings)),
    ]
    said = [_("Brought in: {counts}.").format(counts=", ".join(counts))]
    if taken.already:
        known = ngettext("{count} was there already.", "{count} were there already.", taken.already)
        said.append(known.format(count=number(taken.already)))
    refused = _("{code} does not agree to “{use}”: left out.")
    said += [refused.format(code=code, use=composed(word(use))) for code, use in taken.uncovered]
    kept = _(
        "The file says that {code} no longer agrees to “{use}”: a file takes nothing back. Use `jauge test withdraw`."
    )
    said += [kept.format(code=code, use=composed(word(use))) for code, use in taken.refused]
    stays = _("{code} has already answered “{use}”: {answer}. The file says otherwise; the answer stays.")
    said += [
        stays.format(code=code, use=composed(word(use)), answer=_yes_or_no(given=taken.audit.agreed(code, use)))
        for code, use in taken.answered
    ]
    waiting = _("{code} is under 18 or protected, and it is not noted here that their representative agrees: left out.")
    said += [waiting.format(code=code) for code in taken.unrepresented]
    noted = _("{code} was here as an adult; the file says otherwise: noted. What they told waits for the agreement.")
    said += [noted.format(code=code) for code in taken.guarded]
    gone = _("{code} had left: what this file told before stays out.")
    said += [gone.format(code=code) for code in taken.left]
    return "\n".join(said)


def matrix_said(audit: Audit, found: Matrix, sought: Iterable[Family]) -> str:
    """Return who met what, place by place and scenario by scenario, with those nobody met."""
    asked = tuple(sought)
    if not found.scenarios and not found.families:
        return _("No test is planned or recorded.")
    names = {key: zone.name for key, zone in audit.zones.items()}
    said = [
        *_rows(_("Places"), found.zones, found, asked, names),
        *_rows(_("Scenarios"), found.scenarios, found, asked),
    ]
    if found.unplaced:
        said.append(_("Family of needs not told: {codes}.").format(codes=", ".join(found.unplaced)))
    return "\n".join(said)


def untold_said(count: int) -> str:
    """Return how many testers were there of a family of needs that is not told."""
    return ngettext(
        "{count} tester of a family of needs not told", "{count} testers of a family of needs not told", count
    ).format(count=number(count))


def _rows(
    head: str, counts: Counts, found: Matrix, asked: tuple[Family, ...], names: Mapping[str, str] | None = None
) -> Iterable[str]:
    if counts:
        yield head
    for key, met in counts.items():
        families = [f"{composed(word(family))} {number(count)}" for family, count in met.items()]
        there = ", ".join([*families, *([untold_said(found.untold[key])] if key in found.untold else [])])
        lacking = ", ".join(composed(word(family)) for family in asked if not met.get(family))
        told = there or _("nobody yet")
        lacks = _("lacking: {families}").format(families=lacking)
        yield _("{place}: {said}").format(
            place=f"- {(names or {}).get(key, key)}", said=f"{told} ({lacks})" if lacking else told
        )
