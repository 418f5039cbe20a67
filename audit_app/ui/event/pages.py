"""What each of the six steps asks."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from audit_app.domain.checklist import Checklist
from audit_app.domain.event import EventKind, SizeClass
from audit_app.i18n import _
from audit_app.ui.event.columns import Columns, Fold, Titled
from audit_app.ui.event.draft import MOST
from audit_app.ui.event.features_field import FeaturesField
from audit_app.ui.event.field import TextField
from audit_app.ui.event.line_kinds import programme_kind, spending_kind
from audit_app.ui.event.lines_field import LinesField
from audit_app.ui.event.one_of import OneOfField, Option
from audit_app.ui.event.page import Page
from audit_app.ui.event.venues_field import VenuesField
from audit_app.ui.event.words import steps
from audit_app.ui.event.yes_no import YesNoField
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import card
from audit_app.wording.typography import capital
from audit_app.wording.values import word

_LANGUAGES = {"fr": "Français", "en": "English"}
"""Each is named in itself."""


def page(look: Look, place: int, checklist: Checklist) -> Page:
    """Return the page of a step, from 1, with its fields empty."""
    told = steps()
    made = Page(look, told[place - 1], place, len(told))
    fill: tuple[Callable[[Look, Page, Checklist], None], ...] = (_what, _when, _where, _how_many, _site, _who_pays)
    fill[place - 1](look, made, checklist)
    made.column.addStretch(1)
    return made


def _what(look: Look, page: Page, _checklist: Checklist) -> None:
    name = TextField(look, "name", _("Name of the event"))
    kinds = [Option(kind.value, capital(word(kind))) for kind in EventKind]
    kind = OneOfField(look, "kind", _("Kind of event"), kinds, _("The nearest word will do."))
    edition = TextField(look, "edition", _("Edition"), _("Left empty: the year of the first day."))
    organiser = TextField(
        look, "organiser", _("Organiser"), _("The club, federation or town that is responsible for it.")
    )
    commas = _("Separate them with commas.")
    disciplines = TextField(look, "disciplines", _("Disciplines (optional)"), commas, most=MOST)
    spoken = OneOfField(
        look,
        "language",
        _("Language of what is typed in this audit"),
        [Option(code, name) for code, name in _LANGUAGES.items()],
        _("Read aloud in that language, even in a report written in another one."),
        none=_("That of the window"),
    )
    page.put(name, name)
    page.put(Columns(look, (kind, edition)), kind, edition)
    page.put(organiser, organiser)
    page.put(Columns(look, (disciplines, spoken), least=210), disciplines, spoken)


def _when(look: Look, page: Page, _checklist: Checklist) -> None:
    first = TextField(look, "starts_on", _("First day"), _("Such as 16/05/2027 or 16 May 2027."))
    last = TextField(look, "ends_on", _("Last day"), _("Left empty: the same day."))
    page.put(Columns(look, (first, last)), first, last)


def _where(look: Look, page: Page, _checklist: Checklist) -> None:
    site = TextField(look, "place_name", _("Name of the site"), _("As people there call it."))
    commune = TextField(look, "place_commune", _("Commune"), _("Where it is, or where it starts."))
    department = TextField(look, "place_department", _("Department"))
    insee = TextField(look, "place_insee", _("INSEE code of the commune"))
    region = TextField(look, "place_region", _("INSEE code of the region"))
    venues = VenuesField(look)
    page.put(Columns(look, (site, commune)), site, commune)
    page.put(
        Fold(look, _("Codes of the commune (optional)"), Columns(look, (insee, department, region))),
        insee,
        department,
        region,
    )
    page.put(venues, venues)


def _how_many(look: Look, page: Page, _checklist: Checklist) -> None:
    peak = (
        TextField(look, "peak_spectators", _("Spectators, public")),
        TextField(look, "peak_athletes", _("Athletes, participants")),
        TextField(look, "peak_staff", _("Staff")),
        TextField(look, "peak_volunteers", _("Volunteers")),
    )
    remark = page.remarks["peak"] = Remark(look)
    together, column = card(look, margin=16, role="note")
    title = _("Present at the same time, at the busiest moment")
    column.addWidget(Titled(look, title, (Columns(look, peak), remark)))
    visitors = TextField(
        look,
        "total_visitors",
        _("Total visitors"),
        _("Over all the days. Left empty: as at the busiest moment."),
    )
    spaces = TextField(look, "parking_spaces", _("Parking spaces"), _("Those you offer. Left empty: none."))
    covered = TextField(look, "seats_covered", _("Covered seats"), _("Fixed or temporary. Left empty: none."))
    open_air = TextField(look, "seats_open_air", _("Open-air seats"), _("Fixed or temporary. Left empty: none."))
    abroad = YesNoField(
        look, "international", _("Is the event international?"), _("Yes if delegations come from other countries.")
    )
    page.put(together, *peak)
    rest = (visitors, spaces, covered, open_air)
    page.put(Columns(look, rest), *rest)
    page.put(abroad, abroad)


def _site(look: Look, page: Page, checklist: Checklist) -> None:
    features = FeaturesField(look, checklist)
    page.put(features, features)


def _who_pays(look: Look, page: Page, _checklist: Checklist) -> None:
    state = YesNoField(
        look, "state_funded", _("Does the State pay a part?"), _("Directly, or through the Agence nationale du Sport.")
    )
    funders = TextField(look, "funders", _("Funders (optional)"), _("Separate them with commas."), most=MOST)
    budget = TextField(look, "budget", _("Budget in euros (optional)"))
    chosen = OneOfField(
        look,
        "chosen_class",
        _("Size class"),
        [
            Option(size.value, _("Class {size_class}").format(size_class=size.value), _people(size))
            for size in SizeClass
        ],
        none=_("The one Jauge computes"),
    )
    reason = TextField(
        look, "chosen_class_reason", _("Why a lower class"), _("This is printed in the report."), most=10_000
    )
    page.put(state, state)
    page.put(funders, funders)
    pair: tuple[QWidget, ...] = (budget, chosen)
    page.put(Columns(look, pair, least=210), budget, chosen)
    page.put(reason, reason)
    lists = (LinesField(look, spending_kind()), LinesField(look, programme_kind()))
    page.put(_asked_by_some(look, lists), *lists)


def _asked_by_some(look: Look, lists: tuple[LinesField, ...]) -> Titled:
    """Return the lists that few events need, each folded away behind its name and how many lines it has."""
    folds = []
    for listed in lists:
        fold = Fold(look, listed.kind.name, listed)
        listed.summarised.connect(fold.call)
        folds.append(fold)
    why = _("Some schemes judge by these figures. Leave them out if none of your funders asks for them.")
    return Titled(look, _("What some schemes ask (optional)"), folds, why)


def _people(size: SizeClass) -> str:
    return {
        SizeClass.N1: _("Up to 300 people at the same time."),
        SizeClass.N2: _("301 to 1,500 people at the same time."),
        SizeClass.N3: _("1,501 to 5,000 people at the same time."),
        SizeClass.N4: _("More than 5,000 people at the same time."),
    }[size]
