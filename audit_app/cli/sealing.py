"""Commands of the seal of a report: the key it is signed with, verifying a received file, taking its data out."""

import sys
from pathlib import Path

import click

from audit_app import placing, reading, signing
from audit_app.cli import passphrases
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Commands, Text, Tree, option
from audit_app.domain.record import Name
from audit_app.errors import NotAReport, WouldOverwrite
from audit_app.i18n import _, language, marked
from audit_app.report import sealing, verifying_apart
from audit_app.report.sealing import Sealing, Signer
from audit_app.report.verifying import received, schema, telling
from audit_app.store import signing_key
from audit_app.store.home import Home
from audit_app.wording.figures import day
from audit_app.wording.fingerprint import in_fours, in_words

key = Tree(
    "key",
    commands=Commands("audit_app.cli", {"new": "sealing.new", "show": "sealing.show"}),
    help=marked("The key that reports are signed with: made here, kept here, opened with a passphrase."),
)


@click.command("new", cls=Command, help=marked("Make the signing key, with a passphrase asked twice."))
@option("--name", type=Text(Name), default=None, metavar="ORGANISATION", help=marked("Who signs, as reports print it."))
@pass_call
def new(call: Call, name: str | None) -> None:
    """Make the key."""
    home = Home(call.home)
    signing_key.require_none(home)
    who = name or _asked_name()
    made, path = signing.made(home, who, passphrases.of_the_key(new=True)), home.signing_key
    _show(call, made.signer, path, _("The signing key is made: {path}").format(path=path))


@click.command("show", cls=Command, help=marked("Show the signing key: who, since when, its fingerprint."))
@pass_call
def show(call: Call) -> None:
    """Show the key."""
    home = Home(call.home)
    _show(call, signing.signer(home), home.signing_key, "")


def opened(call: Call) -> Sealing:
    """Return what signs a report; raise NoKey before any passphrase is asked, then WrongKeyPassphrase."""
    home = Home(call.home)
    signing.signer(home)
    return signing.opened(home, passphrases.of_the_key())


@click.command(
    "verify", cls=Command, help=marked("Verify a report: is it unchanged, do its figures follow from its data?")
)
@click.argument("file", type=FILE)
@option(
    "--signer",
    default="",
    metavar="FINGERPRINT",
    help=marked("The key it must be signed with: its fingerprint, in digits or in words."),
)
@pass_call
def verify(call: Call, file: Path, signer: str) -> int:
    """Verify a report."""
    found = verifying_apart.verified(file, language(), signer)
    call.show(found, telling.in_words(found, language()))
    return 0 if found["verdict"] == "unchanged" else 1


@click.command("extract", cls=Command, help=marked("Take the data that a report carries out of it, as JSON."))
@click.argument("file", type=FILE)
@option("--out", type=FILE, required=True, metavar="FILE.json", help=marked("Where to write it."))
@pass_call
def extract(call: Call, file: Path, out: Path) -> None:
    """Take the data out."""
    content = reading.contents(file, received.MOST_BYTES)
    try:
        data = received.carried(content).data
    except received.NotOurs:
        raise NotAReport(file) from None
    if not schema.is_ours(schema.read(data)):
        raise NotAReport(file)
    if not placing.begins_with(out, b"{"):
        raise WouldOverwrite(out)
    placing.put(out, data)
    fingerprint = received.fingerprint_of(data)
    document = {"data": str(out.resolve()), "bytes": len(data), "sha256": fingerprint}
    said = _("The data of {file} is in {path}. Its fingerprint, to compare with the foot of each page: {digits}")
    call.show(document, said.format(file=file, path=out, digits=in_fours(fingerprint)))


def _asked_name() -> str:
    """Return who signs, typed where somebody sits at a terminal."""
    if sys.stdin.isatty() and sys.stderr.isatty():
        return str(click.prompt(_("Who signs (organisation)"), err=True, type=Text(Name)))
    return _("Organiser of the event")


def _show(call: Call, signer: Signer, path: Path, first: str) -> None:
    lines = (
        first,
        _("{name}, key of {day}").format(name=signer.name, day=day(signer.since)),
        _("Fingerprint in words: {words}").format(words=in_words(signer.fingerprint, language())),
        _("Fingerprint in digits (SHA-256): {digits}").format(digits=in_fours(signer.fingerprint)),
        _("Give the words to whoever receives your reports, by telephone or on your web site."),
    )
    call.show({**sealing.told(signer), "path": str(path)}, "\n".join(line for line in lines if line))
