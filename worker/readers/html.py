"""The main text and the metadata of a web page, by trafilatura, with numbers left as they are printed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import lxml.etree
import lxml.html
import trafilatura
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from claims.frozen import clean
from worker.readers.page import Page, date_in

NAME = f"trafilatura {trafilatura.__version__}"
_MOST_ELEMENTS = 50_000
_SPACES = "\u00a0\u202f\u2007\u2009\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u2000\u2001\u205f\u3000"
_STAND_INS = [chr(code) for code in range(0x2801, 0x2900)]
# HTML may hold these; lxml gives them out and refuses to take them back, at which the whole reading ends.
_NO_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
_SUPER = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SUB = str.maketrans("0123456789+-\u2212", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_SMALL_NUMBER = re.compile(r"\s*[+\-\u2212]?[0-9]{1,4}\s*")
_INLINE = {"a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "u"}
_PARAGRAPHS = {"p", "head", "quote", "list", "table", "code", "div"}
_LINES = {"item", "row", "lb"}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NESTING = ("ul", "ol", "dl", "table", "blockquote")
_DEEPEST = 100


class TooMuch(Exception):
    """The page is deeper or larger than this reader can take without losing text or time."""


def read(html: str, *, address: str | None, newest: date | None) -> Page:
    """The page's main text and metadata; text is "" when none is found. newest: no later date is believed.

    Raises TooMuch.
    """
    tree = _tree(html)
    meta = extract_metadata(
        tree,
        default_url=address,
        date_config={
            "original_date": True,
            "extensive_search": False,
            "max_date": (newest or date.max).isoformat(),
        },
    )
    page = Page(
        text="",
        reader=NAME,
        title=clean(meta.title or ""),
        outlet=clean(meta.sitename or ""),
        author=clean(meta.author or ""),
        published_on=date_in(meta.date),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )
    return replace(page, text=_main_text(tree, html))


def _tree(html: str) -> HtmlElement:
    # Counting tags takes a moment, building their tree to count its elements takes all there is.
    if html.count("<") - html.count("</") > 2 * _MOST_ELEMENTS:
        raise TooMuch(f"more than {2 * _MOST_ELEMENTS} tags")
    # huge_tree lifts the limits (256 levels, 10 MB a paragraph) past which the parser drops text without a word.
    parser = lxml.html.HTMLParser(
        huge_tree=True, no_network=True, encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    tree = lxml.html.document_fromstring(html.translate(_NO_XML).encode("utf-8"), parser=parser)
    if any("depth" in entry.message for entry in parser.error_log):
        raise TooMuch("nested too deeply")
    if sum(map(_scrubbed, tree.iter())) > _MOST_ELEMENTS:
        raise TooMuch(f"more than {_MOST_ELEMENTS} elements")
    if any(_depth(element) > _DEEPEST for element in tree.iter(*_NESTING)):
        raise TooMuch(f"more than {_DEEPEST} lists or tables in one another")
    for cell in tree.iter("td", "th"):
        # As many cells would be made: 2 to the power of 53 of them for the few letters of one attribute.
        for name in ("colspan", "rowspan"):
            if len(cell.get(name, "")) > 2:
                del cell.attrib[name]
    return tree


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors(*_NESTING))


def _scrubbed(element: HtmlElement) -> bool:
    """True, once the element holds nothing that came in as a number (&#xfffe;) and cannot be written back."""
    for place in ("text", "tail"):
        text = getattr(element, place)
        if text and not text.isprintable() and (kept := text.translate(_NO_XML)) != text:
            setattr(element, place, kept)
    return True


def _main_text(tree: HtmlElement, html: str) -> str:
    unused = (mark for mark in _STAND_INS if mark not in html)
    stand_ins = {ord(space): mark for space, mark in zip(_SPACES, unused, strict=False)}
    _protect(tree, stand_ins)
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    if found is None or isinstance(found, dict) or found.body is None:
        return ""
    text = "".join(_pieces(found.body))
    return clean(text.translate({ord(mark): chr(space) for space, mark in stand_ins.items()}))


def _protect(tree: HtmlElement, stand_ins: dict[int, str]) -> None:
    """Put marks in place of no-break and thin spaces, which would become plain ones, and 10<sup>6</sup> 106."""
    for element in tree.iter():
        if (
            element.tag in ("sup", "sub")
            and element.text
            and not len(element)
            and _SMALL_NUMBER.fullmatch(element.text)
        ):
            element.text = element.text.strip().translate(_SUPER if element.tag == "sup" else _SUB)
        if element.text and not element.text.isspace():
            element.text = element.text.translate(stand_ins)
        if element.tail and (element.tag in _INLINE or not element.tail.isspace()):
            element.tail = element.tail.translate(stand_ins)


def _pieces(body: lxml.etree._Element) -> Iterator[str]:
    """trafilatura's tree as text. Its own serialiser recurses, and marks items with "- ", which reads as a minus."""
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            yield from _opening(element)
            yield _SPACE.sub(" ", element.text or "")
        else:
            yield from _closing(element)
            yield _SPACE.sub(" ", element.tail or "")


def _opening(element: lxml.etree._Element) -> Iterator[str]:
    if element.tag in _PARAGRAPHS:
        yield "\n\n" if not _inside_line(element) else " "
    elif element.tag in _LINES:
        yield "\n"
        if element.tag == "item":
            yield "\u2022 "
    elif element.tag == "cell" and element.getprevious() is not None:
        yield " | "


def _closing(element: lxml.etree._Element) -> Iterator[str]:
    if element.tag in _PARAGRAPHS:
        yield "\n\n" if not _inside_line(element) else " "


def _inside_line(element: lxml.etree._Element) -> bool:
    return next(element.iterancestors("item", "cell"), None) is not None
