"""PDFs from strangers, written byte by byte: whole, odd, damaged, and made to break the program that draws them."""

import zlib
from itertools import accumulate

HEAD = b"%PDF-1.7\n"
CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
BLUE_SQUARE = b"0 0 1 rg 20 20 60 60 re f"


def a_pdf(*objects: bytes) -> bytes:
    """A file of these objects, numbered from 1; the first is its catalogue."""
    parts = [b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(objects, start=1)]
    *places, end = accumulate(map(len, parts), initial=len(HEAD))
    entries = [b"%010d 00000 n \n" % place for place in places]
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, end)
    return b"".join((HEAD, *parts, table, *entries, tail))


def tree(kids: bytes, count: int, box: bytes = b"0 0 100 200") -> bytes:
    return b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[%s]>>" % (kids, count, box)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def one_page(*more: bytes, box: bytes = b"0 0 100 200", drawn: bytes = BLUE_SQUARE, named: bytes = b"") -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<<%s>>>>>>" % named
    return a_pdf(CATALOGUE, tree(b"3 0 R", 1, box), page, stream(drawn), *more)


def of_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    return a_pdf(CATALOGUE, tree(kids, count), *[b"<</Type/Page/Parent 2 0 R>>"] * count)


def _forms(times: int, deep: int, entries: bytes = b"") -> tuple[bytes, ...]:
    """Drawings each made of the next one several times over: 12 deep and 12 times, the last is drawn 10^13 times."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 14400 14400]%s/Resources<</XObject<</F %d 0 R>>>>"
    inner = (stream(b"/F Do " * times, form % (entries, 6 + level)) for level in range(deep))
    return (*inner, stream(BLUE_SQUARE, b"/Type/XObject/Subtype/Form/BBox[0 0 100 200]"))


def endless() -> bytes:
    """A page of a few hundred bytes that takes years to draw."""
    return one_page(*_forms(12, 12), drawn=b"/F Do", named=b"/F 5 0 R")


def memory_eater() -> bytes:
    """A page of layers upon layers, each as large as the page."""
    layers = _forms(4, 12, b"/Group<</S/Transparency>>")
    return one_page(*layers, box=b"0 0 14400 14400", drawn=b"/F Do", named=b"/F 5 0 R")


def packed_drawing() -> bytes:
    """A drawing of a gigabyte packed twice into some kilobytes."""
    inner = zlib.compressobj(1)
    some = b"0 0 m 100 200 l S " * 100_000
    packed = b"".join(inner.compress(some) for _ in range(600)) + inner.flush()
    content = stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]")
    return a_pdf(CATALOGUE, tree(b"3 0 R", 1), b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", content)


def huge_image() -> bytes:
    """A picture that says it has 2,500 million points."""
    entries = b"/Type/XObject/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 8/ColorSpace/DeviceRGB"
    image = stream(zlib.compress(b"\0" * 30_000_000, 9), entries + b"/Filter/FlateDecode")
    return one_page(image, drawn=b"100 0 0 200 0 0 cm /I Do", named=b"/I 5 0 R")


LYING = {
    "two thousand million pages announced": a_pdf(CATALOGUE, tree(b"3 0 R", 2_000_000_000), b"<</Type/Page>>"),
    "fewer than no pages announced": a_pdf(CATALOGUE, tree(b"3 0 R", -5), b"<</Type/Page>>"),
    "pages that are their own parents": a_pdf(CATALOGUE, tree(b"2 0 R 2 0 R", 3)),
}
NO_PAGES = {
    "a head and nothing else": HEAD,
    "a head and rubbish": HEAD + bytes(range(256)) * 5000,
    "no page": a_pdf(CATALOGUE, tree(b"", 0)),
    "no tree of pages": a_pdf(b"<</Type/Catalog>>"),
    "a report cut off early": one_page()[:60],
}
ODD_SIZES = {
    "as large as a page may be": b"0 0 14400 14400",
    "larger than a page may be": b"0 0 1000000000 1000000000",
    "a thread": b"0 0 3 14400",
    "a line": b"0 0 14400 0.001",
    "upside down": b"100 200 0 0",
    "nothing": b"0 0 0 0",
    "no numbers": b"/a /b /c /d",
}
