"""Where the report goes: a path that may be typed, or chosen in the box of the system."""

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.dialogs import documents, file_to_save
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_line import PlainLine

_LONGEST = 4_096
"""Signs of a path: no system takes more."""


class Destination(QWidget):
    """A field that holds the name suggested until the user gives another."""

    changed = Signal()
    """The user named another file."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._suggested = ""
        self._named = ""
        self._edit = PlainLine()
        self._field = Labelled(look, _("Save it as"), self._edit, _("Type a path, or choose a folder."))
        self._choose = button(look, _("Choose…"), "folder")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._field)
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._edit.setMaxLength(_LONGEST)
        self._choose.setAccessibleDescription(_("Choose the folder and the name of the file."))
        self._edit.textEdited.connect(self._on_edit_edited)
        self._edit.editingFinished.connect(self.draw)
        self._choose.clicked.connect(self._on_choose_clicked)

    # What is chosen

    @property
    def named(self) -> str:
        """What the user typed or chose, '' when they named nothing."""
        return self._named

    @property
    def out(self) -> Path:
        """Where the report goes: as the user named it, else by the name suggested among their documents."""
        suggested = documents() / self._suggested
        if not self._named:
            return suggested
        typed = documents() / os.path.expanduser(self._named)  # noqa: PTH111  an unknown user raises nothing here
        if os.path.isdir(typed):  # noqa: PTH112  nor does a name no system takes
            return typed / self._suggested
        return typed if typed.suffix.lower() == ".pdf" else typed.with_name(f"{typed.name}.pdf")

    def suggest(self, name: str) -> None:
        """Give the file that name among the documents, as long as the user named none."""
        self._suggested = name
        if not (self._named and self._edit.hasFocus()):
            self.draw()

    def write_to(self, named: str) -> None:
        """Have the report written there, whatever it is about."""
        self._named = named.strip()
        self.draw()

    def check(self) -> bool:
        """Return whether there is such a folder; say so aloud, and go to the field, where there is none."""
        refused = self._refused()
        if refused:
            self._field.say("info", "")  # what is said already is said anew
            self._field.say("bad", refused, aloud=True)
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not refused

    def draw(self) -> None:
        """Show the whole path, and say beside it that there is no such folder, or already such a file."""
        out, refused = self.out, self._refused()
        if self._edit.text() != str(out):
            self._edit.setText(str(out))
        if not self._edit.hasFocus():
            self._edit.setCursorPosition(0)  # the folder is what one looks for later
        there = _("A file of this name is there: the new report takes its place.")
        self._field.say("bad" if refused else "info", refused or (there if os.path.exists(out) else ""))  # noqa: PTH110

    def _refused(self) -> str:
        folder = self.out.parent
        wrong = _("The folder {folder} does not exist: choose another one, or make it first.")
        # a name no system takes is no folder, and no error either
        return "" if os.path.isdir(folder) else wrong.format(folder=folder)  # noqa: PTH112

    def _on_edit_edited(self, typed: str) -> None:
        self._named = typed.strip()
        self._field.say("info", "")
        self.changed.emit()

    def _on_choose_clicked(self) -> None:
        chosen = file_to_save(self, _("Where the report goes"), str(self.out), _("PDF (*.pdf)"))
        if chosen:
            self.write_to(str(chosen))
            self.changed.emit()
