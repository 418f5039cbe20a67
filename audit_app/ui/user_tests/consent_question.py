"""One of the seven questions put to a tester: yes or no, and how the answer stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.consent import Consent, Use
from audit_app.i18n import _, pgettext
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import rule
from audit_app.wording.consents import question
from audit_app.wording.figures import day
from audit_app.wording.typography import composed
from audit_app.wording.values import word

_YES, _NO = "yes", "no"


class ConsentQuestion(QWidget):
    """Yes and no weigh the same; what the question means is heard with it."""

    answered = Signal(object, bool)
    """The use, and whether the tester agrees."""

    def __init__(self, look: Look, use: Use) -> None:
        super().__init__()
        self.use = use
        self._consent: Consent | None = None
        asked = question(use)
        self.group = RadioGroup(
            look, asked.asks, ((_YES, pgettext("consent", "Yes")), (_NO, pgettext("consent", "No"))), 2
        )
        self._stands = Remark(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(PlainLabel(asked.asks, "label"))
        column.addWidget(PlainLabel(f"{asked.means} {asked.never}", "small"))
        column.addWidget(self.group)
        column.addWidget(self._stands)
        column.addSpacing(look.px(6))
        column.addWidget(rule())
        self.group.setAccessibleDescription(f"{asked.means} {asked.never} {asked.free}")
        self.group.chosen.connect(lambda code: self.answered.emit(use, code == _YES))

    def show_answer(self, consent: Consent | None, *, able: bool) -> None:
        """Show how it was answered; None: nobody asked yet."""
        self._consent = consent
        if consent is None:
            self.group.clear()
        else:
            self.group.choose(_YES if consent.given else _NO)
        self.group.setEnabled(able)
        icon, said = stands_said(consent)
        self._stands.say("muted", said, icon)
        self.group.describe(said)

    def put_back(self) -> None:
        """Show the answer that is recorded: the one just chosen is not taken."""
        self.show_answer(self._consent, able=self.group.isEnabled())

    def enter(self) -> None:
        """Take the keyboard."""
        self.group.enter()


def stands_said(consent: Consent | None) -> tuple[str, str]:
    """Return how an answer stands, with its icon: when and how it was given, confirmed, taken back."""
    if consent is None:
        return "circle-dashed", _("Not asked yet: it counts as no.")
    on = day(consent.on) if consent.on else _("a day nobody noted")
    how = f", {composed(word(consent.asking))}" if consent.asking else ""
    if consent.withdrawn_on:
        return "undo-2", _("Taken back on {day}.").format(day=day(consent.withdrawn_on))
    if not consent.given:
        return "circle-minus", _("Refused on {day}{how}.").format(day=on, how=how)
    said = _("Agreed on {day}{how}.").format(day=on, how=how)
    if consent.represented:
        said += " " + _("Their representative agrees too.")
    if consent.asked_again:
        said += " " + _("Confirmed on {days}.").format(days=", ".join(day(again) for again in consent.asked_again))
    return "circle-check", said
