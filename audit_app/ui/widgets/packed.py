"""Several texts typed in one form, packed in one: what waits to be saved is kept as a single text."""

from collections.abc import Mapping

_BETWEEN, _AFTER_NAME = "\x1e", "\x1f"
"""Control characters that no text of the field keeps."""


def packed(texts: Mapping[str, str]) -> str:
    """Return the texts as one, by name.

    >>> unpacked(packed({"what": "Une rampe", "due": ""}))
    {'what': 'Une rampe', 'due': ''}
    """
    return _BETWEEN.join(f"{name}{_AFTER_NAME}{_clean(text)}" for name, text in texts.items())


def unpacked(text: str | None) -> dict[str, str]:
    """Return the texts by name, none when there is nothing."""
    if not text:
        return {}
    pairs = (part.partition(_AFTER_NAME) for part in text.split(_BETWEEN))
    return {name: value for name, _, value in pairs}


def _clean(text: str) -> str:
    return text.replace(_BETWEEN, "").replace(_AFTER_NAME, "")
