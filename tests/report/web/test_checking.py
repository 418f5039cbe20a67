"""The check before delivery bites: whatever is lost, moved, mute or fetched is found."""

import pytest

from audit_app.report.blocks import Figure, Figures, Heading, PageOf, Passage, Run, say
from audit_app.report.web.checking import faults
from audit_app.report.web.page import names, page, printed_blocks
from tests.report import audits
from tests.report.web.pages import a_report
from tests.report.web.test_charts import CHART

PIECE = audits.small().evidence[audits.an_id(20)]
REPORT = a_report(
    Heading(2, "Un", "one"),
    Passage((Run("Voir "), PageOf("two"))),
    Heading(2, "Deux", "two"),
    say("la fin"),
    CHART,
    Figures((Figure(PIECE, "La rampe", (say("légende"),), "absente"),)),
)
PARTS = printed_blocks(REPORT)
PAGE = page(REPORT, lambda _: None)


def found(content: bytes) -> tuple[str, ...]:
    return faults(content, PARTS, names(PARTS))


def test_a_page_as_it_was_made_has_no_fault():
    assert found(PAGE) == ()


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        (b"la fin", b"la fi", "words"),
        (b"<p>la fin</p>", b'<svg class="x">la fin</svg>', "words"),
        (b'aria-label="Trois sur six &lt;oui&gt;."', b'aria-label="Trois"', "alternatives"),
        (b'role="img"', b"", "alternatives"),
        (b'class="absent"', b'class="gone"', "alternatives"),
        (b'<h2 id="two">Deux</h2>', b'<h3 id="two">Deux</h3><h5>Deux</h5>', "headings"),
        (b"<h1", b"<h2", "headings"),
        (b'<h2 id="two">', b'<h2 id="one">', "links"),
        (b'href="#two"', b'href="#three"', "links"),
        (b"la fin", b"la fin<script>1</script>", "fetched"),
        (b"la fin", b'la fin<img alt="" src="http://example.org/x.png">', "fetched"),
        (b"<p>la fin", b'<p onclick="1">la fin', "fetched"),
        (b"la fin", b'la fin<a href="javascript:alert(1)">x</a>', "fetched"),
        (b"--ink: #1b1f2a", b"--ink: #9b9faa", "contrast"),
        (b"--quiet: #b9c0cc", b"--quiet: #5960cc", "contrast"),
        (b"--paper: #ffffff", b"", "contrast"),
    ],
)
def test_each_way_to_spoil_it_is_found(before, after, fault):
    assert before in PAGE
    assert fault in found(PAGE.replace(before, after, 1))
