"""The few boxes that stop the work: choosing a file, a choice that cannot be taken back, a bug."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, inset, ringed

_ABREAST = 560
"""Pixels at 100 % that answers side by side take at most; longer or more, they stand one above the other."""


def files_to_open(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Let the user choose files; `kinds` is a filter of Qt, such as "Photos (*.jpg *.png)"; empty when they give up."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, str(documents()), kinds)
    return [Path(name) for name in chosen]


def file_to_save(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Let the user choose where to write a file; None when they give up."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(documents() / suggested), kinds)
    return Path(chosen) if chosen else None


def folder_to_save(parent: QWidget, title: str) -> Path | None:
    """Let the user choose a folder to write to; None when they give up."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(documents()))
    return Path(chosen) if chosen else None


def folder_to_open(parent: QWidget, title: str) -> Path | None:
    """Let the user choose a folder to read from; None when they give up."""
    return folder_to_save(parent, title)


def documents() -> Path:
    """Return the user's folder of documents, their own folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


class Choice(QDialog):
    """A question with named answers; Escape is the last of them, which changes nothing.

    The last stands out too and has the focus, or the one at `first` where that loses nothing either.
    """

    def __init__(
        self, look: Look, title: str, question: str, answers: tuple[str, ...], parent: QWidget, first: int = -1
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription(question)
        self.chosen = len(answers) - 1
        """The place of the answer chosen."""
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24 - RING), look.px(18), look.px(24 - RING), look.px(24)))
        column.setSpacing(look.px(14))
        words = ringed(PlainLabel(question, readable=True))
        words.setMinimumWidth(look.px(380 + 2 * RING))
        column.addWidget(words)
        stands_out = range(len(answers))[first]  # what loses something is never what catches the eye
        roles = ["primary" if place == stands_out else "" for place in range(len(answers))]
        self._buttons = [button(look, answer, role=role) for answer, role in zip(answers, roles, strict=True)]
        wide = sum(one.sizeHint().width() + look.px(10) for one in self._buttons)
        row = QHBoxLayout() if wide <= look.px(_ABREAST) else QVBoxLayout()
        row.setContentsMargins(look.px(RING), 0, look.px(RING), 0)
        row.setSpacing(look.px(10))
        row.addStretch(1)
        for place, shown in enumerate(self._buttons):
            row.addWidget(shown)
            shown.clicked.connect(lambda _checked=False, place=place: self.answer(place))
        column.addLayout(row)
        self._buttons[stands_out].setFocus()

    def ask(self) -> int:
        """Show it and return the place of the answer."""
        self.exec()
        return self.chosen

    def answer(self, place: int) -> None:
        """Take an answer, as if it had been pressed."""
        self.chosen = place
        self.accept()


class CrashDialog(QDialog):
    """Says that a bug was met, that the work is saved, and gives a text to copy that holds nothing personal."""

    def __init__(self, look: Look, trace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Jauge met a fault of its own"))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24 - RING), look.px(18), look.px(24 - RING), look.px(24))
        column.setSpacing(look.px(12))
        said = ringed(
            PlainLabel(
                _(
                    "Jauge made a mistake; you did nothing wrong. Everything saved is safe, and you can go on. "
                    "To get it fixed, copy the text below and send it: it contains nothing of your audit."
                ),
                readable=True,
            )
        )
        said.setMinimumWidth(look.px(460 + 2 * RING))
        column.addWidget(said)
        self._traces = {trace}
        self.trace = QPlainTextEdit(trace)
        self.trace.setReadOnly(True)
        self.trace.setTabChangesFocus(True)
        self.trace.setAccessibleName(_("What went wrong, for those who mend it"))
        self.trace.setMinimumHeight(look.px(120))
        column.addLayout(inset(look, self.trace))
        row = QHBoxLayout()
        row.setContentsMargins(look.px(RING), 0, look.px(RING), 0)
        copy = button(look, _("Copy the text"))
        go_on = button(look, _("Go on"), role="primary")
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.trace.toPlainText()))
        go_on.clicked.connect(self.accept)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said.setFocus()

    def add(self, trace: str) -> None:
        """Show one more fault in the same box; one that is there already comes back by itself."""
        if trace not in self._traces:
            self._traces.add(trace)
            self.trace.appendPlainText(trace)
