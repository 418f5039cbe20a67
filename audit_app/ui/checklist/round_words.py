"""What the band above the list says: where one stands and goes on to, where to begin, what the express path proved."""

from collections.abc import Sequence
from dataclasses import dataclass

from audit_app.domain.audit import Audit
from audit_app.domain.express import Express
from audit_app.domain.visiting import Stop, following, kit
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.rounds import express_said, kit_said, left_said, proved_said, stop_said
from audit_app.wording.typography import capital


@dataclass(frozen=True)
class BandWords:
    """A heading, a sentence or two, and the words of up to three buttons; '' = no such button.

    `onward` is the way to go on, `other` another way, `out` the whole list.
    """

    title: str = ""
    said: str = ""
    onward: str = ""
    other: str = ""
    out: str = ""


def here_words(audit: Audit, known: Sequence[Stop], stop: Stop) -> BandWords:
    """Return what is said at a place: what is left and what to bring; in the end, where to go on to."""
    title = _("You are here: {place}").format(place=stop_said(audit, stop))
    other, out = _("Another place"), _("Whole list")
    if not stop.is_seen:
        said = f"{capital(left_said(stop.left))}. {kit_said(kit(stop.rows))}".strip()
        return BandWords(title, said, other=other, out=out)
    following_one = following(known, stop.place)
    onward = _("Next place: {place}").format(place=stop_said(audit, following_one)) if following_one else ""
    return BandWords(title, seen_said(known, stop), onward, other, out)


def seen_said(known: Sequence[Stop], stop: Stop) -> str:
    """Return that everything at a place was looked at, and whether it was the last place."""
    said = _("Everything is checked here.")
    if stop.left.to_check:
        said = _("Everything here was looked at: {left}.").format(left=left_said(stop.left))
    return said if following(known, stop.place) else f"{said} " + _("It was the last place.")


def beginning_words(path: Express) -> BandWords:
    """Return what is said where nothing is answered yet: the express path first, or place by place."""
    count = path.left.total
    said = ngettext(
        "The express path first: the {count} line that can stop somebody.",
        "The express path first: the {count} lines that can stop somebody, in the order of a visit.",
        count,
    )
    return BandWords(_("Where to begin?"), said.format(count=number(count)), _("Express path"), _("I am here…"))


def express_words(audit: Audit, path: Express) -> BandWords:
    """Return what the express path proved, and what to go on with."""
    onward = _("Mandatory lines") if path.mandatory_left else ""
    return BandWords(express_said(path), proved_said(audit, path), onward, out=_("Whole list"))
