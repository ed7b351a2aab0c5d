"""TEI P5 with a critical apparatus by the method of parallel segmentation (TEI Guidelines, chapter 12).

A witness is an outlet, an `app` a claim, and a `rdg` what one outlet tells of it. The readings of a witness,
read from the first `app` to the last, are its passages in the order of its text.
"""

from __future__ import annotations

import re
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from newsdiff.cells import changes
from newsdiff.comparison import Change, Claim, Comparison
from newsdiff.exports.options import Options
from newsdiff.exports.plain import one_line, xml_text
from newsdiff.exports.segments import Segment, segments
from newsdiff.exports.statement import Outlet, Statement, statement
from newsdiff.exports.words import standing

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_VERSION = re.compile(r"\d+[a-z]*\d*(\.\d+[a-z]*\d*){0,3}")
"""TEI's teidata.versionNumber."""
_METHOD = (
    "Each app is a claim, each rdg what one outlet tells of it, word for word. The type of a rdg is what the "
    "outlet does with the claim, read against the base, which is named in the list of witnesses. An empty "
    "rdg of type dropped was not found in the extracted text. A seg is a passage; its n gives its offsets in "
    "code points of the article's text. Where an outlet tells a claim elsewhere than the base does, its "
    "reading stands in an app of its own, and corresp points to the claim's. There is no lem: no reading is "
    "preferred."
)


def write_tei(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write the header, then the body ab by ab."""
    told = statement(comparison)
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="{NAMESPACE}">\n')
    stream.write(_written(_header(told)))
    stream.write("<text>\n<body>\n")
    for segment in segments(comparison):
        stream.write(_written(_ab(comparison, told, segment), pretty=False))
    stream.write("</body>\n</text>\n</TEI>\n")


def _written(element: Element, pretty: bool = True) -> str:
    if pretty:
        indent(element, space=" ")
    return tostring(element, encoding="unicode") + "\n"


def _header(told: Statement) -> Element:
    header = Element("teiHeader")
    description = SubElement(header, "fileDesc")
    title = told.base.title or told.base.name
    _text(SubElement(SubElement(description, "titleStmt"), "title"), f"Comparison: {title}")
    _text(SubElement(SubElement(description, "publicationStmt"), "p"), f"Made by {told.generator}.")
    witnesses = SubElement(SubElement(description, "sourceDesc"), "listWit")
    for outlet in told.outlets:
        _witness(witnesses, outlet)
    encoding = SubElement(header, "encodingDesc")
    _text(SubElement(SubElement(encoding, "projectDesc"), "p"), f"{told.how()}. {told.note}")
    editorial = SubElement(encoding, "editorialDecl")
    for paragraph in (_METHOD, f"{told.review}."):
        _text(SubElement(editorial, "p"), paragraph)
    SubElement(encoding, "variantEncoding", method="parallel-segmentation", location="internal")
    name, _, version = told.generator.rpartition(" ")
    ident = version if _VERSION.fullmatch(version) else "0"
    application = SubElement(SubElement(encoding, "appInfo"), "application", ident="newsdiff", version=ident)
    _text(SubElement(application, "label"), name)
    return header


def _witness(parent: Element, outlet: Outlet) -> None:
    witness = SubElement(parent, "witness", {f"{_XML}id": _siglum(outlet), "n": str(outlet.number)})
    bibl = SubElement(witness, "bibl")
    if outlet.title:
        _text(SubElement(bibl, "title"), outlet.title)
    if outlet.byline:
        _text(SubElement(bibl, "author"), outlet.byline)
    _text(SubElement(bibl, "publisher"), outlet.name)
    if outlet.published:
        day = outlet.published.isoformat()
        _text(SubElement(bibl, "date", when=day), day)
    if outlet.url:
        _text(SubElement(bibl, "idno", type="URL"), outlet.url)
    _text(SubElement(bibl, "idno", type="file"), outlet.source)
    _text(SubElement(bibl, "idno", type="SHA-256"), outlet.sha256)
    base = ["base: the other outlets are read against it"] if outlet.is_base else []
    aside = [f"set aside as {block.reason}: {block.excerpt}" for block in outlet.set_aside]
    for note in (*base, *aside, *outlet.notes):
        _text(SubElement(bibl, "note"), note)


def _ab(comparison: Comparison, told: Statement, segment: Segment) -> Element:
    number = segment.claim + 1
    claim = comparison.claims[segment.claim]
    if segment.moved:
        ab = Element("ab", type="moved", corresp=f"#c{number}")
    else:
        ab = Element("ab", {"type": "claim", "n": str(number), f"{_XML}id": f"c{number}"})
    app = SubElement(ab, "app")
    for cell in claim.cells:
        _reading(app, comparison, told.outlet(cell.article), claim, segment)
    for cell in claim.cells:
        if set(cell.passages[:1]) & set(segment.passages.get(cell.article, ())):
            for change in changes(comparison, cell):
                _note(app, change, told.outlet(cell.article))
    return ab


def _reading(app: Element, comparison: Comparison, outlet: Outlet, claim: Claim, segment: Segment) -> None:
    passages = segment.passages.get(outlet.id)
    status = claim.cell(outlet.id).status.value
    if passages is None:
        if not segment.moved and status == "dropped":
            SubElement(app, "rdg", wit=f"#{_siglum(outlet)}", type=status)
        return
    reading = SubElement(app, "rdg", wit=f"#{_siglum(outlet)}", type=status)
    for name in passages:
        passage = comparison.passage_by_id[name]
        seg = SubElement(reading, "seg", n=f"{passage.start}-{passage.end}")
        seg.text = xml_text(comparison.quote(passage))
        seg.tail = " "


def _note(app: Element, change: Change, outlet: Outlet) -> None:
    kind = re.sub(r"\s+", "-", one_line(change.kind)) or "change"
    note = SubElement(app, "note", type="change", subtype=kind, target=f"#{_siglum(outlet)}")
    _text(note, change.note + standing(change))


def _siglum(outlet: Outlet) -> str:
    return f"w{outlet.number}"


def _text(element: Element, text: str) -> None:
    element.text = xml_text(one_line(text))
