"""Help: the guide of each screen, the glossary, the keys, practical tools; F1 opens it and goes back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from audit_app.i18n import _
from audit_app.ui.help.shelf import Shelf
from audit_app.ui.help.topic import Block, Topic
from audit_app.ui.help.topic_page import TopicPage
from audit_app.ui.help.topics import guide_topics, word_topics
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.part_tabs import PartTabs
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import card

if TYPE_CHECKING:
    from audit_app.ui.live import LiveAudit

PARTS = ("guides", "words", "keys", "tools")


class HelpScreen(Screen):
    """Its parts are made when they are first seen."""

    closed = Signal()
    """The user goes back to where they were."""

    tour_asked = Signal()

    of_audit = False
    yields = True

    def __init__(self, look: Look, shortcuts: Sequence[tuple[str, str]], live: "LiveAudit | None" = None) -> None:
        """`live`: the audit that practical tools are filled for, None where none is open."""
        super().__init__(look, _("Help"))
        self._shortcuts = tuple(shortcuts)
        self._live = live
        self._tabs = PartTabs(look, (_("Guides"), _("Glossary"), _("Shortcuts"), _("Practical tools")))
        self._stack = QStackedWidget()
        self._parts: dict[str, QWidget] = {}
        self._lay_out()
        self._tabs.setAccessibleName(_("Parts of the help"))
        self._tabs.currentChanged.connect(self._on_tab_changed)
        seek = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        seek.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        seek.activated.connect(self._on_seek_pressed)

    def _lay_out(self) -> None:
        self.set_subtitle(_("F1 opens it at the screen you are on; F1 again, or Escape, goes back."))
        self.title.setAccessibleDescription(self.subtitle.text())
        tour = button(self.look, _("Take the tour"), "signpost")
        tour.clicked.connect(self.tour_asked)
        self.corner.addWidget(tour)
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._stack, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the part in sight."""
        super().showEvent(event)
        self._show_part()

    def draw_ahead(self) -> None:
        """Make the guides before somebody asks."""
        self._show_part()

    @property
    def _part(self) -> str:
        return PARTS[self._tabs.currentIndex()]

    def _show_part(self) -> None:
        """Show the part of the tab, made the first time."""
        code = self._part
        if code not in self._parts:
            make: dict[str, Callable[[], QWidget]] = {
                "guides": self._guides,
                "words": self._words,
                "keys": self._keys,
                "tools": self._tools,
            }
            self._parts[code] = make[code]()
            self._stack.addWidget(self._parts[code])
        self._stack.setCurrentWidget(self._parts[code])

    def _guides(self) -> QWidget:
        shelf = Shelf(self.look, _("Guides of the screens"), _("All guides"), guide_topics)
        shelf.page.left.connect(self.closed)
        return shelf

    def _words(self) -> QWidget:
        search = (_("Search the glossary"), _("Search a word (Ctrl+F)"))
        return Shelf(self.look, _("Words of Jauge"), _("All words"), word_topics, search)

    def _tools(self) -> QWidget:
        from audit_app.ui.help.tool_part import ToolPart  # what prints is not needed to be helped

        part = ToolPart(self.look, self._live)
        part.said.connect(self.said)
        return part

    def _keys(self) -> QWidget:
        frame, column = card(self.look, margin=4)
        page = TopicPage(self.look)
        said = tuple(_("{keys}: {does}").format(keys=keys, does=does) for keys, does in self._shortcuts)
        page.show_topic(
            Topic(
                "keys", _("Keyboard shortcuts"), _("Each works on the screens that have what it does."), (Block(said),)
            )
        )
        column.addWidget(page)
        return frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape, where nothing in it wants that."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def place(self) -> object:
        """The part and the topic the user is at, and whether they read its page."""
        shelf = self._shelf
        return (self._part, shelf.code, shelf.is_read) if shelf else (self._part, "", False)

    @property
    def _shelf(self) -> Shelf | None:
        """The shelf in sight, None where the part has none."""
        shown = self._parts.get(self._part)
        return shown if isinstance(shown, Shelf) else shown.findChild(Shelf) if shown else None

    def go(self, place: object) -> None:
        """Go to a place given by `place`: a part, a topic in it, into its page or not."""
        part, topic, into_page = place if isinstance(place, tuple) else (str(place), "", False)
        if part in PARTS:
            self._tabs.setCurrentIndex(PARTS.index(part))
        self._show_part()
        shelf = self._shelf
        if shelf:
            shelf.go(topic)
        if shelf and into_page:
            shelf.open()
            shelf.page.is_called = True
        else:
            self.enter()

    def _on_tab_changed(self, _place: int) -> None:
        self._show_part()

    def _on_seek_pressed(self) -> None:
        self._tabs.setCurrentIndex(PARTS.index("words"))
        self._show_part()
        if self._shelf and self._shelf.search:
            self._shelf.search.enter()
