"""The six steps as a list: beside the form in words, above it as six signs where there is less room."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem

from audit_app.i18n import _
from audit_app.ui.event.step_delegate import STATE, StepDelegate, StepState, state_word
from audit_app.ui.event.words import Step
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import follow


class StepList(QListWidget):
    """Moving in it shows the step at once; Enter goes into it."""

    chosen = Signal(int)
    """The step to show, from 1."""

    entered = Signal(int)
    """The step to go into with the keyboard."""

    def __init__(self, look: Look, steps: tuple[Step, ...]) -> None:
        super().__init__()
        self._steps = steps
        self._delegate = StepDelegate(look, self)
        self.setAccessibleName(_("Steps"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        for step in steps:
            self.addItem(QListWidgetItem(step.name))
        for place in range(1, len(steps) + 1):
            self.show_state(place, StepState.TO_COMPLETE)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(row + 1))
        follow(self)
        self.itemClicked.connect(lambda item: self.entered.emit(self.row(item) + 1))
        self.fit(narrow=False)

    def show_state(self, place: int, state: StepState) -> None:
        """Say where a step stands: “Step 3 of 6: Where, to complete”."""
        row = self.item(place - 1)
        if row.data(STATE) is state:
            return
        row.setData(STATE, state)
        heard = _("Step {place} of {all}: {name}, {state}").format(
            place=place, all=len(self._steps), name=self._steps[place - 1].name, state=state_word(state)
        )
        row.setData(Qt.ItemDataRole.AccessibleTextRole, heard)
        row.setToolTip(heard)

    def state_of(self, place: int) -> StepState:
        """Return where a step stands."""
        found = self.item(place - 1).data(STATE)
        return found if isinstance(found, StepState) else StepState.TO_COMPLETE

    def show_current(self, place: int) -> None:
        """Mark a step as the one shown, without asking for it again."""
        with QSignalBlocker(self):
            self.setCurrentRow(place - 1)

    def fit(self, *, narrow: bool) -> None:
        """Stand as a list, or as a row of signs."""
        self.ensurePolished()  # its font, and so its height, comes from the style sheet
        self._delegate.narrow = narrow
        self.setFlow(QListView.Flow.LeftToRight if narrow else QListView.Flow.TopToBottom)
        self.setFixedHeight(self._delegate.row_height * (1 if narrow else len(self._steps)) + 2)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the step with Enter or the space bar; everything else moves in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentItem():
            self.entered.emit(self.currentRow() + 1)
            return
        super().keyPressEvent(event)
