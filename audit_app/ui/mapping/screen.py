"""The screen of a funder's own sentences: their list, and the one being mapped."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.audit import Audit
from audit_app.domain.own_scheme import OWN, added, begun_scheme, named, removed, without, written
from audit_app.domain.record import is_blank
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.identity import short_id, today
from audit_app.session import Step
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.mapping.sentence_form import SentenceForm
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody
from audit_app.ui.widgets.two_panes import TwoPanes
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.own_scheme import asked, notice

GESTURE = "sentence_mapped"

_DRAFT = "mapping"
"""Where what is typed and not saved yet is kept, among the drafts of the open audit."""

_LIST = 150
"""Pixels at 100 % the list of sentences has at least."""

_LONGEST = 300
"""Letters of a name."""


class MappingScreen(Screen):
    """A scheme of one's own: it is saved from its first sentence on, and judges at once."""

    yields = True

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Sentences of a funder"))
        self._live = live
        self._scheme_id, self._sentence = "", ""
        self._title, self._funder = PlainLine(), PlainLine()
        self._list = RowList(look, _("Sentences"))
        self._form = SentenceForm(look, live.audit.checklist)
        self._add = button(look, _("Add a sentence"), "plus")
        self._write = button(look, _("Write to a file…"), "file-text", role="quiet")
        self._pause = Pause(self)
        beside = QWidget()
        self._panes = TwoPanes(look, self._first_pane(), beside, _("All sentences"))
        column = QVBoxLayout(beside)  # filled only now: Tab goes through the way back first, as it stands above
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self._lay_out()
        for field in (self._title, self._funder):
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(lambda _typed: self._pause.begin())
            field.editingFinished.connect(self._pause.end)
        self._pause.over.connect(self._save_names)
        self._list.moved.connect(self._on_sentence_moved)
        self._list.chosen.connect(self._on_sentence_chosen)
        self._list.touched.connect(self._on_sentence_chosen)
        self._form.changed.connect(self._on_form_changed)
        self._form.left.connect(live.left)
        self._form.removed.connect(self._on_form_removed)
        self._add.clicked.connect(self._on_add_clicked)
        self._panes.narrowed.connect(lambda _narrow: self._draw_add())
        self._panes.turned.connect(self._on_panes_turned)
        self._write.clicked.connect(self._on_write_clicked)
        live.changed.connect(self._on_live_changed)
        self.draw()

    def _first_pane(self) -> QWidget:
        look = self.look
        scrolled = ScrolledBody(look, margin=14, spacing=10)
        column = scrolled.column
        self._list.setMinimumHeight(look.px(_LIST))
        self._name = Labelled(look, _("Agreement or call for projects"), self._title)
        column.addWidget(self._name)
        column.addWidget(Labelled(look, _("Who gives the money"), self._funder))
        column.addWidget(self._list, 1)
        for piece in (self._add, self._write):
            column.addWidget(piece, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()  # fields stay together where there is no list yet
        return scrolled

    def _lay_out(self) -> None:
        back = button(self.look, _("Back to the schemes"), "arrow-left", role="quiet")
        back.clicked.connect(lambda: self.asked.emit("results", ("funding", "choose", "")))
        self.corner.addWidget(back)
        self.set_subtitle(_("Each sentence is mapped to the lines that prove it; until then it is not shown as met."))
        self.title.setAccessibleDescription(self.subtitle.text())
        self.body.addWidget(self._panes, 1)

    # Drawing

    @property
    def _scheme(self) -> FundingScheme | None:
        return self._live.audit.schemes.get(self._scheme_id)

    def draw(self) -> None:
        """Show the scheme as it stands."""
        scheme, able = self._scheme, self._live.may_write
        sentences = scheme.conditions if scheme else ()
        if self._sentence not in {one.id for one in sentences}:
            self._sentence = sentences[0].id if sentences else ""
        if scheme and not self._pause.running:
            self._title.setText(scheme.title.fr)
            self._funder.setText(scheme.funder.fr)
        rows = (
            Row(Rank.TOPIC, f"{one.id} · {one.text.fr}", (Remark(asked(one.asks)),), code=one.id, flowing=True)
            for one in sentences
        )
        self._list.show_rows(tuple(rows), self._sentence)
        self._list.setVisible(bool(sentences))
        self._form.show_sentence(next((one for one in sentences if one.id == self._sentence), None), able=able)
        self._form.say_outcome(self._live.audit, scheme)
        self._draw_add()
        self._write.setVisible(scheme is not None)
        self._name.say("info", "" if scheme else _("It is saved once it has a name, a funder and a first sentence."))

    def _draw_add(self) -> None:
        """Lead to another sentence; to the first one only where its form is not beside."""
        begun = self._scheme is not None
        self._add.setText(_("Add a sentence") if begun else _("Write the first sentence"))
        self._add.setVisible(self._live.may_write and (begun or self._panes.narrow))

    def _on_panes_turned(self) -> None:
        """Take the keyboard among the sentences; where there is none yet, at the name."""
        (self._list if self._scheme else self._title).setFocus(Qt.FocusReason.OtherFocusReason)

    # Changing

    def _apply(self, change: Callable[[FundingScheme], FundingScheme], *, joins: bool = False) -> None:
        scheme = self._scheme
        if scheme is None:
            return
        defaults = tuple(one for one in shipped_schemes() if one.by_default)

        def whole(audit: Audit) -> Audit:
            return written(audit, change(audit.schemes.get(scheme.id, scheme)), defaults)

        subject = f"{scheme.id}/{self._sentence}" if self._sentence else scheme.id
        self._live.apply(GESTURE, whole, subject, coalesce=joins, typed=self._form.typed)

    def _begin(self) -> None:
        """Save the scheme with its first sentence, once it has a name, a funder and words."""
        title, funder, words = self._title.text().strip(), self._funder.text().strip(), self._form.typed
        if not (title and funder) or is_blank(words) or not self._live.may_write:
            return
        self._scheme_id, self._sentence = short_id(OWN.rstrip("-")), "S-01"
        scheme = begun_scheme(self._scheme_id, title, funder, words, today(), notice())
        defaults = tuple(one for one in shipped_schemes() if one.by_default)
        change = partial(written, scheme=scheme, defaults=defaults)
        self._live.apply(GESTURE, change, f"{scheme.id}/S-01", coalesce=True, typed=words)

    def _save_names(self) -> None:
        scheme, title, funder = self._scheme, self._title.text().strip(), self._funder.text().strip()
        if scheme is None:
            self._begin()
        elif title and funder and (title, funder) != (scheme.title.fr, scheme.funder.fr):
            self._apply(partial(named, title=title, funder=funder, on=today()), joins=True)

    def _on_form_changed(self, change: Callable[[FundingScheme], FundingScheme], joins: bool) -> None:  # noqa: FBT001
        if self._scheme is None:
            self._begin()
        else:
            self._apply(change, joins=joins)

    def _on_form_removed(self, sentence: str) -> None:
        scheme = self._scheme
        if scheme is None:
            return
        left = without(scheme, sentence, today())
        if left is None:
            self._live.apply(GESTURE, partial(removed, scheme_id=scheme.id), scheme.id)
            self.said.emit(_("The scheme is removed: its last sentence was."), "info")
        else:
            self._apply(lambda now: without(now, sentence, today()) or now)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add_clicked(self) -> None:
        if self._scheme is None:
            self._enter_first()
            return
        self._form.flush()
        self._live.left()
        self._sentence = added(self._scheme, "", today()).conditions[-1].id
        self._apply(lambda now: added(now, "", today()))
        self._panes.show_second()
        self._form.enter()

    def _enter_first(self) -> None:
        """Go to the words of the first sentence; to what is missing before it, which is out of sight from there."""
        missing = next((field for field in (self._title, self._funder) if not field.text().strip()), None)
        if missing is not None:
            self.said.emit(_("It is saved once it has a name, a funder and a first sentence."), "info")
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._panes.show_second()
        self._form.enter()

    def _on_write_clicked(self) -> None:
        from audit_app.exchange import scheme_file

        self._form.flush()
        scheme = self._scheme
        chosen = file_to_save(self, _("Write the scheme"), f"{self._scheme_id}.toml", "TOML (*.toml)")
        if scheme is None or chosen is None:
            return
        try:
            scheme_file.written(Path(chosen), scheme)
        except Problem as problem:
            self.said.emit(sentence_in_window(problem), "bad")
        else:
            self.said.emit(_("Written: {path}").format(path=chosen), "good")

    # Places

    def _on_sentence_moved(self, sentence: str) -> None:
        self._form.flush()
        self._live.left()
        self._sentence = sentence
        self.draw()

    def _on_sentence_chosen(self, sentence: str) -> None:
        self._on_sentence_moved(sentence)
        self._panes.show_second()
        self._form.enter()

    @property
    def place(self) -> tuple[str, str]:
        """The scheme and the sentence the user is at."""
        return self._scheme_id, self._sentence

    def go(self, place: object) -> None:
        """Go to a scheme by its id, '' = a new one; or to a place given by `place`."""
        self._scheme_id, self._sentence = place if isinstance(place, tuple) else (str(place), "")
        self.draw()
        if self._scheme is None:
            self._put_back()
        self.enter()  # the heading: a field that is not laid out yet takes the focus unheard

    def leave(self) -> None:
        """Save what is being typed; what is not whole enough for that is kept as long as the audit is open."""
        self._form.flush()
        self._pause.end()
        self._live.left()
        for name, typed in self._typed.items():
            self._live.drafts.pop((_DRAFT, name), None)
            if self._scheme is None and typed.strip():
                self._live.drafts[_DRAFT, name] = typed

    @property
    def _typed(self) -> dict[str, str]:
        return {"title": self._title.text(), "funder": self._funder.text(), "words": self._form.typed}

    def _put_back(self) -> None:
        """Show what was typed of a scheme that is not saved yet."""
        drafts = self._live.drafts
        self._title.setText(drafts.get((_DRAFT, "title"), ""))
        self._funder.setText(drafts.get((_DRAFT, "funder"), ""))
        self._form.put_back(drafts.get((_DRAFT, "words"), ""))

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches("schemes", "answers", "evidence", "actions", "event", "state"):
            self.draw()
