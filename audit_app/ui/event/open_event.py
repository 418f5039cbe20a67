"""The event of an open audit: changes are saved one field at a time, and the answers they set aside are counted."""

from functools import partial

from audit_app.domain.answering import set_aside
from audit_app.domain.beginning import event_changed
from audit_app.i18n import ngettext
from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.standing import Standing, of_open
from audit_app.ui.live import LiveAudit

GESTURE = "event_changed"


class OpenEvent:
    """What the steps are about when an audit is open."""

    welcome = ("", "info")

    def __init__(self, live: LiveAudit) -> None:
        self._live = live
        self.busy = False
        """Whether the step announced just now is one of ours."""
        self.checklist = live.audit.checklist
        self._aside: frozenset[str] = frozenset()
        self._homeless: frozenset[str] = frozenset()
        self.follow()

    @property
    def may_write(self) -> bool:
        """Whether the audit may be changed."""
        return self._live.may_write

    @property
    def draft(self) -> Draft:
        """The event as it would have been typed."""
        return draft_of(self._live.audit.event)

    def standing(self, draft: Draft, held: str) -> Standing:
        """Return where the draft stands beside the audit; `held`: a field that is emptied to be typed anew."""
        return of_open(draft, self._live.audit, held)

    def keep(self, _place: int, _draft: Draft, standing: Standing) -> str:
        """Save what is right and differs; a refusal is told by the window."""
        if self.may_write and standing.event is not None and standing.event != self._live.audit.event:
            self.busy = True
            try:
                self._live.apply(GESTURE, partial(event_changed, event=standing.event), coalesce=True)
            finally:
                self.busy = False
        return ""

    def leave(self) -> str:
        """Let the next change be a step of its own; return what the last one set aside, '' for nothing."""
        self._live.left()
        aside, homeless = self._aside, self._homeless
        self.follow()
        said = (_aside_words(len(self._aside - aside)), _homeless_words(len(self._homeless - homeless)))
        return " ".join(sentence for sentence in said if sentence)

    def follow(self) -> None:
        """Take what was undone, or done elsewhere, as it stands."""
        audit = self._live.audit
        venues = {venue.name for venue in audit.event.venues}
        self._aside = frozenset(set_aside(audit))
        self._homeless = frozenset(key for key, zone in audit.zones.items() if zone.venue and zone.venue not in venues)


def _aside_words(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} answer is set aside: its line is not asked any more. It comes back with the line, or with Undo.",
        "{count} answers are set aside: their lines are not asked any more. "
        "They come back with the lines, or with Undo.",
        count,
    ).format(count=count)


def _homeless_words(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} zone has lost its venue: the strictest figures of the event hold there.",
        "{count} zones have lost their venue: the strictest figures of the event hold there.",
        count,
    ).format(count=count)
