"""Each record says what was kept, and no record says more: what is not as it was on the wire is marked."""

import hashlib
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from claims.parcels import wacz
from claims.parcels.checking import Wacz
from tests.claims.parcels import samples
from tests.claims.parcels.samples import DAY, File, Record

DATA = "<p>Łódź: 3 °C".encode()


def records(*copies: Any, data: tuple[bytes, ...] = (DATA,)) -> list[Record]:
    return File(samples.made(samples.parcel(copies), samples.reader(*data))).records()


def of_kind(kind: str, found: list[Record]) -> list[Record]:
    return [record for record in found if record.kind == kind]


def test_the_file_says_what_wrote_it_and_what_it_is() -> None:
    first = records(samples.page(DATA))[0]
    assert first.kind == "warcinfo"
    assert first.body == b"software: Figurecheck test\r\ndescription: Rents\r\nformat: WARC File Format 1.1\r\n"
    assert first.headers["WARC-Filename"] == "data.warc.gz"


def test_a_page_has_its_answer_its_request_and_what_belongs_to_it() -> None:
    found = records(samples.page(DATA))
    assert [record.kind for record in found] == ["warcinfo", "response", "response", "response", "request", "metadata"]
    answer, request, metadata = found[3:]
    assert answer.first_line == "200 OK"
    assert answer.headers["WARC-IP-Address"] == "192.0.2.7"
    assert answer.headers["WARC-Date"] == "2026-03-14T15:09:26.535897Z"
    assert answer.headers["WARC-Payload-Digest"] == f"sha256:{hashlib.sha256(DATA).hexdigest()}"
    assert answer.target == request.target == "https://www.example.org/Rent/?b=2&a=1"
    assert request.http == {"Host": "www.example.org", "User-Agent": "Figurecheck/test"}
    assert request.first_line == "/Rent/?b=2&a=1 HTTP/1.1"
    concurrent = {record.headers["WARC-Concurrent-To"] for record in (request, metadata)}
    assert concurrent == {answer.headers["WARC-Record-ID"]}
    told = metadata.body.decode()
    assert "fetched-with: figurecheck 0.1.0, urllib3 2.8.0\r\n" in told
    assert "address-asked-for: http://example.org/rent\r\n" in told
    assert "tls: TLSv1.3 TLS_AES_256_GCM_SHA384\r\n" in told
    assert told.count("tls-certificate: AAECAwQFBgc=\r\n") == 2


def test_a_page_that_was_sent_packed_is_not_unpacked_twice() -> None:
    """Programs would show nothing, or garbage: the bytes that are kept are unpacked."""
    answer = of_kind("response", records(samples.page(DATA)))[-1]
    assert answer.body == DATA
    assert answer.http == {
        "Content-Type": "text/html; charset=utf-8",
        "X-Archive-Orig-Content-Encoding": "gzip",
        "X-Archive-Orig-Content-Length": "17",
        "X-Archive-Orig-Transfer-Encoding": "chunked",
        "X-Place": "%C5%81%C3%B3d%C5%BA %E2%80%93 3 %C2%B0C",
        "Content-Length": str(len(DATA)),
    }


def test_redirects_lead_on_and_say_what_of_them_was_kept() -> None:
    """The address that the desk asked for would lead nowhere in the file."""
    kept = {"address": "https://example.org/rent", "status": 307, "headers": [["Location", "/x"], ["Server", "s"]]}
    page = samples.page(DATA, redirects=[{"address": "http://example.org/rent", "status": 301}, kept])
    first, second, _answer = of_kind("response", records(page))
    assert (first.target, first.first_line) == ("http://example.org/rent", "301 Moved Permanently")
    assert first.http["Location"] == "https://example.org/rent"
    assert "only the status and the target" in first.http["X-Archive-Note"]
    assert (second.first_line, second.http["Server"]) == ("307 Temporary Redirect", "s")
    assert second.http["Location"] == "https://www.example.org/Rent/?b=2&a=1"
    assert "X-Archive-Note" not in second.http
    assert (first.body, second.body) == (b"", b"")


def test_what_was_uploaded_or_pasted_is_found_by_its_hash() -> None:
    upload, _metadata = records(samples.upload(DATA))[1:]
    assert (upload.kind, upload.body) == ("resource", DATA)
    assert upload.target == f"urn:sha256:{hashlib.sha256(DATA).hexdigest()}"
    assert upload.headers["Content-Type"] == "text/csv"
    assert "file-name: counts.csv" in _metadata.body.decode()


def test_the_same_bytes_a_second_time_are_there_with_their_own_day() -> None:
    """Programs show a record that refers to an earlier one with the earlier one's day: proof of the wrong day."""
    later = samples.page(DATA, redirects=[], captured_at=DAY + timedelta(days=1))
    file = File(samples.made(samples.parcel([samples.page(DATA, redirects=[]), later]), samples.reader(DATA)))
    first, again = of_kind("response", file.records())
    assert (first.body, again.body) == (DATA, DATA)
    assert (first.headers["WARC-Date"][:10], again.headers["WARC-Date"][:10]) == ("2026-03-14", "2026-03-15")
    one, two = file.json(wacz.LIST)["copies"]
    assert one["record"]["offset"] < two["record"]["offset"]


def test_the_same_bytes_as_a_file_and_from_an_address_are_both_there() -> None:
    """A page cannot be shown from an upload: that has no headers."""
    found = records(samples.upload(DATA), samples.page(DATA, redirects=[], captured_at=DAY + timedelta(days=1)))
    assert [record.body for record in found if record.kind in ("resource", "response")] == [DATA, DATA]


@pytest.mark.parametrize(
    "facts",
    [
        {"headers": [], "media_type": ""},
        {"status": None},
        {"status": 299},
        {"peer": "2001:db8::7"},
        {"tls": {}, "tools": {}, "request_headers": [], "redirects": [], "title": ""},
        {"headers": [["X-A", "one\r\nX-B: two"], ["X C", "3"], ["", "4"], ["X-Ü", "5"], ["X-D", ""]]},
        {"title": "A\nWARC/1.1\r\n\r\nB", "address": "http://x/\r\nWARC-Type: response"},
        {"final_address": "https://xn--bcher-kva.example/%C3%A9?q=%20#no"},
        {"final_address": "https://[2001:db8::1]:8443/a b"},
    ],
)
def test_whatever_a_site_says_stays_in_its_place(facts: dict[str, Any]) -> None:
    """A header with a line of its own in it could make up a record: somebody else's words as evidence."""
    file = File(samples.made(samples.parcel([samples.page(DATA, **facts)]), samples.reader(DATA)))
    found = file.records()
    assert of_kind("response", found)[-1].body == DATA
    assert len(of_kind("warcinfo", found)) == 1
    assert not [record for record in found if "X-B" in record.http]
    assert len(file.json(wacz.LIST)["copies"]) == 1
    assert json.loads(file.lines(wacz.PAGES)[1])["url"] == of_kind("response", found)[-1].target


def test_an_empty_page_is_a_page_too() -> None:
    found = records(samples.page(b""), data=(b"",))
    assert of_kind("response", found)[-1].http["Content-Length"] == "0"


def test_what_belongs_to_a_copy_is_beside_it_and_checked_with_it(tmp_path: Path) -> None:
    """A picture or a time-stamp that stays behind proves nothing where the copy goes."""
    picture = samples.attached("picture", b"\x89PNG drawn", "image/png")
    stamp = samples.attached("time-stamp", b"0\x82 reply", "application/timestamp-reply", stored=False, authority="A")
    lost = samples.attached("picture", b"%PDF lost", "application/pdf")
    page = samples.page(DATA, redirects=[], attached=(picture, stamp, lost))
    read = samples.reader(DATA, b"\x89PNG drawn", lost=[b"%PDF lost"])
    data = samples.made(samples.parcel([page]), read)
    file, path = File(data), tmp_path / "made.wacz"
    answer = of_kind("response", file.records())[0]
    held = {record.target: record for record in of_kind("resource", file.records())}
    for each, body in ((picture, b"\x89PNG drawn"), (stamp, b"0\x82 reply")):
        record = held[f"urn:sha256:{each.sha256}"]
        assert (record.body, record.headers["Content-Type"]) == (body, each.media_type)
        assert record.headers["WARC-Concurrent-To"] == answer.headers["WARC-Record-ID"]
    (copy,) = file.json(wacz.LIST)["copies"]
    assert [(each["as"], each["damage"]) for each in copy["attached"]] == [
        ("picture", ""),
        ("time-stamp", ""),
        ("picture", "missing"),
    ]
    assert copy["attached"][1]["authority"] == "A"
    assert file.json(wacz.LIST)["problems"] == [
        {"sha256": lost.sha256, "captured_at": "2026-03-14T15:09:26.535897Z", "damage": "missing"}
    ]
    path.write_bytes(data)
    assert [finding.what for finding in Wacz(path).findings()] == ["problem"]


def test_a_picture_outlives_the_page(tmp_path: Path) -> None:
    picture = samples.attached("picture", b"drawn", "image/png")
    page = samples.page(DATA, attached=(picture,))
    data = samples.made(samples.parcel([page]), samples.reader(b"drawn", altered=[DATA]))
    assert [record.body for record in of_kind("resource", File(data).records())] == [b"drawn"]
