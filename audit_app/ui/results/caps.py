"""What holds a grade back: how many lines of which sort, and what stands before each higher grade."""

from collections.abc import Iterable, Mapping

from audit_app.domain.grades import Cap, Grade, highest
from audit_app.i18n import _, ngettext
from audit_app.ui.results.found import Found
from audit_app.ui.results.line_rows import line_rows
from audit_app.ui.widgets.row import Row, fact, group, part
from audit_app.wording.figures import number
from audit_app.wording.grading import cap_said
from audit_app.wording.typography import capital
from audit_app.wording.values import word

_ICONS: Mapping[Cap, tuple[str, str]] = {
    Cap.NOTHING_ASKED: ("info", "none"),
    Cap.NOT_CHECKED: ("circle-dashed", "none"),
    Cap.GAP_WITHOUT_ACTION: ("wrench", "bad"),
    Cap.BROKEN_JOURNEY: ("octagon-alert", "bad"),
    Cap.MANDATORY_UNMET: ("circle-x", "bad"),
    Cap.RECOMMENDED_UNMET: ("circle-alert", "fair"),
    Cap.USER_TESTS: ("users", "fair"),
    Cap.OPEN_SEVERITY_4: ("octagon-alert", "bad"),
    Cap.FOLLOW_UP: ("info", "none"),
}


def cap_counted(cap: Cap, count: int) -> str:
    """Return a cap in full words, with the number of lines it comes from first."""
    counted = {
        Cap.NOT_CHECKED: ngettext("{count} mandatory line to check", "{count} mandatory lines to check", count),
        Cap.GAP_WITHOUT_ACTION: ngettext("{count} gap without action", "{count} gaps without action", count),
        Cap.BROKEN_JOURNEY: ngettext("{count} line that stops somebody", "{count} lines that stop somebody", count),
        Cap.MANDATORY_UNMET: ngettext("{count} mandatory line not met", "{count} mandatory lines not met", count),
    }
    return counted[cap].format(count=number(count)) if cap in counted else cap_said(cap, count)


def rungs(found: Found, caps: Mapping[Cap, tuple[str, ...]]) -> Iterable[Row]:
    """Yield what stands before each higher grade, the next one first, with the lines it comes from."""
    for reached in (None, Grade.ENGAGED, Grade.BASE, Grade.CONFIRMED):
        held = [cap for cap in Cap if cap in caps and highest(cap) is reached]
        if not held:
            continue
        yield part(_("To reach the grade {grade}").format(grade=word(Grade((reached or 0) + 1))))
        for cap in held:
            lines = caps[cap]
            yield group(capital(cap_counted(cap, len(lines))), *_ICONS[cap])
            yield from _behind(found, cap, lines)


def _behind(found: Found, cap: Cap, lines: tuple[str, ...]) -> Iterable[Row]:
    if cap is not Cap.OPEN_SEVERITY_4:
        yield from line_rows(found, lines, with_action=cap is Cap.GAP_WITHOUT_ACTION)
        return
    for key in lines:
        finding = found.audit.findings[key]
        yield fact(finding.title)
        yield from line_rows(found, finding.lines)
