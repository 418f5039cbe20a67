"""A funder's own sentences, typed in, mapped, judged, and written to a file for other audits."""

import pytest

from tests.cli.calling import EVENTS

FIRST = "Un référent accessibilité est nommé."


@pytest.fixture
def small(jauge):
    return jauge.begun(EVENTS / "n1-boccia-gymnase.json")


@pytest.fixture
def scheme(jauge, small):
    return jauge.document("funding", "sentence", small, FIRST, "--title", "Convention", "--funder", "Ville")["scheme"]


def judged(jauge, audit, scheme):
    return jauge.document("funding", "evaluate", audit, scheme)["conditions"]


def test_a_sentence_begins_a_scheme_and_suggests_lines_but_proves_nothing(jauge, small):
    document = jauge.document("funding", "sentence", small, FIRST, "--title", "Convention", "--funder", "Ville")
    assert document["scheme"].startswith("own-")
    assert document["sentences"] == [{"id": "S-01", "text": FIRST, "asks": "unmapped", "lines": []}]
    assert "GOV-01" in document["likely"]
    (one,) = judged(jauge, small, document["scheme"])
    assert one["outcome"] == "not_shown"
    assert [s["scheme"] for s in jauge.document("status", small)["funding"]] == [document["scheme"], "state-base"]


def test_mapped_to_a_line_it_is_judged_and_undone_in_one_step(jauge, small, scheme):
    jauge("funding", "sentence", small, "--scheme", scheme, "--id", "S-01", "--lines", "gov-01")
    jauge("answer", small, "GOV-01", "--verdict", "compliant")
    assert judged(jauge, small, scheme)[0]["outcome"] == "met_with_reservation"
    jauge("undo", small)
    jauge("undo", small)
    assert judged(jauge, small, scheme)[0]["outcome"] == "not_shown"


def test_sentences_are_added_reworded_and_removed(jauge, small, scheme):
    jauge("funding", "sentence", small, "Le public est informé.", "--scheme", scheme, "--asks", "mandatory")
    said = jauge("funding", "sentence", small, "Le référent est nommé.", "--scheme", scheme, "--id", "S-01").out
    assert "S-02 [mandatory] Le public est informé." in said
    assert "S-01 [unmapped] Le référent est nommé." in said
    jauge("funding", "sentence", small, "--scheme", scheme, "--id", "S-01", "--remove")
    assert [one["id"] for one in judged(jauge, small, scheme)] == ["S-02"]
    last = jauge.document("funding", "sentence", small, "--scheme", scheme, "--id", "S-02", "--remove")
    assert last["sentences"] == []
    assert [s["scheme"] for s in jauge.document("status", small)["funding"]] == ["state-base"]


def test_written_to_a_file_another_audit_chooses_it(jauge, small, scheme, tmp_path):
    jauge("funding", "sentence", small, "--scheme", scheme, "--id", "S-01", "--lines", "GOV-01")
    jauge("funding", "write", small, scheme, "--out", tmp_path / "ville.toml")
    other = jauge.begun(EVENTS / "n1-boccia-gymnase.json")
    jauge("funding", "choose", other, tmp_path / "ville.toml")
    assert [one["id"] for one in judged(jauge, other, scheme)] == ["S-01"]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("Une phrase",),
        ("--scheme", "{scheme}"),
        ("--scheme", "{scheme}", "--id", "S-09", "--lines", "GOV-01"),
        ("--scheme", "{scheme}", "--id", "S-01", "--lines", "GOV-01,ZZZ-01"),
    ],
)
def test_what_is_asked_by_mistake_is_said_and_changes_nothing(jauge, small, scheme, options):
    before = judged(jauge, small, scheme)
    jauge.misused("funding", "sentence", small, *(option.format(scheme=scheme) for option in options))
    assert judged(jauge, small, scheme) == before


def test_a_scheme_that_is_not_written_here_is_not_changed_here(jauge, small, scheme):
    refused = jauge.refused("funding", "sentence", small, "Une phrase", "--scheme", "state-base")
    assert scheme in refused
    assert jauge.refused("funding", "write", small, "nowhere", "--out", "x.toml")
