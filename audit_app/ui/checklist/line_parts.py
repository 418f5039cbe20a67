"""The parts of the panel: what is asked, what was measured, the answer, the note, the evidence, the action."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.progress import LineStanding
from audit_app.session import Step
from audit_app.ui.checklist.action import ActionPart
from audit_app.ui.checklist.carried import CarriedPart
from audit_app.ui.checklist.evidence import EvidencePart
from audit_app.ui.checklist.measures import MeasuresPart
from audit_app.ui.checklist.note import NotePart
from audit_app.ui.checklist.question import QuestionPart
from audit_app.ui.checklist.verdict import VerdictPart
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.surfaces import inset


class LineParts:
    """Built once, filled with one line after another, and drawn anew where a gesture says something of them."""

    def __init__(self, look: Look, live: LiveAudit, panel: QWidget) -> None:
        self._look = look
        self.question = QuestionPart(look, live)
        self.carried = CarriedPart(look, live)
        self.measures = MeasuresPart(look, live)
        self.verdict = VerdictPart(look, live, panel)
        self.note = NotePart(look, live)
        self.evidence = EvidencePart(look, live)
        self.action = ActionPart(look, live)
        # What is typed is saved first: else the verdict it proposes would come after the user's own.
        self.verdict.choosing.connect(self.measures.flush)
        self.note.files_pasted.connect(self.evidence.take)
        self.question.law.turned.connect(self.action.follow_help)

    def lay_in(self, column: QVBoxLayout) -> None:
        """Put the parts at the end of a column."""
        column.addWidget(self.question)
        column.addLayout(inset(self._look, self.carried))
        column.addLayout(inset(self._look, self.measures))
        column.addWidget(self.verdict)
        for part in (self.note, self.evidence, self.action):
            column.addLayout(inset(self._look, part))

    def fill(self, row: LineStanding) -> None:
        """Show another line."""
        for always in (self.question, self.verdict, self.note, self.evidence):
            always.setVisible(True)
        for fill in (self.question.fill, self.carried.fill, self.measures.fill, self.verdict.fill):
            fill(row)
        for fill in (self.note.fill, self.evidence.fill, self.action.fill):
            fill(row)

    def clear(self) -> None:
        """Show no line."""
        for part in (self.question, self.carried, self.measures, self.verdict, self.note, self.evidence, self.action):
            part.setVisible(False)

    def ask_anew(self, row: LineStanding) -> None:
        """Show the same line asked in another way: its level, its figures."""
        self.question.fill(row)
        self.measures.fill(row)

    def redraw(self, row: LineStanding, step: Step) -> None:
        """Draw anew the parts that this step says something of."""
        state, turned = step.touches("state"), step.gesture in {"undo", "redo"}
        if step.touches("findings", "contested", "zones") or state:
            self.question.redraw(row)
        if step.touches("answers", "findings", "contested") or state:
            self.carried.fill(row)
            self.measures.redraw(row, turned=turned)
            self.verdict.redraw(row, turned=turned)
        if step.touches("notes", "assigned") or state:
            self.note.redraw(turned=turned)
        if step.touches("evidence") or state:
            self.evidence.redraw(row, turned=turned)
        if step.touches("actions", "answers", "findings", "contested") or state:
            self.action.redraw(row, turned=turned)

    def redraw_saved(self, row: LineStanding) -> None:
        """Take away what says that something is not saved."""
        for redraw in (self.measures.redraw, self.verdict.redraw, self.evidence.redraw, self.action.redraw):
            redraw(row, turned=False)
        self.note.redraw(turned=False)

    def flush(self) -> None:
        """Save everything typed; what is not whole enough is kept while the audit is open."""
        for flush in (self.measures.flush, self.verdict.flush, self.note.flush, self.evidence.flush, self.action.flush):
            flush()
