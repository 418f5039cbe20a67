"""What the tester's screen does to the audit: each answer saved as it is given, by the gestures everybody uses."""

from functools import partial
from typing import TYPE_CHECKING

from audit_app.domain.asking import OF_PARTING, Page, PageKind, Sitting, Value, attempt, parting
from audit_app.domain.consent import Asking, Use, key_of
from audit_app.domain.replying import consented, replied, would_erase
from audit_app.identity import new_id
from audit_app.ui.live import LiveAudit

if TYPE_CHECKING:
    from audit_app.withdrawing import TakenBack


class Answers:
    """Belongs to one sitting; a refusal is told by the audit itself, and what was typed waits there."""

    def __init__(self, live: LiveAudit, sitting: Sitting) -> None:
        self.live, self.sitting = live, sitting
        self._made: dict[str, str] = {}

    def consent(self, use: Use, *, given: bool, asking: Asking) -> bool:
        """Record the answer to one of the seven questions; return whether it is saved."""
        tester = self.sitting.tester
        joins = use is Use.TAKE_PART and given and tester not in self.live.audit.testers
        gesture, subject = ("tester", tester) if joins else ("consent", key_of(tester, use))
        gives = partial(consented, sitting=self.sitting, use=use, given=given, asking=asking, by=self.live.by)
        return self.live.apply(gesture, gives, subject)

    def would_erase(self, use: Use) -> bool:
        """Whether a no to this question now takes something away for good."""
        return would_erase(self.live.audit, self.sitting.tester, use, self.sitting.on)

    def erase(self, use: Use) -> "TakenBack | None":
        """Take a consent back with what it covered; return what went with it, None where that is refused."""
        return self.live.withdraw(self.sitting.tester, frozenset({use}), self.sitting.on)

    def give(self, page: Page, value: Value) -> bool:
        """Record the answer of a page, None = taken back; return whether it is saved."""
        return self._apply(page, value, coalesce=False)

    def write(self, page: Page, text: str) -> bool:
        """Record words as they are typed, as one step until the page is left."""
        return self._apply(page, text, coalesce=True)

    def leave(self) -> None:
        """Let what comes next be a step of its own."""
        self.live.left()

    def _apply(self, page: Page, value: Value, *, coalesce: bool) -> bool:
        of_parting = page.kind in OF_PARTING
        audit, sitting = self.live.audit, self.sitting
        held = parting(audit, sitting) if of_parting else attempt(audit, sitting, page.subject)
        named = held.id if held else self._made.setdefault(page.subject, new_id())
        if page.kind is PageKind.QUOTE and held is None:
            return True
        says = partial(replied, sitting=sitting, page=page, value=value, made=named, by=self.live.by)
        typed = value if isinstance(value, str) else ""
        return self.live.apply("parted" if of_parting else "observed", says, named, coalesce=coalesce, typed=typed)
