"""The data that travels with the program is found in a checkout and in an installed wheel."""

from audit_app import shipped


def test_in_a_checkout_the_data_lies_beside_the_package():
    assert (shipped.checklists() / "jauge" / "checklist.toml").is_file()
    assert (shipped.resources() / "sample" / "event.json").is_file()


def test_in_an_installed_wheel_the_data_lies_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "shipped_data").mkdir()
    monkeypatch.setattr(shipped, "_WHEEL", tmp_path / "shipped_data")
    assert shipped.checklists() == tmp_path / "shipped_data" / "checklists"
    assert shipped.resources() == tmp_path / "shipped_data" / "resources"
