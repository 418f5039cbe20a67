"""Paper on the ground: a checklist is printed, filled in by hand, and typed back by its codes the same evening."""

from pypdf import PdfReader

from audit_app.domain.audit import Verdict
from audit_app.domain.paper_code import paper_codes
from audit_app.domain.progress import standings
from audit_app.domain.viewing import View, shown
from audit_app.ui.checklist.line_list import LineList
from tests.journeys.keyboard import (
    at_both_sizes,
    choose_file,
    in_box,
    name,
    press,
    replace_with,
    tab_to,
    to_front,
    type_in,
    until,
)
from tests.ui.finding import texts
from tests.wording.speaking import plain


@at_both_sizes
def test_a_sheet_is_printed_filled_in_and_typed_back(on_sample, documents):
    window, out = on_sample, documents / "grille.pdf"
    tab_to("Papier")
    press("Space")
    assert name() == "Une ligne de la feuille"

    def print_what_is_left() -> None:
        assert name() == "Comme d’habitude"
        press("Down")
        assert name() == "Gros caractères, 18 points"
        tab_to("Quelles lignes")
        press("Down")
        tab_to("Écrire le PDF…")
        choose_file(out)
        until(out.exists)

    tab_to("Imprimer une grille")
    in_box(print_what_is_left, lambda: press("Space"))
    until(lambda: window.message.said)
    assert plain(window.message.said[0]).startswith(f"Écrit : {out}")
    printed = " ".join(page.extract_text() for page in PdfReader(out).pages)
    codes = paper_codes(window.live.audit)
    left = [row.line.id for row in shown(standings(window.live.audit).values(), View.TO_DO)]
    assert all(codes[line] in printed for line in left)
    assert all(code not in printed for line, code in codes.items() if line not in left)

    assert name() == "Imprimer une grille"
    tab_to("Rempli par")
    replace_with("Nadia")
    to_front(window)  # the list of names known came up over it, and is gone
    tab_to("Une ligne de la feuille")
    first, second = left[:2]
    type_in(f"{codes[first][:-1]}X C")
    press("Return")
    assert f"« {codes[first][:-1]}X » n’est pas un code" in texts(window)
    assert name() == "Une ligne de la feuille"
    replace_with(f"{codes[first]} N fermé à clé".lower())
    press("Return")
    assert "non conforme. Ajouté à la note « Essai d'appel" in texts(window)
    assert window.live.audit.notes[first].endswith("\nfermé à clé")
    answer = window.live.audit.answers[first]
    assert (answer.verdict, answer.by) == (Verdict.NON_COMPLIANT, "Nadia")
    type_in(f"{codes[second]} C")
    press("Return")
    assert window.live.audit.answers[second].verdict is Verdict.COMPLIANT
    assert "2 lignes saisies" in texts(window)

    press("Ctrl+Z")
    until(lambda: second not in window.live.audit.answers)
    assert "1 ligne saisie\n" in texts(window) + "\n"
    tab_to("Lignes saisies")
    press("Enter")
    assert window.current == "checklist"
    assert window.findChild(LineList).line == first
