"""Who signed a report, printed in it before it is signed: what the signature proves, and what it does not."""

from dataclasses import replace

from audit_app.i18n import _, in_language
from audit_app.report.blocks import Facts, Heading, Report, Role, Simple, say
from audit_app.report.sealing import Signer
from audit_app.wording import figures
from audit_app.wording.fingerprint import in_fours, in_words


def with_signer(report: Report, signer: Signer) -> Report:
    """Return the report with who signs it, at its very end, beside the versions and fingerprints."""
    with in_language(report.language):
        last = max((block.level for block in report.blocks if isinstance(block, Heading)), default=1)
        return replace(report, blocks=(*report.blocks, *_signed_by(signer, report.language, min(last + 1, 3))))


def _signed_by(signer: Signer, language: str, level: int) -> tuple[Simple, ...]:
    return (
        Heading(level, _("Signed by"), "signed-by"),
        Facts(
            (
                (_("Who"), (say(signer.name),)),
                (_("Key made on"), (say(figures.day(signer.since)),)),
                (_("Fingerprint of the key, in words"), (say(in_words(signer.fingerprint, language)),)),
                (_("The same in digits (SHA-256)"), (say(in_fours(signer.fingerprint)),)),
            )
        ),
        say(
            _(
                "The signature proves that nothing in this file was changed since whoever holds this key sealed it. It "
                "does not prove who that is, for the key is self-made: ask the organiser for these words by another "
                "way, by telephone say. It is no qualified signature."
            ),
            Role.LEAD,
        ),
        say(_("To check the file: jauge verify, or verify_report.py, which needs no Jauge."), Role.QUIET),
    )
