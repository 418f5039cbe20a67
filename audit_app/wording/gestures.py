"""The steps of an audit in words: what was done, and what was taken back."""

from audit_app.i18n import _
from audit_app.wording.figures import moment


def _names() -> dict[str, str]:
    return {
        "audit_created": _("Audit begun"),
        "answered": _("Answer"),
        "answers_read": _("Answers from a table"),
        "sheet_entered": _("Answers from a sheet"),
        "unanswered": _("Answer removed"),
        "confirmed": _("Answer of the last edition confirmed"),
        "measured": _("Measurement"),
        "unmeasured": _("Measurement removed"),
        "noted": _("Note"),
        "evidence_added": _("Evidence added"),
        "evidence_described": _("Evidence described"),
        "evidence_blurred": _("Picture blurred"),
        "evidence_removed": _("Evidence removed"),
        "zone_added": _("Zone added"),
        "zone_renamed": _("Zone renamed"),
        "zone_moved": _("Zone of another venue"),
        "zone_removed": _("Zone removed"),
        "plan_added": _("Plan added"),
        "plan_described": _("Plan described"),
        "plan_removed": _("Plan removed"),
        "pinned": _("Placed on the plan"),
        "unpinned": _("Taken off the plan"),
        "action_taken": _("Corrective action"),
        "action_moved": _("State of a corrective action"),
        "action_proven": _("Proof of a corrective action"),
        "actions_given": _("Several corrective actions"),
        "finding_recorded": _("Finding"),
        "finding_sorted": _("Finding sorted"),
        "finding_removed": _("Finding taken away"),
        "finding_reopened": _("Finding opened again"),
        "decided": _("Decision on a finding"),
        "event_changed": _("Event changed"),
        "taken_back": _("Answers taken back"),
        "assigned": _("Given to somebody"),
        "schemes_chosen": _("Funding schemes chosen"),
        "sentence_mapped": _("Sentence of a funder"),
        "checklist_moved": _("Move to another version of the checklist"),
        "settled": _("Choice between two values"),
        "user_test_planned": _("Plan of user tests"),
        "user_test_ended": _("End of a round of tests"),
        "own_scenario": _("Scenario of your own"),
        "tester": _("Tester welcomed"),
        "consent": _("Consent of a tester"),
        "observed": _("Attempt noted"),
        "parted": _("Answers at the end of a test"),
        "finding_met": _("Finding of a tester"),
        "paid": _("Pay of a tester"),
        "tests_taken_in": _("User tests brought in"),
        "withdrawn": _("Consent taken back"),
        "closed": _("Audit closed"),
        "issued": _("Report issued"),
        "reopened": _("Audit reopened"),
        "undo": _("Taken back"),
        "redo": _("Done again"),
    }


def name(gesture: str) -> str:
    """Return what a gesture is called: “Answer”."""
    return _names()[gesture]


def done(gesture: str, subject: str | None) -> str:
    """Return what a step did: “Answer: CIR-02”."""
    said = name(gesture)
    return _("{gesture}: {subject}").format(gesture=said, subject=subject) if subject else said


def undone(gesture: str, subject: str | None, *, withdrawn_since: bool = False) -> str:
    """Return that a step was taken back; first of all that a consent taken back after it stays so."""
    said = _("Taken back: {step}").format(step=done(gesture, subject))
    return " ".join((_("A consent taken back stays so: nothing undoes it."), said)) if withdrawn_since else said


def redone(gesture: str, subject: str | None) -> str:
    """Return that a step was done again."""
    return _("Done again: {step}").format(step=done(gesture, subject))


def sentence(gesture: str, subject: str | None, at: str, by: str | None, turned: str | None = None) -> str:
    """Return a step of the history on one line, with the hour where the reader is; `turned`: what it takes back."""
    named = f"{name(gesture)} – {done(turned, subject)}" if turned else done(gesture, subject)
    said = f"{moment(at)}  {named}"
    return f"{said} ({by})" if by else said


def fact_named(fact: str) -> str:
    """Return a fact as a person would name it: `answer/CIR-02/verdict` is “the answer to CIR-02”."""
    kind, _slash, rest = fact.partition("/")
    subject = rest.partition("/")[0]
    names = {
        "audit": _("the audit"),
        "event": _("the event"),
        "state": _("the state of the audit"),
        "zone": _("the zone {subject}"),
        "answer": _("the answer to {subject}"),
        "moved_aside": _("the answer set aside of {subject}"),
        "carried": _("the answer of the last edition to {subject}"),
        "note": _("the note on {subject}"),
        "evidence": _("a piece of evidence"),
        "finding": _("a finding"),
        "action": _("a corrective action"),
        "scheme": _("the funding scheme {subject}"),
        "assigned": _("the person in charge of {subject}"),
        "waiver": _("the waiver of {subject}"),
        "issue": _("an issue of the report"),
        "plan": _("a plan of the site"),
        "pin": _("a pin on the plan"),
        "tester": _("the tester {subject}"),
        "consent": _("a consent of a tester"),
        "user_test": _("a round of tests"),
        "own_scenario": _("the scenario {subject}"),
        "observation": _("an attempt of a tester"),
        "parting": _("the answers of a tester at the end"),
        "pay": _("the pay of a tester"),
    }
    return names[kind].format(subject=subject)
