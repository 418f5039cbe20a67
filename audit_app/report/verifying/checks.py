"""What is said of each check and of each verdict."""

from collections.abc import Mapping

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
