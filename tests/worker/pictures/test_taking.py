"""A picture shows the stored bytes and what the gate lets through, and a page that will not be drawn costs its time."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.loopback import Loopback, plain
from worker.errors import Failure
from worker.fetch import fetch
from worker.pictures import browser
from worker.pictures.errands import Budget
from worker.pictures.taking import MOST_HEIGHT, Page, Picture, take

ADDRESS = "https://news.example/article"
Get = Callable[[str, float, int], Any]


def page(html: str, address: str = ADDRESS, **said: str) -> Page:
    return Page(address, html.encode(), "text/html", "utf-8", list(said.items()))


def nothing(address: str, seconds: float, most: int) -> Any:
    """A gate that lets nothing through."""
    raise Failure("refused", address)


def taken(chromium: str, html: str, get: Get = nothing, **how: Any) -> Picture:
    return take(page(html), get, path=chromium, **how)


def size(picture: Picture) -> tuple[int, int]:
    """Width and height that the PNG says it has."""
    return int.from_bytes(picture.png[16:20]), int.from_bytes(picture.png[20:24])


@pytest.fixture
def nothing_left() -> Any:
    """Whatever became of the picture, no process of a browser and no folder of it is left behind."""
    before = {each.pid for each in psutil.process_iter()}
    yield
    new = [each for each in psutil.process_iter(["cmdline"]) if each.pid not in before]
    ours = [each for each in new if "figurecheck-picture-" in " ".join(each.info["cmdline"] or [])]
    assert psutil.wait_procs(ours, timeout=5)[1] == []
    assert list(Path("/tmp").glob("figurecheck-picture-*")) == []


def test_the_whole_page_is_in_the_picture_with_what_the_gate_let_through(chromium: str, nothing_left: None) -> None:
    red = b"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'><rect width='100' height='100'/></svg>"
    answers = {
        "/style.css": plain(b"@import '/more.css'; h1 { height: 700px }", "Content-Type: text/css"),
        "/more.css": plain(b"p { height: 2300px; margin: 0 }", "Content-Type: text/css"),
        "/dot.svg": plain(red, "Content-Type: image/svg+xml"),
        "/grow.js": plain(b"document.body.style.paddingBottom = '1000px'", "Content-Type: text/javascript"),
        "/moved": plain(b"", "Location: /dot.svg", status=301),
    }
    with Loopback(answers) as site:
        html = (
            "<!doctype html><link rel=stylesheet href=/style.css><h1>52 districts</h1><p>One paragraph.</p>"
            "<img src=/dot.svg><img src=/moved><img src=/dot.svg?again><script src=/grow.js></script>"
        )

        def get(address: str, seconds: float, most: int) -> Any:
            return fetch(address, policy=site.policy(deadline=seconds, max_bytes=most))

        picture = take(page(html, site.address("/article")), get, path=chromium)
        asked = sorted({request.split(" ")[1] for request in site.requests})
    assert picture.height > 4000, "style, its import and the script all had their effect"
    assert size(picture) == (1280, picture.height)
    assert picture.pdf.startswith(b"%PDF-")
    assert "/article" not in asked, "the page's own bytes are the stored ones"
    assert set(asked) >= {"/style.css", "/more.css", "/dot.svg", "/grow.js", "/moved"}
    assert picture.served >= 5
    assert picture.refused >= 1, "one image is not there"
    assert "Chrom" in picture.browser


def test_a_page_without_end_is_cut_off(chromium: str) -> None:
    picture = taken(chromium, "<!doctype html><body style='height: 90000px; margin: 0'>")
    assert picture.height == 90_000
    assert size(picture) == (1280, MOST_HEIGHT)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1); confirm(2); prompt(3); print(); onbeforeunload = () => 'stay'</script>Text",
        "<meta http-equiv=refresh content='0; url=https://elsewhere.example/'>Text",
        "<script>location = 'https://elsewhere.example/'</script>Text",
        "<script>open('https://elsewhere.example/'); open('about:blank')</script>Text",
        "<form action=https://elsewhere.example/ method=post id=f></form><script>f.submit()</script>Text",
        "<a id=a href=data:text/plain,x download>x</a><script>a.click()</script>Text",
        "<img src=/never>" * 300 + "Text",
        "",
    ],
)
def test_a_page_that_wants_to_be_elsewhere_stays_in_the_picture(chromium: str, html: str) -> None:
    """Dialogs nobody answers, redirects, windows, forms, downloads: the picture is of the bytes that are stored."""
    assert size(taken(chromium, html))[0] == 1280


def test_a_page_that_never_ends_costs_its_time_and_no_more(chromium: str, nothing_left: None) -> None:
    """A worker that waits for a stranger's endless loop would read nothing else."""
    began = time.monotonic()
    with pytest.raises(Failure, match="picture_timeout"):
        taken(chromium, "<script>while (true) {}</script>", seconds=4)
    assert time.monotonic() - began < 6


def test_a_page_that_eats_memory_is_stopped(chromium: str, nothing_left: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(browser, "MOST_MEMORY", 600 << 20)
    hungry = "<script>const all = []; while (true) all.push(new Uint8Array(1 << 24).fill(1))</script>"
    with pytest.raises(Failure, match="picture_failed"):
        taken(chromium, hungry, seconds=30)


@pytest.fixture
def pretend() -> Iterator[Callable[[str], str]]:
    """Makes a browser out of a shell script, in a folder that everybody may enter."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)

        def made(script: str) -> str:
            path = Path(folder, "chromium")
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)
            return str(path)

        yield made


def test_a_browser_that_dies_says_so(pretend: Callable[[str], str], nothing_left: None) -> None:
    dying = pretend("echo 'Trace/breakpoint trap' >&2; exit 133")
    with pytest.raises(Failure, match=r"picture_failed.*Trace"):
        taken(dying, "Text")


def test_a_browser_without_a_sandbox_is_not_let_near_the_page(pretend: Callable[[str], str]) -> None:
    """What a stranger's page can do to a browser that is not locked in, it can do to the desk."""
    bare = pretend("echo 'FATAL: No usable sandbox! Update your kernel' >&2; exit 1")
    with pytest.raises(Failure, match="no_sandbox"):
        taken(bare, "Text")


def test_the_sandbox_is_given_up_only_where_an_operator_says_so(pretend: Callable[[str], str]) -> None:
    told = pretend('case "$*" in *--no-sandbox*) echo bare >&2;; *) echo sandboxed >&2;; esac; exit 1')
    with pytest.raises(Failure, match="sandboxed"):
        taken(told, "Text")
    with pytest.raises(Failure, match="bare"):
        taken(told, "Text", sandbox=False)


def test_a_browser_sees_nothing_of_the_workers_environment(
    pretend: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database's password stands there."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://figurecheck_app:a-secret@localhost/figurecheck")
    with pytest.raises(Failure) as told:
        taken(pretend("env >&2; id -u >&2; exit 1"), "Text")
    assert "HOME=/" in str(told.value)
    assert "a-secret" not in str(told.value)
    if os.geteuid() == 0:
        assert not str(told.value).endswith("\n0"), "root becomes somebody else"


@pytest.mark.parametrize(
    "answer",
    [
        "printf 'no JSON\\0'",
        "printf '[1]\\0'",
        "yes [ | head -c 200000; printf '\\0'",
        "cat /dev/zero",
        "cat /dev/full",
    ],
)
def test_a_browser_that_talks_nonsense_is_no_picture(pretend: Callable[[str], str], answer: str) -> None:
    """A page may have taken the browser over: what it says is not believed."""
    with pytest.raises(Failure, match="picture_failed"):
        taken(pretend(f"({answer}) >&4; exec cat <&3 >/dev/null"), "Text", seconds=5)


def test_a_picture_that_is_none_is_not_kept(pretend: Callable[[str], str]) -> None:
    """What the desk's pages show as a PNG begins like one."""
    agrees = 'for n in 1 2 3 4 5 6 7 8; do printf \'{"id":%s,"result":{}}\\0\' $n; done >&4; exec cat <&3 >/dev/null'
    with pytest.raises(Failure, match=r"picture_(failed|timeout)"):
        taken(pretend(agrees), "Text", seconds=3)


def test_a_page_gets_no_more_than_its_budget(chromium: str) -> None:
    """One page with ten thousand images would make the desk a tool against whoever serves them."""
    asked: list[str] = []

    def get(address: str, seconds: float, most: int) -> Any:
        asked.append(address)
        raise Failure("not_found")

    html = "".join(f"<img src=/{number}.png>" for number in range(500))
    picture = taken(chromium, html, get, budget=Budget(requests=20))
    assert len(asked) == 20
    assert picture.refused >= 500
