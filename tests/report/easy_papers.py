"""Easy-to-read reports to look at: made of an audit in a language, and what they say."""

import re

from audit_app.checklists.loading import shipped_scenarios
from audit_app.i18n import in_language
from audit_app.report import blocks, reading_order
from audit_app.report.content.easy import LEAST, easy_blocks
from audit_app.report.content.matter import ReportKind, gathered
from tests.report import audits
from tests.report.outlines import plain, section

EVENTS = ("n1", "n2", "n3", "n4")
STATES = {"empty": audits.empty, "half": audits.half, "full": audits.full}


def matter(audit, *, on=audits.ON, numbered=None):
    return gathered(audit, (), on, ReportKind.FUNDER, audits.VERSION, numbered=numbered, scenarios=shipped_scenarios())


def paper(audit, language="fr", *, on=audits.ON, numbered=None) -> blocks.Report:
    """The easy report of an audit, as something that can be printed."""
    with in_language(language):
        parts = easy_blocks(matter(audit, on=on, numbered=numbered))
    return blocks.Report(
        *("Papier", language, "Club", "Phrases simples", audits.VERSION, on, "Papier", "Brouillon", "{page} / {pages}"),
        blocks=parts,
        least=LEAST,
    )


def said_in(audit, anchor, language="fr", **more):
    return section(paper(audit, language, **more), anchor)


def texts(report):
    """Each text the report can say, in order."""
    return [plain(text) for text in reading_order.spoken(report.blocks, {})]


def passages(report):
    """Each heading and each paragraph whole, in order."""
    for block in report.blocks:
        match block:
            case blocks.Heading():
                yield block.text
            case blocks.Passage():
                yield whole(block)
            case blocks.Listing():
                yield from map(whole, block.points)


def whole(passage):
    return "".join(run.text for run in passage.runs if isinstance(run, blocks.Run))


def typed(audit):
    """What somebody typed and the paper repeats as it is: it counts as one word."""
    event = audit.event
    names = [event.name, event.edition, event.organiser, event.place.name, event.place.commune]
    names += [zone.name for zone in audit.zones.values()] + [action.what for action in audit.actions.values()]
    return sorted({plain(name) for name in names}, key=len, reverse=True)


def ours(text, audit):
    """A text with what somebody typed as one word."""
    found = plain(text)
    for name in typed(audit):
        found = re.sub(re.escape(name), "x", found)
    return found
