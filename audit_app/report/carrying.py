"""What travels inside a report: the data it was printed from, and how to read it."""

import hashlib
from dataclasses import replace

from audit_app.i18n import _, in_language
from audit_app.report.blocks import Carried, Report
from audit_app.report.content.matter import Matter
from audit_app.report.content.signed_by import with_signer
from audit_app.report.public_data import public_data, schema, written
from audit_app.report.sealing import Signer
from audit_app.wording.fingerprint import in_fours

DATA = "audit.json"
SCHEMA = "audit.schema.json"


def carrying(report: Report, matter: Matter, signer: Signer | None = None) -> Report:
    """Return the report with its public data, the schema of it, the fingerprint that every page shows, and who signs.

    **Source:** RULES.md rule 18.
    """
    with in_language(report.language):
        data = written(public_data(matter))
        carried = (
            Carried(DATA, _("What this report says, as data; nobody’s name is in it"), data),
            Carried(SCHEMA, _("How that data is made (JSON Schema)"), schema(), relation="Supplement"),
        )
        told = with_signer(report, signer) if signer else report
        digits = in_fours(hashlib.sha256(data).hexdigest())
        return replace(told, carries=carried, fingerprint=_("Fingerprint of the data: {digits}").format(digits=digits))
