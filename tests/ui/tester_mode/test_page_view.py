"""A page: its question is heard once, with what it means; nothing else stands in the way of the answers."""

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.ui.tester_mode.page_view import PageView
from audit_app.wording.asking import Put
from tests.ui.finding import described, name_of, texts
from tests.ui.instruments import tree

SAID = Put("Votre accord : 3 sur 7", "Pouvons-nous prendre des photos ?", ("Une phrase.", "Une autre."), "", "")


def test_the_question_takes_the_focus_and_is_heard_with_what_it_means(look, qtbot):
    view = PageView(look, SAID, QPushButton("Oui"))
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    view.enter()
    assert view.question.hasFocus()
    assert name_of(view.question) == SAID.asks
    assert described(view.question) == "Une phrase.\nUne autre.\nVotre accord : 3 sur 7"
    assert [node.name for node in tree.nodes(view)].count(SAID.asks) == 1
    assert texts(view).splitlines()[:4] == [SAID.where, SAID.asks, *SAID.means]


def test_answers_come_right_after_the_question_for_the_keyboard(look, qtbot):
    view = PageView(look, SAID, QPushButton("Oui"))
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    view.enter()
    view.focusNextChild()
    assert view.focusWidget().text() == "Oui"


def test_a_remark_is_said_aloud(look, qtbot):
    view = PageView(look, SAID)
    qtbot.addWidget(view)
    view.show()
    view.remark.say("bad", "Ce n’est pas gardé.")
    assert "Ce n’est pas gardé." in texts(view)
    assert QAccessible.queryAccessibleInterface(view.remark) is not None


def test_the_ring_round_a_short_question_is_no_wider_than_its_words(look, qtbot):
    around = QWidget()
    view = PageView(look, SAID)
    view.setParent(around)
    qtbot.addWidget(around)
    around.resize(900, 500)
    view.resize(900, 400)
    around.show()
    assert view.question.width() < 620
