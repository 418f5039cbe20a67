"""The event of an open audit: what leaves the checklist alone is saved as it is typed, the rest waits to be seen."""

from functools import partial
from pathlib import Path

from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.beginning import event_changed
from audit_app.domain.consequences import Consequences, consequences
from audit_app.domain.event import Event
from audit_app.domain.funding import schemes_of
from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.draft_file import DraftFile, KeptDraft
from audit_app.ui.event.merging import merged
from audit_app.ui.event.standing import Standing, of_open
from audit_app.ui.live import LiveAudit
from audit_app.wording.consequences import in_short
from audit_app.wording.in_window import sentence_in_window

GESTURE = "event_changed"


class OpenEvent:
    """What the steps are about when an audit is open."""

    def __init__(self, live: LiveAudit, folder: Path) -> None:
        self._live = live
        self.busy = False
        """Whether the step announced just now is one of ours."""
        self.checklist = live.audit.checklist
        self.found: Consequences | None = None
        """What the change that waits would do; None while nothing waits."""
        self.event: Event | None = None
        """The event that waits to be applied."""
        self._saved = False
        self._refused = False
        self._file = DraftFile(folder, live.audit.id)
        self.kept = self._file.read()

    @property
    def may_write(self) -> bool:
        """Whether the audit may be changed."""
        return self._live.may_write

    @property
    def parked(self) -> bool:
        """Whether changes were typed that cannot be applied now: somebody else writes the audit, or it is closed."""
        return not self.may_write and self.kept.base is not None

    @property
    def draft_now(self) -> Draft:
        """The event as it stands, as it would have been typed."""
        return draft_of(self._live.audit.event)

    @property
    def draft(self) -> Draft:
        """The event as it would have been typed, with the changes that were left unapplied where they may be made."""
        now = self.draft_now
        if self.kept.base is None or not self.may_write:
            return now
        draft = merged(self.kept.base, now, self.kept.draft)
        known = {feature.code for feature in self.checklist.features}
        return draft.replaced(features=tuple(code for code in draft.features if code in known))

    @property
    def welcome(self) -> tuple[str, str]:
        """What is to be said when the steps are shown, with its tone; '' for nothing."""
        if self._file.set_aside is not None:
            said = _("What you had typed could not be read: it was set aside as {file}. The event is as it was.")
            return said.format(file=self._file.set_aside.name), "fair"
        if self.kept.base is not None and self.may_write:
            return _("The changes you had not applied are here again."), "info"
        return "", "info"

    def standing(self, draft: Draft, held: str) -> Standing:
        """Return where the draft stands beside the audit; `held`: a field that is emptied to be typed anew."""
        return of_open(draft, self._live.audit, held)

    def keep(self, place: int, draft: Draft, standing: Standing) -> str:
        """Save what changes nothing of the checklist; let the rest wait, kept on the disk.

        A refusal to save is told by the window; return why the draft could not be kept, said once, '' when it is.
        """
        if not self.may_write or standing.event is None:
            return ""
        self.found, self.event = None, None
        if standing.event != self._live.audit.event:
            found = self.consequences_of(standing.event)
            if found.is_nothing:
                self._saved = self._applied(standing.event, coalesce=True) or self._saved
            else:
                self.found, self.event = found, standing.event
        waits = self.found is not None or bool(standing.faults and draft != self.draft_now)
        return self._remember(place, draft) if waits else self._forget()

    def consequences_of(self, event: Event) -> Consequences:
        """Return what the audit becomes with that event."""
        audit = self._live.audit
        return consequences(audit, event, schemes_of(audit, shipped_schemes()))

    def apply(self) -> str:
        """Apply the change that waits as one step, and return what it did; '' where it is refused, and waits on."""
        event, found = self.event, self.found
        if event is None or found is None or not self._applied(event, coalesce=False):
            return ""
        self.found, self.event = None, None
        self._live.left()
        short = in_short(found)
        return _("The event is changed: {short}. “Undo” takes it back.").format(short=short)

    def forget(self) -> None:
        """Give up the change that waits."""
        self.found, self.event = None, None
        self._forget()

    def park(self, place: int, draft: Draft, was: Event) -> None:
        """Keep what is typed while the audit may not be changed; `was`: the event it is a change of."""
        base = draft_of(was)
        self.found, self.event = None, None
        if draft != base:
            self._write(KeptDraft(step=place, draft=draft, base=base))

    def leave(self) -> str:
        """Let the next change be a step of its own; return what was saved of the last one, '' for nothing."""
        self._live.left()
        saved, self._saved = self._saved, False
        return _("Saved. The checklist stays as it is.") if saved else ""

    def _applied(self, event: Event, *, coalesce: bool) -> bool:
        self.busy = True
        try:
            return self._live.apply(GESTURE, partial(event_changed, event=event), coalesce=coalesce)
        finally:
            self.busy = False

    def _remember(self, place: int, draft: Draft) -> str:
        return self._write(KeptDraft(step=place, draft=draft, base=self.draft_now))

    def _write(self, kept: KeptDraft) -> str:
        if kept == self.kept:
            return ""
        self.kept = kept
        try:
            self._file.keep(kept)
        except Problem as problem:
            already, self._refused = self._refused, True
            return "" if already else sentence_in_window(problem)
        self._refused = False
        return ""

    def _forget(self) -> str:
        if self.kept != KeptDraft():
            self.kept = KeptDraft()
            self._file.remove()
        return ""
