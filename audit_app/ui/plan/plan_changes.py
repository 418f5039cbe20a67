"""What is done with whole plans: one is added from a file, told in words, removed; each is one step to undo."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from audit_app.domain.pinning import plan_added, plan_described, plan_removed
from audit_app.domain.plan import Plan
from audit_app.i18n import _
from audit_app.store.evidence_files import StoredFile
from audit_app.ui.dialogs import files_to_open
from audit_app.ui.live import LiveAudit
from audit_app.ui.plan.plan_dialog import PlanDialog
from audit_app.ui.theme.look import Look


class PlanChanges(QObject):
    """Opens the boxes in front of a screen, and does what they ask for."""

    said = Signal(str, str)
    """What was done, in a sentence, and its tone."""

    added = Signal(str)
    """The id of a plan that is saved."""

    removed = Signal()

    def __init__(self, look: Look, live: LiveAudit, screen: QWidget) -> None:
        super().__init__(screen)
        self._look, self._live, self._screen = look, live, screen

    def choose_file(self) -> None:
        """Let the user choose a file, then ask what it shows."""
        kinds = _("Pictures and PDF (*.jpg *.jpeg *.png *.webp *.heic *.heif *.pdf)")
        chosen = files_to_open(self._screen, _("Choose a plan"), kinds)
        if chosen:
            self.add_from(chosen[0])

    def add_from(self, path: Path) -> PlanDialog:
        """Ask what a file shows, and add it; return the box."""
        box = PlanDialog(self._look, self._live.files, self._screen, path=path)
        box.told.connect(self._on_added)
        box.open()
        return box

    def describe(self, plan: Plan) -> PlanDialog:
        """Ask for another name or other words; return the box."""
        box = PlanDialog(self._look, self._live.files, self._screen, plan=plan)
        box.told.connect(lambda _stored, name, alt: self._on_described(plan.id, name, alt))
        box.open()
        return box

    def remove(self, plan: Plan) -> None:
        """Take a plan away with its pins; undo brings both back."""
        if self._live.apply("plan_removed", partial(plan_removed, plan_id=plan.id), plan.name):
            said = _("“{name}” is removed with its pins. “Undo” brings it back.").format(name=plan.name)
            self.said.emit(said, "info")
            self.removed.emit()

    def _on_added(self, stored: StoredFile, name: str, alt: str) -> None:
        from audit_app import planning  # it knows how a page is drawn

        plan = planning.plan(stored, name, alt, self._live.by)
        if self._live.apply("plan_added", partial(plan_added, plan=plan), plan.name):
            self.added.emit(plan.id)
            self.said.emit(_("The plan is added. Choose what to place on it, and press Enter."), "good")

    def _on_described(self, plan_id: str, name: str, alt: str) -> None:
        told = partial(plan_described, plan_id=plan_id, name=name, alt=alt)
        if self._live.apply("plan_described", told, name):
            self.said.emit(_("Saved: the plan is described."), "good")
