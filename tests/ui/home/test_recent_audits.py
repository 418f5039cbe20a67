"""Recent audits: the one chosen is opened, put away or begun again; an empty list says where audits are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton

from audit_app.ui.home.recent_audits import RecentAudits
from tests.ui.finding import described, name_of, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def recent(look, qtbot, desk, sample_live):
    made = RecentAudits(look)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_audits(desk.recent(50), sample_live.audit.id, put_away=False)
    return made


def test_the_audit_chosen_is_opened_by_its_button_which_says_which(recent, sample_live, qtbot):
    opening = named(recent, "Ouvrir l’audit choisi", QPushButton)
    assert plain(described(opening)).startswith("Exemple : 10 km des Deux Rives")
    with qtbot.waitSignal(recent.opened) as opened:
        opening.click()
    assert opened.args == [sample_live.audit.id]


def test_delete_puts_the_audit_chosen_in_the_trash_where_the_list_has_the_keyboard(recent, sample_live, qtbot):
    recent.enter()
    rows = recent.findChild(QListWidget)
    assert recent.window().focusWidget() is rows
    assert plain(name_of(rows)) == "Audits récents"
    with qtbot.waitSignal(recent.put_asked) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert asked.args == ["trash", sample_live.audit.id]


def test_an_empty_list_says_how_to_begin_or_where_audits_were_put(recent):
    assert not recent.is_first_visit
    recent.show_audits((), "", put_away=False)
    assert recent.is_first_visit
    assert "Aucun audit pour l’instant. Le premier commence par « Auditer un événement »." in texts(recent)
    recent.show_audits((), "", put_away=True)
    assert not recent.is_first_visit
    assert "Aucun audit récent. « Archives, corbeille et copies » a ceux mis de côté." in texts(recent)
    recent.enter()
    assert recent.window().focusWidget() is recent.stops[0]
