"""What a tester agrees to: how the questions are put, who else agrees, and the seven questions one by one."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.consent import Asking, Consent, Use
from audit_app.domain.tester import Guarded
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_field import ComboField
from audit_app.ui.user_tests.consent_question import ConsentQuestion
from audit_app.ui.user_tests.radio_field import RadioField
from audit_app.ui.user_tests.tick_field import TickField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


class ConsentsPart(QWidget):
    """Asks; what is answered is done by whoever holds the tester."""

    answered = Signal(object, bool)
    """The use, and whether the tester agrees."""

    again_asked = Signal()
    """What was agreed to was asked again today, and confirmed."""

    guarded_changed = Signal(object)

    represented_too = Signal()
    """Whoever has to agree as well does so: it was ticked."""

    represented_no_more = Signal()
    """It was unticked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        guarded = [(str(one), capital(composed(word(one)))) for one in Guarded]
        askings = [(str(one), capital(composed(word(one)))) for one in Asking if one is not Asking.FILE]
        self.guarded = RadioField(look, _("Who agrees"), guarded, Guarded, columns=3)
        self._too = Remark(look)
        self.represented = TickField(look, _("Their representative agrees too."))
        self.asking = ComboField(look, _("How the questions are put"), _("It is noted with each answer from now on."))
        self.asking.offer(askings)
        self.questions = {use: ConsentQuestion(look, use) for use in Use}
        self._again = button(look, _("Asked again today: confirmed"), "check")
        self._lay_out(look)
        self.guarded.changed.connect(lambda value, _joins: self.guarded_changed.emit(value))
        self.represented.changed.connect(self._on_represented_changed)
        self._again.clicked.connect(self.again_asked)
        for asked in self.questions.values():
            asked.answered.connect(self.answered)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.asking)
        column.addWidget(self.guarded)
        column.addWidget(self._too)
        column.addWidget(self.represented)
        column.addWidget(PlainLabel(_("Seven questions, each of which may be refused"), "subheading"))
        for asked in self.questions.values():
            column.addWidget(asked)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_consents(
        self, consents: Mapping[Use, Consent], guarded: Guarded, *, able: bool, new: bool, again: bool = False
    ) -> None:
        """Show how each question is answered; of somebody `new` only the first is asked.

        `again`: something was agreed to on an earlier day, and can be asked again today.
        """
        self.guarded.show_value(guarded)
        self.guarded.set_able(able=able)
        too = guarded is not Guarded.ADULT
        said = _("Their own answer comes first, in words they understand. Nobody answers instead of them.")
        self._too.say("info", said if too else "")
        self.represented.setVisible(too)
        if not new:
            yes = [consent for consent in consents.values() if consent.given]
            self.represented.show_value(bool(yes) and all(consent.represented for consent in yes))
        self.represented.set_able(able=able)
        self.asking.set_able(able=able)
        for use, asked in self.questions.items():
            asked.show_answer(consents.get(use), able=able)
            asked.setVisible(not new or use is Use.TAKE_PART)
        self._again.setVisible(able and again)

    def _on_represented_changed(self, ticked: object, _joins: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        (self.represented_too if ticked else self.represented_no_more).emit()

    @property
    def how(self) -> tuple[Asking, bool]:
        """How the questions are put now, and whether a representative agrees as well."""
        too = not self.represented.isHidden() and self.represented.tick.ticked
        return Asking(self.asking.code), too

    def go_on(self, use: Use) -> None:
        """Go to the question after this one."""
        later = list(Use)[list(Use).index(use) + 1 :]
        if later:
            self.questions[later[0]].enter()
        elif not self._again.isHidden():
            self._again.setFocus()
