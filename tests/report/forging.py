"""What somebody with another program, or a key of their own, makes of a report; most of it was done to us once."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pikepdf
from asn1crypto import cms, core
from pikepdf import Array, Dictionary, Name, Pdf, String

from audit_app.domain.audit import Answer, Audit, Verdict
from audit_app.domain.proving import Outcome
from audit_app.domain.tailoring import tailored
from audit_app.report import pdf
from audit_app.report.blocks import Fitting, Report, Tile, Tiles
from audit_app.report.carrying import carrying
from audit_app.report.content import ReportKind, report_from
from audit_app.report.content.matter import Matter, gathered
from audit_app.report.verifying.signature import _ORDER as ORDER
from tests.report import audits, signed

FORGER = "Quelqu’un d’autre"


class Numbers(core.Sequence):
    """The two numbers of an ECDSA signature."""

    _fields = [("r", core.Integer), ("s", core.Integer)]  # noqa: RUF012  as asn1crypto has it


def with_numbers(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return a signed report with the two numbers of its signature written otherwise; no key is needed."""
    start, end = signed.room(content)
    made = cms.ContentInfo.load(bytes.fromhex(content[start:end].decode()))["content"]
    made["signer_infos"][0]["signature"] = change(made["signer_infos"][0]["signature"].native)
    der = cms.ContentInfo({"content_type": "signed_data", "content": made}).dump(force=True)
    return content[:start] + der.hex().encode().ljust(end - start, b"0") + content[end:]


def other_half(numbers: bytes) -> bytes:
    """Return the other signature that fits: that of the opposite second number."""
    read = Numbers.load(numbers)
    return bytes(Numbers({"r": read["r"].native, "s": ORDER - read["s"].native}).dump())


def with_a_zero(numbers: bytes) -> bytes:
    """Return the same two numbers, the first with a zero before it."""
    read = Numbers.load(numbers)
    first, second = (bytes(read[name].contents) for name in ("r", "s"))
    body = bytes((2, len(first) + 1, 0)) + first + bytes((2, len(second))) + second
    return bytes((0x30, len(body))) + body


def a_matter(audit: Audit, kind: ReportKind = ReportKind.FUNDER) -> Matter:
    return gathered(audit, audits.schemes(), audits.ON, kind, audits.VERSION)


def all_of(verdict: Verdict) -> Audit:
    audit = audits.empty("n1")
    answers = {line: Answer(verdict=verdict, by="x", on=audits.ON) for line in tailored(audit).lines}
    return audit.replaced(answers=answers)


def named(audit: Audit, name: str) -> Audit:
    """Return the audit of an event of that name."""
    return audit.replaced(event=audit.event.replaced(name=name.strip()))


def all_named(audit: Audit, name: str) -> Audit:
    """Return the audit where all that people name of an event bears that name."""
    place = audit.event.place.replaced(name=name, commune=name)
    return audit.replaced(event=audit.event.replaced(name=name, edition=name, organiser=name, place=place))


def with_all_met(matter: Matter) -> Matter:
    """Return the matter with every condition declared met."""

    def met(judged):
        return replace(judged, outcome=Outcome.MET, missing=())

    return replace(matter, schemes=tuple(replace(s, conditions=tuple(map(met, s.conditions))) for s in matter.schemes))


def bound(pages: Report, data: Matter) -> bytes:
    """Return a report of these pages with the data of something else, signed by the forger."""
    seal, out = signed.a_sealing(FORGER), Path(mkdtemp()) / "r.pdf"
    pdf.written(carrying(pages, data, seal.signer), out, lambda _path: None)
    return signed.resealed(seal, out.read_bytes())


def with_tile(report: Report, label: str, value: str) -> Report:
    """Return the report with another value in one tile of its first page."""
    first, *others = report.blocks
    assert isinstance(first, Fitting)

    def changed(block):
        if not isinstance(block, Tiles):
            return block
        tiles = tuple(replace(t, value=value) if isinstance(t, Tile) and t.label == label else t for t in block.tiles)
        return replace(block, tiles=tiles)

    choices = tuple(tuple(map(changed, choice)) for choice in first.choices)
    assert choices != first.choices
    return replace(report, blocks=(Fitting(choices), *others))


def pages_of(audit: Audit, kind: ReportKind = ReportKind.FUNDER) -> Report:
    return report_from(a_matter(audit, kind), "fr")


def rebuilt(content: bytes, change: Callable[[Pdf], None]) -> bytes:
    """Return the PDF changed and saved by another program."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        change(document)
        document.save(out)
    return out.getvalue()


def covered(document: Pdf, *, first: bool = True) -> None:
    """Draw white over the words of the first page, or of all others."""
    for page in document.pages[:1] if first else document.pages[1:]:
        page.contents_add(b"q 1 1 1 rg 0 60 600 760 re f Q")


def written_over(document: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([50, 400, 500, 600]), F=4)
    note.Contents, note.DA = String("Toutes conditions remplies"), String("/Helv 20 Tf 1 0 0 rg")
    document.pages[0].Annots = document.make_indirect(Array([note]))


def another_file(document: Pdf) -> None:
    document.attachments["autre.exe"] = b"MZ"


def a_page_more(document: Pdf) -> None:
    document.add_blank_page()


def without_signature(document: Pdf) -> None:
    del document.Root["/AcroForm"]
    for page in document.pages:
        if "/Annots" in page:
            page.Annots = Array([one for one in page.Annots if one.get("/FT") != Name.Sig])


OVERLAID: dict[str, Callable[[Pdf], None]] = {
    "covered": covered,
    "others covered": partial(covered, first=False),
    "written over": written_over,
    "another file": another_file,
}
"""What hides words from the eye and leaves them to a program: only the signer's name tells."""
