"""Photos of an attempt: kept where the tester agrees, told in words, taken away, gone with the consent."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton

from audit_app.domain.consent import Use
from audit_app.identity import today
from audit_app.ui import dialogs
from audit_app.ui.user_tests.attempt_form import AttemptForm
from tests.ui.finding import named, texts
from tests.ui.user_tests.examples import ATTEMPT, SECOND
from tests.wording.speaking import plain


@pytest.fixture
def form(look, live, shown):
    made = shown(AttemptForm(look, live), (700, 800))
    made.show_attempt(ATTEMPT)
    live.changed.connect(lambda _step: made.show_attempt(made._id))
    return made


@pytest.fixture
def photo(tmp_path):
    Image.new("RGB", (40, 30), "red").save(tmp_path / "loquet.png")
    return tmp_path / "loquet.png"


def add(form, qtbot, monkeypatch, *paths):
    monkeypatch.setattr(dialogs, "files_to_open", lambda *_asked: list(paths))
    named(form, "Ajouter une photo ou un enregistrement…", QPushButton).click()


def test_a_photo_is_kept_with_the_attempt_told_and_taken_away(form, live, qtbot, monkeypatch, photo):
    before = len(live.audit.evidence)
    add(form, qtbot, monkeypatch, photo)
    qtbot.waitUntil(lambda: len(live.audit.evidence) == before + 1)
    (piece,) = live.audit.evidence_of(ATTEMPT)
    assert (piece.attempt, piece.shows) == (ATTEMPT, ("T01",))
    (field,) = form.photos._told
    field.field.setFocus()
    field.field.show_text("")
    field.field.setPlainText("Le loquet, à 1,40 m")
    form.flush()
    assert live.audit.evidence[piece.id].alt == "Le loquet, à 1,40 m"
    assert form.photos._told == [field]
    named(form, "Retirer : Photo 1 : ce qu’elle montre", QPushButton).click()
    assert live.audit.evidence_of(ATTEMPT) == ()
    assert form.photos._told == []
    assert live.undo()
    assert len(form.photos._told) == 1


def test_where_photos_are_not_agreed_to_none_can_be_added_and_that_is_said(form, live):
    form.show_attempt(SECOND)
    assert form.photos._add.isHidden()
    assert "Aucune photo n’est gardée : T02 n’accepte ni photo ni enregistrement." in plain(texts(form))


def test_it_goes_with_the_consent(form, live, qtbot, monkeypatch, photo):
    add(form, qtbot, monkeypatch, photo)
    qtbot.waitUntil(lambda: bool(live.audit.evidence_of(ATTEMPT)))
    (piece,) = live.audit.evidence_of(ATTEMPT)
    live.withdraw("T01", frozenset({Use.PHOTO}), today())
    assert live.audit.evidence_of(ATTEMPT) == ()
    assert live.files.path_of(piece.sha256) is None
    assert form.photos._add.isHidden()


def test_a_file_that_is_no_photo_is_refused_in_one_sentence(form, qtbot, monkeypatch, tmp_path):
    (tmp_path / "film.jpg").write_bytes(b"not a picture at all")
    with qtbot.waitSignal(form.photos.said) as said:
        add(form, qtbot, monkeypatch, tmp_path / "film.jpg")
    assert "film.jpg" in said.args[0]
    assert said.args[1] == "bad"


def test_a_consent_taken_back_while_it_is_read_leaves_no_file(form, live, qtbot, monkeypatch, photo):
    add(form, qtbot, monkeypatch, photo)
    live.withdraw("T01", frozenset({Use.PHOTO}), today())
    with qtbot.waitSignal(live.refused):
        pass
    assert live.audit.evidence_of(ATTEMPT) == ()
    qtbot.waitUntil(lambda: not any(path.is_file() for path in (live.files.home / "files").rglob("*.jpg")))
