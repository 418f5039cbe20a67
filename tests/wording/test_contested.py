"""Values of contested facts: each in words, whatever fact it is and whoever wrote it."""

import pytest

from audit_app.domain.facts import KINDS
from audit_app.i18n import in_language
from audit_app.wording.contested import fact_said, value_said
from tests.wording.speaking import plain


def said(kind, aspect, value):
    with in_language("fr"):
        return plain(value_said(kind, aspect, value))


@pytest.mark.parametrize(
    ("kind", "aspect", "value", "words"),
    [
        ("answer", "verdict", '{"verdict":"partial"}', "partiel"),
        ("answer", "verdict", '{"verdict":"cannot_tell","reason":"Trop loin"}', "impossible à dire – Trop loin"),
        ("note", "text", '"Fermé"', "Fermé"),
        ("evidence", "file", '{"kind":"document","suffix":".pdf"}', "document PDF"),
        ("evidence", "alt", '{"alt":""}', "rien"),
        ("evidence", "caption", '{"caption":"Entrée {nord} \\"A\\""}', 'Entrée {nord} "A"'),
        ("evidence", "decorative", '{"decorative":true}', "décorative"),
        ("evidence", "transcript", '{"transcript":"Bonjour"}', "Bonjour"),
        ("evidence", "zone", '{"zone":null}', "rien"),
        ("evidence", "blurred_from", '{"blurred_from":["a"]}', "floutée"),
        ("evidence", "blurred_from", '{"blurred_from":[]}', "non floutée"),
        ("evidence", "shows", '{"shows":["T01","T02"]}', "T01, T02"),
        ("evidence", "shows", '{"shows":[]}', "personne"),
        ("consent", "consent", '{"given":true,"withdrawn_on":null}', "accepte"),
        ("consent", "consent", '{"given":false,"withdrawn_on":null}', "refuse"),
        ("consent", "consent", '{"given":false,"withdrawn_on":"2027-05-01"}', "retiré le 1er mai 2027"),
        ("action", "what", '{"what":"Rampe"}', "Rampe"),
        ("action", "cost", '{"cost":null}', "rien"),
        ("action", "cost", '{"cost":1500.5}', "1 500,50 €"),
        ("action", "due", '{"due":"2027-05-01"}', "1er mai 2027"),
        ("action", "state", '{"state":"to_do","reason":""}', "à faire"),
        ("action", "state", '{"state":"dropped","reason":"Trop cher"}', "abandonnée – Trop cher"),
        ("action", "checked_by", '{"checked_by":null}', "rien"),
        ("action", "what", None, "retiré"),
    ],
)
def test_each_value_is_said_in_words(kind, aspect, value, words):
    assert said(kind, aspect, value) == words


@pytest.mark.parametrize(
    ("kind", "aspect", "value"),
    [
        ("answer", "verdict", '{"verdict":"superb"}'),
        ("action", "due", '{"due":"demain"}'),
        ("action", "state", '{"state":"later","reason":""}'),
        ("action", "cost", '{"cost":[]}'),
        ("action", "what", '["Rampe"]'),
        ("action", "what", '{"what":3}'),
        ("action", "mood", '{"mood":"gay"}'),
        ("evidence", "file", '{"kind":"picture","suffix":null}'),
        ("evidence", "alt", "not json"),
        ("consent", "consent", '{"given":true}'),
        ("balloon", "colour", '"red"'),
    ],
)
def test_what_another_version_wrote_is_said_to_be_a_value(kind, aspect, value):
    assert said(kind, aspect, value) == "une valeur"


@pytest.mark.parametrize("kind", ["evidence", "action", "consent"])
def test_every_fact_of_evidence_consents_and_actions_has_a_name_and_words(kind):
    for aspect in KINDS[kind].aspects:
        assert fact_said(kind, aspect), aspect
        assert value_said(kind, aspect, None) != ""
