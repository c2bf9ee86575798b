"""Documents made to hurt: each ends in time, within its memory, in a child that can be killed; its text or a reason.

Nothing is read from the machine, nothing is asked of the network. Each part prints how many cases, how many bad.
"""

import resource
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.etree
import pytest

from tests.faults.charsets import CASES, Case
from tests.faults.pages import EMPTY, LARGE, PDFS, SENTENCE, TEXT, TOP, markup
from worker.errors import Failure
from worker.extract import Extracted, extract
from worker.readers.decoding import decode

SECONDS, MEMORY_KB = 30.0, 1 << 20
SECRET = "the desk's own password"
#: States that tell people what happened; none is silence.
LOUD = {"no_text", "not_text", "encrypted", "too_large", "reading_failed"}
NAMES = sorted(markup("", ""))


class Tally:
    """How many cases of a part there were, how many ended badly, and how long it took."""

    def __init__(self) -> None:
        self.cases = self.bad = 0
        self.begun = time.monotonic()

    def run(self, judge: Callable[[], list[str]]) -> None:
        """Count a case, and fail with all that is wrong with it."""
        self.cases += 1
        wrong = ["it raised"]
        try:
            wrong = judge()
        finally:
            self.bad += bool(wrong)
        assert wrong == []


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    counted = Tally()
    yield counted
    print(f"{counted.cases} cases, {counted.bad} bad, {time.monotonic() - counted.begun:.1f} seconds")


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("desk") / "secret.txt"
    path.write_text(SECRET, encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def canary() -> Iterator[socket.socket]:
    """Whoever dials it has left the sandbox."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        yield listener


def outcome(body: bytes, media_type: str, charset: str | None = None) -> Extracted | Failure:
    try:
        return extract(body, media_type=media_type, charset=charset)
    except Failure as failure:
        return failure


def faults_of(body: bytes, media_type: str) -> tuple[Extracted | Failure, list[str]]:
    """What came of it, and what is wrong whatever it is."""
    begun = time.monotonic()
    found = outcome(body, media_type)
    taken = time.monotonic() - begun
    wrong = [f"took {taken:.0f} s"] if taken > SECONDS else []
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    wrong += [f"a child used {used >> 10} MB"] if used > MEMORY_KB else []
    if isinstance(found, Failure):
        wrong += [] if found.code in LOUD and found.detail else [f"no reason: {found!r}"]
    elif not any(map(str.isalnum, found.text)):
        wrong.append("silently empty")
    return found, wrong


#: What is too much is the text itself, or all of it. In the others it is noise around a short article, which is read.
TOO_MUCH = ("100 MB", "a paragraph of 10 MB", "200,000 long paragraphs")


@pytest.mark.parametrize("name", LARGE)
def test_deep_and_large_pages_are_never_silently_empty(tally: Tally, name: str) -> None:
    """An article of which nothing is left would pass for one without claims."""

    def judge() -> list[str]:
        found, wrong = faults_of(LARGE[name]().encode(), "text/html")
        if name.startswith(TOO_MUCH):
            return wrong + [repr(found)] * (getattr(found, "code", "") != "too_large")
        return wrong + ["the article is not in the text"] * (SENTENCE not in getattr(found, "text", ""))

    tally.run(judge)


@pytest.mark.parametrize("name", EMPTY)
def test_a_page_without_a_text_says_so(tally: Tally, name: str) -> None:
    """Not an empty string, which would be frozen as one."""
    found, wrong = faults_of(EMPTY[name].encode(), "text/html")
    tally.run(lambda: wrong + ([] if isinstance(found, Failure) and found.code == "no_text" else [repr(found)]))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_letters_come_out_right_or_the_loss_is_counted(tally: Tally, case: Case) -> None:
    """Somebody would be quoted with "Ã©", or a number with what a lying header made of it."""

    def judge() -> list[str]:
        text, share = decode(case.body, case.header)
        text.encode("utf-8")
        if not case.words:
            return [] if share == text.count("\ufffd") / len(text) else ["a loss that is not counted"]
        return [f"came out as {text[:200]!r}"] * (case.words.strip() not in text) + ["counted a loss"] * (share > 0)

    tally.run(judge)


@pytest.mark.parametrize("damage", [b"\xe2\x82", b"\xff", b"\xc3"])
def test_one_wrong_byte_does_not_change_every_accent(damage: bytes) -> None:
    """A page cut in the middle of a letter was read as another encoding, from its first word on, and told nobody."""
    page = f"<html><body>{'<p>Le taux s’élève à 12,5 % à Besançon, répète le maire, déçu.</p>' * 9}".encode() + damage
    for header in (None, "utf-8", "iso-8859-1"):
        found = outcome(page, "text/html", header)
        assert isinstance(found, Extracted)
        assert "Le taux s’élève à 12,5 % à Besançon" in found.text
        assert 0 < found.replaced_share < 0.01


@pytest.mark.parametrize("name", PDFS)
def test_a_hostile_pdf_ends_in_its_text_or_in_a_reason(
    tally: Tally, secret: str, canary: socket.socket, name: str
) -> None:
    """A PDF is a program: it loops, unpacks to gigabytes, opens files, dials."""

    def judge() -> list[str]:
        found, wrong = faults_of(PDFS[name](secret), "application/pdf")
        said = found.text if isinstance(found, Extracted) else found.detail
        wrong += ["it read a file"] * (SECRET in said) + ["it read its attachment"] * ("99 %" in said)
        return wrong + ["it dialled"] * _was_dialled(canary)

    tally.run(judge)


HARMLESS = ["a plain one", "a script that runs when it opens", "a program that it launches", "an attachment",
            "metadata with an entity", "a page from elsewhere", "tables that name each other"]  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_what_a_pdf_would_do_does_not_keep_its_words_from_us(secret: str, name: str) -> None:
    """A refusal of everything would be safe, and of no use to anybody."""
    found = outcome(PDFS[name](secret), "application/pdf")
    assert isinstance(found, Extracted), found
    assert found.text.startswith("The share of homes without heating rose to 12.5 %")


def test_an_encrypted_pdf_says_that_it_is(secret: str) -> None:
    """The person is told to save it without a password."""
    found = outcome(PDFS["encrypted"](secret), "application/pdf")
    assert isinstance(found, Failure)
    assert found.code == "encrypted"


@pytest.mark.parametrize("name", NAMES)
def test_entities_bring_in_no_file_no_address_and_no_laughter(
    tally: Tally, secret: str, canary: socket.socket, name: str
) -> None:
    """The desk's own files would stand in a document that everybody here reads."""

    def judge() -> list[str]:
        body, media_type = markup(secret, _address_of(canary))[name]
        found, wrong = faults_of(body, media_type)
        said = found.text + found.title if isinstance(found, Extracted) else found.detail
        wrong += ["it read a file"] * (SECRET in said) + ["it laughs"] * (len(said) > len(body))
        return wrong + ["it dialled"] * _was_dialled(canary)

    tally.run(judge)


def test_the_control_a_parser_without_a_guard_reads_the_file(secret: str) -> None:
    """The cases above must be able to fail."""
    body, _ = markup(secret, "http://127.0.0.1:9/")["a file in a xml"]
    parser = lxml.etree.XMLParser(resolve_entities=True, load_dtd=True)
    assert SECRET in "".join(lxml.etree.fromstring(body, parser).itertext())


def test_the_article_is_read_beside_the_trick(secret: str, canary: socket.socket) -> None:
    """Feeds and drawings are told to be none of ours; pages with the same tricks are read."""
    cases = markup(secret, _address_of(canary))
    for name in NAMES:
        found = outcome(*cases[name])
        if name.endswith(("page", "xhtml")):
            assert isinstance(found, Extracted), (name, found)
            assert SENTENCE in found.text


def _address_of(canary: socket.socket) -> str:
    return f"http://127.0.0.1:{canary.getsockname()[1]}/x"


def _was_dialled(canary: socket.socket) -> bool:
    try:
        canary.accept()
    except BlockingIOError:
        return False
    return True


def test_the_canary_would_notice(canary: socket.socket) -> None:
    """One that sleeps proves nothing."""
    with socket.create_connection(canary.getsockname()[:2], timeout=2):
        deadline = time.monotonic() + 2
        while not (noticed := _was_dialled(canary)) and time.monotonic() < deadline:
            pass
    assert noticed


def test_a_reader_that_hangs_is_killed_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """The deadline is the sandbox's, not the reader's goodwill."""

    def endless(*_: Any, **__: Any) -> None:
        while True:
            pass

    monkeypatch.setattr("worker.readers.html.read", endless)
    monkeypatch.setattr("worker.readers.paragraphs.read", endless)
    begun = time.monotonic()
    with pytest.raises(Failure, match="still reading after"):
        extract((TOP + TEXT).encode(), media_type="text/html", seconds=1.0)
    assert time.monotonic() - begun < 5


def test_nothing_is_left_in_the_folder_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers that unpack attachments to disk would leave strangers' programs there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    outcome(PDFS["an attachment"](""), "application/pdf")
    assert list(tmp_path.iterdir()) == []
