"""Gaps as topics: what stops somebody first, then what is not met, contradicted, or not backed up."""

from collections.abc import Callable, Iterable
from functools import partial

from audit_app.domain.describing import untold
from audit_app.domain.gaps import Gap, GapKind, actions_on
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.ui.results.found import Found
from audit_app.ui.results.line_rows import line_row, line_rows
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact, group
from audit_app.ui.widgets.untold_rows import untold_rows
from audit_app.wording.evidence import untold_said
from audit_app.wording.figures import number
from audit_app.wording.lines import acted_said, line_said, overdue_said
from audit_app.wording.targets import disagreed
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word

BREAKS = "breaks"


def gap_topics(found: Found) -> tuple[Topic, ...]:
    """Return what stops somebody and what is not met, always; the others where there are any."""
    rows = found.rows.values()
    unmet = [row for row in rows if row.is_unmet and not row.breaks_journey]
    overruled = [row for row in rows if row.overruled_by]
    against = [row for row in rows if row.is_contradicted]
    contested = [row for row in rows if row.contested]
    return (
        _breaks(found),
        _unmet(found, unmet),
        *_if_any(found, "overruled", _("Contradicted by users"), "users", "bad", overruled, _overruled),
        *_if_any(found, "against", _("Answered against the measurements"), "ruler", "fair", against, _plain),
        *_if_any(found, "contested", _("Two answers, to be settled"), "scale", "fair", contested, _plain),
        *_inconsistent(found),
        *_unbacked(found),
        *_untold(found),
        *_set_aside(found),
    )


def gaps_count(found: Found) -> int:
    """Return how many lines are not met."""
    return sum(row.is_unmet for row in found.rows.values())


def _lines(count: int) -> str:
    return ngettext("{count} line", "{count} lines", count).format(count=number(count))


def _topic(
    code: str, title: str, icon: str, tone: str, remarks: Iterable[str], details: Callable[[], tuple[Row, ...]]
) -> Topic:
    first, *others = remarks
    row = Row(Rank.TOPIC, title, (Remark(first, tone), *map(Remark, others)), code=code, icon=icon, tone=tone)
    return Topic(row, details)


def _breaks(found: Found) -> Topic:
    blocking = [row for row in found.rows.values() if row.line.criterion.blocking]
    unknown = [row for row in blocking if row.is_unknown]
    unchecked = ngettext(
        "{count} blocking line out of {total} is not checked.",
        "{count} blocking lines out of {total} are not checked.",
        len(unknown),
    ).format(count=number(len(unknown)), total=number(len(blocking)))
    icon, tone, said = _breaks_said(len(found.breaks), len(unknown))
    remarks = (said, unchecked) if unknown else (said,)

    def details() -> tuple[Row, ...]:
        return (
            Row(Rank.HEAD, _("What stops somebody"), (Remark(said, tone),), icon=icon, tone=tone),
            *line_rows(found, found.breaks, with_action=True),
            *((group(unchecked, "circle-dashed", "none"),) if unknown else ()),
            *line_rows(found, (row.line.id for row in unknown)),
        )

    return _topic(BREAKS, _("What stops somebody"), icon, tone, remarks, details)


def _breaks_said(breaks: int, unknown: int) -> tuple[str, str, str]:
    """Return the sign of what stops somebody, its tone, and what is said of it."""
    if breaks:
        return "octagon-alert", "bad", _lines(breaks)
    if unknown:
        return "circle-dashed", "none", _("Nothing found so far stops somebody.")
    return "circle-check", "good", _("Nothing stops anybody: every blocking line is checked.")


def _unmet(found: Found, unmet: list[LineStanding]) -> Topic:
    title = _("Other gaps")
    if not unmet:
        said = _("No other gap among the lines checked so far.")
        return _topic(
            "unmet", title, "circle-check", "good", (said,), lambda: (_head(title, "circle-check", "good"), fact(said))
        )
    return _topic("unmet", title, "circle-x", "bad", _acted(found, unmet), partial(_with_actions, found, title, unmet))


def _acted(found: Found, unmet: list[LineStanding]) -> tuple[str, ...]:
    acted = sum(row.action is not None for row in unmet)
    late = overdue_said(actions_on(unmet), found.on)
    return (acted_said(len(unmet), acted), *((late,) if late else ()))


def _with_actions(found: Found, title: str, rows: list[LineStanding]) -> tuple[Row, ...]:
    """Return the gaps nobody answers for first, then the others."""
    bare = [row.line.id for row in rows if row.action is None]
    acted = [row.line.id for row in rows if row.action is not None]
    without = ngettext("{count} gap without action", "{count} gaps without action", len(bare))
    cared = ngettext("{count} gap with an action", "{count} gaps with an action", len(acted))
    return (
        _head(title, "circle-x", "bad"),
        *((group(without.format(count=number(len(bare))), "circle-alert", "bad"),) if bare else ()),
        *line_rows(found, bare),
        *((group(cared.format(count=number(len(acted))), "wrench"),) if acted else ()),
        *line_rows(found, acted, with_action=True),
    )


def _head(title: str, icon: str, tone: str) -> Row:
    return Row(Rank.HEAD, title, icon=icon, tone=tone)


def _if_any(
    found: Found,
    code: str,
    title: str,
    icon: str,
    tone: str,
    rows: list[LineStanding],
    each: Callable[[Found, LineStanding], Row],
) -> tuple[Topic, ...]:
    if not rows:
        return ()

    def details() -> tuple[Row, ...]:
        return (_head(title, icon, tone), *(each(found, row) for row in rows))

    return (_topic(code, title, icon, tone, (_lines(len(rows)),), details),)


def _plain(found: Found, row: LineStanding) -> Row:
    return line_row(found, row.line.id)


def _overruled(found: Found, row: LineStanding) -> Row:
    """Return an overruled line with both voices: what users met, and what the organiser answered."""
    own = composed(word(row.answer.verdict)) if row.answer else _("no answer")
    against = _("Blocking for users; the organiser answered: {verdict}").format(verdict=own)
    met = (found.audit.findings[key].title for key in row.overruled_by)
    return line_row(found, row.line.id, Remark(against, "bad"), *map(Remark, met))


def _inconsistent(found: Found) -> Iterable[Topic]:
    """Yield what two answers say of the same thing, where they do not agree."""
    pairs = found.contradictions
    if not pairs:
        return
    title = _("Answers that do not agree")
    said = ngettext("{count} contradiction", "{count} contradictions", len(pairs)).format(count=number(len(pairs)))

    def details() -> tuple[Row, ...]:
        each = (row for pair in pairs for row in (fact(composed(disagreed(pair))), *line_rows(found, pair.lines)))
        return (_head(title, "scale", "fair"), *each)

    yield _topic("inconsistent", title, "scale", "fair", (said,), details)


def _unbacked(found: Found) -> Iterable[Topic]:
    """Yield the answers that count and that nobody can check."""
    kinds = (
        (GapKind.NO_EVIDENCE, _("Met without evidence"), "paperclip"),
        (GapKind.NO_MEASURE, _("Answered without a measurement that decides"), "ruler"),
        (GapKind.NO_AUTHOR, _("Answered without author or date"), "users"),
    )
    for kind, title, icon in kinds:
        mine = [gap for gap in found.gaps if gap.kind is kind]
        if mine:
            yield _topic(
                kind, title, icon, "none", (_lines(len(mine)),), partial(_unbacked_details, found, title, icon, mine)
            )


def _untold(found: Found) -> Iterable[Topic]:
    """Yield the photos and recordings that nobody has put into words: the audit is not closed before they are."""
    pieces = untold(found.audit)
    if not pieces:
        return
    title = _("Photos and recordings to put into words")

    def details() -> tuple[Row, ...]:
        why = _("Some readers will not see or hear them. The audit cannot be closed before each is put into words.")
        return (_head(title, "image", "fair"), fact(why), *untold_rows(found.audit, pieces))

    yield _topic("untold", title, "image", "fair", untold_said(pieces), details)


def _unbacked_details(found: Found, title: str, icon: str, mine: list[Gap]) -> tuple[Row, ...]:
    said = _("These answers count, and whoever reads them cannot check them from this report.")
    return (_head(title, icon, "none"), fact(said), *(line_row(found, gap.line, *_missing(found, gap)) for gap in mine))


def _missing(found: Found, gap: Gap) -> tuple[Remark, ...]:
    if gap.kind is GapKind.NO_MEASURE:
        labels = {m.code: told(m.label) for m in found.rows[gap.line].line.criterion.measurements}
        return (Remark(_("Still to measure: {codes}.").format(codes=", ".join(labels[code] for code in gap.missing))),)
    if gap.kind is GapKind.NO_AUTHOR:
        words = {"by": _("author missing"), "on": _("date missing")}
        return (Remark(capital(", ".join(words[name] for name in gap.missing))),)
    return ()


def _set_aside(found: Found) -> tuple[Topic, ...]:
    aside = found.progress.set_aside
    if not aside:
        return ()
    title = _("Answers set aside")
    said = ngettext("{count} answer", "{count} answers", len(aside)).format(count=number(len(aside)))

    def details() -> tuple[Row, ...]:
        why = _("Today’s profile or zones do not ask these lines. The answers return with them.")
        kept = (
            fact(f"{line_said(found.audit, line)} · {composed(word(answer.verdict))}") for line, answer in aside.items()
        )
        return (_head(title, "inbox", "none"), fact(why), *kept)

    return (_topic("aside", title, "inbox", "none", (said,), details),)
