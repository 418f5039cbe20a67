"""What the user chose for this computer: theme, sizes, language, the window's place, the line they were at."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

SYSTEM = "system"
"""The theme, or the language, of the system."""

_LARGEST = 200
_AUDITS = 50
"""Audits whose line is remembered: those worked on last."""


_SPOTS = (3, 5)
"""How many ids tell a place, as it was kept before places could be stood in, and since."""


class Preferences:
    """Settings kept in one small file of the data folder; a damaged or foreign value counts as not chosen."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "preferences.ini"
        self._kept = QSettings(str(self.path), QSettings.Format.IniFormat)
        self._tour_put_off = False
        self._told = False

    def newly_refused(self) -> bool:
        """Write what was chosen, and return whether it is the first time that the file refuses to be written."""
        self._kept.sync()
        refused = self._kept.status() == QSettings.Status.AccessError
        newly, self._told = refused and not self._told, self._told or refused
        return newly

    @property
    def theme(self) -> str:
        """`system`, `light`, `dark` or `contrast`."""
        return self._one_of("theme", (SYSTEM, "light", "dark", "contrast"))

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("theme", name)

    @property
    def percent(self) -> int:
        """Text size in per cent, 100 to 200."""
        try:
            return min(_LARGEST, max(100, int(str(self._kept.value("percent", "100")))))
        except ValueError:
            return 100

    @percent.setter
    def percent(self, percent: int) -> None:
        self._kept.setValue("percent", percent)

    @property
    def large_targets(self) -> bool:
        """Whether everything that is pressed is to be large."""
        return self._one_of("large_targets", ("no", "yes")) == "yes"

    @large_targets.setter
    def large_targets(self, large: bool) -> None:
        self._kept.setValue("large_targets", "yes" if large else "no")

    @property
    def language(self) -> str:
        """`system`, `fr`, `fr@easy` or `en`."""
        return self._one_of("language", (SYSTEM, "fr", "fr@easy", "en"))

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def author(self) -> str:
        """The name or initials that answers given in the window carry; empty = not given."""
        return str(self._kept.value("author", ""))[:300]

    @author.setter
    def author(self, name: str) -> None:
        self._kept.setValue("author", name)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty the first time."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def offers_tour(self) -> bool:
        """Whether the tour may still be offered: nobody has taken it, refused it, or put it off since the start."""
        return not self._tour_put_off and self._one_of("tour", ("offered", "settled")) == "offered"

    def put_tour_off(self) -> None:
        """Offer the tour no more until the next start."""
        self._tour_put_off = True

    def settle_tour(self) -> None:
        """Never offer the tour again on this computer."""
        self._kept.setValue("tour", "settled")

    def spot(self, audit: str) -> tuple[str, ...] | None:
        """Return where the user was in the checklist of an audit: ids of the line, the view, the place shown.

        Since places can be stood in: those of the place stood in, '' = none, and of the one stood in last.
        """
        for kept in self._spots:
            of, *spot = kept.split("|")
            if of == audit and len(spot) in _SPOTS:
                return tuple(spot)
        return None

    def forget_spot(self, audit: str) -> None:
        """Keep no place of an audit that is no more."""
        self._kept.setValue("spots", [kept for kept in self._spots if not kept.startswith(f"{audit}|")])

    def keep_spot(self, audit: str, *spot: str) -> None:
        """Remember it: ids alone, nothing that somebody typed."""
        others = [kept for kept in self._spots if not kept.startswith(f"{audit}|")]
        self._kept.setValue("spots", ["|".join((audit, *spot)), *others][:_AUDITS])

    @property
    def _spots(self) -> list[str]:
        kept = self._kept.value("spots", [])
        return [str(spot) for spot in kept] if isinstance(kept, list) else [str(kept)]

    def _one_of(self, key: str, choices: tuple[str, ...]) -> str:
        kept = str(self._kept.value(key, choices[0]))
        return kept if kept in choices else choices[0]
