"""A good report broken in one way at a time, as a change of the drawing code or of ReportLab might break it."""

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

MUTANTS: dict[str, tuple[Callable[[Pdf], None], str]] = {}
"""What is broken, how, and the standard whose validator finds it."""


def breaks(standard: str = "ua1"):
    def kept(how):
        MUTANTS[how.__name__] = (how, standard)
        return how

    return kept


def broken(content: bytes, name: str) -> bytes:
    out = io.BytesIO()
    with Pdf.open(io.BytesIO(content)) as pdf:
        (UNSEEN_BY_THE_VALIDATOR.get(name) or MUTANTS[name][0])(pdf)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def every(element) -> Iterator[Dictionary]:
    if isinstance(element, Dictionary) and "/S" in element:
        yield element
    kids = element.get("/K") if isinstance(element, Dictionary) else None
    for kid in kids if isinstance(kids, Array) else [] if kids is None else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from every(kid)


def elements(pdf: Pdf, role: str) -> list[Dictionary]:
    return [element for element in every(pdf.Root.StructTreeRoot.K) if f"/{role}" == element.S]


def redrawn(pdf: Pdf, pattern: bytes, by: bytes) -> None:
    """Change the operators of the first page in which the pattern is found."""
    for page in pdf.pages:
        changed, count = re.subn(pattern, by, page.Contents.read_bytes(), count=1, flags=re.DOTALL)
        if count:
            page.Contents = pdf.make_stream(changed)
            return
    raise AssertionError(pattern)


def links(pdf: Pdf) -> Iterator[Dictionary]:
    return (link for page in pdf.pages for link in page.get("/Annots", ()))


@breaks()
def a_picture_without_alternative(pdf):
    del elements(pdf, "Figure")[0]["/Alt"]


@breaks()
def headers_of_nothing(pdf):
    for header in elements(pdf, "TH"):
        del header["/A"]


@breaks()
def no_language(pdf):
    del pdf.Root["/Lang"]


@breaks()
def the_file_name_instead_of_the_title(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@breaks()
def a_heading_that_jumps(pdf):
    elements(pdf, "H2")[0].S = Name.H4


@breaks()
def words_of_no_element(pdf):
    redrawn(pdf, rb"/P <</MCID \d+>> BDC(.*?)EMC", rb"\1")


@breaks()
def not_said_to_be_accessible(pdf):
    content = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    pdf.Root.Metadata = pdf.make_stream(content, Type=Name.Metadata, Subtype=Name.XML)


@breaks("3a")
def not_said_to_be_kept(pdf):
    content = pdf.Root.Metadata.read_bytes().replace(b"<pdfaid:part>3</pdfaid:part>", b"")
    pdf.Root.Metadata = pdf.make_stream(content, Type=Name.Metadata, Subtype=Name.XML)


@breaks()
def a_link_of_no_element(pdf):
    del next(links(pdf))["/StructParent"]


@breaks()
def a_link_that_says_nothing(pdf):
    del next(links(pdf))["/Contents"]


@breaks()
def letters_nobody_can_tell(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font["/ToUnicode"]


@breaks()
def tabs_in_no_order(pdf):
    for page in pdf.pages:
        del page["/Tabs"]


@breaks()
def a_face_left_behind(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.FontDescriptor["/FontFile2"]


@breaks("3a")
def a_carried_file_of_no_relation(pdf):
    del pdf.Root.AF[0]["/AFRelationship"]


@breaks("3a")
def no_colours_meant(pdf):
    del pdf.Root["/OutputIntents"]


@breaks()
def a_row_in_a_list(pdf):
    elements(pdf, "LI")[0].S = Name.TR


@breaks()
def a_row_that_lacks_a_cell(pdf):
    row = elements(pdf, "TR")[3]
    row.K = Array(list(row.K)[:-1])


@breaks()
def decoration_within_words(pdf):
    redrawn(pdf, rb"(/P <</MCID \d+>> BDC)", rb"\1 /Artifact BMC EMC")


@breaks()
def not_marked_as_tagged(pdf):
    pdf.Root.MarkInfo.Marked = False


@breaks()
def no_tree(pdf):
    del pdf.Root["/StructTreeRoot"]


UNSEEN_BY_THE_VALIDATOR: dict[str, Callable[[Pdf], None]] = {}
"""What is valid all the same: only who listens or looks would notice."""


def only_heard(how):
    UNSEEN_BY_THE_VALIDATOR[how.__name__] = how
    return how


@only_heard
def two_words_read_as_one(pdf):
    redrawn(pdf, rb"(/P <</MCID \d+>> BDC[^(]*\(\w+) ", rb"\1")


@only_heard
def two_paragraphs_in_the_wrong_order(pdf):
    kids = elements(pdf, "Document")[0].K
    kids[0], kids[1] = kids[1], kids[0]


@only_heard
def a_paragraph_nobody_hears(pdf):
    document = elements(pdf, "Document")[0]
    document.K = Array(list(document.K)[:-1])


@only_heard
def a_paragraph_declared_decoration(pdf):
    redrawn(pdf, rb"/P <</MCID \d+>> BDC", rb"/Artifact BMC")


@only_heard
def a_stretch_said_to_be_another_elements(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1][0], numbers[1][1] = numbers[1][1], numbers[1][0]


@only_heard
def one_stretch_heard_twice_and_another_never(pdf):
    first, second, *_ = elements(pdf, "P")
    second.K = first.K


@only_heard
def a_second_title(pdf):
    elements(pdf, "H2")[0].S = Name.H1


@only_heard
def words_too_pale(pdf):
    redrawn(pdf, rb"\.105882 \.121569 \.164706 rg(?=\s+/H1 )", b".6 .6 .6 rg")


@only_heard
def a_number_too_pale_for_its_pin(pdf):
    redrawn(pdf, rb"(/Figure .*)\.105882 \.121569 \.164706 rg", rb"\1.9 .9 .9 rg")
