"""The answers a tester chooses from, in words, each heard by itself; a scale in numbers, words or faces."""

from typing import NamedTuple

from audit_app.domain.asking import Page, PageKind, Value
from audit_app.domain.observation import Again
from audit_app.domain.scale import WHOLE, Form, is_turned, steps
from audit_app.i18n import _, is_easy
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

SCALED = frozenset({PageKind.EASE, PageKind.NEEDS_MET, PageKind.EASY_TO_USE})
"""Questions answered on the scale of seven."""

TIREDNESS = tuple(range(11))
"""Places of the scale of fatigue. **Source:** guides, measures: before and after, 0 to 10."""


class Reply(NamedTuple):
    """One answer: its value, its words as seen, as heard where that differs, and what is drawn: a face 1 to 7."""

    value: Value
    words: str
    heard: str = ""
    face: int = 0


def replies(page: Page, tester: str, form: Form) -> tuple[Reply, ...]:
    """Return the answers of a page in the order they are shown; none where it is answered in words, or only read."""
    if page.kind in SCALED:
        return _scale(page, tester, form)
    if page.kind is PageKind.FATIGUE:
        return tuple(Reply(place, number(place), _tired(place)) for place in TIREDNESS)
    if page.kind in {PageKind.AGAIN, PageKind.COME_BACK}:
        return tuple(Reply(str(again), capital(composed(word(again)))) for again in Again)
    if page.kind is PageKind.ERASE:
        return Reply(value=True, words=_("Yes, erase it")), Reply(value=False, words=_("No, keep it"))
    if page.kind in _YES_OR_NO:
        return Reply(value=True, words=_("Yes")), Reply(value=False, words=_("No"))
    return ()


_YES_OR_NO = frozenset({PageKind.CONSENT, PageKind.DIGNITY, PageKind.SAFE, PageKind.QUOTE, PageKind.RECOMMENDS})


def _scale(page: Page, tester: str, form: Form) -> tuple[Reply, ...]:
    offered, said = steps(form, easy=is_easy()), _words(page.kind)
    if form is Form.NUMBER:
        heard = {WHOLE[0]: said[0], WHOLE[-1]: said[-1]}
        return tuple(Reply(at, number(at), _end(at, heard[at]) if at in heard else "") for at in offered)
    words = said if offered == WHOLE else _three(page.kind)
    shown = [Reply(at, text, face=at * (form is Form.FACE)) for at, text in zip(offered, words, strict=True)]
    return tuple(reversed(shown)) if form is Form.FACE and is_turned(tester, page.key) else tuple(shown)


def _end(place: int, words: str) -> str:
    return f"{number(place)}, {words}"


def ends(page: Page, form: Form) -> tuple[str, str] | None:
    """Return what both ends of a row of numbers mean; None where each answer says it itself."""
    if page.kind is PageKind.FATIGUE:
        return _("Not tired"), _("Very tired")
    if page.kind in SCALED and form is Form.NUMBER:
        said = _words(page.kind)
        return said[0], said[-1]
    return None


def _tired(place: int) -> str:
    ends_said = {TIREDNESS[0]: _("Not tired"), TIREDNESS[-1]: _("Very tired")}
    return _end(place, ends_said[place]) if place in ends_said else ""


def _words(kind: PageKind) -> tuple[str, ...]:
    if kind is PageKind.NEEDS_MET:
        return (
            _("Not at all"),
            _("No"),
            _("Rather no"),
            _("Neither yes nor no"),
            _("Rather yes"),
            _("Yes"),
            _("Yes, completely"),
        )
    return (
        _("Very hard"),
        _("Hard"),
        _("Rather hard"),
        _("Neither hard nor easy"),
        _("Rather easy"),
        _("Easy"),
        _("Very easy"),
    )


def _three(kind: PageKind) -> tuple[str, str, str]:
    if kind is PageKind.NEEDS_MET:
        return _("No"), _("More or less"), _("Yes")
    return _("Hard"), _("So-so"), _("Easy")


def form_word(form: Form) -> str:
    """Return what a form of the scale is called where the tester chooses it."""
    return {Form.NUMBER: _("Numbers"), Form.WORD: _("Words"), Form.FACE: _("Faces")}[form]
