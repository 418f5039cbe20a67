"""What is kept of whole audits, in words: copies, what erasing leaves, what the next edition begins with."""

from datetime import datetime

from audit_app.domain.audit import Answer
from audit_app.domain.checklist import Measurement
from audit_app.domain.editions import NextEdition, to_confirm
from audit_app.domain.tailoring import Line
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import day, measured, number
from audit_app.wording.typography import capital, composed, listed, told
from audit_app.wording.values import word

_KILO = 1_000


def moment_said(at: datetime) -> str:
    """Return a moment on the clock of the reader: “16 May 2027 at 14:02”."""
    here = at.astimezone()
    return _("{day} at {time}").format(day=day(here.date()), time=f"{here:%H:%M}")


def revived_said(at: datetime, aside: str) -> str:
    """Return from when everything is again, and which folder keeps what was damaged."""
    said = _("Everything is again as of {moment}. The damaged data is kept in the folder {folder}.")
    return said.format(moment=moment_said(at), folder=aside)


def size_said(size: int) -> str:
    """Return the size of a file, from bytes.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     [size_said(size).replace("\N{NO-BREAK SPACE}", " ") for size in (86_016, 12_345_678)]
    ['86 kB', '12.3 MB']
    """
    if size < _KILO * _KILO:
        return _("{size} kB").format(size=number(round(size / _KILO)))
    return _("{size} MB").format(size=number(round(size / _KILO / _KILO, 1)))


def copy_said(size: int, audits: int | None, tested_at: datetime | None, flawed: int = 0, later: str = "") -> str:
    """Return what a copy is: what it holds, how large it is, when it was last tested and how many files failed then.

    `later`: the version of the later Jauge that made it, which alone reads it.
    """
    if later:
        return _("made by a later Jauge ({version}): open it with that one").format(version=later)
    if audits is None:
        return _("cannot be read: do not count on it")
    held = ngettext("{count} audit", "{count} audits", audits).format(count=number(audits))
    tested = _("checked when it was made, not since")
    if tested_at is not None:
        tested = _("tested on {moment}").format(moment=moment_said(tested_at))
    lacks = ngettext("{count} file missing or damaged", "{count} files missing or damaged", flawed)
    spoilt = [lacks.format(count=number(flawed))] if flawed else []
    return " · ".join((held, size_said(size), tested, *spoilt))


def erased_said(named: str, files: int, copies: int, lost: int = 0) -> str:
    """Return what was erased, out of how many copies; and how many could not be rewritten, so are gone."""
    said = [_("“{audit}” is erased for good.").format(audit=named)]
    if files:
        told = ngettext("{count} file went with it.", "{count} files went with it.", files)
        said.append(told.format(count=number(files)))
    if copies - lost:
        told = ngettext("It is out of {count} copy here too.", "It is out of {count} copies here too.", copies - lost)
        said.append(told.format(count=number(copies - lost)))
    if lost:
        told = ngettext(
            "{count} damaged copy that held it is removed.", "{count} damaged copies that held it are removed.", lost
        )
        said.append(told.format(count=number(lost)))
    return " ".join((*said, _elsewhere_said()))


def erasing_said(copies: int) -> str:
    """Return, before anything is erased, what becomes of the copies, and which ones keep it."""
    if not copies:
        return " ".join((_("No copy in this data folder holds it."), _elsewhere_said()))
    said = ngettext(
        "It also leaves {count} copy in this data folder; where that is damaged, the copy goes.",
        "It also leaves {count} copies in this data folder; where one is damaged, the copy goes.",
        copies,
    )
    return " ".join((said.format(count=number(copies)), _elsewhere_said()))


def _elsewhere_said() -> str:
    return _("A copy kept elsewhere, on a memory stick say, still holds it: erase it there.")


def carried_said(line: Line, answer: Answer) -> str:
    """Return what the last edition said of a line: the verdict, the figures, the day; not by whom.

    Where there are several figures, each says what it is of.
    """
    verdict = capital(composed(word(answer.verdict)))
    given = [(told(m.label), measured(answer.measured[m.code], m.unit)) for m in _measured(line, answer)]
    if len(given) > 1:
        said = listed((verdict, *(_("{place}: {said}").format(place=of, said=figure) for of, figure in given)))
    else:
        said = ", ".join((verdict, *(figure for _of, figure in given)))
    if answer.on is None:
        return _("Last edition: {said}.").format(said=said)
    return _("Last edition: {said}, on {day}.").format(said=said, day=day(answer.on))


def _measured(line: Line, answer: Answer) -> tuple[Measurement, ...]:
    return tuple(m for m in line.criterion.measurements if m.code in answer.measured)


def duplicated_said(made: NextEdition) -> str:
    """Return what the next edition begins with, and what stayed behind."""
    event = made.audit.event
    begun, said = _("The edition {edition} is begun.").format(edition=event.edition), []
    waiting, going = len(to_confirm(made.audit)), len(made.audit.actions)
    if waiting:
        told = ngettext("{count} answer to confirm on the spot", "{count} answers to confirm on the spot", waiting)
        said.append(told.format(count=number(waiting)))
    if going:
        told = ngettext("{count} open action goes on", "{count} open actions go on", going)
        said.append(told.format(count=number(going)))
    if made.left_findings:
        told = ngettext(
            "{count} finding stays with the edition before",
            "{count} findings stay with the edition before",
            len(made.left_findings),
        )
        said.append(told.format(count=number(len(made.left_findings))))
    return f"{begun} {', '.join(said)}." if said else begun
