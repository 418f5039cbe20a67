"""Pages that stand before the questions: the pause, which hides everything, and the facilitator's way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.domain.folding import folded
from audit_app.i18n import _
from audit_app.ui.tester_mode.page_view import PageView
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.wording.asking import Put


class PausePage(PageView):
    """Nothing is seen of the questions, nothing runs; the tester goes on when they want, or stops."""

    resumed = Signal()
    stopped = Signal()

    def __init__(self, look: Look) -> None:
        going, ending = button(look, _("Resume"), role="primary"), button(look, _("I want to stop"))
        said = Put("", _("Pause"), (_("Take your time. Your answers are kept."),), "", "")
        super().__init__(look, said, _row(look, going, ending))
        going.clicked.connect(self.resumed)
        ending.clicked.connect(self.stopped)


class LeavingPage(PageView):
    """The facilitator's gesture: a word that is shown has to be typed, which nobody does by chance. No time runs.

    **Source:** WCAG 2.2, 2.2.1 (no timing) and 2.5.1 (no gesture of several fingers).
    """

    left = Signal()
    kept = Signal()
    """The questions are to be shown again."""

    def __init__(self, look: Look) -> None:
        self._word = _("return")
        self._typed = PlainLine()
        self._typed.setMaxLength(40)
        self._field = Labelled(look, _("The word"), self._typed)
        leaving, staying = (
            button(look, _("Leave this screen"), role="primary"),
            button(look, _("Back to the questions")),
        )
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addWidget(self._field)
        column.addWidget(_row(look, leaving, staying))
        means = _("To go back to the audit, type the word “{word}”.").format(word=self._word)
        said = Put("", _("For the facilitator"), (means, _("The tester’s answers are kept.")), "", "")
        super().__init__(look, said, box)
        leaving.clicked.connect(self._on_leaving_clicked)
        self._typed.returnPressed.connect(self._on_leaving_clicked)
        staying.clicked.connect(self.kept)

    def _on_leaving_clicked(self) -> None:
        if folded(self._typed.text().strip()) == folded(self._word):
            self.left.emit()
            return
        self._field.say("bad", _("It is not this word: “{word}”.").format(word=self._word), aloud=True)
        self._typed.setFocus(Qt.FocusReason.OtherFocusReason)


def _row(look: Look, *buttons: QPushButton) -> QWidget:
    row = QWidget()
    flow = Flow(row, look.px(12))
    for one in buttons:
        one.setProperty("step", "true")
        flow.addWidget(one)
    return row
