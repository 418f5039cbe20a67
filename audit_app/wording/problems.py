"""What went wrong and what to do about it: one sentence a Problem, in the user's language."""

from collections.abc import Callable
from typing import Any

from audit_app import errors
from audit_app.domain.audit import Verdict
from audit_app.domain.closing import Block
from audit_app.domain.consent import Use
from audit_app.i18n import _, ngettext
from audit_app.wording.faults import fault_sentence
from audit_app.wording.figures import day, moment
from audit_app.wording.gestures import fact_named
from audit_app.wording.near import old_code, unknown_code, unknown_line
from audit_app.wording.typography import clipped
from audit_app.wording.values import word


def sentence(problem: errors.Problem) -> str:
    """Return what happened, where, and what to do; for a faulty file, one line a fault after it."""
    return _SENTENCES[type(problem)](problem)


def _faulty_file(problem: errors.FaultyFile) -> str:
    count = len(problem.faults)
    said = ngettext(
        "{path} cannot be used: {count} thing to correct, then try again.",
        "{path} cannot be used: {count} things to correct, then try again.",
        count,
    ).format(path=problem.path, count=count)
    return "\n".join((said, *(f"- {fault_sentence(fault)}" for fault in problem.faults)))


def _damaged(problem: errors.DamagedWorkspace) -> str:
    if problem.backup:
        return _(
            "The data in {path} is damaged and was left as it is. The newest good backup is {backup}: "
            "put it in its place with `jauge backups revive --yes`, or open another data folder with --home."
        ).format(path=problem.path, backup=problem.backup)
    return _(
        "The data in {path} is damaged and was left as it is. No backup was found: keep this folder, ask for help, "
        "and open another data folder with --home."
    ).format(path=problem.path)


def _unknown_measure(problem: errors.UnknownMeasure) -> str:
    if not problem.choices:
        return _("The line {line} has nothing to measure: leave out --measure.").format(line=problem.line)
    facts = {"line": problem.line, "code": problem.code, "choices": ", ".join(problem.choices)}
    if not problem.code:
        return _("The line {line} has several measurements: write CODE=VALUE with one of {choices}.").format(**facts)
    return _("The line {line} has no measurement “{code}”. Choose among {choices}.").format(**facts)


def _reason_missing(problem: errors.ReasonMissing) -> str:
    verdicts = {str(verdict): verdict for verdict in Verdict}
    if problem.gesture in verdicts:
        said = _("The verdict “{verdict}” needs a reason: add --reason.")
        return said.format(verdict=word(verdicts[problem.gesture]))
    return {
        "dropped": _("An action is dropped with its reason: add --reason."),
        "reopen": _("A closed audit is reopened with a reason: add --reason."),
        "issue": _("A report was issued already: say why there is another, with --reason."),
    }[problem.gesture]


def _unknown_venue(problem: errors.UnknownVenue) -> str:
    choices = ", ".join(problem.choices)
    if not problem.venue:
        return _("The event has several venues: say which one with --venue, among {choices}.").format(choices=choices)
    return _("The event has no venue “{venue}”. Choose among {choices}.").format(venue=problem.venue, choices=choices)


def _unknown_tester(problem: errors.UnknownTester) -> str:
    if not problem.choices:
        return _("No tester has the code {tester}: nobody was welcomed yet.").format(tester=problem.tester)
    choices = ", ".join(problem.choices)
    return _("No tester has the code {tester}. Testers: {choices}.").format(tester=problem.tester, choices=choices)


def _not_agreed(problem: errors.NotAgreed) -> str:
    if problem.use == Use.TAKE_PART:
        return _("{tester} does not agree to take part: nothing of it was recorded.").format(tester=problem.tester)
    return _("{tester} does not agree to “{use}”: nothing of it was recorded. Ask first, or leave it out.").format(
        tester=problem.tester, use=word(Use(problem.use))
    )


def _not_allowed(problem: errors.NotAllowedNow) -> str:
    if problem.gesture == "reopen":
        return _("The audit is already open: nothing to reopen.")
    return _("The audit is closed: reopen it with `jauge reopen` and a reason, then try again.")


_TITLE = 80
"""Letters of the title of a finding that are enough to know it again."""


def _closing_blocked(problem: errors.ClosingBlocked) -> str:
    def said_of(subject: str) -> str:
        title = problem.titles.get(subject)
        return _("“{said}”").format(said=clipped(title, _TITLE)) if title else subject

    said = _("The audit cannot be closed yet. Settle this first:")
    lines = (_block(Block(code), tuple(map(said_of, subjects))) for code, subjects in problem.blocks)
    return "\n".join((said, *lines))


def _block(block: Block, subjects: tuple[str, ...]) -> str:
    some = f"{', '.join(subjects)}"
    return _("{place}: {said}").format(place=f"- {word(block)} ({len(subjects)})", said=some)


def _unsafe_image(problem: errors.UnsafeImage) -> str:
    why = {
        "format": _("it is not a JPEG, PNG, WebP or HEIC picture"),
        "size": _("it has too many pixels to be opened safely"),
        "damaged": _("it cannot be decoded"),
        "unsupported": _("this computer has no decoder for it"),
    }[problem.reason]
    if problem.path is None:
        return _("The pasted picture was not taken: {why}. Save it as a JPEG file, then add that file.").format(why=why)
    return _("The picture {path} was not taken: {why}. Choose another, or save it as JPEG.").format(
        path=problem.path, why=why
    )


def _not_for_this_piece(problem: errors.NotForThisPiece) -> str:
    return {
        "decorative": _("Only a picture can be decorative."),
        "transcript": _("Only a recording has a transcript."),
        "blur": _("Only a picture can be blurred."),
        "sharp": _(
            "This cannot be taken back: the sharp picture was erased for good. Add the photo again if it is needed."
        ),
    }[problem.what]


def _faulty_rows(problem: errors.FaultyRows) -> str:
    count = len(problem.rows)
    said = ngettext(
        "Nothing was taken: {count} row must be corrected first.",
        "Nothing was taken: {count} rows must be corrected first.",
        count,
    ).format(count=count)
    rows = (_("- row {row}: {said}").format(row=row, said=_of_row(inner)) for row, inner in problem.rows)
    return "\n".join((said, *rows))


def _of_row(problem: errors.Problem) -> str:
    if isinstance(problem, errors.FaultyFile):
        return " ".join(fault_sentence(fault) for fault in problem.faults)
    return sentence(problem)


_FOR_THE_EAR = ("structure", "figures", "headings", "tables", "links", "order")
"""What a report's own check finds wrong for who listens."""


def _cannot_print(problem: errors.CannotPrint) -> str:
    why = {
        "layout": _("its pages could not be laid out"),
        "words": _("the words on its pages are not those of the audit"),
        **dict.fromkeys(_FOR_THE_EAR, _("a screen reader would not read it as it is meant")),
    }.get(problem.reason.partition(" ")[0], _("the file written is not whole"))
    return _("The report {path} could not be made: {why}. The audit is untouched: try again, or report this.").format(
        path=problem.path, why=why
    )


def _cannot_show(problem: errors.CannotShow) -> str:
    why = {
        "format": _("it is no PDF"),
        "pages": _("it has too many pages"),
        "password": _("it asks for a password"),
        "damaged": _("it is damaged, or too heavy to be drawn safely"),
        "slow": _("a page took too long to draw"),
        "unsupported": _("this computer cannot draw pages"),
    }[problem.reason]
    return _("The document {path} cannot be shown here: {why}. Open it with another program.").format(
        path=problem.path, why=why
    )


def _self_test_failed(problem: errors.SelfTestFailed) -> str:
    names = {
        "checklists": _("the checklists"),
        "words": _("the French words"),
        "store": _("saving"),
        "report": _("the report"),
        "names": _("the encryption of names"),
    }
    parts = ", ".join(names[part] for part in problem.parts)
    return _("The self-test failed: {parts}. Install Jauge again.").format(parts=parts)


def _holder(said: str) -> str:
    process, space, since = said.partition(" ")
    if not space:
        return _("process unknown")
    return _("process {process}, since {time}").format(process=process, time=moment(since))


def _held_elsewhere(problem: errors.HeldElsewhere) -> str:
    if problem.audit:
        return _(
            "Nothing was put back: “{audit}” is open in another Jauge ({holder}). Close it there, then put back again."
        ).format(audit=problem.audit, holder=_holder(problem.holder))
    return _(
        "Nothing was put back: an audit is open in another Jauge ({holder}). Close it there, then begin again."
    ).format(holder=_holder(problem.holder))


def _nothing_to_undo(problem: errors.NothingToUndo) -> str:
    if problem.withdrawn:
        return _("There is nothing to undo. A consent taken back stays so: nothing undoes it.")
    return _("There is nothing to undo.") if problem.gesture == "undo" else _("There is nothing to redo.")


def _unknown_copy(problem: errors.UnknownCopy) -> str:
    if not problem.choices:
        return _("There is no copy of the data yet: `jauge backups make` makes one.")
    said = _("No copy is named “{copy}”, or several begin so. The newest ones: {choices}.")
    return said.format(copy=problem.copy, choices=", ".join(problem.choices))


def _path(text: Callable[[], str]) -> Callable[[Any], str]:
    return lambda problem: text().format(path=problem.path)


_SENTENCES: dict[type[errors.Problem], Callable[[Any], str]] = {
    errors.FaultyFile: _faulty_file,
    errors.FaultyRows: _faulty_rows,
    errors.FileMissing: _path(lambda: _("There is no file {path}: check its name and folder.")),
    errors.FileTooLarge: lambda p: _("{path} is too large: at most {limit} MB.").format(
        path=p.path, limit=p.limit // 1_000_000
    ),
    errors.CannotRead: _path(lambda: _("{path} cannot be read: check that you may open it.")),
    errors.CannotWrite: _path(
        lambda: _("Nothing can be written to {path}: choose another folder, or ask for the right to write there.")
    ),
    errors.InsideTheData: _path(
        lambda: _("{path} is in the data folder of Jauge: choose a place elsewhere, a memory stick for instance.")
    ),
    errors.WouldOverwrite: _path(
        lambda: _("{path} is there already and is something else: it was left alone. Choose another name.")
    ),
    errors.DiskFull: _path(
        lambda: _(
            "The disk is full: nothing more fits in {path}. What was saved before is safe. Make room, then try again."
        )
    ),
    errors.DamagedWorkspace: _damaged,
    errors.NotDamaged: lambda p: _(
        "The data in {path} can be read: no copy needs to take its place. `jauge backups restore` goes back to one."
    ).format(path=p.path),
    errors.NewerWorkspace: lambda p: _(
        "{path} was written by a later Jauge ({version}). Nothing was touched: open it with that version."
    ).format(path=p.path, version=p.version),
    errors.UnsafeSQLite: lambda p: _(
        "Another Jauge is already open and this computer’s SQLite ({version}) is too old for two: close the other one."
    ).format(version=p.version),
    errors.AuditInUse: lambda p: _(
        "Another Jauge is writing this audit ({holder}). Wait until it has finished, or close it, then try again."
    ).format(holder=_holder(p.holder)),
    errors.HeldElsewhere: _held_elsewhere,
    errors.KinHeld: lambda p: _(
        "Nothing was taken back: “{audit}”, the same audit put back beside, is open in another Jauge ({holder}). Close "
        "it there, then begin again."
    ).format(audit=p.audit, holder=_holder(p.holder)),
    errors.NotCleanedYet: lambda p: _(
        "What was taken back is gone from the audit for good: do not begin again. The copies and files on this "
        "computer are not cleaned of it yet. {why} Jauge does that by itself when it is next opened."
    ).format(why=sentence(p.because)),
    errors.NamesLeft: lambda p: _(
        "What was taken back is gone from the audit for good: do not begin again. A name kept in the meantime may "
        "still be in the file of names. {why} Look there once it can be read, and erase it."
    ).format(why=sentence(p.because)),
    errors.UnknownAudit: lambda p: _("No audit begins with “{prefix}”. `jauge list` shows them all.").format(
        prefix=p.prefix
    ),
    errors.InTrash: lambda _problem: _(
        "This audit lies in the trash: it can be read, not changed. Take it out with `jauge restore`."
    ),
    errors.NotInTrash: lambda _problem: _(
        "This audit is not in the trash: put it there first with `jauge trash`. It can then be erased, or taken out."
    ),
    errors.UnknownCopy: _unknown_copy,
    errors.DamagedCopy: _path(
        lambda: _("The copy {path} cannot be read: it is damaged, or none of Jauge’s. Choose another one.")
    ),
    errors.NoCopyThere: _path(
        lambda: _("No copy of Jauge lies in {path}. Choose the folder whose name begins with “jauge-”, or the stick.")
    ),
    errors.NothingCarried: lambda p: _(
        "No answer of the last edition waits to be confirmed on {line}: answer it with `jauge answer`."
    ).format(line=p.line),
    errors.WrongDates: lambda p: _(
        "The next edition begins after {day}, the last day of this one, and does not end before it begins."
    ).format(day=day(p.after)),
    errors.AmbiguousAudit: lambda p: _("Several audits begin with “{prefix}”: {candidates}. Type more of it.").format(
        prefix=p.prefix, candidates=", ".join(p.candidates)
    ),
    errors.UnknownLine: unknown_line,
    errors.UnknownCode: unknown_code,
    errors.OldCode: old_code,
    errors.UnknownFinding: lambda p: _(
        "No finding begins with “{finding}”, or several do. `jauge findings` lists them."
    ).format(finding=p.finding),
    errors.FindingHeld: lambda _problem: _(
        "Testers met this, or it is sorted already: it is not taken away. Close it with a reason instead."
    ),
    errors.NotALaterTest: lambda _problem: _(
        "This attempt does not show that the problem is over: it takes the same scenario at each place it touches, "
        "later, and noted after scenario and place were told, almost without help, by those who met it or testers of "
        "the same family of needs, and nobody stopped since. Failing that, close it with a reason and a name."
    ),
    errors.ClosedAlready: lambda p: _(
        "This finding is closed already, by {author}: “{reason}”. That stays; open it again first (`--reopen`) to "
        "decide anew."
    ).format(author=p.author, reason=p.reason),
    errors.UsersOverrule: lambda _problem: _(
        "Testers were blocked here, so this finding keeps its severity, its lines, its testers, and what was "
        "tried where: to end it, close it with a reason and a name (`--decide REASON --by NAME`; in the "
        "window, “Nothing follows, because”)."
    ),
    errors.NothingSaid: lambda p: _("Nothing is said of {line}: give a verdict, a measure, a note or evidence.").format(
        line=p.line
    ),
    errors.UnknownCriterion: lambda p: (
        _("There is no “{criterion}”. Nearest: {choices}.")
        if p.choices
        else _("There is no “{criterion}”, nor anything near it.")
    ).format(criterion=p.criterion, choices=", ".join(p.choices)),
    errors.UnknownScheme: lambda p: _(
        "There is no funding scheme “{scheme}”. Choose among {choices}, or name a file that ends with .toml."
    ).format(scheme=p.scheme, choices=", ".join(p.choices)),
    errors.UnknownVersion: lambda p: _(
        "No reference set here is “{version}”. Choose among {choices}, or name a folder."
    ).format(version=p.version, choices=", ".join(p.choices)),
    errors.UnknownLetter: lambda p: _("{line}: “{letter}” is no answer. Type {letters}; before words, a dash.").format(
        line=p.line, letter=p.letter, letters=", ".join(p.letters)
    ),
    errors.UnknownMeasure: _unknown_measure,
    errors.UnreadableMeasure: lambda p: _(
        "“{typed}” is not a measurement of {line} ({code}): type a number, alone or with its unit ({unit})."
    ).format(
        typed=p.typed, line=p.line, code=p.code, unit=_("a count, or n/d for a share") if p.unit == "count" else p.unit
    ),
    errors.ReasonMissing: _reason_missing,
    errors.NoWords: lambda p: _(
        "{line}: the verdict “{verdict}” needs a reason. Write it after the letter, such as “{letter} car park closed”."
    ).format(line=p.line, verdict=word(Verdict(p.verdict)), letter=p.letter),
    errors.UnknownZoneKind: lambda p: _("“{kind}” is not a kind of zone. Choose among {choices}.").format(
        kind=p.kind, choices=", ".join(p.choices)
    ),
    errors.UnknownVenue: _unknown_venue,
    errors.UnknownZone: lambda p: _("There is no zone {zone}. Zones: {choices}.").format(
        zone=p.zone, choices=", ".join(p.choices)
    ),
    errors.UnknownTester: _unknown_tester,
    errors.UnknownScenario: lambda p: _(
        "There is no scenario “{scenario}”. `jauge scenarios` lists those of the library, `jauge test scenario` yours."
    ).format(scenario=p.scenario),
    errors.UnknownUserTest: lambda p: _(
        "No round of tests begins with “{test}”, or several do. `jauge test plan` lists them."
    ).format(test=p.test),
    errors.UnknownAttempt: lambda p: {
        "attempt": _("No attempt begins with “{named}”, or several do. `jauge test record` lists them."),
        "pay": _("No payment begins with “{named}”, or several do. `jauge test pay` lists them."),
    }[p.what].format(named=p.named),
    errors.NotAgreed: _not_agreed,
    errors.UnknownQuestion: lambda p: _(
        "No question of a test sheet has the code {code}: it is printed beside each question, such as S8A, "
        "or FA at the end."
    ).format(code=p.code),
    errors.UnreadableReply: lambda p: (
        _("“{typed}” does not answer the question {code}: type the figure ticked, or the place of the box, such as 1.")
        if p.typed
        else _("The question {code} has no answer: type it after the code, or ? for “I do not know”.")
    ).format(code=p.code, typed=p.typed),
    errors.DayToCome: lambda p: _(
        "{day} has not come yet: nothing is noted of testers on a day to come. Write the day they answered."
    ).format(day=day(p.day)),
    errors.AnsweredOtherwise: lambda p: (
        _(
            "{code} refused or took back “{use}”: a paper does not undo that. Ask again, and note the answer at the "
            "testers (`jauge test start`)."
        )
        if p.given
        else _(
            "{code} had agreed to “{use}”: a no now is a withdrawal, which removes what it covered. Take it back at "
            "the testers (`jauge test withdraw`), and leave it out here."
        )
    ).format(code=p.tester, use=word(Use(p.use))),
    errors.NotDigital: lambda p: _(
        "{scenario} tries no website and no application: the two questions of UMUX-Lite are not asked of it. "
        "Leave them out."
    ).format(scenario=p.scenario),
    errors.NotRepresented: lambda p: _(
        "{tester} is under 18 or protected: nothing was recorded. Their representative has to agree as well."
    ).format(tester=p.tester),
    errors.UnknownPlan: lambda p: _("There is no plan “{plan}”. Plans: {choices}.").format(
        plan=p.plan, choices=", ".join(p.choices) or "–"
    ),
    errors.UnknownPage: lambda p: _("{path} has no page {page}: its last is {pages}.").format(
        path=p.path, page=p.page, pages=p.pages
    ),
    errors.NotPinned: lambda _problem: _("This is not on the plan: nothing had to be taken off."),
    errors.UnknownEvidence: lambda _problem: _(
        "This piece of evidence was removed from the audit meanwhile. Add the file again if it is needed."
    ),
    errors.NotForThisPiece: _not_for_this_piece,
    errors.UnknownAction: lambda p: _(
        "There is no such corrective action in this audit: {action}. It may have been removed meanwhile."
    ).format(action=p.action),
    errors.NotAllowedNow: _not_allowed,
    errors.ClosingBlocked: _closing_blocked,
    errors.NothingToUndo: _nothing_to_undo,
    errors.ChangedSince: lambda p: _(
        "This cannot be taken back: {fact} has been changed since. Answer it again instead."
    ).format(fact=fact_named(p.fact)),
    errors.UnsafeImage: _unsafe_image,
    errors.NoTesterFile: lambda _problem: _(
        "There is no file of testers’ names here yet: begin one with `jauge test identity init`."
    ),
    errors.TesterFileThere: lambda _problem: _(
        "There is a file of testers’ names already, and another would make its names unreadable. If its passphrase is "
        "lost, use its recovery key."
    ),
    errors.DamagedTesterFile: lambda _problem: _(
        "The file of testers’ names (testers.age) is damaged, or was changed by hand. It is left as it is: put a good "
        "copy in its place, or move it away and begin another."
    ),
    errors.WrongPassphrase: lambda _problem: _(
        "This passphrase does not open the file of testers’ names. Try again, or use the recovery key."
    ),
    errors.BusyComputer: lambda _problem: _(
        "This computer is too busy to try the passphrase. Close other programs and try again, or use the recovery key."
    ),
    errors.WrongRecoveryKey: lambda _problem: _(
        "This is not the recovery key of this file. Type it whole, from AGE-SECRET-KEY-1 on."
    ),
    errors.WeakPassphrase: lambda p: _("This passphrase is too short: take {least} characters at least.").format(
        least=p.least
    ),
    errors.NoKey: lambda _problem: _("There is no signing key here yet: make one with `jauge key new`."),
    errors.KeyThere: lambda p: _(
        "There is a signing key already, {path}. It is kept: whoever knows its fingerprint would not know another."
    ).format(path=p.path),
    errors.DamagedKey: lambda p: _(
        "The signing key {path} is damaged, or was changed by hand. It is left as it is: put a good copy in its place, "
        "or move it away and make another."
    ).format(path=p.path),
    errors.WrongKeyPassphrase: lambda _problem: _("This passphrase does not open the signing key. Try again."),
    errors.NotAReport: lambda p: _("{path} is no report made by Jauge: it carries no data.").format(path=p.path),
    errors.ErasureDatePassed: lambda p: _("The date of erasure, {day}, is not to come: choose a later one.").format(
        day=day(p.until)
    ),
    errors.CannotPrint: _cannot_print,
    errors.CannotShow: _cannot_show,
    errors.WithdrawnIssue: lambda p: _(
        "Issue {number} was withdrawn in part on {day}: its file is gone for good. Issue the report again instead."
    ).format(number=p.number, day=day(p.on)),
    errors.IssuedAsPdf: _path(lambda: _("Only a PDF is issued. Write {path} without --issue, or give a name in .pdf.")),
    errors.MissingIssue: lambda p: _(
        "The file of issue {number} is not whole in this data folder. Look for the copy that was sent."
    ).format(number=p.number),
    errors.SelfTestFailed: _self_test_failed,
}
