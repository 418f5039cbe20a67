"""Words that fit: where a word is longer than any line, it may be broken, as a label does not by itself."""

import re

from audit_app.ui.widgets.plain_label import PlainLabel

_LONG, _PIECE = 30, 15
_WORD = re.compile(rf"\S{{{_LONG},}}")


def breakable(text: str) -> str:
    r"""Return a text for a label, in which a word of 30 signs or more may be broken each 15; nothing else is changed.

    >>> breakable("Ville de Saint-Malo"), breakable("x" * 32).split("\u200b")
    ('Ville de Saint-Malo', ['xxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxx', 'xx'])
    """
    return _WORD.sub(lambda found: "\u200b".join(_pieces(found[0])), text)


def show_breakable(label: PlainLabel, text: str) -> None:
    """Show a text in a label so that its long words may be broken; it is heard as it is."""
    label.setText(breakable(text))
    label.setAccessibleName(text)


def _pieces(word: str) -> list[str]:
    return [word[at : at + _PIECE] for at in range(0, len(word), _PIECE)]
