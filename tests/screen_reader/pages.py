"""Pages of the checklist as they are heard: from the title of a line to its foot, stop by stop, the help open."""

from dataclasses import dataclass

from tests.screen_reader.orca import Orca

_FOOT = "Précédente bouton"
_KEY = "tabulation"


@dataclass(frozen=True)
class Page:
    """What was said of one line: at each stop of Tab, word for word, without the name of the key."""

    line: str
    stops: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words were said; an address counts as one, though a voice spells it."""
        return sum(any(sign.isalnum() for sign in word) for stop in self.stops for word in stop.split())

    def stop(self, begins: str) -> str:
        """Return the stop that begins with these words."""
        found = [stop for stop in self.stops if stop.startswith(begins)]
        assert len(found) == 1, (begins, found, self.stops)
        return found[0]


def open_help(orca: Orca) -> None:
    """Unfold the help of the line shown; it stays so from line to line."""
    orca.until("Tab", "Aide sur cette ligne")
    orca.press("Return")


def heard(orca: Orca, line: str) -> Page:
    """Go to a line by the search of the list, then from stop to stop until the foot of its page."""
    orca.press("ctrl+f", "ctrl+a")
    orca.type(line)
    orca.press("Down")
    stops = [_without_key(orca.press("Return"), "entrée")]
    while _FOOT not in stops[-1]:
        assert len(stops) < 60, stops
        stops.append(_without_key(orca.press("Tab"), _KEY))
    return Page(line, tuple(stops))


def _without_key(said: str, key: str) -> str:
    return " ".join(line for line in said.split("\n") if line != key)
