"""What goes with a consent that is taken back, in words: before it is done, and what is left to do after."""

from collections.abc import Iterator

from audit_app.domain.removal import Removal
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.typography import listed


def removed_said(gone: Removal) -> str:
    """Return what would be removed, in one sentence."""
    if gone.is_nothing:
        return _("Nothing recorded so far depends on it.")
    said = _("This goes for good: {things}.").format(things=listed(_things(gone)))
    if gone.met:
        stays = ngettext(
            "{count} finding that others met too stays, without this tester.",
            "{count} findings that others met too stay, without this tester.",
            gone.met,
        )
        said = f"{said} {stays.format(count=number(gone.met))}"
    return said


def _things(gone: Removal) -> Iterator[str]:
    if gone.needs:
        yield _("profile, needs and aids")
    for count, words in (
        (gone.attempts, ngettext("{count} attempt", "{count} attempts", gone.attempts)),
        (gone.quotes, ngettext("{count} quotation", "{count} quotations", gone.quotes)),
        (gone.answers, ngettext("{count} answer at the end", "{count} answers at the end", gone.answers)),
        (gone.findings, ngettext("{count} finding", "{count} findings", gone.findings)),
        (gone.pictures, ngettext("{count} picture", "{count} pictures", gone.pictures)),
        (gone.recordings, ngettext("{count} recording", "{count} recordings", gone.recordings)),
        (gone.documents, ngettext("{count} document", "{count} documents", gone.documents)),
        (gone.pays, ngettext("{count} line of pay", "{count} lines of pay", gone.pays)),
    ):
        if count:
            yield words.format(count=number(count))
