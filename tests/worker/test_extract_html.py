"""The words and the numbers of a page arrive as they are printed, and nothing else does."""

from datetime import date

import pytest

from worker.errors import Failure
from worker.extract import Extracted, extract

SENTENCES = [
    "Der Anteil der Haushalte ohne Heizung stieg auf 12,5\u00a0% im Winter, sagt das Amt in Neustadt.",
    "Vor einem Jahr waren es noch 9,1\u00a0%, und niemand hatte mit einem solchen Anstieg gerechnet.",
    "Insgesamt sind 3\u202f500 Familien betroffen, die meisten davon in den Dörfern am Fluss.",
]
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
HEAD = (
    "<title>Heizung fehlt - Tagblatt</title><meta property='og:title' content='Heizung fehlt'>"
    "<meta property='og:site_name' content='Tagblatt am Fluss'><meta name='author' content='Eva Stein'>"
    "<meta property='article:published_time' content='2024-02-29T08:00:00+01:00'>"
)


def page(article: str, head: str = HEAD, lang: str = "de") -> bytes:
    around = "<nav><a href='/a'>Politik</a> <a href='/b'>Sport</a></nav>"
    below = "<footer><p>Impressum, 2019, alle Rechte vorbehalten</p></footer>"
    body = f"{around}<main><article><h1>Heizung fehlt</h1>{article}</article></main>{below}"
    return f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>".encode()


def read(body: bytes, **options: object) -> Extracted:
    return extract(body, media_type="text/html", charset="utf-8", **options)  # type: ignore[arg-type]


def test_a_whole_article() -> None:
    """Text, title, outlet, author, day and language: what a reporter would otherwise type."""
    got = read(page(PARAGRAPHS), address="https://tagblatt.example/heizung")
    assert got.text == "\n\n".join(["Heizung fehlt", *SENTENCES])
    assert (got.title, got.outlet, got.author) == ("Heizung fehlt", "Tagblatt am Fluss", "Eva Stein")
    assert (got.published_on, got.language) == (date(2024, 2, 29), "de")
    assert got.reader.startswith("trafilatura ")
    assert got.replaced_share == 0


def test_the_same_bytes_give_the_same_result() -> None:
    """The frozen text's hash has to be found again from the capture."""
    assert len({read(page(PARAGRAPHS * 3)) for _ in range(3)}) == 1


PRINTED = {
    "spaces": (
        "<p>Es sind 12&nbsp;% und 3&#8239;500&thinsp;km, also 1&#x2007;000.</p>",
        "Es sind 12\u00a0% und 3\u202f500\u2009km, also 1\u2007000.",
    ),
    "across tags": ("<p>Rund <b>93</b>&nbsp;<i>%</i> der Fl&auml;che.</p>", "Rund 93\u00a0% der Fläche."),
    "quote": (
        "<blockquote><p>«&nbsp;2,5&nbsp;Mal mehr&nbsp;», sagte sie dem Blatt.</p></blockquote>",
        "«\u00a02,5\u00a0Mal mehr\u00a0», sagte sie dem Blatt.",
    ),
    "raised": ("<p>10<sup>6</sup> Tonnen CO<sub>2</sub> auf 5 km<sup>2</sup>.</p>", "10⁶ Tonnen CO₂ auf 5 km²."),
    "entities": ("<p>Der Wert &lt; 5 &amp; &gt; 3 gilt.<br>Es sind 7 %.</p>", "Der Wert < 5 & > 3 gilt.\nEs sind 7 %."),
    "signs": (
        "<p>Minus \u22125,5 %, plus +3 % und \u00bd davon.</p>",
        "Minus \u22125,5 %, plus +3 % und \u00bd davon.",
    ),
    "list": ("<ul><li>Norden: 12 %</li><li>8 % im S&uuml;den</li></ul>", "• Norden: 12 %\n• 8 % im Süden"),
    "table": (
        "<table><tr><th>Ort</th><th>Anteil</th></tr><tr><td>Nord</td><td>7,1 %</td></tr></table>",
        "Ort | Anteil\nNord | 7,1 %",
    ),
}


@pytest.mark.parametrize(("printed", "frozen"), PRINTED.values(), ids=PRINTED)
def test_numbers_are_frozen_as_they_are_printed(printed: str, frozen: str) -> None:
    """Without its no-break space a quote is not verbatim; 10⁶ as 106, or a bullet as a minus, is a false figure."""
    assert frozen in read(page(PARAGRAPHS + printed + PARAGRAPHS)).text


def test_menus_and_footers_are_no_text() -> None:
    """A figure in a teaser or footer is not what the article says."""
    text = read(page(PARAGRAPHS)).text
    assert "Politik" not in text
    assert "Impressum" not in text


def test_a_day_after_the_capture_is_not_believed() -> None:
    """A page cannot have been published later than we saw it."""
    assert read(page(PARAGRAPHS), captured_on=date(2024, 2, 28)).published_on != date(2024, 2, 29)
    assert read(page(PARAGRAPHS), captured_on=date(2024, 2, 29)).published_on == date(2024, 2, 29)


def test_metadata_that_is_missing_or_monstrous() -> None:
    """No metadata is normal, and an endless title must not break the row."""
    bare = read(page(PARAGRAPHS, head="", lang=""))
    assert (bare.published_on, bare.author, bare.language) == (None, "", "de")
    long = read(page(PARAGRAPHS, head=f"<title>{'Titel ' * 9000}</title><meta name=author content='{'A b ' * 900}'>"))
    assert len(long.title) <= 500
    assert len(long.author) <= 300
    odd = read(page(PARAGRAPHS, head="<title>a\0b\x07c&#xd800;</title>"))
    assert not set(odd.title) & {"\0", "\x07", "\ud800"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le taux de chômage est tombé à 7,1 % au troisième trimestre, selon l'institut national."),
        ("en", "Unemployment fell to 7.1 per cent in the third quarter, the national institute said."),
        ("es", "La tasa de desempleo bajó al 7,1 % en el tercer trimestre, según el instituto nacional."),
        ("it", "Il tasso di disoccupazione è sceso al 7,1 % nel terzo trimestre, secondo l'istituto."),
        ("pt", "A taxa de desemprego caiu para 7,1 % no terceiro trimestre, segundo o instituto nacional."),
        ("nl", "De werkloosheid daalde in het derde kwartaal tot 7,1 procent, volgens het nationale bureau."),
    ],
)  # fmt: skip
def test_the_text_decides_its_language(language: str, text: str) -> None:
    """Half of all sites declare the language of their template; numbers are read by the language's rules."""
    assert read(page(f"<p>{text}</p>" * 4, head="", lang="ru")).language == language


@pytest.mark.parametrize(("lang", "expected"), [("pt-BR", "pt"), ("", ""), ("x-klingon", "")])
def test_a_page_of_numbers_has_the_language_it_declares(lang: str, expected: str) -> None:
    """Where there are no words to judge by, the declaration is all there is."""
    assert (
        read(page("<p>2020: 12,5 % 2021: 13,5 %</p>", head="", lang=lang).replace(b"Heizung fehlt", b"7")).language
        == expected
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   \n ",
        b"\0\0\0",
        b"<html></html>",
        b"<html><body><div id=root></div><script>start({text: 'Ten per cent'})</script></body></html>",
        b"<html><body><img src=chart.png><p>&nbsp;</p></body></html>",
        b"<html><frameset><frame src=a></frameset></html>",
        b"<!-- <p>Only a comment, of 12 per cent.</p> -->",
    ],
    ids=["empty", "blank", "nul", "bare", "script", "picture", "frames", "comment"],
)
def test_a_page_without_text_says_so(body: bytes) -> None:
    """ "No figures found" on a page that could not be read would be a lie."""
    with pytest.raises(Failure) as caught:
        read(body)
    assert caught.value.code == "no_text"
