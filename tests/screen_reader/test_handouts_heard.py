"""What user tests hand out, as it is heard with Orca: the synthesis for the team, the letter back to testers."""

from pathlib import Path

import pytest

from audit_app import reporting
from audit_app.report.content.handed_out import Handout
from audit_app.report.content.paper import PaperForm
from tests.report import audits
from tests.report.tests_held import held
from tests.screen_reader.documents import heard
from tests.screen_reader.orca import Orca

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def written(folder: Path, handout: Handout, form: PaperForm) -> Path:
    """Write what is handed out of six testers' tests."""
    path = folder / f"{handout}-{form}.pdf"
    reporting.handout_printed(held(), handout, path, form=form, language="fr", on=audits.ON)
    return path


def judge_headings(orca: Orca, *headings: str) -> None:
    """Go from heading to heading, and miss none."""
    for heading in headings:
        assert f"{heading} en-tête" in orca.press("h")


def judge_together(orca: Orca, name: str, value: str) -> None:
    """Go down to a name, and hear what belongs to it in the same breath or in the next."""
    said = orca.until("Down", name, 8)
    if value not in said.split(name)[1]:
        assert value in orca.press("Down")


def judge_synthesis(orca: Orca) -> None:
    """Say what is to be heard of figures with their names, and of a table by its cells, to the last heading."""
    judge_headings(orca, "En bref")
    judge_together(orca, "Testeurs", "6 testeurs")
    judge_together(orca, "Dont bloquants et encore ouverts", "1")
    judge_headings(orca, "Ce qui fonctionne", "Tests usagers", "Tours de tests", "Qui a participé")
    orca.until("Down", "2 testeurs (T01, T02)", 8)
    judge_headings(orca, "Scénarios et profils")
    assert "Scénario en-tête" in orca.press("t")
    assert "Fauteuil roulant manuel" in orca.press("alt+shift+Right")
    orca.until("alt+shift+Down", "0 sur 2 sans aide", 3)
    judge_headings(orca, "Aide, temps et facilité", "Comment cela a été vécu", "Avec leurs mots")
    orca.until("Down", "Tout le monde a couru", 4)
    judge_headings(orca, "Lignes démenties par les usagers")
    orca.until("Down", "compte", 20)
    judge_headings(orca, "Problèmes rencontrés par les testeurs, du plus pressant au moins pressant", "Qui a manqué")
    orca.until("Down", "Personne n’a essayé en tant que : bénévoles", 6)


def judge_letter(orca: Orca) -> None:
    """Say each answer with the problem it answers, to the last line."""
    orca.until("Down", "Merci.", 3)
    judge_headings(orca, "Ce qui s’est bien passé", "Ce qui est déjà changé")
    judge_together(orca, "Panneau caché par une tente", "Tente déplacée à midi")
    judge_headings(orca, "Ce qui ne changera pas, et pourquoi")
    orca.until("Down", "Motif : Le double affichage existait", 4)
    judge_headings(orca, "Ce que nous n’avons pas encore décidé", "Voulez-vous répondre ?")
    orca.until("Down", "Vous pouvez retirer votre accord à tout moment", 4)
    orca.until("Down", "Merci pour votre temps", 2)


def judge_easy_letter(orca: Orca) -> None:
    """Say the same in easy words."""
    judge_headings(orca, "Ce qui s’est bien passé", "Ce qui a déjà changé", "Ce qui ne change pas")
    orca.until("Down", "Pourquoi : Le double affichage", 4)
    judge_headings(orca, "Ce que nous ne savons pas encore", "Voulez-vous répondre ?")
    orca.until("Down", "Vous pouvez dire non maintenant", 5)
    orca.until("Down", "Des personnes concernées n’ont pas encore relu ces mots", 4)


@pytest.mark.parametrize(
    ("handout", "form", "title", "judge"),
    [
        (Handout.SYNTHESIS, PaperForm.NORMAL, "Synthèse des tests usagers", judge_synthesis),
        (Handout.FEEDBACK, PaperForm.NORMAL, "Ce que vous nous avez dit, ce que nous en faisons", judge_letter),
        (Handout.FEEDBACK, PaperForm.EASY, "Vous nous avez parlé. Voici notre réponse.", judge_easy_letter),
    ],
    ids=["synthesis", "letter", "easy letter"],
)
def test_what_is_handed_out_is_heard_by_its_structure(tmp_path, handout, form, title, judge):
    heard(lambda folder: written(folder, handout, form), title, judge, tmp_path)
