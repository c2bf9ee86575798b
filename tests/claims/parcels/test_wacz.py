"""A file with stored copies opens with other people's programs, and every byte in it can be checked in ten years."""

import base64
import io
import json
import random
import re
import subprocess
import tracemalloc
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cdxj_indexer.main import CDXJIndexer
from cryptography.hazmat.primitives.asymmetric import ec
from wacz.main import main as referee

from claims.blobs import StoreError
from claims.parcels import signing, wacz
from claims.parcels.parcel import Copy
from tests.claims.parcels import samples
from tests.claims.parcels.samples import DAY, File


@pytest.fixture
def data() -> bytes:
    shipped, read, _bytes = samples.two_pages_and_an_upload()
    return samples.made(shipped, read)


def valid(data: bytes, folder: Path) -> bool:
    """What the format's own program says."""
    path = folder / "made.wacz"
    path.write_bytes(data)
    return referee(["validate", "-f", str(path)]) == 0


def test_the_program_of_the_format_finds_it_valid(data: bytes, tmp_path: Path) -> None:
    assert valid(data, tmp_path)


def test_and_finds_one_that_was_altered_invalid(data: bytes, tmp_path: Path) -> None:
    """The control: without it the test above could say anything."""
    altered = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(altered, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b" " if name == wacz.PAGES else b""))
    assert not valid(altered.getvalue(), tmp_path)


def test_the_bytes_of_every_copy_are_in_it_under_their_hash(data: bytes) -> None:
    """A program that reads WARC files would show another page than the desk stored."""
    _shipped, _read, kept = samples.two_pages_and_an_upload()
    records = [record for record in File(data).records() if record.kind in ("response", "resource")]
    found = {record.headers["WARC-Payload-Digest"]: record.body for record in records}
    for each in kept:
        assert found[f"sha256:{samples.sha256(each)}"] == each


def test_one_copy_is_checked_with_what_every_computer_has(data: bytes, tmp_path: Path) -> None:
    """In ten years nobody might have a program for WARC; the words of the file itself must then be enough."""
    file = File(data)
    folder = file.unpack(tmp_path)
    command = next(line.strip() for line in file.lines(wacz.README) if "tail" in line)
    for copy in file.json(wacz.LIST)["copies"]:
        numbers = {**copy["record"], "size": copy["size"]}
        told = command
        for word in ("offset", "length", "skip", "size"):
            told = told.replace(word.upper(), str(numbers[word]))
        out = subprocess.run(["bash", "-c", told], cwd=folder, capture_output=True, text=True, check=True).stdout
        assert out.split()[0] == copy["sha256"]


def test_the_whole_is_checked_with_what_every_computer_has(data: bytes, tmp_path: Path) -> None:
    file = File(data)
    folder = file.unpack(tmp_path)
    out = subprocess.run(["sha256sum", "-c", wacz.SUMS], cwd=folder, capture_output=True, text=True, check=True).stdout
    checked = [line.removesuffix(": OK") for line in out.splitlines()]
    assert set(checked) == set(file.names) - {wacz.SUMS, wacz.PACKAGE, wacz.DIGEST}
    assert file.json(wacz.DIGEST)["hash"] == f"sha256:{samples.sha256(file.read(wacz.PACKAGE))}"


def test_the_index_is_the_one_that_others_would_make(data: bytes, tmp_path: Path) -> None:
    """Programs that show the copies find them by it: a wrong place is a page that cannot be opened."""
    file = File(data)
    warc = file.unpack(tmp_path) / wacz.WARC
    theirs = io.StringIO()
    CDXJIndexer(theirs, str(warc), sort=True, records="response,revisit,resource").process_all()
    ours = [re.sub(', "recordDigest": "[^"]*"', "", line) for line in file.lines(wacz.INDEX)]
    assert ours == theirs.getvalue().splitlines()


def test_the_index_has_the_hash_of_each_record(data: bytes) -> None:
    """A program that loads one page over the web can tell that it got what was signed."""
    file = File(data)
    warc, checked = file.read(wacz.WARC), 0
    for line in file.lines(wacz.INDEX):
        facts = json.loads(line.partition("{")[1] + line.partition("{")[2])
        start = int(facts["offset"])
        record = warc[start : start + int(facts["length"])]
        assert facts["recordDigest"] == f"sha256:{samples.sha256(record)}"
        checked += 1
    assert checked == 6


def test_the_warc_is_stored_so_that_it_can_be_read_at_any_place(data: bytes) -> None:
    info = {each.filename: each for each in File(data).zip.infolist()}
    assert info[wacz.WARC].compress_type == zipfile.ZIP_STORED
    assert info[wacz.LIST].compress_type == zipfile.ZIP_DEFLATED


def test_every_copy_is_a_page_to_click_on(data: bytes) -> None:
    head, *pages = map(json.loads, File(data).lines(wacz.PAGES))
    assert head["format"] == "json-pages-1.0"
    assert [page["url"] for page in pages][::2] == ["https://www.example.org/Rent/?b=2&a=1"] * 2
    assert pages[1]["url"].startswith("urn:sha256:")
    assert pages[0]["ts"] == "2026-03-14T15:09:26.535897Z"
    assert pages[0]["title"] == "Rents rose by 4 %"
    assert len({page["id"] for page in pages}) == 4


def test_the_same_copies_give_the_same_bytes(data: bytes) -> None:
    """Two people could not tell by the hash that they hold the same evidence."""
    shipped, read, _bytes = samples.two_pages_and_an_upload()
    assert samples.made(shipped, read) == data


@pytest.mark.parametrize("fate", ["lost", "altered"])
def test_bytes_that_are_gone_are_named_and_the_others_leave(tmp_path: Path, fate: str) -> None:
    """An incomplete file would pass for a complete one, or damaged bytes for what a site served."""
    copies = [samples.page(b"sound"), samples.page(b"damaged", final_address="https://example.org/gone")]
    told = wacz.Outcome()
    read = samples.reader(b"sound", **{fate: [b"damaged"]})
    data = b"".join(wacz.stream(samples.parcel(copies), read, software="test", outcome=told))
    file, word = File(data), "missing" if fate == "lost" else "altered"
    expected = [{"sha256": copies[1].sha256, "captured_at": "2026-03-14T15:09:26.535897Z", "damage": word}]
    assert told.damages == file.json(wacz.LIST)["problems"] == expected
    assert (told.copies, [copy["damage"] for copy in file.json(wacz.LIST)["copies"]]) == (1, ["", word])
    assert "NOT COMPLETE: 1 copy" in file.read(wacz.README).decode()
    assert not [record for record in file.records() if "gone" in record.target]
    assert valid(data, tmp_path)


def test_a_store_that_fails_leaves_no_file_that_opens() -> None:
    """Half a file would look like the whole evidence."""

    def failing(sha256: str) -> bytes:
        if sha256 == copies[1].sha256:
            raise StoreError("away")
        return b"first"

    copies = [samples.page(b"first"), samples.page(b"second")]
    sent: list[bytes] = []
    with pytest.raises(StoreError):
        sent.extend(wacz.stream(samples.parcel(copies), failing, software="test"))
    assert sent
    with pytest.raises(zipfile.BadZipFile):
        zipfile.ZipFile(io.BytesIO(b"".join(sent)))


def test_a_file_says_what_must_stay_secret() -> None:
    copies = [samples.upload(b"a tip")]
    told = File(samples.made(samples.parcel(copies, confidential=1), samples.reader(b"a tip")))
    assert "CONFIDENTIAL: 1 copy" in told.read(wacz.README).decode()
    told = File(samples.made(samples.parcel(copies, withheld=2), samples.reader(b"a tip")))
    assert "2 further copies are not in it" in told.read(wacz.README).decode()
    assert told.json(wacz.LIST)["withheld_because_confidential"] == 2


def test_a_signature_is_one_that_others_verify(tmp_path: Path) -> None:
    """As ReplayWeb.page does: the two numbers one behind the other, over the hash as text, on P-384."""
    key = ec.generate_private_key(ec.SECP384R1())
    shipped, read, _bytes = samples.two_pages_and_an_upload()
    sign = signing.Sign(key, "test", datetime(2026, 4, 1, 12, tzinfo=UTC))
    data = samples.made(shipped, read, sign)
    told = File(data).json(wacz.DIGEST)
    signed = told["signedData"]
    assert signing.is_signed(signed, told["hash"])
    assert not signing.is_signed(signed, told["hash"][:-1] + "0")
    assert len(base64.b64decode(signed["signature"])) == 96
    assert File(data).json(wacz.PACKAGE)["created"] == signed["created"] == "2026-04-01T12:00:00Z"
    assert set(signed) == {"hash", "created", "software", "version", "signature", "publicKey"}
    assert valid(data, tmp_path)
    assert samples.made(shipped, read, sign) == data


def test_no_more_than_one_copy_is_in_memory() -> None:
    """The export of a whole desk would take the server's memory, and with it everybody's pages."""
    size, count = 2_000_000, 40

    def bytes_of(number: int) -> bytes:
        return random.Random(number).randbytes(size)

    numbers: dict[str, int] = {}

    def copies() -> list[Copy]:
        made = []
        for number in range(count):
            data = bytes_of(number)
            numbers[samples.sha256(data)] = number
            made.append(samples.upload(data, media_type="image/png", captured_at=DAY))
        return made

    shipped = samples.parcel(copies())
    tracemalloc.start()
    sent = sum(map(len, wacz.stream(shipped, lambda sha256: bytes_of(numbers[sha256]), software="test")))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sent > size * count
    assert peak < 5 * size


def test_programs_that_guess_where_an_entry_begins_guess_right(data: bytes) -> None:
    """ReplayWeb.page takes the head of an entry to be as short as its line in the zip's directory says, and no page of
    the file would open. Nor may a file of more than 4 GB break off at its end."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for info in file.infolist():
            head = data[info.header_offset :]
            added = int.from_bytes(head[28:30], "little")
            room_for_long_numbers = info.filename == wacz.WARC
            assert (added, bool(info.extra)) == (20 * room_for_long_numbers, room_for_long_numbers)
