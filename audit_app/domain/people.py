"""People: those who share an audit out among themselves, by the names they are given in it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from audit_app.domain.audit import Audit
from audit_app.domain.folding import folded

_key = lru_cache(maxsize=4_096)(folded)  # every line is asked for its name at each key of a search
_PARTS = re.compile("[:,;]")


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: capitals, accents and spaces around do not make two people.

    >>> same_person("Maé Le Goff", " mae le goff"), same_person("", "Maé")
    (True, False)
    """
    return one == other or _key(one.strip()) == _key(other.strip())


def answers_for_it(owner: str, who: str) -> bool:
    """Whether this is the owner, or the person or the body that an owner such as "Town: Ms Leroy" names.

    Names are compared whole: Roux is not Rouxel, and of two people of one body neither is the other.

    >>> [answers_for_it("Ville : Maé Le Goff", who) for who in ("mae le goff", "Ville", "Ville : Mae Le  Goff")]
    [True, True, True]
    >>> [answers_for_it(*pair) for pair in (("Ville : Rouxel", "Roux"), ("Ville : Leroy", "Ville : Roux"))]
    [False, False]
    """
    named = {_words(who), _words(who.rpartition(":")[2])} - {""}
    return not named.isdisjoint({_words(owner), *map(_words, _PARTS.split(owner))})


def names_known(audit: Audit) -> tuple[str, ...]:
    """Return the names of those who have lines or gave answers, each once, in the order of the alphabet."""
    named = (*audit.assigned.values(), *(answer.by for answer in audit.answers.values() if answer.by))
    return each_once(named)


def shared_out(audit: Audit, lines: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return which of these lines each person has, in the order of the alphabet; under '', those nobody has."""
    held: dict[str, list[str]] = {}
    for line in lines:
        held.setdefault(_key(audit.assigned.get(line, "").strip()), []).append(line)
    people = each_once(audit.assigned[line] for found in held.values() for line in found if line in audit.assigned)
    return {name: tuple(held[_key(name.strip())]) for name in people} | {"": tuple(held.get("", ()))}


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return these names in the order of the alphabet, each person's once: as it is spelled most often."""
    spelled: dict[str, Counter[str]] = {}
    for name in names:
        spelled.setdefault(_key(name.strip()), Counter())[name] += 1
    return tuple(spelled[key].most_common(1)[0][0] for key in sorted(spelled))


def _words(name: str) -> str:
    return " ".join(_key(name.replace(":", " : ")).split())
