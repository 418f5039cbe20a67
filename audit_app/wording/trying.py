"""How far user tests go, in words: testers and profiles of those asked, and what testers contradict."""

from collections.abc import Iterable, Iterator

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Audience
from audit_app.domain.overruling import contradicted_by_testers
from audit_app.domain.recording import awaiting
from audit_app.domain.trying import Tried
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.typography import composed, listed
from audit_app.wording.values import word


def tests_said(found: Tried) -> str:
    """Return how many testers and profiles there are of those asked, and the audiences nobody stood for."""
    counts = tests_counted(
        found.testers, found.testers_asked, found.profiles, found.profiles_asked, found.audiences_lacking
    )
    return _("user tests recorded: {counts}").format(counts=counts)


def tests_counted(testers: int, asked: int, profiles: int, wanted: int, lacking: Iterable[Audience] = ()) -> str:
    """Return the counts alone: “2 testers of 6, 1 profile of 4, nobody yet among: athletes”."""
    said = [testers_counted(testers, asked), profiles_counted(profiles, wanted)]
    if audiences := listed(word(audience) for audience in lacking):
        said.append(_("nobody yet among: {audiences}").format(audiences=audiences))
    return ", ".join(said)


def testers_counted(testers: int, asked: int) -> str:
    """Return how many testers of those asked."""
    said = ngettext("{count} tester of {asked}", "{count} testers of {asked}", testers)
    return said.format(count=number(testers), asked=number(asked))


def profiles_counted(profiles: int, wanted: int) -> str:
    """Return how many profiles of those asked."""
    said = ngettext("{count} profile of {asked}", "{count} profiles of {asked}", profiles)
    return said.format(count=number(profiles), asked=number(wanted))


def awaiting_said(audit: Audit) -> str:
    """Return whose representative has yet to agree, and what that means; '' where nobody's has."""
    codes = awaiting(audit)
    if not codes:
        return ""
    said = ngettext(
        "Representative not agreed yet: {codes}. What this tester told is not counted; a line it contradicts counts as "
        "not checked.",
        "Representatives not agreed yet: {codes}. What these testers told is not counted; a line it contradicts counts "
        "as not checked.",
        len(codes),
    )
    return said.format(codes=", ".join(codes))


def overruled_said(audit: Audit) -> Iterator[str]:
    """Yield each line that testers contradict, with both voices: what the organiser says, who was blocked."""
    for one in contradicted_by_testers(audit):
        count = len(one.testers)
        said = ngettext(
            "{line}: answered “{verdict}”, {count} tester blocked ({codes})",
            "{line}: answered “{verdict}”, {count} testers blocked ({codes})",
            count,
        )
        verdict = composed(word(one.verdict))
        yield said.format(line=one.line, verdict=verdict, count=number(count), codes=", ".join(one.testers))
