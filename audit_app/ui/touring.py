"""The tour: a few stops in the window, each said while the focus goes there; taken, left and taken again at will."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from audit_app.i18n import _
from audit_app.ui.preferences import Preferences
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.navigation import Navigation
from audit_app.ui.widgets.shell import Shell

if TYPE_CHECKING:
    from audit_app.ui.widgets.tour_bar import TourBar

TEXT_SIZE = 1
"""The place of the text size among the choices of the settings."""


class Stop(NamedTuple):
    """A screen, a place in it ('' = the list of screens beside it), and what is said there."""

    screen: str
    place: object
    sentence: str


class Window(Protocol):
    """What the tour leads through."""

    look: Look
    preferences: Preferences
    navigation: Navigation

    def show_screen(self, code: str) -> None:
        """Show a screen; the focus stays where it is."""
        ...

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it."""
        ...


def stops() -> tuple[Stop, ...]:
    """Return the stops, in order; none of them needs an audit."""
    return (
        Stop("home", "", _("here are the screens. The arrows move between them, Alt and a figure go to one.")),
        Stop("home", "audit", _("your own event begins here, with six short pages.")),
        Stop("home", "sample", _("this opens a whole audit filled in already: a good way to look around.")),
        Stop("home", "recent", _("your audits wait here. Everything is saved as you go.")),
        Stop("settings", TEXT_SIZE, _("text size, colours and language are chosen here, and seen at once.")),
        Stop("help", ("guides", "home", False), _("F1 brings you here from anywhere, and takes you back.")),
        Stop("home", None, _("that is all. The tour is in the Help, whenever you like.")),
    )


class Touring(QObject):
    """Belongs to the window; goes on through another look, another language, another audit."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    begun = Signal()
    """It is taken from its first stop."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._shell: Shell | None = None
        self._bar: TourBar | None = None
        self.place: int | None = None
        """The stop it is at, from 0; None while no tour is taken."""

    def begin(self) -> None:
        """Take the tour from its first stop; from then on it is not offered any more."""
        self._window.preferences.settle_tour()
        self.place = 0
        self.begun.emit()
        self._lead()
        self.dress(self._shell)

    def dress(self, shell: Shell | None) -> None:
        """Stand in a new frame of the window, where a tour is being taken."""
        if shell is not self._shell:
            self._bar = None
        self._shell = shell
        if shell is None or self.place is None or self._bar is not None:
            return
        from audit_app.ui.widgets.tour_bar import TourBar  # not with the window: most starts take no tour

        self._bar = TourBar(self._window.look)
        self._bar.turned.connect(self.turn)
        self._bar.left.connect(self.leave)
        shell.add_tour(self._bar)
        self._say()

    def turn(self, by: int) -> None:
        """Go on or back; past the last stop the tour is over."""
        if self.place is None:
            return
        self.place = max(0, self.place + by)
        if self.place >= len(stops()):
            self.leave()
        else:
            self._lead()  # first: what is heard of a place with its focus would cut the sentence off
            self._say()

    def leave(self) -> None:
        """End it here; it can be taken again from the help."""
        if self.place is None:
            return
        self.place = None
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        self._window.go("home")
        self.said.emit(_("The tour is over. You find it again in the Help (F1)."), "info")

    def _say(self) -> None:
        if self._bar is not None and self.place is not None:
            self._bar.show_stop(self.place + 1, len(stops()), stops()[self.place].sentence)

    def _lead(self) -> None:
        """Show the place, and put the focus there."""
        if self.place is None:
            return
        stop = stops()[self.place]
        if stop.place == "":
            self._window.show_screen(stop.screen)
            self._window.navigation.setFocus()
        else:
            self._window.go(stop.screen, stop.place)
