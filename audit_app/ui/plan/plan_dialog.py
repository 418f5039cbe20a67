"""The box where a plan is named and told in words: one that comes from a file, or one that is there already."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.plan import Plan
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.store.evidence_files import EvidenceFiles, StoredFile
from audit_app.ui.background import Work, run
from audit_app.ui.plan.page_choice import PageChoice
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, rule
from audit_app.wording.in_window import sentence_in_window

_LONGEST = 300


class PlanDialog(QDialog):
    """Asks for a name and for words; with a file, stores its picture beside the window before it is accepted."""

    told = Signal(object, str, str)
    """The StoredFile of a new plan (None: a plan there is), its name, its words."""

    def __init__(
        self, look: Look, files: EvidenceFiles, parent: QWidget, *, path: Path | None = None, plan: Plan | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._files, self._path = look, files, path
        self._work: Work | None = None
        self.setWindowTitle(_("Add a plan") if path else _("Describe the plan"))
        height = look.px(720 if path else 420)
        self.resize(QSize(look.px(560), height).boundedTo(parent.window().size() - QSize(look.px(20), 0)))
        self.pages = PageChoice(look, path) if path else None
        self.name = PlainLine(plan.name if plan else (path.stem[:_LONGEST] if path else ""))
        self.name.setMaxLength(_LONGEST)
        self.name.setAcceptDrops(False)
        self.alt = PlainEdit(look, lines=4)
        self.alt.show_text(plan.alt if plan else "")
        self._naming = Labelled(look, _("Name of the plan"), self.name)
        self._telling = Labelled(look, _("What lies where, in words"), self.alt, _hint())
        self._remark = Aloud(look)
        self.act = button(look, _("Add the plan") if path else _("Save"), role="primary")
        self._cancel = button(look, _("Cancel"))
        self._lay_out()
        self._connect()
        self.name.setFocus()
        self.name.selectAll()

    def _lay_out(self) -> None:
        px = self._look.px
        scrolled = ScrolledBody(self._look)
        column = scrolled.column
        column.setContentsMargins(px(24 - RING), px(18), px(24 - RING), px(18))
        for piece in (self.pages, self._naming, self._telling, self._remark):
            if piece is not None:
                column.addLayout(inset(self._look, piece))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(24), px(14))
        foot.setSpacing(px(10))
        foot.addStretch(1)
        foot.addWidget(self.act)
        foot.addWidget(self._cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(rule())
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _text: self._naming.say("info", ""))
        self.alt.textChanged.connect(lambda: self._telling.say("info", ""))
        self.name.returnPressed.connect(self._on_act_clicked)
        self.act.clicked.connect(self._on_act_clicked)
        self._cancel.clicked.connect(self.reject)
        if self.pages:
            self.pages.refused.connect(self._on_refused)

    def _on_act_clicked(self) -> None:
        if is_blank(self.name.text()):
            self._naming.say("bad", _("Give the plan a name."), aloud=True)
            self.name.setFocus()
        elif is_blank(self.alt.content):
            self._telling.say("bad", _("Say what lies where: some people cannot see the plan."), aloud=True)
            self.alt.setFocus()
        elif self._path and self.pages:
            self._keep(self._path, self.pages.page)
        else:
            self._tell(None)

    def _keep(self, path: Path, page: int) -> None:
        if self._work is not None:
            return
        self._work = run(partial(_kept, files=self._files, path=path, page=page), self)
        self._work.done.connect(self._on_kept)
        self._work.refused.connect(self._on_refused)
        self._work.broke.connect(lambda _bug: self._ended())
        self._remark.say("info", _("The plan is being read…"))

    def _on_kept(self, stored: StoredFile) -> None:
        self._ended()
        if self.isVisible():  # else the user gave up meanwhile: what was stored lies there unused
            self._tell(stored)

    def _on_refused(self, problem: object) -> None:
        self._ended()
        self._remark.say("bad", sentence_in_window(problem))  # type: ignore[arg-type]

    def _ended(self) -> None:
        self._work = None

    def _tell(self, stored: StoredFile | None) -> None:
        self.told.emit(stored, self.name.text().strip(), self.alt.content.strip())
        self.accept()


def _hint() -> str:
    return _(
        "For example: “The entrance is in the south, the toilets left of it, the course behind.” It is printed too."
    )


def _kept(_work: Work, files: EvidenceFiles, path: Path, page: int) -> StoredFile:
    from audit_app import planning  # it knows how a page is drawn

    return planning.kept(files, path, page)
