"""What leads from page to page: what a page does not have is not there, and each button says where it leads."""

from itertools import product

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.tester_mode.steps_bar import StepsBar
from audit_app.wording.asking import Put

SAID = Put("", "", (), "J’ai fini", "Passer cet essai")


@pytest.mark.parametrize(("back", "over", "on"), tuple(product([True, False], repeat=3)))
def test_a_page_has_the_buttons_it_says(look, qtbot, back, over, on):
    bar = StepsBar(look, SAID, back=back, over=over, on=on)
    qtbot.addWidget(bar)
    words = [("Revenir", back), (SAID.over, over), (SAID.on, on)]
    assert [one.text() for one in bar.findChildren(QPushButton)] == [text for text, there in words if there]


def test_each_button_leads_its_way(look, qtbot):
    bar, led = StepsBar(look, SAID, back=True, over=True, on=True), []
    qtbot.addWidget(bar)
    bar.back.connect(lambda: led.append("back"))
    bar.over.connect(lambda: led.append("over"))
    bar.on.connect(lambda: led.append("on"))
    for one in bar.findChildren(QPushButton):
        one.click()
    assert led == ["back", "over", "on"]
