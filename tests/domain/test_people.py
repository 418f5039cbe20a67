"""People: one person whatever the way their name is typed; who has which lines, and who has none."""

import pytest

from audit_app.domain.answering import assigned
from audit_app.domain.people import answers_for_it, each_once, names_known, role_of, same_person, shared_out
from audit_app.domain.progress import Tally, progress, standings
from audit_app.domain.viewing import shown
from tests.builders import LINES, a_busy_audit


def shared():
    """Return the busy audit with two people, one of them typed in two ways."""
    audit = assigned(a_busy_audit(), ["CIR-01", "SAN-02"], "Zoé")
    return assigned(assigned(audit, ["INF-01"], "zoe"), ["ACC-01"], "Maé Le Goff")


def test_two_ways_to_type_a_name_are_one_person():
    assert same_person(" Zoé", "ZOE")
    assert not same_person("Zoé", "")
    assert same_person("", " ")


def test_names_are_those_with_lines_and_those_who_answered_each_once():
    assert names_known(shared()) == ("Anne", "Maé Le Goff", "Zoé")


def test_each_line_is_with_one_person_or_with_nobody():
    held = shared_out(shared(), LINES)
    assert held == {
        "Maé Le Goff": ("ACC-01",),
        "Zoé": ("CIR-01", "SAN-02", "INF-01"),
        "": ("CIR-02@path-1", "SAN-01@toilets-1"),
    }
    assert list(held) == ["Maé Le Goff", "Zoé", ""]


def test_what_is_left_to_each_is_counted():
    assert progress(shared()).by_person == {"Maé Le Goff": Tally(1, 0), "Zoé": Tally(0, 3), "": Tally(1, 1)}
    assert progress(a_busy_audit()).by_person == {"": Tally(2, 4)}


def test_lines_are_shown_by_person_and_those_of_nobody_too():
    audit = shared()
    rows = standings(audit).values()

    def of(person):
        return [row.line.id for row in shown(rows, person=person, assigned=audit.assigned)]

    assert of("ZOÉ") == ["CIR-01", "SAN-02", "INF-01"]
    assert of("") == ["CIR-02@path-1", "SAN-01@toilets-1"]
    assert of("Paul") == []
    assert of(None) == list(LINES)


def test_names_are_listed_once_as_they_are_typed_most_often():
    assert each_once(["zoe", "Zoé", "Maé", "Zoé"]) == ("Maé", "Zoé")
    assert each_once(["zoe", "Zoé"]) == ("zoe",)
    assert each_once([]) == ()


def test_an_owner_is_a_body_and_a_person_each_by_their_whole_name():
    assert answers_for_it("Ville : Maé Le Goff", "mae le goff")
    assert answers_for_it("Maé Le Goff", "Ville : Maé Le Goff")
    assert not answers_for_it("Ville : Maé Le Goff", "Goff")
    assert not answers_for_it("Ville : Maé Le Goff", "Ville : Zoé Roux")
    assert not answers_for_it("Ville", "")


@pytest.mark.parametrize(
    ("owner", "role"),
    [
        ("Service des sports, M. Roy", "Service des sports"),
        ("M. Roy, service des sports", "service des sports"),
        ("Town: Ms Leroy", "Town"),
        ("Référente accessibilité : Maé Le Goff", "Référente accessibilité"),
        ("Maé Le Goff", ""),
        ("Mme Ville", ""),
        ("Service de Mme Roux", ""),
        ("Responsable Durand", ""),
        ("Ville - Jean Dupont - 06 11 22 33 44", "Ville"),
        ("Ville – Jean Dupont", "Ville"),
        ("Ville/Jean Dupont", "Ville"),
        ("Ville (Jean Dupont)", "Ville"),
        ("Ville Jean Dupont", ""),
        ("Ville jean dupont", ""),
        ("Ville Dupont", ""),
        ("VILLE DUPONT", ""),
        ("Ville de Lyon Jean Dupont", ""),
        ("Ville 06 11 22 33 44", "Ville"),
        ("Ville +33 6 11 22 33 44", "Ville"),
        ("Ville jean.dupont@exemple.fr", ""),
        ("Club nautique Jean Dupont", ""),
        ("Service des sports M. Roy 0611223344", "Service des sports"),
        ("Service des sports Madame Roy", "Service des sports"),
        ("Service de Jean", ""),
        ("Équipe J. Dupont", ""),
        ("Organisateur jean dupont", ""),
        ("Ville de Lyon", "Ville de Lyon"),
        ("Ville de Saint-Étienne, service technique", "Ville de Saint-Étienne, service technique"),
        ("Ville de La Rochelle", "Ville de La Rochelle"),
        ("Ville du Mans", "Ville du Mans"),
        ("Service des espaces verts", "Service des espaces verts"),
        ("Mairie d’Angers", "Mairie d’Angers"),
        ("Club nautique", "Club nautique"),
        ("Comité départemental handisport", "Comité départemental handisport"),
        ("Comité Départemental Handisport", "Comité Départemental Handisport"),
        ("Association des commerçants", "Association des commerçants"),
        ("Loueur de sanitaires, agence locale", "Loueur de sanitaires, agence locale"),
        ("Loueur de toilettes (Sani Loc), agence locale", "Loueur de toilettes, agence locale"),
        ("Traiteur, chef de stand", "Traiteur, chef de stand"),
        ("Club organisateur, trésorier", "Club organisateur, trésorier"),
        ("Club organisateur, chargé du site internet", "Club organisateur, chargé du site internet"),
        ("Ville, service des sports, gardien du gymnase", "Ville, service des sports, gardien du gymnase"),
        ("Direction des sports de la Ville", "Direction des sports de la Ville"),
        ("Le club", "Le club"),
        ("L’agence locale", "L’agence locale"),
        ("Hire firm, treasurer", "Hire firm, treasurer"),
        ("Le Goff", ""),
        ("Le Gardien", ""),
        ("Traiteur Dupont", ""),
        ("traiteur dupont", ""),
        ("Gardien Maé Le Goff", ""),
        ("Loueur de M. Roy", ""),
        ("Chef de Martin", ""),
        ("", ""),
    ],
)
def test_of_an_owner_the_body_or_the_role_is_told_and_no_person(owner, role):
    assert role_of(owner) == role
