"""The schemes to choose among: those that travel with the program, the audit's own, a funder's file; judged at once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from audit_app.domain.funding import chosen, judged
from audit_app.domain.own_scheme import is_own
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.results.scheme_tick import SchemeTick
from audit_app.ui.results.scheme_words import judged_by, outcome, why_not
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.typography import told

GESTURE = "schemes_chosen"

_TO_COPY = "template"
"""The scheme that travels with the program to be copied and filled in, not to judge."""


class SchemePage(QFrame):
    """One box a scheme; each tick is a gesture of its own, which can be undone."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    sentences_asked = Signal(str)
    """The id of a scheme whose sentences are to be changed, '' = of a new one."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look, self._live = look, live
        self._added: dict[str, FundingScheme] = {}
        self._ticks: dict[str, SchemeTick] = {}
        self._judges = ringed(PlainLabel("", "label", readable=True))
        self._closed = Notice(look, "info", "lock")
        self._intro = ringed(PlainLabel(_told(), "muted", readable=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(16))
        self._add = button(look, _("Add a funder’s file…"), "plus")
        self._add.setAccessibleDescription(_("A .toml file that holds the funder’s own conditions."))
        self._type = button(look, _("Type in a funder’s sentences…"), "sticky-note")
        self._hint = PlainLabel(self._add.accessibleDescription(), "small")
        self._lay_out()
        self._add.clicked.connect(self._on_add_clicked)
        self._type.clicked.connect(lambda: self.sentences_asked.emit(""))

    def _lay_out(self) -> None:
        look = self._look
        scrolled = ScrolledBody(look, margin=22 - RING, spacing=8)
        column = scrolled.column
        column.addLayout(inset(look, PlainLabel(_("Schemes that may judge this audit"), "heading")))
        column.addWidget(self._judges)
        column.addLayout(inset(look, self._closed))
        column.addWidget(self._intro)
        self._rows.setContentsMargins(look.px(RING), look.px(4), look.px(RING), look.px(8))
        column.addLayout(self._rows)
        column.addLayout(inset(look, self._add, Qt.AlignmentFlag.AlignLeft))
        column.addLayout(inset(look, self._hint))
        column.addLayout(inset(look, self._type, Qt.AlignmentFlag.AlignLeft))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(scrolled)

    def draw(self) -> None:
        """Show what is chosen, and what each scheme that judges comes to today."""
        from audit_app.checklists.loading import shipped_schemes

        audit, able = self._live.audit, self._live.may_write
        self._judges.setText(judged_by(audit, shipped_schemes()))
        self._closed.say(why_not(self._live))
        offered = self._offered()
        if [tick.scheme for tick in self._ticks.values()] != list(offered.values()):
            self._fill(offered)
        for key, tick in self._ticks.items():
            ticked = key in audit.schemes
            by_default = not audit.schemes and tick.scheme.by_default
            found = judged(audit, tick.scheme, today())
            said = outcome(found, chosen=ticked, by_default=by_default)
            tick.show_state(ticked=ticked, able=able, outcome=said)
        self._add.setEnabled(able)

    def enter(self) -> None:
        """Take the focus: what is to be done here is heard first."""
        self._judges.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offered(self) -> dict[str, FundingScheme]:
        """Return the schemes to choose among, by id: the audit's own copy of one goes before the others."""
        from audit_app.checklists.loading import shipped_schemes

        known = sorted(shipped_schemes(), key=lambda scheme: not scheme.by_default)
        shipped = {scheme.id: scheme for scheme in known if scheme.id != _TO_COPY}
        return {**shipped, **self._added, **self._live.audit.schemes}

    def _fill(self, offered: dict[str, FundingScheme]) -> None:
        focused = next((key for key, tick in self._ticks.items() if tick.box.hasFocus()), "")
        for tick in self._ticks.values():
            self._rows.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {}
        before: QWidget = self._intro
        for key, scheme in offered.items():
            tick = self._ticks[key] = SchemeTick(self._look, scheme, changed=is_own(scheme))
            tick.turned.connect(self._on_tick_turned)
            tick.change_asked.connect(self.sentences_asked)
            self._rows.addWidget(tick)
            tick.show()
            QWidget.setTabOrder(before, tick.box)
            before = tick.box
            if tick.change is not None:
                QWidget.setTabOrder(before, tick.change)
                before = tick.change
        QWidget.setTabOrder(before, self._add)
        self._add.raise_()  # what is heard follows what is seen
        self._hint.raise_()
        self._type.raise_()
        if focused in self._ticks:
            self._ticks[focused].box.setFocus(Qt.FocusReason.OtherFocusReason)

    # Choosing

    def _on_tick_turned(self) -> None:
        wanted = tuple(tick.scheme for tick in self._ticks.values() if tick.box.isChecked())
        self._added |= {key: tick.scheme for key, tick in self._ticks.items()}
        self._choose(wanted)

    def _choose(self, wanted: tuple[FundingScheme, ...], before: str = "") -> None:
        """Have these judge from now on; `before`: a sentence said before which they are."""
        from audit_app.checklists.loading import shipped_schemes

        self._live.left()
        if self._live.apply(GESTURE, partial(chosen, schemes=wanted)):
            self._live.left()
            told_now = judged_by(self._live.audit, shipped_schemes())
            self.said.emit(f"{before} {told_now}".strip(), "good")
        self.draw()

    def _on_add_clicked(self) -> None:
        from audit_app.ui.dialogs import files_to_open

        kinds = _("Funding schemes")
        found = files_to_open(self, _("Add a funder’s file"), f"{kinds} (*.toml)")
        if found:
            self.add(found[0])

    def add(self, path: Path) -> None:
        """Choose the scheme of a funder's file besides those chosen; a file with faults changes nothing and says so."""
        from audit_app.checklists import loading

        if refused := why_not(self._live):
            self.said.emit(refused, "fair")
            return
        try:
            scheme = loading.scheme(path, self._live.audit.checklist)
        except Problem as problem:
            self.said.emit(sentence_in_window(problem), "bad")
            return
        kept = {**self._live.audit.schemes, scheme.id: scheme}
        self._added[scheme.id] = scheme
        said = _("“{scheme}”, version {version}, is added.").format(scheme=told(scheme.title), version=scheme.version)
        self._choose(tuple(kept.values()), said)
        if scheme.id in self._ticks:
            self._ticks[scheme.id].box.setFocus(Qt.FocusReason.OtherFocusReason)


def _told() -> str:
    return _("Tick those of your funders. The audit keeps a copy of each; “Undo” takes a choice back.")
