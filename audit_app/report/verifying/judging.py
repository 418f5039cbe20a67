"""The verdict on a file, as a JSON document."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from audit_app.report.verifying.checks import CHECKS
from audit_app.report.verifying.following import follows
from audit_app.report.verifying.numbering import are_numbered
from audit_app.report.verifying.printed import BARE, is_printed, is_without_grades
from audit_app.report.verifying.received import Carried, NotOurs, broken, carried, contents, fingerprint_of
from audit_app.report.verifying.schema import follows_schema, read
from audit_app.report.verifying.signature import quiet, seal_of
from audit_app.report.verifying.signer import is_fingerprint, is_signer, signer_of
from audit_app.report.verifying.texts import pages_of, plain, squeezed


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
