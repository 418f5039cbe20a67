"""Many lines at once: the express path to its end, lines given by theme or by zone in one step."""

from audit_app.domain.audit import Verdict


def test_the_express_path_says_how_far_it_is_and_in_the_end_what_it_proves(jauge, audit, tmp_path):
    said = jauge("lines", audit, "--view", "blocking").out.splitlines()
    path = jauge.document("lines", audit, "--view", "blocking")
    assert said[-1].startswith(f"Parcours express\u00a0: 0 sur {len(path)} vérifié")
    assert len(said) == len(path) + 1
    phases = [line["phase"] for line in path]
    assert phases == sorted(phases, key=("before", "during", "after").index)
    table = tmp_path / "tour.csv"
    table.write_text("line,verdict\n" + "".join(f"{line['line']},compliant\n" for line in path), "utf-8")
    jauge("answer", audit, "--from", table)
    said = jauge("lines", audit, "--view", "blocking").out.splitlines()[-1]
    left = jauge.document("status", audit)["express"]
    assert left["to_check"] == 0
    assert f"Il reste {left['mandatory_to_check']} autres lignes obligatoires" in said


def test_lines_chosen_by_theme_are_given_in_one_step(jauge, audit):
    lines = [line["line"] for line in jauge.document("lines", audit, "--domain", "SAN")]
    given = jauge.document("assign", audit, "--domain", "SAN", "--to", "Maé")
    assert given["assigned"] == dict.fromkeys(lines, "Maé")
    people = jauge.document("status", audit)["progress"]["people"]
    assert people[0] == {"person": "Maé", "checked": 0, "to_check": len(lines)}
    assert people[-1]["person"] is None
    assert f"- Maé\u00a0: {len(lines)} sur {len(lines)} à vérifier" in jauge("status", audit).out
    jauge("undo", audit)
    assert jauge.document("status", audit)["progress"]["people"][0]["person"] is None


def test_what_one_person_has_is_given_to_another(jauge, audit):
    jauge("assign", audit, "GOV-01", "CIR-01", "--to", "Maé")
    jauge("answer", audit, "GOV-01", "--verdict", str(Verdict.COMPLIANT))
    moved = jauge.document("assign", audit, "--person", "Maé", "--view", "to_do", "--to", "Paul")
    assert moved["assigned"] == {"CIR-01": "Paul"}


def test_lines_are_named_or_chosen(jauge, audit):
    jauge.misused("assign", audit, "GOV-01", "--domain", "SAN", "--to", "Maé")
    jauge.misused("assign", audit, "--to", "Maé")
