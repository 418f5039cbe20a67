"""Covering: the fewest things that make up several counts at once, and among those the lightest. Exact.

Every family of needs and every audience wants its own share of lines, one line counts for several of them: choosing
the fewest is a set multicover. It is solved by branch and bound; the bound is that of Lagrange, each count having its
price, and prices are made better at every node. On audits of 500 lines it takes some hundred nodes.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

_NODES = 20_000
"""Nodes after which the best found is given back without the proof that there is no better."""

_TURNS_AT_FIRST, _TURNS = 300, 40
"""Turns in which the prices are made better, at the first node and at each of the others."""

_PATIENCE = 15
"""Turns without gain after which prices move by half as much."""

_SHORTEST, _NEARLY = 1e-4, 1e-6
"""The shortest move of a price, and what two weights may differ by and yet be the same."""


@dataclass(frozen=True)
class Choice:
    """A thing that may be taken: which counts it adds one to, and what it weighs, in whole numbers."""

    id: str
    counts: frozenset[str]
    weight: int = 0


@dataclass(frozen=True)
class Cover:
    """The things taken, in the order they were offered; `proven`: none is smaller, nor as small and lighter."""

    ids: tuple[str, ...]
    proven: bool


def fewest(needs: Mapping[str, int], choices: Sequence[Choice]) -> Cover | None:
    """Return the fewest choices that make up every need, the lightest such; None where even all of them do not.

    >>> apples = Choice("apples", frozenset({"fruit", "red"}), 3)
    >>> pears, bricks = Choice("pears", frozenset({"fruit"}), 1), Choice("bricks", frozenset({"red"}), 1)
    >>> fewest({"fruit": 1, "red": 1}, [pears, bricks, apples]).ids
    ('apples',)
    >>> fewest({"fruit": 1}, [pears, bricks, apples]).ids
    ('pears',)
    >>> fewest({"fruit": 3}, [pears, bricks, apples]) is None
    True
    """
    wanted = {name: need for name, need in needs.items() if need > 0}
    places = {name: place for place, name in enumerate(wanted)}
    useful = [
        _Taken(at, tuple(sorted(places[c] for c in choice.counts if c in places)), choice.weight)
        for at, choice in enumerate(choices)
    ]
    useful = [taken for taken in useful if taken.counts]
    least = _greedy(list(wanted.values()), useful)
    if least is None:
        return None
    counts, each = list(wanted.values()), [replace(t, weight=1) for t in useful]
    few = _Search(counts, each, [t.place for t in least], exactly=False).run()
    light = _Search([len(few.found), *counts], [t.counted() for t in useful], few.found, exactly=True).run()
    return Cover(tuple(choices[place].id for place in sorted(light.found)), few.proven and light.proven)


@dataclass(frozen=True)
class _Taken:
    """A choice as the search sees it: its place among those offered, the places of its counts, its weight."""

    place: int
    counts: tuple[int, ...]
    weight: int

    def counted(self) -> "_Taken":
        """Return it with one count before all others: how many are taken."""
        return _Taken(self.place, (0, *(count + 1 for count in self.counts)), self.weight)


def _greedy(needs: list[int], choices: Collection[_Taken]) -> list[_Taken] | None:
    """Return choices that make up the needs, taking at each turn the one that helps most; None where there are none."""
    left, pool, taken = needs[:], list(choices), list[_Taken]()
    while any(need > 0 for need in left):
        best = max(pool, key=lambda t: (sum(left[c] > 0 for c in t.counts), -t.weight), default=None)
        if best is None or not any(left[c] > 0 for c in best.counts):
            return None
        pool.remove(best)
        taken.append(best)
        for count in best.counts:
            left[count] -= 1
    return taken


@dataclass(frozen=True)
class _Node:
    """A part of the search: what is still free, the needs left, what is taken, its weight, the prices to begin with."""

    free: tuple[_Taken, ...]
    needs: tuple[int, ...]
    taken: tuple[int, ...]
    weight: int
    prices: tuple[float, ...]

    def without(self, out: Collection[_Taken], prices: tuple[float, ...]) -> "_Node":
        """Return what is left of it when these are not taken."""
        return replace(self, free=tuple(t for t in self.free if t not in out), prices=prices)

    def having(self, more: Collection[_Taken], prices: tuple[float, ...]) -> "_Node":
        """Return what is left of it once these are taken too."""
        left = list(self.needs)
        for choice in more:
            for count in choice.counts:
                left[count] -= 1
        weight = self.weight + sum(t.weight for t in more)
        kept = self.without(more, prices)
        return replace(kept, needs=tuple(left), taken=(*self.taken, *(t.place for t in more)), weight=weight)


class _Search:
    """Branch and bound for the lightest choices that make up needs; `exactly`: the first need is not passed either."""

    def __init__(self, needs: Sequence[int], choices: Sequence[_Taken], found: Sequence[int], *, exactly: bool) -> None:
        self._root = _Node(tuple(choices), tuple(needs), (), 0, (0.0,) * len(needs))
        self._exactly = exactly
        self._nodes = 0
        weights = {t.place: t.weight for t in choices}
        self.found = tuple(found)
        self.lightest = sum(weights[place] for place in found)
        self.proven = True

    def run(self) -> "_Search":
        """Look for something lighter than what is found already, and return itself."""
        waiting = [self._root]
        while waiting and self.proven:
            self._nodes += 1
            self.proven = self._nodes <= _NODES
            waiting += self._below(waiting.pop())
        return self

    def _below(self, node: _Node) -> Sequence[_Node]:
        """Return the parts of a part that may hold something lighter than the best so far, the likeliest last."""
        if self._is_hopeless(node):
            return ()
        if self._is_made_up(node):
            if node.weight < self.lightest:
                self.found, self.lightest = node.taken, node.weight
            return ()
        bound, prices = self._bound(node)
        if self._passes(bound):
            return ()
        off = {t: t.weight - sum(prices[c] for c in t.counts) for t in node.free}
        out = {t for t in node.free if off[t] > 0 and self._passes(bound + off[t])}
        into = [t for t in node.free if off[t] < 0 and self._passes(bound - off[t])]
        if out or into:
            return (node.without(out, prices).having(into, prices),)
        on = max(node.free, key=lambda t: abs(off[t]))
        # Left, its equals that weigh no less are left as well: they could be exchanged for it.
        equals = [t for t in node.free if t.counts == on.counts and t.weight >= on.weight]
        left, taken = node.without(equals, prices), node.having([on], prices)
        return (left, taken) if off[on] <= 0 else (taken, left)

    def _passes(self, weight: float) -> bool:
        return math.ceil(weight - _NEARLY) >= self.lightest

    def _is_made_up(self, node: _Node) -> bool:
        return all(need <= 0 for need in node.needs) and not (self._exactly and node.needs[0])

    def _is_hopeless(self, node: _Node) -> bool:
        if self._exactly and node.needs[0] <= 0:  # no more may be taken
            return not self._is_made_up(node)
        there = [0] * len(node.needs)
        for choice in node.free:
            for count in choice.counts:
                there[count] += 1
        return any(need > have for need, have in zip(node.needs, there, strict=True))

    def _bound(self, node: _Node) -> tuple[float, tuple[float, ...]]:
        """Return what anything in this part weighs at least, and the prices that show it (subgradient of the dual)."""
        prices, best, kept, step, stalled = node.prices, -math.inf, node.prices, 1.0, 0
        for _ in range(_TURNS_AT_FIRST if self._nodes == 1 else _TURNS):
            bound, slope = self._priced(node, prices)
            if bound > best + _NEARLY:
                best, kept, stalled = bound, prices, 0
            elif (stalled := stalled + 1) > _PATIENCE:
                step, stalled = step / 2, 0
            steep = sum(s * s for s in slope)
            if not steep or step < _SHORTEST:
                break
            stride = step * max(self.lightest - bound, _SHORTEST) / steep
            moved = (price + stride * s for price, s in zip(prices, slope, strict=True))
            prices = tuple(p if self._is_equal(at) else max(0.0, p) for at, p in enumerate(moved))
        return best, kept

    def _priced(self, node: _Node, prices: Sequence[float]) -> tuple[float, list[int]]:
        """Return the bound these prices give, and which way to move each; 0 where it cannot be moved."""
        bound, slope = node.weight + sum(p * n for p, n in zip(prices, node.needs, strict=True)), list(node.needs)
        for choice in node.free:
            off = choice.weight - sum(prices[c] for c in choice.counts)
            if off < 0:
                bound += off
                for count in choice.counts:
                    slope[count] -= 1
        at_rest = [prices[at] <= 0 and s < 0 and not self._is_equal(at) for at, s in enumerate(slope)]
        return bound, [0 if rests else s for s, rests in zip(slope, at_rest, strict=True)]

    def _is_equal(self, at: int) -> bool:
        return self._exactly and at == 0
