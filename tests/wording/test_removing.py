"""What goes with a consent is told before it goes."""

from audit_app.domain.removal import Removal
from audit_app.i18n import in_language
from audit_app.wording.removing import removed_said
from tests.wording.speaking import both, plain


def test_each_thing_is_counted_and_what_stays_is_said():
    gone = Removal(needs=True, attempts=2, quotes=1, pictures=3, met=1)
    french, english = both(lambda: removed_said(gone))
    assert plain(french) == (
        "Ceci part pour de bon : profil, besoins et aides ; 2 tentatives ; 1 citation ; 3 images. "
        "1 constat que d’autres ont fait aussi reste, sans ce testeur."
    )
    assert english.startswith("This goes for good: profile, needs and aids; 2 attempts; 1 quotation; 3 pictures.")


def test_nothing_is_said_to_be_nothing():
    with in_language("fr"):
        assert removed_said(Removal()) == "Rien d’enregistré n’en dépend."
