"""The parts of a screen side by side, nearer to one another where they would not all be seen."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QTabBar

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.roles import untold


class PartTabs(QTabBar):
    """Takes the width there is; in too little of it tabs stand closer, then lose what stands in brackets, never cut."""

    def __init__(self, look: Look, names: Iterable[str]) -> None:
        super().__init__()
        self._look = look
        self._names: list[str] = []
        self._fitting = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("tight", "false")
        with untold(self):  # tabs tell which is the current one: Orca goes there, out of sight as they are, and says it
            for place, name in enumerate(names):
                self.addTab(name)
                self._names.append("")
                self.call(place, name)

    def call(self, place: int, name: str) -> None:
        """Name a part; what follows in brackets, such as a count, is heard even where there is no room to see it."""
        if self._names[place] == name:
            return
        self._names[place] = name
        self.setTabText(place, name)
        self.setAccessibleTabName(place, name)
        self._fit()

    @property
    def tight(self) -> bool:
        """Whether its tabs stand as close as they can."""
        return bool(self.property("tight") == "true")

    @property
    def _closer(self) -> int:
        """The pixels that standing close saves a tab: see the style sheet."""
        return 2 * (self._look.px(12) - self._look.px(4)) + self._look.px(4) - self._look.px(2)

    def _least(self, names: Iterable[str]) -> int:
        """Return the width of tabs of these names where they stand close."""
        letters = self.fontMetrics()
        shown = max(range(self.count()), key=lambda place: letters.horizontalAdvance(self.tabText(place)))
        around = self.tabSizeHint(shown).width() - letters.horizontalAdvance(self.tabText(shown))
        around -= 0 if self.tight else self._closer
        return sum(letters.horizontalAdvance(name) + around for name in names)

    def sizeHint(self) -> QSize:
        """Ask for room for its names, as close as they can stand."""
        hint = super().sizeHint()
        return QSize(self._least(self._names), hint.height()) if self._names else hint

    def minimumSizeHint(self) -> QSize:
        """Give way to what stands beside."""
        return QSize(self._look.px(100), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting or not all(self._names):
            return
        self._fitting = True  # laying tabs out anew comes back here
        self.ensurePolished()
        least, room = self._least(self._names), self.width()
        tight, short = least + self.count() * self._closer > room, least > room
        if self.tight is not tight:
            self.setProperty("tight", "true" if tight else "false")
            self.style().unpolish(self)
            self.style().polish(self)
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # it lays its tabs out anew for nothing less
        for place, name in enumerate(self._names):
            seen = name.partition(" (")[0] if short else name
            if self.tabText(place) != seen:
                self.setTabText(place, seen)
                self.setTabToolTip(place, name if short else "")
        self._fitting = False
