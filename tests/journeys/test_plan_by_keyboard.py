"""From a file to a plan with a zone on it, with the keyboard alone; the command then says the same in words."""

import json

from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.cli.main import run
from audit_app.domain.tailoring import tailored
from tests.journeys.keyboard import (
    at_both_sizes,
    choose_file_on,
    focused,
    name,
    press,
    replace_with,
    tab_to,
    type_in,
    until,
)
from tests.wording.speaking import plain


@at_both_sizes
def test_a_plan_is_added_and_a_zone_placed_on_it(on_sample, documents, home, capsys):
    window = on_sample
    pdf = documents / "plans.pdf"
    Image.new("RGB", (300, 200), "white").save(pdf, save_all=True, append_images=[Image.new("RGB", (400, 200), "grey")])
    press("Alt+4")
    assert name() == "Plan"
    tab_to("Choisir un plan")
    choose_file_on(pdf)
    until(lambda: name() == "Nom du plan")
    replace_with("Gymnase et village")
    tab_to("Ce qui se trouve où")
    type_in("Le gymnase est au nord.")
    tab_to("Ajouter le plan")
    press("Enter")
    until(lambda: window.live.audit.plans)
    window.activateWindow()  # as a window manager does once the box is gone
    QTest.qWaitForWindowActive(window)
    until(lambda: QApplication.focusWidget() and name() == "Ce qui est sur le plan, et ce qui pourrait y être")

    press("Enter")
    assert name() == "Au milieu (50 %, 50 %). Entrée du village, côté quai"
    press("Shift+Left", "Shift+Left", "Up", "Ctrl+Down")
    assert name() == "Au milieu (40 %, 49,2 %). Entrée du village, côté quai"
    press("Enter")
    (pin,) = window.live.audit.pins.values()
    assert (pin.x, pin.y) == (40.0, 49.2)

    press("Home", "Enter", "Shift+Down", "Escape")
    assert list(window.live.audit.pins.values()) == [pin]
    assert name() == "Ce qui est sur le plan, et ce qui pourrait y être"
    press("Ctrl+Z")
    until(lambda: not window.live.audit.pins)
    press("Ctrl+Shift+Z")
    until(lambda: window.live.audit.pins)

    zone = window.live.audit.zones[pin.subject].name
    tab_to("Aller à ses lignes")
    press("Space")
    until(lambda: window.current == "checklist")
    assert name() == "Lignes"
    rows = [line for line in tailored(window.live.audit).lines if line.endswith(f"@{pin.subject}")]
    assert focused().model().rowCount() == len(rows)
    capsys.readouterr()
    assert run(["--json", "--home", str(home), "plan", window.live.audit.id]) == 0
    (told,) = json.loads(capsys.readouterr().out)["plans"]
    assert [(each["said"], plain(each["where"])) for each in told["pins"]] == [(zone, "au milieu (40 %, 49 %)")]
