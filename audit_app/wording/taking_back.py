"""How an answer set aside is taken back, or why it cannot be, in words."""

from collections.abc import Iterator

from audit_app.domain.audit import Answer, Audit
from audit_app.domain.taking_back import Former, Kept, Way
from audit_app.i18n import _, ngettext
from audit_app.wording.consequences import answer_said
from audit_app.wording.lines import line_said
from audit_app.wording.statements import statement
from audit_app.wording.typography import told


def way_said(audit: Audit, way: Way, count: int) -> str:
    """Return what taking back does: “Put “temporary stands” back in the event: 4 answers come back.”."""
    first, *others = _parts(audit, way)
    what = ", ".join((first, *(part[:1].lower() + part[1:] for part in others)))
    said = ngettext("{what}: {count} answer comes back.", "{what}: {count} answers come back.", count)
    sentence = said.format(what=what, count=count)
    if way.to_confirm and way.of_event:
        sentence += " " + _("This one was given to another statement: it is then to be confirmed.")
    return sentence


def _parts(audit: Audit, way: Way) -> Iterator[str]:
    if way.features:
        yield _("Put {features} back in the event").format(features=_quoted(audit, way.features))
    if way.without:
        yield _("Take {features} out of the event").format(features=_quoted(audit, way.without))
    if way.size:
        yield _("Choose size class {size_class}").format(size_class=way.size)
    if way.zone:
        yield _("Put the zone “{name}” back").format(name=way.zone.name)
    if way.to_confirm and not way.of_event:
        yield _("Take the answer to the earlier statement back, to be confirmed")


def _quoted(audit: Audit, codes: tuple[str, ...]) -> str:
    labels = {term.code: told(term.label) for term in audit.checklist.features}
    return ", ".join(_("“{words}”").format(words=labels.get(code, code)) for code in codes)


def no_way_said(kept: Kept) -> str:
    """Return why an answer cannot be taken back by one gesture, and what can be done."""
    return {
        "retired": _("This version of the checklist has no such line: the answer stays here, and in the report."),
        "split": _("This line is now asked of each zone: answer it there. The answer stays here to be read."),
        "zone": _("Nothing is left of the zone it was given for: the answer stays here, and in the report."),
        "size": _("An event of this size class is not asked this line: change the event for it to come back."),
        "profile": _("Too much of the event is another: change it in its screen for the answer to come back."),
    }[kept.why]


def aside_said(audit: Audit, once: Former, line: str, answer: Answer) -> str:
    """Return what was answered, of which line, by whom and when; a zone that is gone by the name it had."""
    criterion = audit.criterion_of(line)
    zone = once.zones.get(line.partition("@")[2])
    place = f"{line.partition('@')[0]} · {zone.name}" if zone else line_said(audit, line)
    said = _("{place}: {said}").format(place=place, said=answer_said(answer))
    return "\n".join(part for part in (statement(criterion) if criterion else "", said) if part)


def to_confirm_said(answer: Answer) -> str:
    """Return that an answer to another statement waits to be confirmed."""
    said = _("To be confirmed: to the earlier statement of this line, the answer was “{said}”. Answer to confirm.")
    return said.format(said=answer_said(answer))
