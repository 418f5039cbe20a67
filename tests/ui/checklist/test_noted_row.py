"""The row of a finding just noted: its sentence, its place, one button that names what it takes away."""

from functools import partial

from PySide6.QtWidgets import QPushButton

from audit_app.domain.user_testing import found
from audit_app.ui.checklist.noted_row import noted_row
from tests.domain.examples import finding, uuid
from tests.ui.finding import named, texts


def test_a_row_says_the_finding_and_takes_it_away(look, live, qtbot):
    met = finding(7).replaced(title="Un câble traverse l’entrée")
    live.apply("finding_recorded", partial(found, finding=met), met.id)
    taken = []
    row = noted_row(look, live.audit, met, lambda: taken.append(met.id))
    qtbot.addWidget(row)
    row.show()
    assert "Un câble traverse l'entrée (" in texts(row).replace("’", "'")
    named(row, "Retirer : Un câble traverse l’entrée", QPushButton).click()
    assert taken == [uuid(7)]
