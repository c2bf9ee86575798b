"""What happens to a file on its way: the six damages that the usual checker of WARC files does not see, and others.

Each is tried three times: as it happens by accident, inside a file whose list of hashes was left alone, and by somebody
who made every hash anew. The last is whole in itself, and only the rows of the desk tell.
"""

import gzip
import hashlib
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from warcio.checker import Checker

from claims.actions.capturing import capture_bytes, store
from claims.exports import of_desk
from claims.parcels import wacz
from claims.parcels.checking import Wacz
from claims.terms import Origin
from tests.claims.parcels.samples import File

pytestmark = pytest.mark.django_db

SEALS = {wacz.SUMS, wacz.PACKAGE, wacz.DIGEST}
Damage = Callable[[bytes, list[tuple[int, int]]], bytes]


@pytest.fixture
def sound(settings: Any, tmp_path: Path) -> bytes:
    """A desk's file with twenty pages."""
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    for number in range(20):
        address = f"https://press.example/{number}"
        capture_bytes(
            b"<p>%d districts" % number * 50,
            origin=Origin.ADDRESS,
            media_type="text/html",
            address=address,
            final_address=address,
            status=200,
            headers=[["Content-Type", "text/html"]],
        )
    parcel = of_desk()
    assert parcel is not None
    return b"".join(wacz.stream(parcel, store().read, software="test"))


def _flip(warc: bytes, records: list[tuple[int, int]]) -> bytes:
    changed = bytearray(warc)
    start, length = records[7]
    changed[start + length // 2] ^= 4
    return bytes(changed)


def _forge(warc: bytes, records: list[tuple[int, int]]) -> bytes:
    """Another number in a page, with digests to match."""
    start, length = records[7]
    head, _blank, rest = gzip.decompress(warc[start : start + length]).partition(b"\r\n\r\n")
    http, _blank, body = rest.partition(b"\r\n\r\n")
    body = body.removesuffix(b"\r\n\r\n").replace(b"districts", b"buildings")
    digests = {
        b"WARC-Payload-Digest": hashlib.sha256(body).hexdigest(),
        b"WARC-Block-Digest": hashlib.sha256(http + b"\r\n\r\n" + body).hexdigest(),
    }
    lines = [line for line in head.split(b"\r\n") if line.partition(b":")[0] not in digests]
    lines += [name + b": sha256:" + value.encode() for name, value in digests.items()]
    forged = b"\r\n".join(lines) + b"\r\n\r\n" + http + b"\r\n\r\n" + body + b"\r\n\r\n"
    return warc[:start] + gzip.compress(forged) + warc[start + length :]


SIX: dict[str, Damage] = {
    "cut within a record": lambda warc, records: warc[: records[-3][0] + 20],
    "the last four bytes cut": lambda warc, records: warc[:-4],
    "a bit flipped": _flip,
    "a record removed": lambda warc, records: warc[: records[7][0]] + warc[sum(records[7]) :],
    "a record forged": _forge,
    "cut between two records": lambda warc, records: warc[: records[-3][0]],
}


def places(file: File) -> list[tuple[int, int]]:
    """Where the records of the pages lie in the WARC."""
    facts = [json.loads(line[line.index("{") :]) for line in file.lines(wacz.INDEX)]
    return sorted((int(fact["offset"]), int(fact["length"])) for fact in facts)


def rebuilt(file: File, changed: dict[str, bytes], *, hashed: bool) -> bytes:
    """The file with these parts. hashed: with a new list of hashes, as somebody would who means it."""
    parts = {name: file.read(name) for name in file.names} | changed
    if hashed:
        paths = [path for path in parts if path not in SEALS]
        sums = [f"{hashlib.sha256(parts[path]).hexdigest()}  {path}\n" for path in paths]
        parts[wacz.SUMS] = "".join(sums).encode()
        package = json.loads(parts[wacz.PACKAGE])
        for each in package["resources"]:
            data = parts[each["path"]]
            each |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
        parts[wacz.PACKAGE] = json.dumps(package).encode()
        value = f"sha256:{hashlib.sha256(parts[wacz.PACKAGE]).hexdigest()}"
        parts[wacz.DIGEST] = json.dumps({"path": wacz.PACKAGE, "hash": value}).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def findings(data: bytes, folder: Path) -> list[str]:
    """What the file tells of itself."""
    path = folder / "tried.wacz"
    path.write_bytes(data)
    try:
        return [finding.what for finding in Wacz(path).findings()]
    except zipfile.BadZipFile:
        return ["unreadable"]


def test_the_usual_checker_sees_few_of_the_six(sound: bytes, tmp_path: Path, capsys: Any) -> None:
    """The control: if it did, this check of ours would be for nothing."""
    file, seen = File(sound), 0
    for damage in SIX.values():
        path = tmp_path / "damaged.warc.gz"
        path.write_bytes(damage(file.read(wacz.WARC), places(file)))
        checker = Checker(type("Options", (), {"inputs": [str(path)], "verbose": False})())
        checker.process_all()
        seen += checker.exit_value
    print(f"warcio check: {seen} of {len(SIX)} found")
    assert seen <= 2


@pytest.mark.parametrize("hashed", [False, True], ids=["as it happens", "with every hash made anew"])
def test_ours_finds_all_six(sound: bytes, tmp_path: Path, hashed: bool) -> None:
    """Evidence that was cut or forged would pass for evidence."""
    file = File(sound)
    assert findings(rebuilt(file, {}, hashed=hashed), tmp_path) == []
    found = {}
    for name, damage in SIX.items():
        warc = damage(file.read(wacz.WARC), places(file))
        found[name] = findings(rebuilt(file, {wacz.WARC: warc}, hashed=hashed), tmp_path)
    print(f"check_export: {sum(map(bool, found.values()))} of {len(SIX)} found")
    assert all(found.values()), found


def test_one_who_also_rewrites_the_list_and_the_index_is_found_by_the_rows(
    sound: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whole in itself and signed by nobody: then what the desk has on record counts."""
    path = tmp_path / "forged.wacz"
    for forged in _forgeries(File(sound)):
        assert findings(forged, tmp_path) == []
        path.write_bytes(forged)
        with pytest.raises(SystemExit):
            call_command("check_export", str(path))
        assert len(capsys.readouterr().out.splitlines()) in (1, 2)


def _forgeries(file: File) -> Iterator[bytes]:
    """A copy left out, and a copy replaced; every hash and every list made to fit."""
    parcel = of_desk()
    assert parcel is not None
    copies = list(parcel.copies)
    read = store().read
    yield _whole(parcel, [copy for copy in copies if copy is not copies[7]], read)
    other = b"<p>7 buildings"
    forged = _replaced(copies[7], other)
    yield _whole(parcel, [*copies[:7], forged, *copies[8:]], lambda it: other if it == forged.sha256 else read(it))


def _replaced(copy: Any, data: bytes) -> Any:
    return replace(copy, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def _whole(parcel: Any, copies: list[Any], read: Any) -> bytes:
    return b"".join(wacz.stream(replace(parcel, copies=copies), read, software="test"))


def test_two_hundred_random_damages_are_found_where_they_touch_anything(sound: bytes, tmp_path: Path) -> None:
    """One bit, one cut, one piece of nothing: each is told, or no byte of any file inside is another."""
    dice, missed, harmless = random.Random(7), [], 0
    contents = _contents(sound)
    for number in range(200):
        damaged = bytearray(sound)
        at = dice.randrange(len(damaged))
        if number % 4 == 0:
            del damaged[at:]
        elif number % 4 == 1:
            damaged[at : at + 16] = bytes(16)
        else:
            damaged[at] ^= 1 << dice.randrange(8)
        if bytes(damaged) == sound or findings(bytes(damaged), tmp_path):
            continue
        harmless += 1
        if _contents(bytes(damaged)) != contents:
            missed.append((number, at))
    print(f"200 damages: {200 - harmless} found, {harmless} of no effect on any file inside, {len(missed)} missed")
    assert missed == []
    assert harmless < 30


def _contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_a_hostile_file_is_a_finding_and_not_a_burden(sound: bytes, tmp_path: Path) -> None:
    """An editor who checks what a stranger sent would lose the machine to it."""
    file = File(sound)
    bomb = b'{"copies": ' + b" " * (1 << 25)
    for changed in (
        {wacz.LIST: bomb},
        {wacz.LIST: b'{\n "format": "figurecheck-evidence-1",\n "copies": [\n[1]\n ],\n}'},
        {wacz.PACKAGE: b"[]"},
        {wacz.PACKAGE: b'{"resources": 7}'},
        {wacz.DIGEST: b'{"hash": 1, "signedData": []}'},
        {wacz.INDEX: b'a 1 {"offset": "-4", "length": "9"}\n'},
        {wacz.INDEX: b"\xff\xfe"},
        {wacz.SUMS: b"nothing\n"},
        {"../../outside": b"x"},
    ):
        for hashed in (False, True):
            data = rebuilt(file, changed, hashed=hashed and not changed.keys() & SEALS)
            assert findings(data, tmp_path), changed.keys()
    assert not (tmp_path.parent.parent / "outside").exists()
