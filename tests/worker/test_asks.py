"""A service that the operator named is asked through the same gate, and a key goes to nobody else."""

import json

import pytest

from tests.loopback import Loopback, Recorder, answering, dialled_for_real, plain
from tests.worker.test_fetch import failure
from worker.asks import Ask, as_json
from worker.errors import Failure
from worker.fetch import Policy, fetch

KEY = "LOW key-of-the-desk:secret-of-the-desk"
POST = Ask(
    body=b"url=https%3A%2F%2Fnews.example%2F",
    headers={"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"},
    secrets={"Authorization": KEY},
)


def test_a_request_with_a_body_arrives_whole_and_is_kept_without_its_key() -> None:
    """What is kept of a request can be shown to anybody."""
    with Loopback({"/save": plain(b'{"job_id": "1"}', "Content-Type: application/json")}) as server:
        got = fetch(server.address("/save"), policy=server.policy(), ask=POST)
    head, _, body = server.requests[0].partition("\r\n\r\n")
    assert head.startswith("POST /save HTTP/1.1\r\n")
    assert body.encode() == POST.body
    assert f"Authorization: {KEY}" in head.split("\r\n")
    assert "Content-Type: application/x-www-form-urlencoded" in head.split("\r\n")
    assert head.lower().count("accept: ") == 1
    assert "secret-of-the-desk" not in repr(got) + repr(POST)
    assert as_json(got) == {"job_id": "1"}


def test_an_answer_that_is_no_success_is_read_as_well() -> None:
    """A service tells its reasons there."""
    for status in (400, 401, 404, 429, 503):
        with Loopback({"/": plain(b'{"message": "no"}', "Retry-After: 7", status=status)}) as server:
            got = fetch(server.address(), policy=server.policy(), ask=POST)
        assert (got.status, as_json(got)) == (status, {"message": "no"})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("ask", [POST, Ask(secrets=POST.secrets)], ids=["POST", "GET"])
def test_a_key_is_carried_over_no_redirect(status: int, ask: Ask) -> None:
    """Not even to another page of the same service."""
    with Loopback({"/next": plain(b"caught")}) as server:
        server.answers["/"] = plain(b"", f"Location: {server.address('/next')}", status=status)
        assert failure(server.address(), server.policy(), ask=ask).code == "server_error"
        assert len(server.requests) == 1


def test_a_key_goes_over_no_open_network() -> None:
    """Whoever writes http:// into a setting by mistake gives nothing away."""
    connect = Recorder()
    resolve = answering(archive_example="93.184.216.34")
    found = failure("http://archive.example/", Policy(), resolve=resolve, connect=connect, ask=POST)
    assert (found.code, connect.asked) == ("refused", [])
    assert KEY not in str(found)
    behind = Policy(proxy="http://10.0.0.1:3128")
    assert failure("http://archive.example/", behind, resolve=resolve, connect=connect, ask=POST).code == "refused"
    assert connect.asked == []
    failure("https://archive.example/", Policy(), resolve=resolve, connect=connect, ask=POST)
    assert connect.asked == [("93.184.216.34", 443)]


INSIDE = [
    "http://127.0.0.1/",
    "http://169.254.169.254/latest/",
    "https://[::1]/",
    "http://2130706433/",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("address", INSIDE)
def test_a_setting_that_leads_inside_is_refused_like_everything(address: str) -> None:
    """The address of a service is the operator's word, and still no way into the network."""
    with dialled_for_real() as dialled:
        assert failure(address, Policy(), ask=POST).code in ("refused", "bad_address")
    assert dialled == []


def test_a_key_that_fits_into_no_header_is_not_repeated_in_the_complaint() -> None:
    with pytest.raises(ValueError, match="Authorization does not fit") as caught:
        Ask(secrets={"Authorization": "secret\r\nX-Other: 1"})
    assert "secret\r" not in str(caught.value)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b"null", b'"x"', b"[" * 100_000, b"\xff", b'{"a": 1'])
def test_an_answer_of_another_shape_is_no_answer(body: bytes) -> None:
    with Loopback({"/": plain(body)}) as server:
        got = fetch(server.address(), policy=server.policy(), ask=POST)
    with pytest.raises(Failure) as caught:
        as_json(got)
    assert (caught.value.code, caught.value.retry) == ("server_error", True)


def test_a_long_answer_is_broken_off() -> None:
    with Loopback({"/": plain(json.dumps({"a": "x" * 5000}).encode())}) as server:
        assert failure(server.address(), server.policy(max_bytes=1000), ask=POST).code == "too_large"
