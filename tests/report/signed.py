"""Reports signed once for all tests of a run, and everything somebody could do to one afterwards."""

import io
import random
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from audit_app import reporting
from audit_app.domain.audit import Audit
from audit_app.report import carrying, sealing
from audit_app.report.content import ReportKind
from audit_app.report.sealing import Sealing
from audit_app.report.verifying import judging, received
from audit_app.store.evidence_files import EvidenceFiles
from tests.report import audits

NAME = "Ville de Saint-Malo"


def a_sealing(name: str = NAME) -> Sealing:
    return _a_sealing(name)


@lru_cache
def _a_sealing(name: str) -> Sealing:
    key, certificate = sealing.made_key(name)
    return Sealing(sealing.signer_of(certificate), key)


def resealed(seal: Sealing, content: bytes) -> bytes:
    """Return the content signed whatever it is, as somebody with another program would."""
    return sealing.sealed(content, seal.key, seal.signer.certificate)


def printed(
    what: str = "half", language: str = "fr", kind: ReportKind = ReportKind.FUNDER, signer: str = NAME
) -> bytes:
    """Return a report as it leaves: of one of the example events, signed unless the signer has no name."""
    return _printed(what, language, kind, signer)


@lru_cache
def _printed(what: str, language: str, kind: ReportKind, signer: str) -> bytes:
    audit = {"empty": audits.empty, "half": audits.half, "full": audits.full}[what]("n1")
    return of(audit, language, kind, signer)


def of(audit: Audit, language: str = "fr", kind: ReportKind = ReportKind.FUNDER, signer: str = NAME) -> bytes:
    """Return the report of an audit as it leaves."""
    folder = Path(mkdtemp())
    seal, files = a_sealing(signer) if signer else None, EvidenceFiles(folder)
    reporting.printed(audit, folder / "r.pdf", files, language=language, on=audits.ON, kind=kind, sealing=seal)
    return (folder / "r.pdf").read_bytes()


def judged(content: bytes, folder: Path, **how) -> dict:
    path = folder / "received.pdf"
    path.write_bytes(content)
    return judging.verified(path, **how)


def failed(found: dict) -> set[str]:
    return {check["code"] for check in found["checks"] if not check["ok"]}


def room(content: bytes) -> tuple[int, int]:
    """Return where the digits of the signature begin and end, its padding included."""
    start = content.rindex(b"/Contents <") + len(b"/Contents <")
    return start, content.index(b">", start)


def padding(content: bytes) -> tuple[int, int]:
    start, end = room(content)
    return start + len(content[start:end].rstrip(b"0")) + 1, end


def flipped(content: bytes, at: int, chance: random.Random) -> bytes:
    changed = bytearray(content)
    changed[at] ^= 1 << chance.randrange(8)
    return bytes(changed)


def rewritten(content: bytes, data: bytes) -> bytes:
    """Return the report with other data inside, saved anew by another program."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.attachments[carrying.DATA].get_file().obj.write(data)
        pdf.save(out)
    return out.getvalue()


def updated(content: bytes, chance: random.Random) -> bytes:
    """Return the report with an incremental update after its last byte, as an editor makes one."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    said = generic.TextStringObject(f"autre {chance.random()}")
    writer.set_info(writer.add_object(generic.DictionaryObject({generic.NameObject("/Title"): said})))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def edited(content: bytes, chance: random.Random) -> bytes:
    """Return the data of a report with one of its figures changed."""
    data = received.carried(content).data
    places = [at for at, sign in enumerate(data) if chr(sign).isdigit()]
    at = chance.choice(places)
    return data[:at] + str((data[at] - 48 + chance.randint(1, 9)) % 10).encode() + data[at + 1 :]


def mutations(content: bytes, how_many: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield changed copies of a signed report, the sorts in turn, each with its name; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  nothing is secret here
    start, end = room(content)
    sparse = {"updated": 5, "rewritten": 5, "resigned": 5}
    sorts = ("byte", "byte", "signature", "padding", "appended", "cut", "letter", *sparse)
    made = turn = 0
    while made < how_many:
        for sort in sorts:
            if turn % sparse.get(sort, 1) == 0 and made < how_many:
                yield f"{sort} {made}", _mutated(sort, content, start, end, chance)
                made += 1
        turn += 1


def _mutated(sort: str, content: bytes, start: int, end: int, chance: random.Random) -> bytes:
    match sort:
        case "byte":
            return flipped(content, chance.randrange(len(content)), chance)
        case "signature":
            return flipped(content, chance.randrange(start - 2, padding(content)[0]), chance)
        case "padding":
            return flipped(content, chance.randrange(*padding(content)), chance)
        case "appended":
            return content + chance.randbytes(chance.randint(1, 300))
        case "cut":
            return content[: -chance.randint(1, len(content) - 1)]
        case "letter":
            at = chance.choice([at for at in range(start, end) if content[at : at + 1].isalpha()])
            return content[:at] + content[at : at + 1].upper() + content[at + 1 :]
        case "updated":
            return updated(content, chance)
        case "rewritten":
            return rewritten(content, edited(content, chance))
    other = a_sealing("Quelqu’un d’autre")
    return resealed(other, rewritten(printed(signer=""), edited(content, chance)))
