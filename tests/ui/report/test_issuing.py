"""Issuing a report from the window: numbered, with its reason, written down, and never by mistake."""

from functools import partial

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton

from audit_app.domain import recording
from audit_app.domain.consent import Consent, Use
from audit_app.domain.issuing import issued, last_issue
from audit_app.domain.tester import Tester
from audit_app.identity import new_id, today
from audit_app.store.home import Home
from audit_app.ui.report.choices import Choices
from audit_app.ui.report.issuing import ISSUE
from audit_app.ui.report.making import Making
from audit_app.ui.report.screen import ReportScreen
from audit_app.ui.unsaved import would_be_lost
from tests.domain.test_issue import issue
from tests.report import audits
from tests.testing import an_observation
from tests.ui.finding import described, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def screen(look, qtbot, sample_live, tmp_path):
    shown = ReportScreen(look, sample_live)
    qtbot.addWidget(shown)
    shown.resize(1_200, 900)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown._choices.destination.write_to(str(tmp_path / "rapport.pdf"))
    return shown


def reason(screen) -> QLineEdit:
    return named(screen, "Motif de cette émission", QLineEdit)


def verified(screen) -> QLineEdit:
    return next(edit for edit in screen.findChildren(QLineEdit) if edit.accessibleName() == "Vérifié par")


def asks_for_an_issue(screen):
    named(screen, "Émission", QRadioButton).setChecked(True)


def make(screen, qtbot):
    screen._choices.make.setFocus()
    with qtbot.waitSignal(Making.of(screen._live).ended, timeout=60_000) as ended:
        QTest.keyClick(screen._choices.make, Qt.Key.Key_Return)
    return ended.args[0]


def test_where_one_tester_alone_was_tested_since_the_last_issue_the_box_says_so(screen, qtbot):
    live = screen._live
    for code in ("T08", "T09"):
        yes = {Use.TAKE_PART: Consent(given=True, on=today())}
        live.apply("tester", partial(recording.welcomed, tester=Tester(id=code), consents=yes), code)
    tries = partial(an_observation, scenario="S8", quote="", zone=None)
    live.apply("observed", partial(recording.observed, observation=tries("T08", id=new_id())))
    first = issue(1).replaced(id=new_id())
    live.apply("issued", partial(issued, issue=first))
    asks_for_an_issue(screen)
    screen.draw()
    assert "a été testé" not in plain(texts(screen))
    live.apply("observed", partial(recording.observed, observation=tries("T09", id=new_id())))
    screen.draw()
    assert "Depuis l’émission n° 1, seul T09 a été testé" in plain(texts(screen))
    named(screen, "Brouillon", QRadioButton).setChecked(True)
    assert "seul T09" not in plain(texts(screen))


def test_a_draft_writes_nothing_down_and_an_issue_does(screen, qtbot):
    assert make(screen, qtbot) == "made"
    assert last_issue(screen._live.audit) is None
    asks_for_an_issue(screen)
    assert make(screen, qtbot) == "made"
    one = last_issue(screen._live.audit)
    assert one.number == 1
    assert "L’émission n° 1 est faite" in plain(texts(screen))
    assert not Making.of(screen._live).outdated


def test_another_issue_asks_why_before_it_is_made(screen, qtbot):
    assert screen._live.apply("issued", lambda audit: issued(audit, issue(1)), "1")
    asks_for_an_issue(screen)
    QTest.keyClick(screen._choices.make, Qt.Key.Key_Return)
    assert reason(screen).hasFocus()
    assert "le motif est imprimé" in plain(described(reason(screen)))
    assert not Making.of(screen._live).running
    reason(screen).setText("Deuxième visite")
    assert "le motif est imprimé" not in plain(described(reason(screen)))
    assert make(screen, qtbot) == "made"
    assert reason(screen).text() == ""  # that of the next one is another
    assert (last_issue(screen._live.audit).number, last_issue(screen._live.audit).reason) == (2, "Deuxième visite")


def test_what_is_chosen_is_put_back_with_the_reason_typed(screen, look, qtbot, home):
    asks_for_an_issue(screen)
    reason(screen).setText("Deuxième visite")
    verified(screen).setText("Comité handisport")
    again = Choices(look, audits.small(), Home(home))
    qtbot.addWidget(again)
    again.put_back(screen._choices.chosen)
    assert again.chosen[-2] == (ISSUE, "Deuxième visite", "Comité handisport")


def test_an_audit_that_is_only_read_has_drafts_alone(look, qtbot, home):
    only_read = Choices(look, audits.small(), Home(home), may_issue=False)
    qtbot.addWidget(only_read)
    only_read.show()
    assert not [
        shown for shown in only_read.findChildren(QRadioButton) if shown.text() == "Émission" and shown.isVisible()
    ]


def test_who_verified_an_issue_is_printed_kept_and_asked_anew_for_the_next(screen, qtbot):
    assert not verified(screen).isVisible()
    asks_for_an_issue(screen)
    assert "auto-évaluation" in plain(described(verified(screen)))
    verified(screen).setText(" Comité handisport ")
    assert make(screen, qtbot) == "made"
    assert last_issue(screen._live.audit).verified_by == "Comité handisport"
    printed = PdfReader(screen._choices.destination.out).pages[0].extract_text()
    assert "qui la dit vérifiée par : Comité handisport." in plain(" ".join(printed.split()))
    assert verified(screen).text() == ""


def test_each_issue_is_offered_a_file_of_its_own(screen):
    screen._choices.destination.write_to("")
    draft = screen._choices.destination.out.name
    asks_for_an_issue(screen)
    first = screen._choices.destination.out.name
    assert screen._live.apply("issued", lambda audit: issued(audit, issue(1)), "1")
    assert first == draft.replace(".pdf", "-1.pdf")
    assert screen._choices.destination.out.name == draft.replace(".pdf", "-2.pdf")


def test_the_reason_typed_is_kept_until_that_issue_is_made(screen, qtbot):
    live = screen._live
    assert live.apply("issued", lambda audit: issued(audit, issue(1)), "1")
    asks_for_an_issue(screen)
    reason(screen).setText("La rampe est posée")
    assert live.drafts == {("issue", "2"): "La rampe est posée"}
    assert "le rapport n’est pas émis" in would_be_lost(live)
    assert make(screen, qtbot) == "made"
    assert would_be_lost(live) == ""
