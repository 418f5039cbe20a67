"""The JSON that other people's scripts rely on: every promised key, every promised value."""

import pytest

from audit_app.checklists.loading import shipped_checklist

LINE_KEYS = [
    "line", "criterion", "zone", "domain", "level", "legal_duty", "blocking", "why", "title", "audiences", "families",
    "phase", "measurements", "verdict", "values", "note", "assigned_to", "evidence", "overruled_by", "action",
]  # fmt: skip
MEASUREMENT_KEYS = [
    "code", "label", "unit", "kind", "min", "max", "unless", "deciding", "source", "by_analogy",
    "instrument", "target", "computed",
]  # fmt: skip
FAMILIES = {"motor", "visual", "hearing", "intellectual", "psychic", "neurodevelopmental", "illness", "multiple"}


@pytest.fixture
def path(jauge, audit):
    """A path of the road: the line CIR-02 is repeated there."""
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée nord", "--venue", "Parcours")
    return zone["id"]


def test_every_line_has_what_was_promised(jauge, audit):
    for line in jauge.document("lines", audit):
        assert set(LINE_KEYS) <= set(line)
        assert line["line"] == line["criterion"]
        assert line["zone"] is None
        assert line["level"] in {"mandatory", "recommended"}
        assert line["legal_duty"] in {"yes", "no", "depends"}
        assert line["phase"] in {"before", "during", "after"}
        assert set(line["audiences"]) <= {"athletes", "spectators", "volunteers"}
        assert set(line["families"]) <= FAMILIES
        assert line["audiences"]
        assert line["families"]
        assert line["why"].startswith("Demandé")
        assert isinstance(line["blocking"], bool)
        assert (line["verdict"], line["values"], line["evidence"], line["action"]) == ("not_checked", {}, [], None)
        for measurement in line["measurements"]:
            assert list(measurement) == MEASUREMENT_KEYS
            assert measurement["kind"] in {"number", "count", "ratio"}
            assert measurement["source"]


def test_a_figure_says_whether_a_text_sets_it_for_this_place(jauge, audit):
    hall, meadow = "Salle des dossards", "Village départ"
    zones = {}
    for venue in (hall, meadow):
        for zone in jauge.document("zones", audit, "--add", "path", f"Allée {venue}", "--venue", venue):
            zones[zone["venue"]] = zone["id"]
    found = {
        venue: next(m for m in jauge.line(audit, f"CIR-04@{zones[venue]}")["measurements"] if m["code"] == "slope")
        for venue in (hall, meadow)
    }
    assert (found[hall]["by_analogy"], found[meadow]["by_analogy"]) == (False, True)
    assert found[hall]["source"].startswith("arrêté du 20 avril 2017")
    assert (
        found[meadow]["source"]
        .replace("\u00a0", " ")
        .startswith("par analogie : aucun texte ne fixe ce chiffre pour ce lieu (terrain naturel)")
    )


def test_texts_are_in_the_language_asked_for(jauge, audit):
    french, english = jauge.document("lines", audit), jauge.document("lines", audit, "--lang", "en")
    assert [line["line"] for line in french] == [line["line"] for line in english]
    assert all(one["title"] != other["title"] for one, other in zip(french, english, strict=True))
    assert english[0]["why"] == "Asked of every event of class N2."


def test_figures_are_those_of_the_venue_and_its_form(jauge, audit, path):
    zones = jauge.document("zones", audit, "--add", "path", "Couloir", "--venue", "Salle des dossards")
    inside = next(zone["id"] for zone in zones if zone["name"] == "Couloir")
    written = {m.code: m for m in shipped_checklist().by_id["CIR-02"].measurements}
    road, building = jauge.least(audit, f"CIR-02@{path}"), jauge.least(audit, f"CIR-02@{inside}")
    assert written.keys() == road.keys() == {*building, "walls"}, "walls choose a figure on a road alone"
    for code, measurement in ((code, m) for code, m in written.items() if code in building):
        forms = measurement.by_form
        assert road[code] == (forms["road"].min if "road" in forms else measurement.min), code
        assert building[code] == (forms["existing_erp"].min if "existing_erp" in forms else measurement.min), code
    assert road != building


def test_a_line_without_a_zone_says_that_the_strictest_figure_holds(jauge, audit):
    assert jauge.line(audit, "CIR-02")["strictest_of_forms"] is True
    assert jauge.line(audit, "GOV-02")["strictest_of_forms"] is False


def test_a_zone_is_a_document(jauge, audit, path):
    (zone,) = jauge.document("zones", audit)
    assert zone | {"id": path, "kind": "path", "name": "Allée nord", "venue": "Parcours"} == zone
    lines = [line for line in jauge.document("lines", audit) if line["zone"] == path]
    assert (zone["checked"], zone["to_check"]) == (0, len(lines))
    assert set(zone["to_bring"]) <= {m["instrument"] for line in lines for m in line["measurements"]}
    assert "tape" in zone["to_bring"]


def test_an_answer_shows_its_values_in_their_own_unit(jauge, audit, path):
    line = jauge.document(
        "answer", audit, f"CIR-02@{path}", "--measure", "width=1,15 m", "--measure", "pinch=900 mm", "--by", "Anne",
        "--on", "2027-04-03",
    )  # fmt: skip
    assert line["values"] == {
        "width": {"value": 115.0, "amount": 115.0, "of": None, "unit": "cm"},
        "pinch": {"value": 90.0, "amount": 90.0, "of": None, "unit": "cm"},
    }
    assert (line["verdict"], line["proposed"], line["by"], line["on"]) == (
        "non_compliant", "non_compliant", "Anne", "2027-04-03",
    )  # fmt: skip


def test_a_ratio_shows_the_share_it_makes(jauge, audit):
    asked, code = jauge.share(audit)
    line = jauge.document("answer", audit, asked, "--measure", "6/240")
    assert line["values"][code] == {"value": 2.5, "amount": 6.0, "of": 240.0, "unit": "%"}
    line = jauge.document("answer", audit, asked, "--measure", "0/0")
    assert (line["values"][code]["value"], line["proposed"]) == (None, None)


def test_a_target_that_follows_from_the_event_is_told_with_its_figures(jauge, audit):
    told = [m for line in jauge.document("lines", audit) for m in line["measurements"] if m["target"]]
    assert told
    for measurement in told:
        assert measurement["computed"] or measurement["min"] is None
    spaces = [m for m in told if m["target"] == "reserved_parking"]
    assert {m["min"] for m in spaces} == {5.0}
    assert all("240" in m["computed"] for m in spaces)


def test_the_status_of_an_untouched_audit_is_whole(jauge, audit):
    status = jauge.document("status", audit)
    assert {"progress", "grades", "overall", "gaps", "blocking", "inconsistent", "contested", "funding"} <= set(status)
    lines = jauge.document("lines", audit)
    assert (status["progress"]["checked"], status["progress"]["to_check"]) == (0, len(lines))
    assert (status["progress"]["set_aside"], status["progress"]["set_aside_lines"]) == (0, [])
    assert status["inconsistent"] == []
    assert set(status["progress"]["levels"]) == {"mandatory", "recommended"}
    assert set(status["progress"]["domains"]) == {line["domain"] for line in lines} | set(status["progress"]["domains"])
    assert sum(tally["to_check"] for tally in status["progress"]["domains"].values()) == len(lines)
    assert set(status["grades"]["families"]) == FAMILIES
    assert set(status["grades"]["audiences"]) == {"athletes", "spectators", "volunteers"}
    for result in (*status["grades"]["families"].values(), *status["grades"]["audiences"].values()):
        assert {"grade", "met", "asked", "not_checked", "capped_by"} <= set(result)
        assert (result["grade"], result["met"]) == (None, 0)
        assert result["not_checked"] == result["asked"]
        assert result["capped_by"][0]["rule"] == "not_checked"
        assert result["capped_by"][0]["lines"]
    assert (status["overall"], status["gaps"], status["blocking"], status["contested"]) == (None, [], [], [])


def test_the_status_lists_every_gap_with_what_is_missing(jauge, audit, path):
    line = f"CIR-02@{path}"
    jauge("answer", audit, line, "--verdict", "non_compliant")
    jauge("answer", audit, "GOV-01", "--verdict", "compliant", "--by", "Anne")
    jauge("action", audit, line, "--what", "Élargir", "--owner", "Ville", "--due", "2027-05-01", "--cost", "120.5")
    status = jauge.document("status", audit)
    found = {(gap["line"], gap["kind"]): gap for gap in status["gaps"]}
    assert {key: gap["missing"] for key, gap in found.items()} == {
        (line, "unmet"): [],
        (line, "no_measure"): ["width", "pinch"],
        (line, "no_author"): ["by", "on"],
        ("GOV-01", "no_evidence"): [],
        ("GOV-01", "no_author"): ["on"],
    }
    action = found[line, "unmet"]["action"]
    assert (action["what"], action["owner"], action["due"], action["cost"], action["state"]) == (
        "Élargir", "Ville", "2027-05-01", 120.5, "to_do",
    )  # fmt: skip
    assert found["GOV-01", "no_author"]["action"] is None
    assert status["blocking"] == [line]


def test_funding_conditions_tell_their_outcome_and_what_is_missing(jauge, audit):
    (scheme,) = jauge.document("status", audit)["funding"]
    assert scheme["applies"] is True
    assert scheme["indicative"] is True
    for condition in scheme["conditions"]:
        assert condition["outcome"] == "not_shown"
        assert condition["text"]
        assert condition["proof"] == []
        assert all(set(missing) == {"line", "why", "reason", "overdue"} for missing in condition["missing"])
        assert set(condition) == {"id", "text", "outcome", "proof", "missing", "figure", "figure_said"}
    assert all(set(aside) == {"id", "text"} for aside in scheme["not_applicable"])


def test_contested_values_are_documents_too(jauge, audit):
    assert jauge.document("status", audit)["contested"] == []


def test_a_figure_that_another_measurement_chooses_is_told_with_what_it_takes(jauge, audit, path):
    line = f"CIR-02@{path}"
    jauge("answer", audit, line, "--measure", "width=125", "--measure", "pinch=120")
    before = jauge.line(audit, line)
    (width,) = (m for m in before["measurements"] if m["code"] == "width")
    assert width["unless"] == [{"measurement": "walls", "equals": 0.0, "min": 120.0, "max": None}]
    assert (width["min"], before["verdict"]) == (140.0, "non_compliant")
    jauge("answer", audit, line, "--measure", "walls=0")
    assert (jauge.least(audit, line)["width"], jauge.line(audit, line)["verdict"]) == (120.0, "compliant")
    jauge("answer", audit, line, "--measure", "walls=2")
    assert jauge.line(audit, line)["verdict"] == "non_compliant"
