"""The whole desk leaves in one file, and one command tells whether such a file is what the desk holds."""

import random
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wacz.main import main as referee

from claims import exports
from claims.actions.capturing import capture_bytes, store
from claims.actions.evidencing import SourceFacts
from claims.models import Capture, Claim
from claims.parcels import wacz
from claims.terms import Origin, Stage
from tests import factories
from tests.claims.parcels import samples
from tests.claims.parcels.samples import File

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    return tmp_path / "blobs"


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], str]:
    """(exit code, lines, what it says beside them)."""
    capsys.readouterr()
    try:
        call_command(*words)
    except SystemExit as told:
        code = int(str(told.code))
    else:
        code = 0
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err


def captured(count: int, size: int = 100, **facts: Any) -> list[Capture]:
    dice = random.Random(count)
    return [
        capture_bytes(dice.randbytes(size), origin=Origin.FILE, media_type="image/png", **facts) for _ in range(count)
    ]


def test_every_copy_of_the_desk_is_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A desk that moves, or closes, would leave evidence behind."""
    factories.claim(Stage.PUBLISHED)
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(claim, source="Jane Roe", upload=b"a tip", source_facts=SourceFacts(confidential=True))
    captured(3)
    path = tmp_path / "desk.wacz"
    code, lines, said = run(capsys, "export_evidence", str(path))
    assert (code, lines) == (0, [])
    assert f"{Capture.objects.count()} copies" in said
    assert "1 of them are from confidential sources" in said
    listed = File(path.read_bytes()).json(wacz.LIST)["copies"]
    assert sorted(copy["sha256"] for copy in listed) == sorted(Capture.objects.values_list("sha256", flat=True))
    assert {use["as"] for copy in listed for use in copy["proves"]} == {"evidence", "document"}
    assert referee(["validate", "-f", str(path)]) == 0
    assert run(capsys, "check_export", str(path))[:2] == (0, [])
    assert list(tmp_path.glob(".desk*")) == []


def test_only_the_copies_since_a_day_where_that_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    captured(2, captured_at=datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC))
    captured(3, captured_at=datetime(2026, 3, 2, tzinfo=UTC))
    path = tmp_path / "since.wacz"
    assert "3 copies" in run(capsys, "export_evidence", str(path), "--since", "2026-03-02")[2]
    assert run(capsys, "check_export", str(path))[:2] == (0, [])
    with pytest.raises(CommandError, match="no stored copy"):
        call_command("export_evidence", str(tmp_path / "none.wacz"), "--since", "2026-03-03")


def test_lost_and_altered_bytes_are_said_by_both_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept, lost, altered = captured(3)
    store().path(lost.sha256).unlink()
    store().path(altered.sha256).chmod(0o600)
    store().path(altered.sha256).write_bytes(b"other")
    path = tmp_path / "desk.wacz"
    code, lines, _said = run(capsys, "export_evidence", str(path))
    assert (code, sorted(lines)) == (1, [f"altered\t{altered.sha256}", f"missing\t{lost.sha256}"])
    code, lines, _said = run(capsys, "check_export", str(path))
    assert code == 1
    assert sorted(line.split("\t")[1] for line in lines) == sorted([lost.sha256, altered.sha256])
    assert kept.sha256 not in "".join(lines)


def test_nothing_is_written_over_and_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    captured(2)
    path = tmp_path / "desk.wacz"
    path.write_text("mine")
    with pytest.raises(CommandError, match="new file"):
        call_command("export_evidence", str(path))
    assert path.read_text() == "mine"
    with pytest.raises(CommandError, match="new file"):
        call_command("export_evidence", str(tmp_path / "desk.zip"))
    with pytest.raises(CommandError, match="Nothing was written"):
        call_command("export_evidence", str(tmp_path / "no folder" / "desk.wacz"))
    monkeypatch.setattr("claims.blobs.BlobStore.read", _away)
    with pytest.raises(CommandError, match="Nothing was written"):
        call_command("export_evidence", str(tmp_path / "half.wacz"))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["blobs", "desk.wacz"]


def _away(store: Any, sha256: str) -> bytes:
    raise OSError("the disk is away")


def test_a_large_desk_needs_no_more_memory_and_few_queries(tmp_path: Path) -> None:
    """The server would run out of memory in the middle of the night, when the copies are taken away."""
    captured(2)
    call_command("export_evidence", str(tmp_path / "small.wacz"))
    captured(40, size=1_000_000)
    with CaptureQueriesContext(connection) as met:
        tracemalloc.start()
        call_command("export_evidence", str(tmp_path / "large.wacz"))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert (tmp_path / "large.wacz").stat().st_size > 40_000_000
    assert peak < 12_000_000
    assert len(met) < 12


def test_the_file_of_another_desk_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whole in itself, and yet nothing that this desk ever stored."""
    captured(2)
    sent, read, data = samples.two_pages_and_an_upload()
    path = tmp_path / "theirs.wacz"
    path.write_bytes(samples.made(sent, read))
    code, lines, said = run(capsys, "check_export", str(path))
    assert code == 1
    assert {line.split("\t")[1] for line in lines} == {samples.sha256(each) for each in data}
    assert {line.split("\t")[0] for line in lines} == {"stray"}
    assert "It bears no signature" in said
    assert run(capsys, "check_export", str(path), "--alone")[:2] == (0, [])


def test_what_is_no_file_of_this_kind_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.wacz"
    path.write_text("<html>404")
    for each in (path, tmp_path / "nowhere.wacz"):
        code, lines, _said = run(capsys, "check_export", str(each))
        assert (code, len(lines)) == (1, 1)
        assert lines[0].startswith(f"unreadable\t{each.name}\tno whole zip file")


def test_a_file_of_a_claim_misses_what_was_taken_out_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claim = factories.claim(Stage.IN_RESEARCH)
    path = tmp_path / "claim.wacz"
    path.write_bytes(made(claim))
    assert run(capsys, "check_export", str(path))[:2] == (0, [])
    factories.evidence(claim, upload=b"later")
    assert run(capsys, "check_export", str(path))[:2] == (0, [])  # it is no part of a file that was made before


def made(claim: Claim) -> bytes:
    return b"".join(wacz.stream(exports.of_claim(claim), store().read, software="test"))
