"""What the report does not say, and what it was made from."""

from fractions import Fraction

from audit_app.domain.audit import AuditState
from audit_app.domain.checklist import Unit
from audit_app.domain.gaps import GapKind
from audit_app.domain.grades import CONFIRMED_SHARE, REFERENCE_SHARE, Grade
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Facts, Heading, Listing, Passage, Role, Run, Simple, say
from audit_app.report.content.dated_later import later_said
from audit_app.report.content.issue import unreviewed, vouched
from audit_app.report.content.lines import is_answered
from audit_app.report.content.matter import Matter, ReportKind, word
from audit_app.wording import figures
from audit_app.wording.issues import kind_name
from audit_app.wording.typography import capital, composed, told


def limits(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on the limits of the report."""
    return (
        Heading(2, _("Limits of this report"), "limits"),
        Listing(tuple(say(text) for text in _limits(matter))),
        Heading(3, _("What the grades mean"), "grades-meaning"),
        Listing(_meanings()),
        say(
            _(
                "A break in the journey – a blocking line non-compliant, or met as blocking by users – holds the grade "
                "at the first step, whatever the rest. There is no grade while a mandatory line due is unchecked. A "
                "grade holds on its date only."
            ),
            Role.LEAD,
        ),
    )


def _limits(matter: Matter) -> list[str]:
    checklist = matter.audit.checklist
    said = [
        f"{vouched(matter)} {_rests_on(matter)}",
        _(
            "Mandatory and recommended are the levels of this reference set, not of the law. The column “Legal duty” "
            "tells whether a text binds; “in some cases” means: the venue’s duty, some legal forms only, or a text "
            "still to be re-read. Nothing here says that a venue obeys the law."
        ),
        _("Thresholds come from law, standards and guides; those nobody else publishes are ours and only recommended."),
    ]
    if not checklist.reviewed:
        said.insert(0, unreviewed(matter))
    return said + _of_this_audit(matter)


def _rests_on(matter: Matter) -> str:
    """Return what the answers rest on: evidence, the organiser's word, or nothing where there are none."""
    answered = [row for row in matter.rows.values() if is_answered(row)]
    backed = sum(matter.is_shown(row) for row in answered)
    if not answered:
        return _("Nothing is answered yet.")
    if not any(row.is_backed for row in answered):
        return _("Its answers rest on the organiser’s word: no evidence is attached.")
    if not backed:
        return _("Its answers rest on the organiser’s word: no file of the evidence is here.")
    if backed == len(answered):
        return _("Its answers rest on the evidence listed here.")
    said = ngettext(
        "{backed} of the lines answered, out of {total}, rests on evidence listed here; the others rest on the "
        "organiser’s word.",
        "{backed} of the lines answered, out of {total}, rest on evidence listed here; the others rest on the "
        "organiser’s word.",
        backed,
    )
    return said.format(backed=figures.number(backed), total=figures.number(len(answered)))


def _of_this_audit(matter: Matter) -> list[str]:
    unknown = sum(row.is_unknown for row in matter.rows.values())
    unproven = sum(gap.kind is GapKind.NO_EVIDENCE for gap in matter.gaps)
    strictest = any(row.line.strictest and row.answer and row.answer.measured for row in matter.rows.values())
    said = [later] if (later := later_said(matter)) else []
    if matter.absent:
        text = ngettext(
            "The file of {count} piece of evidence is missing or cannot be read: what it shows cannot be checked.",
            "The files of {count} pieces of evidence are missing or cannot be read: what they show cannot be checked.",
            len(matter.absent),
        )
        said.append(text.format(count=figures.number(len(matter.absent))))
    if unknown:
        text = ngettext("{count} line is not checked.", "{count} lines are not checked.", unknown)
        said.append(text.format(count=figures.number(unknown)))
    if unproven:
        text = ngettext("{count} line is met without evidence.", "{count} lines are met without evidence.", unproven)
        said.append(text.format(count=figures.number(unproven)))
    if strictest:
        said.append(_("Where a measurement has no venue, it is held against the strictest figure of all venues."))
    if any(scheme.scheme.indicative for scheme in matter.schemes):
        said.append(_("Funding conditions marked as indicative are to be replaced by the text of the agreement."))
    if matter.audit.is_open:
        said.append(_("The audit is open: its answers may still change."))
    if matter.kind is ReportKind.FUNDER:
        said.append(
            _(
                "Funder’s copy: the names of those who answered, tested or checked, their codes and the free notes are "
                "left out; of who is responsible for an action, only the organisation or the role is kept."
            )
        )
    return said


def _meanings() -> tuple[Passage, ...]:
    confirmed = _(
        "the same, with {share} of the recommended lines met, the user tests of the size class recorded and nobody "
        "left blocked."
    )
    reference = _("the same with {share}, complaints accounted for, a debrief with users and a public report.")
    meanings = {
        Grade.ENGAGED: _("every mandatory line that is not met has a corrective action."),
        Grade.BASE: _("all mandatory lines are met."),
        Grade.CONFIRMED: confirmed.format(share=_percent(CONFIRMED_SHARE)),
        Grade.REFERENCE: reference.format(share=_percent(REFERENCE_SHARE)),
    }
    return tuple(
        Passage((Run(_("{grade}:").format(grade=capital(word(grade))), strong=True), Run(f" {text}")))
        for grade, text in meanings.items()
    )


def _percent(share: Fraction) -> str:
    return composed(figures.quantity(float(100 * share), Unit.PERCENT))


def versions(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on what the report was made from."""
    audit, checklist = matter.audit, matter.audit.checklist
    kind = kind_name(str(matter.kind))
    dated = _("{title}, {id} {version} of {day}").format(
        title=told(checklist.title), id=checklist.id, version=checklist.version, day=figures.day(checklist.dated)
    )
    pairs: list[tuple[str, Cell]] = [
        (_("Made with"), (say(matter.made_by),)),
        (_("This report"), (say(_("{kind}, as of {day}").format(kind=kind, day=figures.day(matter.on))),)),
        (_("Audit"), (say(audit.id), say(_("begun on {day}").format(day=figures.day(audit.created_on)), Role.LEAD))),
        (_("State of the audit"), _state(matter)),
        (_("Checklist"), (say(dated),)),
        (_("Fingerprint of the checklist (SHA-256)"), (say(_halves(checklist.hash)),)),
        *((_("Funding scheme"), (say(_scheme_said(matter, place)),)) for place in range(len(matter.schemes))),
        (_("Answered by"), (say(_answered_by(matter)),)),
    ]
    return (Heading(2, _("Versions and fingerprints"), "versions"), Facts(tuple(pairs)))


def _halves(digest: str) -> str:
    return f"{digest[:32]} {digest[32:]}"


def _scheme_said(matter: Matter, place: int) -> str:
    scheme = matter.schemes[place].scheme
    return _("{title}, {id} {version} of {day}").format(
        title=told(scheme.title), id=scheme.id, version=scheme.version, day=figures.day(scheme.dated)
    )


def _state(matter: Matter) -> Cell:
    state = matter.audit.state
    said = [capital(word(state.state))]
    if state.on:
        said.append(_("since {day}").format(day=figures.day(state.on)))
    if state.by and matter.shows_people:
        said.append(_("by {name}").format(name=state.by))
    cell = [say(" ".join(said))]
    if state.reason and state.state is not AuditState.OPEN:
        cell.append(say(_("Reason: {reason}").format(reason=state.reason), Role.LEAD))
    return tuple(cell)


def _answered_by(matter: Matter) -> str:
    names = sorted({answer.by for answer in matter.audit.answers.values() if answer.by})
    if not any(is_answered(row) for row in matter.rows.values()):
        return _("nobody: nothing is answered yet")
    if not names:
        return _("people who gave no name")
    if matter.shows_people:
        return ", ".join(names)
    return ngettext("{count} person", "{count} people", len(names)).format(count=figures.number(len(names)))
