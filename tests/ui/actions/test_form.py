"""The form of an action: it saves itself, keeps what is not whole, asks for the proof of what is done."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from audit_app.domain.audit import ActionState
from audit_app.domain.following_up import action_taken
from audit_app.errors import DiskFull
from audit_app.ui.actions.form import ActionForm
from tests.ui.actions.conftest import DONE, LATE, ON, PICTURE, followed
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts


@pytest.fixture
def form(look, shown, live):
    made = shown(ActionForm(look, live), (620, 700))
    made.fill(followed(LATE, live.audit), ON)
    live.changed.connect(lambda step: made.redraw(followed(LATE, live.audit), ON, turned=step.target is not None))
    return made


def saved(live, code=LATE):
    return live.audit.actions[code]


def choose(form, state):
    combo = form.findChild(QComboBox)
    combo.setCurrentIndex(combo.findData(state))
    form.flush()


def test_what_is_typed_is_saved_as_one_step(form, live):
    owner = named(form, "Qui s’en charge", QLineEdit)
    owner.clear()
    type_in(owner, "Anne")
    form.flush()
    assert saved(live).owner == "Anne"
    assert "Action enregistrée. Sa date est passée." in texts(form)
    live.undo()
    assert saved(live).owner == "Ville"
    assert owner.text() == "Ville"


def test_a_wrong_day_is_said_not_saved_and_found_again(form, live):
    due = named(form, "Pour quand", QLineEdit)
    due.setText("31/02/2027")
    form.flush()
    assert "Le 31 février n’existe pas." in texts(form)
    assert "la date est à corriger" in texts(form)
    assert live.drafts
    form.fill(followed(DONE, live.audit), ON)
    form.fill(followed(LATE, live.audit), ON)
    assert due.text() == "31/02/2027"
    due.setText("02/05/2027")
    form.flush()
    assert saved(live).due.isoformat() == "2027-05-02"
    assert not live.drafts


def test_done_asks_for_its_proof_and_says_that_there_is_none(form, live):
    assert "Ce qui prouve que c’est fait" not in texts(form)
    choose(form, ActionState.DONE)
    assert saved(live).state is ActionState.DONE
    assert "Enregistrée comme faite, sans preuve pour l’instant : dites ce qui le montre." in texts(form)
    type_in(named(form, "Ce qui prouve que c’est fait", QPlainTextEdit), "Pente mesurée à 4 %")
    form.flush()
    assert saved(live).proof == "Pente mesurée à 4 %"
    assert "Action enregistrée." in texts(form)


def test_a_piece_of_evidence_proves_it_as_well(form, live, qtbot):
    choose(form, ActionState.DONE)
    (box,) = [box for box in form.findChildren(QCheckBox) if box.isVisible()]
    box.click()
    assert saved(live).evidence == (PICTURE,)
    assert "Action enregistrée." in texts(form)
    live.undo()
    assert saved(live).evidence == ()
    assert not box.isChecked()


def test_whoever_checks_their_own_work_is_told_and_it_is_saved(form, live):
    choose(form, ActionState.DONE)
    checker = named(form, "Qui l’a vérifié", QLineEdit)
    type_in(checker, "Ville")
    form.flush()
    assert saved(live).checked_by == "Ville"
    assert "mieux vaut le regard de quelqu’un d’autre" in texts(form)
    checker.clear()
    type_in(checker, "Anne")
    form.flush()
    assert "mieux vaut" not in texts(form)


def test_dropped_waits_for_its_reason(form, live):
    choose(form, ActionState.DROPPED)
    assert saved(live).state is ActionState.TO_DO
    assert "Il manque : pourquoi elle est abandonnée." in texts(form)
    type_in(named(form, "Pourquoi est-elle abandonnée ?", QPlainTextEdit), "Trop cher")
    form.flush()
    assert (saved(live).state, saved(live).reason) == (ActionState.DROPPED, "Trop cher")


def test_what_changes_elsewhere_is_shown_unless_it_is_being_typed(form, live):
    owner = named(form, "Qui s’en charge", QLineEdit)
    form.focusWidget().clearFocus()
    change = partial(action_taken, action=saved(live).replaced(owner="Autre"))
    live.apply("action_taken", change, "ACC-01")
    assert owner.text() == "Autre"
    owner.setFocus()
    live.apply("action_taken", partial(action_taken, action=saved(live).replaced(owner="Encore")), "ACC-01")
    assert owner.text() == "Autre"


def test_what_the_disk_refuses_stays_and_is_said(form, live, monkeypatch):
    def full(*_args, **_named):
        raise DiskFull(live._workspace.folder)

    with monkeypatch.context() as broken:
        broken.setattr(live._session, "apply", full)
        type_in(named(form, "Qui s’en charge", QLineEdit), "Ville et Anne")
        form.flush()
    assert "Cette action n’est pas encore enregistrée : elle reste ici, réessayez." in texts(form)
    assert live.retry()
    assert saved(live).owner == "Ville et Anne"


def test_a_state_proposed_from_elsewhere_is_as_if_chosen_here(form, live):
    form.propose(ActionState.IN_PROGRESS)
    assert saved(live).state is ActionState.IN_PROGRESS
    assert form.typed == replace(form.typed, state="in_progress")
