"""What the user chose survives, and nonsense in the file counts as not chosen."""

from PySide6.QtCore import QByteArray

from audit_app.ui.preferences import Preferences


def test_what_was_chosen_is_there_the_next_time(home):
    home.mkdir()
    first = Preferences(home)
    first.theme, first.percent, first.language, first.author = "dark", 175, "en", "Zoé M."
    first.large_targets = True
    first.geometry = QByteArray(b"place")
    again = Preferences(home)
    assert (again.theme, again.percent, again.language, again.author) == ("dark", 175, "en", "Zoé M.")
    assert again.large_targets
    assert again.geometry == QByteArray(b"place")


def test_the_tour_is_offered_until_it_is_settled_and_not_again_after_it_is_put_off(home):
    home.mkdir()
    first = Preferences(home)
    assert first.offers_tour
    first.put_tour_off()
    assert not first.offers_tour
    assert Preferences(home).offers_tour
    first.settle_tour()
    assert not Preferences(home).offers_tour


def test_without_a_choice_the_computer_decides(home):
    chosen = Preferences(home)
    assert (chosen.theme, chosen.percent, chosen.language, chosen.author) == ("system", 100, "system", "")
    assert not chosen.large_targets
    assert chosen.geometry.isEmpty()


def test_a_damaged_file_counts_as_nothing_chosen(home):
    home.mkdir()
    (home / "preferences.ini").write_text("[General]\ntheme=../../x\npercent=gros\nlanguage=tlh\nlarge_targets=oui\n")
    chosen = Preferences(home)
    assert (chosen.theme, chosen.percent, chosen.language) == ("system", 100, "system")
    assert not chosen.large_targets


def test_a_text_size_out_of_bounds_is_brought_back(home):
    chosen = Preferences(home)
    chosen.percent = 4_000
    assert chosen.percent == 200
    chosen.percent = 5
    assert chosen.percent == 100


def test_a_file_that_refuses_to_be_written_is_told_once(home):
    home.mkdir()
    writable = Preferences(home)
    writable.theme = "dark"
    assert not writable.newly_refused()
    refusing = Preferences(home / "there")
    refusing.path.mkdir(parents=True)
    refusing.theme = "dark"
    assert refusing.newly_refused()
    refusing.theme = "light"
    assert not refusing.newly_refused()


def test_a_damaged_file_refuses_nothing(home):
    home.mkdir()
    (home / "preferences.ini").write_bytes(b"\x00\xff[[[\n==\n")
    chosen = Preferences(home)
    chosen.theme = "dark"
    assert not chosen.newly_refused()
    assert Preferences(home).theme == "dark"


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


def test_the_place_stood_in_is_kept_too(home):
    home.mkdir()
    first = Preferences(home)
    first.keep_spot("a", "SAN-01@toilets-1", "all", "", "toilets-1", "toilets-1")
    assert Preferences(home).spot("a") == ("SAN-01@toilets-1", "all", "", "toilets-1", "toilets-1")


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
    chosen.keep_spot("ab", "ACC-02", "all", "")
    assert chosen.spot("a") == ("ACC-01", "all", "")
    chosen.forget_spot("a")
    assert (chosen.spot("a"), chosen.spot("ab")) == (None, ("ACC-02", "all", ""))
