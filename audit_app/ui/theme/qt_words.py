"""What Qt itself says in its boxes, in the user's language: its own catalogue, and what that one misses."""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from audit_app.i18n import _, language

_NAME = "qt"


def translate_qt(application: QApplication) -> None:
    """Have Qt's own buttons and dialogs speak the language that is chosen."""
    for child in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(child)
        child.deleteLater()
    theirs = QTranslator(application)
    # The one installed last is asked first: ours has a say only where theirs is silent.
    known: list[QTranslator] = [Missed(application)]
    if theirs.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        known.append(theirs)
    for translator in known:
        translator.setObjectName(_NAME)
        application.installTranslator(translator)


class Missed(QTranslator):
    """Sentences that Qt 6.11 has changed and whose translations still go by the older ones."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._said = {
            ("QFileDialog", "&Look in:"): _("&Look in:"),
            ("QFileDialog", "Files of &type:"): _("Files of &type:"),
        }

    def isEmpty(self) -> bool:
        """Say that it has words, though none come from a file."""
        return False

    def translate(self, context: str, source: str, _told_apart: str | None = None, _n: int = -1) -> str | None:
        """Return the words of one of these sentences, None for every other."""
        return self._said.get((context, source))
