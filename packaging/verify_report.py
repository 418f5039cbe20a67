"""Verify a report made by Jauge: whether it is what its signer sealed, and whether its figures follow from its data.

It imports nothing else of Jauge. Its modules, one after the other in one file (`packaging/stand_alone.py` writes it),
are the whole verification. That file needs no Jauge: Python 3.11 or later with pikepdf, pypdfium2 and pyhanko (and
mnemonic, if a key's fingerprint is to be told in words):

    python verify_report.py REPORT.pdf [--json] [--lang fr|en] [--signer FINGERPRINT]

It answers in words, or with --json as one JSON document, and ends with 0 only where the verdict is "unchanged":

    unchanged   sealed, nothing altered since, and every figure follows from the data it carries
    changed     a report of Jauge that fails a check
    unsigned    a report of Jauge that nobody sealed; its figures follow from its data
    not_ours    anything else, what cannot be read included

What each check adds. The seal covers every byte: without the key, nothing can be altered, pages included. It does not
prove who holds the key: compare its fingerprint with the one the organiser gives by another way, or name it with
--signer. Whoever holds a key can print what they like, so the rest compares the report with itself. The fingerprint on
every page ties the pages to these data and no others. Grades, counts and the outcome of conditions are made again out
of the data by the rules below (the numbers are those of RULES.md), and the text of the decision page must give those
that it always prints, whatever room it has: overall grade, lines checked, breaks, the weakest family of needs and the
weakest audience, the count of outcomes of each scheme, and, in a funder's copy, the conditions met. Whatever else has a
figure there must be right as well: each row of a grade or of a condition, what is below each tile, the days and the
class of the event, how many more there are and on which page; where there are more than three schemes that page runs
over, and its rows are not compared. Each page bears its number of so many, the issue and the day. Of the kinds without
grades (easy, public, measures), only that and the fingerprint tie the pages to the data; they must have no tile of a
grade, and carry none.

What is taken as the organiser gives it: verdicts, measurements and what was contested, that users overruled a line,
that a piece of evidence and an action exist, the counts of user tests and of blocking findings, the sums of money, what
the profile and the programme declare, what the funder waived, and which conditions a scheme puts to this event. That
user tests are done is not: it takes as many testers and profiles as the size class asks for. A figure is one where the
decision page has it: on a tile alone in its line, below the tiles at the beginning of one. So a name or a reason that
reads like a figure (an event called "Overall grade Base") is none, and stands for none. Nor is what changed since an
issue before, what is dated after the report, a sum or a share, and a file that is not here: the data does not tell. The
text of a page is what a program reads in it, not what an eye sees: a drawing may cover it. Of other pages, the foot
alone is compared.
"""

import argparse
import hashlib
import io
import json
import logging
import math
import re
import stat
import sys
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

# The file that was received, and what it carries; whatever stops it from being read is said in one way.


DATA = "audit.json"
SCHEMA = "audit.schema.json"
MOST_BYTES = 100_000_000
MOST_DATA = 64_000_000


class NotOurs(Exception):
    """The file is no report of ours, or cannot be read; its argument is the check that says so."""


@dataclass(frozen=True)
class Carried:
    """What a report carries, and whether its file reads without being mended."""

    data: bytes
    schema: bytes
    whole: bool


def contents(path: Path) -> bytes:
    """Return the bytes of a plain file of at most 100 MB; raise NotOurs."""
    try:
        seen = path.stat()
        if not stat.S_ISREG(seen.st_mode) or seen.st_size > MOST_BYTES:
            raise NotOurs("readable")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise NotOurs("readable") from None
    if not content.startswith(b"%PDF-") or len(content) > MOST_BYTES:
        raise NotOurs("readable")
    return content


def carried(content: bytes) -> Carried:
    """Return what the report carries, at most 64 MB; raise NotOurs."""
    for mended in (False, True):
        with suppress(*broken()):
            return _carried(content, mended=mended)
    raise NotOurs("readable")


def fingerprint_of(data: bytes) -> str:
    """Return the fingerprint that each page shows of the data."""
    return hashlib.sha256(data).hexdigest()


def _carried(content: bytes, *, mended: bool) -> Carried:
    import pikepdf

    with pikepdf.open(io.BytesIO(content), attempt_recovery=mended, suppress_warnings=True) as pdf:
        found = pdf.attachments
        if DATA not in found or SCHEMA not in found:
            raise NotOurs("ours")
        return Carried(_unpacked(found, DATA), _unpacked(found, SCHEMA), whole=not mended)


def _unpacked(attachments: Any, name: str) -> bytes:
    """Return the bytes of a file inside the PDF, packed in the one way Jauge packs, or not at all."""
    stream = attachments[name].get_file().obj
    raw, packed = bytes(stream.read_raw_bytes()), str(stream.get("/Filter", ""))
    if packed == "/FlateDecode":
        raw = zlib.decompressobj().decompress(raw, MOST_DATA + 1)
    if packed not in {"", "/FlateDecode"} or "/DecodeParms" in stream or len(raw) > MOST_DATA:
        raise ValueError(packed)
    return raw


def broken() -> tuple[type[Exception], ...]:
    """Return what the libraries raise on a file that is damaged or made to hurt."""
    import pikepdf
    import pypdfium2
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from pyhanko.pdf_utils.misc import PdfError

    ours = (OSError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, AssertionError, EOFError)
    theirs = (zlib.error, RuntimeError, PdfError, pikepdf.PdfError, pikepdf.PasswordError, pypdfium2.PdfiumError)
    return (*ours, *theirs, InvalidSignature, UnsupportedAlgorithm)


# The text of each page, as it is compared.


MOST_PAGES = 10_000
"""Pages compared at most; our own reports of texts as long as can be have come to 3,800."""


def pages_of(content: bytes) -> list[str]:
    """Return the text of each page, ligatures undone; none where it cannot be read."""
    import pypdfium2

    with suppress(*broken()):
        document = pypdfium2.PdfDocument(content)
        try:
            if len(document) <= MOST_PAGES:
                return [composed(document[at].get_textpage().get_text_range()) for at in range(len(document))]
        finally:
            document.close()
    return []


def composed(text: str) -> str:
    """Return a text in the one form it is compared in: no ligatures, no letters apart from their accents."""
    return unicodedata.normalize("NFKC", text)


def squeezed(text: str) -> str:
    r"""Return a text without white space and ligatures: where a line ends is not part of what is said.

    >>> squeezed("Con\ufb01rm\u00e9 \u202f12\n sur 15")
    'Confirmé12sur15'
    """
    return "".join(composed(text).split())


def lined(page: str) -> str:
    r"""Return a page with one space between words, and nothing at the ends of lines.

    >>> lined("Overall  grade \r\nno\xa0grade yet ")
    'Overall grade\nno grade yet'
    """
    return "\n".join(" ".join(line.split()) for line in composed(page).splitlines())


def plain(value: Any) -> Any:
    """Return a number, or a text of at most 300 signs that all can be seen: none moves the cursor of a terminal."""
    if isinstance(value, int) and abs(value) < 10**9:
        return value
    return "".join(sign if sign.isprintable() else " " for sign in value[:300]) if isinstance(value, str) else None


# The signature: what it covers, whether it holds, and whether it is written in its one form.


@dataclass(frozen=True)
class Seal:
    """What was found of the signature: each check, and the certificate where it is intact."""

    checks: Mapping[str, bool]
    certificate: bytes = b""


def seal_of(content: bytes) -> Seal:
    """Return what the signature is worth; one check alone where there is none, or several."""
    ranges = list(_RANGE.finditer(content))
    if b"/ByteRange" not in content:
        is_cut = not content.rstrip().endswith(b"%%EOF")  # the rest may have been a signature
        return Seal({"signed": False, "whole_file": False} if is_cut else {"signed": False})
    if len(ranges) != 1 or content.count(b"/ByteRange") != 1:
        return Seal(dict.fromkeys(("signed", "whole_file", "padding", "signature"), False))
    start, end = _gap(content, ranges[0])
    der, certificate = _der(content[start:end]), b""
    with suppress(*broken()):
        certificate = _intact(content, der, content[:start] + content[end:])
    checks = {"signed": True, "whole_file": end > 0, "padding": bool(der), "signature": bool(certificate)}
    return Seal(checks, certificate if all(checks.values()) else b"")


_RANGE = re.compile(rb"/ByteRange ?\[ ?(\d{1,10}) (\d{1,10}) (\d{1,10}) (\d{1,10}) *\]")


def _gap(content: bytes, found: re.Match[bytes]) -> tuple[int, int]:
    """Return where the one part that is not signed begins and ends, (0, 0) where there is more than /Contents in it."""
    zero, start, end, rest = map(int, found.groups())
    covers = zero == 0 < start < end and end + rest == len(content) and not start <= found.start() < end
    is_contents = content[:start].endswith(b"/Contents ") or content[:start].endswith(b"/Contents")
    return (start, end) if covers and is_contents and content[end - 1 : end] == b">" else (0, 0)


def _der(room: bytes) -> bytes:
    """Return the signature out of its room: small hexadecimal digits, then nothing but zeros; b'' otherwise.

    >>> _der(b"<30020500000000>").hex(), _der(b"<3002050000000a>"), _der(b"<3002 0500>")
    ('30020500', b'', b'')
    """
    digits = room[1:-1]
    if not re.fullmatch(rb"<(?:[0-9a-f]{2})+>", room):
        return b""
    packed = bytes.fromhex(digits.decode("ascii"))
    length = packed[1] if len(packed) > 1 else 0
    head = 2
    if length > 0x80:
        head += length - 0x80
        length = int.from_bytes(packed[2:head], "big")
    der, padding = packed[: head + length], packed[head + length :]
    return b"" if len(der) < head + length or any(padding) else der


def _intact(content: bytes, der: bytes, covered: bytes) -> bytes:
    """Return the signer's certificate where the signature holds and is written as Jauge writes it, else b''.

    Whatever of the signature is not signed itself has one form only: nothing can be put there, or be changed. That
    holds of its two numbers as well: of the two second ones that fit, only the lower is taken.
    """
    from asn1crypto import cms
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.generic_cms import get_signing_cert_attr, validate_sig_integrity

    (signature,) = PdfFileReader(io.BytesIO(content)).embedded_signatures
    read = cms.ContentInfo.load(der, strict=True)["content"]
    (signer,), (choice,) = read["signer_infos"], read["certificates"]
    certificate = choice.chosen
    digest = hashlib.sha256(covered).digest()
    holds = validate_sig_integrity(signer, certificate, "data", digest) == (True, True)
    bound = get_signing_cert_attr(signer["signed_attrs"]) is not None
    same = bytes(signature.sig_object.raw_get("/Contents")).rstrip(b"\0") == der.rstrip(b"\0")
    return bytes(certificate.dump()) if holds and bound and same and rewritten(signer, certificate) == der else b""


_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""How many points P-256 has (FIPS 186-5, SP 800-186)."""


def lowest(signature: bytes) -> bytes:
    """Return the one way to write an ECDSA signature on P-256: DER, the lower of the two second numbers that fit.

    >>> from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    >>> lowest(encode_dss_signature(5, _ORDER - 7)) == lowest(encode_dss_signature(5, 7)) == encode_dss_signature(5, 7)
    True
    """
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

    first, second = decode_dss_signature(signature)
    return encode_dss_signature(first, min(second, _ORDER - second))


def rewritten(signer: Any, certificate: Any) -> bytes:
    """Return the signature (CMS, RFC 5652) made again out of what it signs, who signs and the signed digest.

    Raise ValueError for a key that is not on P-256.
    """
    from asn1crypto import cms

    if certificate.public_key["algorithm"]["parameters"].native != "secp256r1":
        raise ValueError("curve")
    sha256 = {"algorithm": "sha256"}
    named = cms.IssuerAndSerialNumber({"issuer": certificate.issuer, "serial_number": certificate.serial_number})
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier("issuer_and_serial_number", named),
            "digest_algorithm": sha256,
            "signed_attrs": signer["signed_attrs"],
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": lowest(signer["signature"].native),
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [sha256],
            "encap_content_info": {"content_type": "data"},
            "certificates": [certificate],
            "signer_infos": [info],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


@contextmanager
def quiet() -> Iterator[None]:
    """Keep pyHanko from telling a log what it finds: the verdict says it."""
    log = logging.getLogger("pyhanko")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(before)


# Who signed: the key's fingerprint, in digits and in words, and whether it is the one expected.


def signer_of(certificate: bytes) -> dict[str, Any]:
    """Return what is told of who signed, out of the certificate."""
    from asn1crypto import x509

    read, fingerprint = x509.Certificate.load(certificate), hashlib.sha256(certificate).hexdigest()
    subject = read.subject.native
    return {
        "name": plain(str(subject.get("organization_name") or subject.get("common_name") or "")),
        "since": read.not_valid_before.date().isoformat(),
        "fingerprint": " ".join(fingerprint[at : at + 4] for at in range(0, 64, 4)),
        "words": {language: _in_words(fingerprint, language) for language in ("fr", "en")},
    }


def _in_words(fingerprint: str, language: str) -> str:
    """Return the first 16 bytes of a fingerprint in twelve words of BIP 39, '' without its lists."""
    try:
        from mnemonic import Mnemonic
    except ImportError:
        return ""
    said = Mnemonic({"fr": "french", "en": "english"}[language]).to_mnemonic(bytes.fromhex(fingerprint)[:16])
    return unicodedata.normalize("NFC", said)


def is_fingerprint(typed: str) -> bool:
    """Whether what is typed has the form of a fingerprint: 64 hexadecimal digits, or twelve words.

    >>> is_fingerprint("ABAB " * 16), is_fingerprint("un deux " * 6), is_fingerprint("n'importe quoi")
    (True, True, False)
    """
    heard = _as_heard(typed)
    return bool(re.fullmatch(r"[0-9a-f]{64}", heard.replace(" ", "")) or re.fullmatch(r"(?:[a-z]+ ){11}[a-z]+", heard))


def is_signer(fingerprint: str, expected: str) -> bool:
    """Whether a fingerprint is the one expected: in hexadecimal digits, or in its twelve words.

    >>> is_signer("ab" * 32, "ABAB " * 16), is_signer("ab" * 32, "abab"), is_signer("ab" * 32, "")
    (True, False, False)
    """
    typed = _as_heard(expected)
    if typed.replace(" ", "") == fingerprint:
        return True
    return bool(typed) and typed in {_as_heard(_in_words(fingerprint, language)) for language in ("fr", "en")}


def _as_heard(words: str) -> str:
    """Return words as they are told on the telephone: no accent, no capital, no comma; no two of a list are alike so.

    >>> _as_heard("Réserve, TAILLER ;  ab:cd")
    'reserve tailler ab cd'
    """
    letters = unicodedata.normalize("NFKD", words.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(sign for sign in letters if not unicodedata.combining(sign))))


# The data as JSON, and the schema it follows.


FORMAT = "jauge-report-1"
_DEEPEST = 40


def read(content: bytes) -> Any:
    """Return the JSON, None where it is none: a key twice, no number, or nested too deep."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _value in pairs}) < len(pairs):
            raise ValueError("twice")
        return dict(pairs)

    def refused(_constant: str) -> None:
        raise ValueError("no number")

    decoder = json.JSONDecoder(object_pairs_hook=once, parse_constant=refused)
    try:
        return decoder.decode(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def is_ours(data: Any) -> bool:
    """Whether it is the data of a report."""
    return isinstance(data, dict) and data.get("format") == FORMAT


def follows_schema(data: Any, schema: bytes) -> bool:
    """Whether the data is ours, names this schema, and follows it."""
    rules = read(schema)
    if (
        not is_ours(data)
        or not isinstance(rules, dict)
        or data.get("schema_sha256") != hashlib.sha256(schema).hexdigest()
    ):
        return False
    return is_valid(data, rules, rules.get("$defs", {}))


PATTERNS = frozenset({r"^[0-9a-f]{64}$", r"^[A-Z]{3}-\d{2,3}(@[a-z0-9-]{1,40})?$"})
"""The patterns that the schema of a report uses: a stranger's pattern could take for ever."""

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "number": (int, float),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip


def is_valid(value: Any, rules: Mapping[str, Any], defs: Mapping[str, Any], depth: int = 0) -> bool:
    """Whether a value follows the rules of a JSON Schema (2020-12), as far as ours needs them.

    >>> rules = {"type": "object", "properties": {"n": {"type": "integer", "minimum": 0}}, "required": ["n"]}
    >>> [is_valid(value, rules | {"additionalProperties": False}, {}) for value in ({"n": 1}, {"n": -1}, {"m": 1}, 1)]
    [True, False, False, False]
    """
    if depth > _DEEPEST:
        return False
    if "$ref" in rules:
        return is_valid(value, defs[rules["$ref"].removeprefix("#/$defs/")], defs, depth + 1)
    if "anyOf" in rules:
        return any(is_valid(value, one, defs, depth + 1) for one in rules["anyOf"])
    if not _is_typed(value, rules) or not _is_bounded(value, rules):
        return False
    if isinstance(value, dict):
        return _is_object(value, rules, defs, depth)
    return not isinstance(value, list) or all(is_valid(one, rules.get("items", {}), defs, depth + 1) for one in value)


def _is_typed(value: Any, rules: Mapping[str, Any]) -> bool:
    kinds = _TYPES[rules["type"]] if "type" in rules else (object,)
    right = isinstance(value, kinds) and (not isinstance(value, bool) or bool in kinds or object in kinds)
    if "const" in rules and value != rules["const"]:
        return False
    return right and ("enum" not in rules or value in rules["enum"])


def _is_bounded(value: Any, rules: Mapping[str, Any]) -> bool:
    if isinstance(value, str):
        pattern = rules.get("pattern")
        if pattern is not None and (pattern not in PATTERNS or not re.search(pattern.replace("$", r"\Z"), value)):
            return False
        return rules.get("format") != "date" or _day(value) is not None
    if isinstance(value, int | float):
        return bool(rules.get("minimum", value) <= value <= rules.get("maximum", value))
    return True


def _is_object(value: Mapping[str, Any], rules: Mapping[str, Any], defs: Mapping[str, Any], depth: int) -> bool:
    known, names = rules.get("properties", {}), rules.get("propertyNames", {})
    others = rules.get("additionalProperties", {})
    if set(rules.get("required", ())) - set(value):
        return False
    for key, one in value.items():
        rule = known.get(key, others)
        if rule is False or not is_valid(key, names, defs, depth + 1):
            return False
        if rule is not True and not is_valid(one, rule, defs, depth + 1):
            return False
    return True


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


# One line of the checklist: what it counts as, when it is due, what shows it and what is done about it.


MET = {"compliant", "equivalent"}
UNMET = {"non_compliant", "partial"}
UNKNOWN = {"not_checked", "cannot_tell"}
OPEN = {"to_do", "in_progress"}

Lines = Sequence[Mapping[str, Any]]


def counts_as(line: Mapping[str, Any]) -> str:
    """Return what a line counts as: users overrule, a contested line is not checked (rule 8).

    >>> line = {"verdict": "compliant", "overruled": False, "contested": False}
    >>> counts_as(line), counts_as(line | {"contested": True}), counts_as(line | {"overruled": True})
    ('compliant', 'not_checked', 'non_compliant')
    """
    if line["overruled"]:
        return "non_compliant"
    return "not_checked" if line["contested"] or line["verdict"] is None else str(line["verdict"])


def due_from(line: Mapping[str, Any], data: Mapping[str, Any]) -> date:
    """Return the day a line is due: the first of the event, or the day after the last (rule 7)."""
    first, last = (date.fromisoformat(data["event"][key]) for key in ("starts_on", "ends_on"))
    return last + timedelta(days=1) if line["phase"] == "after" else first


def is_due(line: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Whether a line is due on the day of the report (rule 7).

    >>> data = {"judged_on": "2027-06-27", "event": {"starts_on": "2027-06-26", "ends_on": "2027-06-27"}}
    >>> [is_due({"phase": phase}, data) for phase in ("before", "during", "after")]
    [True, True, False]
    """
    return bool(line["phase"] == "before" or date.fromisoformat(data["judged_on"]) >= due_from(line, data))


def breaks(line: Mapping[str, Any]) -> bool:
    """Whether a line breaks the journey: blocking, and not compliant or overruled (rule 6)."""
    return bool(line["blocking"] and line["counts_as"] == "non_compliant")


def is_weakened(line: Mapping[str, Any]) -> bool:
    """Whether a blocking line is met in part: it breaks no journey, and leaves none whole."""
    return bool(line["blocking"] and line["counts_as"] == "partial")


def has_action(line: Mapping[str, Any]) -> bool:
    """Whether something is done about a line: its action was not dropped."""
    return line["action"] is not None and line["action"]["state"] != "dropped"


def is_late(line: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Whether the action of a line is open after its day."""
    action = line["action"]
    return action is not None and action["state"] in OPEN and action["due"] < data["judged_on"]


def shown_by(line: Mapping[str, Any], pieces: Mapping[int, Any]) -> set[str]:
    """Return the kinds of the evidence that shows a line; a decorative picture shows nothing."""
    return {pieces[number]["kind"] for number in line["evidence"] if not pieces[number]["decorative"]}


def of_level(lines: Iterable[Mapping[str, Any]], level: str) -> list[Mapping[str, Any]]:
    """Return the lines of a level."""
    return [line for line in lines if line["level"] == level]


def ids_of(lines: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the ids of lines."""
    return [line["id"] for line in lines]


# The results, made again out of the lines.


GRADES: Mapping[str | None, tuple[str, str]] = {
    None: ("aucun palier", "no grade yet"),
    "engage": ("engagé", "committed"),
    "socle": ("socle", "base"),
    "confirme": ("confirmé", "confirmed"),
    "reference": ("référence", "reference"),
}
"""Each grade in the two languages reports are printed in; from the lowest, none at all, to the highest."""

_OUTCOMES = ("not_met", "not_shown", "met_with_reservation", "met", "waived")

_HIGHEST = {
    "nothing_asked": 0, "not_checked": 0, "gap_without_action": 0, "broken_journey": 1, "mandatory_unmet": 1,
    "recommended_unmet": 2, "user_tests": 2, "open_severity_4": 2, "follow_up": 3,
}  # fmt: skip
"""The highest grade each cap leaves, as its place in GRADES (rules 6 and 7)."""


def results(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the results that the data gives, in the form the data holds them."""
    lines = data["lines"]
    met = [line for line in lines if line["counts_as"] in MET]
    families, audiences = _by(data, "families"), _by(data, "audiences")
    grades = [result["grade"] for result in (*families.values(), *audiences.values())]
    return {
        "overall": min(grades, key=list(GRADES).index, default=None),
        "families": families,
        "audiences": audiences,
        "coverage": {
            "checked": sum(line["counts_as"] not in UNKNOWN for line in lines),
            "total": len(lines),
            "met": len(met),
            "met_without_evidence": sum(not line["backed"] for line in met),
        },
        "breaks": ids_of(line for line in lines if breaks(line)),
        "outcomes": {scheme["id"]: _outcomes(scheme["conditions"]) for scheme in data["schemes"]},
    }


def _by(data: Mapping[str, Any], which: str) -> dict[str, Any]:
    concerned = {who for line in data["lines"] for who in line[which]}
    return {who: result([line for line in data["lines"] if who in line[which]], data) for who in sorted(concerned)}


def result(lines: Sequence[Mapping[str, Any]], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the result of these lines: rates n out of d, and the grade that its caps leave (rules 6 and 7)."""
    applicable = [line for line in lines if line["counts_as"] != "not_applicable"]
    counted = [line for line in applicable if is_due(line, data) or line["counts_as"] not in UNKNOWN]
    caps = _caps(counted, data)
    return {
        "grade": list(GRADES)[min((_HIGHEST[cap] for cap in caps), default=4)],
        "mandatory": _rate(of_level(counted, "mandatory")),
        "recommended": _rate(of_level(counted, "recommended")),
        "not_due": len(applicable) - len(counted),
        "without_evidence": sum(line["counts_as"] in MET and not line["backed"] for line in counted),
        "capped_by": caps,
    }


def _caps(counted: Sequence[Mapping[str, Any]], data: Mapping[str, Any]) -> dict[str, list[str]]:
    mandatory, recommended = of_level(counted, "mandatory"), of_level(counted, "recommended")
    unmet = [line for line in mandatory if line["counts_as"] in UNMET]
    short = [line for line in recommended if line["counts_as"] not in MET]
    found = {
        "not_checked": ids_of(one for one in mandatory if one["counts_as"] in UNKNOWN
                            or (one["contested"] and is_due(one, data))),
        "gap_without_action": ids_of(line for line in unmet if not has_action(line)),
        "broken_journey": ids_of(line for line in counted if breaks(line)),
        "mandatory_unmet": ids_of(unmet),
        "recommended_unmet": ids_of(short) if 4 * len(short) > len(recommended) else [],
    }  # fmt: skip
    held = {cap: lines for cap, lines in found.items() if lines} | {"follow_up": []}
    tests = data["tests"]
    whole = {"user_tests": not tests["done"], "open_severity_4": tests["blocking"] > 0, "nothing_asked": not mandatory}
    return held | {cap: [] for cap, holds in whole.items() if holds}


def _rate(lines: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Return how many lines are met, of how many, and how many of them nobody has checked.

    >>> _rate([{"counts_as": "equivalent"}, {"counts_as": "cannot_tell"}, {"counts_as": "partial"}])
    {'met': 1, 'asked': 3, 'not_checked': 1}
    """
    found = [line["counts_as"] for line in lines]
    return {
        "met": sum(each in MET for each in found),
        "asked": len(found),
        "not_checked": sum(each in UNKNOWN for each in found),
    }


def _outcomes(conditions: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    found = [condition["outcome"] for condition in conditions]
    return {outcome: found.count(outcome) for outcome in _OUTCOMES if outcome in found}


def weakest(found: Mapping[str, Any]) -> list[str]:
    """Return the weakest of families or audiences, several where they are as weak (rule 7)."""

    def strength(who: str) -> tuple[int, Fraction, int]:
        rate = found[who]["mandatory"]
        share = Fraction(rate["met"], rate["asked"]) if rate["asked"] else Fraction(1)
        return list(GRADES).index(found[who]["grade"]), share, -rate["not_checked"]

    least = min(map(strength, found))
    return [who for who in found if strength(who) == least]


# The conditions, made again out of the lines (rule 16).


OF_MONEY = {"budget_share", "spending", "ceiling"}
SHOWN = {"met", "met_with_reservation"}
_WORST_FIRST = ("not_met", "not_shown", "met_with_reservation", "met")

_OF_THE_EVENT = {"declaration", "families", "tests"}
"""What is missing of the event itself, taken as given: a condition that misses it is not shown."""


def holds(condition: Mapping[str, Any], data: Mapping[str, Any], pieces: Mapping[int, Any]) -> bool:
    """Whether a condition has the outcome and the proof that its lines give; what a funder waives is waived."""
    if condition["asks"] in OF_MONEY:  # the sums are not in the data
        return not condition["proof"]
    outcome, proof = judged_by_lines(condition, data, pieces)
    return condition["outcome"] in {outcome, "waived"} and list(condition["proof"]) == proof


def judged_by_lines(
    condition: Mapping[str, Any], data: Mapping[str, Any], pieces: Mapping[int, Any]
) -> tuple[str, list[str]]:
    """Return the outcome of a condition that asks for lines, and those that prove it."""
    known = _asked(condition, data)
    lines = [line for line in known if line["counts_as"] != "not_applicable"]
    missing = [one["why"] for one in condition["missing"] if not one["line"]]
    if condition["asks"] == "actions":
        told = [one for one in lines if one["contested"] or one["counts_as"] not in UNKNOWN or is_due(one, data)]
        said = [(line["id"], _acted(line, data), "") for line in told]
    else:
        said = [(line["id"], *_line_outcome(condition, line, data, pieces)) for line in lines]
    proof = [line for line, outcome, _why in said if outcome in SHOWN]
    found = [outcome for _line, outcome, _why in said] or ["not_shown"]
    if condition["asks"] == "share":
        found = [_share(condition, found if said else [])]
    elif known:
        found += ["not_shown" for why in missing if why in _OF_THE_EVENT]
        promised = any(why == "promise" for _line, _outcome, why in said)
        found += ["met_with_reservation" if promised else "not_shown" for why in missing if why == "programme"]
    found += ["not_shown" for one in condition["missing"] if one["why"] == "absent"]
    return next(outcome for outcome in _WORST_FIRST if outcome in found), proof


def _asked(condition: Mapping[str, Any], data: Mapping[str, Any]) -> Lines:
    """Return the lines that a condition asks of this event."""
    lines, asks, domains = data["lines"], condition["asks"], condition["domains"]
    match asks:
        case "unmapped":
            return []
        case "lines" | "declared" | "evidence" | "programme" | "user_tests":
            lines = [line for line in lines if line["criterion"] in condition["criteria"]]
        case "chain":
            lines = [line for line in lines if line["blocking"]]
        case "share":
            lines = [line for line in lines if condition["level"] in {None, line["level"]}]
        case _:
            lines = of_level(lines, "mandatory")
    return [line for line in lines if not domains or line["criterion"][:3] in domains]


def _line_outcome(
    condition: Mapping[str, Any], line: Mapping[str, Any], data: Mapping[str, Any], pieces: Mapping[int, Any]
) -> tuple[str, str]:
    """Return what one line shows of a condition, and what it lacks; an entry of the programme is taken as given."""
    outcome, why = _alone(line, data)
    planned = {"line": line["id"], "why": "planned_entry"} in condition["missing"] and condition["asks"] == "programme"
    if planned and (why == "commitment" or (line["counts_as"] == "not_checked" and not line["contested"])):
        return "met_with_reservation", "planned_entry"
    kind, tests = condition["evidence"], data["tests"]
    if outcome == "met" and kind and kind not in shown_by(line, pieces):
        return "met_with_reservation", "evidence"
    recorded = condition["asks"] == "user_tests" and not kind and tests["testers"] > 0 and tests["done"]
    return ("met", "") if recorded and why == "evidence" else (outcome, why)


def _alone(line: Mapping[str, Any], data: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a line shows by itself: in place with evidence, without, promised by a dated action, or nothing."""
    unmet, action, on = line["counts_as"] in UNMET, line["action"], data["judged_on"]
    promised = action is not None and action["state"] in OPEN and on <= action["due"] < line["due_from"]
    if unmet and not promised:
        return "not_met", "commitment"
    if line["contested"] or not (unmet or line["counts_as"] in MET):
        return "not_shown", "verdict"
    if unmet:
        return "met_with_reservation", "promise"
    return ("met", "") if line["backed"] else ("met_with_reservation", "evidence")


def _acted(line: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return what one mandatory line shows of "each gap has an action"."""
    action = line["action"]
    late = action is not None and action["state"] in OPEN and action["due"] < data["judged_on"]
    if line["counts_as"] in UNMET and (late or not has_action(line)):
        return "not_met"
    return "not_shown" if line["contested"] or line["counts_as"] in UNKNOWN else "met"


def _share(condition: Mapping[str, Any], found: Sequence[str]) -> str:
    """Return whether enough of the lines are in place.

    >>> [_share({"least": 75}, found) for found in (["met"] * 3 + ["not_met"], ["met", "not_met", "not_met"], [])]
    ['met', 'not_met', 'not_shown']
    """
    wanted = math.ceil(Fraction(str(condition["least"] or 0)) * len(found) / 100)
    shown, met = sum(each in SHOWN for each in found), found.count("met")
    if shown < wanted:
        return "not_shown" if not found or shown + found.count("not_shown") >= wanted else "not_met"
    if not shown:
        return "not_shown"
    return "met" if met >= max(wanted, 1) else "met_with_reservation"


# Whether the data adds up: lines, user tests, conditions and results follow from what is declared.


def follows(data: Mapping[str, Any]) -> bool:
    """Whether what each line counts as, each condition and all results follow from what the organiser declares."""
    pieces = {piece["number"]: piece for piece in data["evidence"]}
    lines = all(
        line["counts_as"] == counts_as(line)
        and line["backed"] == bool(shown_by(line, pieces))
        and date.fromisoformat(line["due_from"]) == due_from(line, data)
        for line in data["lines"]
    )
    conditions = [condition for scheme in data["schemes"] for condition in scheme["conditions"]]
    return (
        lines
        and _are_done(data["tests"])
        and _add_up(data["tests"])
        and all(holds(one, data, pieces) for one in conditions)
        and data["results"] == results(data)
    )


def _are_done(tests: Mapping[str, Any]) -> bool:
    """Whether user tests said to be done have as many testers, and profiles enough (rule 7).

    >>> [_are_done({"done": True, "testers": n, "testers_asked": 2, "enough_profiles": True}) for n in (0, 1, 2)]
    [False, False, True]
    """
    return not tests["done"] or (tests["testers"] >= tests["testers_asked"] and tests["enough_profiles"])


def _add_up(tests: Mapping[str, Any]) -> bool:
    """Whether each who took part is in one group, and those who tried something are among them; as far as it is told.

    >>> told = {"testers": 2, "attempts": 3, "took_part": 3, "groups": [{"testers": 3}]}
    >>> _add_up(told), _add_up(told | {"testers": 4}), _add_up(told | {"took_part": 2}), _add_up(told | {"attempts": 1})
    (True, False, False, False)
    """
    if "took_part" not in tests:
        return True  # it was not told at first
    grouped = sum(group["testers"] for group in tests["groups"])
    return bool(grouped == tests["took_part"] >= tests["testers"] and tests["attempts"] >= tests["testers"])


# The words of a decision page, in the two languages that reports are printed in.


LANGUAGES = ("fr", "en")

WORDS: Mapping[str, tuple[str, str]] = {
    "overall": ("Palier global", "Overall grade"),
    "checked": ("Lignes vérifiées", "Lines checked"),
    "conditions": ("Conditions remplies", "Funding conditions met"),
    "of": ("sur", "of"),
    "size": ("Classe de taille", "Size class"),
    "draft": ("Brouillon", "Draft"),
    "graded": ("Paliers, le plus faible en tête", "Grades, weakest first"),
    "all_grades": ("Paliers par famille de besoins et par public", "Grades by family of needs and by audience"),
    "all_gaps": ("Écarts obligatoires et suites données", "Mandatory gaps and what is done about them"),
    "team_gaps": ("Écarts et actions", "Gaps and corrective actions"),
    "stops": ("Ruptures du parcours", "Breaks in the journey"),
    "first": ("D’abord", "First"),
    "funding": ("Financement\u00a0:", "Funding:"),
    "aside": ("Ne demande rien à cet événement\u00a0:", "Asks nothing of this event:"),
    "unjudged": ("Conditions non chargées ici", "Conditions not loaded here"),
    "breaks": ("Ruptures du parcours\u00a0:", "Breaks in the journey:"),
    "unbroken": ("Aucune rupture constatée", "No break was found"),
    "weakened": ("Pas de rupture complète, mais", "No complete break, but"),
    "motor": ("Moteur", "Motor"),
    "visual": ("Visuel", "Visual"),
    "hearing": ("Auditif", "Hearing"),
    "intellectual": ("Intellectuel", "Intellectual"),
    "psychic": ("Psychique", "Psychosocial"),
    "neurodevelopmental": ("Autisme, neurodéveloppement, dys", "Autism, neurodevelopmental, dyslexia"),
    "illness": ("Maladie invalidante, fatigue, douleur", "Disabling illness, fatigue, pain"),
    "multiple": ("Polyhandicap, surdicécité", "Multiple disability, deafblindness"),
    "athletes": ("Athlètes", "Athletes"),
    "spectators": ("Spectateurs", "Spectators"),
    "volunteers": ("Bénévoles", "Volunteers"),
}
"""The words of a first page around its figures, in the two languages that reports are printed in."""

COUNTED: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "condition": (("condition", "conditions"), ("condition", "conditions")),
    "not_met": (("non remplie", "non remplies"), ("not met", "not met")),
    "not_shown": (("non démontrée", "non démontrées"), ("not shown", "not shown")),
    "met_with_reservation": (
        ("remplie avec réserve", "remplies avec réserve"),
        ("met with a reservation", "met with a reservation"),
    ),
    "waived": (("levée", "levées"), ("waived", "waived")),
    "met": (("remplie", "remplies"), ("met", "met")),
}
"""How outcomes are said after a number, one and several, worst first."""

MONTHS = (
    ("janvier", "février", "mars", "avril", "mai", "juin",
     "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ("January", "February", "March", "April", "May", "June",
     "July", "August", "September", "October", "November", "December"),
)  # fmt: skip

HELD: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "not_checked": (
        ("lignes obligatoires non vérifiées", "obligatoires à vérifier"),
        ("mandatory lines not checked", "mandatory to check"),
    ),
    "gap_without_action": (
        ("écarts sans action corrective", "écarts sans action ({count})"),
        ("gaps without a corrective action", "gaps without action ({count})"),
    ),
    "broken_journey": (
        ("rupture du parcours", "rupture du parcours ({count})"),
        ("break in the journey", "break in the journey ({count})"),
    ),
    "mandatory_unmet": (
        ("lignes obligatoires non satisfaites", "obligatoires non satisfaites ({count})"),
        ("mandatory lines not met", "mandatory not met ({count})"),
    ),
    "nothing_asked": (("rien n’est demandé", "rien n’est encore dû"), ("nothing is asked", "nothing due yet")),
    "recommended_unmet": (
        ("moins de 75 % des lignes recommandées satisfaites", "recommandées sous 75 %"),
        ("fewer than 75% of recommended lines met", "recommended under 75%"),
    ),
    "user_tests": (
        ("tests usagers de cette classe de taille non enregistrés", "tests usagers à noter"),
        ("user tests of this size class not recorded", "user tests to record"),
    ),
    "open_severity_4": (
        ("un problème bloquant reste ouvert", "un problème bloquant ouvert"),
        ("a blocking problem is still open", "a blocking problem open"),
    ),
    "follow_up": (
        ("réclamations, bilan et rapport public pas encore démontrés", "suivi à montrer"),
        ("complaints, debrief and public report not shown yet", "follow-up to be shown"),
    ),
}
"""What holds a grade back, from the hardest: on the tile of the overall grade, and in its row, in each language."""

SAID: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "held": (("Retenu par : {cap}.",) * 2, ("Held back by: {cap}.",) * 2),
    "met": (
        ("{count} satisfaite, dont {unproven} sans preuve", "{count} satisfaites, dont {unproven} sans preuve"),
        ("{count} met, of which {unproven} without evidence",) * 2,
    ),
    "later": (("{count} pas encore due", "{count} pas encore dues"), ("{count} not due yet",) * 2),
    "schemes": (
        ("{count} dispositif", "{count} dispositifs réunis"),
        ("{count} scheme together", "{count} schemes together"),
    ),
    "more": (
        ("et {count} autre, page {page}", "et {count} autres, page {page}"),
        ("and {count} more, page {page}",) * 2,
    ),
    "unchecked": (
        (
            "{count} ligne bloquante sur {total} n’est pas vérifiée.",
            "{count} lignes bloquantes sur {total} ne sont pas vérifiées.",
        ),
        (
            "{count} blocking line out of {total} is not checked.",
            "{count} blocking lines out of {total} are not checked.",
        ),
    ),
    "of_them": (
        ("{count} d’entre elles n’est pas encore due.", "{count} d’entre elles ne sont pas encore dues."),
        ("{count} of them is not due yet.", "{count} of them are not due yet."),
    ),
    "proof": (("preuves : page {page}",) * 2, ("proof: page {page}",) * 2),
    "page": (("page {page} sur {pages}",) * 2, ("page {page} of {pages}",) * 2),
    "edition": (("Édition {edition}",) * 2, ("{edition} edition",) * 2),
    "size": (("classe {size}",) * 2, ("size class {size}",) * 2),
    "people": (("{count} personnes présentes",) * 2, ("{count} people present",) * 2),
    "days": (("du {first} au {last}",) * 2, ("{first} to {last}",) * 2),
    "as_of": (("Au {day}, avec @ {version}.",) * 2, ("As of {day}, with @ {version}.",) * 2),
    "issue": (("Émission n° {count} du {day}",) * 2, ("Issue {count} of {day}",) * 2),
}
"""Sentences of a first page with a figure in them, of one and of several, in each language."""


# A figure as it stands on a page: how it is said, and how it is found there.


Figure = tuple[str, ...]
"""A figure as it stands on the page: texts with white space between them."""

NUMBER = r"\d[\d ,]*"
RATE = rf"{NUMBER} (?:{'|'.join(WORDS['of'])}) {NUMBER}"
GRADES_SAID = "|".join(re.escape(word) for words in GRADES.values() for word in words)


def sentence(code: str, count: int, at: int) -> str:
    """Return a sentence before its figures stand in it; French says none as it says one."""
    return SAID[code][at][count != 1 if at else count > 1]


def pattern_of(template: str) -> str:
    r"""Return what finds a sentence whatever its figures are, each a group, and wherever its lines end.

    >>> re.findall(pattern_of("et {count} autres, page {page}"), "SAN-01 et 1 204 autres,\npage 8")
    [('1 204', '8')]
    """
    parts = re.split(r"\{\w+\}", composed(template))
    texts = [r"\s+".join(map(re.escape, re.split(r"\s+", part))) for part in parts]
    return r"(?<![\d-])(\d(?:[\d ,]{0,14}\d)?)(?!\d)".join(texts)


def in_full(day: str, at: int) -> str:
    """Return a date in full.

    >>> in_full("2027-03-01", 0), in_full("2027-03-01", 1)
    ('1er mars 2027', '1 March 2027')
    """
    found = date.fromisoformat(day)
    return f"{'1er' if found.day == 1 and not at else found.day} {MONTHS[at][found.month - 1]} {found.year}"


def numeral(count: int, at: int) -> str:
    """Return a number as it is printed: with narrow spaces in French, with commas in English."""
    return f"{count:,}".replace(",", "," if at else " ")


def numbers_in(text: str) -> set[str]:
    """Return the numbers of a text; the code of a letter that no font of the report has is none.

    >>> numbers_in("de 2 min, [U+0939]")
    {'2'}
    """
    return set(re.findall(r"\d+", re.sub(r"\[U\+[0-9A-F]+\]", "", composed(text))))


def counted(outcome: str, count: int, at: int) -> str:
    """Return a number of outcomes, as it is said."""
    return f"{numeral(count, at)} {COUNTED[outcome][at][count > 1]}"


def outcomes_said(counts: Mapping[str, int], at: int) -> Figure:
    """Return how many conditions have each outcome.

    >>> " ".join(outcomes_said({"met": 2, "not_met": 1}, 0))
    '3 conditions – 1 non remplie, 2 remplies'
    """
    every = {"condition": sum(counts.values()), **{one: counts[one] for one in COUNTED if counts.get(one)}}
    said = [counted(one, count, at) for one, count in every.items()]
    return said[0], "–", ", ".join(said[1:])


def out_of(count: int, total: int, at: int) -> Figure:
    """Return a number out of another."""
    return numeral(count, at), WORDS["of"][at], numeral(total, at)


def row_of(who: str, found: Mapping[str, Any], at: int) -> Figure:
    """Return the row of a grade."""
    rate = found["mandatory"]
    numbers = (numeral(rate["not_checked"], at), numeral(found["not_due"], at))
    return (WORDS[who][at], GRADES[found["grade"]][at], *out_of(rate["met"], rate["asked"], at), *numbers)


def finds(figure: Figure, page: str) -> bool:
    r"""Whether a line of a page begins with a figure, wherever its lines end; no number is part of a longer one.

    >>> pages = ("dix\nlignes\n3 sur\n12 ok", "Lignes 3 sur 123", "dix lignes 3 sur 12")
    >>> [finds(("Lignes", "3", "sur", "12"), page) for page in pages]
    [True, False, False]
    """
    return re.search(pattern_of_figure(figure), page, re.IGNORECASE | re.MULTILINE) is not None


def pattern_of_figure(figure: Figure) -> str:
    """Return what finds a figure at the beginning of a line."""
    texts = [r"\s*".join(map(re.escape, composed(text).split())) for text in figure]
    return "^" + r"\s+".join(texts) + r"(?!\w)"


def spaced(text: str) -> str:
    """Return what finds a text wherever its lines end."""
    return r"\s+".join(map(re.escape, composed(text).split()))


# The foot of each page: its number of so many, the issue and the day.


def are_numbered(data: Mapping[str, Any], pages: Sequence[str]) -> bool:
    """Whether each page bears its number of so many, which issue it is of, and the day it judges."""
    at, issue = LANGUAGES.index(data["language"]), data["issue"]
    state = WORDS["draft"][at]
    if issue:
        state = sentence("issue", 2, at).format(count=numeral(issue["number"], at), day=in_full(issue["on"], at))
    foot = squeezed(f"{state} – {in_full(data['judged_on'], at)} – {data['made_by']}")
    wanted = pattern_of(sentence("page", 2, at))
    for number, page in enumerate(map(lined, pages), start=1):
        found = re.search(f"^{wanted}$", page, re.MULTILINE)
        if found is None or found.groups() != (str(number), str(len(pages))):
            return False
        if not any(_is_foot(squeezed(line), foot, squeezed(state)) for line in page[: found.start()].splitlines()):
            return False
    return True


def _is_foot(line: str, foot: str, state: str) -> bool:
    """Whether a line is the foot, which may be cut for want of room, but not before the day of the issue is said."""
    return line == foot or (
        line.endswith(("…", "...")) and foot.startswith(line.rstrip("….")) and line.startswith(state)
    )


# The decision page as a program reads it, and what is said on it.


@dataclass(frozen=True)
class DecisionPage:
    """A decision page as `lined` leaves it; `below`: what follows its tiles; `pages`: all there are."""

    data: Mapping[str, Any]
    again: Mapping[str, Any]
    at: int
    whole: str
    below: str
    pages: Sequence[str]

    def said(self, code: str, count: int = 2, **facts: object) -> str:
        """Return a sentence with its figures in it."""
        told = {key: numeral(fact, self.at) if isinstance(fact, int) else fact for key, fact in facts.items()}
        return composed(sentence(code, count, self.at).format(count=numeral(count, self.at), **told))

    def words(self, code: str) -> str:
        """Return words of the page as they are looked for in it."""
        return r"\s+".join(map(re.escape, composed(WORDS[code][self.at]).split()))


def figures_said(page: DecisionPage, code: str, text: str) -> list[tuple[str, ...]]:
    """Return the figures of a sentence, each time a text says it."""
    patterns = {pattern_of(template) for template in SAID[code][page.at]}
    found = [match for pattern in patterns for match in re.finditer(pattern, text)]
    return [match.groups() for match in sorted(found, key=lambda match: match.start())]


def counts_said(page: DecisionPage, scheme: str) -> tuple[str]:
    """Return how many conditions of a scheme have each outcome, as one figure."""
    return (" ".join(outcomes_said(page.again["outcomes"][scheme], page.at)),)


def is_on(page: DecisionPage, number: str, headings: Sequence[str]) -> bool:
    """Whether on the page of that number a line begins with one of these headings."""
    return (
        number.isdecimal()
        and 0 < int(number) <= len(page.pages)
        and any(finds((heading,), lined(page.pages[int(number) - 1])) for heading in headings)
    )


# The head of a decision page: the days and the class of the event, the day it judges, its checklist.


def is_headed(page: DecisionPage) -> bool:
    """Whether the head has the days of the event, the day it judges, its checklist and, for a funder, its class."""
    data, at, head = page.data, page.at, " ".join(page.whole.split())
    first, last = data["event"]["starts_on"], data["event"]["ends_on"]
    start = str(int(first[-2:])) if first[:7] == last[:7] else in_full(first, at)
    days = in_full(first, at) if first == last else page.said("days", first=start, last=in_full(last, at))
    judged = page.said("as_of", day=in_full(data["judged_on"], at), version=data["checklist"]["version"])
    made = r".{1,200}? ".join(map(re.escape, judged.split(" @ ")))
    sized, edition = page.said("size", size=data["event"]["size"]["size_class"]), data["event"]["edition"]
    told = [f"· {days} ·", *([f"· {sized}"] if data["kind"] == "funder" else [])]
    told += [f"{page.said('edition', edition=edition)} ·"] if edition.isdecimal() else []
    return all(_stands(one, head) for one in told) and re.search(made, head) is not None


def _stands(said: str, head: str) -> bool:
    """Whether words stand in a text; of a line with words from right to left, a program may read the others anyhow.

    >>> _stands("· 14 mai ·", "Club · 14 mai · Lieu"), _stands("14 mai", "114 mai"), _stands("14 mai", "mai 14 \u05d0")
    (True, False, True)
    >>> _stands("· classe N2", "\u05d0 · 2N classe ·"), _stands("· classe N2", "\u05d0 · 3N classe ·")
    (True, False)
    """
    if any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in head):
        words = head.split()
        return {*said.split()} <= {*words, *(word[::-1] for word in words)}  # a class read among them is turned too
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", head) is not None


# The tiles of a decision page, and what stands below each.


_TILES = {"overall": GRADES_SAID, "checked": RATE, "conditions": f"{RATE}|–", "size": r"N\d"}
"""What stands alone on the line below the label of each tile."""


def tiles_of(code: str, page: str) -> list[re.Match[str]]:
    r"""Return what the tiles of that label show, in either language; an event may be called "Overall grade Base".

    >>> [found[1] for found in tiles_of("overall", "Overall grade Base\nOverall grade\nCommitted\nof 3")]
    ['Committed']
    """
    labels = "|".join(map(re.escape, WORDS[code]))
    return list(re.finditer(rf"^(?:{labels})\n({_TILES[code]})$", page, re.IGNORECASE | re.MULTILINE))


def on_tiles(data: Mapping[str, Any], again: Mapping[str, Any], at: int) -> Iterator[tuple[str, str]]:
    """Yield the tiles at the head of a decision page by their code, each with what it must show."""
    coverage = again["coverage"]
    yield "overall", GRADES[again["overall"]][at]
    yield "checked", " ".join(out_of(coverage["checked"], coverage["total"], at))
    if data["kind"] == "funder":
        outcomes = list(again["outcomes"].values())
        met, total = sum(one.get("met", 0) for one in outcomes), sum(sum(one.values()) for one in outcomes)
        yield "conditions", " ".join(out_of(met, total, at)) if total else "–"
    else:
        yield "size", data["event"]["size"]["size_class"]


def notes_hold(page: DecisionPage, tiles: Mapping[str, Sequence[re.Match[str]]]) -> bool:
    """Whether below each tile stands what follows from the data."""
    size, notes = page.data["event"]["size"], page.below.partition(WORDS["stops"][page.at])[0]
    return set(re.findall(r"(?<!\w)N\d", notes)) <= {size["size_class"], size["computed"]} and all(
        squeezed(page.whole[tile.end() :]).startswith(squeezed(note))
        for code, note in _notes(page)
        for tile in tiles[code]
    )


def _notes(page: DecisionPage) -> Iterator[tuple[str, str]]:
    """Yield what stands below each tile, by its code."""
    again, size = page.again, page.data["event"]["size"]
    graded = (*again["families"].values(), *again["audiences"].values())
    least = [found for found in graded if found["grade"] == again["overall"]]
    if cap := first_cap(least):
        held = {line for found in least for line in found["capped_by"].get(cap, ())}
        yield (
            "overall",
            page.said("held", cap=HELD[cap][page.at][0] + (f" ({numeral(len(held), page.at)})" * bool(held))),
        )
    coverage = again["coverage"]
    later = sum(line["counts_as"] in UNKNOWN and not is_due(line, page.data) for line in page.data["lines"])
    met = page.said("met", coverage["met"], unproven=coverage["met_without_evidence"])
    yield "checked", met + (page.said("later", later) if later else "")
    if page.data["kind"] == "funder":
        yield "conditions", _outcomes_together(page)
    elif size["because"][:1] == ["peak"]:
        yield "size", page.said("people", sum(size["peak"].values()))


def _outcomes_together(page: DecisionPage) -> str:
    """Return how many conditions of all schemes have each outcome but met, the worst first."""
    every = list(page.again["outcomes"].values())
    counts = {one: sum(found.get(one, 0) for found in every) for one in COUNTED}
    others = [counted(one, count, page.at) for one, count in counts.items() if count and one != "met"]
    return (page.said("schemes", len(every)) if len(every) > 1 else "") + ", ".join(others)


def first_cap(found: Iterable[Mapping[str, Any]]) -> str:
    """Return what holds these back most, '' for nothing; that nothing is asked says less than what stops people.

    >>> first_cap([{"capped_by": {"nothing_asked": [], "broken_journey": []}}]), first_cap([])
    ('broken_journey', '')
    """
    caps = {cap for one in found for cap in one["capped_by"]}
    return next((cap for cap in HELD if cap in caps), "")


# The rows of breaks and of grades.


_CODE = r"[A-Z]{3}-\d{2,3}"


def are_checked(page: DecisionPage, part: str) -> bool:
    """Whether the blocking lines that nobody checked are counted, and none otherwise."""
    blocking = [line for line in page.data["lines"] if line["blocking"]]
    unknown = [line for line in blocking if line["counts_as"] in UNKNOWN]
    later = sum(not is_due(line, page.data) for line in unknown)
    told = [tuple(composed(numeral(count, page.at)) for count in (len(unknown), len(blocking)))] if unknown else []
    told_later = [(composed(numeral(later, page.at)),)] if later else []
    return figures_said(page, "unchecked", part) == told and figures_said(page, "of_them", part) == told_later


def not_shown_of_breaks(page: DecisionPage, part: str) -> int | None:
    """Return how many breaks, or else lines met in part, have no room; None where one that is named is none."""
    lines = page.data["lines"]
    breaking = [line["criterion"] for line in lines if breaks(line)]
    weakened = [line["criterion"] for line in lines if is_weakened(line)]
    if breaking:
        rows = re.split(rf"^(?={_CODE}(?![\w-]))", part, flags=re.MULTILINE)[1:]
        named = [row.split()[0] for row in rows]
        if not all(numbers_in(row.splitlines()[0]) <= _told_of(lines, row.split()[0]) for row in rows):
            return None
    elif weakened:
        named = re.findall(rf"(?<![\w-]){_CODE}(?![\w-])", part)
    else:
        return 0
    known = breaking or weakened
    return None if any(named.count(one) > known.count(one) for one in named) else len(known) - len(named)


def _told_of(lines: Lines, criterion: str) -> set[str]:
    """Return the numbers in the name of a criterion and of its places."""
    of = (line for line in lines if line["criterion"] == criterion)
    return numbers_in(criterion) | {number for line in of for number in numbers_in(f"{line['title']} {line['zone']}")}


def not_shown_of_grades(page: DecisionPage, part: str) -> int | None:
    """Return how many grades have no row; None where a row is wrong."""
    rows = {who: found for which in ("families", "audiences") for who, found in page.again[which].items()}
    shown = 0
    for who, found in rows.items():
        named = [row.start() for row in re.finditer(rf"^{page.words(who)}\s+(?:{GRADES_SAID})", part, re.I | re.M)]
        cap = first_cap([found])
        held = HELD[cap][page.at][1] if cap else "–"
        count = numeral(len(found["capped_by"].get(cap, ())), page.at)
        figure = (*row_of(who, found, page.at), held.format(count=count))
        right = re.compile(pattern_of_figure(figure), re.IGNORECASE | re.MULTILINE)
        if any(right.match(part, start) is None for start in named):
            return None
        shown += len(named)
    return len(rows) - shown


# The rows of conditions, and what each says that it lacks.


_NAMED = 2
"""So many lines that a condition lacks are named on the page; more are counted."""

_DECISIVE: Mapping[str, frozenset[str]] = {
    "not_met": frozenset({"commitment", "action"}),
    "not_shown": frozenset({"absent", "verdict"}),
    "met_with_reservation": frozenset({"evidence", "promise", "planned_entry"}),
}
"""Which lines that a condition lacks are told there: those that keep it at its outcome."""


def not_shown_of_conditions(page: DecisionPage, part: str, scheme: Mapping[str, Any]) -> int | None:
    """Return how many conditions have no row; None where one has another outcome, or counts what it lacks wrong."""
    by_id = {one["id"]: one for one in scheme["conditions"]}
    if not _leads(page, part, scheme["id"]):
        return None
    after = rf"^(?:{page.words('unjudged')}|{page.words('aside')}|(?:et|and) \d)"
    part = re.split(after, part, maxsplit=1, flags=re.MULTILINE)[0]
    ids = "|".join(map(re.escape, by_id))
    rows = re.split(rf"^(?={page.words('first')}\s+(?:{ids}),|(?:{ids})(?![\w-]))", part, flags=re.MULTILINE)[1:]
    for row in rows:
        named = re.search(rf"(?:^|\s)({ids})(?![\w-])", row)
        if named is None or not _tells(page, row, by_id[named[1]]):
            return None
    worst = {one["outcome"] for one in by_id.values()} <= {"met", "waived"}
    is_short = any(re.match(page.words("first"), row) for row in rows)
    if not rows:
        return 0 if worst else None
    return 0 if is_short else len(by_id) - len(rows)


def _leads(page: DecisionPage, part: str, scheme: str) -> bool:
    """Whether what follows the count of a scheme sends to a page that has the same count."""
    found = figures_said(page, "proof", part)
    return bool(found) and is_on(page, found[0][0], counts_said(page, scheme))


def _tells(page: DecisionPage, row: str, condition: Mapping[str, Any]) -> bool:
    """Whether a row has the outcome of its condition, and no count but of what it lacks; sums and shares are given."""
    outcome = composed(COUNTED[condition["outcome"]][page.at][0])
    said = list(re.finditer(rf"(?<!\w){spaced(outcome)}(?!\w)", row))
    if not said:
        return False
    if condition["asks"] in {*OF_MONEY, "share"}:
        return True
    named = numbers_in(f"{condition['id']} {condition['text']}")
    return numbers_in(row[: said[-1].start()]) <= named and _lacks(page, row[said[-1].end() :], condition)


def _lacks(page: DecisionPage, told: str, condition: Mapping[str, Any]) -> bool:
    """Whether what a condition lacks is told: its lines by name, more than two as their number, from which day on."""
    lines = {line["id"]: line for line in page.data["lines"]}
    groups: dict[str, list[str]] = {}
    for one in condition["missing"]:
        if one["why"] in _DECISIVE.get(condition["outcome"], ()):
            groups.setdefault(_lack(one, lines, page.data), []).append(one["line"])
    few = [_criteria(of) for of in groups.values() if len(_criteria(of)) <= _NAMED]
    named = {criterion for of in few for criterion in of if criterion}
    counts = [numeral(len(of), page.at) for of in groups.values() if len(_criteria(of)) > _NAMED]
    if condition["outcome"] in SHOWN and (left := sum(one["why"] == "left_out" for one in condition["missing"])):
        counts.append(numeral(left, page.at))
    if later := groups.get("not_due"):
        first = composed(in_full(min(lines[line]["due_from"] for line in later), page.at))
        flat = " ".join(told.split())
        if first not in flat:
            return False
        told = flat.replace(first, "")
    codes = set(re.findall(r"(?<![\w-])[A-Z]{3}-\d+", told))
    numbers = re.findall(r"(?<![\w-])\d(?:[\d ,]{0,14}\d)?", told)
    is_lost = condition["outcome"] == "met" and codes <= _criteria(condition["proof"])  # no file is in the data
    counted = condition["asks"] == "user_tests" or sorted(numbers) == sorted(map(composed, counts))
    return is_lost or (codes == named and counted)


def _criteria(lines: Iterable[str]) -> set[str]:
    return {line.partition("@")[0] for line in lines}


def _lack(one: Mapping[str, Any], lines: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return what is lacking: a line that cannot be checked yet, and an action that is late, are counted apart."""
    line = lines.get(one["line"])
    if line is not None and one["why"] == "verdict" and not is_due(line, data):
        return "not_due"
    late = line is not None and one["why"] in {"action", "commitment"} and is_late(line, data)
    return "overdue" if late else str(one["why"])


# Whatever has a row: each is right, and what has no room is counted and sent to its page.


def is_listed(page: DecisionPage) -> bool:
    """Whether each row is right, and the page counts what it has no room for, and says where it is."""
    parts = dict(_parts(page))
    if "stops" not in parts or "graded" not in parts or not are_checked(page, parts["stops"]):
        return False
    more = {
        "stops": not_shown_of_breaks(page, parts["stops"]),
        "graded": not_shown_of_grades(page, parts["graded"]),
        **{scheme["id"]: not_shown_of_conditions(page, parts[scheme["id"]], scheme) for scheme in page.data["schemes"]},
    }
    ways = {
        "stops": (WORDS["all_gaps"][page.at], WORDS["team_gaps"][page.at]),
        "graded": (WORDS["all_grades"][page.at],),
    }
    return all(
        count is not None and _sends_on(page, parts[code], count, ways.get(code) or counts_said(page, code))
        for code, count in more.items()
    )


def _parts(page: DecisionPage) -> Iterator[tuple[str, str]]:
    """Yield the parts of the page below its tiles: the breaks, the grades, and each scheme from its count on."""
    starts, ends = {}, [len(page.below)]
    for code in ("stops", "graded"):
        if found := re.search(rf"^{page.words(code)}", page.below, re.MULTILINE):
            starts[code] = found.start()
            ends.append(found.start())
    after = 0
    for scheme in page.data["schemes"]:
        (said,) = counts_said(page, scheme["id"])
        heading = rf"(?:{page.words('funding')}\s+{spaced(scheme['title'])}\s+)?"  # it is of the scheme that it begins
        if found := re.compile(f"^{heading}{spaced(said)}", re.MULTILINE).search(page.below, after):
            starts[scheme["id"]] = after = found.end()
            ends.append(found.start())
    ends.sort()
    for code, start in starts.items():
        yield code, page.below[start : next((end for end in ends if end > start), len(page.below))]


def _sends_on(page: DecisionPage, part: str, more: int, headings: Sequence[str]) -> bool:
    """Whether a part says how many more there are, and on which page; nothing of it where it shows all."""
    found = figures_said(page, "more", part)
    if more <= 0:
        return not found
    return len(found) == 1 and found[0][0] == composed(numeral(more, page.at)) and is_on(page, found[0][1], headings)


# What the pages must give: the figures of a decision page, or no grade at all.


JUDGING = frozenset({"funder", "working"})
BARE = frozenset({"easy", "public", "measures"})
"""The kinds of report that print grades, and those that do not."""


def is_printed(data: Mapping[str, Any], pages: Sequence[str]) -> bool:
    """Whether the text of the decision page gives the figures that it always prints, as they are made again.

    Nothing in the data says which these are, nor in which words. All stand on the first page, which has no other tile
    and the outcomes of no other scheme; only where there are more than three schemes may it run over.
    """
    if data["kind"] not in JUDGING:
        return False
    again, at, schemes, first = (
        results(data),
        LANGUAGES.index(data["language"]),
        len(data["schemes"]),
        lined(pages[0]),
    )
    demanded = dict(on_tiles(data, again, at))
    tiles = {code: tiles_of(code, first) for code in demanded}
    if any(
        {tile[1].casefold() for tile in tiles[code]} != {composed(value).casefold()} for code, value in demanded.items()
    ):
        return False
    below = first[max(found[0].end() for found in tiles.values()) :]
    run_over = "\n".join((below, *map(lined, pages[1 : 1 + (schemes // 4)])))
    figures = all(any(finds(figure, run_over) for figure in ways) for ways in _below_tiles(data, again, at))
    no_others = len(re.findall(rf"^{NUMBER} conditions? – \d", below, re.MULTILINE)) <= schemes
    page = DecisionPage(data, again, at, first, below, pages)
    return figures and no_others and is_headed(page) and notes_hold(page, tiles) and (schemes > 3 or is_listed(page))


def is_without_grades(data: Mapping[str, Any], pages: Iterable[str]) -> bool:
    """Whether a report of a kind without grades has no tile of one, and carries nothing that its pages do not tell."""
    carries = any(bool(data[key]) for key in ("schemes", "gaps", "actions", "evidence", "tests", "results"))
    lines = all(line["counts_as"] == counts_as(line) and line["action"] is None for line in data["lines"])
    return not carries and lines and not any(tiles_of("overall", lined(page)) for page in pages)


def _below_tiles(data: Mapping[str, Any], again: Mapping[str, Any], at: int) -> Iterator[list[Figure]]:
    """Yield the figures that follow whatever room there is; one of the ways of each must be there."""
    breaks, weakened = len(again["breaks"]), sum(is_weakened(line) for line in data["lines"])
    if breaks:
        yield [(WORDS["breaks"][at], numeral(breaks, at))]
    else:
        yield [(WORDS["weakened"][at], numeral(weakened, at)) if weakened else (WORDS["unbroken"][at],)]
    for which in ("families", "audiences"):
        if again[which]:
            yield [row_of(who, again[which][who], at) for who in weakest(again[which])]
    for counts in again["outcomes"].values():
        yield [outcomes_said(counts, at)]


# What is said of each check and of each verdict.


Said = Mapping[str, tuple[str, str]]

CHECKS: Mapping[str, Said] = {
    "readable": {
        "fr": ("Le fichier se lit comme un PDF.", "Le fichier ne se lit pas comme un PDF."),
        "en": ("The file reads as a PDF.", "The file does not read as a PDF."),
    },
    "ours": {
        "fr": ("Il porte les données d’un rapport Jauge.", "Il ne porte pas les données d’un rapport Jauge."),
        "en": ("It carries the data of a Jauge report.", "It does not carry the data of a Jauge report."),
    },
    "signed": {
        "fr": ("Il porte une seule signature.", "Il ne porte pas une signature, et une seule."),
        "en": ("It bears exactly one signature.", "It does not bear exactly one signature."),
    },
    "whole_file": {
        "fr": ("La signature couvre tout le fichier.", "La signature ne couvre pas tout le fichier."),
        "en": ("The signature covers the entire file.", "The signature does not cover the entire file."),
    },
    "padding": {
        "fr": ("Rien n’est caché autour de la signature.", "La place de la signature a été modifiée."),
        "en": ("Nothing is hidden around the signature.", "The room of the signature was altered."),
    },
    "signature": {
        "fr": ("La signature est intacte.", "La signature ne correspond pas au fichier."),
        "en": ("The signature is intact.", "The signature does not match the file."),
    },
    "signer": {
        "fr": ("La clé est celle que vous attendez.", "La clé n’est pas celle que vous attendez."),
        "en": ("The key is the one you expect.", "The key is not the one you expect."),
    },
    "expected": {
        "fr": (
            "Ce que vous avez tapé est une empreinte.",
            "Ce que vous avez tapé n’est pas une empreinte\u00a0: 64 signes (0 à 9, a à f), ou 12 mots.",
        ),
        "en": (
            "What you typed is a fingerprint.",
            "What you typed is no fingerprint: 64 signs (0 to 9, a to f), or 12 words.",
        ),
    },
    "fingerprint": {
        "fr": ("Chaque page montre l’empreinte des données.", "Une page ne montre pas l’empreinte des données."),
        "en": ("Each page shows the fingerprint of the data.", "A page does not show the fingerprint of the data."),
    },
    "numbered": {
        "fr": (
            "Chaque page porte son numéro, sa date et le nombre de pages.",
            "Une page porte un autre numéro ou jour.",
        ),
        "en": ("Each page bears its number, its date and how many there are.", "A page bears another number or day."),
    },
    "schema": {
        "fr": ("Les données suivent leur schéma.", "Les données ne suivent pas leur schéma."),
        "en": ("The data follows its schema.", "The data does not follow its schema."),
    },
    "results": {
        "fr": (
            "Paliers, comptes et conditions découlent de ce que l’organisateur déclare (montants et levées à part).",
            "Des paliers, des comptes ou des conditions ne découlent pas de ce que l’organisateur déclare.",
        ),
        "en": (
            "Grades, counts and conditions follow from what the organiser declares (sums and waivers apart).",
            "Some grades, counts or conditions do not follow from what the organiser declares.",
        ),
    },
    "printed": {
        "fr": (
            "La page de décision donne les mêmes, chiffre pour chiffre.",
            "La page de décision en donne d’autres.",
        ),
        "en": (
            "The decision page gives the same, figure for figure.",
            "The decision page gives others.",
        ),
    },
    "without_grades": {
        "fr": (
            "Cette sorte de rapport n’imprime aucun palier\u00a0: seule l’empreinte lie ses pages à ses données.",
            "Le rapport donne un palier, ou des données que sa sorte n’imprime pas.",
        ),
        "en": (
            "This kind of report prints no grade: the fingerprint alone ties its pages to its data.",
            "The report gives a grade, or data that its kind does not print.",
        ),
    },
}
"""Each check by its code: what is said when it passes, and when it fails."""

VERDICTS: Mapping[str, Mapping[str, str]] = {
    "unchanged": {"fr": "Inchangé depuis sa signature.", "en": "Unchanged since it was signed."},
    "changed": {"fr": "Modifié\u00a0: ne vous y fiez pas.", "en": "Changed: do not rely on it."},
    "other_key": {
        "fr": "Intact, mais signé d’une autre clé que celle attendue\u00a0: comparez les empreintes.",
        "en": "Intact, but signed with another key than the one expected: compare the fingerprints.",
    },
    "not_compared": {
        "fr": "Intact, mais la clé n’est pas comparée\u00a0: ce que vous avez tapé n’est pas une empreinte.",
        "en": "Intact, but the key is not compared: what you typed is no fingerprint.",
    },
    "unsigned": {"fr": "Non signé\u00a0: rien ne prouve d’où il vient.", "en": "Unsigned: nothing proves its origin."},
    "not_ours": {"fr": "Ce n’est pas un rapport de Jauge.", "en": "This is no report made by Jauge."},
}


# The verdict on a file, as a JSON document.


def verified(path: Path, language: str = "fr", signer: str = "") -> dict[str, Any]:
    """Return the verdict on a file as a JSON document, never raising for what the file holds.

    `signer`: the fingerprint that the key must have, in hexadecimal digits or in words.
    """
    try:
        return judged(contents(path), language, signer)
    except NotOurs as refused:
        return not_ours(language, refused.args[0])
    except MemoryError:
        return not_ours(language)


def not_ours(language: str, why: str = "readable") -> dict[str, Any]:
    """Return the verdict on what is no report of ours, or cannot be read."""
    codes = ["readable"] if why == "readable" else ["readable", "ours"]
    return _document("not_ours", {code: code != why for code in codes}, language)


def judged(content: bytes, language: str = "fr", signer: str = "") -> dict[str, Any]:
    """Return the verdict on the bytes of a PDF; raise NotOurs."""
    found = carried(content)
    with quiet():
        seal = seal_of(content)
    data = read(found.data)
    checks = {"readable": True, "ours": True, **seal.checks}
    if signer and seal.certificate:
        if is_fingerprint(signer):
            checks["signer"] = is_signer(hashlib.sha256(seal.certificate).hexdigest(), signer)
        else:
            checks["expected"] = False
    checks |= _data_checks(data, found, content)
    return _document(_verdict(checks), checks, language, data, seal.certificate)


def _data_checks(data: Any, found: Carried, content: bytes) -> dict[str, bool]:
    """Return the checks of the data; where it does not follow its schema, what it says is not looked at."""
    bare = isinstance(data, dict) and str(data.get("kind")) in BARE
    told = ("without_grades",) if bare else ("results", "printed")
    checks = dict.fromkeys(("fingerprint", "numbered", "schema", *told), False)
    pages = pages_of(content) if found.whole else []
    fingerprint = fingerprint_of(found.data)
    checks["fingerprint"] = bool(pages) and all(fingerprint in squeezed(page) for page in pages)
    with suppress(*broken()):
        checks["schema"] = follows_schema(data, found.schema)
        checks["numbered"] = checks["schema"] and bool(pages) and are_numbered(data, pages)
        if checks["schema"] and bare:
            checks["without_grades"] = bool(pages) and is_without_grades(data, pages)
        elif checks["schema"]:
            checks["results"] = follows(data)
            checks["printed"] = bool(pages) and is_printed(data, pages)
    return checks


def _verdict(checks: Mapping[str, bool]) -> str:
    if all(checks.values()):
        return "unchanged"
    unsigned = not checks["signed"] and "whole_file" not in checks
    return "unsigned" if unsigned and sum(not ok for ok in checks.values()) == 1 else "changed"


def _document(
    verdict: str, checks: Mapping[str, bool], language: str, data: Any = None, certificate: bytes = b""
) -> dict[str, Any]:
    told = [
        {"code": code, "ok": ok, "said": CHECKS[code].get(language, CHECKS[code]["en"])[0 if ok else 1]}
        for code, ok in checks.items()
    ]
    event, issue = (data.get(key) if isinstance(data, dict) else None for key in ("event", "issue"))
    return {
        "verdict": verdict,
        "checks": told,
        "signer": signer_of(certificate) if certificate else None,
        "event": _some(event, "name", "edition", "starts_on", "ends_on"),
        "issue": _some(issue, "number", "on", "reason"),
    }


def _some(found: Any, *keys: str) -> dict[str, Any] | None:
    return {key: plain(found.get(key)) for key in keys} if isinstance(found, dict) else None


# The verdict in words, for a person.


_WORDS = {
    "fr": ("Signé par\u00a0: ", "Empreinte\u00a0: ", "Événement\u00a0: ", "Émission ", "Brouillon"),
    "en": ("Signed by: ", "Fingerprint: ", "Event: ", "Issue ", "Draft"),
}

_ASK = {
    "fr": "Comparez cette empreinte avec celle que l’organisateur vous donne par un autre moyen.",
    "en": "Compare this fingerprint with the one the organiser gives you by another way.",
}


def in_words(document: Mapping[str, Any], language: str = "fr") -> str:
    """Return the verdict for a person: first what it is, then each check, who signed, what it is of."""
    signed, print_of, event, issue, draft = _WORDS.get(language, _WORDS["en"])
    failed = [check["code"] for check in document["checks"] if not check["ok"]]
    alone = {"signer": "other_key", "expected": "not_compared"}
    verdict = VERDICTS[alone.get(failed[0], document["verdict"]) if len(failed) == 1 else document["verdict"]]
    lines = [verdict.get(language, verdict["en"])]
    lines += [f"{'+' if check['ok'] else '-'} {check['said']}" for check in document["checks"]]
    if signer := document["signer"]:
        lines += [f"{signed}{signer['name']} ({signer['since']})", f"{print_of}{signer['fingerprint']}"]
        lines += [signer["words"].get(language) or signer["words"]["en"], _ASK.get(language, _ASK["en"])]
    if found := document["event"]:
        number = document["issue"]
        lines.append(f"{event}{found['name']} – {found['edition']}")
        lines.append(f"{issue}{number['number']}, {number['on']}" if number else draft)
    return "\n".join(line for line in lines if line)


# The verification as a command of its own.


_MOST_MEMORY = 2_000_000_000


def main(arguments: Sequence[str] | None = None, write: Callable[[str], object] | None = None) -> int:
    """Verify the file named by the arguments; return 0 only where it is unchanged."""
    parser = argparse.ArgumentParser(description="Verify a report made by Jauge.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--lang", choices=["fr", "en"], default="fr")
    parser.add_argument("--signer", default="", metavar="FINGERPRINT", help="the key it must be signed with")
    asked = parser.parse_args(arguments)
    say = write or sys.stdout.write
    try:
        found = verified(asked.file, asked.lang, asked.signer)
    except ModuleNotFoundError as missing:
        say(f"{missing.name}: python -m pip install pikepdf pypdfium2 pyhanko mnemonic\n")
        return 1
    say((json.dumps(found, ensure_ascii=False, indent=2) if asked.json else in_words(found, asked.lang)) + "\n")
    return 0 if found["verdict"] == "unchanged" else 1


def _bound() -> None:
    """Bound the memory: a few bytes may unpack into all there is. Windows has no such limit, macOS keeps only some."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def run() -> None:
    """Verify what the command line names, in bounded memory, and end with the verdict."""
    _bound()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    sys.exit(main())


if __name__ == "__main__":
    run()
