"""Every Problem a user can meet, on one page: facts as attributes, no sentences.

A Problem is the world's doing and the user can act on it; `wording.sentence` says what happened, where, and what to
do. Anything else that goes wrong is our bug and is never caught.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


class Problem(Exception):
    """Something the user can act on."""


class Stopped(Exception):
    """The user stopped long work, and nothing of it is left: no Problem, since nothing needs saying."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file, or in a `file` of a folder: where (line 0 = unknown), code, what it names."""

    code: str
    where: str = ""
    line: int = 0
    found: str = ""
    choices: tuple[str, ...] = ()
    limit: str = ""
    file: str = ""


@dataclass
class FaultyFile(Problem):
    """A file cannot be used; all its faults at once."""

    path: str
    faults: tuple[Fault, ...] = field(default_factory=tuple)


@dataclass
class FileMissing(Problem):
    """No file where one was named."""

    path: Path


@dataclass
class FileTooLarge(Problem):
    """A file is over the size the reader accepts; limit in bytes."""

    path: Path
    limit: int


@dataclass
class CannotRead(Problem):
    """The file exists and the operating system refuses it."""

    path: Path


@dataclass
class CannotWrite(Problem):
    """A folder or file refuses to be written."""

    path: Path


@dataclass
class InsideTheData(Problem):
    """A copy of everything was to go into the data folder itself: it would be lost with it, and keep what is erased."""

    path: Path


@dataclass
class WouldOverwrite(Problem):
    """A file of another sort stands where the report should go; it is left alone."""

    path: Path


@dataclass
class DiskFull(Problem):
    """No room left; nothing of the refused gesture was kept."""

    path: Path


@dataclass
class DamagedWorkspace(Problem):
    """The database is not readable; it is left as it is. `backup`: the newest copy that passes its check."""

    path: Path
    backup: Path | None = None


@dataclass
class NotDamaged(Problem):
    """Asked to put a copy in the place of damaged data, where the data can be read."""

    path: Path


@dataclass
class NewerWorkspace(Problem):
    """Written by a later Jauge; nothing was touched."""

    path: Path
    version: str


@dataclass
class UnsafeSQLite(Problem):
    """Neither a recent SQLite nor a lone process: refused rather than risked."""

    version: str


@dataclass
class AuditInUse(Problem):
    """Another process writes this audit; `holder` says which machine and process, since when."""

    audit: str
    holder: str


@dataclass
class HeldElsewhere(Problem):
    """Nothing was put back: another process has an audit open; `audit`: its name, '' = not known; holder: as above."""

    audit: str
    holder: str


@dataclass
class KinHeld(Problem):
    """Nothing was taken back: the same audit, put back beside, is open in another process; as HeldElsewhere."""

    audit: str
    holder: str


@dataclass
class NotCleanedYet(Problem):
    """What was taken back is saved and gone from the audit; copies or files wait for the next opening, because."""

    because: Problem


@dataclass
class NamesLeft(Problem):
    """What was taken back is saved; a name kept apart while it was may be there still: the file refused, because."""

    because: Problem


@dataclass
class InTrash(Problem):
    """The audit lies in the trash: it can be read, not changed, until it is taken out."""

    audit: str


@dataclass
class NotInTrash(Problem):
    """Only what lies in the trash is erased, or taken out of it."""

    audit: str


@dataclass
class UnknownCopy(Problem):
    """No copy of the data has this name, or several do; choices: the newest ones."""

    copy: str
    choices: tuple[str, ...]


@dataclass
class DamagedCopy(Problem):
    """A copy of the data is not readable or not ours; it was left as it is."""

    path: Path


@dataclass
class NoCopyThere(Problem):
    """No copy of the data lies in the folder chosen, nor one folder below."""

    path: Path


@dataclass
class UnknownAudit(Problem):
    """No audit has this id or prefix."""

    prefix: str


@dataclass
class AmbiguousAudit(Problem):
    """Several audits begin with this prefix."""

    prefix: str
    candidates: tuple[str, ...]


@dataclass
class UnknownLine(Problem):
    """The line is not in this audit's list; `near` are the closest ones."""

    line: str
    near: tuple[str, ...] = ()


@dataclass
class UnknownCode(Problem):
    """No line of this audit has this code of a sheet; `near`: codes like it, each with its line.

    `misread`: its last sign does not check the others, so one of them is a slip. `series`: what this audit's own sheets
    bear.
    """

    code: str
    near: tuple[tuple[str, str], ...] = ()
    misread: bool = False
    series: str = ""


@dataclass
class OldCode(Problem):
    """A code printed for a line that is no longer one line: `now`: codes of its criterion today, each with its line."""

    code: str
    criterion: str
    now: tuple[tuple[str, str], ...] = ()


@dataclass
class NoWords(Problem):
    """A line of a sheet says a verdict that needs a reason, without any words; `letter`: the one ticked."""

    line: str
    verdict: str
    letter: str


@dataclass
class UnknownFinding(Problem):
    """No finding, or several, has an id that begins so."""

    finding: str


@dataclass
class FindingHeld(Problem):
    """A finding that testers met, or that is sorted already, is not taken away: it is closed with a reason."""

    finding: str


@dataclass
class NotALaterTest(Problem):
    """An attempt does not show that what testers met is over."""

    finding: str
    attempt: str


@dataclass
class ClosedAlready(Problem):
    """A finding is closed: its reason and its author stay until somebody opens it again."""

    finding: str
    reason: str
    author: str


@dataclass
class UsersOverrule(Problem):
    """A finding of blocked testers keeps its severity, its lines and its testers: it is closed with a reason."""

    finding: str


@dataclass
class WrongDates(Problem):
    """The next edition does not come after the one before, which ended on `after`, or ends before it begins."""

    after: date


@dataclass
class NothingCarried(Problem):
    """No answer of an earlier edition waits to be confirmed on this line."""

    line: str


@dataclass
class NothingSaid(Problem):
    """A row names a line and says nothing of it."""

    line: str


@dataclass
class UnknownLetter(Problem):
    """A row says a letter of its line that is no verdict."""

    line: str
    letter: str
    letters: tuple[str, ...]


@dataclass
class UnknownMeasure(Problem):
    """The line has no measurement of that code, or none was named and it has several."""

    line: str
    code: str
    choices: tuple[str, ...]


@dataclass
class UnreadableMeasure(Problem):
    """What was typed is not a number with a unit this measurement understands."""

    line: str
    code: str
    typed: str
    unit: str


@dataclass
class ReasonMissing(Problem):
    """The gesture needs a reason: a verdict, a lower class, a dropped action, a reopening, a decision."""

    gesture: str


@dataclass
class UnknownZoneKind(Problem):
    """Not one of the kinds of zone of the checklist."""

    kind: str
    choices: tuple[str, ...]


@dataclass
class UnknownVenue(Problem):
    """No venue of that name, or several and none was named."""

    venue: str
    choices: tuple[str, ...]


@dataclass
class UnknownTester(Problem):
    """No tester of this audit has this code."""

    tester: str
    choices: tuple[str, ...] = ()


@dataclass
class UnknownScenario(Problem):
    """Neither the library nor the organiser has a scenario of this code."""

    scenario: str
    choices: tuple[str, ...] = ()


@dataclass
class UnknownUserTest(Problem):
    """No plan of user tests has this id, or several begin so."""

    test: str
    choices: tuple[str, ...] = ()


@dataclass
class UnknownAttempt(Problem):
    """No attempt of a tester (`attempt`), or nothing they are paid (`pay`), has this id, or several begin so."""

    what: str
    named: str


@dataclass
class NotAgreed(Problem):
    """The tester does not agree to this use (`take_part`, `needs`...): nothing of it is recorded."""

    tester: str
    use: str


@dataclass
class UnknownQuestion(Problem):
    """No question of a test sheet has this code."""

    code: str


@dataclass
class UnreadableReply(Problem):
    """What was typed is no answer to the question of this code on a test sheet."""

    code: str
    typed: str


@dataclass
class DayToCome(Problem):
    """What a tester agreed to or tried is dated on a day that has not come yet."""

    day: date


@dataclass
class AnsweredOtherwise(Problem):
    """A paper says `given` to a use, and the tester's own answer that stands says otherwise, and holds."""

    tester: str
    use: str
    given: bool


@dataclass
class NotDigital(Problem):
    """How usable a digital service is was asked of a scenario that tries none."""

    scenario: str


@dataclass
class NotRepresented(Problem):
    """The tester is under 18 or protected, and whoever has to agree as well did not yet: nothing counts as given."""

    tester: str


@dataclass
class UnknownZone(Problem):
    """No zone has this id."""

    zone: str
    choices: tuple[str, ...]


@dataclass
class UnknownPlan(Problem):
    """No plan of the site is called so; choices: the names of those there are."""

    plan: str
    choices: tuple[str, ...]


@dataclass
class UnknownPage(Problem):
    """The PDF has no such page; `pages`: how many it has."""

    path: Path
    page: int
    pages: int


@dataclass
class NotPinned(Problem):
    """What is to leave the plan is not on it."""

    subject: str


@dataclass
class UnknownEvidence(Problem):
    """No piece of evidence has this id: it was removed meanwhile."""

    evidence: str


@dataclass
class NotForThisPiece(Problem):
    """`what` is 'decorative', 'transcript' or 'blur': another kind of evidence; or 'sharp': that picture was erased."""

    what: str


@dataclass
class UnknownAction(Problem):
    """No corrective action has this id: it was removed meanwhile."""

    action: str


@dataclass
class NotAllowedNow(Problem):
    """The audit is closed (or already open): `gesture` is refused in state `state`."""

    gesture: str
    state: str


@dataclass
class ClosingBlocked(Problem):
    """Closing finds what is not settled: codes with the lines or ids concerned; `titles`: of findings, by their id."""

    blocks: tuple[tuple[str, tuple[str, ...]], ...]
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass
class NothingToUndo(Problem):
    """No step to undo or redo; `gesture` is 'undo' or 'redo'; `withdrawn`: a consent was taken back, which stays so."""

    gesture: str
    withdrawn: bool = False


@dataclass
class ChangedSince(Problem):
    """A fact of the step has been changed after it, so it cannot be taken back."""

    gesture: str
    fact: str


@dataclass
class UnsafeImage(Problem):
    """A picture is refused: `reason` is 'format', 'size', 'damaged' or 'unsupported'; no path: it was pasted."""

    path: Path | None
    reason: str


@dataclass
class UnknownCriterion(Problem):
    """The reference set has no criterion, or the library no scenario, of this id; choices: the nearest ones."""

    criterion: str
    choices: tuple[str, ...]


@dataclass
class UnknownScheme(Problem):
    """No funding scheme bears this id; choices: those there are."""

    scheme: str
    choices: tuple[str, ...]


@dataclass
class UnknownVersion(Problem):
    """No reference set known here has this version or hash; choices: those there are."""

    version: str
    choices: tuple[str, ...]


@dataclass
class NoTesterFile(Problem):
    """There is no file of testers' names in this data folder yet."""


@dataclass
class TesterFileThere(Problem):
    """There is a file of testers' names already: another one would make it unreadable."""


@dataclass
class DamagedTesterFile(Problem):
    """The file of testers' names is damaged, or was changed by hand; it is left as it is."""


@dataclass
class WrongPassphrase(Problem):
    """The passphrase given does not open the file of testers' names."""


@dataclass
class BusyComputer(Problem):
    """The computer is too slow, or too busy just now, to try a passphrase."""


@dataclass
class WrongRecoveryKey(Problem):
    """What was given is no recovery key, or that of another file of testers' names."""


@dataclass
class WeakPassphrase(Problem):
    """A passphrase has fewer characters than `least`."""

    least: int


@dataclass
class NoKey(Problem):
    """There is no signing key in this data folder yet."""


@dataclass
class KeyThere(Problem):
    """There is a signing key already: another would be another signer."""

    path: Path


@dataclass
class DamagedKey(Problem):
    """The file of the signing key is damaged, or was changed by hand; it is left as it is."""

    path: Path


@dataclass
class WrongKeyPassphrase(Problem):
    """The passphrase given does not open the signing key."""


@dataclass
class NotAReport(Problem):
    """A file carries no data of a report; it cannot be taken out of it."""

    path: Path


@dataclass
class ErasureDatePassed(Problem):
    """What is kept of a tester would be erased at once: its date of erasure is not to come."""

    until: date


@dataclass
class CannotPrint(Problem):
    """The report could not be made; the audit is untouched."""

    path: Path
    reason: str


@dataclass
class CannotShow(Problem):
    """The pages of a PDF cannot be drawn.

    `reason`: 'format' (no PDF), 'pages' (too many), 'password', 'damaged' (no page, too large), 'slow', 'unsupported'.
    """

    path: Path
    reason: str


@dataclass
class WithdrawnIssue(Problem):
    """A tester took back part of this issue, on that day: its file is gone for good."""

    number: int
    on: date


@dataclass
class IssuedAsPdf(Problem):
    """An issue is frozen as a PDF, and something else was asked for."""

    path: Path


@dataclass
class MissingIssue(Problem):
    """The file of an issue is not in this data folder, or is not what it was."""

    number: int


@dataclass
class SelfTestFailed(Problem):
    """Parts of the program that did not answer as they should."""

    parts: tuple[str, ...]


@dataclass
class FaultyRows(Problem):
    """Rows of a table that cannot be taken, each with its number and its own Problem; none was taken."""

    rows: tuple[tuple[int, Problem], ...]
