"""The second reader of HTML: plain, linear, without depth. It takes paragraphs as they come, whatever the layout."""

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from claims.frozen import clean
from worker.readers.page import Page, date_in

NAME = "paragraphs 1"
_ENOUGH = 200
_HIDDEN = {"head", "noscript", "template", "svg", "math", "select", "button", "textarea"}
_ASIDE = {"nav", "footer", "aside"}
_MAIN = {"article", "main"}
_SORTS = ("hidden", "aside", "main", "link", "title")
_SORT_OF = {
    **dict.fromkeys(_HIDDEN, "hidden"),
    **dict.fromkeys(_ASIDE, "aside"),
    **dict.fromkeys(_MAIN, "main"),
    "a": "link",
    "title": "title",
}
_BREAKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "figcaption", "figure"),
    *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
    *("section", "summary", "table", "tr", "ul"),
}
_SPACE = re.compile(r"[ \t\r\f]*[\n][ \t\r\n\f]*|[ \t\r\f]+")
_MANY_TAGS = 100_000
_NEVER_ENDS = re.compile(r"<[a-zA-Z/][^<>]*+(?:(?=<)|\Z)")
_INLINE = re.compile(r"</?(?:b|big|em|font|i|mark|s|small|span|strong|tt|u)(?:\s[^<>]*+)?>", re.IGNORECASE)
_META = {
    "og:title": "title",
    "og:site_name": "outlet",
    "author": "author",
    "article:author": "author",
    "article:published_time": "published_on",
    "date": "published_on",
}


@dataclass(frozen=True)
class _Block:
    text: str
    in_main: bool
    in_aside: bool
    mostly_links: bool


def read(html: str) -> Page:
    """The page's paragraphs and what its head says. text is "" when there is nothing to read at all."""
    collector = _collected(html)
    known = collector.known
    return Page(
        text=clean("\n\n".join(block.text for block in _chosen(collector.blocks))),
        title=clean(known.get("title") or "".join(collector.title)),
        outlet=clean(known.get("outlet", "")),
        author=clean(known.get("author", "")),
        published_on=date_in(known.get("published_on")),
        language=known.get("language", ""),
        reader=NAME,
    )


def everything(html: str) -> str:
    """All that a page shows, its menus and lists included, whatever belongs to the article."""
    return clean("\n".join(block.text for block in _collected(html).blocks))


def _collected(html: str) -> "_Collector":
    collector = _Collector()
    collector.feed(_without_inline(html) if html.count("<") > _MANY_TAGS else html)
    collector.close()
    collector.end_block()
    return collector


def _without_inline(html: str) -> str:
    """A page of very many tags without those that never end, where the parser would look for the end anew at each of
    them; and without those inside a line, which say nothing about paragraphs."""
    last = html.rfind("-->") + 3 if "-->" in html else 0
    html = html[:last] + html[last:].replace("<!--", " ")
    last = html.rfind(">") + 1
    html = html[:last] + html[last:].replace("<", " ")
    return _INLINE.sub("", _NEVER_ENDS.sub(" ", html))


def _chosen(blocks: list[_Block]) -> list[_Block]:
    """The blocks of the article if the page marks one that holds enough, else all not beside it, else simply all."""
    prose = [block for block in blocks if not block.mostly_links]
    beside = [block for block in prose if not block.in_aside]
    for choice in ([block for block in beside if block.in_main], beside, prose):
        if sum(len(block.text) for block in choice) >= _ENOUGH:
            return choice
    return prose or blocks


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self.known: dict[str, str] = {}
        self.title: list[str] = []
        self._inside: Counter[str] = Counter()
        #: How many open elements of each sort are around, kept in step with ``_inside``.
        self._around = dict.fromkeys(_SORTS, 0)
        self._pieces: list[str] = []
        self._linked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._learn(dict(attrs))
        elif tag == "html":
            self.known.setdefault("language", dict(attrs).get("lang") or "")
        elif tag == "body":
            self._inside.clear()
            self._around = dict.fromkeys(_SORTS, 0)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in ("td", "th") and self._pieces:
            self._pieces.append(" | ")
        if tag in _BREAKS:
            self.end_block()
        if tag in _SORT_OF:
            self._inside[tag] += 1
            self._around[_SORT_OF[tag]] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.end_block()
        if tag in _SORT_OF and self._inside[tag]:
            self._inside[tag] -= 1
            self._around[_SORT_OF[tag]] -= 1

    def handle_data(self, data: str) -> None:
        if self._around["title"]:
            self.title.append(data)
        elif self.cdata_elem is None and not self._around["hidden"]:
            self._pieces.append(_SPACE.sub(" ", data))
            self._linked += len(data.strip()) if self._around["link"] else 0

    def end_block(self) -> None:
        """Close the paragraph that is being collected."""
        text = "".join(self._pieces).strip()
        if text:
            links = self._linked * 2 > len(text)
            self.blocks.append(_Block(text, self._around["main"] > 0, self._around["aside"] > 0, links))
        self._pieces, self._linked = [], 0

    def _learn(self, attributes: dict[str, str | None]) -> None:
        name = (attributes.get("property") or attributes.get("name") or "").lower()
        if name in _META:
            self.known.setdefault(_META[name], attributes.get("content") or "")
