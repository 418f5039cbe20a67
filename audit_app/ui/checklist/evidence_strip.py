"""The strip of evidence: photos side by side, on further rows where there is no room, never scrolled sideways."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyleOptionViewItem

from audit_app.domain.audit import Evidence
from audit_app.i18n import _, ngettext
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui.checklist.evidence_delegate import EvidenceDelegate
from audit_app.ui.checklist.evidence_model import EvidenceModel
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import bring_back, follow

_MOST_ROWS = 3
"""Rows shown before the strip itself scrolls down."""


class EvidenceStrip(QListView):
    """One stop of Tab; arrows go from piece to piece, Delete takes one away, Enter opens it."""

    current_changed = Signal()
    removed = Signal()
    """The user wants the current piece taken away."""

    def __init__(self, look: Look, files: EvidenceFiles) -> None:
        super().__init__()
        self._look = look
        self.pieces = EvidenceModel(files, self)
        self._drawing = EvidenceDelegate(look, self)
        self.setModel(self.pieces)
        self.setItemDelegate(self._drawing)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(look.px(2))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(False)
        self._drawing.thumbnails.ready.connect(self._on_thumbnail_ready)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.current_changed.emit())
        follow(self)

    def show_pieces(self, pieces: Sequence[Evidence]) -> None:
        """Show these pieces; the current one stays as long as it is there, else its neighbour, first the first."""
        before, place = self.current, max(0, self.currentIndex().row())
        self.pieces.show(pieces)
        self.setVisible(bool(pieces))
        count = len(pieces)
        said = ngettext("Evidence: {count} piece", "Evidence: {count} pieces", count).format(count=count)
        self.setAccessibleName(said if count else _("Evidence"))
        if pieces:
            found = self.pieces.place_of(before.id) if before else 0
            self.make_current(found if found >= 0 else min(place, count - 1))
        self._fit()

    def make_current(self, place: int) -> None:
        """Make the piece at a place the current one."""
        self.setCurrentIndex(self.pieces.index(place))

    @property
    def current(self) -> Evidence | None:
        """The piece that the form below speaks of."""
        place = self.currentIndex().row()
        return self.pieces.pieces[place] if 0 <= place < len(self.pieces.pieces) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a piece away with Delete; everything else moves or opens."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current is not None:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the current piece in sight as the keyboard comes."""
        super().focusInEvent(event)
        bring_back(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        size = self._drawing.sizeHint(option, self.pieces.index(0))
        gap = 2 * self.spacing()
        across = max(1, (self.viewport().width() - gap) // (size.width() + gap))
        rows = -(-len(self.pieces.pieces) // across)
        tall = min(rows, _MOST_ROWS) * (size.height() + gap) + gap
        if self.height() != tall or self.minimumHeight() != tall:
            self.setFixedHeight(max(tall, QFontMetrics(self.font()).height()))

    def _on_thumbnail_ready(self, _key: str) -> None:
        self.viewport().update()
