"""What can be seen in the window, state by state: the screens as they open, and what a user meets further in."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.progress import standings
from audit_app.errors import DiskFull
from audit_app.i18n import _
from audit_app.report.content import ReportKind
from audit_app.ui.checklist.legal_box import LegalBox
from audit_app.ui.checklist.screen import ChecklistScreen
from audit_app.ui.checklist.zones import ZonesDialog
from audit_app.ui.dialogs import Choice, CrashDialog
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.line_drafts import EntryDraft, SpendingDraft
from audit_app.ui.event.lines_field import LinesField
from audit_app.ui.report.making import Made, Making, Order
from audit_app.ui.report.page_view import PageView
from audit_app.ui.report.screen import ReportScreen
from audit_app.ui.results.screen import CHOOSING, TABS
from audit_app.ui.widgets.two_panes import TwoPanes
from audit_app.ui.window import MainWindow
from tests.ui.instruments.screens_shown import SCREENS, Guise, Stage, settle


@dataclass(frozen=True)
class Scene:
    """A state of the window: the screen it starts from, what a user does there; `arrange` returns what is judged."""

    name: str
    screen: str
    arrange: Callable[[MainWindow], QWidget] = lambda window: window

    def __str__(self) -> str:
        """Name it as the pictures are named."""
        return self.name

    def play(self, stage: Stage, guise: Guise) -> QWidget:
        """Show the scene and return the window, or the box in front of it, to be looked at."""
        window = stage.show(guise, self.screen)
        top = self.arrange(window)
        settle()
        return top


def _with_message(window: MainWindow) -> QWidget:
    """Have a save refused, as by a full disk."""
    window.live.apply("noted", _refused, "GOV-01", typed="Vu avec le régisseur")
    window.live.pending.clear()  # or closing the window would ask what to do
    return window


def _refused(_audit: Audit) -> Audit:
    raise DiskFull(Path("Données"))


def _with_crash(window: MainWindow) -> QWidget:
    dialog = CrashDialog(window.look, "ValueError\n" + "ui/checklist/screen.py:120 _on_row_changed\n" * 6, window)
    dialog.open()
    return dialog


def _with_choice(window: MainWindow) -> QWidget:
    title, question = (
        _("Not everything is saved"),
        _("What you typed last could not be saved. Give it up, or stay and try again?"),
    )
    dialog = Choice(window.look, title, question, (_("Give it up"), _("Stay")), window)
    dialog.open()
    return dialog


def _with_zones(window: MainWindow) -> QWidget:
    screen = window.findChild(ChecklistScreen)
    screen.open_zones("toilets")
    return screen.findChildren(ZonesDialog)[-1]


def _with_nothing_found(window: MainWindow) -> QWidget:
    window.go("checklist", ("GOV-02", "all", "", "introuvable"))
    return window


def _in_an_unmet_line(window: MainWindow) -> QWidget:
    """Go to a gap with evidence and an action: the longest the panel gets."""
    rows = standings(window.live.audit)
    window.go("checklist", next(line for line, row in rows.items() if row.is_unmet and row.action and row.evidence))
    return window


def _in_a_line(window: MainWindow) -> QWidget:
    window.go("checklist", "SAN-07")
    return window


def _in_a_line_explained(window: MainWindow) -> QWidget:
    """Unfold all there is to know of a line that is measured, and has figures that follow from the event."""
    window.go("checklist", "TRA-04")
    window.findChild(LegalBox).set_open(opened=True)
    return window


def _at_step(place: int) -> Callable[[MainWindow], QWidget]:
    def arrange(window: MainWindow) -> QWidget:
        window.go("new", (place, Draft()))
        window.go("new", place)
        return window

    return arrange


def _with_money(window: MainWindow) -> QWidget:
    """Unfold both lists that some schemes ask for, with a line that is wrong and one that lacks something."""
    lines = (
        SpendingDraft(what="Rampe", kind="equipment", planned="300", spent="280,10", aim="2", proof="F-12"),
        SpendingDraft(what="Conseil", planned="cent euros"),
    )
    entries = (EntryDraft(title="Boccia", kind="para_event", on="31/02/2027"),)
    window.go("new", (6, Draft(spending=lines, para_programme=entries)))
    for listed in window.findChildren(LinesField):
        listed.parentWidget().set_open(opened=True)
    settle()
    spent = next(listed for listed in window.findChildren(LinesField) if listed.kind.code == "spending")
    spent.stop_of("spending[2].planned").setFocus()
    return window


def _at_part(place: int) -> Callable[[MainWindow], QWidget]:
    """Show a part of the results."""

    def arrange(window: MainWindow) -> QWidget:
        window.go("results", TABS[place])
        return window

    return arrange


def _choosing_schemes(window: MainWindow) -> QWidget:
    window.go("results", ("funding", CHOOSING, ""))
    return window


def _before_a_report(window: MainWindow) -> QWidget:
    making = Making.of(window.live)
    making.made = None
    making.changed.emit()
    window.findChild(ReportScreen).findChild(TwoPanes).show_first()
    return window


def _with_a_report(window: MainWindow) -> QWidget:
    """Show the report made; it is made once a process, and its first page is waited for."""
    making = Making.of(window.live)
    if not _made:
        out = Path(mkdtemp(prefix="jauge-report-")) / "rapport-accessibilite.pdf"
        making.begin(Order(ReportKind.FULL, "fr", date(2027, 5, 1), out))
        _made.append(_waited(lambda: making.made))
    making.made = replace(_made[0], audit=window.live.audit)
    making.changed.emit()
    window.findChild(ReportScreen).findChild(TwoPanes).show_second()
    view = window.findChild(ReportScreen).findChild(PageView)
    settle()
    _waited(lambda: view.image.pixmap().width() == view.wanted_width)
    return window


def _waited(found: Callable[[], Any], seconds: float = 60.0) -> Any:
    end = time.monotonic() + seconds
    while not (met := found()):
        assert time.monotonic() < end, "it did not come"
        QTest.qWait(10)
    return met


_made: list[Made] = []

SCENES = (
    *(Scene(code, code) for code in SCREENS if code != "report"),
    *(Scene(f"new-{place}", "new", _at_step(place)) for place in range(2, 7)),
    Scene("new-money", "new", _with_money),
    Scene("line", "checklist", _in_a_line),
    Scene("line-unmet", "checklist", _in_an_unmet_line),
    Scene("line-explained", "checklist", _in_a_line_explained),
    Scene("nothing-found", "checklist", _with_nothing_found),
    Scene("zones", "checklist", _with_zones),
    Scene("results-gaps", "results", _at_part(1)),
    Scene("results-funding", "results", _at_part(2)),
    Scene("results-schemes", "results", _choosing_schemes),
    Scene("report", "report", _before_a_report),
    Scene("report-made", "report", _with_a_report),
    Scene("message", "settings", _with_message),
    Scene("crash", "home", _with_crash),
    Scene("choice", "home", _with_choice),
)
