"""One sentence of a funder: its words, what proves it, and what it comes to today."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.domain.own_scheme import MAPPABLE, likely, mapped
from audit_app.domain.scheme import Ask, EvidenceAsked, FundingCondition, FundingScheme
from audit_app.i18n import _, language
from audit_app.identity import today
from audit_app.ui.mapping.criteria_picker import CriteriaPicker
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.ui.widgets.surfaces import ScrolledBody
from audit_app.wording.own_scheme import asked
from audit_app.wording.values import word

_OF_LINES = frozenset({Ask.UNMAPPED, Ask.LINES, Ask.EVIDENCE})
"""What proves a sentence by lines one names; unmapped, ticking a line maps it."""


class SentenceForm(QWidget):
    """Tells of each change at once: words after a pause, choices as they are made."""

    changed = Signal(object, bool)
    """A change of the scheme (a function), and whether it joins the one before: words being typed."""

    left = Signal()
    """The words are left: the next change is a step of its own."""

    removed = Signal(str)
    """The id of a sentence to remove."""

    def __init__(self, look: Look, checklist: Checklist) -> None:
        super().__init__()
        self._checklist = checklist
        self._sentence: FundingCondition | None = None
        self._words = PlainEdit(look, lines=3)
        self._asks = ShorteningCombo()
        for ask in MAPPABLE:
            self._asks.addItem(asked(ask), ask)
        self._kind = RadioGroup(look, _("Evidence of which kind"), _kinds(), columns=2)
        self.picker = CriteriaPicker(look, checklist)
        self._outcome = Aloud(look)
        self._remove = button(look, _("Remove this sentence"), "trash-2", role="quiet")
        self._pause = Pause(self)
        self._lay_out(look)
        self._words.textChanged.connect(self._pause.begin)
        self._words.left.connect(self._on_left)
        self._words.leaving.connect(self._pause.end)  # the first words show what comes next
        self._pause.over.connect(self._save_words)
        self._asks.currentIndexChanged.connect(self._on_asks_changed)
        self._kind.chosen.connect(self._on_kind_chosen)
        self.picker.picked.connect(self._on_picked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _lay_out(self, look: Look) -> None:
        scrolled = ScrolledBody(look, margin=18, spacing=12)
        self._lines = PlainLabel(_("Lines that prove it"), "label")
        self._hint = PlainLabel(_("The likeliest come first, after those ticked: you choose."), "small")
        for piece in (
            Labelled(look, _("The funder’s sentence, word for word"), self._words),
            Labelled(look, _("What proves it"), self._asks),
            self._kind,
            self._lines,
            self._hint,
            self.picker,
            self._outcome,
        ):
            scrolled.column.addWidget(piece)
        scrolled.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        scrolled.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled)

    def enter(self) -> None:
        """Take the keyboard in the words."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sentence(self, sentence: FundingCondition | None, *, able: bool) -> None:
        """Show a sentence, or an empty form for the first one; what is being typed in it stays."""
        other = sentence is None or self._sentence is None or sentence.id != self._sentence.id
        known, self._sentence = self._sentence, sentence
        if other:
            self._pause.drop()
        text = sentence.text.fr if sentence else ""
        if other or not (self._words.hasFocus() or self._pause.running):
            self._words.show_text(text)
        if sentence is None or known is None or other or sentence.criteria != known.criteria:
            self._show_lines(sentence)
        self._draw_choice(able=able)

    def _show_lines(self, sentence: FundingCondition | None) -> None:
        """Tick the lines of a sentence, unless the user is ticking: rows would move under their hand."""
        if sentence is not None and self.picker.list.hasFocus():
            return
        found = likely(self._checklist, sentence.text.fr, language()) if sentence else ()
        self.picker.show_choice(sentence.criteria if sentence else (), found)

    def _draw_choice(self, *, able: bool) -> None:
        asks = self._sentence.asks if self._sentence else Ask.UNMAPPED
        with QSignalBlocker(self._asks):
            self._asks.setCurrentIndex(self._asks.findData(asks))
        if self._sentence and self._sentence.evidence:
            self._kind.choose(str(self._sentence.evidence))
        self._kind.setVisible(asks is Ask.EVIDENCE)
        for piece in (self._lines, self._hint, self.picker):
            piece.setVisible(asks in _OF_LINES and self._sentence is not None)
        self._words.setReadOnly(not able)
        self._asks.setEnabled(able and self._sentence is not None)
        self.picker.set_able(able=able)
        self._remove.setVisible(able and self._sentence is not None)

    def say_outcome(self, audit: Audit, scheme: FundingScheme | None) -> None:
        """Say what the sentence comes to today."""
        from audit_app.domain.funding import judged

        every = judged(audit, scheme, today()).conditions if scheme else ()
        mine = next((one for one in every if self._sentence and one.condition.id == self._sentence.id), None)
        said = _("Today: {outcome}").format(outcome=word(mine.outcome)) if mine else ""
        if said != self._outcome.sentence:  # each change of the audit comes by here
            self._outcome.say("info", said)

    @property
    def typed(self) -> str:
        """The words as they are typed."""
        return self._words.content

    def put_back(self, words: str) -> None:
        """Show words that wait for a name of their scheme."""
        self._words.show_text(words)

    def flush(self) -> None:
        """Save the words being typed."""
        self._pause.end()

    def _save_words(self) -> None:
        if self._sentence is None or self.typed != self._sentence.text.fr:
            self.changed.emit(partial(mapped, condition=self._id, on=today(), sentence=self.typed), True)  # noqa: FBT003

    @property
    def _id(self) -> str:
        return self._sentence.id if self._sentence else ""

    def _tell(self, change: Callable[[FundingScheme], FundingScheme]) -> None:
        self.changed.emit(change, False)  # noqa: FBT003  a signal has no names

    def _on_left(self) -> None:
        self._pause.end()
        self.left.emit()

    def _on_asks_changed(self, _row: int) -> None:
        self.flush()
        self._tell(partial(mapped, condition=self._id, on=today(), asks=Ask(self._asks.currentData())))

    def _on_kind_chosen(self, kind: str) -> None:
        self._tell(partial(mapped, condition=self._id, on=today(), evidence=EvidenceAsked(kind)))

    def _on_picked(self, lines: tuple[str, ...]) -> None:
        self.flush()
        self._tell(partial(mapped, condition=self._id, on=today(), criteria=lines))

    def _on_remove_clicked(self) -> None:
        if self._sentence:
            self._pause.drop()
            self.removed.emit(self._sentence.id)


def _kinds() -> tuple[tuple[str, str], ...]:
    return (str(EvidenceAsked.PICTURE), _("A picture")), (str(EvidenceAsked.DOCUMENT), _("A document"))
