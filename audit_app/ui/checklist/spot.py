"""Where somebody is in the checklist, to come back to."""

from typing import NamedTuple

from audit_app.domain.viewing import View

PLAN = "plan:"
"""Before the id of a line: to where its action is typed."""

TO_SORT = ""
"""The place, among findings, of what waits: who comes to sort does not go on with what they looked at before."""


class Spot(NamedTuple):
    """Where the user is: the line, what the list shows, and whether they are in the line rather than in the list.

    `here`: the place they stand in, '' = none; `recent`: the one they stood in last.
    """

    line: str | None = None
    view: str = View.ALL.value
    where: str = ""
    text: str = ""
    inside: bool = False
    person: str | None = None
    here: str = ""
    recent: str = ""
