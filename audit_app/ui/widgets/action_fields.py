"""The fields of a corrective action: what, who, by when, at what cost, how far, and why it is dropped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from audit_app.domain.audit import ActionState
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.action_typed import ActionTyped
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.quiet_combo import QuietCombo
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

_COLUMNS = ((540, 3), (360, 2))
"""Pixels at 100 % from which so many of the short fields stand side by side."""


class ActionFields(QWidget):
    """Holds what is typed and says beside a field what is wrong with it; saving is its owner's affair."""

    typed_in = Signal()
    """The user types, or chooses how far it is."""

    left = Signal()
    """A field is left."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filling = False
        self._columns = 0
        self._what = PlainEdit(look, lines=2)
        self._owner, self._due, self._cost = PlainLine(), PlainLine(), PlainLine()
        self._state = QuietCombo()
        self._reason = PlainEdit(look, lines=2)
        self._ask()
        self._lay_out()
        self._listen()

    def _ask(self) -> None:
        look = self._look
        for state in ActionState:
            self._state.addItem(capital(composed(word(state))), state)
        for field in (self._owner, self._due, self._cost):
            field.setAcceptDrops(False)
        self._owner.setMaxLength(300)
        self._due.setMaxLength(40)
        self._cost.setMaxLength(40)
        self.asking = {
            "what": Labelled(look, _("What will be done"), self._what),
            "owner": Labelled(
                look, _("Who is responsible for it"), self._owner, _("Organisation and person, if you can.")
            ),
            "due": Labelled(look, _("By when"), self._due, _("10/05/2027 or 2027-05-10")),
            "cost": Labelled(look, _("Cost in euros"), self._cost, _("If it is known.")),
            "state": Labelled(look, _("How far it is"), self._state),
            "reason": Labelled(look, _("Why is it dropped?"), self._reason),
        }
        """Each field with its label, by its name in the typed action."""

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(10))
        self._short = QGridLayout()
        self._short.setHorizontalSpacing(self._look.px(14))
        self._short.setVerticalSpacing(self._look.px(10))
        self._arrange(3)
        column.addWidget(self.asking["what"])
        column.addWidget(self.asking["owner"])
        column.addLayout(self._short)
        column.addWidget(self.asking["reason"])

    def _listen(self) -> None:
        for several in (self._what, self._reason):
            several.textChanged.connect(self._on_typed)
            several.left.connect(self.left)
        for one in (self._owner, self._due, self._cost):
            one.textChanged.connect(self._on_typed)
            one.editingFinished.connect(self.left)
        self._state.currentIndexChanged.connect(self._on_typed)

    @property
    def typed(self) -> ActionTyped:
        """The fields as they stand."""
        return ActionTyped(
            what=self._what.content,
            owner=self._owner.text(),
            due=self._due.text(),
            cost=self._cost.text(),
            state=str(self._state.currentData() or ActionState.TO_DO),
            reason=self._reason.content,
        )

    @property
    def focused(self) -> bool:
        """Whether something is being typed in one of them."""
        return any(field.hasFocus() for field in (self._what, self._owner, self._due, self._cost, self._reason))

    def show_typed(self, typed: ActionTyped) -> None:
        """Hold this, without a word to anybody."""
        self._filling = True
        self._what.show_text(typed.what)
        self._reason.show_text(typed.reason)
        for field, text in ((self._owner, typed.owner), (self._due, typed.due), (self._cost, typed.cost)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self._state.setCurrentIndex(self._state.findData(ActionState(typed.state)))
        self._filling = False

    def set_able(self, *, able: bool) -> None:
        """Let them be filled, or only read."""
        for several in (self._what, self._reason):
            several.setReadOnly(not able)
        for one in (self._owner, self._due, self._cost):
            one.setReadOnly(not able)
        self._state.setEnabled(able)

    def say_wrong(self, *, aloud: bool = False) -> None:
        """Say beside the day and the cost what is wrong with them; ask for the reason of what is dropped."""
        typed = self.typed
        self.asking["reason"].setVisible(typed.state == ActionState.DROPPED)
        self.asking["due"].say("bad", typed.wrong_day, aloud=aloud)
        self.asking["cost"].say("bad", typed.wrong_cost, aloud=aloud)

    def said_of_the_focused(self) -> Labelled | None:
        """Return the field typed in with what is said below it; None where nothing is."""
        each = (asking for asking in self.asking.values() if asking.field.hasFocus() and asking.remark.sentence)
        return next(each, None)

    def enter(self, field: str = "what") -> None:
        """Take the focus at a field."""
        self.asking[field].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, _place: int = 0) -> None:
        if self._filling:
            return
        self.asking["reason"].setVisible(self.typed.state == ActionState.DROPPED)
        self.typed_in.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the short fields side by side where there is room."""
        super().resizeEvent(event)
        wide = event.size().width()
        self._arrange(next((many for least, many in _COLUMNS if wide >= self._look.px(least)), 1))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, name in enumerate(("due", "cost", "state")):
            where = Qt.AlignmentFlag.AlignTop
            self._short.addWidget(self.asking[name], place // columns, place % columns, where)
        for column in range(3):
            self._short.setColumnStretch(column, 1 if column < columns else 0)
