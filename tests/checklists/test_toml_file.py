"""A TOML file is read once, whole, with its lines; its faults by code and place are in test_loading."""

from pathlib import Path

from audit_app.checklists.toml_file import TomlFile, listed

TEXT = 'id = "A"\n[[criterion]]\nid = "A-01"\n[[criterion.measurement]]\nmin = 3\n[[criterion]]\nid = 3\n'


def read(tmp_path: Path, text: str) -> TomlFile:
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    return TomlFile.read(tmp_path / "a.toml", "shown.toml")


def test_repeated_tables_come_with_their_place(tmp_path: Path) -> None:
    file = read(tmp_path, TEXT)
    assert [path for path, _ in file.tables("criterion")] == [("criterion", 0), ("criterion", 1)]
    assert [path for path, _ in file.tables("criterion", "measurement")] == [("criterion", 0, "measurement", 0)]
    assert list(file.tables("condition")) == []


def test_values_come_in_the_order_they_are_written(tmp_path: Path) -> None:
    assert [value for _, value in read(tmp_path, TEXT).leaves] == ["A", "A-01", 3, 3]


def test_a_place_names_tables_by_their_id_or_their_rank(tmp_path: Path) -> None:
    file = read(tmp_path, TEXT)
    assert file.place(("criterion", 0, "measurement", 0, "min")) == "criterion[A-01].measurement[1].min"
    assert file.place(("criterion", 1, "id")) == "criterion[2].id"
    assert file.place(()) == ""


def test_a_fault_is_shown_under_the_name_people_know_and_never_longer_than_a_line(tmp_path: Path) -> None:
    fault = read(tmp_path, TEXT).fault("missing", ("criterion", 0, "title"), found="a" * 200)
    assert (fault.file, fault.line, len(fault.found)) == ("shown.toml", 2, 80)


def test_words_with_full_stops_are_no_deep_key(tmp_path: Path) -> None:
    text = 'id = "www.sante.gouv.fr/a.b.c, p. 3. Art. 2. Un. Deux. Trois. Non. Oui. Si. Fin."\n' * 1
    assert not read(tmp_path, text).refusals


def test_only_a_list_is_listed() -> None:
    assert (listed({"a": [1]}, "a"), listed({"a": "b"}, "a"), listed({}, "a")) == ([1], [], [])
