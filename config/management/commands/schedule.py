"""The scheduler: hands job rows to the queue, and takes back those whose worker died."""

from typing import Any

import psycopg
from django.core.management.base import BaseCommand
from kombu.exceptions import OperationalError

from config.celery import app
from worker.jobs import BrokerAway, serve_forever

TASK = "figurecheck.run_job"


class Command(BaseCommand):
    help = "Relay job rows to the queue and sweep those that a worker lost, until stopped."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        serve_forever(send)


def send(job_id: int) -> None:
    """Hand the job's id to the broker, by the name of the task: its module would load every reader of documents here.

    Returns within seconds also when the broker is gone; raises BrokerAway.
    """
    try:
        app.send_task(TASK, (job_id,), retry=False)
    except (OperationalError, OSError, psycopg.Error) as error:
        raise BrokerAway(str(error)) from error
