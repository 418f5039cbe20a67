"""User tests on paper: the consents, a card to try, what the tester answers after it and at the end; typed back."""

from collections.abc import Iterator, Sequence
from datetime import date

from audit_app.domain.asking import OF_ATTEMPT, OF_PARTING, Page, PageKind, Sitting
from audit_app.domain.audit import Audit
from audit_app.domain.consent import TEXT, Use
from audit_app.domain.consent_sheet import GUARDED, HOW, ON_PAPER, TOO
from audit_app.domain.scale import Form
from audit_app.domain.scenario import Scenario, digital
from audit_app.domain.typing_back import code_of
from audit_app.i18n import _, in_language, is_easy
from audit_app.report.blocks import (
    FACES,
    Blank,
    Cell,
    Column,
    Facts,
    Heading,
    Listing,
    Mark,
    PageBreak,
    Passage,
    Report,
    Role,
    Run,
    Simple,
    Table,
    say,
)
from audit_app.report.content.observation_sheet import abreast, numbered, observation_sheet, to_tick, whose
from audit_app.report.content.paper import LEAST, PaperForm
from audit_app.report.content.voicing import voiced
from audit_app.wording import figures
from audit_app.wording.asking import a_sentence_a_line, card, put
from audit_app.wording.consents import question
from audit_app.wording.replies import SCALED, TIREDNESS, ends, replies
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

NOBODY = "T00"
"""The code that stands for whoever will fill the sheet in."""

_LINES = {PaperForm.NORMAL: 74, PaperForm.LARGE: 44, PaperForm.EASY: 54}
"""Letters of a line to write on."""

_AFTER = (PageKind.EASE, PageKind.DIGNITY, PageKind.SAFE, PageKind.AGAIN, PageKind.WORDS)
_DIGITAL = (PageKind.NEEDS_MET, PageKind.EASY_TO_USE)
_AT_THE_END = (PageKind.BEST, PageKind.WORST, PageKind.FIRST, PageKind.MISSING, PageKind.COME_BACK, PageKind.RECOMMENDS)
_TURNED = {PaperForm.NORMAL: (4,), PaperForm.LARGE: (2, 5), PaperForm.EASY: (1, 3, 5)}
"""Consents that begin a page: none stands alone on the last."""

_SECOND_HALF = (PageKind.WORDS, PageKind.FIRST)
_BY_PLACE = (PageKind.AGAIN, PageKind.COME_BACK)
"""Questions whose answer is typed back by the place of its box; a yes or a no is typed as such."""

_ROOM = Passage((Blank(16),), Role.WRITE)
_TOLD = 3
"""Lines to write on where a question is answered in words."""


def booklet_of(
    audit: Audit,
    scenarios: Sequence[str],
    library: Sequence[Scenario],
    *,
    form: PaperForm = PaperForm.NORMAL,
    language: str = "fr",
    on: date,
    made_by: str,
) -> Report:
    """Return blank sheets for one tester: consents; for each scenario card, questions, facilitator's sheet; the end.

    In easy words the scale has three places and their faces. No name is asked for: a code.

    **Source:** guides, forms and fields, F3 to F7.
    """
    spoken = "fr@easy" if form is PaperForm.EASY and language == "fr" else language
    with in_language(spoken):
        title, named = _("Test sheets"), f"{audit.event.name} – {audit.event.edition}"
        known = {one.id: one for one in library}
        report = Report(
            title=f"{title} – {named}",
            language=language,
            author=audit.event.organiser,
            subject=title,
            made_by=made_by,
            on=on,
            running=named,
            foot=_("A code, never a name"),
            page_words=_("page {page} of {pages}"),
            blocks=tuple(_Booklet(audit, scenarios, known, form, on).blocks()),
            least=LEAST[form],
        )
        return voiced(report, audit)


class _Booklet:
    """What all sheets of one tester share."""

    def __init__(
        self, audit: Audit, scenarios: Sequence[str], library: dict[str, Scenario], form: PaperForm, on: date
    ) -> None:
        self._audit, self._library, self._form = audit, library, form
        asked_of = digital(library.values(), audit.own_scenarios)
        self._sitting = Sitting(tester=NOBODY, on=on, scenarios=tuple(scenarios), digital=asked_of)

    def blocks(self) -> Iterator[Simple]:
        """Yield the first page, the consents, three sheets a scenario, the questions at the end."""
        yield Heading(1, _("Test sheets"), "sheets")
        yield from self._head()
        yield from self._consents()
        for scenario in self._sitting.scenarios:
            yield PageBreak()
            yield from self._card(scenario)
            yield PageBreak()
            yield from self._questions(scenario)
            yield PageBreak()
            yield from observation_sheet(
                self._audit,
                scenario,
                self._library.get(scenario),
                _LINES[self._form],
                apart=self._form is PaperForm.EASY,
                long=self._form is PaperForm.LARGE,
            )
        yield PageBreak()
        yield Heading(2, _("To finish"), "end")
        yield whose()
        for ask in _AT_THE_END:
            yield from self._turned(ask)
            yield from self._question(Page(ask))
        yield say(_("Thank you very much!"), Role.STRONG)

    def _head(self) -> Iterator[Simple]:
        for text in (
            _("We do not test you: we test the event."),
            _("You can pass a question, take a break or stop. It is up to you."),
        ):
            yield say(self._laid_out(text), Role.STRONG)
        yield Facts(
            (
                (_("Event"), (say(f"{self._audit.event.name} – {self._audit.event.edition}"),)),
                (_("Tester’s code"), (Passage((Blank(10),), Role.WRITE),)),
                (_("Day"), (_ROOM,)),
            )
        )
        yield say(_("The code beside each question is for whoever types the answers in."), Role.QUIET)
        if is_easy():
            yield say(_("People concerned have not read these words over yet."), Role.QUIET)

    def _turned(self, ask: PageKind) -> Iterator[Simple]:
        """Yield a new page with room for the code, where letters are large and a question begins the second half.

        So do the two scales of a digital service, but in the three places of easy words: a page ends before them.
        """
        long = ask is PageKind.NEEDS_MET and not is_easy()
        if long or (ask in _SECOND_HALF and self._form is not PaperForm.NORMAL):
            yield PageBreak()
            yield whose()

    def _consents(self) -> Iterator[Simple]:
        """Yield the seven questions, one by one, each with its yes and its no, and the version of their words."""
        yield Heading(2, _("Do you agree?"), "consents")
        for at, use in enumerate(Use):
            if at in _TURNED[self._form]:
                yield PageBreak()
                yield whose()
            asked = question(use)
            yield Heading(3, f"{asked.asks} ({code_of(use)})", f"consent-{use}")
            yield say(self._laid_out(" ".join((asked.means, asked.never, asked.free))))
            yield abreast((_("Yes"), _("No")))
        if self._form is PaperForm.LARGE:  # its last words would stand alone on the next page
            yield PageBreak()
            yield whose()
        yield Heading(3, _("For the facilitator"), "consents-put")
        yield Facts(
            (
                (
                    _coded(_("How the questions are put"), HOW),
                    to_tick(numbered(capital(composed(word(one))) for one in ON_PAPER)),
                ),
                (_("Asked again on"), (_ROOM,)),
                (_("Taken back on"), (_ROOM,)),
                (
                    _coded(capital(_("their representative agrees too")), TOO),
                    to_tick(numbered(capital(composed(word(one))) for one in GUARDED)),
                ),
            )
        )
        yield say(_("Version {version} of these questions").format(version=TEXT), Role.QUIET)

    def _laid_out(self, text: str) -> str:
        return a_sentence_a_line(text) if self._form is PaperForm.EASY else text

    def _card(self, scenario: str) -> Iterator[Simple]:
        title, means = card(self._audit, scenario, self._library)
        yield Heading(2, f"{scenario} – {title}", f"card-{scenario}")
        yield from (say(self._laid_out(text), Role.GOAL) for text in means)
        yield say(self._laid_out(_("You can stop at any time, without a reason.")), Role.GOAL)
        if scenario == self._sitting.scenarios[0]:
            yield whose()
            yield from self._question(Page(PageKind.FATIGUE))  # after the consents: it tells of health

    def _questions(self, scenario: str) -> Iterator[Simple]:
        title = card(self._audit, scenario, self._library)[0]
        said = _("After: {scenario}").format(scenario=f"{scenario} – {title}")
        yield Heading(2, said, f"after-{scenario}")
        yield whose()
        services = _DIGITAL if scenario in self._sitting.digital else ()
        for ask in (*_AFTER, PageKind.FATIGUE, *services):
            yield from self._turned(ask)
            yield from self._question(Page(ask, scenario))

    def _question(self, page: Page, level: int = 3) -> Iterator[Simple]:
        """Yield a question with room to answer it, whichever way it is answered."""
        told = put(self._audit, self._sitting, page, self._library)
        asks = f"{told.asks} ({self._code(page)})"
        yield Heading(level, asks, f"ask-{page.key}")
        if page.kind in SCALED:
            yield self._scale(page, asks)
            return
        if page.kind is PageKind.FATIGUE:
            yield from self._tiredness(page)
            return
        yield from (say(text, Role.LEAD) for text in told.means)
        answers = [reply.words for reply in replies(page, NOBODY, Form.WORD)]
        if answers:
            placed = numbered(answers) if page.kind in _BY_PLACE else answers
            yield self._boxes((*placed, _("I do not know")))
        else:
            yield from (Passage((Blank(_LINES[self._form]),), Role.WRITE) for _line in range(_TOLD))

    def _code(self, page: Page) -> str:
        """Return what the answer is typed back with; how tired one is before belongs to what is tried first."""
        if page.kind is PageKind.FATIGUE and not page.subject:
            return code_of("fatigue_before", self._sitting.scenarios[0])
        return code_of((OF_ATTEMPT if page.subject else OF_PARTING)[page.kind], page.subject)

    def _boxes(self, answers: Sequence[str]) -> Listing:
        """Return the answers to tick, side by side; in easy words one a line."""
        return Listing(to_tick(answers)) if self._form is PaperForm.EASY else abreast(answers)

    def _scale(self, page: Page, asks: str) -> Table:
        """Return one scale in its three forms at once, a row a place: its number, its words, its face."""
        rows: list[tuple[Cell, ...]] = [
            (
                (Passage((Run(str(reply.value)),), Role.WRITE, Mark.BOX),),
                (Passage((Run(reply.words),), Role.WRITE, FACES[int(reply.value or 0) - 1]),),
            )
            for reply in replies(page, NOBODY, Form.WORD)
        ]
        unknown = Passage((Run("?"),), Role.WRITE, Mark.BOX)
        rows.append(((unknown,), (Passage((Run(_("I do not know")),), Role.WRITE),)))
        ticked = 24 if self._form is PaperForm.EASY else 16
        return Table(asks, (Column(_("Tick one"), ticked), Column(_("In words and faces"), 100 - ticked)), tuple(rows))

    def _tiredness(self, page: Page) -> Iterator[Simple]:
        said = ends(page, Form.NUMBER) or ("", "")
        yield say(_("Tick one number, from 0 ({least}) to 10 ({most}).").format(least=said[0], most=said[1]))
        yield abreast(map(figures.number, TIREDNESS))


def _coded(asks: str, field: str) -> str:
    """Return what is asked, with the code its answer is typed back with."""
    return f"{asks} ({code_of(field)})"
