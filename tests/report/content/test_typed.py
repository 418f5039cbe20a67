"""Every text that people type in an audit is known as such: none of them is read in the voice of another language."""

from collections.abc import Iterator
from datetime import date

from audit_app.domain import own_scheme
from audit_app.domain.audit import Candidate, Contested, State
from audit_app.domain.facts import KINDS
from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.record import Note
from audit_app.domain.spending import Spending, SpendingKind
from audit_app.report.content.typed import TYPED, typed_texts
from tests import builders
from tests.report import audits
from tests.report.content.test_voicing import runs
from tests.report.content.test_whole import a_report, parts_of
from tests.report.tests_held import held

MOST = Note.__metadata__[-1].max_length
DEEPER = {("event", "chosen_class_reason"), ("state", "reason")}


def notes() -> Iterator[tuple[str, str]]:
    """The fields of an audit that hold a text of several lines."""
    for kind in KINDS.values():
        for name, field in kind.record.model_fields.items():
            if any(getattr(rule, "max_length", None) == MOST for rule in field.metadata):
                yield kind.field, name


def test_each_text_of_several_lines_is_known_as_typed():
    known = {(part, name) for part, names in TYPED.items() for name in names}
    addresses = {("schemes", "address")}
    assert set(notes()) - known == DEEPER | addresses
    assert known - set(notes()) == {("findings", "title"), ("own_scenarios", "title")}


def test_what_lies_deeper_is_told_too():
    ramp = Spending(what="Rampe", kind=SpendingKind.EQUIPMENT, planned=300, aim=2, funder_line="Achats", proof="F-12")
    shown = ProgrammeEntry(kind=ProgrammeKind.PARA_EVENT, title="Relais mixte")
    words = ("Aide du canton", "Le canton", "Un accès pour tous")
    own = own_scheme.begun_scheme("own-1", *words, date(2027, 1, 1), builders.phrase("Avis"))
    event = builders.an_event(spending=(ramp,), para_programme=(shown,), chosen_class_reason="Deux vagues")
    (test,) = held().user_tests.values()
    audit = held().replaced(
        event=event,
        notes={"CIR-01": "À revoir"},
        state=State(reason="Oubli"),
        user_tests={test.id: test.replaced(risks={"S1": "Chute"})},
        schemes={own.id: own, "essai": audits.a_scheme()},
    )
    said = set(typed_texts(audit))
    assert {"Rampe", "Achats", "F-12", "Relais mixte", "Deux vagues", "À revoir", "Oubli", "Chute"} <= said
    assert {"Aide du canton", "Un accès pour tous"} <= said
    assert {one.decision.reason for one in audit.findings.values() if one.decision} <= said
    assert "Un accès" not in said


def test_what_two_people_gave_differently_is_told_where_it_is_no_code():
    values = (
        '{"what":"Poser une rampe"}',
        '{"verdict":"partial","reason":"Pas encore livré"}',
        '"partial"',
        "?",
        None,
        "3",
    )
    candidates = tuple(Candidate(value=value, by="Ana", at="2027-02-11") for value in values)
    fact = Contested(kind="action", subject=audits.an_id(40), aspect="what", candidates=candidates)
    assert list(typed_texts(builders.an_audit(contested=(fact,))))[-2:] == ["Poser une rampe", "Pas encore livré"]


def test_it_is_read_in_its_language_in_the_section_on_what_counts_nowhere():
    fact = Contested(
        kind="action",
        subject=audits.an_id(40),
        aspect="what",
        candidates=tuple(
            Candidate(value=f'{{"what":"{said}"}}', by="Ana", at="2027-02-11")
            for said in ("Louer deux rampes", "Murer la porte")
        ),
    )
    report = a_report(audits.small().replaced(contested=(fact,)), language="en")
    told = [run for part in parts_of(report) for run in runs((part,)) if "Murer la porte" in run.text]
    assert told
    assert {run.language for run in told} == {"fr"}
