"""The end of the steps: what is missing or wrong, each with a way there, and what is worth a second look."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.errors import Fault
from audit_app.i18n import _, ngettext
from audit_app.ui.event.understood import field_of
from audit_app.ui.event.words import STEP_OF, fault_words, is_missing, missing_word, steps
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import ICONS

_ODD_AT = {
    "nobody_at_the_peak": 4,
    "fewer_visitors_than_spectators": 4,
    "tent_not_declared": 3,
    "public_road_without_road_venue": 3,
    "programme_far_from_event": 6,
    "spending_above_budget": 6,
}
"""The step where an oddity is looked at; what there is on the site where nothing is said."""


class MissingList(QFrame):
    """A sentence that takes the focus when the audit cannot begin, and one row for each thing to do."""

    went = Signal(str)
    """A place in the event to go to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[object, ...] = ()
        self._ways: list[QWidget] = []
        self._icon = DrawnIcon(look, 20)
        self.sentence = PlainLabel("", "label", readable=True)
        head = QHBoxLayout()
        head.setSpacing(look.px(9))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.sentence, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(14),) * 4)
        column.setSpacing(look.px(8))
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_faults(self, faults: Sequence[Fault], odd: Sequence[tuple[str, str]]) -> None:
        """Show what stands between the draft and the audit, then what is odd, as codes with their sentences."""
        if (tuple(faults), tuple(odd)) == self._shown:
            return
        self._shown = (tuple(faults), tuple(odd))
        self._clear()
        tone = "fair" if faults else "good"
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.show_icon(ICONS[tone], tone)
        self.sentence.setText(_sentence(faults))
        self.sentence.setAccessibleName(_heard(faults))
        for place in range(1, len(steps()) + 1):
            self._add_step(place, [fault for fault in faults if STEP_OF[field_of(fault.where)] == place])
        for code, words in odd:
            place = _ODD_AT.get(code, 5)
            where = {3: "venues", 4: "peak", 5: "features"}[place]
            self._add_row(_("To look at again: {warning}").format(warning=words), where, place)

    def _add_step(self, place: int, faults: Sequence[Fault]) -> None:
        """Say what a step misses in one row, and what is wrong there in one row each."""
        missing = [fault for fault in faults if is_missing(fault)]
        if missing:
            words = ", ".join(missing_word(fault.where) for fault in missing)
            named = _("{place}: {said}").format(place=steps()[place - 1].name, said=words)
            self._add_row(named, missing[0].where, place, missing_word(missing[0].where))
        for fault in faults:
            if fault not in missing:
                self._add_row(fault_words(fault), fault.where, place)

    def take_focus(self) -> None:
        """Have what is missing heard."""
        self.sentence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self, words: str, where: str, step: int, question: str = "") -> None:
        """Say something with a way to where it is asked; `question`: what is asked there, the words when empty."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(self._look.px(29), 0, 0, 0)
        line.setSpacing(self._look.px(10))
        shown = button(self._look, _("Go to the question"), "arrow-right", role="quiet", trailing=True)
        heard = _("Go to the question: {what} (step {place}, {step})")
        shown.setAccessibleName(heard.format(what=question or words, place=step, step=steps()[step - 1].name))
        shown.clicked.connect(lambda _checked=False, where=where: self.went.emit(where))
        line.addWidget(PlainLabel(words), 1)
        self._ways.append(shown)
        line.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(row)
        row.show()
        self._order()

    def showEvent(self, event: QShowEvent) -> None:
        """Put what Tab reaches in order: before it stands in its window, Qt does not know where Tab leads."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        if self.isVisible():
            for before, after in pairwise((self.sentence, *self._ways)):
                QWidget.setTabOrder(before, after)

    def _clear(self) -> None:
        self._ways = []
        while taken := self._rows.takeAt(0):
            row = taken.widget()
            if row is not None:
                row.hide()
                row.deleteLater()


def _sentence(faults: Sequence[Fault]) -> str:
    """Return how much there is to do; the rows below say what."""
    if not faults:
        return _("Everything needed is there: the audit can begin.")
    said = ngettext(
        "{count} thing is left before the audit begins.",
        "{count} things are left before the audit begins.",
        len(faults),
    )
    return said.format(count=len(faults))


def _heard(faults: Sequence[Fault]) -> str:
    """Return the same with what is missing, for those who hear it before they reach the rows."""
    missing = [missing_word(fault.where) for fault in faults if is_missing(fault)]
    wrong = [fault_words(fault) for fault in faults if not is_missing(fault)]
    said = [_sentence(faults)]
    said += [_("Missing: {things}.").format(things=", ".join(missing))] if missing else []
    return " ".join([*said, *wrong])
