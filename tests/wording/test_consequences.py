"""What a changed event does is said in both languages, counted first, then line by line."""

from audit_app.domain.beginning import event_changed
from audit_app.domain.consequences import consequences
from audit_app.domain.event import Zone
from audit_app.wording.consequences import answer_said, in_short, named, resized, sections
from tests.domain.examples import (
    action,
    audit,
    condition,
    criterion,
    event,
    evidence,
    finding,
    measurement,
    people,
    said,
    scheme,
)
from tests.wording.speaking import both, plain

SLOPE = measurement(code="slope", unit="%", min=None, max=5, by_form={"existing_erp": {"max": 6}})
HALL, STREET = {"name": "Salle", "form": "existing_erp"}, {"name": "Rue", "form": "road"}


def _found(before, other, schemes=()):
    """Return the sections by their code, in French."""
    found = consequences(before, other, schemes)
    french, _english = both(lambda: "\n".join(_whole(one) for one in sections(before, found)) or "–")
    assert french
    return {one.code: one for one in sections(before, found)}


def _whole(section):
    return "\n".join((section.title, section.label, *section.rows))


def test_what_touches_given_answers_comes_first_with_all_that_hangs_on_them():
    before = said(audit(criterion(when="indoor"), criterion("CIR-02", when="outdoor")), {"CIR-01": "partial"}).replaced(
        notes={"CIR-01": "vu"},
        assigned={"CIR-01": "Anne"},
        evidence={piece.id: piece for piece in (evidence(3, "CIR-01"), evidence(4, "CIR-01"))},
        findings={one.id: one for one in (finding(5, "CIR-01"),)},
        actions={one.id: one for one in (action(6, "CIR-01"),)},
    )
    found = consequences(before, event(features="outdoor"))
    french, english = both(lambda: "\n".join(_whole(one) for one in sections(before, found)))
    assert french.splitlines() == [
        "1 réponse est mise de côté : gardée, pas comptée",
        "réponse mise de côté",
        "CIR-01 · Le chemin est large",
        "partiel (Ana, 1er avril 2027), 2 preuves, une note, 1 constat, une action corrective, confiée à Anne",
        "1 ligne s’ajoute, à vérifier",
        "ligne ajoutée",
        "CIR-02 · Le chemin est large (obligatoire)",
    ]
    assert "1 answer is set aside: kept, not counted" in english
    back = sections(event_changed(before, event(features="outdoor")), consequences(
        event_changed(before, event(features="outdoor")), event()
    ))  # fmt: skip
    assert [one.code for one in back] == ["returning", "unasked"]
    assert plain(back[0].rows[0]).endswith("\npartiel (Ana, 1er avril 2027)")


def test_counts_stand_on_one_line_the_class_first():
    before = audit(criterion(levels={"N1": "recommended", "N2": "mandatory", "N3": "mandatory", "N4": "mandatory"}))
    found = consequences(before, event(peak=people(301)))
    assert both(lambda: in_short(found)) == (
        "la classe N1 devient N2, 1 ligne devient obligatoire",
        "class N1 becomes N2, 1 line becomes mandatory",
    )
    head, *reasons = both(lambda: " | ".join(resized(found)))[0].split(" | ")
    assert head == "La classe de taille passe de N1 à N2."
    assert reasons
    same = consequences(before, event(name="Autre"))
    assert (resized(same), in_short(same), sections(before, same)) == ((), "", ())


def test_a_line_that_becomes_recommended_is_told_apart():
    before = audit(
        criterion(levels={"N1": "recommended", "N2": "mandatory", "N3": "mandatory", "N4": "mandatory"}),
        event=event(peak=people(301)),
    )
    assert set(_found(before, event())) == {"lowered"}


def test_a_figure_is_told_before_and_after_with_what_was_measured():
    given = {"measured": {"slope": {"amount": 5.5}}}
    before = said(audit(criterion(measurements=[SLOPE])), {"CIR-01": "compliant"})
    before = before.replaced(answers={"CIR-01": before.answers["CIR-01"].replaced(**given)})
    (row,) = _found(before, event(venues=[HALL | {"form": "new_erp"}]))["refigured"].rows
    assert plain(row).splitlines()[1:] == [
        "Largeur : au plus 6 %, puis au plus 5 %",
        "Ce qui a été mesuré donnerait maintenant : non conforme. À revoir.",
    ]


def test_what_was_measured_may_decide_nothing_any_more():
    places = measurement(code="places", unit="count", kind="count", min=None, target="wheelchair_places")
    before = audit(criterion(measurements=[places]), event=event(seats={"covered": 50, "open_air": 0}))
    answered = said(before, {"CIR-01": "compliant"})
    answered = answered.replaced(
        answers={"CIR-01": answered.answers["CIR-01"].replaced(measured={"places": {"amount": 2.0}})}
    )
    (row,) = _found(answered, event())["refigured"].rows
    assert "sans seuil" in row
    assert "ne déciderait plus rien" in row


def test_zones_and_schemes_are_named():
    both_venues = event(venues=[HALL, STREET])
    before = audit(
        criterion(zone_kind="path"),
        event=both_venues,
        zones={"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Rue")},
    )
    alone = both_venues.replaced(venues=both_venues.venues[:1])
    assert _found(before, alone)["homeless"].rows == ("Allée",)
    assert _found(event_changed(before, alone), both_venues)["housed"].rows == ("Allée",)
    (row,) = _found(said(before, {"CIR-01@path-1": "compliant"}), alone)["homeless"].rows
    assert plain(row) == "Allée\n1 réponse reste comme elle est : donnez un autre lieu à la zone, ou retirez-la."
    known = scheme(condition(), condition(id="E-02", when="outdoor"), public_money_only=True)
    unpaid = audit(criterion(), event=event(state_funded=False))
    (row,) = _found(unpaid, event(), [known])["rejudged"].rows
    assert plain(row) == "mot : concerne maintenant cet événement, 1 condition"
    (row,) = _found(audit(criterion()), unpaid.event, [known])["rejudged"].rows
    assert plain(row) == "mot : ne concerne plus cet événement"
    there, back = audit(criterion()), audit(criterion(), event=event(features="outdoor"))
    assert "conditions qui s’ajoutent : E-02" in plain(_found(there, back.event, [known])["rejudged"].rows[0])
    assert "conditions qui ne valent plus : E-02" in plain(_found(back, there.event, [known])["rejudged"].rows[0])


def test_a_line_is_named_even_where_the_checklist_has_it_no_more():
    assert named(audit(criterion()), "XXX-99") == "XXX-99"


def test_an_answer_without_author_is_its_verdict():
    answer = said(audit(criterion()), {"CIR-01": "partial"}).answers["CIR-01"]
    assert both(lambda: answer_said(answer.replaced(by=None, on=None))) == ("partiel", "partial")


def test_lines_of_one_criterion_stand_together_named_while_they_are_few_and_counted_beyond():
    def at_zones(count):
        places = {f"p-{n}": Zone(id=f"p-{n}", kind="path", name=f"Voie {n}", venue="Salle") for n in range(count)}
        return audit(criterion(zone_kind="path", when="indoor", measurements=[SLOPE]), zones=places)

    for count, told_of in ((2, "Voie 0, Voie 1"), (4, "4 zones")):
        section = _found(at_zones(count), event(features="outdoor"))["unasked"]
        assert (section.count, section.rows) == (count, (f"CIR-01 · {told_of} · Le chemin est large",))
        (row,) = _found(at_zones(count), event(venues=[HALL | {"form": "road"}]))["refigured"].rows
        assert row.startswith(f"CIR-01 · {told_of} · Le chemin est large\n")


def test_a_line_left_with_a_note_is_told_by_itself_before_those_nothing_was_said_of():
    before = audit(criterion(when="indoor"), criterion("CIR-02", when="indoor"), notes={"CIR-02": "vu"})
    section = _found(before, event(features="outdoor"))["unasked"]
    assert section.rows == ("CIR-02 · Le chemin est large\nune note", "CIR-01 · Le chemin est large")
