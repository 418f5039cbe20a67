"""Names and contacts: by code until the file is open; of names nothing is left once the part is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from audit_app.domain.consent import Use
from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.store.home import Home
from audit_app.ui.unsaved import would_be_lost
from audit_app.ui.user_tests.names_page import FILE
from audit_app.ui.user_tests.screen import UserTestsScreen
from tests.testing import CANARY
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ON
from tests.ui.user_tests.naming import PERSON, opened, settled, with_file
from tests.wording.speaking import plain


@pytest.fixture
def names(live, qtbot):
    return with_file(live, qtbot, PERSON)


@pytest.fixture
def screen(look, live, names, shown, qtbot):
    made = shown(UserTestsScreen(look, live))
    made.go("names")
    settled(names, qtbot)
    return made


def heard(screen):
    """All that the page holds, shown or not: labels, fields, rows."""
    page = screen.names
    fields = [field.text() for field in page.findChildren(QLineEdit)]
    words = [label.text() for label in page.findChildren(QLabel)]
    return "\n".join([*fields, *words, *(row.spoken for row in page.chosen.list.rows)])


def test_rows_are_told_by_code_with_what_is_kept_and_until_when(screen):
    said = [plain(row.spoken) for row in screen.names.chosen.list.rows]
    assert said == [
        "Le fichier des noms, Fermé",
        "T01, Nom, qui appeler auprès de la personne, jusqu’au 31 janvier 2099",
        "T02, Aucun nom n’est gardé pour T02",
    ]


def test_opened_the_keyboard_is_where_one_chooses_and_a_person_is_read(screen, names, qtbot):
    screen.names.open_chosen()
    with qtbot.waitSignal(screen.said) as said:
        opened(names, qtbot)
    assert said.args == ["Le fichier des noms est ouvert.", "good"]
    assert screen.names.chosen.list.hasFocus()
    screen.go(("names", "T01"))
    screen.names.open_chosen()
    assert screen.names.person._title.hasFocus()
    assert screen.names.person.parts[IdentityPart.NAME].text == CANARY
    assert screen.place == ("names", "T01")


@pytest.mark.parametrize("way", ["tab", "hidden", "left"])
def test_left_by_any_way_it_is_closed_and_holds_no_name(screen, names, qtbot, way):
    opened(names, qtbot)
    screen.go(("names", "T01"))
    screen.names.open_chosen()
    assert CANARY in heard(screen)
    {"tab": lambda: screen.go("rounds"), "hidden": screen.hide, "left": screen.leave}[way]()
    assert names.people is None
    assert CANARY not in heard(screen)
    assert not [field for field in screen.names.findChildren(QLineEdit) if field.isUndoAvailable()]


def test_after_ten_minutes_of_nobody_it_is_closed_and_that_is_said(screen, names, qtbot):
    opened(names, qtbot)
    screen.go(("names", "T01"))
    screen.names.open_chosen()
    assert screen.names._still._end.isActive()
    with qtbot.waitSignal(screen.said) as said:
        screen.names._still._warning.timeout.emit()
    assert plain(said.args[0]) == "Les noms sont cachés dans une minute. N’importe quelle touche les garde en vue."
    assert names.people is not None
    with qtbot.waitSignal(screen.said) as said:
        screen.names._still._end.timeout.emit()
    assert plain(said.args[0]).startswith("Personne depuis 10 minutes : le fichier des noms est fermé.")
    assert names.people is None
    assert CANARY not in heard(screen)
    assert not screen.names._still._end.isActive()


def test_what_is_typed_goes_out_of_sight_with_the_names_and_comes_back_neither_lost_nor_kept_unasked(
    screen, names, live, qtbot
):
    opened(names, qtbot)
    screen.go(("names", "T01"))
    fields = screen.names.person.parts
    fields[IdentityPart.BESIDE].field.setText("Une sœur")
    screen.names.person.until.field.setText("dema")
    with qtbot.waitSignal(screen.said) as said:
        screen.names._still._end.timeout.emit()
    assert plain(said.args[0]).endswith("Ce que vous avez tapé pour T01 est mis de côté, et revient alors.")
    assert names.people is None
    for word in (CANARY, "Une sœur", "dema"):
        assert word not in heard(screen)
    assert "Mis de côté" in screen.names.chosen.list.rows[1].spoken
    assert "Mis de côté dans Noms" in plain(would_be_lost(live))
    assert "Une sœur" not in repr(live.drafts)
    opened(names, qtbot)
    screen.go(("names", "T01"))
    assert [fields[part].text for part in PERSON] == [CANARY, "Une sœur"]
    assert screen.names.person.until.text == "dema"
    assert names.people["T01"][IdentityPart.BESIDE] == PERSON[IdentityPart.BESIDE]
    assert (names.aside, would_be_lost(live)) == ({}, "")


def test_what_was_put_aside_goes_with_what_is_erased(screen, names, live, qtbot):
    opened(names, qtbot)
    screen.go(("names", "T01"))
    screen.names.person.parts[IdentityPart.BESIDE].field.setText("Une sœur")
    screen.names._still._end.timeout.emit()
    names.erase("T01")
    settled(names, qtbot)
    assert (names.aside, would_be_lost(live)) == ({}, "")


def test_the_warning_is_taken_back_once_somebody_is_there(screen, names, qtbot):
    opened(names, qtbot)
    with qtbot.waitSignal(screen.said) as said:
        screen.names._still._warning.timeout.emit()
    with qtbot.waitSignal(screen.untold) as untold:
        qtbot.keyClick(screen.names, Qt.Key.Key_Shift)
    assert untold.args == said.args[:1]
    with qtbot.assertNotEmitted(screen.untold):
        qtbot.keyClick(screen.names, Qt.Key.Key_Shift)


def test_what_is_kept_and_erased_is_said_by_code(screen, names, qtbot):
    screen.go(("names", "T02"))
    screen.names.person.parts[IdentityPart.NAME].field.setText(CANARY)
    with qtbot.waitSignal(screen.said) as said:
        screen.names.person.keep.click()
    assert plain(said.args[0]).startswith("Gardé pour T02 jusqu’au")
    settled(names, qtbot)
    with qtbot.waitSignal(screen.said) as said:
        names.erase("T02")
    assert plain(said.args[0]) == "Le nom de T02 est effacé."


def test_in_a_narrow_window_a_row_leads_to_its_details_and_back(screen):
    screen.resize(500, 700)
    screen.names.chosen.go("T01")
    screen.names.chosen.list.touched.emit("T01")
    assert screen.names.person.isVisible()
    screen.names.enter()
    assert screen.names.chosen.list.hasFocus()
    screen.names.chosen.list.moved.emit(FILE)
    screen.names.open_chosen()


def test_without_a_file_there_is_only_the_way_to_make_it(look, live, shown, qtbot):
    screen = shown(UserTestsScreen(look, live))
    screen.go("names")
    settled(screen.names._names, qtbot)
    assert [plain(row.spoken) for row in screen.names.chosen.list.rows] == ["Le fichier des noms, Pas encore créé"]
    screen.names._names.key = "AGE-SECRET-KEY-1QQ"
    screen.names.draw()
    assert [plain(row.spoken) for row in screen.names.chosen.list.rows] == ["Le fichier des noms, Sa clé est à noter"]


def test_no_name_is_in_what_the_audit_holds_nor_on_the_disk_nor_on_the_clipboard(screen, names, live, qtbot):
    QGuiApplication.clipboard().clear()
    opened(names, qtbot)
    screen.go(("names", "T01"))
    screen.names.open_chosen()
    screen.names.person.parts[IdentityPart.NAME].field.setText(f"{CANARY} bis")
    assert CANARY not in repr(live.drafts) + repr(live.pending) + screen.window().windowTitle()
    screen.go("testers")
    settled(names, qtbot)
    assert CANARY not in live.audit.model_dump_json() + repr(live.drafts) + texts(screen)
    assert CANARY not in QGuiApplication.clipboard().text()
    folder = Home(live.files.home).folder
    for path in (path for path in folder.rglob("*") if path.is_file()):
        held = path.read_bytes()
        assert not any(CANARY.encode(coding) in held for coding in ("utf-8", "utf-16-le", "utf-16-be")), path


def test_a_consent_taken_back_in_the_window_reaches_the_file(screen, names, live, qtbot):
    live.withdraw("T01", frozenset(Use), ON)
    names.read()
    settled(names, qtbot)
    assert names.codes == ()
    assert [(one.tester, one.why) for one in names.gone] == [("T01", Why.WITHDRAWN)]
    assert "T01" not in [row.code for row in screen.names.chosen.list.rows]
