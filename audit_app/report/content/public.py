"""What to expect: for whoever thinks of coming, what was measured and what was checked; no grade and no judgement."""

from collections.abc import Iterator

from audit_app.i18n import _, pgettext
from audit_app.report.blocks import Block, Facts, Heading, Listing, Mark, Role, Simple, say
from audit_app.report.content.issue import standing
from audit_app.report.content.matter import Matter
from audit_app.report.content.visitor_answers import answers, is_unknown, rows_of
from audit_app.report.content.visitor_questions import Chapter, chapters
from audit_app.wording import figures


def public_blocks(matter: Matter) -> tuple[Block, ...]:
    """Return the page; what somebody typed freely is not in it, nor anybody's name."""
    event = matter.audit.event
    place = f"{event.place.name}, {event.place.commune}"
    return (
        Heading(1, _("What to expect: {event}").format(event=event.name), "title"),
        Facts(
            (
                (_("When"), (say(figures.days(event.starts_on, event.ends_on)),)),
                (_("Where"), (say(place),)),
                (_("Organised by"), (say(event.organiser),)),
                (_("As of"), (say(figures.day(matter.on)),)),
            )
        ),
        *standing(matter),
        *_how_to_read(),
        *(block for chapter in chapters() for block in _chapter(matter, chapter)),
    )


def _how_to_read() -> tuple[Simple, ...]:
    return (
        Heading(2, _("How to read this page"), "reading"),
        Listing(
            (
                say(_("Yes: checked, with evidence (photo or document)."), mark=Mark.GOOD),
                say(
                    _("Yes, says the organiser: no photo or document shows it; what was measured is told."),
                    mark=Mark.RESERVED,
                ),
                say(_("Another way: ask the organiser how it is done."), mark=Mark.EQUAL),
                say(_("In part: something is missing. Ask the organiser what, before you come."), mark=Mark.PARTIAL),
                say(pgettext("visit", "No."), mark=Mark.BAD),
                say(_("Measured: what was found is told, nobody has judged it yet."), mark=Mark.UNKNOWN),
                say(_("Not checked: nobody can tell you yet. Ask before you come."), mark=Mark.UNKNOWN),
            ),
            tight=True,
        ),
    )


def _chapter(matter: Matter, chapter: Chapter) -> Iterator[Simple]:
    """Yield the questions that have an answer, then those nobody can answer yet; none where nothing is asked."""
    asked = [(question, rows_of(matter, criterion)) for criterion, question in chapter.questions]
    told_so = [(question, rows) for question, rows in asked if any(not is_unknown(row) for row in rows)]
    unknown = [question for question, rows in asked if rows and all(is_unknown(row) for row in rows)]
    if not told_so and not unknown:
        return
    yield Heading(2, chapter.title, chapter.anchor)
    if told_so:
        yield Facts(tuple((question, answers(rows)) for question, rows in told_so))
    if unknown:
        yield say(pgettext("visit", "Not checked"), Role.STRONG)
        yield Listing(tuple(say(question, mark=Mark.UNKNOWN) for question in unknown), tight=True)
