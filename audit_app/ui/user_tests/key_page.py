"""The recovery key on paper: one page, straight to the printer; no file of it is made."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.i18n import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_GROUP, _SIZE = 6, 14


def grouped(key: str) -> str:
    """Return a key in groups that an eye can follow; it is taken back with its spaces.

    >>> grouped("AGE-SECRET-KEY-1ABCDEFGHIJKLM")
    'AGE-SECRET-KEY-1 ABCDEF GHIJKL M'
    """
    begun = key.rpartition("-1")
    head, rest = f"{begun[0]}{begun[1]}", begun[2]
    groups = (rest[at : at + _GROUP] for at in range(0, len(rest), _GROUP))
    return " ".join((head, *groups)).strip()


def put_on(printer: "QPrinter", key: str) -> None:
    """Print the page; the queue of the printer shows a name that tells nothing."""
    printer.setDocName("Jauge")
    page = QTextDocument()
    font = QFont(page.defaultFont())
    font.setPointSize(_SIZE)
    page.setDefaultFont(font)
    said = (
        _("Recovery key of the file of testers’ names"),
        grouped(key),
        _("Keep this page away from the computer. Whoever has it and the file reads the names."),
        _("Without the passphrase and without this key, nobody reads the names again."),
    )
    page.setPlainText("\n\n".join(said))
    page.print_(printer)


def printed(key: str, parent: QWidget) -> bool:
    """Let the user choose a printer and print the page; False when they give up."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only who prints a key needs it

    printer = QPrinter()
    box = QPrintDialog(printer, parent)
    box.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)  # chosen for one where there is no printer
    agreed = box.exec() == QDialog.DialogCode.Accepted
    if agreed:
        put_on(printer, key)
    box.deleteLater()
    return agreed
