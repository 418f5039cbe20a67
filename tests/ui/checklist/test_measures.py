"""Measurements in the panel: saved as they are typed, kept when they cannot be read, taken away when emptied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton

from audit_app.domain.answering import answered
from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.checklist import Bounds, MeasurementKind, Unit, Unless
from audit_app.domain.event import Venue, VenueForm, Zone
from audit_app.ui.checklist.panel import LinePanel
from tests.builders import a_checklist, a_criterion, a_measurement, an_audit, an_event, phrase
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named, texts

WIDTH, SLOPE, SHARE = "Largeur, cm", "Pente, %", "Part"


@pytest.fixture
def on(panel):
    def on(line):
        panel.show_line(line)
        return panel

    return on


def field(panel, name):
    return named(panel, name, QLineEdit)


def test_a_length_typed_in_metres_gives_the_verdict_and_says_so(on, live, qtbot):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "1,45 m")
    qtbot.waitUntil(lambda: "CIR-01" in live.audit.answers)
    answer = live.audit.answers["CIR-01"]
    assert (answer.verdict, answer.measured["width"].amount, answer.by) == (Verdict.COMPLIANT, 145, "Zoé")
    assert named(panel, "Conforme", QRadioButton).isChecked()
    said = texts(panel)
    assert "145 cm. Atteint : au moins 120 cm" in said
    assert "Verdict donné par les mesures : conforme." in said
    assert field(panel, WIDTH).text() == "1,45 m"


def test_the_field_shows_what_was_kept_once_it_is_left(on, qtbot):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "1,45 m")
    qtbot.keyClick(field(panel, WIDTH), Qt.Key.Key_Tab)
    assert field(panel, WIDTH).text() == "145"
    assert "Atteint : au moins 120 centimètres" in described(field(panel, WIDTH)).replace("\u00a0", " ")


def test_too_little_is_said_in_words_and_is_not_compliant(on, live, qtbot):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "90")
    qtbot.keyClick(field(panel, WIDTH), Qt.Key.Key_Return)
    assert live.audit.answers["CIR-01"].verdict is Verdict.NON_COMPLIANT
    assert "Non atteint : au moins 120 cm" in texts(panel)


def test_what_cannot_be_read_stays_with_a_sentence_and_changes_nothing(on, live, qtbot):
    panel = on("CIR-01")
    before = live.audit
    type_in(field(panel, WIDTH), "assez large")
    qtbot.keyClick(field(panel, WIDTH), Qt.Key.Key_Tab)
    said = "« assez large » n’est pas compris : écrivez un nombre, seul ou avec son unité (cm)."
    assert said in texts(panel)
    heard = described(field(panel, WIDTH)).replace("\u00a0", " ").replace("\u202f", " ")
    assert said.replace(" (cm)", ", cm") in heard
    assert live.audit is before
    panel.show_line("ACC-01")
    assert "CIR-01 : une mesure est à corriger." in texts(panel)
    panel.show_line("CIR-01")
    assert field(panel, WIDTH).text() == "assez large"


def test_an_unreadable_text_stays_while_something_else_of_the_line_changes(on, live, qtbot):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "large")
    qtbot.keyClick(panel, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert live.audit.answers["CIR-01"].verdict is Verdict.COMPLIANT
    assert field(panel, WIDTH).text() == "large"


def test_emptying_a_field_takes_the_measurement_away(on, live, qtbot):
    panel = on("CIR-02@path-1")
    assert field(panel, SLOPE).text() == "7,5"
    field(panel, SLOPE).selectAll()
    qtbot.keyClick(field(panel, SLOPE), Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: "slope" not in live.audit.answers["CIR-02@path-1"].measured)
    assert live.audit.answers["CIR-02@path-1"].verdict is Verdict.NON_COMPLIANT
    live.undo()
    assert field(panel, SLOPE).text() == "7,5"


def test_a_share_is_typed_as_so_many_of_so_many(on, live, qtbot):
    panel = on("SAN-02")
    type_in(field(panel, SHARE), "3 sur 4")
    qtbot.keyClick(field(panel, SHARE), Qt.Key.Key_Tab)
    assert live.audit.answers["SAN-02"].measured["share"].of == 4
    assert field(panel, SHARE).text() == "3 sur 4"
    assert "3 sur 4 (75 %). Atteint : au moins 50 %" in texts(panel)


def test_what_is_still_to_measure_is_named(on, qtbot):
    panel = on("CIR-02@path-1")
    assert "Reste à mesurer : Largeur." in texts(panel)
    type_in(field(panel, WIDTH), "150")
    qtbot.waitUntil(lambda: "Verdict donné par les mesures : non conforme." in texts(panel))


def test_the_bound_and_its_source_are_heard_with_the_field(on):
    panel = on("CIR-01")
    heard = described(field(panel, WIDTH)).replace("\u00a0", " ")
    source = "Source : Code de la construction, vu dans un texte public."
    assert heard.endswith(f"Attendu : au moins 120 centimètres. {source}")
    seen = "Source : Code de la construction (vu dans un texte public)"
    assert seen in field(panel, WIDTH).toolTip().replace("\u00a0", " ")


def test_typing_letter_by_letter_is_one_step(on, live, qtbot):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "1")
    qtbot.waitUntil(lambda: "CIR-01" in live.audit.answers)
    type_in(field(panel, WIDTH), "45", instead=False)
    qtbot.waitUntil(lambda: live.audit.answers["CIR-01"].measured["width"].amount == 145)
    live.undo()
    assert "CIR-01" not in live.audit.answers
    assert field(panel, WIDTH).text() == ""


def test_undo_changes_the_field_even_while_it_has_the_focus(on, live, qtbot):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "145")
    panel.flush()
    assert field(panel, WIDTH).hasFocus()
    live.undo()
    assert field(panel, WIDTH).text() == ""


def test_a_refused_measurement_stays_and_is_saved_later(on, live, qtbot, full_disk):
    panel = on("CIR-02@path-1")
    full_disk()
    type_in(field(panel, WIDTH), "150")
    panel.flush()
    assert "Pas encore enregistré : votre saisie reste ici, réessayez." in texts(panel)
    panel.show_line("ACC-01")
    panel.show_line("CIR-02@path-1")
    assert field(panel, WIDTH).text() == "150"
    full_disk(on=False)
    assert live.retry()
    assert live.audit.answers["CIR-02@path-1"].measured["width"].amount == 150
    assert "Pas encore enregistré" not in texts(panel)


def test_on_a_road_the_walls_choose_the_width_that_passes_and_elsewhere_they_are_not_asked(show, look, begin, qtbot):
    road = Bounds(min=140.0, unless=Unless(measurement="walls", equals=0.0, min=120.0))
    width = a_measurement(label=phrase("Largeur"), by_form={VenueForm.ROAD: road})
    walls = a_measurement(
        code="walls", label=phrase("Murs"), unit=Unit.COUNT, kind=MeasurementKind.COUNT, min=None, deciding=False
    )
    asked = a_criterion("CIR-01", measurements=(width, walls))
    indoors = a_criterion("CIR-02", zone_kind="path", measurements=(width, walls))
    checklist = a_checklist()
    others = tuple(one for one in checklist.criteria if one.domain != "CIR")
    venues = (Venue(name="Rues", form=VenueForm.ROAD), Venue(name="Salle", form=VenueForm.EXISTING_ERP))
    live = begin(
        an_audit(
            checklist=checklist.replaced(criteria=(*others, asked, indoors)),
            event=an_event(venues=venues),
            zones={"path-1": Zone(id="path-1", kind="path", name="Couloir", venue="Salle")},
        )
    )
    panel = show(LinePanel(look, live))
    panel.show_line("CIR-01")
    assert "Au moins 120 cm si « Murs » vaut 0." in texts(panel)
    type_in(field(panel, WIDTH), "125")
    qtbot.waitUntil(lambda: "CIR-01" in live.audit.answers)
    assert live.audit.answers["CIR-01"].verdict is Verdict.NON_COMPLIANT
    type_in(field(panel, "Murs"), "0")
    qtbot.waitUntil(lambda: live.audit.answers["CIR-01"].verdict is Verdict.COMPLIANT)
    assert "Atteint : au moins 120 cm" in texts(panel)
    panel.show_line("CIR-02@path-1")
    assert [
        edit for edit in panel.findChildren(QLineEdit) if edit.accessibleName() == "Murs" and edit.isVisible()
    ] == []


def test_a_figure_that_comes_from_elsewhere_is_shown_even_in_the_field_that_has_the_keyboard(on, live):
    panel = on("CIR-01")
    field(panel, WIDTH).setFocus()
    figure = {"width": Measured(amount=145)}
    live.apply("confirmed", lambda audit: answered(audit, "CIR-01", Verdict.COMPLIANT, measured=figure), "CIR-01")
    assert field(panel, WIDTH).text() == "145"


def test_what_is_being_typed_stays_when_a_figure_comes_from_elsewhere(on, live):
    panel = on("CIR-01")
    type_in(field(panel, WIDTH), "1")
    figure = {"width": Measured(amount=145)}
    live.apply("confirmed", lambda audit: answered(audit, "CIR-01", Verdict.COMPLIANT, measured=figure), "CIR-01")
    assert field(panel, WIDTH).text() == "1"
