"""A report being made: it lives with the open audit, so that neither another screen nor another look disturbs it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from audit_app.domain.audit import Audit
from audit_app.domain.issue import Issue
from audit_app.domain.issuing import ISSUED, issued
from audit_app.domain.progress import standings
from audit_app.errors import Problem
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.live import LiveAudit
from audit_app.ui.report.page_reader import PageReader

if TYPE_CHECKING:
    from audit_app.report.content import ReportKind
    from audit_app.report.sealing import Sealing, Signer
    from audit_app.reporting import Printed

_PATIENCE = 5_000
"""Milliseconds given to a report to stop; it looks at each block."""

_LINES_A_PAGE = 7
"""Lines of an audit that fill about a page of its report: until the pages are counted, the bar goes by it."""


_DRAFT = "report"
"""Under which the report being made is kept among the drafts of the open audit: leaving that asks first."""


@dataclass(frozen=True)
class Order:
    """What was asked for: whom it is for, its language, the day it judges on, where it goes.

    `reason` is that of an issue, None: it is a draft; `verified_by` whoever verified it; `by_zone`: lines by place;
    `sign`: with the key of the data folder.
    """

    kind: "ReportKind"
    language: str
    on: date
    out: Path
    reason: str | None = None
    verified_by: str = ""
    by_zone: bool = False
    sign: bool = False


@dataclass(frozen=True)
class Made:
    """A report that lies on the disk: what was asked, of which audit, what was written, when, and who signed it."""

    order: Order
    audit: Audit
    written: "Printed"
    at: datetime
    issue: Issue | None = None
    signer: "Signer | None" = None


class Making(QObject):
    """At most one report at a time; the last one made is remembered."""

    changed = Signal()
    """It has begun or gone on."""

    copied = Signal(object)
    """A copy in another form lies there."""

    ended = Signal(str)
    """How it ended: made, stopped or refused."""

    def __init__(self, live: LiveAudit) -> None:
        super().__init__(live)
        self.made: Made | None = None
        self.page = self.pages = 0
        """The page reached, and how many there are (0: not counted yet)."""
        self.at = datetime.now().astimezone()
        """When the making began."""
        self.reader = PageReader(self)
        self._live = live
        self._work: Work | None = None
        self._begun: tuple[Order, Audit, Signer | None] | None = None
        live.closed.connect(self._on_live_closed)

    @classmethod
    def of(cls, live: LiveAudit) -> "Making":
        """Return the making of reports of an open audit."""
        found = live.findChild(cls)
        return found if isinstance(found, cls) else cls(live)

    @property
    def running(self) -> bool:
        """Whether a report is being made."""
        return self._work is not None

    @property
    def outdated(self) -> bool:
        """Whether the audit has changed since the report on the disk was begun."""
        if self.made is None or self.made.audit is self._live.audit:
            return False
        return self.made.audit.replaced(issues=self._live.audit.issues) != self._live.audit

    @property
    def share(self) -> tuple[int, int]:
        """How far it is, of how much: how many pages there are is known at the end."""
        if self.pages:
            return self.page, self.pages
        expected = max(1, len(standings(self._live.audit)) // _LINES_A_PAGE)
        return min(self.page, expected), expected + 1

    def begin(self, order: Order, sealing: "Sealing | None" = None) -> None:
        """Make a report of the audit as it stands now, signed with a `sealing`; editing it goes on.

        The key is kept no longer than that takes.
        """
        if self.running:
            return
        self.page = self.pages = 0
        self.at = datetime.now().astimezone()
        audit = self._live.audit
        self._begun = (order, audit, sealing.signer if sealing else None)
        work = background.run(partial(_printed, audit, self._live.files, self._live.by, order, sealing), self)
        work.progressed.connect(self._on_work_progressed)
        work.done.connect(self._on_work_done)
        work.refused.connect(self._on_work_refused)
        work.stopped.connect(self._on_work_stopped)
        work.broke.connect(self._on_work_stopped)
        self._work = work
        self._live.keep(_DRAFT, "", order.out.name)
        self.changed.emit()

    def stop(self) -> None:
        """Give it up; what stood in its place stays."""
        if self._work is not None:
            self._work.stop()

    def copy_to(self, out: Path) -> None:
        """Write the report on the disk once more, of the same audit, in the form that the name asks for."""
        if self.made is None:
            return
        order = replace(self.made.order, out=out, reason=None, sign=False)
        work = background.run(partial(_printed, self.made.audit, self._live.files, self._live.by, order, None), self)
        work.done.connect(lambda _result: self.copied.emit(out))
        work.refused.connect(self._live.refused)

    def _on_work_progressed(self, page: int, pages: int) -> None:
        self.page, self.pages = page, pages
        self.changed.emit()

    def _on_work_done(self, result: "tuple[Printed, Issue | None]") -> None:
        written, issue = result
        if self._begun:
            order, audit, signer = self._begun
            self.made = Made(order, audit, written, self.at, issue, signer)
        if issue is not None:
            self._live.apply(ISSUED, partial(issued, issue=issue), str(issue.number))
        self._end("made")

    def _on_work_refused(self, problem: Problem) -> None:
        self._end("refused")
        self._live.refused.emit(problem)

    def _on_work_stopped(self, *_bug: object) -> None:
        self._end("stopped")

    def _end(self, how: str) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._live.keep(_DRAFT, "", "")
        self.ended.emit(how)

    def _on_live_closed(self) -> None:
        """Stop, and wait until nothing is left that could still speak of this audit."""
        self.reader.close(wait=True)
        if self._work is not None:
            self._work.stop()
            QThreadPool.globalInstance().waitForDone(_PATIENCE)


def _printed(
    audit: Audit, files: EvidenceFiles, by: str | None, order: Order, sealing: "Sealing | None", work: Work
) -> "tuple[Printed, Issue | None]":
    from audit_app import reporting  # the thread pays for importing what prints

    if order.reason is not None:
        return reporting.issued_report(
            audit,
            order.out,
            files,
            language=order.language,
            on=order.on,
            kind=order.kind,
            reason=order.reason,
            by=by,
            verified_by=order.verified_by,
            by_zone=order.by_zone,
            progress=work.progress,
            sealing=sealing,
        )
    written = reporting.printed(
        audit,
        order.out,
        files,
        language=order.language,
        on=order.on,
        kind=order.kind,
        progress=work.progress,
        by_zone=order.by_zone,
        sealing=sealing,
    )
    return written, None
