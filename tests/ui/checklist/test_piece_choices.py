"""Whether a photo is decorative and where it was taken: chosen, saved at once, taken back."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from audit_app.domain.answering import attached
from audit_app.shipped import resources
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts

DECORATIVE = "Décorative : elle ne montre rien d’utile"
HERE = "Le lieu de sa ligne"
SHOWS = "Ce que montre la photo 1 sur 1 (texte alternatif)"


@pytest.fixture
def on(panel, live):
    piece = live.files.kept(resources() / "sample" / "guichet.jpg", "ACC-01")
    live.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    panel.show_line("ACC-01")
    return panel


def piece(live):
    (found,) = live.audit.evidence.values()
    return found


def test_a_decorative_photo_is_asked_nothing_and_undo_asks_again(on, live):
    assert "1 photo sans texte de remplacement" in texts(on)
    named(on, DECORATIVE, QCheckBox).click()
    assert piece(live).decorative
    assert not [
        field for field in on.findChildren(QPlainTextEdit) if field.isVisible() and "montre" in field.accessibleName()
    ]
    assert "sans texte de remplacement" not in texts(on)
    live.undo()
    assert not named(on, DECORATIVE, QCheckBox).isChecked()
    assert named(on, SHOWS, QPlainTextEdit).isVisible()


def test_what_was_typed_before_it_was_decorative_is_saved_and_comes_back(on, live):
    type_in(named(on, SHOWS, QPlainTextEdit), "Le guichet")
    named(on, DECORATIVE, QCheckBox).click()
    named(on, DECORATIVE, QCheckBox).click()
    on.flush()
    assert (piece(live).alt, piece(live).decorative) == ("Le guichet", False)
    assert named(on, SHOWS, QPlainTextEdit).toPlainText() == "Le guichet"


def test_what_a_full_disk_refused_is_not_lost_by_a_choice(on, live, full_disk):
    full_disk()
    type_in(named(on, SHOWS, QPlainTextEdit), "Le guichet")
    on.flush()
    named(on, DECORATIVE, QCheckBox).click()
    full_disk(on=False)
    assert live.retry()
    assert (piece(live).alt, piece(live).decorative) == ("Le guichet", True)


def test_a_photo_is_taken_in_another_zone_than_its_line(on, live):
    zone = next(iter(live.audit.zones.values()))
    where = named(on, HERE, QComboBox)
    assert where.accessibleName() == "Prise dans"
    where.setCurrentIndex(where.findText(zone.name))
    assert piece(live).zone == zone.id
    live.undo()
    assert where.currentIndex() == 0


def test_nothing_is_chosen_in_an_audit_that_is_only_read(on, live, monkeypatch):
    monkeypatch.setattr(type(live), "may_write", property(lambda _self: False))
    on.parts.evidence._draw()
    assert not named(on, DECORATIVE, QCheckBox).isEnabled()
    assert not named(on, HERE, QComboBox).isEnabled()
