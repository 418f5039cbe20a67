"""A text for a voice: words where signs would be spelt, pauses where brackets would be named, and the same facts."""

import re

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.checklist import Checklist, Phrase
from audit_app.domain.record import Record
from audit_app.i18n import in_language
from audit_app.wording.aloud import aloud, unit_aloud
from audit_app.wording.typography import told

FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Compter les ruptures (marche, sol mou) : zéro.", "Compter les ruptures, marche, sol mou : zéro."),
        ("Tracer les places. (gratuit, quelques jours)", "Tracer les places. Gratuit, quelques jours."),
        ("En fauteuil (ou non) on passe.", "En fauteuil, ou non, on passe."),
        ("On attend ; il pleut (UE)", "On attend. Il pleut UE"),
        ("Deux phrases : ouvert ; aménagé. On note ; on part", "Deux phrases : ouvert ; aménagé. On note. On part"),
        ("2 places (neuf ; existant identique)", "2 places, neuf, existant identique"),
        ("Le départ de [lieu] suit les flèches [couleur].", "Le départ de lieu suit les flèches couleur."),
        ("loi n° 2005-102, art. 47 ; décret n° 2019-768", "loi numéro 2005-102, article 47. Décret numéro 2019-768"),
        ("Pente ≥ 4 %, ressaut ≤ 2 cm", "Pente au moins 4 pour cent, ressaut au plus 2 centimètres"),
        ("0,80 × 1,30 m, 1/50, athlètes / inscrits", "0,80 sur 1,30 mètre, 1 sur 50, athlètes sur inscrits"),
        ("1 500 m, 250 M€, 25 km/h, 80 dB(A), 30 °C", None),
        ("Prêt de fauteuil(s), directive 2000/78/CE, EN 301 549, 14/05/2027", ""),
        ("Une ligne\nUne autre !\n", "Une ligne. Une autre !"),
        ("", ""),
    ],
)
def test_what_a_voice_is_given(written, said):
    with in_language("fr"):
        heard = aloud(told(Phrase(fr=written, en="x")) if written.strip() else written).replace("\u202f", " ")
    if said is None:
        said = "1500 mètres, 250 millions d’euros, 25 kilomètres à l’heure, 80 décibels A, 30 degrés"
    assert heard == (said or written)


def test_english_has_its_own_words():
    with in_language("en"):
        assert aloud("1 m, 2% (new); art. 3, order no. 5") == "1 metre, 2 per cent, new. Article 3, order number 5"
        assert aloud("0.80 m × 1.30 m, 1,500 m, 1/50") == "0.80 metres by 1.30 metres, 1,500 metres, 1 out of 50"
        assert unit_aloud("min") == "minutes"
        assert unit_aloud("?") == "?"


def phrases(thing: object):
    """Every text in a record."""
    if isinstance(thing, Phrase):
        yield thing
    elif isinstance(thing, Record):
        for name in type(thing).model_fields:
            yield from phrases(getattr(thing, name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from phrases(one)


@pytest.mark.parametrize("spoken", ["fr", "en"])
def test_no_figure_of_the_checklist_is_lost_or_changed_and_no_bracket_is_left(spoken):
    checklist: Checklist = shipped_checklist()
    texts = [*phrases(checklist.criteria), *phrases(checklist.facts), *phrases(checklist.authorities)]
    assert len(texts) > 2500
    with in_language(spoken):
        for text in texts:
            seen = told(text)
            heard = aloud(seen)
            assert (
                FIGURES.findall(heard) == FIGURES.findall(re.sub(r"(?<=\d)\u202f(?=\d{3})", "", seen)) or "EN" in seen
            )
            assert not re.search(r"[\[\]≥≤]|\s[()]|,\s*[,.;]|\bart\.|\bn°", heard), (seen, heard)
