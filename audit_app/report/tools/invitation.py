"""The accessible invitation: plain words, one idea a sentence, a question about needs, time and ways to answer."""

from collections.abc import Iterator

from audit_app.i18n import _
from audit_app.report.blocks import Blank, Heading, Listing, Mark, PageBreak, Passage, Role, Run, Simple, say
from audit_app.report.tools.occasion import Occasion, blank

_TO_WRITE = 30


def invitation(occasion: Occasion) -> tuple[Simple, ...]:
    """Return the invitation, then how to send it."""
    return (
        say(_("Dear {name},").format(name=blank(_("name")))),
        say(_("We invite you to {event}.").format(event=occasion.name)),
        say(_("It takes place on {days}, at {place}.").format(days=occasion.days, place=occasion.place)),
        say(_("It begins at {begin} and ends at {end}.").format(begin=blank(_("hour")), end=blank(_("hour")))),
        say(_("The page {page} says what is accessible and what is not yet.").format(page=blank(_("address")))),
        Heading(2, _("What do you need?"), "needs"),
        say(_("Tick what would help. You need not say why.")),
        Listing(tuple(_to_tick())),
        say(_("Please answer before {day}. An answer that comes later is welcome too.").format(day=blank(_("date")))),
        say(
            _("By phone: {phone}. By text message: {text}. By email: {mail}.").format(
                phone=blank(_("phone number")), text=blank(_("phone number")), mail=blank(_("email address"))
            )
        ),
        say(_("{organiser} looks forward to seeing you.").format(organiser=occasion.organiser)),
        PageBreak(),
        Heading(2, _("Before you send it"), "sending"),
        Listing(tuple(map(say, _advice()))),
        say(_("This advice is not part of the invitation."), Role.QUIET),
    )


def _needs() -> tuple[str, ...]:
    return (
        _("to come by car and park near the entrance"),
        _("a way without steps, or a place for a wheelchair"),
        _("a place to sit down, near the front or near the exit"),
        _("speech written on a screen, or sign language"),
        _("somebody to guide me, or documents in large print"),
        _("information in easy words or in pictures"),
        _("a quiet place to rest"),
        _("to come with an assistant or with an assistance dog"),
    )


def _to_tick() -> Iterator[Passage]:
    for what in _needs():
        yield say(what, mark=Mark.BOX)
    yield Passage((Run(_("something else:") + " "), Blank(_TO_WRITE)), mark=Mark.BOX)


def _advice() -> tuple[str, ...]:
    return (
        _("Send it as text in the message itself; a picture alone is read by no screen reader."),
        _("Give at least three weeks to answer, and two ways: one by voice, one in writing."),
        _("Keep each need apart from the name, show it only to whoever acts on it, erase it afterwards."),
        _("Answer each person, also to say that something will not be possible."),
    )
