"""Flaws in words: which files of audits are missing, and which are damaged."""

from collections.abc import Sequence

from audit_app.domain.audit import EvidenceKind
from audit_app.domain.flaw import Flaw
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.values import word

_NAMED = 6
"""Files named one by one; more are counted."""


def flaws_said(flaws: Sequence[Flaw]) -> str:
    """Return how many files are missing and how many damaged, and which; '' where there are none."""
    missing, damaged = ([flaw for flaw in flaws if flaw.damaged is so] for so in (False, True))
    lacks = ngettext("{count} file is missing: {files}.", "{count} files are missing: {files}.", len(missing))
    spoilt = ngettext("{count} file is damaged: {files}.", "{count} files are damaged: {files}.", len(damaged))
    told = ((lacks, missing), (spoilt, damaged))
    return " ".join(said.format(count=number(len(some)), files=_named(some)) for said, some in told if some)


def _named(flaws: Sequence[Flaw]) -> str:
    """Return which files these are, each audit once, after its own."""
    audits = dict.fromkeys(flaw.audit for flaw in flaws[:_NAMED])
    said = [
        _("{files} ({audit})").format(
            files=", ".join(dict.fromkeys(_file_said(flaw) for flaw in flaws[:_NAMED] if flaw.audit == audit)),
            audit=audit,
        )
        for audit in audits
    ]
    others = len(flaws) - _NAMED
    if others > 0:
        said.append(ngettext("{count} other", "{count} others", others).format(count=number(others)))
    return ", ".join(said)


def _file_said(flaw: Flaw) -> str:
    if flaw.kind == "plan":
        return _("plan of the site")
    if flaw.kind == "issue":
        return _("issue {number} of the report").format(number=flaw.of)
    kind = word(EvidenceKind(flaw.kind))
    if not flaw.of:
        return _("{kind} of a finding").format(kind=kind)
    return _("{kind} of {line}").format(kind=kind, line=flaw.of.partition("@")[0])  # the id of a zone says nothing
