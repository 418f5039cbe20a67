"""What one field suggests to another when it is left: never over what was typed there."""

from typing import Any

from audit_app.ui.event.draft import Draft
from audit_app.ui.widgets.day_text import read_day


def suggested(draft: Draft, code: str, before: str) -> dict[str, Any]:
    """Return the fields to fill once `code` is left; `before`: what it held when it was entered.

    The last day follows the first one, the first venue the place, the department the code of the commune.
    """
    text = getattr(draft, code, "")
    if not isinstance(text, str) or not text.strip() or text == before:
        return {}
    if code == "starts_on" and read_day(text) and draft.ends_on.strip() in {"", before.strip()}:
        return {"ends_on": text}
    first = draft.venues[0]
    if code == "place_name" and first.name.strip() in {"", before.strip()}:
        return {"venues": (first.replaced(name=text.strip()), *draft.venues[1:])}
    if code == "place_insee" and not draft.place_department.strip():
        return {"place_department": department(text)}
    return {}


def department(insee: str) -> str:
    """Return the department of a commune's code.

    >>> department("28085"), department("2A004"), department("97105")
    ('28', '2A', '971')
    """
    code = insee.strip().upper()
    return code[:3] if code.startswith(("97", "98")) else code[:2]
