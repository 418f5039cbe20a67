"""The plan as it is looked at: its picture, what can be done with it above, what is in hand below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.plan.hand_part import HandPart
from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.plan_bar import PlanBar
from audit_app.ui.plan.plan_view import PlanView
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce


class SeenPart(QWidget):
    """Leaves to the picture what the words do not need; the bar stands where the screen puts it."""

    def __init__(self, look: Look, placing: Placing) -> None:
        super().__init__()
        self.bar = PlanBar(look)
        self.view = PlanView(look, placing)
        self.hand = HandPart(look, placing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.view, 1)
        column.addWidget(self.hand)
        self.bar.zoom_asked.connect(self._on_bar_zoom_asked)
        self.view.zoomed.connect(self._on_view_zoomed)
        self.view.lost.connect(lambda: self.hand.say("bad", _("The picture of this plan is not here any more.")))

    def set_narrow(self, *, narrow: bool) -> None:
        """Take fewer rows around the picture where there is little room."""
        self.bar.set_narrow(narrow=narrow)
        self.hand.set_narrow(narrow=narrow)

    def _on_bar_zoom_asked(self, steps: int) -> None:
        if steps:
            self.view.zoom_by(steps)
        else:
            self.view.zoom_out()

    def _on_view_zoomed(self, percent: int) -> None:
        self.bar.show_zoom(percent)
        announce(self.view.canvas, _("Plan at {percent}%").format(percent=percent))
