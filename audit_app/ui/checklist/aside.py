"""What stands beside the list so that nothing is lost from sight: answers set aside, lines with two answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from audit_app.domain.answering import set_aside
from audit_app.domain.audit import Answer, Audit
from audit_app.i18n import _, ngettext
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import day
from audit_app.wording.lines import line_said
from audit_app.wording.typography import told
from audit_app.wording.values import word


class Aside(QWidget):
    """A quiet line under the list, there only when there is something to say."""

    aside_asked = Signal()
    """The user wants to read the answers set aside."""

    contested_asked = Signal()
    """The user wants to see the lines with two answers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._contested = button(look, "", "arrow-left-right", role="quiet")
        self._aside = button(look, "", "inbox", role="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for shown in (self._contested, self._aside):
            row = QHBoxLayout()
            row.addWidget(shown)
            row.addStretch(1)
            column.addLayout(row)
        self._contested.clicked.connect(self.contested_asked)
        self._aside.clicked.connect(self.aside_asked)

    def draw(self, audit: Audit, contested: int) -> None:
        """Say how many lines have two answers and how many answers are set aside."""
        aside = len(set_aside(audit))
        said = ngettext("{count} line has two answers", "{count} lines have two answers", contested)
        self._contested.setText(said.format(count=contested))
        self._contested.setVisible(contested > 0)
        said = ngettext("{count} answer set aside…", "{count} answers set aside…", aside)
        self._aside.setText(said.format(count=aside))
        self._aside.setVisible(aside > 0)
        self.setVisible(bool(contested or aside))


class AsideDialog(QDialog):
    """The answers set aside, to be read."""

    def __init__(self, look: Look, audit: Audit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Answers set aside"))
        self.setMinimumWidth(min(look.px(560), parent.window().width()))
        self._answers = QListWidget()
        self._answers.setProperty("role", "framed")
        self._answers.setWordWrap(True)
        self._answers.setTabKeyNavigation(False)
        for line, answer in set_aside(audit).items():
            self._answers.addItem(QListWidgetItem(_said(audit, line, answer)))
        self._answers.setCurrentRow(0)
        self._close = button(look, _("Close"), role="primary")
        self._lay_out(look)
        self._answers.setAccessibleName(_("Answers set aside"))
        self._close.clicked.connect(self.accept)

    def _lay_out(self, look: Look) -> None:
        why = PlainLabel(
            _(
                "Today’s profile or zones do not ask these lines. Nothing is lost: the answers return with their "
                "lines, and the report lists them."
            ),
            readable=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(14))
        column.addWidget(why)
        column.addWidget(self._answers, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        column.addLayout(row)


def _said(audit: Audit, line: str, answer: Answer) -> str:
    """Return what was answered, of which line, by whom and when."""
    criterion = audit.criterion_of(line)
    title = told(criterion.title) if criterion else ""
    who = ", ".join(part for part in (answer.by or "", day(answer.on) if answer.on else "") if part)
    said = _("{place}: {said}").format(place=line_said(audit, line), said=word(answer.verdict))
    return "\n".join(part for part in (title, f"{said} ({who})" if who else said) if part)
