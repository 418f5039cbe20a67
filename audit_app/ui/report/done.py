"""A report that was made: its pages, then what can be done with the file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from audit_app.ui.report.preview import Preview
from audit_app.ui.report.result import Result
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.surfaces import ScrolledBody

_ENOUGH = 0.62
"""Share of the height from which the pages stay beside the rest; with less they take all of it."""

_PLENTY = 400
"""Pixels at 100 % of pages that are enough, whatever share that is."""


class Done(ScrolledBody):
    """Gives the pages the room: where there is little, the rest is below and scrolled to."""

    def __init__(self, look: Look, preview: Preview, result: Result) -> None:
        super().__init__(look, margin=6, spacing=12)
        self._preview, self._result = preview, result
        self._plenty = look.px(_PLENTY)
        self.tight = False
        """Whether the pages take all that is seen."""
        self.column.setContentsMargins(*map(look.px, (14, 6, 14, 4)))
        self.column.addWidget(preview, 1)
        self.column.addWidget(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Have the pages take all that is seen where the rest would leave them too little."""
        margins = self.column.contentsMargins()
        seen = self.viewport().height() - margins.top() - margins.bottom()
        wide = self.viewport().width() - margins.left() - margins.right()
        rest = max(self._result.heightForWidth(wide), self._result.minimumSizeHint().height()) + self.column.spacing()
        self.tight = seen - rest < min(seen * _ENOUGH, self._plenty)
        self._preview.setMinimumHeight(seen if self.tight else 0)

    def bring(self, widget: QWidget) -> None:
        """Scroll to a widget; the pages and the buttons above them fit together, so they are seen together."""
        if self.tight and self._preview.isAncestorOf(widget):
            self.verticalScrollBar().setValue(0)
        else:
            super().bring(widget)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  as Qt's own
        """Go on with Tab; then scroll as `bring` does: Qt alone brings the end of a page taller than its view."""
        moved = super().focusNextPrevChild(forwards)
        focused = self.focusWidget()
        if moved and focused is not None and self.isAncestorOf(focused):
            self.bring(focused)
        return moved

    def arrive(self) -> None:
        """Take the keyboard: at the sentence that says it is made, or at the page where that is out of sight."""
        stop: QWidget = self._preview.view.image if self.tight else self._result.sentence.words
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
