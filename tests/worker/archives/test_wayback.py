"""The Wayback Machine's save service: a job is followed to its end, whatever the service says on the way."""

from datetime import timedelta

import pytest

from claims.terms import ArchiveProblem
from tests.archives import MADE_AT, WaybackServer, told
from tests.loopback import plain
from worker.answers import Fetched
from worker.archives.service import Declined, Kept
from worker.archives.wayback import CODES, Wayback
from worker.asks import Ask
from worker.errors import Failure
from worker.fetch import fetch

PAGE = "https://news.example/article?a=1&b=ü"


def asked(server: WaybackServer, secret: str = "the-secret") -> tuple[Wayback, object]:
    def say(address: str, ask: Ask) -> Fetched:
        return fetch(address, policy=server.policy(), ask=ask)

    return Wayback(server.address("").rstrip("/"), "the-key", secret), say


def declined(server: WaybackServer, *, secret: str = "the-secret", follow: bool = False) -> Declined:
    archive, say = asked(server, secret)
    with server, pytest.raises(Declined) as caught:
        archive.follow("spn2-1", say) if follow else archive.submit(PAGE, say)
    return caught.value


def test_a_page_is_handed_in_and_followed_to_its_copy() -> None:
    """ "Sent" is no end: a copy has an address and a moment, or there is none."""
    server = WaybackServer(WaybackServer.pending, WaybackServer.pending, WaybackServer.success(PAGE))
    archive, say = asked(server)
    with server:
        ticket = archive.submit(PAGE, say)
        found = [archive.follow(ticket, say) for _ in range(3)]
        assert found == [None, None, Kept(server.address(f"/web/20261124200501/{PAGE}"), MADE_AT)]
    assert server.submitted == [PAGE]
    assert server.asked == ["/save/status/spn2-1"] * 3


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("follow", [False, True], ids=["at once", "in the end"])
def test_every_typed_error_has_words_and_says_whether_a_second_try_makes_sense(code: str, follow: bool) -> None:
    """The person who asked reads what happened; the operator reads the service's own words."""
    server = WaybackServer(WaybackServer.error(code))
    server.refusals = [WaybackServer.error(code)]
    found = declined(server, follow=follow)
    assert (found.problem, found.wait) == CODES[code]
    assert found.problem in ArchiveProblem
    assert found.detail == f"error:{code}: Words of the service."


def test_what_is_in_the_way_today_is_tried_again_and_what_is_in_the_way_for_ever_is_not() -> None:
    soon = timedelta(hours=1)
    assert CODES["user-session-limit"][1] < soon
    assert CODES["service-unavailable"][1] < soon
    assert CODES["too-many-daily-captures"][1] >= timedelta(hours=12)
    assert [CODES[code][1] for code in ("blocked-url", "not-found", "no-access", "invalid-url-syntax")] == [None] * 4


def test_a_code_that_nobody_knew_is_told_with_the_services_own_words() -> None:
    found = declined(WaybackServer(WaybackServer.error("tide-too-high", "Come\x00 back")), follow=True)
    assert (found.problem, found.wait) == (ArchiveProblem.OTHER, None)
    assert found.detail.startswith("error:tide-too-high: Come")
    assert "\x00" not in found.detail


def test_a_wrong_key_is_told_and_not_repeated() -> None:
    found = declined(WaybackServer(WaybackServer.pending), secret="wrong-secret")
    assert (found.problem, found.wait) == (ArchiveProblem.KEY, None)
    assert "wrong-secret" not in repr(found)


def test_a_job_that_the_service_forgot_is_handed_in_again() -> None:
    """It remembers a job for an hour; a worker may have stood still for longer."""
    found = declined(WaybackServer(plain(b"not found", status=404)), follow=True)
    assert found.wait is not None


GARBAGE = [
    b"<html>Save Page Now</html>",
    b"",
    b"[]",
    b'{"status": "success"}',
    b'{"status": "success", "timestamp": "20261399999999", "original_url": "https://news.example/"}',
    b'{"status": "success", "timestamp": 20261124200501, "original_url": "https://news.example/"}',
    b'{"status": "success", "timestamp": "20261124200501", "original_url": "javascript:alert(1)"}',
    b'{"status": "success", "timestamp": "../../../evil", "original_url": "https://news.example/"}',
    b'{"status": "done"}',
    b'{"job_id": 7}',
    b'{"job_id": "../user"}',
    b'{"job_id": "a/../../evil?x"}',
    b'{"job_id": ""}',
    b'{"url": "https://news.example/"}',
]


@pytest.mark.parametrize("body", GARBAGE)
@pytest.mark.parametrize("follow", [False, True], ids=["submit", "follow"])
def test_garbage_is_neither_a_ticket_nor_a_copy(body: bytes, follow: bool) -> None:
    """What is shown as a copy is one; what leads an ask to another address is none."""
    server = WaybackServer(plain(body))
    server.refusals = [plain(body)]
    archive, say = asked(server)
    with server, pytest.raises(Failure) as caught:
        archive.follow("spn2-1", say) if follow else archive.submit(PAGE, say)
    assert caught.value.retry


def test_the_key_is_said_to_the_service_alone() -> None:
    server = WaybackServer(WaybackServer.pending)
    server.refusals = [plain(b"", "Location: /elsewhere", status=307), told({"job_id": "x"})]
    archive, say = asked(server)
    with server, pytest.raises(Failure):
        archive.submit(PAGE, say)
    assert len(server.requests) == 1
    assert "the-secret" not in repr(Ask(secrets={"Authorization": "LOW the-key:the-secret"}))
