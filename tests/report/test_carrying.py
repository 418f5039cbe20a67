"""What travels inside a report: the data and its schema, for the reader's program, and the fingerprint on each page."""

import hashlib
import json

import pytest

from audit_app.report import carrying, public_data
from audit_app.report.content import ReportKind, report_of
from audit_app.report.content.matter import gathered
from audit_app.report.public_records import PublicReport
from audit_app.report.sealing import Signer
from tests.report import audits, signed


def a_report(language="fr", signer: Signer | None = None):
    audit = audits.half("n1")
    report = report_of(audit, audits.schemes(), on=audits.ON, language=language, made_by="Jauge")
    matter = gathered(audit, audits.schemes(), audits.ON, ReportKind.WORKING, "Jauge")
    return report, carrying.carrying(report, matter, signer)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_carries_its_data_and_the_schema_of_it_in_its_own_language(language):
    report, carried = a_report(language)
    data, schema = carried.carries
    assert (data.name, data.relation, schema.name, schema.relation) == (
        *("audit.json", "Source"), *("audit.schema.json", "Supplement"),
    )  # fmt: skip
    read = PublicReport.model_validate_json(data.content)
    assert (read.language, read.schema_sha256) == (language, hashlib.sha256(schema.content).hexdigest())
    assert schema.content == public_data.schema()
    assert json.loads(schema.content)["title"] == "PublicReport"
    assert data.said != schema.said
    assert carried.blocks == report.blocks


def test_the_fingerprint_is_of_the_bytes_of_the_data_in_groups_of_four():
    _report, carried = a_report()
    said, _colon, digits = carried.fingerprint.rpartition(":")
    assert "Empreinte des données" in said
    assert digits.split() == [
        hashlib.sha256(carried.carries[0].content).hexdigest()[at : at + 4] for at in range(0, 64, 4)
    ]


def test_who_signs_is_told_at_the_very_end_and_changes_nothing_of_the_data():
    report, carried = a_report(signer=signed.a_sealing().signer)
    assert carried.blocks[: len(report.blocks)] == report.blocks
    assert len(carried.blocks) > len(report.blocks)
    assert carried.carries == a_report()[1].carries
