"""What no face of a report draws: said once at its end, since a code in brackets explains itself to nobody."""

from dataclasses import replace

from audit_app.i18n import in_language, ngettext
from audit_app.report.blocks import Block, Fitting, Report, Role, say
from audit_app.report.reading_order import spoken
from audit_app.report.tagged.faces import printable
from audit_app.wording.figures import number


def explained(report: Report) -> Report:
    """Return the report, with a last paragraph on the letters that are printed as their code, where there are any."""
    lacking = sorted(letter for letter in _letters(report.blocks) if printable(letter).startswith("[U+"))
    if not lacking:
        return report
    with in_language(report.language):
        said = ngettext(
            "{count} letter cannot be drawn here: its code stands in brackets, {example}. A screen reader says the "
            "letter itself.",
            "{count} letters cannot be drawn here: their codes stand in brackets, such as {example}. A screen reader "
            "says the letters themselves.",
            len(lacking),
        ).format(count=number(len(lacking)), example=printable(lacking[0]))
    return replace(report, blocks=(*report.blocks, say(said, Role.QUIET)))


def _letters(blocks: tuple[Block, ...]) -> set[str]:
    """Return every letter of a report, once."""
    said = (part for block in blocks for part in (block.choices[0] if isinstance(block, Fitting) else (block,)))
    return set().union(*spoken(tuple(said), {}))
