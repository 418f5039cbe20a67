"""The form: one step at a time, with the way on below it; it holds what is typed."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from audit_app.domain.checklist import Checklist
from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.columns import Fold
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.lines_field import LinesField
from audit_app.ui.event.missing_list import MissingList
from audit_app.ui.event.page import Page
from audit_app.ui.event.pages import page
from audit_app.ui.event.remarks import remarks
from audit_app.ui.event.understood import field_of
from audit_app.ui.event.venues_field import VenuesField
from audit_app.ui.event.words import STEP_OF
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, rule

LAST = 6
_DEEPEST = 3
"""Times a step is laid out when it is shown: columns choose how many stand abreast once they know their width."""


class Form(QFrame):
    """Builds a step when it is first shown."""

    typed = Signal(str)
    """The code of a field that the user changed: `draft` holds it."""

    left = Signal(str, str)
    """The code of a field that was left, and the text it held when it was entered."""

    stepped = Signal(int)
    """The step that is shown now."""

    ended = Signal()
    """The button at the end of the steps was pressed."""

    def __init__(self, look: Look, checklist: Checklist, *, beginning: bool) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look, self._checklist = look, checklist
        self.draft = Draft()
        self.place = 1
        self._faults: tuple[Fault, ...] = ()
        self._read_only = False
        self._reason_asked = False
        self._pages: dict[int, Page] = {}
        self.missing = MissingList(look) if beginning else None
        self.scrolled = ScrolledBody(look)
        self.previous = button(look, _("Previous step"), "chevron-left")
        self.previous.setAccessibleName(_("Previous step"))
        self.next = button(look, _("Next step"), "chevron-right", role="primary", trailing=True)
        end = _("Begin the audit") if beginning else _("Go to the checklist")
        self.end = button(look, end, "arrow-right", role="primary", trailing=True)
        self.leads_to: tuple[QWidget, ...] = ()
        """What stands below the steps, and is reached by Tab after them."""
        self._lay_out()
        self.previous.clicked.connect(lambda: self.enter_step(self.place - 1))
        self.next.clicked.connect(lambda: self.enter_step(self.place + 1))
        self.end.clicked.connect(self.ended)
        if self.missing:
            self.missing.went.connect(self.go_to)

    def call_end(self, words: str) -> None:
        """Say otherwise where the end of the steps leads."""
        if self.end.text() != words:
            self.end.setText(words)

    def _lay_out(self) -> None:
        foot = self._foot = QHBoxLayout()
        foot.addWidget(self.previous)
        foot.addStretch(1)
        foot.addWidget(self.next)
        foot.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.scrolled, 1)
        column.addWidget(rule())
        column.addLayout(foot)
        self.fit(narrow=False)

    def fit(self, *, narrow: bool) -> None:
        """Leave the room to the fields where there is little."""
        self._narrow = narrow
        px = self._look.px
        self.previous.setText(_("Previous") if narrow else _("Previous step"))
        above, below = (10, 8) if narrow else (12, 14)
        self._foot.setContentsMargins(px(22), px(above), px(22), px(below))
        around = px(14 if narrow else 22)
        self.scrolled.column.setContentsMargins(px(22 - RING), around, px(22 - RING), around)
        for built in self._pages.values():
            built.fit(narrow=narrow)

    # The steps

    def show_step(self, place: int) -> None:
        """Show a step; the focus stays where it is."""
        place = min(max(1, place), LAST)
        shown = self._page(place)
        for built in self._pages.values():
            built.setVisible(built is shown)
        for _again in range(_DEEPEST):  # before anybody sees it: what changed while it was hidden, Qt did not pass on
            for layout in shown.findChildren(QLayout):
                layout.invalidate()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        moved, self.place = place != self.place, place
        self.previous.setVisible(place > 1)
        self.next.setVisible(place < LAST)
        self.end.setVisible(place == LAST)
        if moved:
            self.scrolled.verticalScrollBar().setValue(0)
            announce(self, shown.accessibleName())
        self._order(shown)
        self.stepped.emit(place)

    def _order(self, shown: Page) -> None:
        """Have Tab lead from the step to the way on: a step built later would stand behind it."""
        if self.isVisible():
            for before, after in pairwise((shown.last_stop(), self.previous, self.next, self.end, *self.leads_to)):
                QWidget.setTabOrder(before, after)

    def showEvent(self, event: QShowEvent) -> None:
        """Put what Tab reaches in order: before it stands in its window, Qt does not know where Tab leads."""
        super().showEvent(event)
        self._order(self._page(self.place))

    def enter_step(self, place: int, heading: str = "") -> None:
        """Show a step and go to its first field; `heading`: that of the screen, when it is just entered."""
        self.show_step(place)
        self._page(self.place).focus_first(heading)
        self._bring_focused()

    def go_to(self, where: str) -> None:
        """Go to the field of a place in the event."""
        code = field_of(where)
        self.show_step(STEP_OF[code])
        field = self._page(self.place).field(code)
        if field is None:
            return
        parent = field.parentWidget()
        while parent is not None and parent is not self:
            if isinstance(parent, Fold):
                parent.set_open(opened=True)
            parent = parent.parentWidget()
        stop: QWidget = field.stop_of(where) if isinstance(field, VenuesField | LinesField) else field.stops()[0]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        self._bring_focused()

    def _bring_focused(self) -> None:
        """Scroll to the focus once the step just shown is laid out."""
        QTimer.singleShot(0, self, self._on_laid_out)

    def _page(self, place: int) -> Page:
        if place not in self._pages:
            made = self._pages[place] = page(self._look, place, self._checklist)
            if place == LAST and self.missing:
                made.column.insertLayout(made.column.count() - 1, inset(self._look, self.missing))
            for field in made.fields:
                field.typed.connect(self._on_field_typed)
                field.left.connect(self.left)
                field.fill(getattr(self.draft, field.code))
                field.set_read_only(read_only=self._read_only)
            made.finished.connect(self._on_page_finished)
            made.fit(narrow=self._narrow)
            made.hide()
            self._show_reason(made)
            self.scrolled.column.addWidget(made)
            self._tell(made)
        return self._pages[place]

    # What is typed

    def fill(self, draft: Draft, codes: Iterable[str] = tuple(Draft.model_fields)) -> None:
        """Show these fields of a draft, without telling that they changed."""
        self.draft = draft
        wanted = set(codes)
        for built in self._pages.values():
            for field in built.fields:
                if field.code in wanted:
                    field.fill(getattr(draft, field.code))
            self._tell(built)

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """Show what is missing or wrong, each at its field."""
        self._faults = tuple(faults)
        for built in self._pages.values():
            self._tell(built)

    def show_reason(self, *, asked: bool) -> None:
        """Ask why the class is lower, or not; what is written there is never hidden."""
        self._reason_asked = asked
        for built in self._pages.values():
            self._show_reason(built)

    def _show_reason(self, built: Page) -> None:
        field = built.field("chosen_class_reason")
        if field:
            field.setVisible(self._reason_asked or bool(self.draft.chosen_class_reason))

    def being_typed(self) -> str:
        """Return the code of the field where text is being typed, '' for none."""
        fields = (field for built in self._pages.values() for field in built.fields)
        return next((field.code for field in fields if field.is_being_typed), "")

    def set_read_only(self, *, read_only: bool) -> None:
        """Let everything be read but not changed."""
        self._read_only = read_only
        for built in self._pages.values():
            for field in built.fields:
                field.set_read_only(read_only=read_only)

    def _tell(self, built: Page) -> None:
        built.show_faults(self._faults)
        built.tell_understood(remarks(self.draft))

    def _on_field_typed(self, code: str, value: object) -> None:
        self.draft = self.draft.replaced(**{code: value})
        self._page(self.place).tell_understood(remarks(self.draft))
        self.typed.emit(code)

    def _on_laid_out(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.scrolled.isAncestorOf(focused):
            self.scrolled.bring(focused)

    def _on_page_finished(self) -> None:
        (self.next if self.place < LAST else self.end).setFocus(Qt.FocusReason.TabFocusReason)
