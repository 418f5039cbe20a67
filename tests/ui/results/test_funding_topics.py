"""Funding conditions: indicative, worst first, each with its proof and what is missing."""

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.scheme import Waiver
from audit_app.ui.results.funding_topics import conditions_count, funding_topics
from audit_app.ui.widgets.row import Rank
from tests import builders
from tests.report import audits
from tests.ui.results.conftest import found, spoken, titles
from tests.wording.speaking import plain


def by_code(audit):
    return {topic.code: topic for topic in funding_topics(found(audit))}


def test_a_scheme_says_that_it_is_indicative_and_counts_its_conditions():
    made = funding_topics(found(audits.half("n2")))
    assert "Conditions indicatives" in spoken(made[0])
    details = titles(made[0].details())
    assert any(title.startswith("Indicatif :") for title in details)
    assert any("non démontrée" in title for title in details)
    assert conditions_count(found(audits.half("n2"))) == len(made) - 1


def test_the_worst_conditions_stand_first_with_what_is_missing():
    made = funding_topics(found(audits.full("n2")))[1:]
    tones = [topic.row.tone for topic in made]
    assert tones[0] == "bad"
    assert tones.index("bad") < tones.index("fair")
    assert made[0].row.section.startswith("Conditions")
    assert "sans engagement" in " ".join(spoken(topic) for topic in made)


def test_a_condition_leads_to_the_lines_that_lack_something_then_to_its_proof():
    topic = by_code(audits.full("n2"))["state-base/E-03"]
    details = topic.details()
    parts = [plain(row.title) for row in details if row.rank is Rank.PART]
    assert parts[0] == "Ce qui manque"
    assert "la prouve" in parts[1]
    assert details[0].title == "Non remplie"
    assert "E-03" in details[1].title
    gaps = [row for row in details if row.rank is Rank.GROUP]
    assert "sans engagement" in plain(gaps[0].title)
    assert all(row.code in found(audits.full("n2")).rows for row in details if row.rank is Rank.LINE)


def test_nothing_but_words_and_lines_is_shown_where_nothing_is_answered():
    topic = by_code(audits.empty("n1"))["state-base/E-01"]
    assert topic.details()[0].title == "Non démontrée"
    assert [row.code for row in topic.details() if row.rank is Rank.LINE] == ["GOV-01"]


def test_a_waiver_is_shown_with_its_author_and_reason():
    waiver = Waiver(scheme="state-base", condition="E-01", reason="Accord.", author="DRAJES", on=audits.ON)
    topic = by_code(audits.empty("n1").replaced(waivers={"state-base/E-01": waiver}))["state-base/E-01"]
    assert topic.row.remarks[0].text == "Levée"
    assert "Levée par DRAJES le 1er mars 2027 : Accord." in titles(topic.details())


def test_what_is_not_asked_of_this_event_is_said():
    details = titles(funding_topics(found(audits.half("n1")))[0].details())
    assert "Non demandées à cet événement" in details


def test_a_declaration_that_is_missing_is_said():
    event = audits.empty("n4").event
    bare = event.replaced(features=tuple(f for f in event.features if f != "para_event"))
    details = by_code(audits.empty("n4").replaced(event=bare))["state-base/E-07"].details()
    assert any("éclaration" in title for title in titles(details))


def test_without_public_money_it_is_said_why_there_is_no_scheme():
    (topic,) = funding_topics(found(builders.an_audit(event=builders.an_event(state_funded=False))))
    assert "ne déclare pas d’argent public" in spoken(topic)
    assert titles(topic.details())[0] == "Aucun dispositif de financement"


def test_a_line_left_out_stands_with_its_reason_beside_what_is_missing():
    audit = audits.empty("n2")
    left_out = answered(audit, "GOV-01", Verdict.NOT_APPLICABLE, reason="Une seule personne organise.")
    topic = by_code(left_out)["state-base/E-01"]
    assert "1 ligne laissée de côté, sans objet" in spoken(topic)
    (row,) = (row for row in topic.details() if any("Motif" in remark.text for remark in row.remarks))
    assert (row.rank, row.code) == (Rank.LINE, "GOV-01")
    assert plain(row.remarks[-1].text) == "Motif : Une seule personne organise."


def test_an_action_overdue_is_told_apart_from_none():
    topic = by_code(audits.full("n2"))["state-base/E-09"]
    said = plain(topic.row.remarks[1].text)
    assert "écarts sans action" in said
    assert "actions en retard" in said
    groups = [plain(row.title) for row in topic.details() if row.rank is Rank.GROUP]
    assert any(group.endswith("actions en retard") for group in groups)


def test_a_scheme_chosen_that_asks_nothing_is_there_with_why():
    scheme = audits.a_scheme()
    audit = audits.small().replaced(
        event=builders.an_event(state_funded=False, funders=()), schemes={scheme.id: scheme}
    )
    (alone,) = funding_topics(found(audit))
    assert "Ne s’applique pas : l’événement ne déclare pas d’argent public" in spoken(alone)
    assert "Ne s’applique pas : l’événement ne déclare pas d’argent public." in titles(alone.details())
    assert not any("rempli" in title for title in titles(alone.details()))
    other = audits.a_scheme(id="autre", public_money_only=False)
    both = funding_topics(found(audit.replaced(schemes={scheme.id: scheme, "autre": other})))
    assert both[0].code == "autre"
    assert both[-1].code == scheme.id
