"""What can be done with a whole audit of the list: a button with a menu, which the list opens too."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import Button


class AuditMenu(Button):
    """Says what was chosen; what to do it with is known by who owns it."""

    chosen = Signal(str)
    """`duplicate`, `archive` or `trash`."""

    def __init__(self, look: Look) -> None:
        super().__init__(_("More with this audit"))
        set_icon(self, "ellipsis", look.tokens.text, look.px(18), look.px(6))
        self._menu: QMenu | None = None
        self.clicked.connect(lambda: self.open_at(self.mapToGlobal(QPoint(0, self.height()))))
        self.setAccessibleDescription(_("Duplicate for the next edition, archive, put in the trash"))

    def open_at(self, place: QPoint) -> None:
        """Open the menu there; it is made only then: a menu is a window of its own."""
        menu = self._menu or self._made()
        menu.popup(place)
        menu.setActiveAction(menu.actions()[0])

    def _made(self) -> QMenu:
        menu = self._menu = QMenu(self)
        menu.setAccessibleName(self.text())
        for code, words in (
            ("duplicate", _("Duplicate for the next edition…")),
            ("archive", _("Archive: out of this list, otherwise as it is")),
            ("trash", _("Put in the trash")),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            if code == "trash":
                action.setShortcut(QKeySequence.StandardKey.Delete)
                action.setShortcutVisibleInContextMenu(True)
            menu.addAction(action)
        return menu
