"""Asks what the next edition is called, and when it is."""

from datetime import date

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from audit_app.i18n import _
from audit_app.store.rows import AuditSummary
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.day_text import day_refused, day_said, read_day, typed_day
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.surfaces import inset, ringed

_MOST = 300

_WIDE = 508
"""Pixels at 100 % of the box."""


class EditionDialog(QDialog):
    """Three fields: the name of the edition, its first day and its last; nothing happens before they can be read."""

    def __init__(self, look: Look, before: AuditSummary, parent: QWidget) -> None:
        super().__init__(parent)
        self._after = before.starts_on
        self.setWindowTitle(_("Duplicate for the next edition"))
        self._why = ringed(PlainLabel(_why(before), readable=True))
        self._edition = Labelled(look, _("Name of the edition"), _field(_suggested(before.edition)))
        self._first = Labelled(look, _("First day"), _field(), _("For example {day}").format(day=_example(before)))
        self._last = Labelled(look, _("Last day"), _field(), _("Leave it empty if it is one day."))
        self._begin = button(look, _("Begin this edition"), role="primary")
        self._give_up = button(look, _("Cancel"))
        self._lay_out(look)
        for typed in self.findChildren(QLineEdit):
            typed.editingFinished.connect(self._on_day_finished)
        self._begin.clicked.connect(self._on_begin_clicked)
        self._give_up.clicked.connect(self.reject)
        self._edition.field.setFocus()

    def _lay_out(self, look: Look) -> None:
        body = BoxBody(look, self, (self._begin, self._give_up), wide=_WIDE)
        body.column.addWidget(self._why)
        for field in (self._edition, self._first, self._last):
            body.column.addLayout(inset(look, field))
        body.column.addStretch(1)

    def ask(self) -> tuple[str, date, date] | None:
        """Show it and return the edition, its first day and its last; None when the user gives up."""
        return self._read() if self.exec() else None

    def _read(self) -> tuple[str, date, date] | None:
        first = read_day(_text(self._first))
        last = read_day(_text(self._last)) if _text(self._last) else first
        if not _text(self._edition) or first is None or last is None or not self._after < first <= last:
            return None
        return _text(self._edition), first, last

    def _on_day_finished(self) -> None:
        for field in (self._first, self._last):
            typed, wrong = _text(field), day_refused(_text(field))
            day = read_day(typed)
            field.say("bad" if wrong else "good", wrong or (day_said(day) if day else ""))

    def _on_begin_clicked(self) -> None:
        if self._read() is not None:
            self.accept()
            return
        wrong, sentence = self._what_is_wrong()
        wrong.say("bad", sentence, aloud=True)
        wrong.field.setFocus()

    def _what_is_wrong(self) -> tuple[Labelled, str]:
        if not _text(self._edition):
            return self._edition, _("Give the edition a name, such as 2028.")
        first = read_day(_text(self._first))
        if first is None:
            return self._first, day_refused(_text(self._first)) or _("Give its first day.")
        if first <= self._after:
            return self._first, _("The next edition comes after this one.")
        return self._last, day_refused(_text(self._last)) or _("The last day is before the first one.")


def _field(text: str = "") -> QLineEdit:
    field = PlainLine(text)
    field.setMaxLength(_MOST)
    return field


def _text(labelled: Labelled) -> str:
    field = labelled.field
    return field.text().strip() if isinstance(field, QLineEdit) else ""


def _why(before: AuditSummary) -> str:
    said = _(
        "“{audit}” stays as it is. The next edition takes over its places and its open actions. What was found there "
        "is shown with each line, to confirm on the spot: nothing counts before."
    )
    return said.format(audit=f"{before.name} {before.edition}")


def _suggested(edition: str) -> str:
    """Return the next number of an edition that is one, '' otherwise.

    >>> _suggested("2027"), _suggested("12"), _suggested("12e édition")
    ('2028', '13', '')
    """
    bare = edition.strip()
    return str(int(bare) + 1) if bare.isascii() and bare.isdecimal() else ""


def _example(before: AuditSummary) -> str:
    on = before.starts_on
    return typed_day(date(on.year + 1, on.month, min(on.day, 28)))
