"""What a report is asked to be: for whom, in which language, judged on which day, written where."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from audit_app import reporting
from audit_app.domain.audit import Audit
from audit_app.domain.issuing import next_number
from audit_app.domain.record import is_blank
from audit_app.i18n import LANGUAGES, _, language, pgettext
from audit_app.identity import today
from audit_app.report.content import ReportKind
from audit_app.ui.report.destination import Destination
from audit_app.ui.report.making import Order
from audit_app.ui.report.words import for_whom, kind_name, unchecked
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.day_text import day_refused, read_day, typed_day
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.surfaces import ScrolledBody, rule
from audit_app.wording.figures import number

_NAMES = {"fr": "Français", "en": "English"}

Chosen = tuple[str, str, str, str, str, str]
"""The kind, the language and the file the user named, '' when they named none, the day as typed between them; then
whether it is a draft or an issue, and the reason as typed."""

DRAFT, ISSUE = "draft", "issue"

LONGEST_REASON = 2_000
"""Letters of a reason."""


class Choices(QWidget):
    """The form; what nobody chose follows from the rest."""

    asked = Signal(object)
    """An Order: the report is to be made."""

    reason_typed = Signal(str)
    """Why it is issued, as it is typed now."""

    line_asked = Signal(str)
    """The id of a line that is not checked, to go to."""

    def __init__(self, look: Look, audit: Audit, *, may_issue: bool = True) -> None:
        """`may_issue`: whether an issue can be written down here; an audit that is only read has drafts alone."""
        super().__init__()
        self._look, self._audit, self._may_issue = look, audit, may_issue
        kinds = tuple((str(kind), kind_name(kind)) for kind in ReportKind)
        self._kinds = RadioGroup(look, _("Who it is for"), kinds)
        self._for_whom = PlainLabel("", "muted")
        self._languages = RadioGroup(look, _("Language"), tuple((code, _NAMES[code]) for code in LANGUAGES), columns=2)
        self._edit = QLineEdit()
        hint = _("Grades and deadlines are judged as they stand on that day.")
        self._day = Labelled(look, _("As of"), self._edit, hint)
        self.destination = Destination(look)
        self._states = RadioGroup(
            look, _("Draft or issue"), ((DRAFT, _("Draft")), (ISSUE, pgettext("report", "Issue"))), columns=2
        )
        self._state_said = PlainLabel("", "muted")
        self._reason_edit = QLineEdit()
        self._reason = Labelled(look, _("Reason"), self._reason_edit)
        self._state = DRAFT
        self._unchecked = Notice(look, "info", "circle-dashed", _("See the first line"))
        self.make = button(look, _("Make the report"), role="primary")
        self._kind, self._spoken = ReportKind.FULL, ""
        self._lay_out()
        self._connect()
        self._kinds.choose(str(self._kind))
        self._languages.choose(self._language)
        self._states.choose(self._state)
        self._edit.setText(typed_day(today()))
        self.draw()

    def _lay_out(self) -> None:
        look = self._look
        scrolled = ScrolledBody(look, margin=18, spacing=8)
        column = scrolled.column
        column.addWidget(PlainLabel(_("Who it is for"), "heading"))
        column.addWidget(self._kinds)
        column.addWidget(self._for_whom)
        column.addSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Language"), "label"))
        column.addWidget(self._languages)
        column.addSpacing(look.px(10))
        column.addWidget(self._day)
        column.addSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Draft or issue"), "label"))
        column.addWidget(self._states)
        column.addWidget(self._state_said)
        column.addWidget(self._reason)
        column.addSpacing(look.px(10))
        column.addWidget(self.destination)
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
        self._edit.setMaxLength(40)
        self._reason_edit.setMaxLength(LONGEST_REASON)
        self._reason_edit.textChanged.connect(self._on_reason_changed)
        self._states.chosen.connect(self._on_state_chosen)
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._languages.chosen.connect(self._on_language_chosen)
        self._edit.textChanged.connect(self._on_day_changed)
        self._unchecked.pressed.connect(self._on_unchecked_pressed)
        self.make.clicked.connect(self._on_make_clicked)

    # What is chosen

    @property
    def chosen(self) -> Chosen:
        """What the user chose, to be put back in a form built anew."""
        named = self.destination.named
        return str(self._kind), self._spoken, self._edit.text(), named, self._state, self._reason_edit.text()

    def put_back(self, chosen: Chosen) -> None:
        """Choose as before."""
        kind, spoken, typed, named, self._state, reason = chosen
        self._kind, self._spoken = ReportKind(kind), spoken
        self._states.choose(self._state)
        self._reason_edit.setText(reason)
        self._kinds.choose(kind)
        self._languages.choose(self._language)
        self._edit.setText(typed)
        self.destination.write_to(named)
        self.draw()

    @property
    def _language(self) -> str:
        """The language the user named, else that of the window."""
        return self._spoken or language()

    @property
    def _on(self) -> date | None:
        return read_day(self._edit.text())

    # Drawing

    def take(self, audit: Audit) -> None:
        """Speak of the audit as it stands now; once it is issued, the reason was that of this issue."""
        if len(audit.issues) > len(self._audit.issues):
            self._reason_edit.clear()
        self._audit = audit
        self.draw()

    def set_able(self, *, able: bool) -> None:
        """Let a report be asked for, or not: one is being made."""
        self.make.setEnabled(able)

    def draw(self) -> None:
        """Say what follows from what is chosen."""
        self._for_whom.setText(for_whom(self._kind))
        self._kinds.describe(for_whom(self._kind))
        place = next_number(self._audit) if self._state == ISSUE else None
        on = self._on or today()
        self.destination.suggest(reporting.suggested_name(self._audit, self._kind, self._language, on, place))
        self._draw_state()
        said, line = unchecked(self._audit, self._on or today())
        self._unchecked.say(said)
        self._unchecked.offer(able=bool(line))

    def _draw_state(self) -> None:
        """Say which number an issue would bear, and ask why there is another; a draft has no reason."""
        another, place = bool(self._audit.issues), number(next_number(self._audit))
        said = (
            _("Issue no. {number}: dated and kept as it is, to hand over.").format(number=place)
            if self._state == ISSUE
            else _("To read again: every page says that it is a draft.")
        )
        self._state_said.setText(said)
        self._states.describe(said)
        self._states.setVisible(self._may_issue)
        self._reason.setVisible(self._state == ISSUE)
        hint = _("It is printed: what is new since the last issue.") if another else _("Optional for the first issue.")
        self._reason.name(_("Reason for this issue"), hint)

    def _on_reason_changed(self, typed: str) -> None:
        self._reason.say("info", "")
        self.reason_typed.emit(typed)

    def _on_state_chosen(self, state: str) -> None:
        self._state = state
        self._reason.say("info", "")
        self.draw()

    @property
    def _lacks_reason(self) -> bool:
        return self._state == ISSUE and bool(self._audit.issues) and is_blank(self._reason_edit.text())

    def _say_wrong_day(self, *, aloud: bool = False) -> None:
        missing = "" if self._on else _("Write the day the report judges on, such as 16/05/2027.")
        self._day.say("bad", day_refused(self._edit.text()) or missing, aloud=aloud)

    def _on_kind_chosen(self, kind: str) -> None:
        self._kind = ReportKind(kind)
        self.draw()

    def _on_language_chosen(self, code: str) -> None:
        self._spoken = code
        self.draw()

    def _on_day_changed(self, _typed: str) -> None:
        if self._on:
            self._say_wrong_day()
            self.draw()

    def _on_unchecked_pressed(self) -> None:
        _said, line = unchecked(self._audit, self._on or today())
        self.line_asked.emit(line)

    def _on_make_clicked(self) -> None:
        if self._on is None:
            self._say_wrong_day(aloud=True)
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._lacks_reason:
            self._reason.say("bad", _("Say why there is another issue: it is printed."), aloud=True)
            self._reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.destination.check():
            reason = self._reason_edit.text().strip() if self._state == ISSUE else None
            self.asked.emit(Order(self._kind, self._language, self._on, self.destination.out, reason))
