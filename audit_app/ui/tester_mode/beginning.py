"""Giving the screen to a tester, and taking it back: what the organiser's screens call."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QPushButton

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.asking import Sitting, free_code
from audit_app.domain.consent import Use, key_of
from audit_app.domain.scenario import digital
from audit_app.errors import NotAllowedNow
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.tester_mode.course import Course
from audit_app.ui.tester_mode.curtain import Curtain
from audit_app.ui.tester_mode.place_file import PlaceFile
from audit_app.ui.tester_mode.window import TesterWindow
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import MessageBar


class Window(Protocol):
    """What it asks of the window."""

    look: Look
    folder: Path
    message: MessageBar

    @property
    def live(self) -> LiveAudit:
        """The audit that lies open."""
        ...

    def dress(self) -> None:
        """Draw everything anew, in the language that was spoken before."""
        ...

    def activateWindow(self) -> None:
        """Come to the front."""
        ...

    def tell(self, problem: object) -> None:
        """Say a Problem in the message bar."""
        ...


def giving_button(look: Look) -> QPushButton:
    """Return the button that gives the screen to a tester; whoever shows it calls `begin` when it is pressed."""
    made = button(look, _("Give the screen to the tester"), "maximize")
    told = _("Full screen, one question a page, nothing else of the audit in sight. To come back: Ctrl+Shift+Q.")
    made.setAccessibleDescription(told)
    made.setToolTip(told)
    return made


def sitting_of(
    live: LiveAudit, folder: Path, tester: str | None, test: str | None, scenarios: Iterable[str]
) -> Sitting:
    """Return who answers what today; without a code a new tester, the first one free."""
    asked = tuple(dict.fromkeys(scenarios))
    asked_of = digital(shipped_scenarios(), live.audit.own_scenarios)
    return Sitting(tester or next_code(live, folder), today(), test, asked, asked_of)


def next_code(live: LiveAudit, folder: Path) -> str:
    """Return the code of a new tester: never that of somebody who began, was welcomed, refused or left."""
    return free_code(live.audit, (code for code, _test in PlaceFile(folder, live.audit.id).unfinished()))


def unfinished(folder: Path, live: LiveAudit) -> tuple[str, str | None] | None:
    """Return the code and the round of the tester whose answers were broken off last, None where all are through.

    Whoever takes no part any more is through: nobody goes on in their place.
    """
    consents = live.audit.consents
    begun = PlaceFile(folder, live.audit.id).unfinished()
    said = ((one, consents.get(key_of(one[0], Use.TAKE_PART))) for one in begun)
    return next((one for one, consent in said if consent is None or consent.given), None)


def begin(window: Window, tester: str | None, test: str | None, scenarios: Iterable[str]) -> TesterWindow | None:
    """Give the screen to a tester and return their window; None where the audit cannot be written.

    Without a code a new tester has it; `test` is the round, None = outside a round. Every window is hidden meanwhile.
    """
    live = window.live
    if not live.may_write:
        window.tell(live.holder or NotAllowedNow("tester", live.audit.state.state))
        return None
    library = {one.id: one for one in shipped_scenarios()}
    sitting = sitting_of(live, window.folder, tester, test, scenarios)
    shown = TesterWindow(window.look, Course(live, sitting, library, window.folder))
    curtain = Curtain(shown)

    def take_back() -> None:
        course = shown.course
        curtain.lift()
        shown.hide()
        shown.deleteLater()
        window.dress()  # what was saved was drawn behind, in the tester's own language
        window.activateWindow()
        if course.unkept is not None:
            window.tell(course.unkept)
        if course.taken_back:
            window.message.say(_taken_back(course), "fair")

    shown.left.connect(take_back)
    shown.showFullScreen()
    shown.activateWindow()
    return shown


def _taken_back(course: Course) -> str:
    """Return what the tester took back, and which reports had carried it."""
    from audit_app.wording.problems import sentence
    from audit_app.wording.user_tests import covered_said

    done = course.taken_back
    issues = tuple(sorted({number for one in done.values() for number in one.issues}))
    beside = tuple(dict.fromkeys(name for one in done.values() for name in one.beside))
    owed = max((one.owed for one in done.values()), default=0)
    files = sum(one.files for one in done.values())
    names = {part: day for one in done.values() for part, day in one.names.items()}
    unclean = next((one.unclean for one in done.values() if one.unclean), None)
    said = covered_said(course.sitting.tester, done, issues, files, beside, owed, names, clean=unclean is None)
    return f"{said}\n{sentence(unclean)}" if unclean else said
