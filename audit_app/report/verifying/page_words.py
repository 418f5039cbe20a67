"""The words of a decision page, in the two languages that reports are printed in."""

from collections.abc import Mapping

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
