"""A plan in words: what is where, by quarters and percents; what was lost is named as far as it is known."""

import pytest

from audit_app.domain.locating import placed
from audit_app.domain.plan import PinKind
from audit_app.i18n import in_language
from audit_app.wording.plan import placed_said, stray_said, thing_said, where_said
from tests.domain.examples import audit, evidence, finding, pin, plan, uuid, zone
from tests.wording.speaking import both, plain


@pytest.mark.parametrize(
    ("x", "y", "french", "english"),
    [
        (0, 0, "à gauche, en haut (0 %, 0 %)", "left, top (0%, 0%)"),
        (12, 30, "à gauche, en haut (12 %, 30 %)", "left, top (12%, 30%)"),
        (50, 50.4, "au milieu (50 %, 50 %)", "middle (50%, 50%)"),
        (100, 100, "à droite, en bas (100 %, 100 %)", "right, bottom (100%, 100%)"),
        (70, 40, "à droite, à mi-hauteur (70 %, 40 %)", "right, halfway down (70%, 40%)"),
        (40, 90, "au milieu, en bas (40 %, 90 %)", "middle, bottom (40%, 90%)"),
    ],
)
def test_a_place_is_said_by_quarter_and_percent(x, y, french, english):
    assert both(lambda: where_said(x, y)) == (french, english)


def test_the_nine_parts_of_a_plan_have_words_of_their_own():
    with in_language("fr"):
        said = {where_said(x, y).partition("(")[0] for x in (10, 50, 90) for y in (10, 50, 90)}
    assert len(said) == 9


def site():
    there = {"path-1": zone("path-1").replaced(name="Allée nord")}
    pieces = [evidence(7, "CIR-01", kind="picture", alt="La rampe"), evidence(8, "CIR-01", kind="picture")]
    pins = [pin(5, "path-1", x=12.0, y=30.0), *(pin(5, piece.id, kind="evidence") for piece in pieces)]
    return audit(
        zones=there,
        evidence={piece.id: piece for piece in pieces},
        plans={uuid(5): plan(5)},
        pins={each.key: each for each in pins},
    )


def test_each_thing_is_said_with_its_number_its_name_and_its_place():
    with in_language("fr"):
        said = [plain(placed_said(site(), each)) for each in placed(site(), uuid(5))]
    assert said == [
        "1. Allée nord : à gauche, en haut (12 %, 30 %)",
        "2. Image : La rampe : au milieu (50 %, 50 %)",
        "3. Image : CIR-01 : au milieu (50 %, 50 %)",
    ]
    with in_language("en"):
        assert thing_said(site(), placed(site(), uuid(5))[1].thing) == "Picture: La rampe"


def test_a_pin_that_lost_something_says_what():
    lost = pin(5, "path-9", kind=PinKind.ZONE, x=90.0)
    french, english = both(lambda: stray_said(site(), lost))
    assert french == "Village, à droite, à mi-hauteur (90 %, 50 %) : ce qui était là a été retiré"
    assert "Village" in english
    assert both(lambda: stray_said(site(), pin(9, "path-1")))[0] == "Allée nord : son plan a été retiré"
    assert "path-9" in both(lambda: stray_said(site(), pin(9, "path-9")))[0]


def test_a_picture_of_a_finding_that_nothing_describes_is_named_by_the_finding():
    met = finding(9).replaced(title="Câble en travers")
    shown = evidence(7, "", finding=met.id, kind="picture")
    of_it = audit(
        findings={met.id: met},
        evidence={shown.id: shown},
        plans={uuid(5): plan(5)},
        pins={each.key: each for each in [pin(5, shown.id, kind="evidence")]},
    )
    with in_language("fr"):
        assert plain(thing_said(of_it, placed(of_it, uuid(5))[0].thing)) == "Image : Câble en travers"
