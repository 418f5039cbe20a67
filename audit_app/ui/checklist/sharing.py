"""Giving lines to somebody: those selected, or all those the list shows; one step, which undo takes back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from audit_app.domain.answering import assigned
from audit_app.domain.people import names_known
from audit_app.domain.record import is_blank
from audit_app.i18n import _, ngettext
from audit_app.ui.checklist.assigned import GESTURE, completing
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.figures import number
from audit_app.wording.lines import line_said

_MOST = 8
"""Names offered as buttons; the field completes the others."""

_WIDE = 520
"""Pixels at 100 % of the box."""


class SharingDialog(QDialog):
    """Which lines, and whose they are from now on."""

    shared = Signal(str)
    """What was done, in a sentence."""

    def __init__(
        self, look: Look, live: LiveAudit, selected: Sequence[str], shown: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._live = look, live
        self._lines = {"selected": tuple(selected), "shown": tuple(shown)}
        self._scope = "selected" if len(selected) > 1 or not shown else "shown"
        self.setWindowTitle(_("Give lines to somebody"))
        self._which = self._made_which()
        self.name = PlainLine()
        self.name.setMaxLength(300)
        self.name.setAcceptDrops(False)
        hint = _("A name or initials. The funder’s copy leaves it out.")
        self._asking = Labelled(look, _("To whom"), self.name, hint)
        self.name.setCompleter(completing(QStringListModel(list(names_known(live.audit)), self), self.name))
        self._give = button(look, _("Give"), role="primary")
        self._free = button(look, _("Give to nobody"))
        self._cancel = button(look, _("Cancel"))
        self._lay_out()
        self._give.clicked.connect(self._on_give_clicked)
        self._free.clicked.connect(lambda: self._share(""))
        self._cancel.clicked.connect(self.reject)
        self.name.returnPressed.connect(self._on_give_clicked)
        self._draw()
        self.name.setFocus()

    def _made_which(self) -> QWidget:
        """Return the choice of lines; a sentence where there is nothing to choose."""
        one, all_of = self._lines["selected"], self._lines["shown"]
        if set(one) == set(all_of) or not one or not all_of:
            return ringed(PlainLabel(self._said(self._scope), readable=True))
        group = RadioGroup(self._look, _("Which lines"), [(code, self._said(code)) for code in self._lines])
        group.choose(self._scope)
        group.chosen.connect(self._on_which_chosen)
        return group

    def _said(self, scope: str) -> str:
        lines = self._lines[scope]
        if scope == "shown":
            said = ngettext("The {count} line the list shows", "The {count} lines the list shows", len(lines))
        elif len(lines) == 1:
            said = _("The line {line}").format(line=line_said(self._live.audit, lines[0]))
        else:
            said = ngettext("The {count} line selected", "The {count} lines selected", len(lines))
        return said.format(count=number(len(lines)))

    def _lay_out(self) -> None:
        body = BoxBody(self._look, self, (self._give, self._free, self._cancel), wide=_WIDE)
        which = inset(self._look, self._which) if isinstance(self._which, RadioGroup) else _bare(self._which)
        body.column.addLayout(which)
        body.column.addLayout(inset(self._look, self._asking))
        if names := names_known(self._live.audit)[:_MOST]:
            body.column.addLayout(inset(self._look, self._made_names(names)))
        body.column.addStretch(1)

    def _made_names(self, names: Sequence[str]) -> QWidget:
        row = QWidget()
        flow = Flow(row, self._look.px(8))
        for name in names:
            known = button(self._look, name)
            known.setAccessibleName(_("To {name}").format(name=name))
            known.clicked.connect(partial(self._on_name_clicked, name))
            flow.addWidget(known)
        return row

    def _on_name_clicked(self, name: str) -> None:
        self.name.setText(name)
        self.name.setFocus()

    def _on_which_chosen(self, scope: str) -> None:
        self._scope = scope
        self._draw()

    def _draw(self) -> None:
        held = self._live.audit.assigned
        self._free.setEnabled(any(line in held for line in self._lines[self._scope]))

    def _on_give_clicked(self) -> None:
        if is_blank(self.name.text()):
            self._asking.say("bad", _("Write a name, or choose one."), aloud=True)
            self.name.setFocus()
            return
        self._share(self.name.text().strip())

    def _share(self, name: str) -> None:
        lines = self._lines[self._scope]
        subject = lines[0] if len(lines) == 1 else None
        if self._live.apply(GESTURE, partial(assigned, lines=lines, to=name), subject):
            self._live.left()
            self.shared.emit(_done(len(lines), name))
            self.accept()


def _done(count: int, name: str) -> str:
    if name:
        said = ngettext("{count} line given to {name}.", "{count} lines given to {name}.", count)
    else:
        said = ngettext("{count} line is nobody’s again.", "{count} lines are nobody’s again.", count)
    return f"{said.format(count=number(count), name=name)} " + _("“Undo” takes it back.")


def _bare(piece: QWidget) -> QHBoxLayout:
    """Return a row of a piece that has the room of its ring already."""
    row = QHBoxLayout()
    row.addWidget(piece)
    return row
