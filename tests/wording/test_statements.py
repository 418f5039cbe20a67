"""A criterion in easy words, where they are spoken and written, and never without saying who has not read them."""

from audit_app.domain.checklist import EasyToRead
from audit_app.i18n import in_language
from audit_app.wording.statements import statement, whole, why
from tests.builders import a_criterion, phrase

EASY = EasyToRead(title=phrase("L'entrée est sans marche."), why=phrase("Un fauteuil ne monte pas."))
ONE = a_criterion("CIR-01", why=phrase("Une marche arrête un fauteuil"), easy=EASY)


def test_easy_words_are_shown_where_they_are_spoken_and_say_who_has_not_read_them():
    with in_language("fr@easy"):
        assert statement(ONE) == "L’entrée est sans marche."
        assert why(ONE) == "Un fauteuil ne monte pas.\n(Pas encore relu par des personnes concernées.)"
        assert why(ONE.replaced(easy=EASY.replaced(reviewed=True))) == "Un fauteuil ne monte pas."


def test_elsewhere_and_where_none_are_written_the_statement_is_what_is_judged():
    with in_language("fr"):
        assert statement(ONE) == "Titre de CIR-01"
        assert why(ONE) == "Une marche arrête un fauteuil"
    with in_language("fr@easy"):
        assert statement(a_criterion("ACC-01")) == "Titre de ACC-01"
        assert why(a_criterion("ACC-01")) == ""


def test_what_is_judged_is_told_whole_in_any_words():
    with in_language("fr@easy"):
        assert whole(ONE) == "Titre de CIR-01\nUne marche arrête un fauteuil"
