"""Taking a consent back everywhere: in the audit, its history, its copies, and what its reports froze."""

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from pydantic import ValidationError

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.facts import canonical
from audit_app.domain.issue import Issue
from audit_app.domain.record import as_written
from audit_app.domain.tester_identity import IdentityPart, Why, needed_until, parts_covered
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import NamesLeft, NotCleanedYet, Problem, UnknownTester
from audit_app.session import AuditSession
from audit_app.store import cleaning, identities, tester_places
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.redacting import Withdrawn
from audit_app.store.workspace import Workspace


@dataclass(frozen=True)
class TakenBack:
    """What went with a consent: the reports issued before that carried it, by number, and how many files.

    `beside` names the other audits here it was taken back from: the same one, put back beside from a copy. `owed`: the
    euros that stay owed to a tester who takes no part any more. `names`: what stays in the file of names all the same,
    since it is needed during the round, and the day it goes. `unclean`: why files or copies wait for the next
    opening, or a name kept in the meantime for somebody to erase it.
    """

    issues: tuple[int, ...]
    files: int
    beside: tuple[str, ...] = ()
    owed: float = 0
    names: Mapping[IdentityPart, date] = field(default_factory=dict)
    unclean: NotCleanedYet | NamesLeft | None = None


Later = Callable[[Callable[[], None]], object]
"""Takes what cleans the copies and the database, to be called beside the window; it may raise a Problem."""


def withdraw(
    session: AuditSession,
    files: EvidenceFiles,
    tester: str,
    uses: Iterable[Use],
    on: date,
    later: Later | None = None,
) -> TakenBack:
    """Take these consents back, here and in every audit kin to this one; raise UnknownTester, or KinHeld.

    Reports sent out cannot be called back: they are listed. Kin (`identity.kin`) is the same audit put back beside from
    a copy. The next edition is not: it holds nothing of the testers of this one. What is kin goes first: whoever is
    cut off finds the tester still here, and takes back again. The copies are cleaned at once, or given to `later`. What
    refuses once it is saved is told in `unclean`, and done when the data folder is opened next.

    **Source:** RULES.md rules 10 and 12.
    """
    asked = frozenset(uses)
    if _knows(session.audit, tester) or session.files_told(tester) is None:  # an undone step may still tell of them
        withdrawn(session.audit, tester, asked, on)  # a code nobody has is refused before anything is done
    with session.kin() as others:
        beside = tuple(_named(one.audit) for one in others if _knows(one.audit, tester))
        told = frozenset().union(*(one.files_told(tester) or () for one in (*others, session)))
        gone = [_withdrawn_from(one, files, tester, asked, on, later=True, by_files=told) for one in (*others, session)]
        removed, refused = _removed(files, frozenset().union(*(one.files for one in gone)))
    refused = _cleaned(session.cleaning(), later if cleaning.may_wait() else None) or refused
    left = next((one.left for one in gone if one.left), None)  # the other is done by itself
    unclean = NamesLeft(left) if left else NotCleanedYet(refused) if refused else None
    issues = tuple(sorted({number for one in gone for number in one.issues}))
    names = {part: day for one in gone for part, day in one.names.items()}
    return TakenBack(issues, removed, beside, _owed(session.audit, tester, asked), names, unclean)


def _removed(files: EvidenceFiles, hashes: frozenset[str]) -> tuple[int, Problem | None]:
    """Remove these files, which are noted; return how many went, or why they stay for now."""
    try:
        return files.remove(hashes), None
    except Problem as problem:
        return 0, problem


def _cleaned(clean: Callable[[], None], later: Later | None) -> Problem | None:
    """Clean, now or later; return why it is put off where it is refused now."""
    if later:
        later(clean)
        return None
    try:
        clean()
    except Problem as problem:
        return problem
    return None


@dataclass(frozen=True)
class _Gone:
    """What went from one audit: the issues that carried it, by number, the files to be removed, by hash; what stays.

    `left`: why a name that was kept while it was saved may be there still.
    """

    issues: tuple[int, ...]
    files: frozenset[str]
    names: Mapping[IdentityPart, date]
    left: Problem | None = None


def _withdrawn_from(
    session: AuditSession,
    files: EvidenceFiles,
    tester: str,
    asked: frozenset[Use],
    on: date,
    *,
    told: bool = False,
    later: bool = False,
    by_files: Set[str] = frozenset(),
) -> _Gone:
    """Take it back from one audit; one that does not know the tester may still say it in its history.

    `by_files`: what files had told of them, here or in an audit kin to this one; nothing here may say it any more.

    What is kept apart goes first: whoever is cut off after it takes back again, nothing would do it after the others.
    """
    now = session.audit
    left = withdrawn(now if _knows(now, tester) else _asked(now, tester, asked), tester, asked, on).audit
    left = _remembering(left, tester, by_files) if Use.TAKE_PART in asked else left
    carried = {key: issue for key, issue in now.issues.items() if _carries(issue, files, tester, asked, on)}
    issues = {key: _without(issue, files, tester, asked, on) for key, issue in carried.items()}
    kept = {issue.snapshot for issue in issues.values()}
    frozen = frozenset(digest for issue in carried.values() for digest in (issue.report, issue.snapshot)) - kept
    names = _names_gone(Home(files.home), left, tester, asked, on)
    if Use.TAKE_PART in asked:
        tester_places.forget(Home(files.home), now.id, tester)
    after = left.replaced(issues={**left.issues, **issues})
    gone = session.withdraw(after, tester, asked, told=told, later=later, frozen=frozen)
    refused = None
    try:
        _names_gone(Home(files.home), left, tester, asked, on)  # somebody may have kept one meanwhile
    except Problem as problem:
        refused = problem  # it is saved: not to be called refused
    return _Gone(tuple(issue.number for issue in carried.values()), gone, names, refused)


def _asked(audit: Audit, tester: str, uses: frozenset[Use]) -> Audit:
    """Return the audit where somebody it does not know agrees to nothing, for that to be taken back."""
    return audit.replaced(consents={**audit.consents, **{key_of(tester, use): Consent(given=False) for use in uses}})


def _remembering(audit: Audit, tester: str, by_files: Set[str]) -> Audit:
    """Return the audit where a tester who left is remembered to have been told of by these files too."""
    key = key_of(tester, Use.TAKE_PART)
    known = audit.consents[key]
    lacking = sorted(by_files - set(known.origins))
    return audit.replaced(consents={**audit.consents, key: known.replaced(origins=(*known.origins, *lacking))})


def _names_gone(home: Home, left: Audit, tester: str, asked: frozenset[Use], on: date) -> Mapping[IdentityPart, date]:
    """Erase of a name what the consents covered; return what is still needed, and the day after which it goes."""
    needed = needed_until(left, tester, on)
    covered = parts_covered(asked)
    identities.erased(home, left.id, on, Why.WITHDRAWN, tester, [part for part in covered if part not in needed])
    until = {part: needed[part] + timedelta(days=1) for part in covered if part in needed}
    return identities.shortened(home, left.id, tester, until)


def _owed(audit: Audit, tester: str, asked: frozenset[Use]) -> float:
    unpaid = [as_written(pay.amount) for pay in audit.pays.values() if pay.tester == tester and pay.paid_on is None]
    return float(sum(unpaid)) if Use.TAKE_PART in asked else 0


def _knows(audit: Audit, tester: str) -> bool:
    return tester in audit.testers or any(key_of(tester, use) in audit.consents for use in Use)


def _named(audit: Audit) -> str:
    return f"{audit.event.name} {audit.event.edition}"


def obey(workspace: Workspace, files: EvidenceFiles) -> int:
    """Take back again, in what was restored, what testers had taken back; return how often that was needed.

    An audit that goes on from before a tester was told of remembers them too, so that no file brings them in. What a
    tester agreed to anew after it, on this machine, stays.
    """
    here, needed, ledger = [summary.id for summary in workspace.summaries()], 0, workspace.withdrawals()
    for one, audit_id in ((one, audit_id) for one in ledger for audit_id in here if one.reaches(audit_id)):
        audit = workspace.load(audit_id)
        theirs = (line.origins for line in ledger if line.tester == one.tester and line.reaches(audit_id))
        by_files = frozenset().union(*theirs)
        again = _still_agreed(workspace, audit, one)
        if again or not _remembers(audit, one, by_files):
            with AuditSession.opened(workspace, audit_id, lambda _step: None, in_trash=True) as session:
                told = one.audit != audit_id or not again
                day = _day(one.at)
                gone = _withdrawn_from(session, files, one.tester, one.uses, day, told=told, by_files=by_files)
                files.remove(gone.files)
            needed += 1
    return needed


def _still_agreed(workspace: Workspace, audit: Audit, one: Withdrawn) -> bool:
    """Whether a tester agrees in an audit to what they took back, by an answer given before."""
    asked = frozenset(Use) if Use.TAKE_PART in one.uses else one.uses
    agreed = {key_of(one.tester, use) for use in asked if audit.said_yes(one.tester, use)}
    if not agreed:
        return False
    answers = {c.subject: c for c in workspace.changes_of(audit.id) if c.kind == "consent" and c.subject in agreed}
    return any(one.covers(answer.node, answer.seq) for answer in answers.values())


def _remembers(audit: Audit, one: Withdrawn, by_files: Set[str]) -> bool:
    """Whether an audit says that this was taken back, or was asked anew since; and what files had told till then."""
    answers = [audit.consents.get(key_of(one.tester, use)) for use in one.uses]
    if any(answer and answer.given for answer in answers):
        return True
    said = all(answer and (answer.withdrawn_on or answer.left_on) for answer in answers)
    known = audit.consents.get(key_of(one.tester, Use.TAKE_PART))
    return said and (Use.TAKE_PART not in one.uses or by_files <= set(known.origins if known else ()))


def _day(at: str) -> date:
    """Return the day of a moment in UTC by the clock here."""
    return datetime.fromisoformat(at).astimezone().date()


def _snapshot(issue: Issue, files: EvidenceFiles) -> Audit | None:
    path = files.path_of(issue.snapshot)
    try:
        return Audit.model_validate_json(path.read_bytes()) if path else None
    except ValidationError:
        return None


def _carries(issue: Issue, files: EvidenceFiles, tester: str, uses: frozenset[Use], on: date) -> bool:
    """Whether what an issue froze has anything of it; one that cannot be read might, or was: its files are gone."""
    before = _snapshot(issue, files)
    if before is None:
        return issue.withdrawn_on is None and issue.issued_on <= on
    try:
        after = withdrawn(before, tester, uses, on).audit
    except UnknownTester:
        return False
    return before.replaced(consents={}) != after.replaced(consents={})


def _without(issue: Issue, files: EvidenceFiles, tester: str, uses: frozenset[Use], on: date) -> Issue:
    before = _snapshot(issue, files)
    if before is None:
        return issue.replaced(withdrawn_on=on)
    left = withdrawn(before, tester, uses, on).audit
    snapshot = files.frozen(canonical(left.model_dump(mode="json")).encode(), ".json")
    return issue.replaced(snapshot=snapshot, withdrawn_on=on)


def agreed_uses(audit: Audit, tester: str) -> tuple[Use, ...]:
    """Return what a tester agrees to now, in the order of asking."""
    return tuple(use for use in Use if key_of(tester, use) in audit.consents and audit.agreed(tester, use))
