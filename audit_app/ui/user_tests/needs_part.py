"""What a tester tells of themselves: the profile they choose, needs and aids in their own words, as whom they come."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.codes import Audience
from audit_app.domain.tester import Profile, Tester
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_field import TicksField
from audit_app.ui.user_tests.fields import Fields
from audit_app.ui.user_tests.radio_field import RadioField
from audit_app.ui.user_tests.readings import NOTE
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

OF_HEALTH = ("profile", "needs", "aids")
"""What is health data: nothing of it is noted without the consent to note needs."""


class NeedsPart(QWidget):
    """Never a diagnosis; without the consent, says why its fields stay empty."""

    changed = Signal(str, object, bool)

    def __init__(self, look: Look, live: LiveAudit, parent: QObject) -> None:
        super().__init__()
        made = _fields(look)
        self.fields = Fields(live, "tester", made, parent)
        self.last: QWidget = list(made["audiences"].ticks.values())[-1].box
        """What Tab reaches last here."""
        self._why_not = Remark(look, readable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._why_not)
        for field in self.fields.by_name.values():
            column.addWidget(_widget(field))
        self.fields.changed.connect(self.changed)

    def show_tester(self, tester: Tester, *, able: bool, agreed: bool) -> None:
        """Show a tester; `agreed`: whether their needs may be noted."""
        self.fields.show_record(tester, able=able)
        for name in OF_HEALTH:
            self.fields.by_name[name].set_able(able=able and agreed)
            _widget(self.fields.by_name[name]).setVisible(agreed)
        said = _("Profile, needs and aids are noted only once {code} has agreed to it.").format(code=tester.id)
        self._why_not.say("info", "" if agreed else said)

    def flush(self) -> None:
        """Tell what is typed now."""
        self.fields.flush()


def _fields(look: Look) -> dict[str, Any]:
    profiles = [("", _("Not told")), *((str(one), capital(composed(word(one)))) for one in Profile)]
    audiences = [(str(one), capital(composed(word(one)))) for one in Audience]
    return {
        "profile": RadioField(look, _("Profile, as they choose it"), profiles, Profile, columns=2),
        "needs": TypedField(
            look, _("What they need to take part"), _("In their own words. Never a diagnosis, never a name."), lines=2,
            reading=NOTE,
        ),
        "aids": TypedField(
            look, _("Aids they use"), _("A cane, a dog, a screen reader; a wheelchair with its width and length."),
            lines=2, reading=NOTE,
        ),
        "audiences": TicksField(look, _("Comes as"), audiences, Audience, columns=3),
    }  # fmt: skip


def _widget(field: Any) -> QWidget:
    """Return a field as the widget it is."""
    return field  # type: ignore[no-any-return]
