"""What the user chose survives, and nonsense in the file counts as not chosen."""

from PySide6.QtCore import QByteArray

from audit_app.ui.preferences import Preferences


def test_what_was_chosen_is_there_the_next_time(home):
    home.mkdir()
    first = Preferences(home)
    first.theme, first.percent, first.language, first.author = "dark", 175, "en", "Zoé M."
    first.geometry = QByteArray(b"place")
    again = Preferences(home)
    assert (again.theme, again.percent, again.language, again.author) == ("dark", 175, "en", "Zoé M.")
    assert again.geometry == QByteArray(b"place")


def test_without_a_choice_the_computer_decides(home):
    chosen = Preferences(home)
    assert (chosen.theme, chosen.percent, chosen.language, chosen.author) == ("system", 100, "system", "")
    assert chosen.geometry.isEmpty()


def test_a_damaged_file_counts_as_nothing_chosen(home):
    home.mkdir()
    (home / "preferences.ini").write_text("[General]\ntheme=../../x\npercent=gros\nlanguage=tlh\n")
    chosen = Preferences(home)
    assert (chosen.theme, chosen.percent, chosen.language) == ("system", 100, "system")


def test_a_text_size_out_of_bounds_is_brought_back(home):
    chosen = Preferences(home)
    chosen.percent = 4_000
    assert chosen.percent == 200
    chosen.percent = 5
    assert chosen.percent == 100


def test_where_one_was_in_an_audit_is_there_the_next_time(home):
    home.mkdir()
    first = Preferences(home)
    assert first.spot("a") is None
    first.keep_spot("a", "ACC-01", "gaps", "")
    assert Preferences(home).spot("a") == ("ACC-01", "gaps", "")
    first.keep_spot("b", "CIR-02@path-7k2mq", "all", "path-7k2mq")
    first.keep_spot("a", "ACC-02", "all", "ACC")
    again = Preferences(home)
    assert again.spot("a") == ("ACC-02", "all", "ACC")
    assert again.spot("b") == ("CIR-02@path-7k2mq", "all", "path-7k2mq")


def test_only_the_audits_worked_on_last_are_remembered(home):
    chosen = Preferences(home)
    for number in range(60):
        chosen.keep_spot(str(number), "ACC-01", "all", "")
    assert chosen.spot("9") is None
    assert chosen.spot("10")


def test_a_damaged_place_counts_as_none(home):
    home.mkdir()
    (home / "preferences.ini").write_text("[General]\nspots=a|ACC-01, b, @Invalid()\n")
    chosen = Preferences(home)
    assert [chosen.spot(audit) for audit in ("a", "b", "c")] == [None, None, None]
    chosen.keep_spot("a", "ACC-01", "all", "")
    assert chosen.spot("a") == ("ACC-01", "all", "")
