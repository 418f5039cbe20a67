"""A field that is answered yes or no; nothing is chosen until somebody does."""

from PySide6.QtWidgets import QRadioButton, QWidget

from audit_app.i18n import _
from audit_app.ui.event.field import Field
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.radio_group import RadioGroup


class YesNoField(Field):
    """Two radio buttons in a group that bears the question, heard before either."""

    def __init__(self, look: Look, code: str, words: str, hint: str = "") -> None:
        self.group = RadioGroup(look, words, (("yes", _("Yes")), ("no", _("No"))), columns=2)
        super().__init__(look, code, words, self.group, hint)
        self._value: bool | None = None
        self.group.chosen.connect(self._on_group_chosen)

    def stops(self) -> list[QWidget]:
        """Return the button Tab lands on: the chosen one, else the first."""
        buttons = self.group.findChildren(QRadioButton)
        return [next((shown for shown in buttons if shown.isChecked()), buttons[0])]

    def value(self) -> bool | None:
        """Return the answer, None when there is none."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show an answer, or none."""
        self._value = value if isinstance(value, bool) else None
        if self._value is None:
            self.group.clear()
        else:
            self.group.choose("yes" if self._value else "no")

    def _on_group_chosen(self, code: str) -> None:
        self._value = code == "yes"
        self.tell_choice()
