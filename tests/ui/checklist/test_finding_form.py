"""The form of one finding: what is refused is not shown as if it were so, a closed audit is only read."""

from functools import partial

import pytest
from PySide6.QtCore import QMimeData

from audit_app.domain import recording
from audit_app.domain.audit import AuditState, ClosedBy, Finding, State
from audit_app.domain.observation import Observation, Success
from audit_app.domain.user_testing import found
from audit_app.errors import UsersOverrule
from audit_app.ui.checklist.finding_form import FindingForm
from tests.domain.examples import uuid
from tests.ui.finding import texts
from tests.ui.user_tests.examples import BLOCKED, ON, tested
from tests.wording.speaking import plain

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
        id=uuid(0xFFFF).replace("0193", "01ff"), tester="T02", scenario="S6", success=Success.ALONE, on=ON
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
        "S6, le 15 mai 2027 : réussi sans aide",
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
