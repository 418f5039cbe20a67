"""What is asked of a finding that testers met: whom it stops, and what was done about it on the day itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Finding
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.wording.finding import reach_said
from audit_app.wording.typography import capital

REACHES = (1, 2, 3)


class ReachPart(QWidget):
    """Two answers, each told by itself: a choice at once, words after a pause.

    **Source:** guides, forms and fields, F8.
    """

    reached = Signal(int)
    mended = Signal(str)
    left = Signal()
    """The words are left: the next change is a step of its own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._finding: Finding | None = None
        choices = [(str(reach), capital(reach_said(reach))) for reach in REACHES]
        self.reach = RadioGroup(look, _("Whom does it stop?"), choices)
        self.words = PlainEdit(look, lines=1)
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(PlainLabel(_("Whom does it stop?"), "label"))
        column.addWidget(self.reach)
        column.addWidget(Labelled(look, _("What was done about it on the day"), self.words, _("If something was.")))
        self.reach.chosen.connect(lambda code: self.reached.emit(int(code)))
        self.words.textChanged.connect(self._pause.begin)
        self.words.left.connect(self._on_words_left)
        self._pause.over.connect(self._tell)

    def show_finding(self, finding: Finding, *, able: bool) -> None:
        """Show what is known of a finding; words being typed stay unless it is another."""
        other = self._finding is None or self._finding.id != finding.id
        if other:
            self.flush()
        self._finding = finding
        if other or not (self._pause.running or self.words.hasFocus()):
            self.words.show_text(finding.mended)
        if finding.reach:
            self.reach.choose(str(finding.reach))
        else:
            self.reach.clear()
        self.reach.setEnabled(able)
        self.words.setReadOnly(not able)

    def flush(self) -> None:
        """Tell the words being typed."""
        self._pause.end()

    def _tell(self) -> None:
        if self._finding is not None and self.words.content != self._finding.mended:
            self.mended.emit(self.words.content)

    def _on_words_left(self) -> None:
        self._pause.end()
        self.left.emit()
