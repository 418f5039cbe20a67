"""What a report is asked to be: for whom, in which language, judged on which day, written where."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from audit_app import reporting
from audit_app.domain.audit import Audit
from audit_app.i18n import LANGUAGES, _, language
from audit_app.identity import today
from audit_app.report.content import ReportKind
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.report.making import Order
from audit_app.ui.report.words import for_whom, kind_name, unchecked
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.day_text import read_day, typed_day
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.surfaces import ScrolledBody, rule

_NAMES = {"fr": "Français", "en": "English"}

Chosen = tuple[str, str, str, Path | None]
"""The kind, the language, the day as typed, and the file the user named, None when they named none."""


class Choices(QWidget):
    """The form; what nobody chose follows from the rest."""

    asked = Signal(object)
    """An Order: the report is to be made."""

    line_asked = Signal(str)
    """The id of a line that is not checked, to go to."""

    def __init__(self, look: Look, audit: Audit) -> None:
        super().__init__()
        self._look, self._audit = look, audit
        self._out: Path | None = None
        kinds = tuple((str(kind), kind_name(kind)) for kind in ReportKind)
        self._kinds = RadioGroup(look, _("Whom it is for"), kinds)
        self._for_whom = PlainLabel("", "muted")
        self._languages = RadioGroup(look, _("Language"), tuple((code, _NAMES[code]) for code in LANGUAGES), columns=2)
        self._edit = QLineEdit()
        hint = _("Grades and deadlines are judged as they stand on that day.")
        self._day = Labelled(look, _("Day it judges on"), self._edit, hint)
        self._path = QLineEdit()
        self._file = Labelled(look, _("Where it goes"), self._path)
        self._choose = button(look, _("Choose…"), "folder")
        self._unchecked = Notice(look, "info", "circle-dashed", _("See the first"))
        self.make = button(look, _("Make the report"), role="primary")
        self._kind, self._language = ReportKind.FULL, language()
        self._lay_out()
        self._connect()
        self._kinds.choose(str(self._kind))
        self._languages.choose(self._language)
        self._edit.setText(typed_day(today()))
        self.draw()

    def _lay_out(self) -> None:
        look = self._look
        scrolled = ScrolledBody(look, margin=18, spacing=8)
        column = scrolled.column
        column.addWidget(PlainLabel(_("Whom it is for"), "heading"))
        column.addWidget(self._kinds)
        column.addWidget(self._for_whom)
        column.addSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Language"), "label"))
        column.addWidget(self._languages)
        column.addSpacing(look.px(10))
        column.addWidget(self._day)
        column.addSpacing(look.px(10))
        column.addWidget(self._file)
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(look.px(10))
        column.addWidget(self._unchecked)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(rule())
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(*map(self._look.px, (18, 10, 18, 12)))
        foot.addWidget(self.make)
        return foot

    def _connect(self) -> None:
        self._edit.setMaxLength(20)
        self._path.setReadOnly(True)
        self._choose.setAccessibleDescription(_("Choose the folder and the name of the file."))
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._languages.chosen.connect(self._on_language_chosen)
        self._edit.textChanged.connect(self._on_day_changed)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._unchecked.pressed.connect(self._on_unchecked_pressed)
        self.make.clicked.connect(self._on_make_clicked)

    # What is chosen

    @property
    def chosen(self) -> Chosen:
        """What the user chose, to be put back in a form built anew."""
        return str(self._kind), self._language, self._edit.text(), self._out

    def put_back(self, chosen: Chosen) -> None:
        """Choose as before."""
        kind, spoken, typed, self._out = chosen
        self._kind, self._language = ReportKind(kind), spoken
        self._kinds.choose(kind)
        self._languages.choose(spoken)
        self._edit.setText(typed)
        self.draw()

    @property
    def out(self) -> Path:
        """Where the report goes: as the user named it, else by its own name among their documents."""
        name = reporting.suggested_name(self._audit, self._kind, self._language, self._on or today())
        return self._out or _documents() / name

    def write_to(self, out: Path) -> None:
        """Have the report written there, whatever it is about; a PDF's ending is added where it is missing."""
        self._out = out if out.suffix.lower() == ".pdf" else out.with_name(f"{out.name}.pdf")
        self.draw()

    @property
    def _on(self) -> date | None:
        return read_day(self._edit.text())

    # Drawing

    def take(self, audit: Audit) -> None:
        """Speak of the audit as it stands now."""
        self._audit = audit
        self.draw()

    def set_able(self, *, able: bool) -> None:
        """Let a report be asked for, or not: one is being made."""
        self.make.setEnabled(able)

    def draw(self) -> None:
        """Say what follows from what is chosen."""
        out = self.out
        self._for_whom.setText(for_whom(self._kind))
        self._kinds.setAccessibleDescription(for_whom(self._kind))
        if self._path.text() != str(out):
            self._path.setText(str(out))
        self._file.say(
            "info", _("A file of this name is there: the new report takes its place.") if out.exists() else ""
        )
        said, line = unchecked(self._audit, self._on or today())
        self._unchecked.say(said)
        self._unchecked.set_able(able=bool(line))

    def _say_wrong_day(self, *, aloud: bool = False) -> None:
        wrong = _("“{typed}” is no date: write it like 10/05/2027 or 2027-05-10.").format(
            typed=self._edit.text().strip()
        )
        self._day.say("bad", "" if self._on else wrong, aloud=aloud)

    def _on_kind_chosen(self, kind: str) -> None:
        self._kind = ReportKind(kind)
        self.draw()

    def _on_language_chosen(self, code: str) -> None:
        self._language = code
        self.draw()

    def _on_day_changed(self, _typed: str) -> None:
        if self._on:
            self._say_wrong_day()
            self.draw()

    def _on_choose_clicked(self) -> None:
        chosen = file_to_save(self, _("Where the report goes"), str(self.out), _("PDF (*.pdf)"))
        if chosen:
            self.write_to(chosen)

    def _on_unchecked_pressed(self) -> None:
        _said, line = unchecked(self._audit, self._on or today())
        self.line_asked.emit(line)

    def _on_make_clicked(self) -> None:
        if self._on is None:
            self._say_wrong_day(aloud=True)
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.asked.emit(Order(self._kind, self._language, self._on, self.out))


def _documents() -> Path:
    """Return the user's folder of documents, their own folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
