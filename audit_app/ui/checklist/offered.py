"""A choice among what the audit offers now: the one chosen stays chosen while others come, go or are counted anew."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from audit_app.ui.widgets.shortening_combo import ShorteningCombo

Offer = tuple[str, str]
"""A code, and its words."""


class OfferedCombo(ShorteningCombo):
    """Groups of choices with a line between them; the very first is what holds when the one chosen is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._offered: list[Offer] = []

    @property
    def code(self) -> str:
        """The code chosen."""
        return self.currentData() or ""

    def choose(self, code: str) -> None:
        """Choose a code; one that is not offered counts as the first."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def offer(self, *groups: Sequence[Offer]) -> None:
        """Offer these; only words that differ are changed."""
        offered = [choice for group in groups for choice in group]
        if [code for code, _words in offered] != [code for code, _words in self._offered]:
            self._fill(groups)
        for (code, words), (_same, before) in zip(offered, self._offered, strict=True):
            if words != before:
                self.setItemText(self.findData(code), words)
        self._offered = offered

    def _fill(self, groups: Sequence[Sequence[Offer]]) -> None:
        chosen = self.code
        blocked = QSignalBlocker(self)
        self.clear()
        for group in groups:
            if self.count() and group:
                self.insertSeparator(self.count())
            for code, words in group:
                self.addItem(words, code)
        self.choose(chosen)
        blocked.unblock()
        self._offered = [choice for group in groups for choice in group]
