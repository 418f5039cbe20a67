"""The answer to a line: its verdict, the reason where one is due, who gave it, and a way to take it away."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.answering import answered, unanswered
from audit_app.domain.audit import Answer, Verdict
from audit_app.domain.progress import LineStanding
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.checklist.answer_words import given, needs_reason, reason_asked
from audit_app.ui.checklist.left_behind import LeftBehind
from audit_app.ui.checklist.verdict_buttons import VerdictButtons
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.aloud import aloud
from audit_app.wording.lines import id_of
from audit_app.wording.typography import composed
from audit_app.wording.values import word

GESTURE = "answered"


class VerdictPart(QWidget):
    """Shows the answer that is saved, the one that waits to be, or the one chosen that still lacks its reason."""

    choosing = Signal()
    """A verdict is about to be given: what is typed elsewhere has to be saved before it."""

    said = Signal(str, str)

    action_asked = Signal()
    """The user wants to say what will be done about it."""

    def __init__(self, look: Look, live: LiveAudit, keys_of: QWidget) -> None:
        super().__init__()
        self._live = live
        self._left = LeftBehind.of(live)
        self._row: LineStanding | None = None
        self._lacking: Verdict | None = None
        self._heading = PlainLabel(_("Answer"), "label")
        self.buttons = VerdictButtons(look, keys_of)
        self._reason = PlainEdit(look, lines=2)
        self._asking = Labelled(look, "", self._reason)
        self._unsaved = Remark(look)
        self._who = ringed(PlainLabel(role="muted", readable=True))
        self._plan = Notice(look, "info", "wrench", _("Plan an action"))
        self._clear = button(look, _("Clear the answer"), "x", role="quiet")
        self._pause = Pause(self)
        self._lay_out(look)
        self.buttons.chosen.connect(self._on_buttons_chosen)
        self.buttons.keyed.connect(self._on_buttons_keyed)
        self._reason.textChanged.connect(self._on_reason_changed)
        self._reason.left.connect(self._on_reason_left)
        self._pause.over.connect(self._save_reason)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._plan.pressed.connect(self.action_asked)

    def _lay_out(self, look: Look) -> None:
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when the first answer is given
        self._clear.setSizePolicy(policy)
        below = QHBoxLayout()
        below.addWidget(self._who, 1)
        below.addLayout(inset(look, self._clear))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for piece in (self._heading, self.buttons, self._asking, self._unsaved, self._plan):
            column.addLayout(inset(look, piece))
        column.addLayout(below)

    # Showing

    def fill(self, row: LineStanding) -> None:
        """Show the answer of another line."""
        self._pause.drop()
        self._row, self._lacking = row, None
        self.buttons.name(aloud(id_of(row)))  # its title was heard on the way here
        self._reason.show_text(self._reason_known)
        self._draw()

    def redraw(self, row: LineStanding, *, turned: bool) -> None:
        """Show what changed on the same line; `turned`: a step was taken back or done again, whoever has the focus."""
        before = self._row.answer if self._row else None
        self._row = row
        if row.answer != before:
            if self._lacking and not self._pause.running:
                self._lacking = None
            if turned or not self._reason.hasFocus():
                self._reason.show_text(self._reason_known)
        self._draw()

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        able = self._live.may_write
        self.buttons.show_chosen(self._shown)
        self.buttons.set_able(able=able)
        self._draw_reason()
        self._reason.setReadOnly(not able)
        self._draw_clear(able=able)
        self._who.setText(given(row.answer, contested=row.contested))
        # That there is no answer is heard at the buttons, of which none is chosen: no stop for that.
        stop = row.contested or (row.answer is not None and _is_given(row.answer))
        self._who.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        waits = self._live.typed(GESTURE, row.line.id) is not None
        self._unsaved.say("bad", _("This answer is not saved yet: try again.") if waits else "")
        failed = able and not waits and self._shown is Verdict.NON_COMPLIANT and row.action is None
        self._plan.say(_("Saved. Plan an action?") if failed else "")

    def _draw_clear(self, *, able: bool) -> None:
        answer = self._row.answer if self._row else None
        self._clear.setText(_("Clear the measurements") if _only_measured(answer) else _("Clear the answer"))
        self._clear.setVisible(able and (_only_measured(answer) or (answer is not None and _is_given(answer))))

    def _draw_reason(self) -> None:
        verdict = self._shown
        label, hint = reason_asked(verdict)
        if not label and verdict is not None and self._reason_known:
            label = _("Reason")
        shown = bool(label)
        if shown:
            wanted = self._live.may_write and is_blank(self._reason.content)
            self._asking.name(label, hint if wanted else "")
            self._say_of_reason()
        self._asking.setVisible(shown)

    def _say_of_reason(self) -> None:
        missing = needs_reason(self._shown) and is_blank(self._reason.content)
        if missing and self._lacking:
            former = self._row.answer if self._row else None
            kept = former.verdict if former else Verdict.NOT_CHECKED
            said = _("Not saved yet: without a reason the answer stays “{verdict}”.").format(verdict=word(kept))
            self._asking.say("fair", composed(said))
        elif missing:
            self._asking.say("fair", _("An empty reason is not saved: the former one stays."))
        else:
            self._asking.say("fair", "")

    @property
    def _waiting(self) -> dict[str, str]:
        """What could not be saved, and waits."""
        return unpacked(self._live.typed(GESTURE, self._row.line.id)) if self._row else {}

    @property
    def _shown(self) -> Verdict | None:
        """The verdict to mark: the one that lacks its reason, the one that waits, the one that is saved."""
        if self._lacking:
            return self._lacking
        if waiting := self._waiting.get("verdict"):
            return Verdict(waiting)
        if self._row is None or self._row.answer is None or self._row.contested:
            return None
        return self._row.answer.verdict

    @property
    def _reason_known(self) -> str:
        if "reason" in self._waiting:
            return self._waiting["reason"]
        return self._row.answer.reason if self._row and self._row.answer else ""

    # Answering

    def _on_buttons_chosen(self, verdict: Verdict, passing: bool) -> None:  # noqa: FBT001  as the signal gives it
        self.choosing.emit()
        if not passing:
            self._live.left()
        answer = self._row.answer if self._row else None
        known = answer.reason if answer and answer.verdict is verdict else ""
        self._lacking = None
        self._reason.show_text(known)
        if needs_reason(verdict) and not known:
            self._lacking = verdict
            self._draw()
        else:
            self._give(verdict, known, coalesce=passing)
            self._draw()
        if reason_asked(verdict)[0] and not passing:
            # Once the button has taken the focus the press gives it.
            QTimer.singleShot(0, self, self._enter_reason)

    def _on_buttons_keyed(self, verdict: Verdict) -> None:
        """Say the answer that a key gave: no button with the keyboard says it, and a small window may show none."""
        if self._shown is not verdict or self._lacking or self._waiting:
            return  # what is missing is asked, what failed is said
        announce(self.buttons, f"{self.buttons.buttons[verdict].text()}. {self._plan.words.text()}".strip())

    def _enter_reason(self) -> None:
        if self._asking.isVisible():
            self._reason.setFocus()

    def _give(self, verdict: Verdict, reason: str, *, coalesce: bool = False) -> bool:
        if self._row is None:
            return False
        line, by = self._row.line.id, self._live.by
        change = partial(answered, line=line, verdict=verdict, reason=reason, by=by, on=today())
        typed = packed({"verdict": verdict, "reason": reason})
        return self._live.apply(GESTURE, change, line, coalesce=coalesce, typed=typed)

    def _on_reason_changed(self) -> None:
        self._pause.begin()

    def _save_reason(self) -> None:
        verdict, reason = self._shown, self._reason.content
        if verdict is None or self._row is None or not self._live.may_write:
            return
        if not is_blank(reason) and (self._lacking or reason.strip() != self._reason_known):
            lacking, self._lacking = self._lacking, None
            self._give(verdict, reason, coalesce=True)
            self._lacking = lacking if self._shown is not verdict else None
        self._draw()

    def _on_reason_left(self) -> None:
        self._pause.end()
        if not self._lacking:
            self._reason.show_text(self._reason_known)
            self._draw()
        self._live.left()

    def _on_clear_clicked(self) -> None:
        if self._row is None:
            return
        self._pause.drop()
        self._lacking = None
        line = self._row.line.id
        self.choosing.emit()
        if _only_measured(self._row.answer):
            said = _("The measurements of {line} are cleared. Undo brings them back.")
        else:
            said = _("The answer to {line} is cleared, with its measurements. Undo brings it back.")
        if self._live.apply("unanswered", partial(unanswered, line=line), line):
            self.said.emit(said.format(line=line), "info")
        self.buttons.enter()

    # Leaving

    def flush(self) -> None:
        """Save the reason typed; a verdict still without one gives way to the former answer, and that is said."""
        self._pause.end()
        if self._lacking is None or self._row is None:
            return
        lacking, self._lacking = self._lacking, None
        line, answer = self._row.line.id, self._row.answer
        former = answer.verdict if answer else Verdict.NOT_CHECKED
        told = _("{line}: “{verdict}” was not saved, for want of a reason. The answer stays “{former}”.")
        words = {"verdict": word(lacking), "former": word(former)}
        still = partial(_stands, self._live, line, answer)
        self._left.tell(line, composed(told.format(line=line, **words)), still)
        self._draw()


def _stands(live: LiveAudit, line: str, answer: Answer | None) -> bool:
    return live.audit.answers.get(line) == answer


def _is_given(answer: Answer) -> bool:
    return answer.verdict is not Verdict.NOT_CHECKED or bool(answer.reason or answer.measured)


def _only_measured(answer: Answer | None) -> bool:
    return answer is not None and answer.verdict is Verdict.NOT_CHECKED and bool(answer.measured)
