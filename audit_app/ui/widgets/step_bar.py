"""What is saved, in words and with its time; the two buttons that take a step back and do it again; the way back."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from audit_app.domain.tailoring import tailored
from audit_app.i18n import _, ngettext
from audit_app.session import Step
from audit_app.store.rows import KeptStep
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.icons import pixmap, set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.short_label import ShortLabel
from audit_app.wording.gestures import done, redone, undone
from audit_app.wording.subjects import subject_said

_BACK = QKeySequence.StandardKey.Back
"""Alt+Left, but on a Mac, where that goes back a word."""

_ABREAST = 560
"""Pixels at 100 % below which the buttons are icons alone; their names are said and shown by pointing all the same."""

_WORDED = 820
"""Pixels at 100 % below which the way back is an icon alone."""


class StepBar(QWidget):
    """The state of the open audit on one line, always in sight."""

    turned = Signal(str, str)
    """What was taken back or done again, in words, and the line it is about (empty = none)."""

    back_asked = Signal()
    """The user wants to go back to where the last link was followed."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._event = ShortLabel("label")
        self._icon = PlainLabel(wrap=False)
        self.state = PlainLabel("", "muted", wrap=False)
        self._back = button(look, _("Back"), "arrow-left", role="quiet")
        self._undo = button(look, _("Undo"), "undo-2", role="quiet")
        self._redo = button(look, _("Redo"), "redo-2", role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(self._event)
        row.addSpacing(look.px(8))
        row.addWidget(self._icon)
        row.addWidget(self.state)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        self._leads_back = False
        self._back.setMinimumWidth(look.px(44))  # its words do not hold the bar wide: they go where room goes
        self._back.clicked.connect(self.back_asked)
        self._back_key = QShortcut(QKeySequence(_BACK), self)
        self._back_key.setEnabled(False)  # the tour has the same key
        self._back_key.activated.connect(self.back_asked)
        for pressed, keys, does in (
            (self._undo, QKeySequence.StandardKey.Undo, live.undo),
            (self._redo, "Ctrl+Shift+Z", live.redo),
        ):
            pressed.clicked.connect(does)
            # A key of the button itself acts a tenth of a second later, and pressed twice in that time acts once.
            QShortcut(QKeySequence(keys), pressed).activated.connect(does)
        live.changed.connect(self._on_live_changed)
        live.refused.connect(self._on_live_refused)
        live.saved.connect(self.draw)
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the two buttons by their icons alone where the state of the audit needs the room."""
        super().resizeEvent(event)
        short = self._is_short
        self.draw()
        for shown, word, icon in ((self._undo, _("Undo"), "undo-2"), (self._redo, _("Redo"), "redo-2")):
            shown.setText("" if short else word)
            tokens, gap = self._look.tokens, 0 if short else self._look.px(6)
            set_icon(shown, icon, tokens.text, self._look.px(18), gap, off=tokens.off)
        self._word_back()

    def lead_back(self, screen: str, *, seen: bool = True) -> None:
        """Offer the way back to a screen of that name; '' = there is none. Not `seen`: by its key alone."""
        self._back.setAccessibleName(_("Back: {screen}").format(screen=screen))
        self._leads_back = bool(screen) and seen
        self._show_back(self._state()[0])
        self._back_key.setEnabled(bool(screen))
        self._word_back()

    def _show_back(self, tone: str) -> None:
        """Show the way back, but where there is little room for what is not saved: the key leads back all the same."""
        self._back.setVisible(self._leads_back and not (tone == "bad" and self._is_short))

    def _word_back(self) -> None:
        short, named = self.width() < self._look.px(_WORDED), self._back.accessibleName()
        self._back.setText("" if short else named)
        self._back.setToolTip(f"{named} ({QKeySequence(_BACK).toString(QKeySequence.SequenceFormat.NativeText)})")
        set_icon(self._back, "arrow-left", self._look.tokens.text, self._look.px(18), 0 if short else self._look.px(6))

    @property
    def _is_short(self) -> bool:
        """Whether there is little room."""
        return self.width() < self._look.px(_ABREAST)

    def draw(self) -> None:
        """Say what is saved and what can be taken back, as the audit stands."""
        self._event.show_text(self._live.audit.event.name)
        tone, sentence = self._state()
        self._show_back(tone)
        colour = getattr(self._look.tokens, tone)
        icons = {"good": "circle-check", "bad": "octagon-alert", "none": "lock"}
        self._icon.setPixmap(pixmap(icons[tone], colour, self._look.px(16)))
        self.state.setText(sentence)
        self._name(self._undo, _("Undo"), self._live.undoable)
        self._name(self._redo, _("Redo"), self._live.redoable)

    def _state(self) -> tuple[str, str]:
        live = self._live
        if live.holder is not None:
            return "none", _("Read only") if self._is_short else _("Read only: this audit is open elsewhere")
        if waiting := len(live.pending):
            said = ngettext("{count} change not saved yet", "{count} changes not saved yet", waiting)
            return "bad", said.format(count=waiting)
        if not live.audit.is_open:
            return "none", _("Closed audit: read only")
        if not live.saved_at:
            return "good", _("Everything is saved")
        clock = datetime.fromisoformat(live.saved_at).astimezone()
        return "good", _("Saved at {time}").format(time=f"{clock:%H:%M}")

    def _name(self, shown: QPushButton, verb: str, step: KeptStep | None) -> None:
        """Give a button the name of the step it is about, to be heard and seen before it is pressed."""
        shown.setEnabled(step is not None)
        about = subject_said(step.subject, self._live.audit) if step else None
        named = _("{place}: {said}").format(place=verb, said=done(step.gesture, about)) if step else verb
        shown.setToolTip(named)
        shown.setAccessibleName(named)

    def _on_live_changed(self, step: Step) -> None:
        self.draw()
        if step.target is not None:
            say = partial(undone, withdrawn_since=step.withdrawn_since) if step.gesture == "undo" else redone
            asked = step.subject in tailored(self._live.audit).lines
            about = subject_said(step.subject, *filter(None, (step.after, step.before)))
            self.turned.emit(say(step.target, about), step.subject if asked else "")

    def _on_live_refused(self, _problem: object) -> None:
        self.draw()
