"""Reporting: the same report for window and command, stopped without a trace, under a name every system takes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from audit_app import reporting
from audit_app.checklists.loading import shipped_scenarios, shipped_schemes
from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.domain.funding import schemes_of
from audit_app.domain.issue import Issue
from audit_app.domain.tailoring import tailored
from audit_app.errors import Stopped
from audit_app.i18n import in_language
from audit_app.report import pdf
from audit_app.report.carrying import carrying
from audit_app.report.content import ReportKind, report_from
from audit_app.report.content.handed_out import Handout
from audit_app.report.content.matter import gathered
from audit_app.report.content.paper import PaperForm
from audit_app.store.evidence_files import EvidenceFiles
from tests.data import hostile_texts
from tests.report import audits
from tests.report.tests_held import held

WORKING, FUNDER = ReportKind.WORKING, ReportKind.FUNDER
FORBIDDEN = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def a_name(event_name="Course", edition="2027", kind=WORKING, language="fr", **changes) -> str:
    audit = audits.empty("n1")
    event = audit.event.replaced(name=event_name, edition=edition, **changes)
    return reporting.suggested_name(audit.replaced(event=event), kind, language, audits.ON)


def assert_good(name: str) -> None:
    stem, dot, suffix = name.rpartition(".")
    assert (dot, suffix) == (".", "pdf")
    assert len(name) <= 80
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in stem
    assert stem.strip("-") == stem
    assert not FORBIDDEN & {stem, stem.partition("-")[0]}
    assert name.endswith("2027-03-01.pdf")


@pytest.mark.parametrize("kind", [WORKING, FUNDER])
def test_the_report_is_that_of_the_audit_with_the_schemes_of_the_program(kind, tmp_path):
    audit, told = audits.half("n1"), []
    named = {"language": "en", "on": audits.ON, "kind": kind}
    made = reporting.printed(
        audit, tmp_path / "r.pdf", EvidenceFiles(tmp_path), **named, progress=lambda *at: told.append(at)
    )
    schemes = schemes_of(audit, shipped_schemes())
    absent = {piece.sha256 for piece in audit.evidence.values()}
    with in_language("en"):
        matter = gathered(
            audit, schemes, audits.ON, kind, reporting.MADE_BY, scenarios=shipped_scenarios(), absent=absent
        )
    meant = carrying(report_from(matter, "en"), matter)
    assert pdf.written(meant, tmp_path / "same.pdf", lambda _: None) == made
    assert (told[0], told[-1]) == ((0, 0), (made.pages, made.pages))


def test_progress_may_be_left_out(tmp_path):
    files = EvidenceFiles(tmp_path)
    assert reporting.printed(audits.empty("n1"), tmp_path / "r.pdf", files, language="fr", on=audits.ON).pages > 1


@pytest.mark.parametrize("after", [0, 1, 2, 60, 100])
def test_stopped_it_leaves_what_was_there(after, tmp_path):
    out, left = tmp_path / "r.pdf", [None] * after
    out.write_bytes(b"%PDF-1.7 the report of last week")

    def stopping(_page, _pages):
        if not left:
            raise Stopped
        left.pop()

    with pytest.raises(Stopped):
        reporting.printed(
            audits.full("n4"), out, EvidenceFiles(tmp_path), language="fr", on=audits.ON, progress=stopping
        )
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"%PDF-1.7 the report of last week"]


def test_a_name_says_what_of_what_and_when():
    assert a_name("Les 10 km de l’Œuvre", "12e") == "rapport-accessibilite-les-10-km-de-l-oeuvre-12e-2027-03-01.pdf"
    assert a_name("Course", kind=FUNDER) == "rapport-financeur-course-2027-2027-03-01.pdf"
    assert a_name("Course", kind=ReportKind.EASY) == "rapport-facile-a-lire-course-2027-2027-03-01.pdf"
    assert a_name("Course", kind=ReportKind.PUBLIC) == "a-quoi-s-attendre-course-2027-2027-03-01.pdf"
    assert a_name("Course", kind=ReportKind.MEASURES) == "mesures-cles-course-2027-2027-03-01.pdf"
    assert a_name("Course", language="en") == "accessibility-report-course-2027-2027-03-01.pdf"


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", hostile_texts.TYPED)
def test_hostile_texts_make_good_names(text, language, kind):
    said = hostile_texts.TYPED[text]
    assert_good(a_name(said, said, kind, language))


@pytest.mark.parametrize("reserved", ["CON", "nul", "com1", "NUL.pdf", "..", "...", "-rf", "~", " . "])
def test_names_a_system_keeps_for_itself_are_no_names(reserved):
    assert_good(a_name(reserved, reserved))


@given(st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=300))
def test_whatever_an_event_is_called_the_name_is_good(name, edition):
    event = audits.empty("n1").event.model_construct(name=name, edition=edition)
    audit = audits.empty("n1").model_copy(update={"event": event})
    assert_good(reporting.suggested_name(audit, WORKING, "fr", date(2027, 3, 1)))


def test_a_long_name_is_cut_between_two_words_and_the_day_stays():
    name = a_name("Championnat départemental de boccia des clubs de la région et d’ailleurs", "édition du printemps")
    assert name == "rapport-accessibilite-championnat-departemental-de-edition-du-2027-03-01.pdf"


def test_nobody_is_named():
    assert "quidam" not in a_name("Course", organiser="Anne Quidam")


def test_an_issue_freezes_the_file_and_the_audit_it_is_of(tmp_path):
    files, audit = EvidenceFiles(tmp_path), audits.small()
    written, issue = reporting.issued_report(audit, tmp_path / "un.pdf", files, language="fr", on=audits.ON, by="Anne")
    assert (issue.number, issue.report, issue.pages, issue.by) == (1, written.sha256, written.pages, "Anne")
    assert files.path_of(issue.report).read_bytes() == (tmp_path / "un.pdf").read_bytes()
    assert Audit.model_validate_json(files.path_of(issue.snapshot).read_bytes()) == audit


@pytest.mark.parametrize("kept", [None, b"{}"])
def test_where_what_was_frozen_is_lost_the_next_issue_says_so_and_is_made_all_the_same(tmp_path, kept):
    files, audit = EvidenceFiles(tmp_path), audits.small()
    _written, one = reporting.issued_report(audit, tmp_path / "un.pdf", files, language="fr", on=audits.ON)
    path = files.path_of(one.snapshot)
    path.unlink() if kept is None else path.write_bytes(kept)
    again = audit.replaced(issues={one.id: one})
    _written, two = reporting.issued_report(
        again, tmp_path / "deux.pdf", files, language="fr", on=audits.ON, reason="Copie"
    )
    assert two.number == 2
    said = " ".join(page.extract_text() for page in PdfReader(tmp_path / "deux.pdf").pages)
    assert "la comparaison est impossible" in " ".join(said.split())


@pytest.mark.parametrize("lost", [False, True])
def test_the_issues_that_show_a_picture_are_known_by_what_they_froze(tmp_path, lost):
    files, audit = EvidenceFiles(tmp_path), audits.small()
    shown = Evidence.about(
        next(iter(tailored(audit).lines)),
        id=audits.an_id(90),
        kind=EvidenceKind.PICTURE,
        sha256="c" * 64,
        suffix=".jpg",
        size=9,
    )
    _written, one = reporting.issued_report(audit, tmp_path / "un.pdf", files, language="fr", on=audits.ON)
    second = replaced_by(audit.replaced(evidence={**audit.evidence, shown.id: shown}), one)
    _written, two = reporting.issued_report(
        second, tmp_path / "deux.pdf", files, language="fr", on=audits.ON, reason="Une photo"
    )
    blurred = shown.replaced(sha256="d" * 64, blurred_from=("c" * 64,))
    third = replaced_by(second.replaced(evidence={**audit.evidence, shown.id: blurred}), two)
    _written, three = reporting.issued_report(
        third, tmp_path / "trois.pdf", files, language="fr", on=audits.ON, reason="Floutée"
    )
    if lost:
        files.path_of(one.snapshot).unlink()
    assert reporting.showing(replaced_by(third, three), files, ("c" * 64,)) == ((1, 2) if lost else (2,))


def replaced_by(audit, issue):
    return audit.replaced(issues={**audit.issues, issue.id: issue})


@pytest.mark.parametrize("form", PaperForm)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_checklist_on_paper_has_a_good_name_that_says_how_it_is_printed(form, language):
    audit = audits.empty("n1")
    name = reporting.suggested_paper_name(audit, form, language, audits.ON)
    assert_good(name)
    assert name.startswith("grille-papier" if language == "fr" else "paper-checklist")
    assert ("gros" in name or "large" in name) is (form is PaperForm.LARGE)


@pytest.mark.parametrize("handout", Handout)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_user_tests_hand_out_has_a_good_name_and_is_a_whole_file(handout, language, tmp_path):
    audit = held()
    name = reporting.suggested_handout_name(audit, handout, language, audits.ON)
    assert_good(name)
    assert name.startswith("tests-usagers" if language == "fr" else "user-tests")
    out = tmp_path / name
    written = reporting.handout_printed(audit, handout, out, scenarios=("S5",), language=language, on=audits.ON)
    assert written.pages == len(PdfReader(out).pages)


def test_the_name_of_an_issue_ends_with_its_number_and_keeps_its_day():
    event = audits.empty("n1").event.replaced(name="Championnat départemental de boccia des clubs de la région")
    audit = audits.empty("n1").replaced(event=event)
    name = reporting.suggested_name(audit, WORKING, "fr", date(2027, 3, 1), 12)
    assert name.endswith("-2027-03-01-12.pdf")
    assert len(name) <= 80


def test_an_issue_of_an_older_workspace_is_named_and_said_as_the_working_report():
    event = audits.empty("n1").event.replaced(name="Course")
    audit = audits.empty("n1").replaced(event=event)
    old = Issue(
        id=audits.an_id(7),
        number=1,
        kind="full",
        language="fr",
        judged_on=audits.ON,
        issued_on=audits.ON,
        report="a" * 64,
        snapshot="b" * 64,
        pages=3,
    )
    assert reporting.suggested_name_of(audit, old) == "rapport-accessibilite-course-2027-2027-03-01-1.pdf"


def test_the_issue_keeps_who_verified_it_and_a_self_assessment_nobody(tmp_path):
    files, audit = EvidenceFiles(tmp_path), audits.small()
    named = {"language": "fr", "on": audits.ON}
    _written, one = reporting.issued_report(audit, tmp_path / "a.pdf", files, **named, verified_by="Comité handisport")
    _written, two = reporting.issued_report(audit, tmp_path / "b.pdf", files, **named)
    assert (one.verified_by, two.verified_by) == ("Comité handisport", None)
