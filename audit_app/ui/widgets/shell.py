"""The frame of the window: the list of screens, the state of the audit, the message bar, the screen shown."""

from collections.abc import Iterable
from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import MessageBar
from audit_app.ui.widgets.navigation import Navigation, Way
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.screen import BESIDE, BESIDE_TIGHT, Screen

COMPACT = 1_000
"""Pixels at 100 % below which the list of screens shows icons alone."""


class Shell(QWidget):
    """What stays while screens come and go; built anew when the look, the language or the audit changes."""

    def __init__(self, look: Look, ways: Iterable[Way]) -> None:
        super().__init__()
        self._look = look
        self._ways = tuple(ways)
        self.setProperty("role", "page")
        self.navigation = Navigation(look, self._ways)
        self.message = MessageBar(look)
        self._stack = QStackedWidget()
        self._of_audit: list[QWidget] = []
        self._compact = False
        self._top = QVBoxLayout()
        self._top.setSpacing(look.px(8))
        self._top.addWidget(self.message)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail())
        row.addLayout(column, 1)
        self._to_screens: list[QShortcut] = []
        self._keys()
        around = QShortcut(QKeySequence("F6"), self)
        around.activated.connect(self._on_around_pressed)

    def _rail(self) -> QFrame:
        rail = QFrame()
        rail.setProperty("role", "rail")
        column = QVBoxLayout(rail)
        column.setContentsMargins(*(self._look.px(10),) * 4)
        column.setSpacing(self._look.px(6))
        self._brand = PlainLabel("Jauge", "brand", wrap=False)
        self._brand.setContentsMargins(self._look.px(10), self._look.px(12), 0, self._look.px(6))
        column.addWidget(self._brand)
        column.addWidget(self.navigation, 1)
        return rail

    def _keys(self) -> None:
        """Alt and a figure go to a screen, F6 goes round: from anywhere, whatever has the focus."""
        while self._to_screens:
            shiboken6.delete(self._to_screens.pop())  # at once: two for one key and neither is obeyed
        for place, way in enumerate(self._ways, start=1):
            key = QShortcut(QKeySequence(f"Alt+{place % 10}"), self)
            key.activated.connect(partial(self.navigation.entered.emit, way.code))
            self._to_screens.append(key)

    def show_ways(self, ways: Iterable[Way], current: str) -> None:
        """Lead to other screens than before, an audit having been opened; `current` is marked."""
        self._ways = tuple(ways)
        self.navigation.show_ways(self._ways, current)
        self._keys()

    def _on_around_pressed(self) -> None:
        """Move between the list of screens, the message and the screen."""
        focused, shown = QApplication.focusWidget(), self.shown
        in_message = focused is not None and self.message.isAncestorOf(focused)
        if focused is self.navigation and self.message.isVisible():
            self.message.text.setFocus()
        elif shown is not None and (focused is self.navigation or in_message):
            shown.enter()
        else:
            self.navigation.setFocus()

    @property
    def shown(self) -> Screen | None:
        """The screen shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def add_on_top(self, widget: QWidget) -> None:
        """Put a widget of the open audit above everything, in sight on every screen that is not of something else."""
        self._of_audit.append(widget)
        self._put_on_top(widget, above=self.message)

    def add_tour(self, widget: QWidget) -> None:
        """Put the bar of the tour above all the rest, in sight on every screen."""
        self._put_on_top(widget, above=self._of_audit[0] if self._of_audit else self.message)

    def _put_on_top(self, widget: QWidget, above: QWidget) -> None:
        self._top.insertWidget(0, widget)
        widget.stackUnder(above)  # what is read follows what is seen, not what came last
        before: QWidget = self.navigation
        for inner in widget.findChildren(QWidget):
            if inner.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, inner)
                before = inner

    def show_screen(self, screen: Screen) -> None:
        """Show a screen; the one before saves what is being typed."""
        before = self.shown
        if before is not None and before is not screen:
            before.leave()
        self.hold(screen)
        for widget in self._of_audit:
            widget.setVisible(screen.of_audit)
        self._stack.setCurrentWidget(screen)

    def hold(self, screen: Screen) -> None:
        """Have a screen in its place, as large as it will be seen, without showing it."""
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        screen.fit(tight=self._compact)

    def fit(self, width: int) -> None:
        """Choose what fits in a window of that width."""
        compact = self._compact = width < self._look.px(COMPACT)
        beside = self._look.px(BESIDE_TIGHT if compact else BESIDE)
        self._top.setContentsMargins(beside, self._look.px(10), beside, 0)
        if self.shown:
            self.shown.fit(tight=compact)
        self.navigation.set_compact(compact=compact)
        self._brand.setVisible(not compact)
        self.message.fit()
