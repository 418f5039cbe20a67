"""Texts meant to break a printer, in every field a person can fill."""

import unicodedata

from audit_app.domain.audit import AuditState, ClosedBy, Decision, Finding, State, Verdict
from audit_app.domain.event import Place, SizeClass, Venue, VenueForm, Zone
from audit_app.domain.record import plain
from audit_app.domain.scheme import Waiver
from audit_app.report.tagged.faces import printable
from tests import builders
from tests.report import audits

TEXTS = (
    "<img src='/etc/passwd'/>",
    '<img src="http://example.org/y.png">',
    "<font color=\"[[[getattr(pow, Word('__globals__'))['os'].system('id')]]]\">x</font>",
    "<onDraw name='a' label='b'/>",
    "<b>x</i> if a<b then c>d & e",
    "the <seat> was <script>alert(1)</script> high",
    '<a href="javascript:alert(1)">clic</a>',
    "%s %(x)s {0} {name} {people} {",
    "\u202egnp.exe e\u0301 \U0001f9d1\U0001f3fd\u200d\U0001f9bd \u6f22\u5b57",
    "\u05e2\u05d1\u05e8\u05d9\u05ea \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "W" * 10_000,
    "mot " * 2_499,
    "\u00e9\u00c9" * 4_500,
    "a\tb\nc\n\n\nd",
    "]]>&amp;&#60;\\u0041 \\ ( ) %PDF endstream",
    "=HYPERLINK(1)",
)


def shown(text: str) -> str:
    """The text as it is stored and then printed."""
    return printable(str(plain(text)))


def is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)


def audit(text: str):
    name, note = " ".join(text.split())[:280], text.strip()
    base = audits.small()
    event = builders.an_event(
        name=name,
        edition=name,
        organiser=name,
        place=Place(name=name, commune=name),
        disciplines=(name,),
        funders=(name,),
        venues=(Venue(name=name, form=VenueForm.ROAD),),
        chosen_class=SizeClass.N1,
        chosen_class_reason=note,
    )
    finding = base.findings[audits.an_id(30)].replaced(title=name, note=note, by=name)
    closed = Finding(
        id=audits.an_id(31),
        title=name,
        severity=1,
        decision=Decision(closed_by=ClosedBy.DECISION, reason=note, author=name, on=audits.ON),
    )
    action = base.actions[audits.an_id(40)].replaced(what=note, owner=name, proof=note, checked_by=name, reason=note)
    return base.replaced(
        event=event,
        zones={"path-1": Zone(id="path-1", kind="path", name=name, venue=name)},
        answers={
            "ACC-01": builders.an_answer(by=name),
            "CIR-02@path-1": builders.an_answer(Verdict.NON_COMPLIANT, reason=note, by=name),
            "SAN-02": builders.an_answer(Verdict.CANNOT_TELL, reason=note),
            "SAN-01@gone": builders.an_answer(Verdict.PARTIAL, reason=note),
        },
        notes={"ACC-01": note},
        evidence={k: e.replaced(alt=note, caption=note, by=name) for k, e in base.evidence.items()},
        findings={finding.id: finding, closed.id: closed},
        actions={action.id: action},
        waivers={"essai/A-1": Waiver(scheme="essai", condition="A-1", reason=note, author=name, on=audits.ON)},
        state=State(state=AuditState.REOPENED, reason=note, by=name, on=audits.ON),
    )
