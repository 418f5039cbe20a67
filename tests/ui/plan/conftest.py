"""A site on the desk: two zones, a photo, and a plan half blue and half yellow."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from audit_app import planning
from audit_app.domain.answering import attached
from audit_app.domain.pinning import pinned, plan_added
from audit_app.domain.plan import PinKind
from audit_app.session import AuditSession
from audit_app.shipped import resources
from audit_app.ui.live import LiveAudit
from audit_app.ui.plan.screen import PlanScreen
from tests.builders import a_busy_audit

ALLEY, BLOCK = "zone/path-1", "zone/toilets-1"


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "Plan du stade.png"
    image = Image.new("RGB", (400, 200), "blue")
    image.paste("yellow", (200, 0, 400, 200))
    image.save(path)
    return path


@pytest.fixture
def live(desk) -> Iterator[LiveAudit]:
    """Return the busy audit of the builders with a photo, and no plan yet."""
    made = LiveAudit(desk.workspace, desk.files)
    made.by = "Zoé"
    made.take(lambda workspace, on_step: AuditSession.begun(workspace, a_busy_audit(), on_step))
    piece = made.files.kept(resources() / "sample" / "guichet.jpg", "ACC-01", "Le guichet")
    made.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    yield made
    made.close()


@pytest.fixture
def plan(live, picture):
    """Return a plan that the audit has, with the alley on its left."""
    made = planning.plan(planning.kept(live.files, picture), "Stade", "Le bleu est à gauche.")
    live.apply("plan_added", partial(plan_added, plan=made), made.name)
    on = partial(pinned, plan_id=made.id, kind=PinKind.ZONE, subject="path-1", x=10, y=20)
    live.apply("pinned", on, "Allée nord")
    return made


@pytest.fixture
def show(qtbot, look) -> Callable[..., QWidget]:
    """Give what shows a widget as a window of its own, the keyboard in it."""

    def show(widget: QWidget, width: int = 1_080, height: int = 760) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget)
        QApplication.processEvents()
        return widget

    return show


@pytest.fixture
def screen(show, look, live, plan, qtbot) -> PlanScreen:
    """Return the screen with that plan, its picture read."""
    shown = show(PlanScreen(look, live))
    qtbot.waitUntil(lambda: shown.view.canvas.has_picture)
    return shown
