"""The six verdicts to choose from: an icon, a word and a colour each, by mouse, touch, key or assistive tool."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QButtonGroup, QGridLayout, QGroupBox, QRadioButton, QSizePolicy, QWidget

from audit_app.domain.audit import Verdict
from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.signs import verdict_sign
from audit_app.ui.widgets.radio_group import Roving
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

ORDER = (
    Verdict.COMPLIANT,
    Verdict.PARTIAL,
    Verdict.NON_COMPLIANT,
    Verdict.EQUIVALENT,
    Verdict.NOT_APPLICABLE,
    Verdict.CANNOT_TELL,
)
_ABREAST = 420
"""Pixels at 100 % from which the buttons stand in two columns; large ones do where two of them have room."""

_MOST = 3
"""Columns of large buttons, where there is room: fewer rows, less to scroll with a thumb."""


class VerdictButtons(QGroupBox):
    """A group of radio buttons; what is shown changes silently, what the user does is told by `chosen`."""

    chosen = Signal(object, bool)
    """The Verdict the user chose; whether they are only passing over it with the arrow keys."""

    keyed = Signal(object)
    """The Verdict its key chose, once `chosen` has told of it: the keyboard may be anywhere."""

    def __init__(self, look: Look, keys_of: QWidget) -> None:
        super().__init__()
        self._look = look
        self._silent = False
        self._by_key = False
        self._group = QButtonGroup(self)
        self._buttons = {verdict: self._button(verdict, place) for place, verdict in enumerate(ORDER, start=1)}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(10))
        self._columns = 0
        self._roving = Roving(tuple(self._buttons.values()))
        self._arrange(2)
        for place, verdict in enumerate(ORDER, start=1):
            key = QShortcut(QKeySequence(f"Ctrl+{place}"), keys_of)
            key.activated.connect(partial(self._on_key_activated, verdict))

    def _button(self, verdict: Verdict, place: int) -> QRadioButton:
        look, sign = self._look, verdict_sign(verdict)
        made = QRadioButton(capital(composed(word(verdict))))
        made.setProperty("verdict", sign.tone)
        made.setToolTip(_("Ctrl+{digit}").format(digit=place))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_icon(made, sign.icon, sign.colour(look.tokens), look.px(26 if look.large else 20), look.px(9))
        made.toggled.connect(partial(self._on_toggled, verdict))
        self._group.addButton(made)
        return made

    @property
    def buttons(self) -> Mapping[Verdict, QRadioButton]:
        """The buttons by verdict."""
        return self._buttons

    def name(self, title: str) -> None:
        """Bear the title of the line, so that the group says what is answered."""
        self.setAccessibleName(_("Answer: {title}").format(title=title))

    def show_chosen(self, verdict: Verdict | None) -> None:
        """Mark a verdict, or none, without telling anybody."""
        self._silent = True
        if verdict in self._buttons:
            self._buttons[verdict].setChecked(True)
        else:
            # An exclusive group refuses to have none chosen.
            self._group.setExclusive(False)
            for shown in self._buttons.values():
                shown.setChecked(False)
            self._group.setExclusive(True)
        self._silent = False
        self._roving.settle()

    def set_able(self, *, able: bool) -> None:
        """Let them be chosen, or only seen."""
        for shown in self._buttons.values():
            shown.setEnabled(able)
        self._roving.settle()

    def enter(self) -> None:
        """Take the focus where Tab would land."""
        stop = next((b for b in self._buttons.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, verdict: Verdict, on: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if on and not self._silent:
            self.chosen.emit(verdict, self._is_passing(verdict))

    def _is_passing(self, verdict: Verdict) -> bool:
        """Whether an arrow key is walking over the buttons: the one before still has the focus."""
        focused = QApplication.focusWidget()
        inside = any(focused is shown for other, shown in self._buttons.items() if other is not verdict)
        return inside and not self._by_key

    def _on_key_activated(self, verdict: Verdict) -> None:
        shown = self._buttons[verdict]
        if not shown.isEnabled():
            return
        self._by_key = True
        if shown.isChecked():
            self.chosen.emit(verdict, False)  # noqa: FBT003  as the signal is declared
        shown.setChecked(True)
        self._by_key = False
        self.keyed.emit(verdict)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is room, else in one; in three where they are large and fit."""
        super().resizeEvent(event)
        self._arrange(self._columns_in(event.size().width()))

    def _columns_in(self, width: int) -> int:
        if not self._look.large:
            return 2 if width >= self._look.px(_ABREAST) else 1
        gap = self._grid.horizontalSpacing()
        fit = (columns for columns in (_MOST, 2) if columns * self._widest + (columns - 1) * gap <= width)
        return next(fit, 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, shown in enumerate(self._buttons.values()):
            self._grid.addWidget(shown, place // columns, place % columns)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest button: they can stand in one column."""
        return QSize(self._widest, super().minimumSizeHint().height())

    @property
    def _widest(self) -> int:
        return max(shown.sizeHint().width() for shown in self._buttons.values())
