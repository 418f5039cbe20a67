"""What a report is asked to be: for whom, in which language, judged on which day, written where."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app import reporting
from audit_app.domain.audit import Audit
from audit_app.i18n import LANGUAGES, _, language
from audit_app.identity import today
from audit_app.report.content import ReportKind
from audit_app.store.home import Home
from audit_app.ui.report.destination import Destination
from audit_app.ui.report.issuing import Issuing, Typed
from audit_app.ui.report.making import Order
from audit_app.ui.report.signing import Signing
from audit_app.ui.report.words import for_whom, unchecked
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.day_text import day_refused, read_day, typed_day
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.surfaces import ScrolledBody, rule
from audit_app.wording.issues import kind_name

_NAMES = {"fr": "Français", "en": "English"}

DOMAIN, ZONE = "domain", "zone"

Chosen = tuple[str, str, str, str, str, Typed, bool]
"""The kind, the language and the file the user named, '' when they named none, the day as typed between them; then
whether the lines go by theme or by place, what an issue is asked, and whether it is signed."""


class Choices(QWidget):
    """The form; what nobody chose follows from the rest."""

    asked = Signal(object)
    """An Order: the report is to be made."""

    reason_typed = Signal(str)
    """Why it is issued, as it is typed now."""

    line_asked = Signal(str)
    """The id of a line that is not checked, to go to."""

    def __init__(self, look: Look, audit: Audit, home: Home, *, may_issue: bool = True) -> None:
        """`home`: where the signing key is; `may_issue`: whether an issue can be written down here.

        An audit that is only read has drafts alone.
        """
        super().__init__()
        self._look, self._audit = look, audit
        kinds = tuple((str(kind), kind_name(str(kind))) for kind in ReportKind)
        self._kinds = RadioGroup(look, _("Who it is for"), kinds)
        self._for_whom = PlainLabel("", "muted")
        self._languages = RadioGroup(look, _("Language"), tuple((code, _NAMES[code]) for code in LANGUAGES), columns=2)
        self._edit = PlainLine()
        hint = _("Grades and deadlines are judged as they stand on that day.")
        self._day = Labelled(look, _("As of"), self._edit, hint)
        self.destination = Destination(look)
        orders = ((DOMAIN, _("Theme by theme")), (ZONE, _("Place by place")))
        self._orders = RadioGroup(look, _("Order of the lines"), orders)
        self._orders_label = PlainLabel(_("Order of the lines"), "label")
        self._order = DOMAIN
        self._issuing = Issuing(look, audit, may_issue=may_issue)
        self.signing = Signing(look, home, audit.event.organiser)
        self._unchecked = Notice(look, "info", "circle-dashed", _("See the first line"))
        self.make = button(look, _("Make the report"), role="primary")
        self._kind, self._spoken = ReportKind.WORKING, ""
        self._lay_out()
        self._connect()
        self._kinds.choose(str(self._kind))
        self._languages.choose(self._language)
        self._orders.choose(self._order)
        self._suggested = ""
        self._suggest_day()
        self.draw()

    def _lay_out(self) -> None:
        look = self._look
        scrolled = ScrolledBody(look, margin=18, spacing=8)
        column = scrolled.column
        column.addWidget(PlainLabel(_("Who it is for"), "heading"))
        column.addWidget(self._kinds)
        column.addWidget(self._for_whom)
        column.addSpacing(look.px(6))
        column.addWidget(self._orders_label)
        column.addWidget(self._orders)
        column.addSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Language"), "label"))
        column.addWidget(self._languages)
        column.addSpacing(look.px(10))
        column.addWidget(self._day)
        column.addSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Draft or issue"), "label"))
        column.addWidget(self._issuing)
        column.addSpacing(look.px(10))
        column.addWidget(self.destination)
        column.addSpacing(look.px(10))
        column.addWidget(self.signing)
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
        self._issuing.reason_typed.connect(self.reason_typed)
        self._issuing.changed.connect(self.draw)
        self._orders.chosen.connect(self._on_order_chosen)
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
        typed = self._issuing.typed
        return str(self._kind), self._spoken, self._edit.text(), named, self._order, typed, self.signing.wanted

    def put_back(self, chosen: Chosen) -> None:
        """Choose as before."""
        kind, spoken, typed, named, self._order, issuing, signs = chosen
        self._kind, self._spoken = ReportKind(kind), spoken
        self._issuing.put_back(issuing)
        self.signing.put_back(wanted=signs)
        self._orders.choose(self._order)
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
        """Speak of the audit as it stands now."""
        self._issuing.take(audit)
        self._audit = audit
        self._suggest_day()
        self.draw()

    def _suggest_day(self) -> None:
        """Have it judge on this day, as long as the user typed no other: the form may have been made days before."""
        now = typed_day(today())
        if self._edit.text() == self._suggested:
            self._edit.setText(now)
        self._suggested = now

    def set_able(self, *, able: bool) -> None:
        """Let a report be asked for, or not: one is being made."""
        self.make.setEnabled(able)

    def draw(self) -> None:
        """Say what follows from what is chosen."""
        self._for_whom.setText(for_whom(self._kind))
        self._kinds.describe(for_whom(self._kind))
        place, on = self._issuing.number, self._on or today()
        for piece in (self._orders_label, self._orders):
            piece.setVisible(self._kind is ReportKind.WORKING)
        self.destination.suggest(reporting.suggested_name(self._audit, self._kind, self._language, on, place))
        said, line = unchecked(self._audit, self._on or today())
        self._unchecked.say(said)
        self._unchecked.offer(able=bool(line))

    def _say_wrong_day(self, *, aloud: bool = False) -> None:
        missing = "" if self._on else _("Write the day the report judges on, such as 16/05/2027.")
        self._day.say("bad", day_refused(self._edit.text()) or missing, aloud=aloud)

    def _on_kind_chosen(self, kind: str) -> None:
        self._kind = ReportKind(kind)
        self.draw()

    def _on_order_chosen(self, order: str) -> None:
        self._order = order

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
        if self._issuing.check() and self.destination.check() and self.signing.check():
            self.asked.emit(self._ordered(self._on))

    def _ordered(self, on: date) -> Order:
        by_zone = self._kind is ReportKind.WORKING and self._order == ZONE
        return Order(
            self._kind,
            self._language,
            on,
            self.destination.out,
            self._issuing.reason,
            self._issuing.verified_by,
            by_zone=by_zone,
            sign=self.signing.wanted,
        )
