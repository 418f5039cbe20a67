"""How far user tests go, in words: counts, never shares; and both voices where testers contradict."""

import pytest

from audit_app.domain.codes import Audience
from audit_app.domain.trying import tried
from audit_app.i18n import in_language
from audit_app.wording.trying import overruled_said, tests_counted, tests_said
from tests.domain.examples import audit, event, finding, said, uuid
from tests.testing import tried_by
from tests.wording.speaking import both, plain

MANY = event(peak={"spectators": 400, "athletes": 30, "staff": 10, "volunteers": 10})


@pytest.mark.parametrize(
    ("counts", "french"),
    [
        ((0, 6, 0, 4), "0 testeur sur 6, 0 profil sur 4"),
        ((1, 2, 1, 2), "1 testeur sur 2, 1 profil sur 2"),
        ((6, 6, 4, 4), "6 testeurs sur 6, 4 profils sur 4"),
        ((6, 6, 4, 4, [Audience.ATHLETES]), "6 testeurs sur 6, 4 profils sur 4, personne encore parmi : athlètes"),
    ],
)
def test_testers_and_profiles_are_counted_out_of_those_asked(counts, french):
    said_so, english = both(lambda: tests_counted(*counts))
    assert said_so == french
    assert english.startswith(f"{counts[0]} tester")
    assert "%" not in french + english


def test_the_audiences_nobody_stood_for_are_named():
    found = tried(tried_by(audit(event=MANY), T01="P4"))
    with in_language("fr"):
        told = plain(tests_said(found))
    assert (
        told
        == "tests usagers enregistrés : 1 testeur sur 4, 1 profil sur 3, personne encore parmi : athlètes ; bénévoles"
    )


def test_a_contradiction_gives_both_voices():
    blocked = said(audit(findings={uuid(5): finding(5, "CIR-01", testers=["T02", "T01"])}), {"CIR-01": "compliant"})
    french, english = both(lambda: "".join(overruled_said(blocked)))
    assert french == "CIR-01 : réponse « conforme », 2 testeurs bloqués (T01, T02)"
    assert english == "CIR-01: answered “compliant”, 2 testers blocked (T01, T02)"
    assert list(overruled_said(audit())) == []
