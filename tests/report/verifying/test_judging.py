"""The verdict on a file: what left is unchanged, whatever was done to its data or by another signer is said."""

import json

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying import received, results, schema
from audit_app.wording.fingerprint import in_words
from tests.data import hostile_texts
from tests.report import audits, hostile, signed
from tests.report.signed import failed, judged, printed


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", ReportKind)
def test_what_left_is_unchanged_and_says_of_what_and_by_whom(tmp_path, kind, language):
    found = judged(printed(kind=kind, language=language), tmp_path, language=language)
    assert failed(found) == set()
    assert found["verdict"] == "unchanged"
    signer = signed.a_sealing().signer
    assert found["signer"]["name"] == signed.NAME
    assert found["signer"]["fingerprint"].replace(" ", "") == signer.fingerprint
    assert found["signer"]["words"] == {spoken: in_words(signer.fingerprint, spoken) for spoken in ("fr", "en")}
    event = audits.empty("n1").event
    assert found["event"]["name"] == event.name
    assert found["event"]["starts_on"] == event.starts_on.isoformat()
    assert found["issue"] is None


@pytest.mark.parametrize("what", ["empty", "full"])
def test_so_is_a_report_with_nothing_in_it_and_one_with_everything(tmp_path, what):
    assert judged(printed(what), tmp_path)["verdict"] == "unchanged"


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
def test_every_report_of_the_example_events_is_found_unchanged(tmp_path, name, language):
    for what in (audits.empty, audits.half, audits.full):
        for kind in ReportKind:
            found = judged(signed.of(what(name), language, kind), tmp_path, language=language)
            assert (found["verdict"], failed(found)) == ("unchanged", set()), (what, kind)


@pytest.mark.parametrize("text", list(hostile_texts.TYPED.values())[::4])
def test_so_is_one_of_an_event_whose_every_text_hurts(tmp_path, text):
    found = judged(signed.of(hostile.audit(text)), tmp_path)
    assert (found["verdict"], failed(found)) == ("unchanged", set())
    assert found["event"]["name"].isprintable()


def test_who_did_not_sign_is_told_so_and_the_figures_hold_all_the_same(tmp_path):
    found = judged(printed(signer=""), tmp_path)
    assert (found["verdict"], failed(found), found["signer"]) == ("unsigned", {"signed"}, None)


def test_figures_edited_and_signed_again_do_not_fit_the_page_and_are_refused(tmp_path):
    data = schema.read(received.carried(printed(signer="")).data)
    line = next(line for line in data["lines"] if line["counts_as"] == "not_checked")
    line |= {"verdict": "compliant", "counts_as": "compliant"}
    data["results"] = results.results(data)
    edited = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    forged = signed.resealed(signed.a_sealing("Quelqu’un d’autre"), signed.rewritten(printed(signer=""), edited))
    found = judged(forged, tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"fingerprint", "printed"})
    assert found["signer"]["name"] == "Quelqu’un d’autre"


def test_data_that_does_not_add_up_is_refused_even_by_its_own_signer(tmp_path):
    data = schema.read(received.carried(printed(signer="")).data)
    data["results"]["coverage"]["met"] += 1
    edited = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    found = judged(signed.resealed(signed.a_sealing(), signed.rewritten(printed(signer=""), edited)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"fingerprint", "results"})


def test_what_a_stranger_wrote_moves_no_cursor(tmp_path):
    data = schema.read(received.carried(printed(signer="")).data)
    data["event"]["name"] = "\x1b[2J\u202e\n" + "x" * 1_000
    forged = signed.rewritten(printed(signer=""), json.dumps(data).encode())
    found = judged(forged, tmp_path)
    assert found["event"]["name"].isprintable()
    assert len(found["event"]["name"]) == 300
