"""The form: whatever nobody chose follows from the rest, and a slip is said where it was made."""

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton

from audit_app.i18n import in_language
from audit_app.identity import today
from audit_app.report.content import ReportKind
from audit_app.store.home import Home
from audit_app.ui.report.choices import Choices
from tests import builders
from tests.ui.finding import described, named, texts


@pytest.fixture
def choices(look, qtbot, home):
    shown = Choices(look, builders.a_busy_audit(), Home(home))
    qtbot.addWidget(shown)
    shown.resize(460, 800)
    shown.show()
    return shown


def asked(choices, qtbot):
    with qtbot.waitSignal(choices.asked) as order:
        named(choices, "Faire le rapport", QPushButton).click()
    return order.args[0]


def day_field(choices) -> QLineEdit:
    return named(choices, "À la date du", QLineEdit)


def test_nothing_needs_to_be_chosen(choices, qtbot, own_home):
    order = asked(choices, qtbot)
    assert (order.kind, order.language, order.on) == (ReportKind.WORKING, "fr", today())
    assert order.out.parent == own_home / "Documents"
    assert order.out.name.startswith("rapport-accessibilite-course-des-remparts-2027")


def test_without_a_folder_of_documents_it_goes_to_the_users_own(choices, qtbot, own_home):
    (own_home / "Documents").rmdir()
    assert asked(choices, qtbot).out.parent == own_home


def test_the_kind_says_whom_it_is_for_and_names_the_file(choices, qtbot):
    assert "il nomme qui a répondu" in texts(choices)
    named(choices, "Copie pour un financeur", QRadioButton).setChecked(True)
    assert "Ne nomme personne" in texts(choices)
    order = asked(choices, qtbot)
    assert order.kind is ReportKind.FUNDER
    assert order.out.name.startswith("rapport-financeur")


@pytest.mark.parametrize(
    ("name", "kind", "begins"),
    [
        ("Rapport de travail", ReportKind.WORKING, "rapport-accessibilite"),
        ("Rapport facile à lire", ReportKind.EASY, "rapport-facile-a-lire"),
        ("À quoi s’attendre", ReportKind.PUBLIC, "a-quoi-s-attendre"),
        ("Mesures clés", ReportKind.MEASURES, "mesures-cles"),
    ],
)
def test_each_kind_can_be_chosen_and_names_its_file(choices, qtbot, name, kind, begins):
    named(choices, name, QRadioButton).setChecked(True)
    order = asked(choices, qtbot)
    assert order.kind is kind
    assert order.out.name.startswith(begins)


def test_the_order_of_the_lines_is_asked_of_the_working_report_alone(choices, qtbot):
    named(choices, "Lieu par lieu", QRadioButton).setChecked(True)
    assert asked(choices, qtbot).by_zone
    place = named(choices, "Lieu par lieu", QRadioButton)
    named(choices, "Copie pour un financeur", QRadioButton).setChecked(True)
    assert not place.isVisible()
    assert not asked(choices, qtbot).by_zone


def test_the_language_is_that_of_the_window_until_the_other_is_chosen(choices, qtbot):
    named(choices, "English", QRadioButton).setChecked(True)
    order = asked(choices, qtbot)
    assert order.language == "en"
    assert order.out.name.startswith("accessibility-report")


def test_another_day_is_judged_on_and_named(choices, qtbot):
    day_field(choices).setText("10/05/2027")
    order = asked(choices, qtbot)
    assert order.on == date(2027, 5, 10)
    assert order.out.name.endswith("2027-05-10.pdf")


def test_a_slip_in_the_day_is_said_at_its_field_and_nothing_is_made(choices, qtbot):
    orders = []
    choices.asked.connect(orders.append)
    day_field(choices).setText("demain")
    named(choices, "Faire le rapport", QPushButton).click()
    assert orders == []
    assert "« demain » n’est pas une date" in described(day_field(choices)).replace("\u202f", " ")
    day_field(choices).setText("10/05/2027")
    assert "demain" not in described(day_field(choices))


def test_the_file_the_user_named_stays_whatever_else_is_chosen(choices, qtbot, tmp_path):
    choices.destination.write_to(str(tmp_path / "pour la ligue"))
    named(choices, "English", QRadioButton).setChecked(True)
    assert asked(choices, qtbot).out == tmp_path / "pour la ligue.pdf"
    choices.destination.write_to(str(tmp_path / "A.PDF"))
    assert choices.destination.out.name == "A.PDF"


def test_a_report_that_would_be_replaced_is_said(choices, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    choices.destination.write_to(str(tmp_path / "a.pdf"))
    assert "prendra sa place" in texts(choices)
    assert "prendra sa place" in described(named(choices, "Où l’enregistrer", QLineEdit))
    choices.destination.write_to(str(tmp_path / "b.pdf"))
    assert "prendra sa place" not in texts(choices)


def test_what_is_not_checked_is_said_and_can_be_gone_to(choices, qtbot):
    choices.take(builders.an_audit())
    assert "1 ligne obligatoire n’est pas vérifiée" in texts(choices)
    with qtbot.waitSignal(choices.line_asked) as line:
        named(choices, "Voir la première ligne", QPushButton).click()
    assert line.args == ["ACC-01"]


def test_what_is_not_due_cannot_be_gone_to(choices):
    assert "3 lignes obligatoires à vérifier plus tard." in texts(choices).replace("\u00a0", " ")
    assert not [b for b in choices.findChildren(QPushButton) if b.isVisible() and "première" in b.text()]


def test_what_was_chosen_is_put_back_in_a_form_built_anew(choices, look, qtbot, tmp_path, home):
    named(choices, "Lieu par lieu", QRadioButton).setChecked(True)
    day_field(choices).setText("10/05/2027")
    choices.destination.write_to(str(tmp_path / "a.pdf"))
    named(choices, "Signer ce rapport", QCheckBox).setChecked(True)
    again = Choices(look, builders.a_busy_audit(), Home(home))
    qtbot.addWidget(again)
    again.put_back(choices.chosen)
    again.show()
    assert asked(again, qtbot) == asked(choices, qtbot)


def test_nothing_is_signed_unless_it_is_asked_for_and_then_a_pdf(choices, qtbot, tmp_path):
    choices.destination.write_to(str(tmp_path / "r.html"))
    assert not asked(choices, qtbot).sign
    named(choices, "Signer ce rapport", QCheckBox).setChecked(True)
    order = asked(choices, qtbot)
    assert (order.sign, order.out.suffix) == (True, ".pdf")


def test_with_a_damaged_key_no_signed_report_is_asked_for(choices, qtbot, home):
    home.mkdir(parents=True, exist_ok=True)
    Home(home).signing_key.write_text("rien", "utf-8")
    named(choices, "Signer ce rapport", QCheckBox).setChecked(True)
    with qtbot.assertNotEmitted(choices.asked):
        named(choices, "Faire le rapport", QPushButton).click()
    assert "abîmée" in texts(choices)


def test_while_one_is_made_no_other_can_be_asked_for(choices):
    choices.set_able(able=False)
    assert not named(choices, "Faire le rapport", QPushButton).isEnabled()


def test_without_its_folder_nothing_is_made(choices, qtbot, tmp_path):
    orders = []
    choices.asked.connect(orders.append)
    choices.destination.write_to(str(tmp_path / "pas la" / "r.pdf"))
    named(choices, "Faire le rapport", QPushButton).click()
    assert orders == []


def test_the_report_speaks_the_language_of_the_window_unless_another_was_chosen(choices, look, qtbot, home):
    kept = choices.chosen
    named(choices, "English", QRadioButton).setChecked(True)
    again = Choices(look, builders.a_busy_audit(), Home(home))
    qtbot.addWidget(again)
    again.show()
    for chosen, spoken, expected in (
        (kept, "fr", "Français"),
        (kept, "en", "English"),
        (choices.chosen, "fr", "English"),
    ):
        with in_language(spoken):
            again.put_back(chosen)
        assert named(again, expected, QRadioButton).isChecked()


def test_it_judges_on_the_day_it_is_asked_for_however_long_it_was_there(choices, qtbot, monkeypatch):
    monkeypatch.setattr("audit_app.ui.report.choices.today", lambda: date(2099, 5, 17))
    choices.take(builders.a_busy_audit())
    assert asked(choices, qtbot).on == date(2099, 5, 17)
    day_field(choices).setText("16/05/2099")
    monkeypatch.setattr("audit_app.ui.report.choices.today", lambda: date(2099, 5, 18))
    choices.take(builders.a_busy_audit())
    assert asked(choices, qtbot).on == date(2099, 5, 16)
