"""Commands about versions: what differs between two reference sets, and moving an audit to another one."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from audit_app.checklists import loading
from audit_app.checklists.loading import shipped_checklist
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import Command, option
from audit_app.domain.audit import Answer
from audit_app.domain.checklist import Checklist, Criterion
from audit_app.domain.moving import Difference, compared, moved, set_aside_by
from audit_app.domain.retelling import Part
from audit_app.errors import UnknownVersion
from audit_app.exchange import measurement_cells
from audit_app.i18n import _, language, marked
from audit_app.store.workspace import Workspace
from audit_app.wording.retelling import both_said, in_a_language_that_tells
from audit_app.wording.values import phrase, word

_SHORTEST = 4
"""Digits of a hash that name it; fewer are sooner a version mistyped."""

_TEXTS = option("--texts", is_flag=True, help=marked("Show each text told anew, before and after."))


@click.command(
    "diff",
    cls=Command,
    help=marked(
        "Show what differs between two reference sets. Each is a version, the beginning of a hash, or a folder."
    ),
)
@click.argument("old")
@click.argument("new")
@_TEXTS
@pass_call
def diff(call: Call, old: str, new: str, texts: bool) -> None:  # noqa: FBT001  click's own way
    """Compare two sets."""
    with call.workspace() as workspace:
        first, second = _found(workspace, old), _found(workspace, new)
    found = compared(first, second)
    call.show(_document(first, second, found), "\n".join(_said(first, second, found, texts=texts)))


@click.command(
    "move",
    cls=Command,
    help=marked("Move an audit to another version of its reference set. Shows what changes; --yes does it."),
)
@click.argument("audit")
@option("--to", "version", required=True, metavar="VERSION", help=marked("A version, a hash or a folder."))
@option("--yes", is_flag=True, help=marked("Move it, after having seen what changes."))
@option("--by", type=WHO, default=None, help=marked("Who moves it."))
@_TEXTS
@pass_call
def move(call: Call, audit: str, version: str, yes: bool, by: str | None, texts: bool) -> None:  # noqa: FBT001  click's own way
    """Show what would change, or move the audit."""
    with call.workspace() as workspace:
        target = _found(workspace, version)
        before = workspace.load(workspace.find(audit))
    after = moved(before, target)
    aside = set_aside_by(before, after)
    found = compared(before.checklist, target)
    reread = {k: answer for k, answer in after.answers.items() if k.partition("@")[0] in found.to_reread}
    same = before.checklist.hash == target.hash
    if yes and not same:
        with call.session(audit, by) as session:
            session.apply("checklist_moved", lambda current: moved(current, target), subject=target.version)
    document = _document(before.checklist, target, found) | {
        "moved": yes and not same,
        "kept": sum(line not in aside for line in before.answers),
        "set_aside": sorted(aside),
        "answers_to_reread": sorted(reread),
    }
    told = [_("The audit has this very reference set: there is nothing to move.")]
    if not same:
        told = [*_said(before.checklist, target, found, texts=texts), *_answers_said(aside, reread, yes=yes)]
    call.show(document, "\n".join(told))


def _answers_said(aside: Mapping[str, Answer], reread: Mapping[str, Answer], *, yes: bool) -> Iterable[str]:
    if aside:
        yield _("Answers set aside: {lines}").format(lines=_verdicts(aside))
    else:
        yield _("No answer is set aside.")
    if reread:
        yield _("Answers kept, to be read again: {lines}").format(lines=_verdicts(reread))
    yield _("The audit is moved.") if yes else _("Nothing is moved yet: say the same with --yes.")


def _verdicts(answers: Mapping[str, Answer]) -> str:
    return ", ".join(f"{line} ({word(answer.verdict)})" for line, answer in sorted(answers.items()))


def _found(workspace: Workspace, named: str) -> Checklist:
    """Return the reference set of that folder, version or beginning of a hash: shipped, or kept by the data folder.

    Of several of one version, the shipped one, else the newest; a beginning that fits several hashes is refused.
    """
    if os.path.isdir(named):  # noqa: PTH112  Path.is_dir raises for a name that is too long
        return loading.checklist(Path(named))
    shipped = shipped_checklist()
    known = [*(one for one in workspace.checklists() if one.hash != shipped.hash), shipped]
    versions = [one for one in known if one.version == named]
    hashes = [one for one in known if len(named) >= _SHORTEST and one.hash.startswith(named.lower())]
    if not versions and len(hashes) != 1:
        raise UnknownVersion(named, tuple(f"{one.version} ({one.hash[:8]})" for one in known))
    return versions[-1] if versions else hashes[0]


def _document(old: Checklist, new: Checklist, found: Difference) -> dict[str, Any]:
    return {
        "old": {"id": old.id, "version": old.version, "hash": old.hash},
        "new": {"id": new.id, "version": new.version, "hash": new.hash},
        "added": [_named(new.by_id[key]) for key in found.added],
        "removed": [_named(old.by_id[key]) for key in found.removed],
        "reworded": [
            {"id": key, "before": phrase(old.by_id[key].title), "after": phrase(new.by_id[key].title)}
            for key in found.reworded
        ],
        "remeasured": [
            _named(new.by_id[key]) | {"before": _measured(old.by_id[key]), "after": _measured(new.by_id[key])}
            for key in found.remeasured
        ],
        "relevelled": [
            {"id": key, "before": _levels(old.by_id[key]), "after": _levels(new.by_id[key])} for key in found.relevelled
        ],
        "retold": [_retold(key, old, new, parts) for key, parts in found.retold.items()],
        "to_reread": [_named(new.by_id[key]) for key in found.to_reread],
        "elsewhere": list(found.elsewhere),
    }


def _retold(key: str, old: Checklist, new: Checklist, parts: tuple[Part, ...]) -> dict[str, Any]:
    both = {part.value: both_said((old, old.by_id[key]), (new, new.by_id[key]), part) for part in parts}
    sides = {side: {part: said[at] for part, said in both.items()} for at, side in enumerate(("before", "after"))}
    return _named(new.by_id[key]) | {"parts": list(both)} | sides


def _measured(criterion: Criterion) -> dict[str, Any]:
    measured = [measurement.model_dump(mode="json") for measurement in criterion.measurements]
    return {"zone_kind": criterion.zone_kind, "measurements": measured}


def _named(criterion: Criterion) -> dict[str, str]:
    return {"id": criterion.id, "title": phrase(criterion.title)}


def _levels(criterion: Criterion) -> dict[str, Any]:
    levels = {str(size): str(level) for size, level in criterion.levels.items()}
    return levels | {"blocking": criterion.blocking, "legal_duty": str(criterion.legal_duty), "when": criterion.when}


def _said(old: Checklist, new: Checklist, found: Difference, *, texts: bool) -> Iterable[str]:
    yield _("From version {old} ({old_hash}) to version {new} ({new_hash})").format(
        old=old.version, old_hash=old.hash[:8], new=new.version, new_hash=new.hash[:8]
    )
    if found.is_nothing:
        yield _("Nothing that changes an answer or what is asked.")
    for head, keys, known in (
        (_("Added"), found.added, new),
        (_("Removed"), found.removed, old),
        (_("Reworded"), found.reworded, new),
        (_("Measured otherwise"), found.remeasured, new),
        (_("Asked at another level"), found.relevelled, new),
        (_("To read again: checked in another way"), found.to_reread, new),
    ):
        if keys:
            yield _("{head} ({count}):").format(head=head, count=len(keys))
        yield from (line for key in keys for line in _changed(head, key, old, new, known))
    yield from _retold_said(old, new, found, texts=texts)
    if found.elsewhere:
        yield _("Beside the criteria, these parts of the files differ: {parts}").format(
            parts=", ".join(found.elsewhere)
        )


def _retold_said(old: Checklist, new: Checklist, found: Difference, *, texts: bool) -> Iterable[str]:
    """Yield each criterion that is told anew, with its parts; `texts`: with what each was and is."""
    if not found.retold:
        return
    yield _("{head} ({count}):").format(head=_("Help told anew"), count=len(found.retold))
    for key, parts in found.retold.items():
        yield f"- {key} {phrase(new.by_id[key].title)} – {', '.join(map(word, parts))}"
        for part in parts if texts else ():
            yield "    " + _("{place}: {said}").format(place=word(part), said="").rstrip()
            both = _both(*both_said((old, old.by_id[key]), (new, new.by_id[key]), part))
            yield from (f"  {line}" for line in both)
    yield _("A line of which only the help is told anew keeps its answer.")
    if not texts:
        yield _("Say the same with --texts to see each text before and after.")


def _changed(head: str, key: str, old: Checklist, new: Checklist, known: Checklist) -> Iterable[str]:
    """Yield a criterion that differs, and what it was and is where its words, measurements or level differ."""
    yield f"- {key} {phrase(known.by_id[key].title)}"
    told: Mapping[str, Callable[[Criterion], str]] = {
        _("Reworded"): lambda one: phrase(one.title),
        _("Measured otherwise"): _measured_said,
        _("Asked at another level"): _level_said,
    }
    if say := told.get(head):
        yield from _both(*in_a_language_that_tells(lambda: (say(old.by_id[key]), say(new.by_id[key]))))


def _both(before: str, after: str) -> Iterable[str]:
    if before != after:
        yield "    " + _("before: {said}").format(said=before or "–")
        yield "    " + _("after: {said}").format(said=after or "–")


def _measured_said(criterion: Criterion) -> str:
    each = " | ".join(filter(None, (criterion.zone_kind, measurement_cells.cell(criterion, language()))))
    return each or _("nothing is measured")


def _level_said(criterion: Criterion) -> str:
    levels = (f"{size} {word(criterion.level_for(size))}" for size in criterion.levels)
    return ", ".join((*levels, word(criterion.legal_duty), *([_("blocking")] if criterion.blocking else [])))
