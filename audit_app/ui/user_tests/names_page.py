"""Names and contacts: the file and the testers by code, one of them beside; closed as soon as it is left."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_list import ChosenList, panes
from audit_app.ui.user_tests.file_part import FilePart
from audit_app.ui.user_tests.names_file import NamesFile, names_of
from audit_app.ui.user_tests.person_form import PersonForm
from audit_app.ui.user_tests.stillness import Stillness
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.wording.identities import erased_said, kept_now_said, none_kept_said, part_said, until_said
from audit_app.wording.typography import capital

FILE = "file"
"""The code of the row of the file itself, which no tester has: theirs end with a number."""


class NamesPage(QWidget):
    """Reads the file by code each time it is shown; of names it knows nothing once it is hidden."""

    said = Signal(str, str)
    untold = Signal(str)
    """A sentence that holds no more."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live, self._names = live, names_of(live)
        self.chosen = ChosenList(look, _("The file of names and the testers"), NothingThere(look, "lock"))
        self.file = FilePart(look, self._names)
        self.person = PersonForm(look, live, self._names)
        self._beside = QStackedWidget()
        for piece in (self.file, self.person):
            self._beside.addWidget(piece)
            piece.said.connect(self.said)
        self._panes = panes(self, look, self.chosen, self._beside, _("All names"))
        self.chosen.moved.connect(self._show)
        self.chosen.entered.connect(self.open_chosen)
        self.chosen.touched.connect(self._on_touched)
        self._names.changed.connect(self._on_names_changed)
        self._names.opened.connect(self._on_names_opened)
        self._names.kept_now.connect(self._on_kept)
        self._names.erased_now.connect(self._on_erased)
        self._still = Stillness(self)
        self._still.warned.connect(self._on_still_warned)
        self._still.stayed.connect(lambda: self.untold.emit(_warning()))
        self._still.passed.connect(self._on_still_passed)

    def draw(self, code: str = "") -> None:
        """Show of whom something is kept."""
        names = self._names
        codes = {*self._live.audit.testers, *names.codes} if names.is_there and not names.key else set()
        people = (_person_row(names, one, today()) for one in sorted(codes, key=lambda one: (len(one), one)))
        self.chosen.show_rows((_file_row(names), *people), code)
        self._show(self.chosen.code)

    def _show(self, code: str) -> None:
        """Show the file, or a person."""
        self._beside.setCurrentWidget(self.file if code in ("", FILE) else self.person)
        self.person.show_person("" if code in ("", FILE) else code)
        self.file.draw()

    @property
    def place(self) -> str:
        """The row the user is at."""
        return self.chosen.code

    def open_chosen(self) -> None:
        """Go into the row chosen with the keyboard."""
        self._show(self.chosen.code)
        self._panes.show_second()
        (self.file if self._beside.currentWidget() is self.file else self.person).enter()

    def leave(self) -> None:
        """Keep what is typed, wipe what is shown, close the file."""
        self.person.leave()
        self.file.wipe()
        self._names.close()

    def enter(self) -> None:
        """Take the keyboard where one chooses."""
        self._panes.show_first()
        self.chosen.enter()

    def showEvent(self, event: QShowEvent) -> None:
        """Look what is kept now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._names.read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of every name, however it is left; a window put down for a moment leaves nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def _on_touched(self, code: str) -> None:
        self._show(code)
        if self._panes.narrow:
            self.open_chosen()

    def _on_still_warned(self) -> None:
        self.said.emit(_warning(), "fair")

    def _on_still_passed(self) -> None:
        """Take the names out of sight, and what is typed with them: it is neither lost, nor kept unasked."""
        code = self.person.put_aside()
        self._names.close()
        said = [_("Nobody was there for 10 minutes: the file of names is closed. Its passphrase opens it.")]
        said += [_("What you typed for {code} is put aside, and comes back then.").format(code=code)] if code else []
        self.said.emit(" ".join(said), "fair" if code else "info")

    def _on_names_changed(self) -> None:
        self._still.watch(on=self._names.people is not None)
        if self.isVisible():
            self.draw()

    def _on_names_opened(self) -> None:
        """Say so, and lead back to where one chooses whose name is read."""
        if self.isVisible():
            self.file.wipe()
            self.said.emit(_("The file of names is open."), "good")
            self.enter()

    def _on_kept(self, code: str, until: date) -> None:
        self.said.emit(kept_now_said(code, until), "good")

    def _on_erased(self, codes: Iterable[str]) -> None:
        self.said.emit("\n".join(erased_said(codes)) or none_kept_said(), "good")


def _warning() -> str:
    return _("The names go out of sight in one minute. Any key keeps them here.")


def _file_row(names: NamesFile) -> Row:
    if names.key:
        stands, tone = _("Its key is to be noted"), "fair"
    elif not names.is_there:
        stands, tone = _("Not made yet"), ""
    else:
        stands, tone = (_("It is closed"), "") if names.people is None else (_("It is open"), "fair")
    return Row(Rank.TOPIC, _("The file of names"), (Remark(stands, tone),), code=FILE, icon="lock")


def _person_row(names: NamesFile, code: str, on: date) -> Row:
    """Return the row of a tester: what is kept, and until when; a name only while the file is open."""
    kept = names.kept_of(code)
    said = ", ".join(part_said(part)[:1].lower() + part_said(part)[1:] for part, _until in kept)
    first = min((until for _part, until in kept), default=None)
    tone = "bad" if first and first <= on else ""
    remarks = [Remark(capital(said)), Remark(until_said(first, on), tone)] if first else [Remark(none_kept_said(code))]
    remarks += [Remark(_("Put aside: what you typed comes back once the file is open"), "fair")] * (code in names.aside)
    return Row(Rank.TOPIC, code, tuple(remarks), code=code, icon="users")
