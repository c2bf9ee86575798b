"""`manage.py ingest`: addresses and files from the command line, with an honest exit code."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.management.commands import ingest
from claims.models import Document, Job
from claims.terms import Origin, Progress, Role
from tests import factories
from worker.tasks import run_job

TEXT = "The bridge carries 41 percent more lorries than last year, says the port of Lindau.\n"


@pytest.fixture(autouse=True)
def desk(db, settings, tmp_path):
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    return factories.person(Role.ADMIN)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def worker(monkeypatch):
    """The real worker takes its turn whenever the command pauses between two looks."""

    def work(seconds: float) -> None:
        for pk in Job.objects.filter(state="queued").values_list("pk", flat=True):
            run_job(pk)

    monkeypatch.setattr(ingest.time, "sleep", work)


def test_a_file_and_an_address_are_taken_in(paper, capsys):
    """Scripts could not tell which document came of which line."""
    call_command("ingest", str(paper), "https://news.example/bridge")
    first, second = Document.objects.order_by("pk")
    assert (first.origin, first.title, first.progress) == (Origin.FILE, "paper.txt", Progress.QUEUED)
    assert (second.origin, second.address) == (Origin.ADDRESS, "https://news.example/bridge")
    assert Job.objects.filter(state="queued").count() == 2
    out = capsys.readouterr().out
    assert f"{first.pk}\t{first.get_absolute_url()}" in out
    assert f"{second.pk}\t{second.get_absolute_url()}" in out


def test_waiting_tells_how_many_figures_were_found(paper, worker, capsys):
    """A first look at the desk would end with a number and no result."""
    call_command("ingest", str(paper), "--wait")
    document = Document.objects.get()
    assert document.text == TEXT.strip()
    assert f"{document.pk}\tDone: {document.candidates.count()} figure" in capsys.readouterr().out
    assert document.candidates.count() >= 1


def test_a_failed_document_fails_the_command(paper, worker, capsys):
    """A script would go on as if everything had been read."""
    with pytest.raises(SystemExit) as ended:
        call_command("ingest", "http://127.0.0.1/private", str(paper), "--wait")
    assert ended.value.code == 1
    failed, read = Document.objects.order_by("pk")
    assert (failed.progress, read.progress) == (Progress.FAILED, Progress.DONE)
    out = capsys.readouterr().out
    assert str(failed.get_problem_display()) in out
    assert f"{read.pk}\tDone" in out


def test_waiting_ends_without_a_worker(paper, capsys):
    """The command would hang for ever on a desk whose worker does not run."""
    with pytest.raises(SystemExit) as ended:
        call_command("ingest", str(paper), "--wait", "--timeout", "0")
    assert ended.value.code == 1
    assert "Is a worker running?" in capsys.readouterr().out


def test_a_file_that_is_too_large_is_named_and_the_others_are_taken(paper, settings, tmp_path, capsys):
    """One big file would stop a whole batch, or be cut off in silence."""
    settings.FIGURECHECK_MAX_DOCUMENT_BYTES = 1024
    big, full = tmp_path / "big.txt", tmp_path / "full.txt"
    big.write_bytes(b"x" * 1025)
    full.write_bytes(b"y" * 1024)
    with pytest.raises(SystemExit):
        call_command("ingest", str(big), str(full), str(paper))
    assert Document.objects.count() == 2
    assert "big.txt" in (err := capsys.readouterr().err)
    assert "larger than the 1.0" in err


@pytest.mark.parametrize("name", ["missing.txt", "news.example/bridge", "."])
def test_what_is_neither_a_file_nor_an_address_is_refused(name, capsys):
    """A typing error in a file name would be queued as an address."""
    with pytest.raises(SystemExit):
        call_command("ingest", name)
    assert not Document.objects.exists()
    assert name in capsys.readouterr().err


def test_an_empty_file_is_refused(tmp_path, capsys):
    """An empty download would become a document that can never be read."""
    (tmp_path / "empty.txt").touch()
    with pytest.raises(SystemExit):
        call_command("ingest", str(tmp_path / "empty.txt"))
    assert "empty" in capsys.readouterr().err


def test_the_document_belongs_to_the_person_named(paper):
    """Work of one person would be filed under another's name."""
    reporter = factories.reporter()
    call_command("ingest", str(paper), "--by", "reporter")
    assert Document.objects.get().added_by == reporter
    with pytest.raises(CommandError, match="nobody"):
        call_command("ingest", str(paper), "--by", "nobody")
