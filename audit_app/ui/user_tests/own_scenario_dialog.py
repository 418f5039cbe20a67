"""A scenario of the organiser's own: what is tried, where it begins, when it is over, what may go wrong."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.record import is_blank
from audit_app.domain.user_test import OwnScenario
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.readings import MINUTES, NAME, NOTE, up_to
from audit_app.ui.user_tests.tick_field import TickField
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.surfaces import ScrolledBody

_TIME = up_to(MINUTES, 600, lambda: _("That is more than ten hours: cut the scenario in two."))


class OwnScenarioDialog(QDialog):
    """Nothing happens before it has a title and a goal."""

    def __init__(self, look: Look, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = code
        self.setWindowTitle(_("Scenario {code}").format(code=code))
        self.title = TypedField(look, _("Title"), _("A few words, such as “Borrow a hearing loop”."))
        self.goal = TypedField(
            look, _("Goal given to the tester"), _("One goal, in one sentence. No place that gives the answer."),
            lines=2, reading=NOTE,
        )  # fmt: skip
        self.start = TypedField(look, _("Where it begins"), lines=1, reading=NOTE)
        self.success = TypedField(look, _("It is over when"), lines=1, reading=NOTE)
        self.minutes = TypedField(look, _("Minutes somebody of the team needs"), reading=_TIME)
        self.risk = TypedField(look, _("What may go wrong"), lines=1, reading=NOTE)
        self.digital = TickField(look, _("It tries a website or an application."))
        self._write = button(look, _("Write it"), role="primary")
        self._give_up = button(look, _("Cancel"))
        self._lay_out(look, parent)
        self._write.clicked.connect(self._on_write_clicked)
        self._give_up.clicked.connect(self.reject)
        self.title.enter()

    def _lay_out(self, look: Look, parent: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(12),) * 4)
        column.setSpacing(look.px(12))
        scrolled = ScrolledBody(look, margin=8, spacing=12)
        for field in (self.title, self.goal, self.start, self.success, self.minutes, self.risk, self.digital):
            scrolled.column.addWidget(field)
        scrolled.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addStretch(1)
        row.addWidget(self._write)
        row.addWidget(self._give_up)
        column.addWidget(scrolled, 1)
        column.addLayout(row)
        room = parent.window().size()
        self.resize(min(look.px(560), room.width() - look.px(40)), min(look.px(620), room.height() - look.px(60)))

    def ask(self) -> OwnScenario | None:
        """Show it and return the scenario; None when the user gives up."""
        return self.read() if self.exec() else None

    def read(self) -> OwnScenario | None:
        """Return what is typed; None while it lacks a title or a goal, or its minutes cannot be read."""
        title = NAME.read(self.title.text)
        if title is None or is_blank(self.goal.text) or self.minutes.wrong:
            return None
        return OwnScenario(
            id=self._code,
            title=title,
            goal=self.goal.text,
            start=self.start.text,
            success=self.success.text,
            minutes=_TIME.read(self.minutes.text),
            risk=self.risk.text,
            digital=self.digital.tick.ticked,
        )

    def _on_write_clicked(self) -> None:
        if self.read() is not None:
            self.accept()
            return
        for field, lacks, said in (
            (self.title, is_blank(self.title.text), _("Give it a title.")),
            (self.goal, is_blank(self.goal.text), _("Say what the tester is asked to do.")),
        ):
            field.asking.say("bad", said if lacks else "", aloud=lacks)
            if lacks:
                field.enter()
                return
        self.minutes.enter()
