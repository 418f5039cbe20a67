"""Pages made once for all tests of a run, and what a strict reader finds in one."""

from collections.abc import Mapping
from functools import lru_cache
from html.parser import HTMLParser

from audit_app.report import blocks, reading_order
from audit_app.report.web.page import names, page, printed_blocks
from tests.report import audits
from tests.report.printed import report

ALONE = {"br", "col", "img", "meta"}
KNOWN = {
    *("a", "body", "br", "caption", "circle", "col", "colgroup", "dd", "div", "dl", "dt", "figcaption", "figure"),
    *("footer", "h1", "h2", "h3", "head", "header", "html", "img", "li", "main", "meta", "nav", "ol", "p", "path"),
    *("pattern", "rect", "span", "strong", "style", "svg", "symbol", "table", "tbody", "td", "th", "thead", "title"),
    *("tr", "ul", "use"),
}


class Element:
    """An element with what is inside it: texts and elements."""

    def __init__(self, name: str, said: Mapping[str, str | None], inside: "Element | None") -> None:
        self.name, self.said, self.inside = name, dict(said), inside
        self.children: list[Element | str] = []

    def every(self, *names: str) -> list["Element"]:
        """Elements of these names below this one, in their order; all without a name."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child] if not names or child.name in names else []
                found += child.every(*names)
        return found

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def is_in(self, name: str) -> bool:
        return self.inside is not None and (self.inside.name == name or self.inside.is_in(name))


class Strict(HTMLParser):
    """A reader that forgives nothing: what opens is closed in its order, no attribute stands twice."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._open = Element("", {}, None)
        self.feed(content)
        self.close()
        assert self._open is self.root, f"<{self._open.name}> is left open"

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs), f"an attribute of <{tag}> stands twice"
        made = Element(tag, dict(attrs), self._open)
        self._open.children.append(made)
        if tag not in ALONE:
            self._open = made

    def handle_startendtag(self, tag, attrs):
        assert tag in {"circle", "path", "rect", "use"}
        self._open.children.append(Element(tag, dict(attrs), self._open))

    def handle_endtag(self, tag):
        assert tag == self._open.name, f"</{tag}> closes <{self._open.name}>"
        self._open = self._open.inside

    def handle_data(self, data):
        self._open.children.append(data)

    def handle_comment(self, data):
        assert data == " Jauge "


def read(content: bytes) -> Element:
    text = content.decode("utf-8")
    assert text.startswith("<!doctype html>\n")
    return Strict(text).root


def a_report(*parts: blocks.Block, **named) -> blocks.Report:
    said = ("Titre", "fr", "Club", "Sujet", "Jauge", audits.ON, "En tête", "Brouillon", "{page}")
    return blocks.Report(*said, blocks=(blocks.Heading(1, "Titre", "top"), *parts), **named)


def told(*parts: blocks.Block) -> Element:
    """The main part of a page of these blocks, their pictures missing."""
    (main,) = read(page(a_report(*parts), lambda _: None)).every("main")
    return main


@lru_cache(maxsize=16)
def made(name: str, what: str, language: str, kind: str) -> tuple[blocks.Report, bytes]:
    made_of = report(name, what, language, kind)
    return made_of, page(made_of, lambda _: None)


def spoken(made_of: blocks.Report) -> list[str]:
    parts = printed_blocks(made_of)
    return list(reading_order.spoken(parts, names(parts)))
