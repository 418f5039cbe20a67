"""The steps of an open audit follow it, and what is typed in them stays."""

from functools import partial

import pytest

from audit_app.domain.answering import answered
from audit_app.domain.audit import AuditState, State, Verdict
from audit_app.ui.event.draft import draft_of
from audit_app.ui.event.following import Following
from audit_app.ui.event.form import Form
from audit_app.ui.event.open_event import OpenEvent
from audit_app.ui.event.stage import Stage
from tests.ui.finding import texts


@pytest.fixture
def matter(sample_live, home):
    return OpenEvent(sample_live, home)


@pytest.fixture
def form(look, matter):
    form = Form(look, matter.checklist, beginning=False)
    form.fill(matter.draft)
    form.show_step(1)
    return form


@pytest.fixture
def following(look, sample_live, matter, form, opened):
    stage = opened(Stage(look, form))
    made = Following(look, sample_live, matter, form, stage)
    made.stage = stage
    return made


def without_toilets(form):
    return form.draft.replaced(features=tuple(code for code in form.draft.features if code != "toilets"))


def keep(following, matter, form):
    standing = matter.standing(form.draft, "")
    matter.keep(form.place, form.draft, standing)
    following.draw(standing)


def renamed(audit):
    return audit.replaced(event=audit.event.replaced(name="Autre"))


def test_what_is_done_elsewhere_is_shown_and_what_waits_stays(following, matter, form, sample_live, qtbot):
    form.fill(without_toilets(form))
    with qtbot.waitSignal(following.moved):
        sample_live.apply("event_changed", renamed)
    assert form.draft == without_toilets(form).replaced(name="Autre")


def test_an_answer_moves_the_steps_only_where_a_change_waits_that_may_set_it_aside(
    following, matter, form, sample_live, qtbot
):
    line = next(iter(sample_live.audit.answers))
    with qtbot.assertNotEmitted(following.moved):
        sample_live.apply("answered", partial(answered, line=line, verdict=Verdict.CANNOT_TELL, reason="Bâche"), line)
    form.fill(without_toilets(form))
    keep(following, matter, form)
    with qtbot.waitSignal(following.moved):
        sample_live.apply("answered", partial(answered, line=line, verdict=Verdict.PARTIAL), line)


def test_the_end_of_the_steps_says_where_it_leads(following, matter, form):
    keep(following, matter, form)
    assert (form.end.text(), following.show_review()) == ("Aller à la grille", False)
    form.fill(without_toilets(form))
    keep(following, matter, form)
    assert (form.end.text(), following.show_review()) == ("Voir ce qui va changer", True)
    assert following.stage.reviewing


def test_what_is_applied_is_told_once_and_the_steps_show_it(following, matter, form, sample_live, qtbot):
    form.fill(without_toilets(form))
    keep(following, matter, form)
    with qtbot.waitSignal(following.ended) as ended:
        following.stage.applied.emit()
    assert ended.args[0].startswith("L’événement est changé")
    assert form.draft == draft_of(sample_live.audit.event)
    assert "toilets" not in form.draft.features


def test_a_change_that_cannot_be_saved_waits_on(following, matter, form, sample_live):
    form.fill(without_toilets(form))
    keep(following, matter, form)
    ended = []
    following.ended.connect(ended.append)
    sample_live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    following.stage.applied.emit()
    assert ended == []
    assert matter.kept.draft == matter.kept.base.replaced(features=matter.kept.draft.features)
    assert "toilets" not in matter.kept.draft.features


def test_the_steps_are_closed_with_the_audit_and_open_again_with_what_was_typed(following, matter, form, sample_live):
    turned = []
    following.turned.connect(lambda: turned.append(matter.may_write))
    form.fill(without_toilets(form))
    sample_live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    following.draw(matter.standing(form.draft, ""))
    assert "toilets" in form.draft.features
    assert "Des changements de cet événement attendent" in texts(following.stage)
    sample_live.undo()
    assert "toilets" not in form.draft.features
    assert turned == [False, True]


def test_what_is_typed_wins_over_what_was_done_to_the_field_elsewhere(following, form):
    following._behind = {"name", "organiser"}
    following.typed("name")
    following.left("organiser")
    following.left("name")
    assert following._behind == set()
