"""What will change: counts with their labels, then what it is in words, before a changed event is applied."""

from itertools import pairwise

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QListWidgetItem, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.consequences import Consequences
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed, rule
from audit_app.wording.consequences import Section, in_short, resized, sections
from audit_app.wording.figures import number

_MOST = 6
"""Rows of a list seen at once; it scrolls beyond them, so that the next heading is near."""

_LOW = 300
"""Pixels at 100 % below which the ways on say less: what will change has the room."""


class Review(QFrame):
    """A heading that takes the focus, and three ways on: apply, go on editing, give up."""

    applied = Signal()
    """The change is wanted."""

    left = Signal()
    """The user goes back to the steps, nothing lost."""

    abandoned = Signal()
    """The change is given up."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._shown: tuple[object, ...] = ()
        self._pieces: list[QWidget] = []
        self.heading = ringed(PlainLabel(_("What will change"), "heading", readable=True))
        self._why = ringed(PlainLabel("", readable=True))
        self.scrolled = ScrolledBody(look, spacing=12)
        self._apply = button(look, _("Apply"), "check", role="primary")
        self._edit = button(look, _("Go on editing"), "chevron-left")
        self._abandon = button(look, _("Give up my changes"), role="quiet")
        self._ways = (
            (self._edit, _("Go on editing"), _("Edit")),
            (self._abandon, _("Give up my changes"), _("Give up")),
        )
        self._lay_out()
        self._apply.clicked.connect(self.applied)
        self._edit.clicked.connect(self.left)
        self._abandon.clicked.connect(self.abandoned)

    def _lay_out(self) -> None:
        px = self._look.px
        self.scrolled.column.addWidget(self.heading)
        self.scrolled.column.addWidget(self._why)
        self.scrolled.column.addStretch(1)
        foot = self._foot = QWidget()
        ways = Flow(foot, px(10))
        for way in (self._apply, self._edit, self._abandon):
            ways.addWidget(way)
        below = self._below = QVBoxLayout()
        below.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.scrolled, 1)
        column.addWidget(rule())
        column.addLayout(below)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to what will change where there is little height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, low = self._look.px, self.height() < self._look.px(_LOW)
        above, below = (6, 8) if low else (12, 14)
        self._below.setContentsMargins(px(22), px(above), px(22), px(below))
        top = 6 if low else 18
        self.scrolled.column.setContentsMargins(px(22 - RING), px(top), px(22 - RING), px(18))
        for way, whole, _short in self._ways:
            way.setText(whole)
            way.setAccessibleName(whole)
        brief = low or self._foot.sizeHint().width() > self.width() - 2 * px(22)  # they would take two rows
        for way, whole, short in self._ways:
            way.setText(short if brief else whole)
            way.setToolTip(whole if brief else "")

    def show_consequences(self, audit: Audit, found: Consequences, *, left_out: bool) -> None:
        """Show what follows; `left_out`: something typed is wrong, and waits in its step."""
        if (audit, found, left_out) == self._shown:
            return
        self._shown = (audit, found, left_out)
        self._clear()
        self._why.setText(_why(left_out=left_out))
        self.heading.setAccessibleDescription(in_short(found))
        told = sections(audit, found)
        self._add(inset(self._look, self._counts(told)), before=self._why)  # what one came for
        size = resized(found)
        if size:
            self._add_group(size[0], ringed(PlainLabel("\n".join(size[1:]), "muted", readable=True)), readable=True)
        for section in told:
            self._add_group(section.title, inset(self._look, self._rows(section)))
        self._order()

    def showEvent(self, event: QShowEvent) -> None:
        """Put what Tab reaches in order: before it stands in its window, Qt does not know where Tab leads."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        if not self.isVisible():
            return
        within = [stop for piece in self._pieces for stop in (piece, *piece.findChildren(QWidget))]
        stops = [stop for stop in within if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise((self.heading, self._why, *stops, self._apply, self._edit, self._abandon)):
            QWidget.setTabOrder(before, after)

    def take_focus(self) -> None:
        """Have the heading heard first."""
        self.scrolled.verticalScrollBar().setValue(0)
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counts(self, told: tuple[Section, ...]) -> QWidget:
        """Return the counts, each with its label beside it; the headings say them to those who listen."""
        across = QWidget()
        flow = Flow(across, self._look.px(10))
        for section in told:
            flow.addWidget(_Count(self._look, section))
        return across

    def _rows(self, section: Section) -> FramedRows:
        rows = FramedRows(self._look, _MOST)
        rows.setAccessibleName(section.title)
        for said in section.rows:
            row = QListWidgetItem(said)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, said.replace("\n", ". "))
            rows.addItem(row)
        rows.setCurrentRow(0, QItemSelectionModel.SelectionFlag.NoUpdate)  # heard first, and chosen by nobody yet
        rows.fit()
        return rows

    def _add_group(self, title: str, below: QWidget | QLayout, *, readable: bool = False) -> None:
        """Add something under a heading, close to it; a list bears its words, so it is no stop before one."""
        group = QVBoxLayout()
        group.setContentsMargins(0, self._look.px(6), 0, 0)
        group.setSpacing(self._look.px(2))
        group.addWidget(ringed(PlainLabel(title, "subheading", readable=readable)))
        if isinstance(below, QLayout):
            group.addLayout(below)
        else:
            group.addWidget(below)
        self._add(group)

    def _add(self, laid: QLayout, before: QWidget | None = None) -> None:
        held = QWidget()
        held.setLayout(laid)
        self._pieces.append(held)
        column = self.scrolled.column
        column.insertWidget(column.indexOf(before) if before else column.count() - 1, held)
        if before:
            held.stackUnder(before)  # what is read follows what is seen
        held.show()

    def _clear(self) -> None:
        for piece in self._pieces:
            self.scrolled.column.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        self._pieces = []


class _Count(QFrame):
    """A number and what it counts."""

    def __init__(self, look: Look, section: Section) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setProperty("chip", "fair" if section.code == "set_aside" else "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(5), look.px(14), look.px(5))
        row.setSpacing(look.px(8))
        row.addWidget(PlainLabel(number(section.count), "heading", wrap=False))
        row.addWidget(PlainLabel(section.label, wrap=False), 1)


def _why(*, left_out: bool) -> str:
    said = _(
        "Nothing is applied yet, and nothing will be deleted: what falls away is kept, and comes back with its line."
    )
    return said + " " + _("What is marked wrong in the steps is left out.") if left_out else said
