"""How a passphrase is asked: typed at a terminal without being shown; no option of a command ever holds one."""

import os
import sys
from collections.abc import Mapping

import click

from audit_app.i18n import _

VARIABLE = "JAUGE_PASSPHRASE"
"""Where a script puts the passphrase of the signing key."""


def asked(what: str) -> str:
    """Return what is typed at a terminal, never shown; a script names a file instead."""
    if not sys.stdin.isatty():
        raise click.UsageError(_("A passphrase is typed at a terminal, or named by a file."))
    return str(click.prompt(what, hide_input=True, err=True))


def asked_twice() -> str:
    """Return a new passphrase, typed twice."""
    typed = asked(_("New passphrase"))
    if typed != asked(_("The same again")):
        raise click.UsageError(_("The two passphrases are not the same."))
    return typed


def of_the_key(environment: Mapping[str, str] | None = None, *, new: bool = False) -> str:
    """Return the passphrase of the signing key, of `JAUGE_PASSPHRASE`, else typed."""
    given = (os.environ if environment is None else environment).get(VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise click.UsageError(_("The passphrase of the key is typed at a terminal, or put into JAUGE_PASSPHRASE."))
    return asked_twice() if new else asked(_("Passphrase"))
