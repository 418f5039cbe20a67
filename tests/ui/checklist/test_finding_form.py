"""The form of one finding: what is refused is not shown as if it were so, a closed audit is only read."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox

from audit_app.domain import recording
from audit_app.domain.audit import AuditState, ClosedBy, Finding, State
from audit_app.domain.consent import Use
from audit_app.domain.observation import Observation, Success
from audit_app.domain.user_testing import found
from audit_app.errors import NotAgreed, UsersOverrule
from audit_app.shipped import resources
from audit_app.ui.checklist.finding_form import FindingForm
from tests.domain.examples import uuid
from tests.ui.finding import named, texts
from tests.ui.user_tests.examples import BLOCKED, ON, tested
from tests.wording.speaking import plain

PHOTO = resources() / "sample" / "rampe.jpg"
NOBODY = "On n’y reconnaît et n’y entend personne"
MET = Finding(id=uuid(9), title="Une marche gêne", zone="toilets-1", by="Maé")


@pytest.fixture
def form(show, look, live):
    live.apply("finding_recorded", partial(found, finding=MET), MET.id)
    shown = show(FindingForm(look, live), 620, 900)
    shown.show_finding(MET)
    return shown


def test_sentence_place_and_author_are_said(form):
    said = plain(texts(form))
    assert "Une marche gêne" in said
    assert "Bloc B, Maé" in said
    assert "À trier" in said


def test_what_is_refused_is_not_shown_as_if_it_were_so(form, live, full_disk):
    full_disk()
    form.lines._ticks["SAN-01@toilets-1"].box.click()
    assert live.audit.findings[MET.id].lines == ()
    assert not form.lines._ticks["SAN-01@toilets-1"].box.isChecked()
    full_disk(on=False)
    live.pending.clear()


def test_what_blocked_testers_met_is_not_lowered_and_the_reasoned_decision_is_shown_the_way(form, live):
    live.apply("tests_taken_in", tested)
    form.show_finding(live.audit.findings[BLOCKED])
    refused = []
    live.refused.connect(refused.append)
    line = live.audit.findings[BLOCKED].lines[0]
    form.grave._buttons["3"].click()
    form.lines._ticks[line].box.click()
    met = live.audit.findings[BLOCKED]
    assert (met.severity, met.lines) == (4, (line,))
    assert form.grave._buttons["4"].isChecked()
    assert form.lines._ticks[line].box.isChecked()
    assert [type(problem) for problem in refused] == [UsersOverrule, UsersOverrule]


def test_a_later_test_that_went_well_closes_what_testers_met(form, live):
    live.apply("tests_taken_in", tested)
    form.show_finding(live.audit.findings[BLOCKED])
    assert form.again.isHidden()
    retest = Observation(
        id=uuid(0xFFFF).replace("0193", "01ff"),
        tester="T02",
        scenario="S6",
        success=Success.ALONE,
        on=ON + timedelta(days=1),
    )
    live.apply("observed", partial(recording.observed, observation=retest))
    form.show_finding(live.audit.findings[BLOCKED])
    form.end.author.clear()
    form.again.end.click()
    assert "Dites qui décide" in texts(form)
    assert form.end.author.hasFocus()
    form.end.author.setText("Ville")
    form.again.end.click()
    ended = live.audit.findings[BLOCKED].decision
    assert (ended.closed_by, ended.author, plain(ended.reason)) == (
        ClosedBy.LATER_TEST,
        "Ville",
        "S6, le 16 mai 2027 : réussi sans aide",
    )
    form.show_finding(live.audit.findings[BLOCKED])
    assert form.again.isHidden()
    assert live.undo()
    assert live.audit.findings[BLOCKED].decision is None


def test_a_closed_audit_is_only_read(form, live):
    live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    form.show_finding(MET)
    assert not form.grave.isEnabled()
    assert not form.end.isVisible()
    assert not form._away.isVisible()


def test_nothing_dropped_is_not_taken_for_a_photo(form):
    assert not form.take(QMimeData())
    form.show_finding(None)
    assert not form.isVisible()
    form.flush()


def test_of_what_testers_met_is_asked_whom_it_stops_and_what_was_done(form, live):
    assert form.reach.isHidden()
    live.apply("tests_taken_in", tested)
    form.show_finding(live.audit.findings[BLOCKED])
    assert "Testeur T02, scénario S6, portée non précisée" in plain(texts(form))
    form.reach.reach._buttons["2"].click()
    form.reach.words.insertPlainText("Rampe posée à midi")
    form.flush()
    met = live.audit.findings[BLOCKED]
    assert (met.reach, met.mended, met.severity) == (2, "Rampe posée à midi", 4)
    assert live.undo()
    assert live.audit.findings[BLOCKED].mended == ""


def test_what_was_tried_and_where_is_sorted_too_and_other_lines_are_likely(form, live):
    live.apply("tests_taken_in", tested)
    form.show_finding(live.audit.findings[MET.id])
    before = set(form.lines._ticks)
    form.tried.scenario.setCurrentIndex(form.tried.scenario.findData("S6"))
    assert live.audit.findings[MET.id].scenario == "S6"
    assert set(form.lines._ticks) != before
    form.tried.zone.setCurrentIndex(form.tried.zone.findData(""))
    assert live.audit.findings[MET.id].zone is None
    assert "Bloc B" not in plain(form._met.text())
    assert live.undo()
    assert live.undo()
    form.show_finding(live.audit.findings[MET.id])
    assert (form.tried.scenario.currentData(), form.tried.zone.currentData()) == ("", "toilets-1")


def test_what_was_tried_is_told_after_a_test_that_went_well_and_that_is_said(form, live, qtbot):
    """T02 met it somewhere nobody said; they passed the next day; only then is it told what was tried."""
    live.apply("tests_taken_in", tested)
    untold = live.audit.findings[BLOCKED].replaced(scenario=None)
    live.apply("finding", lambda audit: audit.replaced(findings={**audit.findings, BLOCKED: untold}), BLOCKED)
    passed = Observation(
        id=uuid(0xFFFF).replace("0193", "0194"), tester="T02", scenario="S6", success=Success.ALONE,
        on=ON + timedelta(days=1),
    )  # fmt: skip
    live.apply("observed", partial(recording.observed, observation=passed))
    form.show_finding(untold)
    with qtbot.waitSignal(form.said) as said:
        form.tried.scenario.setCurrentIndex(form.tried.scenario.findData("S6"))
    assert "Testez de nouveau" in plain(said.args[0])
    assert form.again.isHidden()


def test_tab_goes_from_what_was_tried_to_the_lines(form):
    stops = [form.tried.scenario, form.tried.zone, next(iter(form.lines._ticks.values())).box]
    stops[0].setFocus()
    for stop in stops:
        assert form.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


def test_what_testers_were_blocked_in_is_not_told_otherwise(form, live):
    live.apply("tests_taken_in", tested)
    form.show_finding(live.audit.findings[BLOCKED])
    refused = []
    live.refused.connect(refused.append)
    form.tried.scenario.setCurrentIndex(form.tried.scenario.findData("S8"))
    assert [type(problem) for problem in refused] == [UsersOverrule]
    assert form.tried.scenario.currentData() == live.audit.findings[BLOCKED].scenario == "S6"


@pytest.fixture
def of_testers(form, live):
    """Sort what T01, who agrees to photos, met."""
    live.apply("tests_taken_in", tested)
    met = live.audit.findings[BLOCKED].replaced(testers=("T01",))
    live.apply("finding_met", lambda audit: audit.replaced(findings={**audit.findings, BLOCKED: met}))
    form.show_finding(met)
    live.changed.connect(form.redraw)
    return form


def shown_in(live):
    return [piece.shows for piece in live.audit.evidence.values() if piece.finding == BLOCKED]


def test_whether_testers_are_recognised_in_a_photo_is_changed_where_it_is_sorted(of_testers, live, qtbot):
    mine = QMimeData()
    mine.setUrls([QUrl.fromLocalFile(str(PHOTO))])
    assert of_testers.take(mine)
    qtbot.waitUntil(lambda: shown_in(live) == [("T01",)])
    nobody = named(of_testers, NOBODY, QCheckBox)
    assert not nobody.isChecked()
    nobody.click()
    assert shown_in(live) == [()]
    live.undo()
    assert shown_in(live) == [("T01",)]
    assert not nobody.isChecked()


def test_a_tester_who_agrees_to_no_photo_is_not_said_to_be_in_one(of_testers, live, qtbot):
    live.withdraw("T01", frozenset({Use.PHOTO}), ON)
    of_testers.show_finding(live.audit.findings[BLOCKED])
    mine = QMimeData()
    mine.setUrls([QUrl.fromLocalFile(str(PHOTO))])
    named(of_testers, "Ajouts sans personne reconnaissable", QCheckBox).click()
    assert of_testers.take(mine)
    qtbot.waitUntil(lambda: shown_in(live) == [()])
    nobody = named(of_testers, NOBODY, QCheckBox)
    refused = []
    live.refused.connect(refused.append)
    nobody.click()
    assert [type(problem) for problem in refused] == [NotAgreed]
    assert shown_in(live) == [()]
    assert nobody.isChecked()


def test_of_what_no_tester_met_nobody_is_asked_who_is_recognised(form, live, qtbot):
    mine = QMimeData()
    mine.setUrls([QUrl.fromLocalFile(str(PHOTO))])
    live.changed.connect(form.redraw)
    assert form.take(mine)
    qtbot.waitUntil(lambda: any(piece.finding == MET.id for piece in live.audit.evidence.values()))
    assert not [box for box in form.findChildren(QCheckBox) if box.isVisible() and "reconnaît" in box.text()]


def test_a_photo_of_a_finding_is_taken_at_the_place_of_the_finding_unless_told(form, live, qtbot):
    mine = QMimeData()
    mine.setUrls([QUrl.fromLocalFile(str(PHOTO))])
    live.changed.connect(form.redraw)
    assert form.take(mine)
    qtbot.waitUntil(lambda: any(piece.finding == MET.id for piece in live.audit.evidence.values()))
    assert [box.currentText() for box in form.findChildren(QComboBox) if box.findText("Le lieu du constat") == 0]
