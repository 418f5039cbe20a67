"""What is left, counted by theme, place, moment and person, as it is seen and heard."""

from audit_app.domain.answering import assigned
from audit_app.ui.results.progress_topics import LEADS, progress_topics
from audit_app.ui.widgets.row import Rank
from tests.report import audits
from tests.ui.results.conftest import found, spoken, titles
from tests.wording.speaking import plain


def test_each_way_of_counting_says_what_is_finished_and_where_most_is_left():
    topics = progress_topics(found(audits.half("n2")))
    assert [plain(topic.row.title) for topic in topics] == ["Par thème", "Par moment"]
    assert "Le plus à faire" in spoken(topics[0])


def test_a_theme_leads_to_its_lines_and_a_finished_one_to_nothing():
    (by_theme, *_others) = progress_topics(found(audits.half("n2")))
    rows = by_theme.details()[1:]
    assert {row.rank for row in rows if "restent" in plain(row.spoken)} == {Rank.LINE}
    assert all(row.code.startswith(LEADS) for row in rows)
    assert all(row.rank is Rank.FACT for row in rows if "toutes vérifiées" in plain(row.spoken))


def test_a_bar_is_labelled_with_the_numbers_it_shows():
    for topic in progress_topics(found(audits.half("n2"))):
        for row in topic.details()[1:]:
            assert str(row.share[1]) in plain(row.spoken)


def test_places_and_people_are_counted_where_there_are_any():
    audit = assigned(audits.full("n3"), ["GOV-01", "GOV-02"], to="Anne")
    topics = {plain(topic.row.title): topic for topic in progress_topics(found(audit))}
    assert list(topics) == ["Par thème", "Par lieu", "Par moment", "Par personne"]
    assert titles(topics["Par personne"].details()) == ["Par personne", "Anne", "Confiée à personne"]
    assert "Aucun lieu" in titles(topics["Par lieu"].details())
