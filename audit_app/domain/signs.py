"""Signs: what paper codes are written with; the last one checks the others, and a key mixes what they stand for."""

import hashlib

SIGNS = "23456789ABCDEFGHJKMNPRSTVWXYZ"
"""Digits and capitals without those taken for another in handwriting (0 O Q, 1 I L, U V): 29 of them, a prime."""

LENGTH = 5
"""Signs of a code: four that name the line, one that checks them."""

MOST: int = len(SIGNS) ** (LENGTH - 1)
"""How many codes there are."""

_HALF: int = len(SIGNS) ** ((LENGTH - 1) // 2)
_ROUNDS = 4


def code_of(number: int, key: str) -> str:
    """Return the code of a number below MOST under a key: two numbers never share one, another key mixes otherwise.

    >>> code_of(7, "this audit"), code_of(8, "this audit"), code_of(7, "another")
    ('BKGV2', '229TP', 'MJJWB')

    **Source:** M. Luby, C. Rackoff, 1988: four rounds of a Feistel network look like chance and can be undone.
    """
    left, right = divmod(number, _HALF)
    for turn in range(_ROUNDS):
        left, right = right, (left + drawn(f"{key}/{turn}/{right}", _HALF)) % _HALF
    body = written(left * _HALF + right, LENGTH - 1)
    return body + check_sign(body)


def number_of(code: str, key: str) -> int | None:
    """Return the number that has this code under that key, None where the signs do not make a whole code.

    >>> number_of(code_of(7, "this audit"), "this audit"), number_of("BKGV3", "this audit")
    (7, None)
    """
    if not is_whole(code):
        return None
    mixed = 0
    for sign in code[:-1]:
        mixed = mixed * len(SIGNS) + SIGNS.index(sign)
    left, right = divmod(mixed, _HALF)
    for turn in reversed(range(_ROUNDS)):
        left, right = (right - drawn(f"{key}/{turn}/{left}", _HALF)) % _HALF, left
    return left * _HALF + right


def drawn(text: str, below: int) -> int:
    """Return the number below this one that follows from a text, as chance would give it."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") % below


def written(number: int, length: int) -> str:
    """Return a number in so many signs.

    >>> written(0, 3), written(28, 3), written(29, 3)
    ('222', '22Z', '232')
    """
    signs = ""
    for _ in range(length):
        number, place = divmod(number, len(SIGNS))
        signs = SIGNS[place] + signs
    return signs


def check_sign(body: str) -> str:
    """Return the sign that makes a code whole: the places of its signs, weighed 5, 4, 3, 2, 1, give a multiple of 29.

    29 is a prime and no two weights are alike: one sign taken for another, or two that changed places, never give a
    whole code.

    >>> check_sign("K7FC"), is_whole("K7FC" + check_sign("K7FC")), is_whole("7KFC" + check_sign("K7FC"))
    ('C', True, False)
    """
    weighed = sum(SIGNS.index(sign) * weight for sign, weight in zip(body, range(LENGTH, 1, -1), strict=True))
    return SIGNS[-weighed % len(SIGNS)]


def is_whole(code: str) -> bool:
    """Whether these are signs of a code and the last one checks the others."""
    return len(code) == LENGTH and set(code) <= set(SIGNS) and check_sign(code[:-1]) == code[-1]
