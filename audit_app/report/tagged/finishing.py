"""What a report's file says of itself, after ReportLab: its metadata, its colours, the files it carries.

With it one file is both PDF/UA-1 and PDF/A-3a. The same report always becomes the same bytes.
"""

import hashlib
import io
from datetime import date
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from audit_app.report.blocks import Carried, Report
from audit_app.report.tagged.pages import LANGUAGE_TAGS
from audit_app.shipped import resources

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{made_by}</pdf:Producer><xmp:CreatorTool>{made_by}</xmp:CreatorTool>
<xmp:CreateDate>{on}</xmp:CreateDate><xmp:ModifyDate>{on}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
"""PDF/A asks that a schema it does not know be described: that of PDF/UA is."""


def finished(drawn: io.BytesIO, report: Report) -> bytes:
    """Return the bytes of the whole file."""
    drawn.seek(0)
    out = io.BytesIO()
    with Pdf.open(drawn) as pdf:
        _describe(pdf, report)
        _intend_colours(pdf)
        _attach(pdf, report.carries, report.on)
        pdf.save(
            out,
            min_version="1.7",
            fix_metadata_version=False,  # ours tells none, and looking for it would read an XML library
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            linearize=False,
        )
    return out.getvalue()


def _describe(pdf: Pdf, report: Report) -> None:
    """Say what the file is, once for old readers, once as XMP, and that its title is shown."""
    language = LANGUAGE_TAGS.get(report.language, report.language)
    said = {"title": report.title, "author": report.author, "subject": report.subject, "made_by": report.made_by}
    told = {name: _plain(text) for name, text in said.items()}
    old = {"/Title": told["title"], "/Author": told["author"], "/Subject": told["subject"]}
    old |= {"/Creator": told["made_by"], "/Producer": told["made_by"]}
    old |= {"/CreationDate": _stamp(report.on), "/ModDate": _stamp(report.on)}
    pdf.docinfo = pdf.make_indirect(Dictionary({name: String(text) for name, text in old.items()}))
    named = {name: escape(text) for name, text in told.items()}
    packet = _XMP.format(language=language, on=f"{report.on.isoformat()}T12:00:00+00:00", **named)
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _plain(text: str) -> str:
    """Return a text on one line, without what XML cannot hold."""
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))


def _stamp(on: date) -> str:
    return f"D:{on:%Y%m%d}120000+00'00'"


def _intend_colours(pdf: Pdf) -> None:
    """Say which colours are meant: sRGB, whose profile goes with the file."""
    profile = pdf.make_stream((resources() / "colour" / "sRGB.icc").read_bytes(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, carries: tuple[Carried, ...], on: date) -> None:
    """Put files into the file, each with how it relates to what is read."""
    if not carries:
        return
    named = {}
    for carried in carries:
        size = Dictionary(
            Size=len(carried.content),
            ModDate=String(_stamp(on)),
            CheckSum=String(hashlib.md5(carried.content, usedforsecurity=False).digest()),  # the format's own sum
        )
        content = pdf.make_stream(
            carried.content, Type=Name.EmbeddedFile, Subtype=Name(f"/{carried.media_type}"), Params=size
        )
        named[carried.name] = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(carried.name),
                UF=String(carried.name),
                Desc=String(carried.said),
                AFRelationship=Name(f"/{carried.relation}"),
                EF=Dictionary(F=content, UF=content),
            )
        )
    pdf.Root.AF = Array(list(named.values()))
    if "/Names" not in pdf.Root:
        pdf.Root.Names = Dictionary()
    tree = [part for name in sorted(named) for part in (String(name), named[name])]
    pdf.Root.Names.EmbeddedFiles = Dictionary(Names=Array(tree))
