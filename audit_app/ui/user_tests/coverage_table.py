"""Who met what as one table: a row a place and a scenario, a column a family of needs, and the holes named."""

from collections.abc import Mapping
from functools import partial

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Family
from audit_app.domain.matrix import Matrix, matrix, sought_families
from audit_app.i18n import _
from audit_app.ui.widgets.plain_table import Table
from audit_app.ui.widgets.scenario_names import scenario_said
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def coverage_table(audit: Audit) -> Table:
    """Return the matrix; a hole is said in words, never by an empty cell; testers of no told family stand last.

    **Source:** guides, forms and fields, F1 and F9.
    """
    found, asked = matrix(audit), sought_families(audit)
    families = tuple(family for family in Family if family in asked or family in found.families)
    zones = sorted(found.zones, key=lambda key: audit.zones[key].name.casefold())
    said = partial(_cells, found, families, asked)
    rows = (
        *((audit.zones[key].name, *said(key, found.zones[key])) for key in zones),
        *((scenario_said(audit, key), *said(key, met)) for key, met in found.scenarios.items()),
    )
    untold = (_("Family not told"),) if found.unplaced else ()
    heads = (_("Place or scenario"), *(capital(composed(word(family))) for family in families), *untold)
    return Table(_("Who met what"), heads, rows, even=True)


def _cells(
    found: Matrix, families: tuple[Family, ...], asked: tuple[Family, ...], key: str, met: Mapping[Family, int]
) -> tuple[str, ...]:
    hole, unasked = _("nobody"), _("not sought")
    told = (number(met[one]) if met.get(one) else hole if one in asked else unasked for one in families)
    untold = (number(found.untold[key]) if key in found.untold else hole,) if found.unplaced else ()
    return (*told, *untold)
