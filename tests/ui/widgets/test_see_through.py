"""What lies behind an area that scrolls is seen, and the first window does not pay for the viewport of Qt's own."""

import json
import subprocess
import sys

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget

from audit_app.ui.widgets.see_through import see_through

_ENUMS = """
import enum, json
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from audit_app.ui.widgets.see_through import see_through
application, area, made = QApplication([]), QScrollArea(), enum.EnumType._create_
several = []
enum.EnumType._create_ = lambda *words, **named: several.append(words[1]) or made(*words, **named)
{asked}
print(json.dumps(several))
"""


def test_the_ground_behind_is_seen(qtbot):
    behind = QWidget()
    behind.setAutoFillBackground(True)
    behind.setPalette(QPalette(QColor("red")))
    area = QScrollArea(behind)
    area.setStyleSheet("QScrollArea { background: transparent; border: 0 }")
    see_through(area)
    qtbot.addWidget(behind)
    behind.resize(80, 80)
    area.resize(80, 80)
    behind.show()
    assert behind.grab().toImage().pixelColor(40, 40) == QColor("red")


def test_python_does_not_look_through_all_widgets_for_what_it_is():
    ours, of_qt = (_asked(asked) for asked in ("see_through(area); area.viewport()", "area.viewport()"))
    assert ours == []
    assert len(of_qt) > 20


def _asked(asked):
    done = subprocess.run(
        [sys.executable, "-c", _ENUMS.format(asked=asked)], capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)
