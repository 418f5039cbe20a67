"""A finding just noted, on one row, with the way to take it away."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from audit_app.domain.audit import Audit, Finding
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.finding import place_said
from audit_app.wording.lines import line_said


def noted_row(look: Look, audit: Audit, one: Finding, take_away: Callable[[], object]) -> QWidget:
    """Return the row of a finding: its sentence and its place."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(look.px(8))
    words = _("{title} ({place})").format(title=line_said(audit, one.id), place=place_said(audit, one))
    across.addWidget(PlainLabel(words, "small"), 1)
    away = button(look, _("Take away"), "undo-2", role="quiet")
    away.setAccessibleName(_("Take away: {title}").format(title=one.title))
    away.clicked.connect(take_away)
    across.addWidget(away)
    return row
