"""The form of one finding: what is refused is not shown as if it were so, a closed audit is only read."""

from functools import partial

import pytest
from PySide6.QtCore import QMimeData

from audit_app.domain.audit import AuditState, Finding, State
from audit_app.domain.user_testing import found
from audit_app.ui.checklist.finding_form import FindingForm
from tests.domain.examples import uuid
from tests.ui.finding import texts
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
