"""A job that the worker gave up is seen by an operator and runs again: nothing that was queued is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions import evidencing, intake, working
from claims.actions.recording import Refused
from claims.actions.working import run_again
from claims.models import Document, Evidence, Job
from claims.terms import JobState, Problem, Progress, Role
from tests import factories
from worker import jobs

pytestmark = pytest.mark.django_db

LIST = "admin:claims_job_changelist"


@pytest.fixture
def operator(client: Client) -> Client:
    client.force_login(factories.person(Role.ADMIN))
    return client


def dead(job: Job) -> Job:
    """As the worker leaves a job after its last attempt."""
    Job.objects.filter(pk=job.pk).update(attempts=jobs.MAX_ATTEMPTS - 1)
    held = jobs.lease(job.pk)
    assert held is not None
    assert not jobs.put_back(held, "OSError: the disk went away")
    working.give_up(held.job, Problem.LOST)
    return Job.objects.get(pk=job.pk)


def dead_document() -> Job:
    return dead(factories.pasted().jobs.get())


def choose(client: Client, *chosen: Job) -> str:
    """Choose jobs in the list, run them again, and read the page that answers."""
    form = {"action": "run_again", "_selected_action": [job.pk for job in chosen], "index": 0}
    return client.post(reverse(LIST), form, follow=True).text


def test_dead_jobs_are_one_click_away_with_their_reason(operator: Client) -> None:
    job, alive = dead_document(), factories.pasted().jobs.get()
    menu = operator.get(reverse("admin:index")).text
    page = f"{reverse(LIST)}?state__exact=dead"
    assert f'href="{page}"' in menu
    shown = operator.get(page)
    assert "the disk went away" in shown.text
    assert list(shown.context["cl"].result_list) == [job]
    assert alive.state == JobState.QUEUED


def test_a_dead_job_runs_again_and_its_page_waits_for_it(operator: Client) -> None:
    job = dead_document()
    assert Document.objects.get().progress == Progress.FAILED
    assert "1 job will run again." in choose(operator, job)
    document = Document.objects.get()
    assert (document.progress, document.problem) == (Progress.QUEUED, "")
    held = jobs.lease(job.pk)
    assert held is not None
    assert held.job.attempts == 1, "it has all its attempts again"


def test_the_relay_sends_it_at_once() -> None:
    job = dead_document()
    run_again(job, by=factories.person(Role.ADMIN))
    sent: list[int] = []
    jobs.relay(sent.append)
    assert sent == [job.pk]


def test_the_copy_of_evidence_runs_again_too(operator: Client) -> None:
    piece = factories.evidence(factories.claim(), address="https://register.example.org/")
    choose(operator, dead(piece.jobs.get()))
    assert Evidence.objects.get().progress == Progress.QUEUED
    assert Job.objects.get(evidence=piece).state == JobState.QUEUED


def test_what_waits_or_is_done_is_left_alone(operator: Client) -> None:
    """Two jobs for one document would read it twice; a job that runs would lose its lease."""
    waiting = factories.pasted().jobs.get()
    assert "Only a job that was given up can run again." in choose(operator, waiting)
    asked_again = dead_document()
    intake.read_again(asked_again.document, by=factories.reporter())
    assert "It is being worked on already." in choose(operator, asked_again)
    assert Job.objects.get(pk=asked_again.pk).state == JobState.DEAD


def test_what_was_done_in_the_meantime_stays_done() -> None:
    job = dead_document()
    intake.freeze(
        job.document,
        text="A text.",
        title="",
        outlet="",
        author="",
        published_on=None,
        language="en",
        reader="test",
        readings=[],
    )
    with pytest.raises(Refused, match="done in the meantime"):
        run_again(job, by=factories.person(Role.ADMIN))
    assert Document.objects.get().progress == Progress.DONE


def test_one_job_that_cannot_run_does_not_hold_up_the_others(operator: Client) -> None:
    waiting, first, second = factories.pasted().jobs.get(), dead_document(), dead_document()
    answer = choose(operator, waiting, first, second)
    assert "2 jobs will run again." in answer
    assert "Only a job that was given up can run again." in answer


@pytest.mark.parametrize("role", [Role.REPORTER, Role.REVIEWER, Role.EDITOR])
def test_only_admins_run_jobs_again(client: Client, role: Role) -> None:
    job = dead_document()
    by = factories.person(role, "somebody")
    with pytest.raises(Refused, match="Only admins"):
        run_again(job, by=by)
    client.force_login(by)
    choose(client, job)
    assert Job.objects.get(pk=job.pk).state == JobState.DEAD


def test_a_deactivated_admin_runs_nothing() -> None:
    with pytest.raises(Refused):
        run_again(dead_document(), by=factories.person(Role.ADMIN, "gone", is_active=False))


def test_a_failed_copy_that_was_fetched_by_hand_is_not_queued_again() -> None:
    piece = factories.evidence(factories.claim(), address="https://register.example.org/")
    job = dead(piece.jobs.get())
    evidencing.fetch_again(piece, by=factories.reporter())
    with pytest.raises(Refused, match="already"):
        run_again(job, by=factories.person(Role.ADMIN))
