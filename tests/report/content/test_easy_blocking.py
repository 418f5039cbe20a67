"""What may stop somebody: where, what is done and by when; never who does it."""

from datetime import date

import pytest

from audit_app.domain.audit import Action, ActionState, Verdict
from audit_app.report.content.easy_things import things
from tests import builders, testing
from tests.report import audits
from tests.report.easy_papers import matter, paper, said_in, texts

ON = date(2027, 3, 1)


def blocked(**action):
    """An event where a path is too narrow, with that action."""
    audit = builders.a_busy_audit()
    audit = audit.replaced(checklist=audit.checklist.replaced(id="jauge"))
    if not action:
        return audit
    fields = {"id": audits.an_id(40), "subject": "CIR-02@path-1", "what": "Poser une rampe", "owner": "M. Roy"}
    made = Action(**(fields | {"due": date(2027, 4, 2)} | action))
    return audit.replaced(actions={made.id: made})


def said(audit, **more):
    return [line for line in said_in(audit, "blocks", **more).splitlines()[2:] if line]


def test_the_place_is_told_and_that_nothing_is_planned():
    assert said(blocked()) == [
        "### Le chemin est trop étroit.",
        "- À quel endroit : Allée nord",
        "- Nous n’avons pas encore prévu de solution.",
    ]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (
            {},
            [
                "Nous avons prévu une solution.",
                "Ce que nous allons faire : Poser une rampe",
                "Date prévue : 2 avril 2027",
            ],
        ),
        (
            {"state": ActionState.IN_PROGRESS, "due": date(2027, 2, 2)},
            [
                "Nous avons commencé une solution.",
                "Ce que nous faisons : Poser une rampe",
                "Date prévue : 2 février 2027",
                "Cette date est passée. Nous sommes en retard.",
            ],
        ),
        (
            {"due": date(2027, 5, 17), "what": "Refaire tout le chemin " * 4},
            [
                "Nous avons prévu une solution.",
                "Date prévue : 17 mai 2027",
                "Attention : cette date est après l’événement.",
            ],
        ),
        (
            {"state": ActionState.DONE},
            [
                "Nous avons fait quelque chose.",
                "Ce que nous avons fait : Poser une rampe",
                "Ce n’est pas encore vérifié.",
            ],
        ),
        (
            {"state": ActionState.DONE, "checked_by": "Ana"},
            [
                "Nous avons fait quelque chose.",
                "Ce que nous avons fait : Poser une rampe",
                "Mais cela ne suffit pas encore.",
            ],
        ),
        ({"state": ActionState.DROPPED, "reason": "Cher"}, ["Nous ne ferons pas la solution prévue."]),
    ],
)
def test_what_is_done_is_told_with_its_day_never_with_its_owner(action, told):
    audit = blocked(**({"cost": None} | action))
    assert said(audit, on=ON)[2:] == [f"- {line}" for line in told]
    assert "Roy" not in " ".join(texts(paper(audit)))


@pytest.mark.parametrize("what", ["Même portail que TRA-09", "Voir avec la DRAJES", "un " * 13, "É" * 2, "a" * 71])
def test_what_somebody_typed_is_left_out_where_it_is_not_read_easily(what):
    told = said(blocked(what=what), on=ON)
    assert told[2:] == ["- Nous avons prévu une solution.", "- Date prévue : 2 avril 2027"]


def test_places_are_told_with_what_is_done_there():
    audit = blocked(state=ActionState.DONE)
    south = audit.zones["path-1"].replaced(id="path-2", name="Allée sud")
    west = audit.zones["path-1"].replaced(id="path-3", name="Allée ouest")
    narrow = builders.an_answer(Verdict.NON_COMPLIANT)
    audit = audit.replaced(
        zones={**audit.zones, "path-2": south, "path-3": west},
        answers={**audit.answers, "CIR-02@path-2": narrow, "CIR-02@path-3": narrow},
    )
    assert said(audit)[1:] == [
        "- À quel endroit : Allée nord",
        "- Nous avons fait quelque chose.",
        "- Ce que nous avons fait : Poser une rampe",
        "- Ce n’est pas encore vérifié.",
        "- À quel endroit : Allée ouest, Allée sud",
        "- Nous n’avons pas encore prévu de solution.",
    ]


def test_where_a_tester_was_stopped_it_is_said_without_who():
    audit = testing.tested(blocked(), "T01")
    finding = next(iter(audit.findings.values())).replaced(lines=("ACC-01",))
    told = said(audit.replaced(findings={finding.id: finding}))
    assert told[0] == "### Le point d’accueil est difficile à trouver ou à utiliser."
    assert told[1] == "- Quelqu’un a été bloqué ici."
    assert testing.CANARY not in " ".join(told)


def test_a_long_list_is_cut_and_says_how_many_are_left():
    told = said(audits.full("n3"))
    assert sum(line.startswith("###") for line in told) == 5
    assert told[-2] == "(bad) Et 1 autre chose peut vous bloquer."


def test_what_nobody_checked_is_said_as_well_once_something_is_known_to_stop_people():
    full = audits.full("n3")
    unknown = sum(thing.is_unknown and thing.criterion.blocking for thing in things(matter(full)))
    assert said(full)[-1].startswith(f"(unknown) Nous n’avons pas encore vérifié {unknown} autres choses importantes.")
    assert "autre chose importante" not in " ".join(said(blocked()))


def test_no_break_is_good_only_where_all_that_may_stop_somebody_is_checked():
    audit = blocked()
    good = {"ACC-01": builders.an_answer(), "CIR-02@path-1": builders.an_answer()}
    assert said_in(audit.replaced(answers=good), "blocks").splitlines()[1:] == [
        "(good) Nous n’avons trouvé aucun blocage."
    ]
    part = {"ACC-01": builders.an_answer(), "CIR-02@path-1": builders.an_answer(Verdict.CANNOT_TELL, reason="r")}
    assert said_in(audit.replaced(answers=part), "blocks").splitlines()[1:] == [
        "(unknown) Nous n’avons trouvé aucun blocage.",
        "(unknown) Mais nous n’avons pas vérifié 1 chose importante.",
    ]
