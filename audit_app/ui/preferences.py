"""What the user chose for this computer: theme, text size, language, the window's place, the line they were at."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

SYSTEM = "system"
"""The theme, or the language, of the system."""

_LARGEST = 200
_AUDITS = 50
"""Audits whose line is remembered: those worked on last."""


class Preferences:
    """Settings kept in one small file of the data folder; a damaged or foreign value counts as not chosen."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)

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
    def language(self) -> str:
        """`system`, `fr` or `en`."""
        return self._one_of("language", (SYSTEM, "fr", "en"))

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

    def spot(self, audit: str) -> tuple[str, str, str] | None:
        """Return where the user was in the checklist of an audit: ids of the line, the view and the place shown."""
        for kept in self._spots:
            of, *spot = kept.split("|")
            if of == audit and len(spot) == len(("line", "view", "where")):
                return spot[0], spot[1], spot[2]
        return None

    def keep_spot(self, audit: str, line: str, view: str, where: str) -> None:
        """Remember it: ids alone, nothing that somebody typed."""
        others = [kept for kept in self._spots if not kept.startswith(f"{audit}|")]
        self._kept.setValue("spots", ["|".join((audit, line, view, where)), *others][:_AUDITS])

    @property
    def _spots(self) -> list[str]:
        kept = self._kept.value("spots", [])
        return [str(spot) for spot in kept] if isinstance(kept, list) else [str(kept)]

    def _one_of(self, key: str, choices: tuple[str, ...]) -> str:
        kept = str(self._kept.value(key, choices[0]))
        return kept if kept in choices else choices[0]
