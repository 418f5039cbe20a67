"""Above the plan: which one is shown, larger, smaller, whole; and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.domain.plan import Plan
from audit_app.i18n import _
from audit_app.ui.plan.plan_view import ZOOMS
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.quiet_combo import QuietCombo
from audit_app.ui.widgets.shortening_combo import ShorteningCombo


class PlanBar(QWidget):
    """Knows which plan and how large; draws nothing itself."""

    chosen = Signal(str)
    """The id of a plan to show."""

    zoom_asked = Signal(int)
    """Steps larger (1) or smaller (-1); 0: the whole plan."""

    describe_asked = Signal()
    remove_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.plans: QuietCombo = ShorteningCombo()
        self.plans.call(_("Plan shown"))
        self._smaller = _icon_button(look, "zoom-out", _("Smaller plan"), "-")
        self._larger = _icon_button(look, "zoom-in", _("Larger plan"), "+")
        self._whole = _icon_button(look, "maximize", _("Whole plan"), "0")
        self.describe = button(look, _("Describe"), "sticky-note", role="quiet")
        self.remove = button(look, _("Remove the plan"), "trash-2", role="quiet")
        row = Flow(self, spacing=look.px(6))
        for piece in self.stops:
            row.addWidget(piece)
        self.plans.setMinimumWidth(look.px(160))
        self.plans.currentIndexChanged.connect(self._on_plans_changed)
        self._smaller.clicked.connect(lambda: self.zoom_asked.emit(-1))
        self._larger.clicked.connect(lambda: self.zoom_asked.emit(1))
        self._whole.clicked.connect(lambda: self.zoom_asked.emit(0))
        self.describe.clicked.connect(self.describe_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.show_zoom(ZOOMS[0])

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.plans, self._smaller, self._larger, self._whole, self.describe, self.remove

    def set_narrow(self, *, narrow: bool) -> None:
        """Say in icons what can be done where there is little room; their names are heard, and shown on hover."""
        look = self._look
        for act, words, icon in (
            (self.describe, _("Describe"), "sticky-note"),
            (self.remove, _("Remove the plan"), "trash-2"),
        ):
            act.setText("" if narrow else words)
            act.setAccessibleName(words)
            act.setToolTip(words if narrow else "")
            set_icon(act, icon, look.tokens.text, look.px(18), 0 if narrow else look.px(6), off=look.tokens.off)

    def show_plans(self, plans: Sequence[Plan], current: str) -> None:
        """List the plans, where there are several, without announcing which is shown."""
        self.plans.blockSignals(True)  # noqa: FBT003  Qt's own argument
        self.plans.clear()
        for plan in plans:
            self.plans.addItem(plan.name, plan.id)
        self.plans.setCurrentIndex(max(0, self.plans.findData(current)))
        self.plans.blockSignals(False)  # noqa: FBT003
        self.plans.setVisible(len(plans) > 1)

    def show_changing(self, *, writes: bool, free: bool = True) -> None:
        """Offer to change the plan, or not; not while something is in hand (`free`), and nothing moves for that."""
        for act in (self.describe, self.remove):
            act.setVisible(writes)
            act.setEnabled(free)

    def show_zoom(self, percent: int) -> None:
        """Offer what is left of sizes."""
        self._smaller.setEnabled(percent > ZOOMS[0])
        self._whole.setEnabled(percent > ZOOMS[0])
        self._larger.setEnabled(percent < ZOOMS[-1])

    def _on_plans_changed(self, _place: int) -> None:
        self.chosen.emit(self.plans.currentData())


def _icon_button(look: Look, icon: str, name: str, key: str) -> QPushButton:
    made = button(look, "", icon)
    made.setAccessibleName(name)
    made.setToolTip(_("{name} ({key} on the plan)").format(name=name, key=key))
    made.setAccessibleDescription(_("{key} on the plan").format(key=key))  # its name is not said twice
    return made
