"""Identity and clock, the two things that come from outside a value: only the edges of the program ask for them."""

import secrets
import time
from datetime import UTC, date, datetime

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562, method 3): 60 bits of time, steps of 244 ns, then chance; made later, sorted later.

    >>> first = new_id()
    >>> len(first), first[14], first[19] in "89ab"
    (36, '7', True)
    """
    milliseconds, nanoseconds = divmod(time.time_ns(), 1_000_000)
    fraction = nanoseconds * 4096 // 1_000_000
    number = (milliseconds & (2**48 - 1)) << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62
    digits = f"{number | secrets.randbits(62):032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def id_of_copy(known: str) -> str:
    """Return a new id for a copy of what bears this one: made later, and kin to it.

    >>> first = new_id()
    >>> copied = id_of_copy(first)
    >>> copied != first, kin(copied) == kin(first) != kin(new_id())
    (True, True)
    """
    return new_id()[: -len(kin(known))] + kin(known)


def kin(known: str) -> str:
    """Return what an id shares with those of its copies and with no other: its 62 bits of chance.

    >>> kin("0193a000-0000-7000-8000-00000000000a")
    '8000-00000000000a'
    """
    return known[-17:]


def short_id(prefix: str) -> str:
    """Return an id that people can type, `toilets-7k2mq`: 25 bits of chance, enough within one audit.

    >>> short_id("first_aid")[:10]
    'first-aid-'
    """
    tail = "".join(secrets.choice(_CROCKFORD) for _ in range(5))
    return f"{prefix.replace('_', '-')}-{tail}"


def now() -> str:
    """Return this moment in UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def today() -> date:
    """Return today where the user is."""
    return datetime.now().astimezone().date()
