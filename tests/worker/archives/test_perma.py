"""Perma.cc, by the same two calls."""

import pytest

from claims.terms import ArchiveProblem
from tests.archives import MADE_AT, PermaServer, told
from tests.loopback import plain
from worker.answers import Fetched
from worker.archives.perma import Perma
from worker.archives.service import Declined, Kept
from worker.asks import Ask
from worker.errors import Failure
from worker.fetch import fetch

PAGE = "https://news.example/article"


def asked(server: PermaServer, key: str = "the-key", folder: str = "") -> tuple[Perma, object]:
    def say(address: str, ask: Ask) -> Fetched:
        return fetch(address, policy=server.policy(), ask=ask)

    return Perma(server.address("").rstrip("/"), "https://perma.example", key, folder), say


def declined(server: PermaServer, *, key: str = "the-key", follow: bool = False) -> Declined:
    archive, say = asked(server, key)
    with server, pytest.raises(Declined) as caught:
        archive.follow("AB12-C1", say) if follow else archive.submit(PAGE, say)
    return caught.value


def test_a_page_is_handed_in_and_followed_to_its_copy() -> None:
    record = PermaServer.record
    server = PermaServer(record("pending", "pending"), record("success", "failed"))
    archive, say = asked(server, folder="12")
    with server:
        ticket = archive.submit(PAGE, say)
        found = [archive.follow(ticket, say) for _ in range(2)]
    assert found == [None, Kept("https://perma.example/AB12-C1", MADE_AT)]
    assert server.submitted == [PAGE]
    assert '"folder": 12' in server.requests[0]
    assert server.asked == ["/v1/archives/AB12-C1/"] * 2


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        (400, {"url": ["Not a valid URL."]}, ArchiveProblem.BAD_ADDRESS),
        (400, {"url": ["Target page is too large (max size 100MB)."]}, ArchiveProblem.BAD_ADDRESS),
        (400, {"error": "You've reached your usage limit."}, ArchiveProblem.QUOTA),
        (400, {"folder": ["Folder not found."]}, ArchiveProblem.OTHER),
        (402, {"detail": "Your subscription has ended."}, ArchiveProblem.QUOTA),
        (403, {"detail": "You do not have permission."}, ArchiveProblem.KEY),
    ],
)
def test_every_refusal_has_words(status: int, body: dict[str, object], problem: ArchiveProblem) -> None:
    server = PermaServer(plain(b""))
    server.refusals = [told(body, status=status)]
    assert declined(server).problem == problem


def test_a_wrong_key_a_failed_capture_and_a_record_that_is_gone_are_told() -> None:
    assert declined(PermaServer(plain(b"")), key="wrong").problem == ArchiveProblem.KEY
    assert declined(PermaServer(PermaServer.record("failed")), follow=True).problem == ArchiveProblem.SITE
    assert declined(PermaServer(plain(b"{}", status=404)), follow=True).problem == ArchiveProblem.BROKEN


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>"),
        (201, b'{"guid": "../../evil"}'),
        (201, b'{"guid": null}'),
        (200, b'{"captures": "x"}'),
        (200, b'{"captures": [1, {"role": "favicon", "status": "success"}]}'),
        (502, b'{"detail": "x"}'),
    ],
)
@pytest.mark.parametrize("follow", [False, True], ids=["submit", "follow"])
def test_garbage_is_neither_a_ticket_nor_a_copy(status: int, body: bytes, follow: bool) -> None:
    server = PermaServer(plain(body, status=status))
    server.refusals = [plain(body, status=status)]
    archive, say = asked(server)
    with server, pytest.raises(Failure) as caught:
        archive.follow("AB12-C1", say) if follow else archive.submit(PAGE, say)
    assert caught.value.retry


def test_a_record_without_a_moment_is_a_copy_all_the_same() -> None:
    server = PermaServer(PermaServer.record("success", made="yesterday"))
    archive, say = asked(server)
    with server:
        assert archive.follow("AB12-C1", say) == Kept("https://perma.example/AB12-C1", None)
