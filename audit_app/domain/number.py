"""Number: what people type for one; whole ones, with or without something between the thousands; amounts of money."""

import re

_THOUSANDS = r"(?:(?!0)\d{1,3}(?P<gap>[\s.,'’])\d{3}(?:(?P=gap)\d{3})*|\d{1,3})"
_WHOLE = re.compile(rf"{_THOUSANDS}|\d{{1,30}}")
_AMOUNT = re.compile(rf"(?P<whole>{_THOUSANDS}|\d{{1,12}})(?!(?P=gap))[.,](?P<cents>\d{{1,2}})")
_MONEY = re.compile(r"\s*(?:€|euros?|eur)\s*", re.IGNORECASE)


def count_typed(text: str) -> int | None:
    """Return the whole number typed, None when it is none.

    >>> [count_typed(text) for text in ("1200", " 1 200 ", "1\u202f200", "1,200", "12,5", "-3", "douze")]
    [1200, 1200, 1200, 1200, None, None, None]
    """
    bare = text.strip()
    return int(re.sub(r"\D", "", bare)) if _WHOLE.fullmatch(bare) else None


def amount_typed(text: str) -> float | None:
    """Return the amount of money typed, in euros, None when it is none.

    >>> [amount_typed(text) for text in ("38 500", "38 500,50 €", "38500.5", "38,500", "beaucoup")]
    [38500.0, 38500.5, 38500.5, 38500.0, None]
    """
    bare = _MONEY.sub("", text).strip()
    whole = count_typed(bare)
    if whole is not None:
        return float(whole)
    found = _AMOUNT.fullmatch(bare)
    if not found:
        return None
    whole_part = re.sub(r"\D", "", found["whole"])
    return float(f"{whole_part}.{found['cents']}")
