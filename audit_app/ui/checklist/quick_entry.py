"""Quick entry: a sheet filled in by hand, typed back one line after another by its codes."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidgetItem

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Unit
from audit_app.domain.entering import VERDICT_LETTERS
from audit_app.domain.paper_code import series_of
from audit_app.domain.people import names_known
from audit_app.domain.record import is_blank
from audit_app.domain.typing_back import is_of_tests
from audit_app.errors import Problem
from audit_app.i18n import _, ngettext
from audit_app.identity import today
from audit_app.session import Step
from audit_app.ui.checklist.assigned import completing
from audit_app.ui.checklist.entry_line import EntryLine
from audit_app.ui.checklist.entry_row import GESTURES, EntryRow, row_of
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.day_text import day_refused, read_day, typed_day
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody, card
from audit_app.wording.figures import number, quantity
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.values import word

_DRAFT = "entry"
"""Where the line typed is kept until it is entered, among the drafts of the open audit."""

_MOST = 6
"""Lines entered that are seen at once; the list scrolls beyond them."""

_NARROW = 520
"""Pixels at 100 % below which the corner leaves its room to the heading."""


class EntryScreen(Screen):
    """One field: Enter saves the line, says what was understood, and is ready for the next."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Quick entry"))
        self._live = live
        self._done: list[tuple[str, str]] = []
        self._taken_back: list[tuple[str, str]] = []
        self.who, self.day, self.typed = PlainLine(), PlainLine(), EntryLine()
        self._who = Labelled(look, _("Filled in by"), self.who)
        self._when = Labelled(look, _("Day"), self.day)
        self._asking = Labelled(look, "", self.typed)
        self._enter = button(look, _("Enter the line"), role="primary")
        self._understood = Aloud(look)
        self.list = FramedRows(look, _MOST)
        self._count = PlainLabel("", "label")
        self._print = button(look, _("Print…"), "printer")
        self._back = button(look, _("Back to the checklist"), "arrow-left", role="quiet")
        for field, most in ((self.who, 300), (self.day, 40), (self.typed, 2_000)):
            field.setMaxLength(most)
        self._names = QStringListModel(self)
        self._suggested: dict[QLineEdit, str] = {}
        self.who.setCompleter(completing(self._names, self.who))
        self._suggest()
        self._bring_back()
        self._lay_out()
        self._connect()
        self._draw()

    def _lay_out(self) -> None:
        look = self.look
        self.corner.addWidget(self._print)
        self.corner.addWidget(self._back)
        for piece in (self._understood, self._asking.hint):  # what is said is seen with the field in a low window too
            self._asking.column.addWidget(piece)
            piece.raise_()  # what is read follows what is seen
        frame, column = card(look, margin=18, spacing=12)
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addWidget(self._who, 2)
        head.addWidget(self._when, 1)
        column.addLayout(head)
        column.addWidget(self._asking)
        column.addWidget(self._enter, 0, Qt.AlignmentFlag.AlignLeft)
        self._print.setAccessibleName(_("Print a checklist"))
        self._print.setToolTip(self._print.accessibleName())
        scrolled = self._scrolled = ScrolledBody(look, spacing=12)
        scrolled.column.addWidget(frame)
        scrolled.column.addWidget(self._count)
        scrolled.column.addWidget(self.list)
        scrolled.column.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.list.setAccessibleName(_("Lines entered"))
        self.list.setAccessibleDescription(_("Enter goes to the line in the checklist."))

    def _connect(self) -> None:
        self.typed.returnPressed.connect(self.enter_line)
        self.typed.textEdited.connect(lambda _text: self._asking.say("info", ""))
        for field in (self.typed, self.who, self.day):
            field.textChanged.connect(self._keep)
        self._enter.clicked.connect(self.enter_line)
        self.list.itemActivated.connect(self._on_item_activated)
        self._print.clicked.connect(self.open_paper)
        self._back.clicked.connect(lambda: self.asked.emit("checklist", None))
        self._live.changed.connect(self._on_live_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the heading where there is little: the icon of paper, whose name is heard, stands alone."""
        super().resizeEvent(event)
        narrow, look = self.width() < self.look.px(_NARROW), self.look
        self._print.setText("" if narrow else _("Print…"))
        set_icon(self._print, "printer", look.tokens.text, look.px(18), 0 if narrow else look.px(6))

    def _bring_back(self) -> None:
        """Show the line that was typed and not entered, and of which sheet, where Jauge was ended in it."""
        typed = self._live.drafts.get((_DRAFT, ""), "")
        found = self._live.half_typed.found if self._live.half_typed else None
        if found is not None and typed and found.row == typed:
            self.who.setText(found.who)
            self.day.setText(found.day)
        self.typed.setText(typed)

    def _keep(self) -> None:
        """Keep the line typed, on the disk too; but of a tester's sheet nothing is kept there."""
        typed = self.typed.text()
        self._live.keep(_DRAFT, "", typed)
        first = next(iter(typed.replace(":", " ").replace(",", " ").split()), "").upper()
        kept = "" if is_of_tests(typed) or first in self._live.audit.testers else typed
        self._live.keep_half(row=kept, who=self.who.text(), day=self.day.text())

    def showEvent(self, event: QShowEvent) -> None:
        """Suggest who and when anew: it may have been made, or left, long before."""
        super().showEvent(event)
        self._suggest()

    def _suggest(self) -> None:
        """Suggest the user and this day where nothing else was typed, and tell how a line is typed now."""
        for field, now in ((self.who, self._live.by or ""), (self.day, typed_day(today()))):
            if field.text() == self._suggested.get(field, ""):
                field.setText(now)
            self._suggested[field] = now
        self._names.setStringList(list(names_known(self._live.audit)))
        self._asking.name(_("A line of the sheet"), _hint(self._live.audit))

    def enter(self) -> None:
        """Take the keyboard where one types: that is what one comes for; it is described by the heading."""
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_line(self) -> None:
        """Save the line typed and say what was understood; a slip is said, and what is typed stays."""
        on = read_day(self.day.text())
        self._when.say("bad", day_refused(self.day.text()) or ("" if on else _("Write the day of the sheet.")))
        if on is None:
            self.day.setFocus()
            return
        if is_blank(self.typed.text()):  # Enter pressed twice: nothing was got wrong
            self._asking.say("bad", _("Type the next line of the sheet."), aloud=True)
            return
        before, by = self._live.audit, self.who.text().strip() or None
        try:
            row = row_of(before, self.typed.text(), by, on)
            row.enter(before)
        except Problem as problem:
            self._understood.clear()  # it was of the line before, which the list shows
            self._asking.say("bad", sentence_in_window(problem), aloud=True)
            self.typed.selectAll()
            return
        if self._live.apply(row.gesture, row.enter, row.subject, typed=self.typed.text()):
            self._live.left()
            self._say(row, before)

    def _say(self, row: EntryRow, before: Audit) -> None:
        sentence, doubtful = row.said(self._live.audit, before)
        self._understood.say("fair" if doubtful else "good", sentence)
        self._done.insert(0, (row.subject, sentence))
        self._taken_back = []
        self.typed.begin_anew()
        self.typed.setFocus()
        self._draw()

    def _draw(self) -> None:
        able, count = self._live.may_write, len(self._done)
        self.list.clear()
        for _line, sentence in self._done:
            self.list.addItem(sentence)
        self.list.fit()
        if count:
            self.list.setCurrentRow(0)
        said = ngettext("{count} line entered", "{count} lines entered", count)
        self._count.setText(said.format(count=number(count)))
        self._count.setVisible(count > 0)
        self.list.setVisible(count > 0)
        self._scrolled.settle()
        for piece in (self._who, self._when, self._asking, self._enter):
            piece.setEnabled(able)

    def _on_live_changed(self, step: Step) -> None:
        """List no line that undo took back, until it is done again."""
        if step.target in GESTURES:
            from_, to = (self._done, self._taken_back) if step.gesture == "undo" else (self._taken_back, self._done)
            if turned := next((done for done in from_ if done[0] == step.subject), None):
                from_.remove(turned)
                to.insert(0, turned)
                self._understood.clear()
                self._draw()
        elif step.touches("state"):
            self._draw()

    def _on_item_activated(self, _item: QListWidgetItem) -> None:
        subject = self._done[self.list.currentRow()][0]
        if subject in self._live.audit.testers:
            self.asked.emit("tests", "attempts")
        else:
            self.asked.emit("checklist", subject)

    def open_paper(self) -> QDialog:
        """Open the box that prints a checklist."""
        from audit_app.ui.checklist.paper_dialog import PaperDialog

        dialog = PaperDialog(self.look, self._live, self)
        dialog.printed.connect(lambda sentence: self.said.emit(sentence, "good"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @property
    def place(self) -> object:
        """What is typed, by whom and of which day, and what was entered."""
        return self.typed.text(), self.who.text(), self.day.text(), tuple(self._done)

    def go(self, place: object) -> None:
        """Come back to what was typed."""
        if isinstance(place, tuple):
            typed, who, day, done = place
            for field, text in ((self.typed, typed), (self.who, who), (self.day, day)):
                field.setText(text)
            self._done = list(done)
            self._draw()
        self.enter()


def _hint(audit: Audit) -> str:
    letters = ", ".join(f"{letter}\N{NO-BREAK SPACE}{word(verdict)}" for letter, verdict in VERDICT_LETTERS.items())
    example = f"K7FC9 C {quantity(1.45, Unit.M)}".replace(" ", "\N{NO-BREAK SPACE}")
    said = _("The code, the letter ticked, the measures with their unit, a few words: {example}. Letters: {letters}.")
    own = _("The sheets of this audit bear “series {series}”.").format(series=series_of(audit))
    hint = f"{said.format(example=example, letters=letters)} {own}"
    if not audit.testers and not audit.user_tests:
        return hint
    typed = "T01 S8A 5; S8B 1".replace(" ", "\N{NO-BREAK SPACE}")
    tests = _("Of a test sheet: the tester, the code of the question, the figure or the place of the box: {example}.")
    return f"{hint} {tests.format(example=typed)}"
