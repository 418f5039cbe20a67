"""The size class, always in sight: the class, how much it asks, and why; one line of it where there is less room."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.i18n import _, ngettext
from audit_app.ui.event.sized import Sized
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, inset, ringed
from audit_app.wording import sizes
from audit_app.wording.figures import number


class SizeCard(QFrame):
    """Says the class and its reasons; it is one stop of Tab, where everything it says is heard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._said: Sized | None = None
        self._compact = self._brief = False
        self.setProperty("role", "card")
        self._kicker = PlainLabel(_("Size class"), "kicker")
        self.size_class = ringed(PlainLabel("", "title", wrap=False, readable=True))
        self.asked = PlainLabel("", "label")
        self.reasons = PlainLabel("", "muted")
        self.so_far = PlainLabel(_("Going by what is typed so far."), "small")
        self.again = _Again(look)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(look.px(RING), 0, look.px(RING), 0)
        self._column.setSpacing(look.px(5))
        for piece in (self.asked, self.reasons, self.so_far, self.again):
            self._column.addWidget(piece)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(inset(look, self._kicker))
        words.addWidget(self.size_class)
        self._box = QVBoxLayout(self)
        self._box.addLayout(words)
        self._box.addLayout(self._column, 1)
        self.fit(compact=False)

    def show_size(self, said: Sized) -> None:
        """Show how the event is sized; a class that changed is said aloud."""
        before, self._said = self._said, said
        size = said.sizing.size_class
        words = _("Class {size_class}").format(size_class=size) if said.sized_by_people else _("Class: to come")
        changed = before is not None and self.size_class.text() != words
        self.size_class.setText(words)
        self.asked.setText(lines_asked(said, short=self._compact))
        self.reasons.setText("\n".join(self._reasons(said)))
        self.again.show_sentences([sizes.oddity(code) for code in said.oddities])
        self.size_class.setAccessibleName(self._heard(said))
        self._dress()
        self._hide_and_show()
        if changed and self.isVisible():
            announce(self, f"{words}. {lines_asked(said)}." if said.sized_by_people else f"{words}.")

    def fit(self, *, compact: bool, brief: bool = False) -> None:
        """Be a card, or one line: the reasons are then heard, and stand at the end of the steps.

        `brief`: how much is asked is heard too, where the fields need the height.
        """
        self._compact, self._brief = compact, brief
        self._box.setSpacing(self._look.px(0 if compact else 2))
        if self._said:
            self.asked.setText(lines_asked(self._said, short=compact))
        self._dress()
        self._hide_and_show()

    def _dress(self) -> None:
        """Give the class the size of its letters: what is still to come is longer to say, and smaller."""
        sized = self._said is not None and self._said.sized_by_people
        roles = (
            (self.size_class, "title" if sized and not self._compact else "heading"),
            (self.asked, "small" if self._compact else "label"),
        )
        for label, role in roles:
            if label.property("role") != role:
                label.setProperty("role", role)
                label.style().unpolish(label)
                label.style().polish(label)

    def _hide_and_show(self) -> None:
        wide = not self._compact
        sized = self._said is not None and self._said.sized_by_people
        asked = sized and not self._brief
        beside, above, below = (18 - RING, 18, 18) if wide else (6, 1, 7 if asked else 1)
        self._box.setContentsMargins(*map(self._look.px, (beside, above, beside, below)))
        self._kicker.setVisible(wide)
        self.asked.setVisible(asked)
        self.reasons.setVisible(wide and bool(self.reasons.text()))
        self.so_far.setVisible(wide and self._said is not None and not self._said.whole)
        self.again.setVisible(wide and bool(self._said and self._said.oddities))

    def _reasons(self, said: Sized) -> tuple[str, ...]:
        """Return the reasons in sentences; nobody was counted yet is said as that."""
        if said.sized_by_people:
            return sizes.reasons(said.sizing)
        others = said.sizing.replaced(reasons=said.sizing.reasons[1:])
        return (_("Say how many people come: the class follows."), *sizes.reasons(others))

    def _heard(self, said: Sized) -> str:
        parts = [self.size_class.text() + "."]
        parts += [lines_asked(said) + "."] if said.sized_by_people else []
        parts += self._reasons(said)
        parts += [] if said.whole else [self.so_far.text()]
        parts += [_("To look at again: {warning}").format(warning=sizes.oddity(code)) for code in said.oddities]
        return " ".join(parts)


class _Again(QWidget):
    """What looks odd in the profile, for the organiser to look at again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = PlainLabel("", "")
        icon = DrawnIcon(look, 18)
        icon.show_icon("triangle-alert", "fair")
        title = PlainLabel(_("To look at again"), "label")
        title.set_tone("fair")
        head = QHBoxLayout()
        head.setSpacing(look.px(7))
        head.addWidget(icon)
        head.addWidget(title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(6), 0, 0)
        column.setSpacing(look.px(3))
        column.addLayout(head)
        column.addWidget(self._words)

    def show_sentences(self, sentences: list[str]) -> None:
        """Show them one below the other."""
        self._words.setText("\n".join(sentences))


def lines_asked(said: Sized, *, short: bool = False) -> str:
    """Return how many lines are asked: “52 mandatory lines, 48 recommended”; `short` where there is little room."""
    if short:
        counts = {"mandatory": number(said.mandatory), "recommended": number(said.recommended)}
        return _("{mandatory} mandatory, {recommended} recommended").format(**counts)
    mandatory = ngettext("{count} mandatory line", "{count} mandatory lines", said.mandatory)
    recommended = ngettext("{count} recommended", "{count} recommended ones", said.recommended)
    counted = (mandatory.format(count=number(said.mandatory)), recommended.format(count=number(said.recommended)))
    return ", ".join(part.replace(" ", "\u00a0", 1) for part in counted)
