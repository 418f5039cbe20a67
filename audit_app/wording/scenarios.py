"""A scenario of user tests at length: what the tester does, what the team prepares, the lines a problem would touch."""

from collections.abc import Iterator

from audit_app.domain.checklist import Checklist
from audit_app.domain.condition import Condition
from audit_app.domain.scenario import Scenario
from audit_app.i18n import _, pgettext
from audit_app.wording.figures import number
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word


def in_one_line(one: Scenario) -> str:
    """Return its id, its title, whom it is for and how long it takes somebody who is not disabled."""
    said = _("{id}  {title} ({audience}, {minutes} min)")
    return said.format(id=one.id, title=told(one.title), audience=word(one.audience), minutes=number(one.minutes))


def at_length(checklist: Checklist, one: Scenario) -> Iterator[tuple[str, str]]:
    """Yield a head and its text for everything the scenario holds, in the order of a test."""
    yield _("Goal"), told(one.goal)
    yield _("Where it begins"), told(one.start)
    yield _("The end"), told(one.success)
    yield _("Families of needs"), composed(", ".join(word(family) for family in one.families))
    yield _("For which events"), condition(checklist, one.condition)
    yield _("Kinds of places"), _places(checklist, one) or _("none in particular")
    yield _("What to have ready"), told(one.material)
    yield _("What may go wrong"), told(one.risk)
    yield _("Level of risk"), word(one.risk_level)
    yield _("Words of the facilitator"), told(one.words)
    yield _("Easy to read"), told(one.easy)
    yield _("Lines a problem would touch"), "\n".join(_lines(checklist, one))


def condition(checklist: Checklist, asked: Condition) -> str:
    """Return when something is asked, in the words of the features: “a seated audience or a standing audience”."""
    if not asked.features:
        return _("every event")
    return composed(_joined({feature.code: told(feature.label) for feature in checklist.features}, asked))


def _joined(labels: dict[str, str], asked: Condition) -> str:
    match asked.operator:
        case "feature":
            return labels.get(asked.name, asked.name)
        case "not":
            return _("not: {condition}").format(condition=_inner(labels, asked.parts[0]))
    either, both = pgettext("between two conditions", "or"), pgettext("between two conditions", "and")
    between = either if asked.operator == "or" else both
    return f" {between} ".join(_inner(labels, part) for part in asked.parts)


def _inner(labels: dict[str, str], asked: Condition) -> str:
    """Return a part of a condition, in brackets where it is joined in its turn."""
    said = _joined(labels, asked)
    return f"({said})" if asked.operator in {"and", "or"} else said


def _places(checklist: Checklist, one: Scenario) -> str:
    labels = {kind.code: told(kind.label) for kind in checklist.zone_kinds}
    return composed(", ".join(labels.get(code, code) for code in one.zone_kinds))


def _lines(checklist: Checklist, one: Scenario) -> Iterator[str]:
    known = checklist.by_id
    for name in one.criteria:
        yield f"{name}  {told(known[name].title)}" if name in known else name
