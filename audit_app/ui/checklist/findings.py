"""The findings of the audit: those noted on the ground wait here to be sorted; the others are read again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from audit_app.domain.sorting import unsorted
from audit_app.i18n import _, ngettext
from audit_app.session import Step
from audit_app.ui.checklist.finding_form import FindingForm
from audit_app.ui.checklist.finding_rows import finding_rows
from audit_app.ui.checklist.spot import TO_SORT
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.two_panes import TwoPanes
from audit_app.ui.widgets.untold_rows import TELL
from audit_app.wording.figures import number

_SHOWN = ("findings", "evidence", "zones", "state", "event", "checklist", "observations", "testers", "consents")


class FindingsScreen(Screen):
    """The list on the left, the finding being sorted on the right."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Findings"))
        self._live = live
        self.setAcceptDrops(True)
        self.list = RowList(look, _("Findings"))
        self.form = FindingForm(look, live)
        self._none = PlainLabel(
            _("No finding yet. Ctrl+N notes one from anywhere, in one sentence."), "muted", readable=True
        )
        self._new = button(look, "", "flag")
        self._back = button(look, _("Back to the checklist"), "arrow-left", role="quiet")
        beside = QWidget()
        self._panes = TwoPanes(look, self.list, beside, _("Back to the list"))
        column = QVBoxLayout(beside)  # filled only now: Tab goes through the way back first, as it stands above
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.form, 1)
        self._new.setAccessibleName(_("Note a finding"))
        self._new.setToolTip(_("Note a finding in one sentence, to sort it later (Ctrl+N)."))
        self.corner.addWidget(self._new)
        self.corner.addWidget(self._back)
        self.body.addWidget(self._panes, 1)
        self._connect()
        self._on_panes_narrowed(narrow=False)
        self.draw()

    def _connect(self) -> None:
        self.list.moved.connect(self._on_list_moved)
        self.list.chosen.connect(self._on_list_chosen)
        self.list.touched.connect(self._on_list_touched)
        self.form.said.connect(self.said)
        self.form.untold.connect(self.untold)
        self.form.line_asked.connect(lambda line: self.asked.emit("checklist", line))
        self._panes.narrowed.connect(self._on_panes_narrowed)
        self._new.clicked.connect(lambda: self.asked.emit("finding", None))
        self._back.clicked.connect(lambda: self.asked.emit("checklist", None))
        self._live.changed.connect(self._on_live_changed)

    def draw(self, code: str = "") -> None:
        """Show the findings as the audit has them; the one worked on stays."""
        audit = self._live.audit
        waiting = len(unsorted(audit))
        said = ngettext("{count} to sort", "{count} to sort", waiting).format(count=number(waiting))
        self.set_subtitle(said if waiting else _("Nothing to sort"))
        self.title.setAccessibleDescription(self.subtitle.text())
        self.list.show_rows(finding_rows(audit), code or self.list.code)
        self.form.show_finding(audit.findings.get(self.list.code))
        self._none.setVisible(not audit.findings)
        self._new.setVisible(self._live.may_write)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.draw()
        self.form.wake()

    @property
    def place(self) -> str | None:
        """The finding worked on."""
        return self.list.code or None

    def go(self, place: object) -> None:
        """Go to a finding by its id, by TO_SORT to the newest that waits; after TELL to evidence nothing is said of."""
        if isinstance(place, str) and place != TO_SORT:
            finding = place.removeprefix(TELL)
            self.draw(finding)
            self._on_list_chosen(finding)
            if finding != place:
                self.form.evidence.tell()
            return
        waiting = unsorted(self._live.audit) if place == TO_SORT else ()
        if waiting:
            self.draw(waiting[0].id)
        self.enter()

    def leave(self) -> None:
        """Save what is being typed."""
        self.form.flush()
        self._live.left()

    def _on_panes_narrowed(self, narrow: bool) -> None:  # noqa: FBT001  a slot
        """Note a finding by an icon where there is little room, as on the checklist."""
        look = self.look
        self._new.setText("" if narrow else _("Finding…"))
        set_icon(self._new, "flag", look.tokens.text, look.px(18), 0 if narrow else look.px(6))

    def _on_list_moved(self, code: str) -> None:
        self.form.flush()
        self.form.show_finding(self._live.audit.findings.get(code))

    def _on_list_chosen(self, _code: str) -> None:
        self._panes.show_second()
        self.form.enter()

    def _on_list_touched(self, code: str) -> None:
        if self._panes.narrow:
            self._on_list_chosen(code)

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches(*_SHOWN):
            here = self.form.finding.id if self.form.finding else ""
            held = self.form.isAncestorOf(QApplication.focusWidget() or self)
            self.form.redraw(step)
            self.draw(here)
            if held and here not in self._live.audit.findings:  # the same key again would take the next one away
                (self.list if self.list.rows else self.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let photos be dropped on the finding shown."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        if self.form.take(event.mimeData()):
            event.acceptProposedAction()
