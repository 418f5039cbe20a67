"""What is kept of testers' names, in words."""

from datetime import date

import pytest

from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.i18n import in_language
from audit_app.wording import identities
from tests.wording.speaking import plain


@pytest.mark.parametrize("language", ["fr", "fr@easy", "en"])
def test_every_part_and_every_reason_has_its_words(language):
    with in_language(language):
        assert len({identities.part_said(part) for part in IdentityPart}) == len(IdentityPart)
        assert len({identities.why_said(why) for why in Why}) == len(Why)


def test_what_is_kept_and_gone_is_told_by_code():
    with in_language("fr"):
        kept = identities.kept_said([("T01", IdentityPart.CONTACT, date(2027, 11, 16))])
        gone = identities.gone_said([("T02", date(2027, 5, 20), Why.WITHDRAWN)])
        assert [plain(line) for line in (*kept, *gone)] == [
            "T01 : Comment joindre la personne, jusqu’au 16 novembre 2027",
            "T02 : effacé le 20 mai 2027, un consentement a été retiré",
        ]


def test_people_are_told_in_the_order_of_their_codes():
    with in_language("en"):
        said = identities.people_said(
            {"T02": {IdentityPart.NAME: "Yann"}, "T01": {IdentityPart.BESIDE: "Lou", IdentityPart.NAME: "Zoé"}}
        )
        assert [plain(line).strip() for line in said] == [
            "T01", "Name : Zoé", "Emergency contact : Lou", "T02", "Name : Yann",
        ]  # fmt: skip


def test_a_date_that_has_come_is_said_to_be_overdue():
    on = date(2027, 5, 16)
    kept = [(IdentityPart.NAME, date(2027, 5, 17)), (IdentityPart.CONTACT, on)]
    with in_language("fr"):
        assert [plain(line) for line in identities.parts_said(kept, on)] == [
            "Nom, jusqu’au 17 mai 2027",
            "Comment joindre la personne, à effacer depuis le 16 mai 2027",
        ]
        assert plain(identities.overdue_said(("T01", "T03"))).startswith("La date d’effacement est arrivée : T01, T03.")
        assert identities.overdue_said(()) == ""


def test_what_was_just_kept_or_erased_is_told_by_code():
    with in_language("fr"):
        assert plain(identities.kept_now_said("T01", date(2027, 5, 16))) == "Gardé pour T01 jusqu’au 16 mai 2027."
        assert list(identities.erased_said(("T01", "T02"))) == [
            "Le nom de T01 est effacé.",
            "Le nom de T02 est effacé.",
        ]
        assert identities.none_kept_said("T02") == "Aucun nom n’est gardé pour T02."
        assert "cet audit" in identities.none_kept_said()
