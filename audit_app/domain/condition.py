"""When a criterion is asked: a small expression over the features of the event."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*([a-z_][a-z0-9_]*|\(|\))")
_DEEPEST = 20


class BrokenCondition(ValueError):
    """The expression cannot be read; the message is the piece where reading stopped."""


@dataclass(frozen=True)
class Condition:
    """A condition read once: names of features joined by `and`, `or`, `not` and parentheses; empty = always.

    >>> seats = Condition.read("(seated_audience or viewing_platform) and not indoor")
    >>> seats.holds({"viewing_platform", "outdoor"}), seats.holds({"viewing_platform", "indoor"})
    (True, False)
    >>> sorted(seats.features)
    ['indoor', 'seated_audience', 'viewing_platform']
    >>> Condition.read("").holds(set())
    True
    """

    operator: str = "always"
    name: str = ""
    parts: tuple["Condition", ...] = ()

    @classmethod
    def read(cls, text: str) -> "Condition":
        """Read the expression; raise BrokenCondition with the piece that does not fit."""
        tokens = list(_tokens(text))
        if not tokens:
            return cls()
        condition, rest = _alternatives(tokens, 0)
        if rest:
            raise BrokenCondition(rest[0])
        return condition

    def holds(self, features: Collection[str]) -> bool:
        """Whether the condition is met by these features."""
        match self.operator:
            case "feature":
                return self.name in features
            case "not":
                return not self.parts[0].holds(features)
            case "or":
                return any(part.holds(features) for part in self.parts)
            case _:
                return all(part.holds(features) for part in self.parts)

    @property
    def features(self) -> frozenset[str]:
        """Every feature named."""
        own = frozenset({self.name} - {""})
        return own.union(*(part.features for part in self.parts))


def _tokens(text: str) -> Iterator[str]:
    position = 0
    while text[position:].strip():
        found = _TOKEN.match(text, position)
        if not found:
            raise BrokenCondition(text[position:].strip()[:40])
        yield found.group(1)
        position = found.end()


def _alternatives(tokens: list[str], depth: int) -> tuple[Condition, list[str]]:
    return _joined("or", tokens, depth)


def _joined(word: str, tokens: list[str], depth: int) -> tuple[Condition, list[str]]:
    part, rest = _joined("and", tokens, depth) if word == "or" else _one(tokens, depth)
    parts = [part]
    while rest and rest[0] == word:
        part, rest = _joined("and", rest[1:], depth) if word == "or" else _one(rest[1:], depth)
        parts.append(part)
    return (parts[0] if len(parts) == 1 else Condition(word, parts=tuple(parts))), rest


def _one(tokens: list[str], depth: int) -> tuple[Condition, list[str]]:
    if not tokens or depth > _DEEPEST:
        raise BrokenCondition("…")
    word, rest = tokens[0], tokens[1:]
    if word == "not":
        part, rest = _one(rest, depth + 1)
        return Condition("not", parts=(part,)), rest
    if word == "(":
        inner, rest = _alternatives(rest, depth + 1)
        if not rest or rest[0] != ")":
            raise BrokenCondition(rest[0] if rest else "(")
        return inner, rest[1:]
    if word in {"and", "or", ")"}:
        raise BrokenCondition(word)
    return Condition("feature", name=word), rest
