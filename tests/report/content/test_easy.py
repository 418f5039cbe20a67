"""The easy-to-read report: short sentences whatever the audit, nothing personal, true of an empty audit too."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from audit_app import starting
from audit_app.checklists.texts import LONGEST_EASY, sentences, words
from audit_app.domain.audit import Measured
from audit_app.domain.comparing import changed_since
from audit_app.domain.record import plain as plain_text
from audit_app.report.blocks import Heading
from audit_app.report.content.easy import LEAST
from audit_app.report.content.matter import Numbered
from audit_app.report.pdf import written
from audit_app.report.pictograms import Pictogram
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.workspace import Workspace
from tests import builders
from tests.report import audits, hostile
from tests.report.easy_papers import EVENTS, STATES, ours, paper, passages, said_in, texts
from tests.report.outlines import outline, plain
from tests.report.tests_held import PRIVATE, held

SECTIONS = ["title", "paper", "event", "short", "blocks", "needs", "topics", "unknown", "next", "tests", "ask", "words"]
HARD = re.compile(r"%|\bN[1-4]\b|conforme|compliant|usager|dispositif|certifi|\blabel|(?<!\w)[A-Z]{2,}(?!\w)|\betc\b")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    home = tmp_path_factory.mktemp("maison")
    with Workspace.open(home) as workspace:
        session = starting.sample(workspace, EvidenceFiles(home), [].append)
        session.close()
        return session.audit


def checked(audit, language):
    report = paper(audit, language)
    told = [ours(text, audit) for text in passages(report)]
    long = [part for text in told for part in sentences(text) if words(part) > LONGEST_EASY]
    assert long == []
    assert [text for text in told if HARD.search(text)] == []
    return report


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("event", EVENTS)
def test_every_sentence_is_short_and_no_word_is_an_experts(event, state, language):
    checked(STATES[state](event), language)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_sample_and_held_tests_are_told_in_short_sentences_too(example, language):
    checked(example, language)
    checked(held(), language)


def test_each_section_has_its_pictogram_and_headings_do_not_jump():
    heads = [block for block in paper(audits.full("n3")).blocks if isinstance(block, Heading)]
    assert [head.anchor for head in heads if head.level < 3] == SECTIONS
    assert heads[0].level == 1
    assert [head.anchor for head in heads[1:] if head.pictogram is None] == []
    assert all(after.level - before.level <= 1 for before, after in pairwise(heads))
    assert len({head.anchor for head in heads}) == len(heads)


def test_it_says_what_it_is_who_speaks_and_that_nobody_concerned_has_read_it():
    said = said_in(audits.full("n3"), "paper")
    assert "- « Nous », ce sont les organisateurs : Club de triathlon (exemple)." in said
    assert "- Nous avons fait les vérifications nous-mêmes." in said
    assert "- Ce document ne dit pas tout. Il dit le plus important." in said
    assert "- C’est un brouillon du 1er mars 2027. Il peut encore changer." in said
    assert said.endswith("Ce texte n’a pas encore été relu par des personnes concernées.")
    assert said_in(audits.full("n3"), "paper", "en").endswith("The people concerned have not checked this text yet.")


def test_an_issue_says_its_number_and_which_one_it_replaces():
    first = said_in(audits.full("n1"), "paper", numbered=Numbered(1, date(2027, 2, 1)))
    assert "- C’est le document numéro 1, du 1er février 2027." in first
    assert "remplace" not in first
    numbered = Numbered(2, date(2027, 3, 4), reason="Hors sujet ici", before=(1, date(2027, 2, 1)))
    said = said_in(audits.full("n1"), "paper", numbered=numbered)
    assert "- C’est le document numéro 2, du 4 mars 2027." in said
    assert "- Il remplace le document numéro 1, du 1er février 2027." in said
    assert "- Nous ne pouvons pas dire ce qui a changé depuis." in said
    assert "brouillon" not in said
    assert "Hors sujet" not in said


@pytest.mark.parametrize(
    ("retold", "told"),
    [((), "aucune réponse n’a changé."), (("A",), "1 réponse a changé."), (("A", "B"), "2 réponses ont changé.")],
)
def test_an_issue_says_how_many_answers_changed_since_the_one_before(retold, told):
    since = replace(changed_since(audits.full("n1"), audits.full("n1"), audits.ON), retold=retold)
    said = said_in(
        audits.full("n1"), "paper", numbered=Numbered(2, date(2027, 3, 4), before=(1, audits.ON), since=since)
    )
    assert f"- Depuis, {told}" in said


def test_the_event_is_told_in_plain_words():
    assert said_in(audits.empty("n3"), "event").splitlines()[1:] == [
        "- Nom : Triathlon du lac",
        "- Quand : du 26 au 27 juin 2027",
        "- Où : Base nautique, Annecy",
        "- Taille : c’est un grand événement",
        "- Combien : 3 420 personnes en même temps",
    ]


def test_nobody_is_counted_where_nobody_is_declared():
    audit = audits.empty("n1")
    peak = audit.event.peak.replaced(spectators=0, athletes=0, staff=0, volunteers=0)
    said = said_in(audit.replaced(event=audit.event.replaced(peak=peak)), "event")
    assert said.endswith("- Taille : c’est un petit événement")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_personal_is_in_it(language):
    for audit in (held(), audits.full("n3")):
        said = " ".join(texts(paper(audit, language)))
        for name in ("Camille", "Durand", "Ana Diaz", "Mme Roy", "M. Petit", "T01", "T1", "Revu avec le club", PRIVATE):
            assert name not in said
        assert "La rampe est trop raide" not in said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_empty_audit_gives_a_true_paper(language):
    report = paper(audits.empty("n3"), language)
    anchors = [block.anchor for block in report.blocks if isinstance(block, Heading) and block.level < 3]
    assert anchors == ["title", "paper", "event", "short", "unknown", "tests", "ask", "words"]
    said = outline(report)
    assert "(good)" not in said
    assert "(bad)" not in said
    nothing = {"fr": "(unknown) Nous n’avons encore rien vérifié.", "en": "(unknown) We have not checked anything yet."}
    assert nothing[language] in said


def test_whom_to_ask_leaves_room_for_a_number_the_audit_does_not_keep():
    said = said_in(audits.empty("n3"), "ask")
    assert "Demandez aux organisateurs : Club de triathlon (exemple)." in said
    assert said.endswith("Les organisateurs écrivent ici leur numéro de téléphone : ____")


def test_only_words_it_says_are_explained_by_alphabet():
    points = [line[2:].split(" : ")[0] for line in said_in(audits.full("n3"), "words").splitlines()[1:]]
    assert points == sorted(points)
    assert {"Accessible", "Organisateur", "Personnes concernées", "Test"} <= set(points)
    assert "Prothèse" not in points
    in_english = [line[2:].split(":")[0] for line in said_in(audits.full("n3"), "words", "en").splitlines()[1:]]
    assert in_english == sorted(in_english)
    assert "Organiser" in in_english


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("event", EVENTS)
def test_it_is_printed_in_large_letters_on_a_few_pages(event, language, tmp_path):
    assert LEAST >= 14
    done = written(paper(audits.full(event), language), tmp_path / "papier.pdf", lambda _: None)
    assert 3 <= done.pages <= 8


def test_an_empty_one_and_that_of_the_sample_are_printed_too(example, tmp_path):
    assert written(paper(audits.empty("n2")), tmp_path / "vide.pdf", lambda _: None).pages <= 3
    assert written(paper(example), tmp_path / "exemple.pdf", lambda _: None).pages <= 8


@pytest.mark.parametrize("text", hostile.TEXTS, ids=range(len(hostile.TEXTS)))
def test_hostile_text_is_printed_as_plain_text(text, tmp_path):
    report = paper(hostile.audit(text))
    assert written(report, tmp_path / "papier.pdf", lambda _: None).pages <= 7
    name = plain(str(plain_text(" ".join(text.split())[:280])))
    assert any(name in said for said in texts(report))


def test_the_pictogram_of_a_section_says_what_the_words_say():
    shown = {b.anchor: b.pictogram for b in paper(audits.full("n3")).blocks if isinstance(b, Heading)}
    assert shown["blocks"] is Pictogram.WARNING
    assert shown["topic-toilet"] is Pictogram.TOILET
    assert shown["needs-motor"] is Pictogram.WHEELCHAIR
    assert shown["unknown"] is Pictogram.QUESTION


def test_a_yes_that_a_larger_event_takes_back_is_an_answer_that_changed():
    """Nothing was typed of that line; its good news is gone from the paper all the same."""
    counted = {"reserved": Measured(amount=9.0), "athletes": Measured(amount=3.0, of=3.0)}
    before = audits.empty("n2").replaced(answers={"TRA-04": builders.an_answer(measured=counted)})
    larger = before.replaced(event=before.event.replaced(parking_spaces=900))
    for after, told in ((larger, "1 réponse a changé."), (before, "aucune réponse n’a changé.")):
        since = changed_since(before, after, audits.ON)
        numbered = Numbered(2, date(2027, 3, 4), before=(1, audits.ON), since=since)
        assert f"- Depuis, {told}" in said_in(after, "paper", numbered=numbered)
