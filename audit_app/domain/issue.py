"""An issue (émission) of a report: numbered, dated, frozen; what left the house stays as it left."""

from typing import Annotated

from pydantic import Field

from audit_app.domain.record import Day, Name, Reason, Record

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 in hexadecimal digits."""


class Issue(Record):
    """One issue: which report, judged on which day, issued when and why, and what was frozen, by its hash.

    `verified_by` is whoever verified it besides the organiser, person or organisation, as the organiser says; without,
    it is a self-assessment. `report` is the file itself, `snapshot` the audit as it stood; both lie in the workspace by
    these hashes. Since `withdrawn_on` it is without what a tester took back: the file is gone, the snapshot is another
    (RULES.md rule 12).
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
    number: Annotated[int, Field(ge=1, le=9_999)]
    kind: Annotated[str, Field(pattern=r"^[a-z]{1,20}$")]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    judged_on: Day
    issued_on: Day
    reason: Reason = ""
    by: Name | None = None
    verified_by: Name | None = None
    report: Digest
    snapshot: Digest
    pages: Annotated[int, Field(ge=1, le=100_000)]
    withdrawn_on: Day | None = None
