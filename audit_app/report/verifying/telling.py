"""The verdict in words, for a person."""

from collections.abc import Mapping
from typing import Any

from audit_app.report.verifying.checks import VERDICTS

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
