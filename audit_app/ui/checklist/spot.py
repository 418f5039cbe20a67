"""Where somebody is in the checklist, to come back to."""

from typing import NamedTuple

from audit_app.domain.viewing import View


class Spot(NamedTuple):
    """Where the user is: the line, what the list shows, and whether they are in the line rather than in the list."""

    line: str | None = None
    view: str = View.ALL.value
    where: str = ""
    text: str = ""
    inside: bool = False
