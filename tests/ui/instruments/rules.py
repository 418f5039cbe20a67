"""What is asked of every scene, and in which looks: each rule is a sentence and the instrument that judges it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.instruments import clipping, contrast, tab_chain, tree
from tests.ui.instruments.screens_shown import Guise

SMALL = (1024, 700)
TALL = (1280, 3_000)
"""Nothing is scrolled away in so tall a window."""

GUISES = (
    Guise(),
    Guise(size=SMALL),
    Guise(size=TALL),
    Guise(language="en"),
    Guise(language="en", size=SMALL),
    Guise(language="fr@easy", size=SMALL),
    Guise(percent=150),
    Guise(percent=200),
    Guise(percent=200, size=SMALL),
    Guise(percent=200, language="en"),
    Guise("dark", size=TALL),
    Guise("contrast", size=TALL),
    Guise("contrast", 200),
    Guise("contrast", 200, "fr@easy", SMALL),
    Guise(size=SMALL, large=True),
    Guise(large=True),
)
"""The looks in which every scene is judged; neighbours share what is slow to change."""

RARE = (
    Guise(),
    Guise(language="en", size=SMALL),
    Guise(percent=150),
    Guise(percent=200, size=SMALL),
    Guise(percent=200, language="en"),
    Guise("contrast", 200),
    Guise(large=True),
)
"""Those of them that find what none of the others does once in a hundred times: asked by `test --all`."""


@dataclass(frozen=True)
class Rule:
    """A sentence, the instrument that lists what is against it, and the looks it is asked in."""

    says: str
    faults: Callable[[QWidget], list[str]]
    asked: Callable[[Guise], bool]


def _is_for_people(guise: Guise) -> bool:
    return guise.size != TALL


def _is_tall(guise: Guise) -> bool:
    return guise.size == TALL


def _is_heard(guise: Guise) -> bool:
    return guise.percent == 100 and guise.theme == "light"


def _is_walked(guise: Guise) -> bool:
    return _is_for_people(guise) and guise.language == "fr" and guise.theme == "light"


def unseen_focus(top: QWidget) -> list[str]:
    """Return where Tab leads without its being seen."""
    faults = []
    for stop in tab_chain.expected(top):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        faults.append(contrast.unseen_focus(top, stop))
    return list(filter(None, faults))


def large_targets(top: QWidget) -> list[str]:
    """Return what is smaller than a thumb wants it."""
    return clipping.small_targets(top, clipping.LARGE_TARGET)


RULES = (
    Rule("no word is cut, nothing scrolls sideways", clipping.every_fault, lambda _guise: True),
    Rule("what is pressed is 24 pixels wide and high", clipping.small_targets, _is_for_people),
    Rule("what is pressed is 44 pixels wide and high where targets are large", large_targets, lambda g: g.large),
    Rule("words stand out from their ground by 4.5 to 1", contrast.pale_texts, _is_tall),
    Rule("controls stand out from what is around by 3 to 1", contrast.faint_edges, _is_tall),
    Rule("everything says what it is, in the order it is seen", tree.every_fault, _is_heard),
    Rule("Tab goes round once both ways and is never out of sight", tab_chain.every_fault, _is_walked),
    Rule("the focus is seen wherever Tab leads", unseen_focus, _is_tall),
)


def broken(top: QWidget, guise: Guise, rules: Iterable[Rule] = RULES) -> dict[str, list[str]]:
    """Return the rules that what is shown breaks in this look, each with its faults."""
    told = {rule.says: rule.faults(top) for rule in rules if rule.asked(guise)}
    return {says: faults for says, faults in told.items() if faults}
