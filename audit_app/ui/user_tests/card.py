"""The card of a scenario: what the tester is asked to reach, when it is over, what the facilitator says."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.checklists.library import library
from audit_app.domain.audit import Audit
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import card
from audit_app.wording.asking import begins
from audit_app.wording.typography import told


class Card(QWidget):
    """Read before the test; a stop of Tab, for nothing else says it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        frame, column = card(look, margin=12, spacing=4, role="note")
        self._words = PlainLabel("", readable=True)
        column.addWidget(self._words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def show_scenario(self, audit: Audit, code: str) -> None:
        """Show what a scenario asks; nothing where it is not known."""
        parts = _parts(audit, code)
        self._words.setText("\n".join(parts))
        self.setVisible(bool(parts))


def _parts(audit: Audit, code: str) -> tuple[str, ...]:
    if own := audit.own_scenarios.get(code):
        one, goal, over, words = None, own.goal, own.success, ""
    elif one := library().get(code):
        goal, over, words = told(one.goal), told(one.success), told(one.words)
    else:
        return ()
    said = (
        _("Goal: {goal}").format(goal=goal),
        begins(audit, code, one),
        _("The end: {end}").format(end=over) if over else "",
        _("You say: {words}").format(words=words) if words else "",
    )
    return tuple(part for part in said if part)
