"""Display and language: chosen once, seen at once, kept for this computer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from audit_app import __version__
from audit_app.i18n import _
from audit_app.ui.preferences import SYSTEM, Preferences
from audit_app.ui.theme.look import TEXT_SIZES, Look
from audit_app.ui.widgets import voice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody, card

_MARGIN = 20
"""Pixels at 100 % within each choice: all of them are seen in a window of 1280 by 900, with high contrast too."""

_NAME = 420
"""Pixels at 100 % beyond which the field of a name is no longer."""

_ABREAST = 125
"""Text size in per cent up to which choices stand side by side."""


class SettingsScreen(Screen):
    """What the user may choose for this computer."""

    look_changed = Signal()
    """The theme, the sizes or the language: everything is to be drawn anew."""

    author_changed = Signal(str)

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(look, _("Settings"))
        self._preferences = preferences
        self._groups: list[RadioGroup] = []
        scrolled = ScrolledBody(look)
        column = scrolled.column
        column.addWidget(
            self._choice(
                _("Colours"),
                (
                    (SYSTEM, _("Same as the computer")),
                    ("light", _("Light")),
                    ("dark", _("Dark")),
                    ("contrast", _("High contrast")),
                ),
                preferences.theme,
                self._on_theme_chosen,
            )
        )
        sizes = tuple((str(size), _("{percent}%").format(percent=size)) for size in TEXT_SIZES)
        column.addWidget(self._choice(_("Text size"), sizes, str(preferences.percent), self._on_size_chosen))
        targets = (("no", _("As usual")), ("yes", _("Large: for the ground, one hand, gloves")))
        large = "yes" if preferences.large_targets else "no"
        column.addWidget(self._choice(_("Size of buttons"), targets, large, self._on_targets_chosen))
        languages = (
            (SYSTEM, _("Same as the computer")),
            ("fr", "Français"),
            ("fr@easy", "Français facile à lire"),
            ("en", "English"),
        )
        unread = _("The easy-to-read French has not been reviewed yet by people concerned.")
        column.addWidget(self._choice(_("Language"), languages, preferences.language, self._on_language_chosen, unread))
        column.addWidget(self._who())
        version = _("Jauge {version}").format(version=__version__)
        column.addWidget(PlainLabel(f"{version} · {_of_voice()}", "small", readable=True))
        column.addStretch(1)
        self.body.addWidget(scrolled, 1)

    def _choice(
        self,
        title: str,
        choices: Sequence[tuple[str, str]],
        current: str,
        chosen: Callable[[str], None],
        note: str = "",
    ) -> QWidget:
        frame, column = card(self.look, margin=_MARGIN)
        column.addWidget(PlainLabel(title, "heading"))
        abreast = self.look.percent <= _ABREAST
        group = RadioGroup(self.look, title, choices, columns=len(choices) if abreast else 1)
        group.choose(current)
        group.chosen.connect(chosen)
        self._groups.append(group)
        column.addWidget(group)
        if note:
            column.addWidget(PlainLabel(note, "muted"))
            group.describe(note)
            group.chosen.connect(lambda _code: group.describe(note))
        return frame

    def _who(self) -> QWidget:
        frame, column = card(self.look, margin=_MARGIN)
        label = PlainLabel(_("Your &name or initials"), "label")
        self._author = PlainLine(self._preferences.author)
        self._author.setMaxLength(300)
        self._author.setMaximumWidth(self.look.px(_NAME))
        label.setBuddy(self._author)
        column.addWidget(PlainLabel(_("Who answers"), "heading"))
        column.addWidget(label)
        column.addWidget(self._author)
        column.addWidget(
            PlainLabel(
                _("Each answer then says who gave it, and so does the report. Leave it empty to stay unnamed."), "muted"
            )
        )
        self._author.editingFinished.connect(self._on_author_finished)
        return frame

    @property
    def place(self) -> object:
        """The place of the choice that the keyboard is in: whoever tries a theme may want to try the next."""
        focused = QApplication.focusWidget()
        inside = (place for place, group in enumerate(self._groups) if focused and group.isAncestorOf(focused))
        return next(inside, None)

    def go(self, place: object) -> None:
        """Come back to that choice."""
        if isinstance(place, int):
            self._groups[place].enter()

    def _on_theme_chosen(self, theme: str) -> None:
        self._preferences.theme = theme
        self.look_changed.emit()

    def _on_size_chosen(self, percent: str) -> None:
        self._preferences.percent = int(percent)
        self.look_changed.emit()

    def _on_targets_chosen(self, large: str) -> None:
        self._preferences.large_targets = large == "yes"
        self.look_changed.emit()

    def _on_language_chosen(self, language: str) -> None:
        self._preferences.language = language
        self.look_changed.emit()

    def _on_author_finished(self) -> None:
        self._preferences.author = self._author.text().strip()
        self.author_changed.emit(self._preferences.author)


def _of_voice() -> str:
    """Return whether the tester's screen may read aloud on this computer."""
    if voice.may_be_found():
        return _("A tester’s screen has a button “Read aloud” where this computer has a voice.")
    return _("A tester’s screen does not read aloud here: the part of Qt that speaks is not installed.")
