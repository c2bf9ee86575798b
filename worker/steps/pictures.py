"""A picture of a stored page: a job of its own, one at a time, after whatever people wait for."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.db.models.functions import Now

from claims.actions import picturing
from claims.actions.capturing import store
from claims.models import Capture, Job
from claims.terms import JobKind, JobState, Problem
from worker import jobs
from worker.answers import Fetched
from worker.desk import policy
from worker.errors import Failure, NotYet
from worker.fetch import fetch
from worker.pictures import browser
from worker.pictures.errands import Get
from worker.pictures.taking import MOST_HEIGHT, Page, take
from worker.visiting import Together, Visit

#: The advisory lock of the one picture that is being taken.
_ALONE = 5_271_011
_WAIT = timedelta(seconds=3)
#: So long a picture lets everything else go first.
_PATIENCE = timedelta(minutes=10)
_URGENT = (JobKind.READ_DOCUMENT, JobKind.STORE_EVIDENCE, JobKind.READ_COPY)


def wanted(capture: Capture) -> None:
    """After a page was stored: have its picture taken, or say at once that this machine cannot. In a transaction."""
    if not settings.FIGURECHECK_PICTURES or not capture.is_web_page:
        return
    if browser.find(settings.FIGURECHECK_BROWSER):
        picturing.ask_at_once(capture)
    else:
        picturing.fail(capture, Problem.NO_BROWSER)


def take_picture(held: jobs.Lease) -> None:
    capture = held.job.capture
    assert capture is not None  # noqa: S101  (a constraint ties the kind to the row)
    if not capture.is_web_page:
        raise Failure("no_web_page")
    path = browser.find(settings.FIGURECHECK_BROWSER)
    if path is None:
        raise Failure("no_browser")
    if _others_wait(held.job):
        raise NotYet(_WAIT, "It lets others go first.")
    with _alone():
        taken = _taken(held.job, capture, path)
    with jobs.finishing(held):
        picturing.keep(capture, taken)


def _taken(job: Job, capture: Capture, path: str) -> picturing.Taken:
    address = capture.final_address or capture.address
    headers = [(name, value) for name, value in capture.headers]
    page = Page(address, store().read(capture.sha256), capture.media_type, capture.charset, headers)
    got = take(page, _through_the_gate(job, address), path=path, sandbox=settings.FIGURECHECK_BROWSER_SANDBOX)
    return picturing.Taken(
        png=got.png,
        pdf=got.pdf,
        height=got.height,
        is_cut=got.height > MOST_HEIGHT,
        browser=got.browser,
        served=got.served,
        refused=got.refused,
    )


def _through_the_gate(job: Job, address: str) -> Get:
    """Fetches what the page asks for by the rules for all fetching. The whole picture is one visit to each host.

    Raises NotYet while it is not the job's turn at the page's own host.
    """
    rules, together = policy(), Together()
    Visit(job, rules, fetch, together).arrive(address)

    def get(wanted: str, seconds: float, most: int) -> Fetched:
        limits = dataclasses.replace(rules, deadline=seconds, max_bytes=min(most, rules.max_bytes))
        try:
            return Visit(job, limits, fetch, together).fetch(wanted)
        finally:
            connection.close()  # of this errand's thread, if it had to ask when the host's turn is

    return get


def _others_wait(job: Job) -> bool:
    """Whether somebody waits for a page to be fetched: a picture is in no hurry, for a while."""
    if Job.objects.filter(pk=job.pk, created_at__lt=Now() - _PATIENCE).exists():
        return False
    return Job.objects.filter(kind__in=_URGENT, state=JobState.QUEUED, run_after__lte=Now()).exists()


@contextmanager
def _alone() -> Iterator[None]:
    """One browser at a time on all workers: it takes much memory. Raises NotYet when there is one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_ALONE])
        if not cursor.fetchone()[0]:
            raise NotYet(_WAIT, "Another picture is being taken.")
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_ALONE])
