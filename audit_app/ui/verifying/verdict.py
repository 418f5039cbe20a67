"""The verdict on a report, in the words of the command: what it is, each check, whose key, what it is of."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidgetItem, QStyle, QVBoxLayout

from audit_app.i18n import _, language
from audit_app.report.verifying.telling import in_words
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.verifying.comparing import Comparing
from audit_app.ui.widgets.breakable import show_breakable
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.fingerprint import Fingerprint
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import ICONS
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.figures import day

_TONES = {"unchanged": "good", "unsigned": "fair"}
"""Tones of verdicts; of all others, bad."""

_MOST = 12
"""Checks shown without scrolling: there are no more."""


class Verdict(QFrame):
    """A card; its first words say everything that counts, and have the keyboard when they come."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.said = ""
        """The verdict with everything below it, as the command says it: what is copied."""
        self._icon = DrawnIcon(look, 26)
        self.words = ringed(PlainLabel("", "heading", readable=True))
        self._of = ringed(PlainLabel("", "muted", readable=True))
        self._checks = FramedRows(look, _MOST, ticked=True)
        self._checks.setAccessibleName(_("What was checked"))
        self._signer = ringed(PlainLabel("", "subheading", readable=True))
        self._fingerprint = Fingerprint(look)
        self._ask = ringed(PlainLabel("", readable=True))
        self.comparing = Comparing(look)
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        head = QHBoxLayout()
        head.setSpacing(look.px(4))
        beside = QVBoxLayout()
        beside.setContentsMargins(look.px(6), look.px(3), 0, 0)  # beside its first line
        beside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(beside)
        head.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(look.px, (14, 16, 14, 18)))
        column.setSpacing(look.px(10))
        column.addLayout(head)
        column.addWidget(self._of)
        column.addWidget(self._signer)
        column.addLayout(inset(look, self._fingerprint))
        column.addWidget(self._ask)
        column.addLayout(inset(look, self.comparing))
        column.addSpacing(look.px(8))
        column.addLayout(inset(look, PlainLabel(_("What was checked"), "label")))
        column.addLayout(inset(look, self._checks))

    def show_verdict(self, path: Path, document: Mapping[str, Any]) -> None:
        """Show the verdict on a file."""
        said, name = in_words(document, language()), named(path)
        self.said = f"{name}\n{said}"
        first, *rest = said.splitlines()
        tone = _TONES.get(document["verdict"], "bad")
        self._icon.show_icon(ICONS[tone], tone)
        self.words.setText(first)
        self._show_checks(document["checks"])
        told = self._show_key(document["signer"], rest[len(document["checks"]) :])
        show_breakable(self._of, "\n".join((name, *told)))

    def _show_key(self, signer: Mapping[str, Any] | None, told: list[str]) -> list[str]:
        """Show whose key it is, and return what else is told after the checks; without a key, all of it."""
        for piece in (self._signer, self._fingerprint, self._ask, self.comparing):
            piece.setVisible(signer is not None)
        if signer is None:
            return told
        words = signer["words"].get(language()) or signer["words"]["en"]
        name, since = signer["name"], day(date.fromisoformat(signer["since"]))
        said = _("Signed with the key of {name}, made on {day}").format(name=name, day=since)
        show_breakable(self._signer, said)
        self._fingerprint.show_key(words, signer["fingerprint"])
        ask = (told.index(words) if words in told else 1) + 1
        self._ask.setText(told[ask])
        return told[ask + 1 :]

    def _show_checks(self, checks: list[dict[str, Any]]) -> None:
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self._checks)
        self._checks.clear()
        self._checks.setIconSize(QSize(size, size))
        for check in checks:
            tone = "good" if check["ok"] else "bad"
            colour = str(getattr(self._look.tokens, tone))
            row = QListWidgetItem(QIcon(pixmap(ICONS[tone], colour, size)), check["said"])
            self._checks.addItem(row)
        self._checks.setCurrentRow(0)
        self._checks.fit()


def named(path: Path) -> str:
    r"""Return the name of a file in signs that all can be seen: a line break in it would speak for Jauge.

    >>> named(Path("r\n.pdf"))
    'r .pdf'
    """
    return "".join(sign if sign.isprintable() else " " for sign in path.name)
