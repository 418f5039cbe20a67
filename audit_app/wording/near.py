"""A line or a code that this audit does not have, and those that may have been meant."""

from collections.abc import Iterable

from audit_app import errors
from audit_app.domain.signs import LENGTH
from audit_app.i18n import _


def unknown_line(problem: errors.UnknownLine) -> str:
    """Return that a line is not asked, with those that are named alike."""
    said = _("The line {line} is not asked of this audit.").format(line=problem.line)
    if problem.near:
        return f"{said} " + _("Perhaps: {near}.").format(near=", ".join(problem.near))
    return f"{said} " + _("`jauge lines` lists those that are.")


def unknown_code(problem: errors.UnknownCode) -> str:
    """Return that a code of a sheet leads to no line, with those it may be a slip of, or how to know its audit."""
    code = problem.code.strip()
    if not problem.misread:
        said = _(
            "No line of this audit has the code {code}: "
            "the sheet is of another audit or checklist, or its place is gone."
        )
        if not problem.series:
            return said.format(code=code)
        return f"{said.format(code=code)} " + _(
            "The sheets of this audit bear “series {series}”: look at the head of yours."
        ).format(series=problem.series)
    said = (
        _("“{code}” is not a code: one of its characters is wrong.")
        if len(code) == LENGTH
        else _("“{code}” is not a code: a code has {signs} characters.")
    ).format(code=code, signs=LENGTH)
    if not problem.near:
        return said
    return f"{said} " + _("Perhaps: {near}.").format(near=_with_lines(problem.near))


def old_code(problem: errors.OldCode) -> str:
    """Return what became of the line a code was printed for, with the codes it has today."""
    if not problem.now:
        return _("{code} is a code of {criterion}, which is no longer asked of this event.").format(
            code=problem.code.strip(), criterion=problem.criterion
        )
    return _("{code} is an old code of {criterion}, from before its places changed. Its codes today: {codes}.").format(
        code=problem.code.strip(), criterion=problem.criterion, codes=_with_lines(problem.now)
    )


def _with_lines(codes: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{code} ({line})" for code, line in codes)
