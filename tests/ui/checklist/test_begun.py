"""What is begun elsewhere, line by line: what is wrong with it goes before what it lacks."""

from audit_app.ui.checklist.begun import begun_said
from audit_app.ui.widgets.packed import packed
from tests.builders import a_busy_audit

ACTION = "action_taken"


def said(drafts, but=None):
    return begun_said(a_busy_audit(), drafts, but).replace("\u00a0", " ").replace("\u202f", " ")


def test_nothing_begun_says_nothing():
    assert said({}) == ""
    assert said({(ACTION, "ACC-01"): packed({"what": "Ouvrir"})}, but="ACC-01") == ""


def test_what_is_typed_in_other_forms_is_nothing_of_a_line():
    assert said({("mapping", "title"): "Convention", ("entry", ""): "K7F9", ("decided", "x"): "Réparé"}) == ""


def test_a_wrong_date_is_said_to_be_wrong_even_where_something_is_missing():
    drafts = {(ACTION, "ACC-01"): packed({"what": "Ouvrir", "due": "demain ou plus tard", "cost": "cher"})}
    assert said(drafts).splitlines()[1] == "ACC-01 : la date et le coût de l’action sont à corriger."


def test_what_is_missing_is_named_and_a_figure_is_told_from_an_action():
    drafts = {
        (ACTION, "CIR-02@path-1"): packed({"what": "Poser une rampe"}),
        ("measured", "CIR-01"): packed({"width": "large"}),
    }
    assert said(drafts).splitlines()[1:] == [
        "CIR-01 : une mesure est à corriger.",
        "CIR-02 (Allée nord) : l’action n’est pas complète. Il manque : qui, pour quand.",
    ]


def test_many_are_said_in_short():
    drafts = {(ACTION, f"LIN-{place}"): packed({"what": "x"}) for place in range(7)}
    assert said(drafts).splitlines()[-1] == "Et aussi : LIN-4, LIN-5, LIN-6."
