"""The course of one sitting: the page a tester is at, what their answers do, where each button leads; no widget."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from audit_app.domain.asking import Page, PageKind, Sitting, Value, answered, before, following, pages
from audit_app.domain.consent import Asking, Use
from audit_app.domain.scale import Form
from audit_app.domain.scenario import Scenario
from audit_app.errors import Problem
from audit_app.ui.live import LiveAudit
from audit_app.ui.tester_mode.answers import Answers
from audit_app.ui.tester_mode.place_file import Place, PlaceFile
from audit_app.wording.asking import Put, put
from audit_app.wording.replies import Reply, replies

if TYPE_CHECKING:
    from audit_app.withdrawing import TakenBack

_LAST = {PageKind.END, PageKind.DECLINED}


class Course:
    """Begins where this tester was last; keeps after each page where they are, and nothing of what they say."""

    def __init__(self, live: LiveAudit, sitting: Sitting, library: Mapping[str, Scenario], folder: Path) -> None:
        self.live, self.sitting = live, sitting
        self._library = library
        self._answers = Answers(live, sitting)
        self._places = PlaceFile(folder, live.audit.id)
        self.taken_back: dict[Use, TakenBack] = {}
        """What the tester took back here, for the facilitator: reports that carried it have gone out."""
        self.unkept: Problem | None = None
        """Why the place of this tester could not be kept, None where it could."""
        self.kept = self._places.read(sitting) or Place()
        """Where they were, and how they want pages."""
        there = self.kept.page in pages(live.audit, sitting)
        self.page = self.kept.page if there else Page(PageKind.WELCOME)

    # The page of now

    @property
    def value(self) -> Value:
        """What the page is answered with."""
        return answered(self.live.audit, self.sitting, self.page)

    @property
    def said(self) -> Put:
        """The page in words."""
        return put(self.live.audit, self.sitting, self.page, self._library)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """The answers to choose from; none where it is answered in words, or only read."""
        return replies(self.page, self.sitting.tester, self.kept.form)

    @property
    def ways(self) -> tuple[bool, bool, bool]:
        """Whether one may go back from here, pass over it, go on."""
        last = self.page.kind in _LAST
        back = before(self.live.audit, self.sitting, self.page) is not None
        return back, self.page.kind not in {PageKind.WELCOME, PageKind.ERASE, *_LAST}, not last

    # Answering

    def choose(self, value: Value, asking: Asking) -> bool:
        """Take the answer chosen; return whether it is saved. What would erase something leads to being asked again."""
        if self.page.kind is PageKind.CONSENT:
            return self._consent(Use(self.page.subject), given=bool(value), asking=asking)
        # To erase waits until one goes on: nothing brings back what is erased.
        return self.page.kind is PageKind.ERASE or self._answers.give(self.page, value)

    def _consent(self, use: Use, *, given: bool, asking: Asking) -> bool:
        if not given and self._answers.would_erase(use):
            self.go(Page(PageKind.ERASE, use))
            return True
        return self._answers.consent(use, given=given, asking=asking)

    def write(self, text: str) -> bool:
        """Take words as they are typed; return whether they are saved."""
        return self._answers.write(self.page, text)

    def leave(self) -> None:
        """Have what comes next be a step of its own."""
        self._answers.leave()

    # Going on

    def go(self, page: Page) -> None:
        """Be at a page from now on."""
        self.page = page
        self.keep()

    def on(self, chosen: Value) -> bool:
        """Go on and return whether that leads on: not where an answer is still to be chosen."""
        page = self.page
        if page.kind is PageKind.ERASE:
            return chosen is not None and self._erase(Use(page.subject), really=bool(chosen))
        if self.replies and chosen is None and page.kind is not PageKind.QUOTE:
            return False
        if self.live.pending and not self.live.retry() and page.kind is PageKind.CONSENT:
            return False  # what nobody could save of an agreement is none: the pages after it would not be asked
        self.go(following(self.live.audit, self.sitting, page))
        return True

    def _erase(self, use: Use, *, really: bool) -> bool:
        if really:
            done = self._answers.erase(use)
            if done is None:
                return False
            self.taken_back[use] = done
        gone = really and use is Use.TAKE_PART
        self.go(Page(PageKind.DECLINED) if gone else Page(PageKind.CONSENT, use))
        return True

    def over(self, asking: Asking) -> None:
        """Go on without an answer: what was chosen is taken back, what was agreed to is refused."""
        page = self.page
        if page.kind is PageKind.CONSENT and self.value:
            self._consent(Use(page.subject), given=False, asking=asking)
        elif page.kind is not PageKind.CONSENT and self.value not in {None, ""}:
            self._answers.give(page, None)
        if self.page == page:  # or it is first asked whether what was noted is to be erased
            self.go(following(self.live.audit, self.sitting, page, passing=True))

    def back(self) -> None:
        """Go to the page before."""
        earlier = before(self.live.audit, self.sitting, self.page)
        if earlier is not None:
            self.go(earlier)

    def stop(self) -> None:
        """Go to the end at once: one may stop at any time, without a reason."""
        self.go(pages(self.live.audit, self.sitting)[-1])

    # Keeping

    def want(self, *, form: Form | None = None, percent: int | None = None, spoken: str | None = None) -> None:
        """Keep how the tester wants pages from now on; None = as before."""
        wanted = {"form": form, "percent": percent, "spoken": spoken}
        self.kept = self.kept.replaced(**{name: value for name, value in wanted.items() if value is not None})
        self.keep()

    def keep(self) -> None:
        """Keep where the tester is; nothing is kept of whoever is through, or has not begun."""
        self.kept = self.kept.replaced(kind=self.page.kind, subject=str(self.page.subject))
        try:
            self._places.keep(self.sitting, None if self.page.kind in {PageKind.WELCOME, *_LAST} else self.kept)
            self.unkept = None
        except Problem as problem:
            self.unkept = problem
