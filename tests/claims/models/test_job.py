"""A job without the row it is about, or about the wrong one, would be work that nobody can do and nobody sees."""

from itertools import product

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from claims import jobs
from claims.actions.capturing import capture_bytes
from claims.actions.working import TOLD
from claims.models import ArchivedCopy, Authority, Job, Timestamp, Watch
from claims.models.job import ABOUT
from claims.stamps import digest_of
from claims.terms import JOB_ABOUT, ArchiveService, JobKind, JobState, Origin
from tests import factories
from worker.tasks import STEPS

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows() -> dict[str, Model]:
    """One row for each column, on which nothing is being worked."""
    document = factories.pasted()
    piece = factories.evidence(factories.claim(), address="https://register.example.org/")
    Job.objects.update(state=JobState.DONE)
    capture = capture_bytes(b"A page.", origin=Origin.FILE, media_type="text/plain")
    return {
        "document": document,
        "evidence": piece,
        "capture": capture,
        "archived": ArchivedCopy.objects.create(capture=capture, service=ArchiveService.WAYBACK),
        "watch": Watch.objects.create(address="https://register.example.org/"),
        "timestamp": Timestamp.objects.create(
            capture=capture, statement="x", digest=digest_of("x"), authority=Authority.objects.create(name="TSA")
        ),
    }


def test_every_kind_has_its_row_its_step_and_somebody_who_tells() -> None:
    """A kind that lacks one of them would be queued and then fail four times."""
    assert set(JOB_ABOUT) == set(JobKind) == set(STEPS) == set(TOLD)
    assert set(JOB_ABOUT.values()) <= set(ABOUT)


@pytest.mark.parametrize("kind", JobKind)
def test_a_job_is_about_the_row_of_its_kind(rows: dict[str, Model], kind: JobKind) -> None:
    with transaction.atomic():
        job = jobs.enqueue(kind, rows[JOB_ABOUT[kind]])
    assert job.about == rows[JOB_ABOUT[kind]]


@pytest.mark.parametrize("kind", JobKind)
def test_the_database_refuses_a_job_about_anything_else(rows: dict[str, Model], kind: JobKind) -> None:
    """All combinations of the columns in SQL: one passes."""
    passed = []
    columns = ", ".join(f"{name}_id" for name in ABOUT)
    places = ", ".join(["%s"] * len(ABOUT))
    for filled in product([False, True], repeat=len(ABOUT)):
        values = [rows[name].pk if given else None for name, given in zip(ABOUT, filled, strict=True)]
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(
                    f"INSERT INTO claims_job (kind, {columns}, state, attempts, run_after, turns, error, created_at)"
                    f" VALUES (%s, {places}, 'queued', 0, now(), '{{}}', '', now())",
                    [kind, *values],
                )
            passed.append([name for name, given in zip(ABOUT, filled, strict=True) if given])
        except IntegrityError:
            pass
    assert passed == [[JOB_ABOUT[kind]]]


@pytest.mark.parametrize("kind", JobKind)
def test_the_same_work_is_not_queued_twice(rows: dict[str, Model], kind: JobKind) -> None:
    with transaction.atomic():
        jobs.enqueue(kind, rows[JOB_ABOUT[kind]])
    with pytest.raises(IntegrityError), transaction.atomic():
        jobs.enqueue(kind, rows[JOB_ABOUT[kind]])
