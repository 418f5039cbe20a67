"""Practical tools: read here as they will be, in French or in English, then saved as a PDF or as text."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.errors import Problem
from audit_app.i18n import LANGUAGES, _, language
from audit_app.identity import today
from audit_app.report.tools.made import Tool
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.help.shelf import Shelf
from audit_app.ui.help.tool_topics import bare_topics, made_topics
from audit_app.ui.help.topic import Topic
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.wording.in_window import sentence_in_window

_NAMES = {"fr": "Français", "en": "English"}


class ToolPart(QWidget):
    """The documents are made beside the window, from the audit as it stands when they are seen."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    def __init__(self, look: Look, live: LiveAudit | None) -> None:
        super().__init__()
        self._live = live
        self._language = language()
        self._of: tuple[Audit | None, str] | None = None
        self._topics: tuple[Topic, ...] = bare_topics()
        self._work: Work | None = None
        self._saving: Work | None = None
        self._languages = RadioGroup(
            look, _("Language of the document"), tuple((code, _NAMES[code]) for code in LANGUAGES), columns=2
        )
        self._pdf = button(look, _("Save as a PDF…"), "file-text")
        self._text = button(look, _("Save as text…"), "sticky-note")
        self.shelf = Shelf(look, _("Practical tools"), _("All tools"), lambda _text: self._topics)
        self._lay_out(look)
        self._languages.choose(self._language)
        self._languages.chosen.connect(self._on_language_chosen)
        self._pdf.clicked.connect(partial(self._on_save_clicked, ".pdf"))
        self._text.clicked.connect(partial(self._on_save_clicked, ".txt"))
        self.shelf.moved.connect(self._on_tool_moved)
        self.shelf.read_alone.connect(self._on_read_alone)
        self._on_tool_moved(self.shelf.code)

    def _lay_out(self, look: Look) -> None:
        above = QWidget()
        row = Flow(above, look.px(8))
        for piece in (self._languages, self._pdf, self._text):
            row.addWidget(piece)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(above)
        column.addWidget(self.shelf, 1)

    @property
    def _audit(self) -> Audit | None:
        return self._live.audit if self._live else None

    def showEvent(self, event: QShowEvent) -> None:
        """Make the documents anew where the audit has changed."""
        super().showEvent(event)
        self._make()

    def _make(self) -> None:
        wanted = (self._audit, self._language)
        if self._of is not None and self._of[0] is wanted[0] and self._of[1] == wanted[1]:
            return
        self._of = wanted
        if self._work is not None:
            self._work.stop()
        self._work = background.run(lambda _work: made_topics(*wanted, today()), self)
        self._work.done.connect(partial(self._on_made, wanted))

    def _on_made(self, of: tuple[Audit | None, str], topics: tuple[Topic, ...]) -> None:
        if of is self._of:
            self._topics = topics
            self.shelf.draw("")

    def _on_language_chosen(self, code: str) -> None:
        self._language = code
        self._make()

    def _on_read_alone(self, alone: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        """Leave the room to the document: its language is chosen at the list, and the buttons say the kind alone."""
        self._languages.setVisible(not alone)
        for shown, whole, short in (
            (self._pdf, _("Save as a PDF…"), _("PDF…")),
            (self._text, _("Save as text…"), _("Text…")),
        ):
            shown.setText(short if alone else whole)
            shown.setAccessibleName(whole)

    def _on_tool_moved(self, code: str) -> None:
        named = next((topic.title for topic in self._topics if topic.code == code), "")
        for made in (self._pdf, self._text):
            made.setAccessibleDescription(named)

    def _on_save_clicked(self, suffix: str) -> None:
        """Ask where, and write it there beside the window."""
        from audit_app import reporting

        tool = Tool(self.shelf.code)
        kinds = _("PDF (*.pdf)") if suffix == ".pdf" else _("Text (*.txt)")
        named = reporting.tool_file_name(tool, self._language, suffix)
        chosen = file_to_save(self, _("Where the document goes"), named, kinds)
        if chosen is not None:
            self.save(tool, chosen if chosen.suffix else chosen.with_suffix(suffix))

    def save(self, tool: Tool, out: Path) -> None:
        """Write a tool; what comes of it is said."""
        write = partial(_written, tool, self._audit, self._language, out)
        self._saving = background.run(write, self)
        self._saving.done.connect(self._on_saved)
        self._saving.refused.connect(self._on_refused)

    def _on_saved(self, out: Path) -> None:
        self.said.emit(_("The document is there: {path}").format(path=out), "good")

    def _on_refused(self, problem: Problem) -> None:
        self.said.emit(sentence_in_window(problem), "bad")


def _written(tool: Tool, audit: Audit | None, spoken: str, out: Path, work: Work) -> Path:
    from audit_app import reporting  # the thread pays for importing what prints

    made = reporting.tool_made(tool, audit, language=spoken, on=today())
    reporting.tool_written(made, out, work.progress)
    return out
