"""A new event: its draft is kept in the data folder until its audit begins."""

from pathlib import Path

from audit_app.checklists.loading import shipped_checklist
from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.draft_file import DraftFile, KeptDraft
from audit_app.ui.event.standing import Standing, of_new
from audit_app.wording.in_window import sentence_in_window


class NewEvent:
    """What the steps are about when no audit has begun yet."""

    may_write = True

    def __init__(self, folder: Path) -> None:
        self._file = DraftFile(folder)
        self._refused = False
        self.checklist = shipped_checklist()
        self.kept = self._file.read()

    @property
    def draft(self) -> Draft:
        """What was typed last time, without what this checklist no longer knows."""
        known = {feature.code for feature in self.checklist.features}
        kept = self.kept.draft
        features, pre_ticked = (
            tuple(code for code in codes if code in known) for codes in (kept.features, kept.pre_ticked)
        )
        return kept.replaced(features=features, pre_ticked=pre_ticked)

    @property
    def welcome(self) -> tuple[str, str]:
        """What is to be said when the steps are shown, with its tone; '' for nothing."""
        if self._file.set_aside is None:
            return "", "info"
        said = _("What you had typed could not be read: it was set aside as {file}, and the steps begin anew.")
        return said.format(file=self._file.set_aside.name), "fair"

    def standing(self, draft: Draft, _held: str) -> Standing:
        """Return where the draft stands."""
        return of_new(draft, self.checklist)

    def keep(self, place: int, draft: Draft, _standing: Standing) -> str:
        """Keep the draft; return why it could not be kept, said once, '' when it is."""
        try:
            self._file.keep(KeptDraft(step=place, draft=draft))
        except Problem as problem:
            already, self._refused = self._refused, True
            return "" if already else sentence_in_window(problem)
        self._refused = False
        return ""

    def forget(self) -> None:
        """Forget the draft."""
        self._file.remove()

    def leave(self) -> str:
        """Return what leaving a field changed elsewhere: nothing, before the audit begins."""
        return ""
