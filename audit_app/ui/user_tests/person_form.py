"""One tester's name, how to reach them, whom to call: typed into the encrypted file, and nowhere else."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from audit_app.domain.consent import Use
from audit_app.domain.tester_identity import IdentityPart, default_end
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.file_part import erasure_agreed
from audit_app.ui.user_tests.kept_part import what_then
from audit_app.ui.user_tests.names_file import NamesFile, Typed
from audit_app.ui.user_tests.readings import DAY, NAME
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.secret_line import SENSITIVE
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.identities import none_kept_said, part_said, parts_said


class PersonForm(ScrolledBody):
    """Kept by its button, or when it is left; what it shows is wiped then."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit, names: NamesFile) -> None:
        super().__init__(look, margin=18 - RING, spacing=14)
        self._look, self._live, self._names = look, live, names
        self._code = ""
        self._shown: dict[IdentityPart, str] = {}
        self._until_shown = ""
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self._kept = ringed(PlainLabel("", readable=True))
        self._told = Remark(look, readable=True)
        self.parts = {part: TypedField(look, part_said(part), _hint(part)) for part in IdentityPart}
        self.until = TypedField(look, _("Date of erasure"), what_then(), reading=DAY)
        self.keep = button(look, _("Keep"), "check", role="primary")
        self.erase = button(look, _("Erase what is kept…"), "trash-2")
        self._lay_out()
        self.keep.clicked.connect(self._on_keep_clicked)
        self.erase.clicked.connect(self._on_erase_clicked)

    def _lay_out(self) -> None:
        self.column.addWidget(self._title)
        self.column.addWidget(self._kept)
        held = QWidget()
        ways = Flow(held, self._look.px(10))
        ways.addWidget(self.keep)
        ways.addWidget(self.erase)
        for piece in (self._told, *self.parts.values(), self.until, held):
            self.column.addLayout(inset(self._look, piece))
        self.column.addStretch(1)
        for field in self.parts.values():
            if isinstance(field.field, QLineEdit):
                field.field.setInputMethodHints(SENSITIVE)

    # Showing

    def show_person(self, code: str) -> None:
        """Speak of a tester, '' = of nobody; what is typed of the same one stays."""
        if code != self._code:
            self.leave()
            self._code = code
            self.verticalScrollBar().setValue(0)
        if not code:
            return
        if not self.is_typed:
            self._load()
        self._draw()

    def _draw(self) -> None:
        code, names, audit = self._code, self._names, self._live.audit
        self._title.setText(_("{code}: name and contact").format(code=code))
        kept = "\n".join(parts_said(names.kept_of(code), today()))
        self._kept.setText(kept or none_kept_said(code))
        takes_part, reached = audit.agreed(code, Use.TAKE_PART), audit.agreed(code, Use.CONTACT)
        for part, field in self.parts.items():
            able = takes_part and (part is not IdentityPart.CONTACT or reached)
            field.set_able(able=able)
            field.setVisible(able or bool(field.text))
        self.until.setVisible(takes_part)
        self.keep.setVisible(takes_part)
        self.erase.setVisible(bool(kept))
        for one in (self.keep, self.erase):
            one.setEnabled(not names.is_busy)
        self._told.say("info", _why_not(code, takes_part=takes_part, reached=reached) or self._closed_said(kept))

    def _closed_said(self, kept: str) -> str:
        if not kept or self._names.people is not None:
            return ""
        return _("The file is closed: what is kept is not shown. What you type takes its place.")

    def _load(self) -> None:
        """Show what is kept, where it is open, or what could not be kept."""
        names, code = self._names, self._code
        waits = names.waiting.get(code) if not names.is_busy else None
        opened = (names.people or {}).get(code, {})
        self._shown = {part: opened.get(part, "") for part in IdentityPart}
        days = [until for _part, until in names.kept_of(code)]
        until = waits.until if waits else max(days) if days else default_end(self._live.audit, today())
        for part, field in self.parts.items():
            field.show_value((waits.parts.get(part) if waits else None) or self._shown[part])
        self.until.show_value(until)
        self._until_shown = self.until.text
        if names.people is not None and not waits:
            self._take_up()

    def _take_up(self) -> None:
        """Show again what was typed as the names went out of sight: it is not kept yet, and looks so."""
        held = self._names.aside.get(self._code)
        if held is None:
            return
        if self._live.audit.agreed(self._code, Use.TAKE_PART):
            for part, text in held.items():
                field = self.until if part is None else self.parts[part]
                field.show_value(None, text)
        self._names.put_aside(self._code, None)

    def put_aside(self) -> str:
        """Take everything out of sight, what is typed into memory; return whose it is, '' where nothing is typed."""
        whose = self._code if self.is_typed else ""
        if whose:
            typed: dict[IdentityPart | None, str] = {
                part: field.text for part, field in self.parts.items() if field.text != self._shown.get(part, "")
            }
            self._names.put_aside(
                whose, typed | ({None: self.until.text} if self.until.text != self._until_shown else {})
            )
        self._wipe()
        return whose

    # What is typed

    @property
    def is_typed(self) -> bool:
        """Whether something stands here that is not kept."""
        changed = any(field.text != self._shown.get(part, "") for part, field in self.parts.items())
        return bool(self._code) and (changed or self.until.text != self._until_shown)

    def leave(self) -> None:
        """Keep what is typed, then wipe it; of a day that cannot be read the one there was stays, and that is said."""
        if self.is_typed:
            wrong = self.until.wrong
            typed = self._typed(DAY.read(self._until_shown if wrong else self.until.text) or today())
            if typed.parts:
                self._names.keep(self._code, typed)
            if wrong:
                said = _("{code}: the date of erasure could not be read, and stays as it was.")
                self.said.emit(said.format(code=self._code), "fair")
        self._wipe()

    def _typed(self, until: date) -> Typed:
        """Return what is to be kept: where the file is open all of it, else what was typed."""
        is_open = self._names.people is not None
        told = {part: NAME.read(field.text) or "" for part, field in self.parts.items()}
        parts = {part: text for part, text in told.items() if text or (is_open and self._shown[part])}
        return Typed(parts, until)

    def _wipe(self) -> None:
        """Forget it: `setText` drops what an undo would bring back."""
        for field in (*self.parts.values(), self.until):
            field.show_value(None)
            if isinstance(field.field, QLineEdit):
                field.field.setText("")
            field.say_wrong(aloud=False)
        self._code, self._shown, self._until_shown = "", {}, ""

    def enter(self) -> None:
        """Take the keyboard at the heading."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep_clicked(self) -> None:
        until, name = self.until, self.parts[IdentityPart.NAME]
        until.say_wrong(aloud=True)
        day = DAY.read(until.text)
        typed = self._typed(day or today())
        if missing := self._missing(typed):
            name.asking.say("bad", missing, aloud=True)
            name.enter()
        elif day is None or day <= today():
            until.asking.say("bad", DAY.wrong(until.text) or _("Write a day to come."), aloud=True)
            until.enter()
        else:
            name.asking.say("bad", "")
            self._shown = {part: field.text for part, field in self.parts.items()}
            self._until_shown = until.text
            self.enter()  # its button is not to be pressed meanwhile: the keyboard would be lost
            self._names.keep(self._code, typed)

    def _missing(self, typed: Typed) -> str:
        kept = [part for part, _until in self._names.kept_of(self._code)]
        if IdentityPart.NAME not in kept and not typed.parts.get(IdentityPart.NAME):
            return _("Type the name first.")
        return "" if typed.parts else _("Type what is to be kept; to change the date alone, open the file first.")

    def _on_erase_clicked(self) -> None:
        if erasure_agreed(self._look, _("what is kept of {code}").format(code=self._code), self):
            code = self._code
            self._wipe()
            self._code = code
            self._names.erase(code)
            self.enter()


def _hint(part: IdentityPart) -> str:
    return {
        IdentityPart.NAME: "",
        IdentityPart.CONTACT: _("A telephone number or an address, as they wish to be reached."),
        IdentityPart.BESIDE: _("Somebody they trust, and how to call them: for their safety during the test alone."),
    }[part]


def _why_not(code: str, *, takes_part: bool, reached: bool) -> str:
    if not takes_part:
        return _("{code} takes no part any more: nothing more is kept of them.").format(code=code)
    if not reached:
        return _("{code} does not agree to be contacted: no way to reach them is kept.").format(code=code)
    return ""
