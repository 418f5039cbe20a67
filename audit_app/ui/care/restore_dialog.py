"""Asks what of a copy is put back: one audit beside those there are, or everything."""

from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from audit_app.i18n import _
from audit_app.store.copies import Copy
from audit_app.ui.care.words import copy_rows, named
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import inset, ringed

EVERYTHING = "*"
"""The answer that means the whole copy."""

_SEEN, _WIDE = 6, 720
"""Audits seen at once; pixels at 100 % of the box."""


class RestoreDialog(QDialog):
    """The audits of the copy, one of them chosen; giving up stands out, for it changes nothing."""

    def __init__(self, look: Look, copy: Copy, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._known = copy.audits or ()
        self._answer = ""
        self.setWindowTitle(_("Restore from a copy"))
        self._what = ringed(PlainLabel(_what(copy), readable=True))
        self._rows = FramedRows(look, _SEEN)
        self._one = button(look, _("Put this audit back, beside the others"))
        self._all = button(look, _("Put everything back as it was then"))
        self._give_up = button(look, _("Cancel"), role="primary")
        self._rows.setAccessibleName(_("Audits of this copy"))
        for summary in self._known:
            self._rows.addItem(QListWidgetItem(named(summary)))
        self._rows.setCurrentRow(0)
        self._rows.setVisible(bool(self._known))
        self._one.setVisible(bool(self._known))
        self._lay_out()
        self._one.clicked.connect(self._on_one_clicked)
        self._all.clicked.connect(lambda: self._end(EVERYTHING))
        self._give_up.clicked.connect(self.reject)
        self._give_up.setFocus()

    def _lay_out(self) -> None:
        body = BoxBody(self._look, self, (self._one, self._all, self._give_up), wide=_WIDE)
        body.column.addWidget(self._what)
        body.column.addLayout(inset(self._look, self._rows))
        body.column.addStretch(1)
        self._rows.fit()

    def ask(self) -> str:
        """Show it and return the id of an audit of the copy, EVERYTHING, or '' when the user gives up."""
        self.exec()
        return self._answer

    def _on_one_clicked(self) -> None:
        row = self._rows.currentRow()
        if 0 <= row < len(self._known):
            self._end(self._known[row].id)

    def _end(self, answer: str) -> None:
        self._answer = answer
        self.accept()


def _what(copy: Copy) -> str:
    said = _(
        "Copy of {moment}. One audit is put back beside those there are: nothing is replaced. Everything: audits begun "
        "since go from the list, and a copy of what is there now is made first."
    )
    return said.format(moment=copy_rows(copy)[0])
