"""Tester places: the small file that says how far each tester's own screen is; who takes no part leaves it."""

from pydantic_core import from_json, to_json

from audit_app import reading
from audit_app.errors import FileMissing, Problem
from audit_app.store import disk
from audit_app.store.home import Home


def begun(home: Home, audit_id: str) -> tuple[str, ...]:
    """Return the codes of the testers who are not through; none where nothing can be read."""
    try:
        held = _places(reading.json_bytes(home.tester_places(audit_id), reading.MEGABYTE))
    except Problem:
        return ()
    return tuple(dict.fromkeys(key.partition("/")[0] for key in held))


def forget(home: Home, audit_id: str, tester: str) -> None:
    """Forget how far a tester is, in every round; a file that cannot be read goes whole. Raise CannotWrite or DiskFull.

    Whoever has the screen next would else begin where this tester was, under their code.
    """
    path = home.tester_places(audit_id)
    try:
        held = _places(reading.json_bytes(path, reading.MEGABYTE))
    except FileMissing:
        return
    except Problem:
        held = {}
    places = {key: place for key, place in held.items() if key.partition("/")[0] != tester}
    if places:
        disk.keep_private(path, to_json({"places": places}))
        return
    with disk.told(path):
        path.unlink(missing_ok=True)


def _places(content: bytes) -> dict[str, object]:
    try:
        held = from_json(content)
    except ValueError:
        return {}
    places = held.get("places") if isinstance(held, dict) else None
    return places if isinstance(places, dict) else {}
