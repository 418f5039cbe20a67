"""The evidence as a list is told: what each piece shows, what is missing of it."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from audit_app.domain.audit import EvidenceKind
from audit_app.shipped import resources
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui.checklist.evidence_model import PIECE, STATE, EvidenceModel, State

HEARD = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def files(home):
    return EvidenceFiles(home)


@pytest.fixture
def pieces(files, tmp_path):
    photo = files.kept(resources() / "sample" / "rampe.jpg", "ACC-01", "La rampe,\nvue de face")
    bare = files.kept(resources() / "sample" / "portail.jpg", "ACC-01")
    text = tmp_path / "charte.txt"
    text.write_text("La charte", "utf-8")
    document = files.kept(text, "ACC-01")
    lost = photo.replaced(id=str(uuid4()), sha256="0" * 64)
    return (photo, bare, document, lost)


@pytest.fixture
def model(files, qapp):
    made = EvidenceModel(files)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_each_piece_is_heard_by_its_alternative_text_or_that_it_has_none(model, pieces):
    model.show(pieces)
    heard = [model.index(place).data(HEARD) for place in range(model.rowCount())]
    assert heard == [
        "La rampe, vue de face",
        "Photo sans texte alternatif",
        "Document TXT",
        "La rampe, vue de face, fichier introuvable",
    ]
    states = [model.index(place).data(STATE) for place in range(4)]
    assert states == [State.TOLD, State.UNTOLD, State.DOCUMENT, State.LOST]
    assert [model.index(place).data() for place in range(1, 4)] == ["À décrire", "Document TXT", "fichier introuvable"]


def test_a_text_without_a_sign_that_is_seen_is_heard_as_none(model, pieces):
    model.show([piece.replaced(alt="\u200b") for piece in pieces[:1]])
    assert model.index(0).data(HEARD) == "Photo sans texte alternatif"


def test_only_words_that_change_leave_the_rows_in_place(model, pieces, qtbot):
    model.show(pieces)
    told = [piece.replaced(alt="Le portail") if piece.kind is EvidenceKind.PICTURE else piece for piece in pieces]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(told)
    assert model.index(1).data(HEARD) == "Le portail"
    with qtbot.waitSignal(model.modelReset):
        model.show(told[1:])
    assert model.place_of(told[1].id) == 0
    assert model.place_of(told[0].id) == -1


def test_nothing_is_said_of_a_row_that_is_not_there(model, pieces):
    model.show(pieces[:1])
    assert model.index(0).data(PIECE) == pieces[0]
    assert model.index(5).data(HEARD) is None
    model.show(())
    assert model.rowCount() == 0
