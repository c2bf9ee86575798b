"""However an address comes in, it meets the gate: there is no way round it.

The entrances of today are the page for documents, the page of a claim (evidence), a spreadsheet of claims, the command
`ingest`, the watch over sources, and the worker itself with a row that no form has seen. The gate is real; the resolver
answers as hostile.NAMES says; connections are recorded instead of made. An entrance that is added belongs here, as the
API will.
"""

import csv
import io
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from claims.actions import intake, watching
from claims.frozen import clean
from claims.models import Document, Evidence, Job, Look, Watch
from claims.terms import Finding, JobState, Problem, Role, Stage
from tests import factories
from tests.faults.hostile import NAMES, PUBLIC, listed
from tests.loopback import Recorder, answering, dialled_for_real
from worker import tasks
from worker.fetch import fetch
from worker.steps import fetching

pytestmark = pytest.mark.django_db

#: Those that reach the worker as they stand: what no form and no column takes is another address by then.
ADDRESSES = [address for address in listed("addresses.txt") if clean(address) == address]
MISSING = "API: not built yet"


def by_page(addresses: list[str]) -> None:
    client = Client()
    client.force_login(factories.reporter())
    for address in addresses:
        answer = client.post("/documents/new/", {"ticket": str(uuid4()), "address": address})
        assert answer.status_code in (302, 422)


def by_evidence(addresses: list[str]) -> None:
    client, claim = Client(), factories.claim()
    client.force_login(factories.reporter())
    typed = {"summary": "61 of 100", "stance": "supports", "source": "Register", "source_kind": "other"}
    for address in addresses:
        answer = client.post(f"/claims/{claim.pk}/evidence/", typed | {"ticket": str(uuid4()), "address": address})
        assert answer.status_code in (302, 422)


def by_upload(addresses: list[str]) -> None:
    client = Client()
    client.force_login(factories.editor())
    for address in addresses:
        table = io.StringIO()
        csv.writer(table).writerows([["address", "quote", "value"], [address, "61 of 100", "61"]])
        sent = {
            "ticket": str(uuid4()),
            "language": "en",
            "file": SimpleUploadedFile("a.csv", table.getvalue().encode()),
        }
        assert client.post("/claims/import/", sent).status_code in (302, 422)


def by_command(addresses: list[str]) -> None:
    factories.person(Role.ADMIN)
    with suppress(SystemExit):  # some are no addresses at all, and it says so
        call_command("ingest", *addresses)


def by_worker(addresses: list[str]) -> None:
    for address in addresses:
        intake.take_in_address(clean(address), by=factories.reporter(), ticket=uuid4())


def by_watcher(addresses: list[str]) -> None:
    """As if an address had led somewhere else when its check was published: names change hands."""
    claim = factories.claim(Stage.PUBLISHED)
    claim.watches.set(Watch.objects.bulk_create([Watch(address=clean(address)) for address in addresses]))
    while watching.enqueue_due():
        pass


ENTRANCES: dict[str, Callable[[list[str]], None]] = {
    "page": by_page,
    "upload import": by_upload,
    "command": by_command,
    "worker": by_worker,
    "watcher": by_watcher,
    # A third of the list: this page is the slowest one, and its field is checked by the same code as the first one's.
    "evidence": lambda addresses: by_evidence(addresses[::3]),
}


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> Recorder:
    recorder = Recorder()
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=answering(**NAMES), connect=recorder))
    return recorder


def work() -> int:
    """The worker does all that is queued; returns how much that was."""
    queued = list(Job.objects.filter(state=JobState.QUEUED).values_list("pk", flat=True))
    for pk in queued:
        tasks.run_job(pk)
    return len(queued)


def test_no_entrance_leads_round_the_gate(connect: Recorder, capsys: pytest.CaptureFixture[str]) -> None:
    """One path that forgets the gate is enough to hand out the desk's network."""
    jobs = {}
    with dialled_for_real() as seen:
        for name, enter in ENTRANCES.items():
            enter(ADDRESSES)
            jobs[name] = work()
    problems = set(Document.objects.exclude(address="").values_list("problem", flat=True))
    problems |= set(Evidence.objects.exclude(address="").values_list("problem", flat=True))
    reached = ", ".join(f"{name} {count}" for name, count in jobs.items())
    with capsys.disabled():
        print(
            f"\n{len(ADDRESSES)} addresses x 5 entrances (page, upload import, command, worker, watcher): "
            f"{len(connect.asked)} dialled"
        )
        print(f"came as far as the gate: {reached}, of {len(ADDRESSES[::3])}. {MISSING}")
    assert (connect.asked, seen) == ([], [])
    # All were told what is wrong; two names are somebody else's and unknown.
    assert problems <= {Problem.REFUSED, Problem.BAD_ADDRESS, Problem.WRONG_PORT, Problem.UNREACHABLE}
    assert set(Look.objects.values_list("finding", flat=True)) <= {Finding.UNREACHABLE, Finding.GONE}
    # A form that lets nothing through would make this a test of the form alone.
    assert min(jobs.values()) > 40


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_each_entrance_does_lead_to_the_gate(entrance: str, connect: Recorder) -> None:
    """The control: an honest address by the same entrance is dialled where it says, so that the test above can fail."""
    ENTRANCES[entrance](["http://public.example/article"])
    work()
    assert connect.asked == [(PUBLIC, 80)]
